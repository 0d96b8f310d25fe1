"""What becomes of each kind of row in `drug_exposure`."""

from __future__ import annotations

from typing import Any

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.knowledge.drugs import INGREDIENTS
from tests.interop.omop.made import Made
from tests.interop.omop.reading import AS_OF, DAY, START, read

DRUGS: list[tuple[str, dict[str, Any], bool | None, str, str]] = [
    ("taken", {}, True, "kept", ""),
    ("whose last day is today", {"end": AS_OF}, True, "kept", ""),
    ("whose last day was yesterday", {"end": AS_OF - DAY}, None, "dropped", "ended"),
    ("stopped today", {"verbatim_end_date": AS_OF}, None, "dropped", "ended"),
    ("to be stopped tomorrow", {"end": START, "verbatim_end_date": AS_OF + DAY}, True, "kept", ""),
    ("begun later", {"start": AS_OF + DAY, "end": AS_OF + 9 * DAY}, None, "dropped", "begins after"),
    ("that ends before it begins", {"end": START - DAY}, None, "doubtful", "before it begins"),
    ("of which one day is given", {"end": START}, None, "doubtful", "one day is given"),
    ("without an end", {"end": None}, None, "doubtful", "one day is given"),
    ("with a supply until today", {"end": None, "days_supply": (AS_OF - START).days + 1}, True, "kept", ""),
    ("with a supply until yesterday", {"end": START, "days_supply": (AS_OF - START).days}, None, "dropped", "ended"),
    ("with a supply of nothing", {"end": START, "days_supply": 0}, None, "doubtful", "one day is given"),
    ("with a supply for ever", {"end": START, "days_supply": 99_999}, None, "doubtful", "one day is given"),
]


@pytest.mark.parametrize(
    ("change", "state", "outcome", "because"), [row[1:] for row in DRUGS], ids=[r[0] for r in DRUGS]
)
def test_drugs(change: dict[str, Any], state: bool | None, outcome: str, because: str) -> None:
    given = {"start": START, "end": AS_OF + 9 * DAY} | change

    def write(made: Made) -> None:
        made.drug(1, made.product("furosemide", *INGREDIENTS["furosemide"].rxnorm[:1]), **given)

    row, (item,) = read(write)
    assert row.get("taking_loop_diuretic") is state
    assert (item.outcome.value, item.fact) == (outcome, "furosemide")
    assert because in item.because


def test_drugs_without_an_end_can_be_taken_as_taken() -> None:
    def write(made: Made) -> None:
        made.drug(1, made.product("furosemide", *INGREDIENTS["furosemide"].rxnorm[:1]), START, START)

    row, (item,) = read(write, without_end="taken")
    assert row["taking_loop_diuretic"] is True
    assert (item.outcome, item.used) == (Outcome.DOUBTFUL, True)


def test_the_salt_leads_to_the_ingredient() -> None:
    """Losartan potassium is losartan, and no potassium; the code of the salt is none that this library knows."""

    def write(made: Made) -> None:
        salt = made.concept("RxNorm", "made here: salt", "losartan potassium", "Precise Ingredient", standard=False)
        made.relation(
            salt, "Form of", made.concept("RxNorm", INGREDIENTS["losartan"].rxnorm[0], "losartan", "Ingredient")
        )
        made.drug(1, salt, START, AS_OF + DAY)

    row, (item,) = read(write)
    assert row["taking_arb"] is True
    assert not [name for name in row if "potassium_supplement" in name and row[name]]
    assert item.fact == "losartan"


def test_a_combination_counts_for_each_of_its_ingredients() -> None:
    def write(made: Made) -> None:
        codes = [INGREDIENTS[name].rxnorm[0] for name in ("losartan", "hydrochlorothiazide")]
        made.drug(1, made.product("losartan / hydrochlorothiazide", *codes), START, AS_OF + DAY)

    row, _ = read(write)
    assert (row["taking_arb"], row["taking_thiazide_diuretic"]) == (True, True)


@pytest.mark.parametrize("how", ["name", "source text", "atc"])
def test_a_drug_without_ingredients_is_read_by_its_name(how: str) -> None:
    """The public sample of Synthea has no table of ancestors."""

    def write(made: Made) -> None:
        if how == "name":
            made.drug(1, made.concept("RxNorm", "made here", "furosemide 40 MG Oral Tablet"), START, AS_OF + DAY)
        elif how == "source text":
            made.drug(1, 0, START, AS_OF + DAY, drug_source_value="Lasix 40mg")
        else:
            atc = made.concept("ATC", INGREDIENTS["furosemide"].atc[0], "thing", standard=False)
            made.drug(1, 0, START, AS_OF + DAY, drug_source_concept_id=atc)

    assert read(write)[0]["taking_loop_diuretic"] is True


def test_a_drug_that_acts_where_it_is_put_is_doubtful() -> None:
    def write(made: Made) -> None:
        made.drug(
            1, made.concept("RxNorm", "made here", "prednisolone 10 MG/ML Ophthalmic Suspension"), START, AS_OF + DAY
        )

    row, (item,) = read(write)
    assert not any(name.startswith("taking_") and row[name] for name in row)
    assert item.outcome is not Outcome.KEPT


def test_only_a_complete_table_rules_drugs_out() -> None:
    def write(made: Made) -> None:
        made.drug(1, made.product("furosemide", *INGREDIENTS["furosemide"].rxnorm[:1]), START, AS_OF + DAY)
        made.drug(1, made.product("simvastatin", INGREDIENTS["simvastatin"].rxnorm[0]), START, START)

    row, _ = read(write)
    assert row["taking_loop_diuretic"] is True
    assert "taking_thiazide_diuretic" not in row
    row, _ = read(write, medications_complete=True)
    assert row["taking_loop_diuretic"] is True
    assert row["taking_thiazide_diuretic"] is False
    assert row["taking_statin"] is None, "nobody says whether it is still taken"
