"""A CDM made here: its own concept ids, the codes of this library, and tables as the public Synthea sample has them.

The ids are made up on purpose, from the range that OMOP leaves to local concepts: whatever works with them cannot have
known an id beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import polars as pl

from legcramp_cds.interop.omop.layout import LAYOUT, Holds

TYPES: Mapping[Holds, Any] = {
    Holds.ID: pl.Int64,
    Holds.NUMBER: pl.Float64,
    Holds.DAY: pl.Date,
    Holds.MOMENT: pl.Datetime("us"),
    Holds.TEXT: pl.String,
}
FIRST_CONCEPT = 2_000_000_000


class Made:
    """Collects rows; concepts come into being when they are first used."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, Any]]] = {name: [] for name in LAYOUT}
        self._concepts: dict[tuple[str, str], int] = {}
        self.add("cdm_source", cdm_version="v5.4")
        self.male, self.female = self.concept("Gender", "M", "MALE"), self.concept("Gender", "F", "FEMALE")

    def add(self, table: str, **values: Any) -> dict[str, Any]:  # noqa: ANN401 - cells of any type
        """A row; columns that are left out are null, and the first column numbers itself where it is an id."""
        row = dict.fromkeys(LAYOUT[table].all) | values
        first = next(iter(LAYOUT[table].all))
        if first.endswith(f"{table}_id") and first not in values:
            row[first] = len(self.rows[table]) + 1
        self.rows[table].append(row)
        return row

    def concept(self, vocabulary: str, code: str, name: str = "", kind: str = "", *, standard: bool = True) -> int:
        """The id of a concept."""
        key = (vocabulary, code)
        if key not in self._concepts:
            self._concepts[key] = FIRST_CONCEPT + len(self._concepts)
            self.add(
                "concept",
                concept_id=self._concepts[key],
                concept_name=name or code,
                vocabulary_id=vocabulary,
                concept_class_id=kind,
                standard_concept="S" if standard else None,
                concept_code=code,
            )
        return self._concepts[key]

    def relation(self, one: int, name: str, two: int, invalid: str | None = None) -> None:
        self.add(
            "concept_relationship", concept_id_1=one, concept_id_2=two, relationship_id=name, invalid_reason=invalid
        )

    def ancestor(self, above: int, below: int, levels: int = 1) -> None:
        self.add(
            "concept_ancestor",
            ancestor_concept_id=above,
            descendant_concept_id=below,
            min_levels_of_separation=levels,
        )

    def person(self, number: int, sex: int = 0, born: date | None = date(1960, 5, 17)) -> None:
        parts = {} if born is None else {"month_of_birth": born.month, "day_of_birth": born.day}
        year = None if born is None else born.year
        self.add("person", person_id=number, gender_concept_id=sex, year_of_birth=year, **parts)

    def lab(
        self,
        person: int,
        loinc: str,
        value: float | None,
        unit: str,
        day: date | None,
        *,
        low: float | None = None,
        high: float | None = None,
        **more: Any,  # noqa: ANN401 - cells of any type
    ) -> None:
        row = {
            "person_id": person,
            "measurement_concept_id": self.concept("LOINC", loinc),
            "measurement_date": day,
            "measurement_datetime": None if day is None else datetime(day.year, day.month, day.day),  # noqa: DTZ001
            "value_as_number": value,
            "unit_concept_id": self.concept("UCUM", unit) if unit else 0,
            "unit_source_value": unit or None,
            "operator_concept_id": 0,
            "value_as_concept_id": 0,
            "range_low": low,
            "range_high": high,
        }
        self.add("measurement", **(row | more))

    def condition(self, person: int, concept: int, start: date | None, end: date | None = None, **more: Any) -> None:  # noqa: ANN401
        self.add(
            "condition_occurrence",
            **{
                "person_id": person,
                "condition_concept_id": concept,
                "condition_start_date": start,
                "condition_end_date": end,
                "condition_status_concept_id": 0,
                **more,
            },
        )

    def drug(self, person: int, concept: int, start: date | None, end: date | None, **more: Any) -> None:  # noqa: ANN401
        self.add(
            "drug_exposure",
            **{
                "person_id": person,
                "drug_concept_id": concept,
                "drug_exposure_start_date": start,
                "drug_exposure_end_date": end,
                **more,
            },
        )

    def product(self, name: str, *codes: str, linked: str = "concept_ancestor") -> int:
        """A product with ingredients by their RxNorm codes, linked in one of the ways that vocabularies have."""
        product = self.concept("RxNorm", f"made here: {name}", f"{name} 20 MG Oral Tablet", "Clinical Drug")
        for code in codes:
            ingredient = self.concept("RxNorm", code, f"ingredient {code}", "Ingredient")
            if linked == "concept_ancestor":
                self.ancestor(ingredient, product)
            elif linked == "drug_strength":
                self.add("drug_strength", drug_concept_id=product, ingredient_concept_id=ingredient)
            else:
                self.relation(product, "RxNorm has ing", ingredient)
        return product

    def observation(self, person: int, concept: int, day: date | None, value: int = 0, **more: Any) -> None:  # noqa: ANN401
        self.add(
            "observation",
            **{
                "person_id": person,
                "observation_concept_id": concept,
                "observation_date": day,
                "value_as_concept_id": value,
                **more,
            },
        )

    def tables(self) -> dict[str, pl.DataFrame]:
        """All tables, with every column that is read."""
        return {
            name: pl.DataFrame(rows, schema={key: TYPES[holds] for key, holds in LAYOUT[name].all.items()})
            for name, rows in self.rows.items()
        }
