"""From the tables of a CDM to one row of facts a person, with an account of what became of every row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals as nw

from legcramp_cds.frames.boundary import rows_of
from legcramp_cds.interop.fhir.read import own_words
from legcramp_cds.interop.omop.conditions import Conditions
from legcramp_cds.interop.omop.drugs import Drugs, WithoutEnd, exposure
from legcramp_cds.interop.omop.meanings import ANCESTORS
from legcramp_cds.interop.omop.observations import Observations, Procedures
from legcramp_cds.interop.omop.people import People
from legcramp_cds.interop.omop.report import OmopItem, OmopReport, Outcome, merged
from legcramp_cds.interop.omop.results import Results
from legcramp_cds.interop.omop.statements import PRESENT, joined, laid_out, settled
from legcramp_cds.interop.omop.tables import Cdm, Frame, open_tables
from legcramp_cds.interop.omop.vocabulary import load_vocabulary
from legcramp_cds.knowledge.base import KnowledgeBase, load

__all__ = ["OmopFacts", "facts_from_omop"]


@dataclass(frozen=True)
class OmopFacts:
    """The persons of a CDM as facts.

    Args:
        facts: One row a person with ``person_id`` and a column for each fact that the CDM knows of anybody, as `screen`
            takes it, in the kind of the tables that were given.
        report: What became of the rows of the CDM.
    """

    facts: Any
    report: OmopReport


def facts_from_omop(
    tables: Mapping[str, Any],
    *,
    as_of: date,
    without_end: WithoutEnd = "unknown",
    medications_complete: bool = False,
    codes: Mapping[tuple[str, str], str] | None = None,
    knowledge: KnowledgeBase | None = None,
) -> OmopFacts:
    """Make facts of the tables of a CDM (version 5.4, or 5.3).

    Args:
        tables: The tables by name, as `open_cdm` gives them or of your own: person, measurement, condition_occurrence,
            drug_exposure, concept, concept_relationship and concept_ancestor; used if they are there are observation,
            procedure_occurrence, drug_strength, death and cdm_source.
        as_of: The day of the assessment. Nothing that lies after it is used.
        without_end: What to make of drugs of which only one day is given: ``unknown``, or ``taken`` for a CDM whose
            drugs without an end are those that are still taken.
        medications_complete: Whether the table of drugs is known to be whole for every person; only then is a drug
            that is not in it known not to be taken.
        codes: Codes of your own, as ``{(system, code): finding id}``, such as
            ``{("http://snomed.info/sct", "302226006"): "neuropathy_known"}``; they come before the built-in ones. A
            system is the one of FHIR, or the vocabulary of OMOP by its name. For a measurement, its answer decides
            whether the finding is there.
        knowledge: The knowledge base; None for the built-in one.

    Raises:
        InputError: With every table and column that is missing or of a wrong type; for another version of the CDM, a
            vocabulary that is empty or does not belong to the data, and codes for findings that do not exist.
    """
    words = own_words(codes or {})
    cdm = open_tables(tables)
    people = People(cdm, as_of)
    results = Results(cdm, people.ids, as_of)
    conditions = Conditions(cdm, people.ids, as_of)
    drugs = Drugs(cdm, people.ids, as_of)
    stating: list[Conditions | Observations | Procedures] = [conditions]
    if "observation" in cdm:
        stating.append(Observations(cdm, people.ids, as_of))
    if "procedure_occurrence" in cdm:
        stating.append(Procedures(cdm, people.ids, as_of))
    concepts = {one for part in (people, results, drugs, *stating) for one in part.concepts}
    vocabulary = load_vocabulary(cdm, concepts, drugs=drugs.concepts, words=ANCESTORS)
    persons, items = people.read(vocabulary)
    measured, answers, told = results.read(vocabulary, words, knowledge or load())
    items.extend(told)
    statements = [answers] if answers is not None else []
    for part in stating:
        frame, told = part.read(vocabulary, words)
        items.extend(told)
        statements.extend([frame] if frame is not None else [])
    findings, names, told = _findings(statements)
    items.extend(told)
    taken, exposed, told = drugs.read(vocabulary, without_end, complete=medications_complete)
    items.extend(told)
    items.extend(_of_the_whole(cdm, people.ids, as_of))
    row = joined(persons, [part for part in (measured, findings, taken) if part is not None])
    facts = _worded(row, names, exposed, complete=medications_complete).sort("person_id")
    return OmopFacts(_closed(cdm.kind, facts), OmopReport(merged(items)))


def _worded(row: Frame, findings: Iterable[str], exposed: Iterable[str], *, complete: bool) -> Frame:
    """The findings and drugs of each person in the values of facts: true, false, or null where unknown."""
    held = set(row.collect_schema().names())
    worded = [
        *(nw.when(~nw.col(name).is_null()).then(nw.col(name) == PRESENT).alias(name) for name in findings),
        *(exposure(name, known=name in held, complete=complete).alias(name) for name in exposed),
    ]
    return row.with_columns(*worded) if worded else row


def _findings(statements: list[Frame]) -> tuple[Frame | None, tuple[str, ...], list[OmopItem]]:
    """What is known of findings, one row a person, with the names of the columns."""
    if not statements:
        return None, (), []
    single, items = settled(statements)
    names = tuple(sorted(row["finding"] for row in rows_of(single.select("finding").unique())))
    return (laid_out(single, "finding", "state", names), names, items) if names else (None, (), items)


def _of_the_whole(cdm: Cdm, people: Frame, as_of: date) -> Iterable[OmopItem]:
    """What is to be said of the CDM as such, and of persons who are dead."""
    for note in cdm.notes:
        yield OmopItem(Outcome.DOUBTFUL, "cdm_source", because=note, rows=1)
    if "death" in cdm:
        dead = cdm["death"].filter(nw.col("death_date").is_null() | (nw.col("death_date") <= nw.lit(as_of)))
        dead = dead.join(people, on="person_id", how="inner").select("person_id").unique()
        person = nw.col("person_id")
        (row,) = rows_of(dead.select(nw.len().alias("rows"), person.min().alias("first"), person.max().alias("last")))
        if row["rows"]:
            because = "the person is recorded as deceased; the facts are those of the person's lifetime"
            examples = tuple(sorted({row["first"], row["last"]}))
            yield OmopItem(Outcome.DOUBTFUL, "death", because=because, rows=row["rows"], examples=examples)


def _closed(kind: str, facts: Frame) -> Any:  # noqa: ANN401 - a table of any kind
    """A table in the kind of those that were given."""
    native: Any = nw.to_native(facts)
    if kind in ("polars_lazy", "duckdb", "pyspark"):
        return native
    eager = native.collect(engine="streaming")
    if kind == "pandas":
        return eager.to_pandas()
    return eager.to_arrow() if kind == "pyarrow" else eager
