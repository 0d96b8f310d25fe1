"""What a patient answers in our Questionnaire comes out as said: yes, no, or unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.record.cramp import Cramp
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF, read_all, told
from tests.interop.fhir_samples import LOINC, SNOMED, Resource, concept, condition, observation
from tests.interop.response_samples import item, response


class TestAnswers:
    def test_yes_no_and_not_known_are_present_absent_and_unknown(self) -> None:
        history = read_all(response({"muscle_cramps": True, "diabetes": False, "fever": None})).patient.history
        assert "muscle_cramps" in history.present
        assert "diabetes" in history.absent
        assert "fever" in history.unknown

    def test_what_was_left_open_is_unknown_and_what_was_not_put_was_not_asked(self) -> None:
        record = read_all(response({"muscle_cramps": True}, item("fever")))
        history = record.patient.history
        assert {"fever", "nocturnal_cramps"} <= history.unknown
        assert {"only_nocturnal", "sudden_focal_weakness"} <= history.not_asked
        assert not history.absent
        assert any("were left open" in because for because in told(record))
        without = read_all(response({"muscle_cramps": False})).patient.history
        assert "nocturnal_cramps" in without.not_asked

    def test_the_cramp_itself(self) -> None:
        said = {
            "muscle_cramps": True,
            "cramp_laterality": "left",
            "cramp_course": "worsening",
            "cramp_duration": (40, "s"),
            "cramp_frequency": (1, "/d"),
            "symptom_duration": "2026-10-23",
        }
        record = read_all(response(said))
        assert record.patient.cramp == Cramp(laterality="left", course="worsening", onset=date(2026, 10, 23))
        row: Any = facts_of_patient(record.patient, AS_OF).row
        assert row["cramp_duration"].low == pytest.approx(40 / 60)
        assert row["cramp_frequency"].low == pytest.approx(7)
        assert row["symptom_duration"].low == pytest.approx(30 / 7)
        assert row["unilateral_symptoms"] is True
        assert row["worsening_cramps"] is True

    @pytest.mark.parametrize(
        ("coding", "state"),
        [
            ({"valueBoolean": True}, True),
            ({"valueBoolean": False}, False),
            ({"valueCoding": {"system": SNOMED, "code": "373066001"}}, True),
            ({"valueCoding": {"system": SNOMED, "code": "373067005"}}, False),
            ({"valueCoding": {"system": SNOMED, "code": "261665006"}}, None),
            ({"valueCoding": {"system": LOINC, "code": "LA33-6"}}, True),
            ({"valueCoding": {"system": LOINC, "code": "LA32-8"}}, False),
            ({"valueCoding": {"system": "http://hl7.org/fhir/v2/0136", "code": "N"}}, False),
            ({"valueCoding": {"code": "Y"}}, True),
            ({"valueCoding": {"code": "373066001"}}, None),
            ({"valueCoding": {"system": "http://example.org", "code": "Y"}}, None),
            ({"valueString": "yes"}, None),
            ({"valueInteger": 1}, None),
            ({"valueCoding": "Y"}, None),
            ({"valueBoolean": "true"}, None),
        ],
    )
    def test_the_ways_to_say_yes_and_no(self, coding: Resource, state: bool | None) -> None:
        record = read_all(response({}, {"linkId": "fever", "answer": [coding]}))
        history = record.patient.history
        assert ("fever" in history.present, "fever" in history.absent) == (state is True, state is False)
        assert ("fever" in history.unknown) == (state is None)
        assert any(entry.fact == "fever" for entry in record.report.items)

    def test_two_answers_that_contradict_each_other_are_not_believed(self) -> None:
        record = read_all(response({}, item("fever", True, False), item("thirst", True, True)))
        assert record.patient.history.present == {"thirst"}
        assert "fever" in record.patient.history.unknown
        assert any("several answers" in because for because in told(record))

    def test_the_same_amount_twice_is_one_amount(self) -> None:
        once = item("cramp_duration", (3, "min"))
        record = read_all(response({"cramp_duration": (3, "min")}, once))
        assert facts_of_patient(record.patient, AS_OF).row["cramp_duration"]
        other = read_all(response({"cramp_duration": (3, "min")}, item("cramp_duration", (3, "h"))))
        assert "cramp_duration" not in facts_of_patient(other.patient, AS_OF).row

    def test_a_questions_place_does_not_matter(self) -> None:
        below = item("muscle_cramps", True)
        below["answer"][0]["item"] = [item("nocturnal_cramps", True)]
        deep = item("fever", False)
        for _ in range(3000):
            deep = {"linkId": "general", "item": [deep]}
        history = read_all(response({}, below, deep)).patient.history
        assert {"muscle_cramps", "nocturnal_cramps"} <= history.present
        assert "fever" in history.absent

    @pytest.mark.parametrize(
        ("name", "given", "why"),
        [
            ("cramp_duration", {"valueQuantity": {"value": 3}}, "needs a unit"),
            ("cramp_duration", {"valueQuantity": {"value": 3, "unit": "kg"}}, "kg"),
            ("cramp_duration", {"valueQuantity": {"value": 9000, "code": "h", "unit": "hours"}}, "not between"),
            ("cramp_duration", {"valueQuantity": {"value": "long", "code": "h"}}, "no number"),
            ("cramp_duration", {"valueDecimal": 3}, "number with its unit"),
            ("cramp_laterality", {"valueCoding": {"code": "upwards"}}, "not understood"),
            ("cramp_laterality", {"valueCoding": {"system": "http://example.org", "code": "left"}}, "not understood"),
            ("symptom_duration", {"valueDate": "2026-10"}, "too vague"),
            ("symptom_duration", {"valueDate": "2027-01-01"}, "nobody can"),
            ("symptom_duration", {"valueDate": "1850-01-01"}, "nobody can"),
            ("symptom_duration", {"valueDate": "last year"}, "cannot be read"),
            ("symptom_duration", {"valueString": "a month"}, "a date is wanted"),
        ],
    )
    def test_an_answer_that_says_nothing_is_reported(self, name: str, given: Resource, why: str) -> None:
        record = read_all(response({"muscle_cramps": True}, {"linkId": name, "answer": [given]}))
        assert name not in facts_of_patient(record.patient, AS_OF).row
        (entry,) = [entry for entry in record.report.items if entry.fact == name]
        assert (entry.outcome, entry.used) == (Outcome.DOUBTFUL, False)
        assert why in entry.because

    def test_a_unit_in_words_is_understood_by_its_code(self) -> None:
        given = {"valueQuantity": {"value": 2, "unit": "minutes", "code": "min", "system": "http://unitsofmeasure.org"}}
        record = read_all(response({}, {"linkId": "cramp_duration", "answer": [given]}))
        row: Any = facts_of_patient(record.patient, AS_OF).row
        assert row["cramp_duration"].low == 2

    def test_without_a_day_the_beginning_is_not_used(self) -> None:
        record = read_all(response({"symptom_duration": "2026-10-23"}), as_of=None)
        assert record.patient.cramp.onset is None

    @pytest.mark.parametrize("kind", ["valueString", "valueCoding", "valueQuantity", "valueDate", "valueBoolean"])
    @pytest.mark.parametrize("name", ["fever", "cramp_laterality", "cramp_duration", "symptom_duration"])
    def test_a_monstrous_answer_is_reported_like_any_other(self, name: str, kind: str) -> None:
        deep: Any = {}
        for _ in range(20_000):
            deep = {"coding": [deep], "value": deep}
        for monster in (deep, [deep], 10**5000):
            record = read_all(response({}, {"linkId": name, "answer": [{kind: monster}]}))
            assert any(entry.fact == name and not entry.used for entry in record.report.items)
            assert "fever" not in record.patient.history.present | record.patient.history.absent

    def test_a_contradiction_with_the_record_is_not_settled_by_guessing(self) -> None:
        record = read_all(condition("38341003"), response({"hypertension": False}))
        assert "hypertension" in record.patient.history.unknown
        assert any("contradicts itself" in because for because in told(record))

    def test_an_answer_and_an_observation_compete_by_date(self) -> None:
        smokes = observation(
            "72166-2",
            id="s",
            valueQuantity=None,
            effectiveDateTime="2026-11-21",
            valueCodeableConcept=concept(SNOMED, "449868002"),
        )
        assert "smoker" in read_all(smokes, response({"smoker": False})).patient.history.present
        before = smokes | {"effectiveDateTime": "2026-11-01"}
        history = read_all(before, response({"smoker": False})).patient.history
        assert "smoker" in history.unknown
