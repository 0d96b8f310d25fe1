"""A disease that only the record speaks for stands behind what is new, for a patient and in a table."""

from __future__ import annotations

import pytest

from legcramp_cds.frames.screen import screen
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.shapes import Condition
from tests.knowledge.asking import AS_OF, ask, in_question

RECORDED = [condition for condition in load().conditions.values() if condition.on_record]

PATIENTS = (
    ("on_dialysis leg_swelling_one_side", "deep_vein_thrombosis"),
    ("diabetes leg_swelling_one_side", "deep_vein_thrombosis"),
    ("known_ckd vomiting carpopedal_spasm", "metabolic_alkalosis"),
    ("motor_neuron_disease_known leg_swelling_one_side", "deep_vein_thrombosis"),
    ("muscle_cramps cirrhosis", "cirrhosis_cramps"),
    ("known_ckd nausea excoriations muscle_cramps", "chronic_kidney_disease"),
)


@pytest.mark.parametrize(("present", "first"), PATIENTS)
def test_what_comes_first(present: str, first: str) -> None:
    assert in_question(ask(present))[0] == first


@pytest.mark.parametrize("condition", RECORDED, ids=lambda condition: condition.id)
def test_what_says_that_it_is_known_is_evidence_of_it(condition: Condition) -> None:
    assert any(condition.only_names(item) for item in condition.evidence)


def test_a_table_has_the_same_order() -> None:
    pl = pytest.importorskip("polars")
    told = [present.split() for present, _ in PATIENTS]
    names = sorted({name for present in told for name in present})
    table = pl.DataFrame({name: [True if name in present else None for present in told] for name in names})
    top = screen(table.with_columns(age=50.0), as_of=AS_OF, columns=["top"])
    assert top["top_1"].to_list() == [first for _, first in PATIENTS]
