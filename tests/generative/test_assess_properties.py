"""What must hold for every patient that can be written."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from legcramp_cds.assess.assess import assess, assess_facts
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.facts import FactValue
from legcramp_cds.knowledge.base import load, rules_of
from legcramp_cds.knowledge.shapes import Kind
from legcramp_cds.logic.explain import explain
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.record.labs import LabPanel
from legcramp_cds.record.patient import Patient
from legcramp_cds.testing import fact_rows, patients
from legcramp_cds.truth import UNKNOWN

AS_OF = date(2026, 11, 22)


def from_row(row: dict[str, FactValue]) -> Assessment:
    return assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)


def reasons(result: Assessment) -> set[tuple[str, int]]:
    """Every reason that holds, by condition and piece of evidence."""
    return {(item.condition, id(reason.evidence)) for item in result.differential for reason in item.reasons}


@given(row=fact_rows(), data=st.data())
@settings(max_examples=60)
def test_forgetting_a_fact_never_creates_a_reason(row: dict[str, FactValue], data: st.DataObject) -> None:
    if not row:
        return
    forgotten = data.draw(st.sampled_from(sorted(row)))
    smaller = {name: value for name, value in row.items() if name != forgotten}
    before, after = from_row(row), from_row(smaller)
    assert reasons(after) <= reasons(before)
    flags_before = {item.flag.id for item in before.red_flags}
    assert {item.flag.id for item in after.red_flags} <= flags_before
    lost = flags_before - {item.flag.id for item in after.red_flags}
    unsettled = {item.flag.id: item for item in after.red_flags_unsettled}
    for name in lost:
        assert forgotten in {missing.fact for missing in unsettled[name].missing}


@given(row=fact_rows(), data=st.data())
@settings(max_examples=40)
def test_forgetting_a_fact_moves_criteria_only_towards_unknown(row: dict[str, FactValue], data: st.DataObject) -> None:
    if not row:
        return
    forgotten = data.draw(st.sampled_from(sorted(row)))
    smaller = {name: value for name, value in row.items() if name != forgotten}
    for condition in load().conditions.values():
        for rule in rules_of(condition):
            before, after = explain(rule, row), explain(rule, smaller)
            assert after.truth in (before.truth, UNKNOWN), condition.id
            if after.truth is not before.truth:
                assert forgotten in after.missing


@given(patient=patients())
@settings(max_examples=60)
def test_same_input_gives_the_same_bytes_and_order_does_not_matter(patient: Patient) -> None:
    once = assess(patient, as_of=AS_OF).to_json()
    assert assess(patient, as_of=AS_OF).to_json() == once
    turned = patient.model_copy(update={"labs": LabPanel(results=tuple(reversed(patient.labs.results)))})
    assert assess(turned, as_of=AS_OF).to_json() == once


@given(row=fact_rows())
@settings(max_examples=60)
def test_statuses_follow_from_criteria_and_weight_orders_inside_them(row: dict[str, FactValue]) -> None:
    result = from_row(row)
    for item in result.differential:
        confirmed = item.criteria["confirmed_by"] == "met"
        assert (item.status.value == "confirmed") == confirmed
        if item.status.open and not confirmed:
            assert item.reasons_for, f"{item.condition} is {item.status.value} without a reason"


@given(row=fact_rows())
@settings(max_examples=60)
def test_only_a_circumstance_or_a_cause_of_several_stands_out_of_the_order_of_status(row: dict[str, FactValue]) -> None:
    """A known circumstance stands after the likely; a likely cause may stand before the confirmed that it explains."""
    ranks = [
        item.status.rank
        for item in from_row(row).differential
        if item.definition.kind is not Kind.CONTEXT and len(item.explains) < 2
    ]
    assert ranks == sorted(ranks)


@given(row=fact_rows())
@settings(max_examples=60)
def test_no_score_hides_a_red_flag(row: dict[str, FactValue]) -> None:
    result = from_row(row)
    for item in result.red_flags:
        assert result.triage.level.rank <= item.flag.level.rank or item.flag.level.rank > 3


@given(row=fact_rows())
@settings(max_examples=40)
def test_the_text_and_the_data_can_always_be_written(row: dict[str, FactValue]) -> None:
    result = from_row(row)
    assert "TRIAGE" in str(result)
    assert result.to_json()


def test_nothing_known_says_so() -> None:
    result = from_row({})
    assert not result.listed
    assert not result.red_flags
    assert result.gate.kind == "undecided"
    assert result.no_tests_needed.value is not True
    assert replace(result, patient_id="x").patient_id == "x"
