"""Times that FHIR prints in another zone than that of the patient: no moment of today is taken for one of tomorrow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF, only, read_all
from tests.interop.fhir_samples import SNOMED, Resource, concept, condition, observation, request

# At ten to eight in the evening of the 22nd in California a server prints this in UTC.
EVENING = "2026-11-23T03:50:00Z"
# This is of the 22nd in no zone.
TOMORROW = "2026-11-23T12:30:00Z"


@pytest.mark.parametrize("printed", [EVENING, "2026-11-23T01:00:00+05:30", "2026-11-23T11:59:00Z"])
@pytest.mark.parametrize("field", ["effectiveDateTime", "issued"])
def test_a_result_of_this_evening_that_is_printed_in_another_zone_is_not_of_tomorrow(field: str, printed: str) -> None:
    record = read_all(observation(value=2.9, effectiveDateTime=None) | {field: printed})
    facts = facts_of_patient(record.patient, AS_OF).row
    assert facts["potassium"][0] == 2.9  # type: ignore[index]
    assert (only(record).outcome, only(record).used) == (Outcome.DOUBTFUL, True)


@pytest.mark.parametrize("printed", [TOMORROW, "2026-11-23", "2026-11-23T00:10:00", "2026-11-25T01:00:00+14:00"])
def test_a_result_that_nobody_can_have_had_by_then_is_of_tomorrow(printed: str) -> None:
    assert not read_all(observation(effectiveDateTime=printed)).patient.labs.results


def test_of_two_results_of_this_evening_the_later_one_counts() -> None:
    earlier = observation(value=4.4, effectiveDateTime="2026-11-22T18:00:00-08:00", id="a")
    later = observation(value=2.9, effectiveDateTime=EVENING, id="b")
    for results in ((earlier, later), (later, earlier)):
        row = facts_of_patient(read_all(*results).patient, AS_OF).row
        assert row["potassium"][0] == 2.9  # type: ignore[index]


def _fever(when: str) -> Resource:
    return condition("386661006", onsetDateTime=when)


def _parathyroid(when: str) -> Resource:
    code = concept(SNOMED, "13619001")
    return {"resourceType": "Procedure", "id": "t", "status": "completed", "code": code, "performedDateTime": when}


@pytest.mark.parametrize("made", [_fever, _parathyroid])
def test_what_was_stated_this_evening_holds_today(made: Callable[[str], Resource]) -> None:
    assert read_all(made(EVENING)).patient.history.present
    assert not read_all(made(TOMORROW)).patient.history.present


def test_a_drug_that_was_prescribed_this_evening_is_taken() -> None:
    (drug,) = read_all(request(authoredOn=EVENING)).patient.history.medications
    assert drug.start == AS_OF
    assert not read_all(request(authoredOn=TOMORROW)).patient.history.medications
