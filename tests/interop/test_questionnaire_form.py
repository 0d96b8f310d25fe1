"""Our Questionnaire is valid and complete, and asks nothing that a patient cannot know."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from legcramp_cds.cli import main
from legcramp_cds.facts import Finding
from legcramp_cds.interop.fhir import questionnaire as module
from legcramp_cds.interop.fhir.questionnaire import FACT_SYSTEM, YES, questionnaire
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.questions import LEFT_TO_CLINICIANS, QUESTIONS, SECTIONS, Question
from legcramp_cds.logic.nodes import walk
from legcramp_cds.record.cramp import Cramp
from tests.interop.fhir_samples import Resource
from tests.interop.fhir_validators import empty_places, node_complaints, python_complaints
from tests.interop.response_samples import YES_NO, medicine, response


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
        # The side and the course of the cramps are asked as choices.
        chosen = [Cramp(laterality="left"), Cramp(laterality="both"), Cramp(course="worsening")]
        by_choice = {name for cramp in chosen for name in cramp.findings()}
        left = {fact.id for fact in LEFT_TO_CLINICIANS}
        assert wanted - QUESTIONS.keys() - by_choice - left == set()
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
