"""Care advice: what is given, what waits for a fact, what turns into a warning, and that it stays short."""

from __future__ import annotations

from datetime import date

import pytest

from legcramp_cds import Assessment, Patient, assess
from legcramp_cds.assess.care import AdviceState, CareItem
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.care import ADVICE
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.knowledge.findings import history
from legcramp_cds.logic.build import present

AS_OF = date(2026, 11, 22)
GIVEN, BLOCKED, FORBIDDEN = AdviceState.GIVEN, AdviceState.BLOCKED, AdviceState.FORBIDDEN
NORMAL = ("normal_strength", "normal_reflexes", "normal_sensation", "normal_pulses", "normal_examination")
SEVERE = ("frequent_cramps", "sleep_disruption")
GFR = "mL/min/{1.73_m2}"

# What the gate of quinine asks for, all answered in the patient's favor; spironolactone is in none of its classes.
SAFE_FOR_QUININE = (
    "prolonged_qt",
    "low_platelets",
    "myasthenia_gravis",
    "quinine_reaction",
    "heart_block",
)

# Each intervention that the evidence names, and the advice that speaks of it.
INTERVENTIONS = {
    "acute_stretch": "acute_stretch",
    "nightly_stretch": "nightly_stretch",
    "hydration_and_electrolytes": "fluid",
    "magnesium": "magnesium_without_deficiency",
    "calcium": "calcium_without_deficiency",
    "vitamin_b_complex": "vitamin_b_complex",
    "vitamin_e": "vitamin_e",
    "vitamin_k2": "vitamin_k2",
    "quinine": "quinine_trial",
    "diltiazem": "diltiazem",
    "verapamil": "verapamil",
    "naftidrofuryl": "naftidrofuryl",
    "gabapentin": "gabapentinoids",
    "baclofen": "baclofen",
    "mexiletine": "mexiletine",
    "botulinum_toxin": "botulinum_toxin",
    "lidocaine_injection": "lidocaine_injection",
    "taurine": "taurine",
    "bcaa": "branched_chain_amino_acids",
    "albumin_infusion": "albumin_infusion",
    "pickle_juice": "pickle_juice",
    "dialysis_prescription": "dialysis_prescription",
    "dialysis_acute": "dialysis_acute",
    "carnitine": "carnitine",
    "carisoprodol_orphenadrine_methocarbamol": "older_muscle_relaxants",
    "deprescribing": "drug_review",
    "heat_cold_massage": "heat_cold_massage",
    "footwear_compression": "support_hose",
    "activity": "activity",
}


def cramping(
    *found: str, absent: tuple[str, ...] = (), drugs: tuple[object, ...] | None = None, **personal: object
) -> Assessment:
    """A patient with typical night cramps of the calf; a list of drugs that is given is whole."""
    told: dict[str, object] = {"present": ["sudden_painful_contraction", *NORMAL, *found], "absent": list(absent)}
    if drugs is not None:
        told |= {"medications": list(drugs), "medications_complete": True}
    cramp = {"site": "calf", "timing": "night", "relief": "stretching", "duration": "3 min", "hardening": True}
    record = {"age_years": 70, "sex": "male", "cramp": cramp, "history": told} | personal
    return assess(Patient.model_validate(record), as_of=AS_OF)


def item(result: Assessment, name: str) -> CareItem:
    """The advice of that name."""
    return next(found for found in result.care if found.advice.id == name)


def names(result: Assessment) -> list[str]:
    """The ids of all advice, whatever its state."""
    return [found.advice.id for found in result.care]


def test_an_ordinary_cramp_gets_at_most_eight_things_to_do_and_the_ones_that_matter() -> None:
    result = cramping("sleep_disruption", drugs=())
    assert result.no_tests_needed.value is True
    assert len([found for found in result.care if found.advice.kind is not AdviceKind.OUTLOOK]) <= 8
    assert [found.advice.id for found in result.care if found.advice.kind is AdviceKind.OUTLOOK] == ["how_common"]
    assert {found.state for found in result.care} == {GIVEN}
    wanted = {"acute_stretch", "nightly_stretch", "magnesium_without_deficiency", "avoid_quinine", "come_back"}
    assert wanted <= set(names(result))
    assert not [found for found in result.care if found.advice.kind is AdviceKind.TREATMENT]


def test_no_advice_on_cramps_where_nothing_is_known_of_them() -> None:
    assert assess(Patient(age_years=70), as_of=AS_OF).care == ()


@pytest.mark.parametrize("intervention", sorted(INTERVENTIONS))
def test_every_intervention_of_the_evidence_has_its_advice(intervention: str) -> None:
    assert INTERVENTIONS[intervention] in ADVICE
    assert load().advice is ADVICE


def test_all_advice_is_cited_and_tells_its_evidence() -> None:
    for advice in ADVICE.values():
        assert advice.citations, advice.id
        assert advice.evidence or advice.kind is AdviceKind.WHEN_TO_SEEK_HELP, advice.id
        assert bool(advice.prohibitions) == bool(advice.forbidden_because), advice.id


def test_a_prohibition_without_a_reason_cannot_be_written() -> None:
    with pytest.raises(KnowledgeError, match="must say why"):
        Advice(
            id="x",
            title="X",
            text="X.",
            kind=AdviceKind.TREATMENT,
            citations=(seen("mhra_2010"),),
            also_forbidden_by=present(history.pregnant),
        )


@pytest.mark.parametrize(
    ("labs", "state"),
    [
        ({}, BLOCKED),
        ({"egfr": f"80 {GFR}"}, GIVEN),
        ({"egfr": f"30 {GFR}"}, GIVEN),
        ({"egfr": f"29 {GFR}"}, FORBIDDEN),
        ({"egfr": f"25 {GFR}"}, FORBIDDEN),
        ({"creatinine": "90 umol/L"}, GIVEN),
        ({"creatinine": "400 umol/L"}, FORBIDDEN),
    ],
)
def test_magnesium_waits_for_the_filtration_rate(labs: dict[str, str], state: AdviceState) -> None:
    low = cramping(labs={"magnesium": "0.50 mmol/L"} | labs)
    assert item(low, "magnesium_replacement").state is state
    tried = cramping(*SEVERE, labs=labs)
    assert item(tried, "magnesium_trial").state is state


def test_blocked_magnesium_names_the_facts() -> None:
    found = item(cramping(*SEVERE), "magnesium_trial")
    assert set(found.blocked_by) == {"egfr_reported", "creatinine"}
    assert "Estimated GFR" in found.because


@pytest.mark.parametrize("harm", ["heart_block", "myasthenia_gravis", "on_dialysis"])
def test_magnesium_is_forbidden_by_heart_block_myasthenia_and_dialysis(harm: str) -> None:
    found = item(cramping(harm, labs={"magnesium": "0.50 mmol/L", "egfr": f"80 {GFR}"}), "magnesium_replacement")
    assert found.state is FORBIDDEN


def test_given_magnesium_says_what_to_ask_first() -> None:
    found = item(cramping(labs={"magnesium": "0.50 mmol/L", "egfr": f"80 {GFR}"}), "magnesium_replacement")
    assert {"heart_block", "myasthenia_gravis", "taking_magnesium_product"} <= set(found.ask_first)
    assert "creatinine" not in found.ask_first


def test_magnesium_in_pregnancy_waits_too_and_is_not_called_useless() -> None:
    result = cramping("second_half_of_pregnancy", age_years=30, sex="female", pregnant=True)
    assert item(result, "magnesium_in_pregnancy").state is BLOCKED
    assert "magnesium_without_deficiency" not in names(result)
    assert "come_at_once_in_pregnancy" in names(result)


@pytest.mark.parametrize("drug", ["spironolactone 25 mg", "amiloride 5 mg", "ramipril 5 mg", "losartan 50 mg"])
def test_drugs_that_keep_potassium_never_lead_to_take_potassium(drug: str) -> None:
    result = cramping(drugs=(drug,), labs={"potassium": "3.0 mmol/L", "egfr": f"90 {GFR}"})
    assert item(result, "potassium_replacement").state is FORBIDDEN
    assert item(result, "avoid_potassium").state is GIVEN
    assert item(result, "diet_potassium").state is FORBIDDEN


def test_kidney_disease_never_leads_to_take_potassium() -> None:
    result = cramping("known_ckd", "unbalanced_diet", drugs=())
    assert item(result, "avoid_potassium").state is GIVEN
    assert item(result, "diet_potassium").state is FORBIDDEN


def test_potassium_waits_for_kidneys_and_drugs_and_is_given_when_both_are_known() -> None:
    low = {"potassium": "3.0 mmol/L"}
    waiting = item(cramping(labs=low), "potassium_replacement")
    assert waiting.state is BLOCKED
    assert {"egfr_reported", "taking_potassium_sparing_diuretic"} <= set(waiting.blocked_by)
    known = cramping(labs=low | {"egfr": f"90 {GFR}"}, drugs=("furosemide 40 mg",))
    assert item(known, "potassium_replacement").state is GIVEN


def test_quinine_is_forbidden_in_pregnancy() -> None:
    result = cramping(*SEVERE, age_years=30, sex="female", pregnant=True)
    assert item(result, "quinine_trial").state is FORBIDDEN
    assert item(result, "avoid_quinine").state is GIVEN


def test_quinine_waits_for_every_fact_of_its_gate() -> None:
    waiting = item(cramping(*SEVERE), "quinine_trial")
    assert waiting.state is BLOCKED
    wanted = {*SAFE_FOR_QUININE, "taking_qt_prolonging_drug", "taking_macrolide", "quinine_licensed_here"}
    assert wanted <= set(waiting.blocked_by)


@pytest.mark.parametrize("missing", SAFE_FOR_QUININE)
def test_one_unknown_fact_still_blocks_quinine(missing: str) -> None:
    rest = tuple(name for name in SAFE_FOR_QUININE if name != missing)
    full = cramping(*SEVERE, "quinine_licensed_here", absent=SAFE_FOR_QUININE, drugs=())
    assert item(full, "quinine_trial").state is GIVEN
    part = cramping(*SEVERE, "quinine_licensed_here", absent=rest, drugs=())
    assert item(part, "quinine_trial").state is BLOCKED
    assert missing in item(part, "quinine_trial").blocked_by
    harmed = cramping(*SEVERE, "quinine_licensed_here", missing, absent=rest, drugs=())
    assert item(harmed, "quinine_trial").state is FORBIDDEN


@pytest.mark.parametrize("drug", ["clarithromycin 500 mg", "amiodarone 200 mg", "digoxin 0.125 mg", "warfarin 5 mg"])
def test_interactions_forbid_quinine(drug: str) -> None:
    result = cramping(*SEVERE, "quinine_licensed_here", absent=SAFE_FOR_QUININE, drugs=(drug,))
    assert item(result, "quinine_trial").state is FORBIDDEN


def test_quinine_is_forbidden_where_it_is_not_licensed_and_by_a_long_qt() -> None:
    abroad = cramping(*SEVERE, absent=(*SAFE_FOR_QUININE, "quinine_licensed_here"), drugs=())
    assert item(abroad, "quinine_trial").state is FORBIDDEN
    rest = tuple(name for name in SAFE_FOR_QUININE if name != "prolonged_qt")
    long_qt = cramping(*SEVERE, "quinine_licensed_here", absent=rest, drugs=(), measurements={"qtc_reported": "480 ms"})
    assert item(long_qt, "quinine_trial").state is FORBIDDEN


def test_every_blocked_item_names_unknown_facts() -> None:
    seen_blocked = 0
    for found in (cramping(*SEVERE), cramping("cirrhosis"), cramping(labs={"potassium": "3.0 mmol/L"})):
        for each in found.care:
            if each.state is BLOCKED:
                seen_blocked += 1
                assert each.blocked_by
                assert not set(each.blocked_by) & found.facts.row.keys()
    assert seen_blocked >= 5


def test_a_swollen_leg_is_neither_stretched_nor_rubbed() -> None:
    result = cramping("leg_swelling_one_side")
    states = {found.advice.id: found.state for found in result.care}
    assert states.get("acute_stretch", FORBIDDEN) is FORBIDDEN
    assert states.get("heat_cold_massage", FORBIDDEN) is FORBIDDEN


@pytest.mark.parametrize("limit", ["heart_failure", "on_dialysis", "fluid_restriction"])
def test_nobody_with_a_fluid_limit_is_told_to_drink_more(limit: str) -> None:
    assert item(cramping("low_fluid_intake"), "fluid").state is GIVEN
    assert item(cramping("low_fluid_intake", limit), "fluid").state is FORBIDDEN


def test_stockings_wait_for_the_pulses() -> None:
    def hose(*findings: str) -> AdviceState:
        cramp = {"site": "calf", "timing": "night", "relief": "stretching", "hardening": True}
        told = {"present": ["sudden_painful_contraction", "varicose_veins", *findings]}
        record = {"age_years": 50, "sex": "female", "cramp": cramp, "history": told}
        return item(assess(Patient.model_validate(record), as_of=AS_OF), "support_hose").state

    assert hose() is BLOCKED
    assert hose("normal_pulses") is GIVEN
    assert hose("absent_foot_pulses") is FORBIDDEN


def test_a_drug_review_names_the_drug_and_its_time_and_never_says_stop() -> None:
    drug = {"text": "furosemide 40 mg", "start": "2026-08-01"}
    cramp = {"site": "calf", "timing": "night", "relief": "stretching", "hardening": True, "onset": "2026-09-01"}
    found = item(cramping(drugs=(drug,), cramp=cramp), "drug_review")
    assert found.state is GIVEN
    assert found.because == "furosemide 40 mg, since 2026-08-01 (started before the cramps)"
    assert "prescriber" in found.advice.title
    assert "nothing prescribed is stopped" in found.advice.text.lower()
    assert "drug_review" not in names(cramping(drugs=("paracetamol",)))


def test_a_user_of_quinine_is_told_to_review_it() -> None:
    assert item(cramping(drugs=("quinine sulfate 200 mg",)), "quinine_review").state is GIVEN


def test_cirrhosis_and_dialysis_have_advice_of_their_own_and_nobody_else_gets_it() -> None:
    assert {"taurine", "pickle_juice", "baclofen"} <= set(names(cramping("cirrhosis")))
    cramp = {"site": "calf", "timing": "dialysis", "relief": "stretching", "hardening": True}
    assert {"dialysis_acute", "dialysis_prescription"} <= set(names(cramping("on_dialysis", cramp=cramp)))
    ordinary = names(cramping())
    assert not {"taurine", "baclofen", "dialysis_prescription", "mexiletine"} & set(ordinary)


def test_baclofen_waits_for_kidneys_and_encephalopathy() -> None:
    waiting = item(cramping("cirrhosis"), "baclofen")
    assert {"egfr_reported", "hepatic_encephalopathy"} <= set(waiting.blocked_by)
    known = cramping("cirrhosis", absent=("hepatic_encephalopathy",), labs={"egfr": f"80 {GFR}"})
    assert item(known, "baclofen").state is GIVEN
    assert item(cramping("cirrhosis", "hepatic_encephalopathy"), "baclofen").state is FORBIDDEN


def test_vitamin_k2_never_with_warfarin() -> None:
    assert item(cramping(*SEVERE), "vitamin_k2").state is BLOCKED
    assert item(cramping(*SEVERE, drugs=("warfarin 5 mg",)), "vitamin_k2").state is FORBIDDEN
    assert item(cramping(*SEVERE, drugs=()), "vitamin_k2").state is GIVEN


def test_a_child_gets_no_drug_and_no_supplement() -> None:
    result = cramping(*SEVERE, age_years=10)
    given = [found.advice for found in result.care if found.state is GIVEN]
    assert not [advice.id for advice in given if advice.kind is AdviceKind.TREATMENT]
    assert "cramps_in_children" in [advice.id for advice in given]
