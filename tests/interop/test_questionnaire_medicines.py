"""Medicines that a patient lists, and how long any answer counts."""

from __future__ import annotations

from datetime import date

import pytest

from legcramp_cds.interop.fhir.questionnaire import URL, YES
from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF, read_all, told
from tests.interop.fhir_samples import Resource, request
from tests.interop.response_samples import item, medicine, response


class TestMedicines:
    def test_they_are_taken_as_written_and_only_a_whole_list_rules_anything_out(self) -> None:
        listed = medicine("hydrochlorothiazide 25 mg", "2026-05-01"), medicine("aspirin")
        whole = {"linkId": "medications-complete", "answer": [{"valueCoding": dict(YES)}]}
        record = read_all(response({}, {"linkId": "medications", "item": [*listed, whole]}))
        first, second = record.patient.history.medications
        assert (first.text, first.start, second.text) == ("hydrochlorothiazide 25 mg", date(2026, 5, 1), "aspirin")
        row = facts_of_patient(record.patient, AS_OF).row
        assert (row["taking_diuretic"], row["taking_statin"]) == (True, False)
        partly = read_all(response({}, *listed)).patient
        assert "taking_statin" not in facts_of_patient(partly, AS_OF).row

    def test_no_medicine_at_all_is_an_answer(self) -> None:
        whole = {"linkId": "medications-complete", "answer": [{"valueBoolean": True}]}
        row = facts_of_patient(read_all(response({}, whole)).patient, AS_OF).row
        assert row["taking_diuretic"] is False

    @pytest.mark.parametrize("said", [False, None])
    def test_a_list_that_is_not_called_whole_rules_nothing_out(self, said: bool | None) -> None:
        open_list = {"linkId": "medications-complete", "answer": [item("fever", said)["answer"][0]]}
        assert not read_all(response({}, medicine("aspirin"), open_list)).patient.history.medications_complete

    def test_a_medicine_without_a_name_leaves_the_list_open(self) -> None:
        whole = {"linkId": "medications-complete", "answer": [{"valueBoolean": True}]}
        record = read_all(response({}, medicine(None, "2026-01-01"), whole))
        assert not record.patient.history.medications_complete
        assert any("no name" in because for because in told(record))

    def test_an_empty_line_of_the_list_is_no_medicine(self) -> None:
        whole = {"linkId": "medications-complete", "answer": [{"valueBoolean": True}]}
        empty = {"linkId": "medication", "item": [{"linkId": "medication-name"}]}
        history = read_all(response({}, {"linkId": "medication"}, empty, medicine("aspirin"), whole)).patient.history
        assert [drug.text for drug in history.medications] == ["aspirin"]
        assert history.medications_complete

    def test_they_stand_beside_those_of_the_record_and_the_newest_list_counts(self) -> None:
        old = response(
            {},
            medicine("simvastatin"),
            {"linkId": "medications-complete", "answer": [{"valueBoolean": True}]},
            id="old",
            authored="2026-11-01",
        )
        record = read_all(request(), old, response({}, medicine("aspirin")))
        assert [drug.text for drug in record.patient.history.medications] == ["Hydrochlorothiazide 25 MG", "aspirin"]
        assert not record.patient.history.medications_complete


class TestStatusAndTime:
    @pytest.mark.parametrize(
        ("elements", "used", "outcome"),
        [
            ({}, True, Outcome.KEPT),
            ({"status": "amended"}, True, Outcome.KEPT),
            ({"status": "stopped"}, True, Outcome.KEPT),
            ({"status": "in-progress"}, False, Outcome.DOUBTFUL),
            ({"status": "entered-in-error"}, False, Outcome.DROPPED),
            ({"status": "final"}, False, Outcome.DOUBTFUL),
            ({"status": None}, False, Outcome.DOUBTFUL),
            ({"authored": "2026-12-01"}, False, Outcome.DROPPED),
            ({"authored": "2026-06-01"}, False, Outcome.DOUBTFUL),
            ({"authored": None}, False, Outcome.DOUBTFUL),
            ({"authored": "2026-11"}, True, Outcome.DOUBTFUL),
            ({"authored": "yesterday"}, False, Outcome.DOUBTFUL),
            ({"subject": {"reference": "Patient/q"}}, False, Outcome.DROPPED),
            ({"questionnaire": f"{URL}|0000"}, True, Outcome.KEPT),
        ],
    )
    def test_what_counts(self, elements: Resource, used: bool, outcome: Outcome) -> None:
        record = read_all(response({"fever": False}, **elements))
        assert ("fever" in record.patient.history.absent) == used
        assert outcome in {entry.outcome for entry in record.report.items if entry.resource != "Patient"}
        if "status" not in elements or elements["status"] != "stopped":
            return
        assert not record.patient.history.not_asked

    def test_an_old_yes_counts_for_what_lasts_and_for_nothing_else(self) -> None:
        old = response({"diabetes": True, "neck_surgery": False, "fever": True}, authored="2025-01-01")
        history = read_all(old).patient.history
        assert history.present == {"diabetes"}
        assert not history.absent
        assert {"neck_surgery", "fever"} <= history.unknown
        assert sum("too long before" in because for because in told(read_all(old))) == 2

    def test_an_old_list_of_medicines_is_not_used(self) -> None:
        whole = {"linkId": "medications-complete", "answer": [{"valueBoolean": True}]}
        history = read_all(response({}, medicine("aspirin"), whole, authored="2025-01-01")).patient.history
        assert not history.medications
        assert not history.medications_complete

    def test_the_newest_answer_to_each_question_counts(self) -> None:
        first = response({"fever": True, "thirst": True, "cramp_laterality": "left"}, id="a", authored="2026-11-01")
        second = response({"fever": False, "cramp_laterality": "both"}, id="b", authored="2026-11-20")
        for order in ((first, second), (second, first)):
            record = read_all(*order)
            assert "fever" in record.patient.history.absent
            assert "thirst" in record.patient.history.present
            assert record.patient.cramp.laterality == "both"

    def test_not_known_takes_an_earlier_yes_back(self) -> None:
        first = response({"fever": True}, id="a", authored="2026-11-01")
        assert "fever" in read_all(first, response({"fever": None})).patient.history.unknown

    def test_another_version_and_an_unknown_question_are_told(self) -> None:
        record = read_all(response({}, item("fever", True), {"linkId": "hair_color"}, questionnaire=f"{URL}|0"))
        assert record.patient.history.present == {"fever"}
        assert any("version 0" in because for because in told(record))
        assert any("hair_color" in because for because in told(record))
