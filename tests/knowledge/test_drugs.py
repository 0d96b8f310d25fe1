"""The drugs: complete against the evidence, unique, cited, and mimics never called causes."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
import yaml

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.conditions._drug_line import shown_first
from legcramp_cds.knowledge.drugs import (
    DRUG_CLASSES,
    DRUG_GROUPS,
    EXPOSURES,
    INGREDIENTS,
    CauseStrength,
    Direction,
    DrugClass,
    Role,
    classes_of,
    group_members,
)
from legcramp_cds.knowledge.drugs.shapes import DrugStatement, drug, unverified
from legcramp_cds.knowledge.terminology.seen import seen_in
from legcramp_cds.sources import Reliability

EVIDENCE = Path(__file__).parents[2].parent / "shared" / "evidence" / "drugs.yaml"

# Ingredients that stand in a class of their own here, because the class of the evidence says what is not true of them.
MOVED = {
    "mirabegron": "beta3_agonist",
    "vibegron": "beta3_agonist",
    "quinine": "quinine",
    "levofloxacin": "fluoroquinolone",
    "ciprofloxacin": "fluoroquinolone",
    "riluzole": "riluzole",
    "tizanidine": "antispastic",
    "baclofen": "antispastic",
}
# Of these nobody has told of cramps in a document that was opened, so they are causes no longer.
NOT_CAUSES = {"beta3_agonist", "combined_hormonal_contraceptive", "insulin", "sglt2_inhibitor"}
# A page of the evidence that no person wrote; the trials themselves were found since.
WRITTEN_BY_A_MACHINE = "imatinib_secondary"
# What the evidence asks to check, in the names of measurements here; the rest is said in words (`also_check`).
CHECK_NAMES = {"creatinine_egfr": "creatinine", "lactate_dehydrogenase": "ldh"}
IN_WORDS = {
    "d_dimer_after_pretest_score",
    "digoxin_level",
    "drug_level",
    "ggt",
    "ketones_if_unwell",
    "lithium_level",
    "potassium_if_drospirenone",
    "theophylline_level",
    "uric_acid",
}


@pytest.fixture(scope="module")
def evidence() -> dict[str, dict[str, Any]]:
    if not EVIDENCE.exists():
        pytest.skip("the folder ../shared with the evidence is not here")
    classes = yaml.safe_load(EVIDENCE.read_text(encoding="utf-8"))["drug_classes"]
    return {one["id"]: one for one in classes}


def test_there_are_at_least_as_many_as_in_the_evidence() -> None:
    assert len(DRUG_CLASSES) >= 52
    assert len(INGREDIENTS) >= 301


def test_every_class_of_the_evidence_is_here_with_strength_direction_and_electrolytes(
    evidence: dict[str, dict[str, Any]],
) -> None:
    for class_id, written in evidence.items():
        one = DRUG_CLASSES[class_id]
        assert one.is_cause is False or class_id not in NOT_CAUSES, class_id
        if class_id not in NOT_CAUSES:
            assert one.strength == written["evidence_strength"], class_id
            assert one.direction == written["direction"], class_id
        assert one.mechanism == tuple(written["mechanism"]), class_id
        assert one.lost == tuple(written["electrolytes_lost"]), class_id
        assert one.raised == tuple(written.get("electrolytes_raised", ())), class_id
        # What the evidence left open may have been looked up since; what it had read stays read.
        assert one.monitoring_verified or not written["monitoring_checked"], class_id


def test_every_ingredient_of_the_evidence_is_here_with_its_codes(evidence: dict[str, dict[str, Any]]) -> None:
    for class_id, written in evidence.items():
        for entry in written["ingredients"]:
            one = INGREDIENTS[entry["id"]]
            assert one.atc == tuple(code["code"] for code in entry["atc"] or ()), one.id
            assert one.former_atc == tuple(entry.get("atc_previous", ())), one.id
            if entry["rxcui"]:
                assert one.rxnorm[0] == entry["rxcui"], one.id
            assert {each.id for each in classes_of(one.id)} == {MOVED.get(one.id, class_id)}


def test_only_codes_that_were_looked_up_stand_here(evidence: dict[str, dict[str, Any]]) -> None:
    written = {entry["id"]: entry for one in evidence.values() for entry in one["ingredients"]}
    salts = {"donepezil": {"236559"}, "galantamine": {"860693"}}
    for one in INGREDIENTS.values():
        if one.id in written:
            known = {written[one.id]["rxcui"]} | salts.get(one.id, set())
            later = {code for code in one.rxnorm if seen_in("rxnorm", code)}
            assert set(one.rxnorm) <= known | later, one.id


def test_an_ingredient_keeps_its_own_strength_where_the_evidence_gives_one(
    evidence: dict[str, dict[str, Any]],
) -> None:
    overridden = 0
    for written in evidence.values():
        for entry in written["ingredients"]:
            if "evidence_strength_override" in entry:
                (one,) = classes_of(entry["id"])
                if one.id not in NOT_CAUSES:
                    assert one.strength_of(INGREDIENTS[entry["id"]]) == entry["evidence_strength_override"]
                    overridden += 1
    assert overridden == 2


def read_at_first(one: DrugClass) -> list[DrugStatement]:
    """The statements that somebody had read when the evidence was written, in its order."""
    return [said for said in one.statements if all(str(cited.read_on) == "2026-11-22" for cited in said.citations)]


def test_statements_rest_on_the_sources_of_the_evidence_and_keep_its_numbers(
    evidence: dict[str, dict[str, Any]],
) -> None:
    for class_id, written in evidence.items():
        statements = read_at_first(DRUG_CLASSES[class_id])
        facts = [fact for fact in written["facts"] if fact["checked"] and WRITTEN_BY_A_MACHINE not in fact["sources"]]
        assert len(statements) == len(facts), class_id
        for statement, fact in zip(statements, facts, strict=True):
            assert len(statement.citations) == len(fact["sources"]), statement.text
            if "measure" in fact:
                assert (statement.measure, statement.value) == (fact["measure"], fact["value"])
                interval = fact.get("ci95") or fact["credibility95"]
                assert statement.interval == tuple(interval)


def test_what_the_evidence_left_open_is_still_marked_was_found_since_or_is_gone(
    evidence: dict[str, dict[str, Any]],
) -> None:
    for class_id, written in evidence.items():
        one = DRUG_CLASSES[class_id]
        later = [statement for statement in one.statements if statement not in read_at_first(one)]
        left_open = [fact for fact in written["facts"] if not fact["checked"]]
        assert sum(not statement.verified for statement in later) <= len(left_open)
        assert not any(statement.measure for statement in later if not statement.verified), class_id


# What is known of a class beside cramps does not show that it causes them.
def test_a_cause_is_verified_only_by_a_statement_on_cramps() -> None:
    laxatives = DRUG_CLASSES["laxative_stimulant"]
    assert laxatives.verified
    beside_cramps = tuple(statement for statement in laxatives.statements if not statement.of_cramps)
    assert any(statement.verified for statement in beside_cramps)
    unread = replace(laxatives, statements=(*beside_cramps, unverified("It is said to bring cramps.")))
    assert not unread.verified
    assert not any(cited.verified for cited in shown_first(unread))


def test_every_cause_was_seen_in_a_document() -> None:
    assert not [one.id for one in DRUG_CLASSES.values() if not one.verified]
    assert not [one.id for one in DRUG_CLASSES.values() if one.monitoring and not one.monitoring_verified]


def test_what_to_check_follows_the_evidence(evidence: dict[str, dict[str, Any]]) -> None:
    for class_id, written in evidence.items():
        wanted = [CHECK_NAMES.get(lab, lab) for lab in written["labs"] if lab not in IN_WORDS]
        assert DRUG_CLASSES[class_id].check == tuple(wanted), class_id
        if IN_WORDS.intersection(written["labs"]):
            assert DRUG_CLASSES[class_id].also_check, class_id


def test_what_to_check_can_be_measured() -> None:
    for one in DRUG_CLASSES.values():
        assert set(one.check) <= set(MEASUREMENTS), one.id


def test_mimics_treatments_and_interactions_are_not_causes() -> None:
    not_causes = {one.id for one in DRUG_CLASSES.values() if not one.is_cause}
    assert {"dopamine_antagonist", "fluoroquinolone", "cardiac_glycoside", "quinine", "riluzole"} <= not_causes
    for one in DRUG_CLASSES.values():
        never = one.strength in {None, CauseStrength.MIMIC_ONLY, CauseStrength.INTERACTION_ONLY}
        assert one.is_cause is not never, one.id


def test_ids_and_codes_are_unique() -> None:
    assert not set(DRUG_CLASSES) & set(DRUG_GROUPS)
    assert len(EXPOSURES) == len(DRUG_CLASSES) + len(DRUG_GROUPS)
    facts = [fact.id for one in DRUG_CLASSES.values() for fact in one.facts]
    assert len(facts) == len(set(facts)) == 3 * len(DRUG_CLASSES)
    for codes in (
        [code for one in INGREDIENTS.values() for code in one.rxnorm],
        [code for one in INGREDIENTS.values() for code in (*one.atc, *one.former_atc)],
    ):
        assert len(codes) == len(set(codes))


def test_codes_look_like_codes() -> None:
    for one in INGREDIENTS.values():
        assert all(code.isdigit() for code in one.rxnorm), one.id
        assert all(len(code) == 7 and code[0].isalpha() and code[1:3].isdigit() for code in one.atc), one.id


def test_every_class_can_be_shown() -> None:
    for one in DRUG_CLASSES.values():
        assert one.name, one.id
        assert one.why, one.id
        assert one.advice.endswith("."), one.id
        assert one.sources, one.id
        for statement in one.statements:
            assert statement.text.endswith("."), statement.text
            assert "  " not in statement.text, statement.text


def test_background_knowledge_is_shown_as_unverified() -> None:
    for one in DRUG_CLASSES.values():
        for statement in one.statements:
            for citation in statement.citations:
                if citation.source.reliability is Reliability.UNVERIFIED:
                    assert not citation.verified


def test_facts_of_a_class_are_named_after_it() -> None:
    statin = DRUG_CLASSES["statin"]
    assert statin.taking.id == "taking_statin"
    assert statin.before_onset.id == "statin_started_before_cramps"
    assert statin.relieved_off.id == "cramps_resolved_off_statin"
    assert "atorvastatin" in statin.taking.members


def test_a_potassium_sparing_diuretic_is_never_a_potassium_lowering_drug() -> None:
    assert "spironolactone" in group_members("diuretic")
    assert "spironolactone" not in group_members("potassium_lowering_drug")
    assert "spironolactone" in group_members("potassium_raising_drug")
    assert "potassium" not in DRUG_CLASSES["potassium_sparing_diuretic"].lost


def test_proton_pump_inhibitors_and_patiromer_lower_magnesium() -> None:
    assert {"omeprazole", "patiromer", "tacrolimus", "cetuximab"} <= set(group_members("magnesium_lowering_drug"))
    assert "ethanol" not in group_members("magnesium_lowering_drug")


def test_unknown_ingredient_has_no_class() -> None:
    assert classes_of("paracetamol") == ()


def test_a_wrong_class_cannot_be_written() -> None:
    one = unverified("It is said to do something.")
    with pytest.raises(KnowledgeError, match="not by its strength"):
        DrugClass(
            id="x", name="X", ingredients=(drug("x"),), mechanism=("unknown",), why="?", statements=(one,),
            strength=CauseStrength.MIMIC_ONLY, direction=Direction.MIMIC, advice="?",
        )  # fmt: skip
    with pytest.raises(KnowledgeError, match="at least one statement"):
        DrugClass(
            id="x", name="X", ingredients=(drug("x"),), mechanism=("unknown",), why="?", statements=(),
            strength=None, direction=Direction.NONE, role=Role.CONTEXT, advice="?",
        )  # fmt: skip
    with pytest.raises(KnowledgeError, match="citation"):
        DrugStatement(text="Nobody says so.", citations=())
    with pytest.raises(KnowledgeError, match="measure"):
        DrugStatement(text="A bare number.", citations=one.citations, value=2.0)
    with pytest.raises(KnowledgeError, match="ingredient id"):
        drug("Aspirin C")


def test_texts_are_in_words_of_our_own(evidence: dict[str, dict[str, Any]]) -> None:
    for class_id, written in evidence.items():
        one = DRUG_CLASSES[class_id]
        pairs = [
            (one.advice, written["cds"]),
            (one.why, written["mechanism_note"]),
            (one.monitoring, written["monitoring"]),
        ]
        pairs += [(ours.text, fact["text"]) for ours in one.statements for fact in written["facts"]]
        for ours, theirs in pairs:
            if len(theirs) > 30:
                assert SequenceMatcher(None, ours, theirs).ratio() < 0.86, ours
