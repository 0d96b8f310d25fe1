"""The tables and columns of the OMOP common data model that are read; everything else in them is left alone.

From the field list of CDM 5.4 (OHDSI/CommonDataModel, inst/csv/OMOP_CDMv5.4_Field_Level.csv, read on 2026-11-27). Every
column that is read stands in CDM 5.3 too, except the optional value_source_value of observations, so both are taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["LAYOUT", "VERSIONS", "Holds", "Table"]

VERSIONS = ("5.3", "5.4")


class Holds(StrEnum):
    """What a column has to hold."""

    ID = "whole numbers"
    NUMBER = "numbers"
    DAY = "dates"
    MOMENT = "dates or dates with a time"
    TEXT = "text"


@dataclass(frozen=True)
class Table:
    """One table.

    Args:
        name: Its name.
        columns: Columns that have to be there.
        optional: Columns that are used where they are there.
        needed: Whether the table itself has to be there; it may be empty.
    """

    name: str
    columns: Mapping[str, Holds]
    optional: Mapping[str, Holds]
    needed: bool = True

    @property
    def all(self) -> dict[str, Holds]:
        """Every column that is read."""
        return {**self.columns, **self.optional}


def _table(name: str, columns: str, optional: str = "", *, needed: bool = True) -> Table:
    return Table(name, _columns(columns), _columns(optional), needed)


def _columns(written: str) -> dict[str, Holds]:
    """Columns by what they hold: ``ID: person_id, gender_concept_id; DAY: death_date``."""
    found = {}
    for part in filter(None, (one.strip() for one in written.split(";"))):
        kind, _, names = part.partition(":")
        found.update({name.strip(): Holds[kind] for name in names.split(",")})
    return found


LAYOUT: Mapping[str, Table] = {
    table.name: table
    for table in (
        _table(
            "person",
            "ID: person_id, gender_concept_id, year_of_birth",
            "ID: month_of_birth, day_of_birth; MOMENT: birth_datetime; TEXT: gender_source_value",
        ),
        _table(
            "measurement",
            "ID: measurement_id, person_id, measurement_concept_id, unit_concept_id; DAY: measurement_date; "
            "NUMBER: value_as_number",
            "ID: operator_concept_id, value_as_concept_id, measurement_source_concept_id; "
            "MOMENT: measurement_datetime; NUMBER: range_low, range_high; TEXT: unit_source_value",
        ),
        _table(
            "condition_occurrence",
            "ID: condition_occurrence_id, person_id, condition_concept_id; DAY: condition_start_date",
            "DAY: condition_end_date; ID: condition_status_concept_id, condition_source_concept_id",
        ),
        _table(
            "drug_exposure",
            "ID: drug_exposure_id, person_id, drug_concept_id; DAY: drug_exposure_start_date, drug_exposure_end_date",
            "DAY: verbatim_end_date; ID: days_supply, drug_source_concept_id; TEXT: drug_source_value",
        ),
        _table(
            "concept",
            "ID: concept_id; TEXT: concept_name, vocabulary_id, concept_class_id, standard_concept, concept_code",
        ),
        _table("concept_relationship", "ID: concept_id_1, concept_id_2; TEXT: relationship_id", "TEXT: invalid_reason"),
        _table("concept_ancestor", "ID: ancestor_concept_id, descendant_concept_id, min_levels_of_separation"),
        _table("drug_strength", "ID: drug_concept_id, ingredient_concept_id", needed=False),
        _table(
            "procedure_occurrence",
            "ID: procedure_occurrence_id, person_id, procedure_concept_id; DAY: procedure_date",
            "ID: procedure_source_concept_id",
            needed=False,
        ),
        _table(
            "observation",
            "ID: observation_id, person_id, observation_concept_id; DAY: observation_date",
            "NUMBER: value_as_number; TEXT: value_as_string, value_source_value; "
            "ID: value_as_concept_id, qualifier_concept_id, observation_source_concept_id",
            needed=False,
        ),
        _table("death", "ID: person_id; DAY: death_date", needed=False),
        _table("cdm_source", "TEXT: cdm_version", needed=False),
    )
}
