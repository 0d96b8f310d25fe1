"""What concept ids mean, from the vocabulary tables that come with the data; no id is known beforehand.

Only the concepts that the data use are fetched, with what they map to, the ingredients of drugs, and those of their
ancestors that this library has a word for. A vocabulary has millions of concepts, and the engine picks out the few.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import narwhals as nw
import polars as pl

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.frames.beside import beside
from legcramp_cds.frames.boundary import rows_of
from legcramp_cds.interop.codes import ATC, ICD10, LOINC, RXNORM, SNOMED, UCUM
from legcramp_cds.interop.omop.tables import Cdm, Frame

__all__ = ["Concept", "Vocabulary", "load_vocabulary"]

# The vocabularies of OMOP whose codes this library reads, and what it calls them.
_SYSTEMS = {
    "LOINC": LOINC,
    "SNOMED": SNOMED,
    "ICD10": ICD10,
    "ICD10CM": ICD10,
    "RxNorm": RXNORM,
    "ATC": ATC,
    "UCUM": UCUM,
}
_MAPS_TO = "Maps to"
# From a precise ingredient (losartan potassium) to the ingredient (losartan), and from a product to its ingredients.
_TO_INGREDIENT = ("Form of", "RxNorm has ing")


class Concept(NamedTuple):
    """One concept.

    Args:
        id: Its number in this vocabulary.
        name: Its name.
        vocabulary: As OMOP calls it, such as ``ICD10CM``.
        code: Its code there.
        kind: Its class, such as ``Ingredient``.
        standard: Whether it is a standard concept.
    """

    id: int
    name: str
    vocabulary: str
    code: str
    kind: str
    standard: bool

    @property
    def system(self) -> str:
        """The short name of its code system, as in `legcramp_cds.interop.codes`; its vocabulary where that has none."""
        return _SYSTEMS.get(self.vocabulary, self.vocabulary)

    def __str__(self) -> str:
        return f"{self.vocabulary} {self.code} ({self.name})"


@dataclass(frozen=True)
class Vocabulary:
    """The concepts that the data use.

    Args:
        concepts: By id.
        maps_to: What a concept maps to.
        ingredients: Of a drug.
        ancestors: Those that this library has a word for, nearest first.
    """

    concepts: Mapping[int, Concept] = field(default_factory=dict)
    maps_to: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    ingredients: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    ancestors: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def chain(self, *ids: int) -> tuple[Concept, ...]:
        """The concepts of some ids and what those that are not standard map to, each once; 0 is no concept.

        Args:
            ids: The standard concept first, then the source concept.
        """
        found: dict[int, Concept] = {}
        for one in ids:
            concept = self.concepts.get(one) if one else None
            if concept is None:
                continue
            found.setdefault(one, concept)
            if not concept.standard:
                for other in self.maps_to.get(one, ()):
                    if other in self.concepts:
                        found.setdefault(other, self.concepts[other])
        return tuple(found.values())

    def named(self, *ids: int) -> str:
        """What to call the thing that has these ids."""
        chain = self.chain(*ids)
        return str(chain[0]) if chain else ", ".join(f"concept {one}" for one in ids if one)

    def name_of(self, one: int) -> str:
        """Name of a concept in lower case; empty where there is none."""
        concept = self.concepts.get(one)
        return concept.name.lower() if concept else ""

    def missing(self, *ids: int) -> tuple[int, ...]:
        """Those of some ids that the vocabulary lacks."""
        return tuple(one for one in ids if one and one not in self.concepts)


def load_vocabulary(
    cdm: Cdm, used: Iterable[int], *, drugs: Iterable[int] = (), words: Iterable[tuple[str, str]] = ()
) -> Vocabulary:
    """Fetch what the vocabulary tables say of the concepts that are used.

    Args:
        cdm: The tables.
        used: Ids of concepts.
        drugs: Those of them that are drugs.
        words: Vocabulary and code of the ancestors that are wanted.

    Raises:
        InputError: If the vocabulary has none of the concepts that the data use.
    """
    ids = _ids({one for one in used if one})
    relations = cdm["concept_relationship"].filter(
        nw.col("invalid_reason").is_null() | ~nw.col("invalid_reason").is_in(["D", "U"])
    )
    maps_to = _pairs(relations.filter(nw.col("relationship_id") == _MAPS_TO), ids, "concept_id_1", "concept_id_2")
    ingredients = _ingredients(cdm, relations, {*drugs, *(two for one in drugs for two in maps_to.get(one, ()))})
    wanted = _concepts_of(cdm, words)
    ancestors = _ancestors(cdm, ids, wanted)
    everything = {*ids["id"].to_list(), *wanted}
    for pairs in (maps_to, ingredients):
        everything.update(two for found in pairs.values() for two in found)
    concepts = _concepts(cdm, everything)
    if ids.height and not any(one in concepts for one in ids["id"]):
        examples = ", ".join(map(str, ids["id"].to_list()[:3]))
        what = "the vocabulary has none of the concepts that the data use"
        raise InputError(Problem("concept", what, examples, "load the vocabulary that the data were made with"))
    return Vocabulary(concepts, maps_to, ingredients, ancestors)


def _ids(used: Iterable[int]) -> pl.DataFrame:
    return pl.DataFrame({"id": sorted(used)}, schema={"id": pl.Int64})


def _concepts(cdm: Cdm, ids: Iterable[int]) -> dict[int, Concept]:
    table = cdm["concept"]
    few = beside(table, _ids(ids))
    found = {}
    for row in rows_of(table.join(few, left_on="concept_id", right_on="id", how="inner")):
        found[row["concept_id"]] = Concept(
            row["concept_id"],
            row["concept_name"] or "",
            row["vocabulary_id"] or "",
            row["concept_code"] or "",
            row["concept_class_id"] or "",
            row["standard_concept"] == "S",
        )
    return found


def _pairs(table: Frame, ids: pl.DataFrame, one: str, two: str) -> dict[int, tuple[int, ...]]:
    """What the ids in one column have beside them in another."""
    few = beside(table, ids)
    rows = rows_of(table.join(few, left_on=one, right_on="id", how="inner").select(one, two).unique())
    found: dict[int, list[int]] = {}
    for row in sorted(rows, key=lambda row: (row[one], row[two] or 0)):
        if row[two] and row[two] != row[one]:
            found.setdefault(row[one], []).append(row[two])
    return {key: tuple(values) for key, values in found.items()}


def _ingredients(cdm: Cdm, relations: Frame, drugs: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """The ingredients of drugs, from every table that knows some; a drug that is an ingredient is its own."""
    ids = _ids(drugs)
    if not ids.height:
        return {}
    linked = relations.filter(nw.col("relationship_id").is_in(list(_TO_INGREDIENT)))
    found = [
        _pairs(linked, ids, "concept_id_1", "concept_id_2"),
        _pairs(cdm["concept_ancestor"], ids, "descendant_concept_id", "ancestor_concept_id"),
    ]
    if "drug_strength" in cdm:
        found.append(_pairs(cdm["drug_strength"], ids, "drug_concept_id", "ingredient_concept_id"))
    concepts = _concepts(cdm, {two for pairs in found for values in pairs.values() for two in values})
    kept: dict[int, dict[int, None]] = {}
    for pairs in found:
        for one, values in pairs.items():
            own = (two for two in values if two in concepts and concepts[two].kind == "Ingredient")
            kept.setdefault(one, {}).update(dict.fromkeys(own))
    return {one: tuple(values) for one, values in kept.items() if values}


def _concepts_of(cdm: Cdm, words: Iterable[tuple[str, str]]) -> dict[int, tuple[str, str]]:
    """The ids of codes in this vocabulary."""
    rows = sorted(set(words))
    table = cdm["concept"]
    schema = {"vocabulary_id": pl.String, "concept_code": pl.String}
    few = beside(table, pl.DataFrame(rows, schema=schema, orient="row"))
    joined = table.join(few, on=["vocabulary_id", "concept_code"], how="inner")
    return {row["concept_id"]: (row["vocabulary_id"], row["concept_code"]) for row in rows_of(joined)}


def _ancestors(cdm: Cdm, ids: pl.DataFrame, wanted: Mapping[int, object]) -> dict[int, tuple[int, ...]]:
    table = cdm["concept_ancestor"]
    above = beside(table, _ids(wanted).rename({"id": "ancestor_concept_id"}))
    below = beside(table, ids.rename({"id": "descendant_concept_id"}))
    joined = table.join(above, on="ancestor_concept_id", how="inner").join(
        below, on="descendant_concept_id", how="inner"
    )
    rows = [row for row in rows_of(joined) if row["ancestor_concept_id"] != row["descendant_concept_id"]]
    found: dict[int, list[int]] = {}
    for row in sorted(rows, key=_nearest):
        found.setdefault(row["descendant_concept_id"], []).append(row["ancestor_concept_id"])
    return {one: tuple(dict.fromkeys(values)) for one, values in found.items()}


def _nearest(row: Mapping[str, Any]) -> tuple[int, int]:
    levels = row["min_levels_of_separation"]
    return (levels if levels is not None else 1, row["ancestor_concept_id"] or 0)
