"""Our Questionnaire is valid and complete, and what a patient answers in it comes out as said: yes, no, or unknown."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legcramp_cds import Patient, assess
from legcramp_cds.cli import main
from legcramp_cds.facts import Choice, Finding, Measurement
from legcramp_cds.interop.fhir import questionnaire as module
from legcramp_cds.interop.fhir.questionnaire import FACT_SYSTEM, URL, YES, questionnaire
from legcramp_cds.interop.fhir.read import FhirRecord, read
from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.questions import LASTING, LEFT_TO_CLINICIANS, QUESTIONS, SECTIONS, Question
from legcramp_cds.logic.nodes import walk
from legcramp_cds.record.cramp import Cramp
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_samples import (
    LOINC,
    SNOMED,
    Resource,
    bundle,
    concept,
    condition,
    observation,
    patient,
    request,
)
from tests.interop.fhir_validators import empty_places, node_complaints, python_complaints
from tests.interop.response_samples import item, medicine, response

AS_OF = date(2026, 11, 22)
YES_NO = {name for name, question in QUESTIONS.items() if isinstance(question.fact, Finding)}


def read_all(*resources: Resource, as_of: date | None = AS_OF) -> FhirRecord:
    return read(bundle(patient(), *resources), as_of=as_of)


def told(record: FhirRecord) -> list[str]:
    return [entry.because for entry in record.report.items if entry.because]


def items_of(holder: Resource) -> list[Resource]:
    """Every item, in order."""
    return [found for one in holder.get("item", []) for found in (one, *items_of(one))]


class TestQuestionnaire:
    def test_three_validators_and_our_own_check_find_nothing(self) -> None:
        form = questionnaire()
        wrapped = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": form}]}
        assert python_complaints(form) == []
        assert list(empty_places(form)) == []
        assert node_complaints([wrapped]) == [[]]

    def test_a_response_is_valid_too(self) -> None:
        made = response({"muscle_cramps": True, "cramp_duration": (3, "min")}, medicine("furosemide", "2026-05-01"))
        wrapped = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": made}]}
        assert python_complaints(made) == []
        assert node_complaints([wrapped]) == [[]]

    def test_each_id_is_there_once_and_is_a_fact_where_it_asks_for_one(self) -> None:
        found = items_of(questionnaire())
        ids = [one["linkId"] for one in found]
        assert len(ids) == len(set(ids)) > 200
        facts = load().facts
        for one in found:
            own = [code["code"] for code in one.get("code", []) if code["system"] == FACT_SYSTEM]
            assert own == ([one["linkId"]] if one["linkId"] in QUESTIONS else [])
            assert set(own) <= facts.keys()

    def test_a_question_depends_on_earlier_ones_only_and_on_their_yes(self) -> None:
        seen: set[str] = set()
        for one in items_of(questionnaire()):
            for rule in one.get("enableWhen", []):
                assert rule["question"] in seen
                assert rule["answerCoding"] == {key: YES[key] for key in ("system", "code")}
            if one["linkId"] in YES_NO:
                seen.add(one["linkId"])

    def test_every_yes_or_no_can_be_answered_with_not_known(self) -> None:
        for one in items_of(questionnaire()):
            if one["type"] == "choice":
                codes = [option["valueCoding"]["code"] for option in one["answerOption"]]
                assert codes[-1] == "asked-unknown"
                assert one["linkId"] not in YES_NO or codes[:2] == ["Y", "N"]

    def test_what_red_flags_read_is_asked_or_left_to_clinicians_on_purpose(self) -> None:
        """A new red flag on a symptom wants a question, or a place in LEFT_TO_CLINICIANS."""
        read_by_flags = {
            node.fact for flag in load().red_flags.values() for node in walk(flag.when) if hasattr(node, "fact")
        }
        wanted = {fact.id for fact in read_by_flags if isinstance(fact, Finding) and fact.group in ("cramp", "symptom")}
        by_side = set(Cramp(laterality="left").findings()) | set(Cramp(laterality="both").findings())
        left = {fact.id for fact in LEFT_TO_CLINICIANS}
        assert wanted - QUESTIONS.keys() - by_side - left == set()
        assert not left & QUESTIONS.keys()

    def test_no_sign_and_no_test_is_asked_of_a_patient(self) -> None:
        assert {FINDINGS[name].group for name in YES_NO} == {"cramp", "symptom", "history"}

    def test_the_version_follows_from_the_questions_and_from_nothing_else(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        version = questionnaire()["version"]
        assert questionnaire() == questionnaire()
        first = SECTIONS[0]
        other = Question(fact=FINDINGS["muscle_cramps"], text="Do your muscles cramp?")
        changed = type(first)(id=first.id, title=first.title, questions=(other, *first.questions[1:]))
        monkeypatch.setattr(module, "SECTIONS", (changed, *SECTIONS[1:]))
        assert questionnaire()["version"] != version

    def test_the_command_writes_it(self, tmp_path: Path) -> None:
        run = CliRunner().invoke(main, ["fhir", "questionnaire"])
        assert json.loads(run.output) == questionnaire()
        file = tmp_path / "form.json"
        assert CliRunner().invoke(main, ["fhir", "questionnaire", "-o", str(file)]).exit_code == 0
        assert json.loads(file.read_text(encoding="utf-8")) == questionnaire()
        nowhere = CliRunner().invoke(main, ["fhir", "questionnaire", "-o", str(tmp_path / "no" / "form.json")])
        assert nowhere.exit_code == 2


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
        assert sum("more than 90 days before" in because for because in told(read_all(old))) == 3
        assert "diabetes" in LASTING

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


# Whatever a patient answers ------------------------------------------------------------------------------------------


def answers_to(question: Question) -> st.SearchStrategy[object]:
    fact = question.fact
    if isinstance(fact, Choice):
        return st.sampled_from([*fact.options, None])
    if isinstance(fact, Measurement):
        if not question.units:
            return st.dates(date(1990, 1, 1), AS_OF).map(date.isoformat)
        return st.tuples(st.integers(1, 40), st.sampled_from([unit for unit, _ in question.units]))
    return st.sampled_from([True, False, None])


ANSWERS = st.lists(st.sampled_from(sorted(QUESTIONS)), unique=True, max_size=60).flatmap(
    lambda names: st.fixed_dictionaries({name: answers_to(QUESTIONS[name]) for name in names})
)


def contradicting(answers: dict[str, Any]) -> set[str]:
    """Findings that were answered with yes although what they imply was answered with no, and those denied ones."""
    found = set()
    for name, said in answers.items():
        implied = list(FINDINGS[name].implies) if name in FINDINGS and said is True else []
        for one in implied:
            implied += [other for other in FINDINGS[one].implies if other not in implied]
        denied = {one for one in implied if answers.get(one) is False}
        found |= {name, *denied} if denied else set()
    return found


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(ANSWERS)
def test_every_answer_comes_out_as_it_was_given(answers: dict[str, Any]) -> None:
    record = read_all(response(answers))
    history, cramp = record.patient.history, record.patient.cramp
    clash = contradicting(answers)
    for state, where in ((True, history.present), (False, history.absent), (None, history.unknown)):
        said = {name for name, given in answers.items() if name in YES_NO and given is state}
        assert said - clash <= where
        # Nothing is present or absent that was not said.
        assert state is None or where == said - clash
    assert clash <= history.unknown
    assert cramp.laterality == answers.get("cramp_laterality")
    assert cramp.course == answers.get("cramp_course")
    assert (cramp.onset.isoformat() if cramp.onset else None) == answers.get("symptom_duration")
    assert history.unknown | history.not_asked | history.present | history.absent == YES_NO
    facts_of_patient(record.patient, AS_OF)


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(ANSWERS)
def test_the_form_of_the_response_changes_nothing(answers: dict[str, Any]) -> None:
    """Flat or in groups, with or without empty items, in any order: the same patient."""
    grouped = response(answers)
    flat = response({}, *(item(name, said) for name, said in reversed(answers.items())))
    patients = [read_all(one).patient for one in (grouped, flat)]
    assert patients[0].history == patients[1].history
    assert patients[0].cramp == patients[1].cramp
    rows = [facts_of_patient(one, AS_OF).row for one in patients]
    assert rows[0] == rows[1]
    before = copy.deepcopy(grouped)
    read_all(grouped)
    assert grouped == before


def test_an_answered_history_is_judged_like_the_same_history_written_by_hand() -> None:
    said = {"muscle_cramps": True, "cramp_calf": True, "saddle_numbness": True, "diabetes": False}
    by_form = assess(read_all(response(said)).patient, as_of=AS_OF)
    history = {"present": ["muscle_cramps", "cramp_calf", "saddle_numbness"], "absent": ["diabetes"]}
    by_hand = assess(Patient(sex="female", birth_date="1972-03-04", history=history), as_of=AS_OF)
    assert by_form.verdicts == by_hand.verdicts
    assert [flag.flag.id for flag in by_form.red_flags] == [flag.flag.id for flag in by_hand.red_flags] != []
