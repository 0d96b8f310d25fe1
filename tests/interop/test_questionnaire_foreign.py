"""Answers to a questionnaire of others are reported, and read only by codes that we know."""

from __future__ import annotations

from typing import Any

import pytest

from legcramp_cds.interop.fhir.questionnaire import FACT_SYSTEM
from tests.interop.fhir_reading import read_all, told
from tests.interop.fhir_samples import LOINC, SNOMED, Resource
from tests.interop.response_samples import response

FOREIGN_FORM: Resource = {
    "resourceType": "Questionnaire",
    "id": "f",
    "url": "http://example.org/form",
    "status": "active",
    "item": [
        {
            "linkId": "1",
            "type": "group",
            "item": [
                {"linkId": "1.1", "type": "choice", "code": [{"system": FACT_SYSTEM, "code": "nocturnal_cramps"}]},
                {"linkId": "1.2", "type": "choice", "code": [{"system": LOINC, "code": "72166-2"}]},
                {"linkId": "1.3", "type": "choice", "code": [{"system": SNOMED, "code": "38341003"}]},
            ],
        }
    ],
}

FOREIGN_ITEMS: tuple[Resource, ...] = (
    {"linkId": "1.1", "answer": [{"valueBoolean": True}]},
    {"linkId": "1.2", "answer": [{"valueCoding": {"system": SNOMED, "code": "449868002"}}]},
    {"linkId": "1.3", "answer": [{"valueBoolean": True}]},
)


class TestForeign:
    @staticmethod
    def answered(**more: Any) -> Resource:  # noqa: ANN401
        return response({}, *FOREIGN_ITEMS) | {"questionnaire": "http://example.org/form|2"} | more

    def test_it_is_reported_and_never_guessed_at(self) -> None:
        own_ids = response({"fever": True, "muscle_cramps": False}, questionnaire="http://example.org/form")
        for foreign in (own_ids, self.answered(), response({"fever": True}, questionnaire=None)):
            record = read_all(foreign)
            assert not record.patient.history.present | record.patient.history.absent
            assert any("another questionnaire" in because for because in told(record))

    @pytest.mark.parametrize("contained", [True, False])
    def test_with_its_questions_at_hand_those_with_our_codes_are_read(self, contained: bool) -> None:
        foreign = self.answered()
        if contained:
            foreign |= {"contained": [FOREIGN_FORM], "questionnaire": "#f"}
        record = read_all(foreign, *([] if contained else [FOREIGN_FORM]))
        # Whose high blood pressure the last question is about (the patient's, the mother's) its code does not say.
        assert record.patient.history.present == {"nocturnal_cramps", "smoker"}
        assert any("1 answers to another questionnaire" in because for because in told(record))

    @pytest.mark.parametrize(("code", "present"), [("74013-4", {"alcohol_use_any"}), ("82810-3", set())])
    def test_a_number_is_an_answer_to_its_question_for_drinks_alone(self, code: str, present: set[str]) -> None:
        form = FOREIGN_FORM | {"item": [{"linkId": "1", "type": "quantity", "code": [{"system": LOINC, "code": code}]}]}
        answer = {"linkId": "1", "answer": [{"valueQuantity": {"value": 2, "unit": "{drinks}/d"}}]}
        asked = response({}, answer) | {"questionnaire": "http://example.org/form"}
        assert read_all(asked, form).patient.history.present == present

    def test_old_answers_to_it_are_no_better_than_to_ours(self) -> None:
        record = read_all(self.answered(authored="2020-01-01"), FOREIGN_FORM)
        assert record.patient.history.present == {"smoker"}
