"""Recognizing drugs: by code, by name, never by guess, and what that says of the drugs that are taken."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from legcramp_cds.knowledge.drugs import DRUG_CLASSES, DRUG_GROUPS, INGREDIENTS, Ingredient, classes_of
from legcramp_cds.knowledge.drugs.lexicon import COMBINATION_ATC, COMBINATION_MAY_HOLD, FIXED_COMBINATIONS
from legcramp_cds.record.medications import Doubt, How, exposures, match

EVIDENCE = Path(__file__).parents[2].parent / "shared" / "evidence" / "drugs.yaml"
EVERY_INGREDIENT = pytest.mark.parametrize("one", INGREDIENTS.values(), ids=lambda one: one.id)


@EVERY_INGREDIENT
def test_an_ingredient_is_found_by_each_of_its_names(one: Ingredient) -> None:
    for name in one.names:
        for text in (name, name.upper(), f"{name} 10 MG Oral Tablet", f"24 HR {name} [Brand]"):
            found = match(text)
            assert one.id in found.ingredients, text
            assert found.how is How.TEXT
            assert not found.unmatched
            assert {each.id for each in classes_of(one.id)} <= set(found.classes)


@EVERY_INGREDIENT
def test_an_ingredient_is_found_by_each_of_its_codes(one: Ingredient) -> None:
    for code in one.rxnorm:
        found = match(rxnorm=[code])
        assert found.ingredients == (one.id,)
        assert found.how is How.RXNORM
    for code in (*one.atc, *one.former_atc):
        found = match(atc=[code])
        assert one.id in found.ingredients
        assert found.how is How.ATC


def test_every_brand_of_the_evidence_is_recognized() -> None:
    if not EVIDENCE.exists():
        pytest.skip("the folder ../shared with the evidence is not here")
    classes: list[dict[str, Any]] = yaml.safe_load(EVIDENCE.read_text(encoding="utf-8"))["drug_classes"]
    seen = 0
    for entry in (entry for one in classes for entry in one["ingredients"]):
        for brand in entry["brands"] or ():
            if brand == "Fleet":  # An English word: doubtful alone, see below.
                continue
            assert entry["id"] in match(re.split(" with | or ", brand)[0].removesuffix(" drops")).ingredients, brand
            seen += 1
    assert seen > 350


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("hydrochlorothiazide 25 MG Oral Tablet", ("thiazide_diuretic",)),
        ("Lasix 40mg", ("loop_diuretic",)),
        ("10 ML Furosemide 10 MG/ML Injection", ("loop_diuretic",)),
        ("amlodipine 5 MG / hydrochlorothiazide 12.5 MG Oral Tablet", ("calcium_channel_blocker", "thiazide_diuretic")),
        ("losartan/HCTZ", ("arb", "thiazide_diuretic")),
        ("telmisartan + amlodipine", ("arb", "calcium_channel_blocker")),
        ("ramipril and furosemide", ("ace_inhibitor", "loop_diuretic")),
        ("Symbicort", ("laba",)),
        ("budesonide 200 microg / eformoterol 6 microg, two puffs twice daily", ("laba",)),
        ("levalbuterol rescue inhaler 8-10 times a day for 3 days", ("saba",)),
        ("200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler", ("saba",)),
        ("rosuvastatin 40 mg for 8 weeks", ("statin",)),
        ("Colchicine 0.6 MG [Colcrys]", ("colchicine",)),
        ("Ethinyl Estradiol 0.03 MG / Levonorgestrel 0.15 MG Oral Tablet", ("combined_hormonal_contraceptive",)),
        ("Ethinyl Estradiol 0.02 MG / Ethynodiol 1 MG", ("combined_hormonal_contraceptive",)),
        ("Oméprazole", ("proton_pump_inhibitor",)),
        ("Simva\u200bstatin 20 mg", ("statin",)),
        ("magnesium 400 mg at night for leg cramps", ("magnesium_supplement",)),
        ("potassium chloride 10 MEQ Extended Release Oral Tablet", ("potassium_supplement",)),
        ("vitamin D 1000 IU with calcium 500 mg", ("calcium_supplement",)),
        ("potassium canrenoate", ("potassium_sparing_diuretic",)),
        ("interferon beta-1a", ("other_reported",)),
        ("warfarin sodium 5 MG Oral Tablet", ("vitamin_k_antagonist",)),
    ],
)
def test_free_text_as_records_write_it(text: str, classes: tuple[str, ...]) -> None:
    assert match(text).classes == classes


@pytest.mark.parametrize(
    ("text", "class_id"),
    [
        ("statin", "statin"),
        ("thiazide", "thiazide_diuretic"),
        ("loop diuretics", "loop_diuretic"),
        ("PPI", "proton_pump_inhibitor"),
        ("proton pump inhibitor for 18 months", "proton_pump_inhibitor"),
        ("ACE-inhibitor", "ace_inhibitor"),
        ("anti-inflammatory drug", "nsaid"),
        ("insulin", "insulin"),
        ("IV iron", "iv_iron"),
    ],
)
def test_the_name_of_a_class_gives_the_class_and_no_ingredient(text: str, class_id: str) -> None:
    found = match(text)
    assert (found.ingredients, found.classes) == ((), (class_id,))


@pytest.mark.parametrize("brand", FIXED_COMBINATIONS)
def test_a_fixed_combination_expands_to_all_that_is_known_of_it(brand: str) -> None:
    assert set(match(f"{brand} tablets").ingredients) == set(FIXED_COMBINATIONS[brand])


@pytest.mark.parametrize(
    ("text", "ingredients"),
    [
        ("esomeprazole magnesium 20 MG Delayed Release Oral Capsule", ("esomeprazole",)),
        ("losartan potassium 50 MG", ("losartan",)),
        ("atorvastatin calcium 20 MG", ("atorvastatin",)),
        ("penicillin V potassium 250 MG", ()),
        ("Amoxicillin 120 MG/ML / clavulanate potassium 8.58 MG/ML Oral Suspension", ()),
        ("amoxicillin / potassium clavulanate", ()),
        ("magnesium salicylate", ()),
        ("dexamethasone sodium phosphate 4 MG/ML", ("dexamethasone",)),
        ("levothyroxine sodium 50 MCG", ("levothyroxine",)),
        ("naproxen sodium 220 MG / esomeprazole magnesium", ("naproxen", "esomeprazole")),
        ("calcium channel blocker", ()),
        ("cetyl alcohol", ()),
        ("iron tablets", ()),
    ],
)
def test_a_salt_is_not_a_supplement(text: str, ingredients: tuple[str, ...]) -> None:
    assert match(text).ingredients == ingredients


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("furosemde", "furosemide"),
        ("Simvistatin 10 MG", "simvastatin"),
        ("hydroclorothiazide 25 mg", "hydrochlorothiazide"),
        ("omeprazle", "omeprazole"),
        ("amlodpine", "amlodipine"),
        # A name of eight letters may differ by two of them, and a shorter one by one.
        ("osarthan", "losartan"),
        ("uinine", "quinine"),
    ],
)
def test_a_misspelling_is_reported_and_never_taken(text: str, name: str) -> None:
    found = match(text)
    assert found.unmatched
    assert found.how is How.NONE
    (doubt,) = found.doubtful
    assert doubt.why is Doubt.MISSPELLED
    assert doubt.names[0] == name
    assert doubt.classes


@pytest.mark.parametrize(
    "text",
    ["paracetamol", "metformin", "24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet", "cefuroxime",
     "clonidine", "hydroxyzine", "multivitamin", "calamine lotion", "none", "", "12.5 mg", "interferon beta-1b",
     "uinxine"],
)  # fmt: skip
def test_what_is_not_known_is_unmatched_without_a_guess(text: str) -> None:
    found = match(text)
    assert found.unmatched
    assert found.how is How.NONE
    assert not found.doubtful


def test_similar_names_of_known_drugs_are_not_mixed_up() -> None:
    assert match("prednisone").ingredients == ("prednisone",)
    assert match("prednisolone").ingredients == ("prednisolone",)
    assert match("chlorothiazide").ingredients == ("chlorothiazide",)
    assert match("insulin glargine").ingredients == ("insulin_glargine",)
    assert match("magnesium oxide 400 mg").classes == ("laxative_osmotic",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("asthma spray", Doubt.VAGUE),
        ("the pill", Doubt.VAGUE),
        ("blood thinner", Doubt.VAGUE),
        ("Fleet", Doubt.VAGUE),
        ("Hydrocortisone 10 MG/ML Topical Cream", Doubt.LOCAL_USE),
        ("tobramycin eye drops", Doubt.LOCAL_USE),
        ("stopped atorvastatin in March", Doubt.NOT_TAKEN),
        ("allergic to omeprazole", Doubt.NOT_TAKEN),
        ("no statin", Doubt.NOT_TAKEN),
    ],
)
def test_what_may_not_be_taken_or_may_mean_something_else_is_doubtful(text: str, why: Doubt) -> None:
    found = match(text)
    assert found.unmatched
    assert [doubt.why for doubt in found.doubtful] == [why]
    assert found.doubtful[0].classes


def test_eye_drops_of_a_beta_blocker_count() -> None:
    assert match("timolol eye drops").classes == ("beta_blocker_no_isa",)


def test_a_soft_gel_is_swallowed() -> None:
    assert match("ibuprofen 200 mg soft gel").classes == ("nsaid",)


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [("42463", "clopidogrel 75 MG", "pravastatin"), ("7417", "nitroglycerin 0.4 MG", "nifedipine")],
)
def test_codes_that_wrong_lists_give_to_another_drug(code: str, wrong: str, right: str) -> None:
    assert match(rxnorm=[code]).ingredients == (right,)
    found = match(wrong, rxnorm=[code])
    assert found.unmatched
    assert [doubt.why for doubt in found.doubtful] == [Doubt.CODE_DISAGREES]
    assert found.doubtful[0].names == (right,)


def test_the_code_of_lidocaine_is_not_azathioprine() -> None:
    assert match("azathioprine", rxnorm=["6387"]).unmatched
    assert match(rxnorm=["6387"]).unmatched


@pytest.mark.parametrize(
    "text",
    [
        "IV sodium phosphate",
        "sodium phosphate 15 mmol IV",
        "sodium phosphate infusion 20 mmol in 250 mL",
        "Sodium phosphates injection",
        "sodium phosphates 3 mmol/mL",
        "sodium phosphate 20 mmol i.v.",
        "Natriumphosphat Infusion",
    ],
)
def test_phosphate_by_vein_lowers_calcium_and_is_no_laxative(text: str) -> None:
    found = match(text)
    assert (found.ingredients, found.classes) == (("infused_sodium_phosphate",), ("phosphate_infusion",))
    assert exposures([found], complete=True)["taking_laxative_osmotic"] is False
    assert exposures([found], complete=True)["taking_calcium_lowering_drug"] is True


@pytest.mark.parametrize(
    ("text", "ingredients"),
    [
        ("sodium phosphate oral solution", ("sodium_phosphate",)),
        ("Fleet enema", ("sodium_phosphate",)),
        ("dexamethasone sodium phosphate 4 mg IV", ("dexamethasone",)),
        ("IV furosemide, sodium phosphate oral solution", ("furosemide", "sodium_phosphate")),
        ("magnesium sulfate IV; sodium phosphate enema", ("magnesium", "sodium_phosphate")),
    ],
)
def test_a_vein_beside_another_name_leaves_sodium_phosphate_a_laxative(text: str, ingredients: tuple[str, ...]) -> None:
    assert match(text).ingredients == ingredients


def test_a_salt_code_means_its_ingredient() -> None:
    assert match(rxnorm=["236559"]).ingredients == ("donepezil",)
    assert match(rxnorm=["860693"]).ingredients == ("galantamine",)


def test_codes_come_first_and_text_completes_them() -> None:
    found = match("losartan potassium 50 MG / hydrochlorothiazide 12.5 MG", rxnorm=["52175"])
    assert found.how is How.RXNORM
    assert found.ingredients == ("losartan", "hydrochlorothiazide")
    assert match("Metformin", rxnorm=["860975"], atc=["A10BA02"]).unmatched
    assert match("unknown brand", rxnorm=[" 83367 "]).ingredients == ("atorvastatin",)
    assert match("furosemide 40 mg", rxnorm=["999999999"]).how is How.TEXT


def test_code_and_text_that_contradict_each_other_are_both_left_open() -> None:
    found = match("omeprazole 20 MG", rxnorm=["83367"])
    assert found.unmatched
    (doubt,) = found.doubtful
    assert doubt.why is Doubt.CODE_DISAGREES
    assert set(doubt.names) == {"atorvastatin", "omeprazole"}
    assert set(doubt.classes) == {"statin", "proton_pump_inhibitor"}


def test_the_text_takes_a_code_back_when_it_says_that_the_drug_was_stopped() -> None:
    found = match("atorvastatin, stopped", rxnorm=["83367"])
    assert found.unmatched
    assert found.doubtful[0].why is Doubt.NOT_TAKEN


@pytest.mark.parametrize(
    ("code", "classes", "groups"),
    [
        ("C03CA", ("loop_diuretic",), ()),
        ("c03ca99", ("loop_diuretic",), ()),
        ("C09DX04", ("arb",), ()),
        ("C09DA01", ("arb",), ("diuretic",)),
        ("C09BB04", ("ace_inhibitor", "calcium_channel_blocker"), ()),
        ("C07AB99", (), ("beta_blocker",)),
        ("R03AC", (), ("beta_agonist",)),
        ("N05AN99", ("lithium",), ()),
        ("N05AX99", ("dopamine_antagonist",), ()),
        ("M01AX05", (), ()),
        ("V03AB16", (), ()),
        ("N03AX14", (), ()),
        ("", (), ()),
        # Not all members of these groups block dopamine, or act as the class does.
        ("A03FA01", ("dopamine_antagonist",), ()),
        ("A03FA09", (), ()),
        ("N05AX17", (), ()),
        ("N05AX50", (), ()),
        ("M05BX05", (), ()),
        ("M05BX04", ("bisphosphonate_denosumab",), ()),
        ("M04AC02", (), ()),
        ("B01AB02", (), ()),
        # Groups of combinations, each member of which holds both.
        ("A12BA01", ("potassium_supplement",), ()),
        ("C03AB03", ("thiazide_diuretic", "potassium_supplement"), ()),
        ("C03EA01", ("thiazide_diuretic", "potassium_sparing_diuretic"), ()),
        ("C03EB01", ("loop_diuretic", "potassium_sparing_diuretic"), ()),
        ("C02LC01", (), ("diuretic",)),
        ("C07FB02", ("calcium_channel_blocker",), ("beta_blocker",)),
        ("G03FA01", ("menopausal_estrogen",), ()),
        ("J05AR13", ("antiretroviral",), ()),
        ("N02AJ13", ("opioid",), ()),
        ("S01ED01", (), ("beta_blocker",)),
    ],
)
def test_an_atc_group_gives_the_class_only_where_all_its_members_belong(
    code: str, classes: tuple[str, ...], groups: tuple[str, ...]
) -> None:
    found = match(atc=[code])
    assert (found.classes, found.groups) == (classes, groups)


@pytest.mark.parametrize(
    ("code", "opened"),
    [
        ("A10BD20", "sglt2_inhibitor"),
        ("C10BX03", "calcium_channel_blocker"),
        ("C09BX03", "thiazide_diuretic"),
        ("A02BD06", "proton_pump_inhibitor"),
    ],
)
def test_a_bare_code_of_a_combination_leaves_open_what_it_may_hold(code: str, opened: str) -> None:
    row = exposures([match(atc=[code])], complete=True)
    assert f"taking_{opened}" not in row
    # The names of the substances settle it.
    named = match("metformin 850 mg / empagliflozin 5 mg", atc=["A10BD20"])
    assert named.classes == ("sglt2_inhibitor",)
    assert not named.doubtful


def test_every_group_of_combinations_holds_what_is_known() -> None:
    for targets in COMBINATION_ATC.values():
        assert set(targets) <= {*DRUG_CLASSES, *DRUG_GROUPS}
    for targets in COMBINATION_MAY_HOLD.values():
        assert set(targets) <= set(DRUG_CLASSES)


def test_the_code_of_sacubitril_means_both_substances() -> None:
    assert set(match(atc=["C09DX04"]).ingredients) == {"sacubitril", "valsartan"}


def test_nothing_is_false_unless_the_list_is_complete() -> None:
    row = exposures([match("furosemide"), match("paracetamol")], complete=False)
    assert row
    assert set(row.values()) == {True}
    assert row["taking_loop_diuretic"]
    assert row["taking_diuretic"]
    assert row["taking_magnesium_lowering_drug"]
    assert exposures([], complete=False) == {}


def test_a_complete_list_rules_out_the_rest() -> None:
    row = exposures([match("furosemide")], complete=True)
    assert row["taking_loop_diuretic"] is True
    assert row["taking_statin"] is False
    assert row["taking_beta_blocker"] is False
    assert row["taking_anticoagulant"] is False


def test_a_list_of_drugs_says_nothing_of_alcohol() -> None:
    assert "taking_alcohol" not in exposures([], complete=True)
    assert exposures([match("alcohol")], complete=True)["taking_alcohol"] is True


def test_what_is_doubtful_stays_unknown_on_a_complete_list() -> None:
    row = exposures([match("Simvistatin 10 MG"), match("the pill")], complete=True)
    assert "taking_statin" not in row
    assert "taking_lipid_lowering_drug" not in row
    assert "taking_combined_hormonal_contraceptive" not in row
    assert row["taking_fibrate"] is False


def test_an_open_group_is_not_ruled_out_by_a_list_with_an_unknown_drug() -> None:
    assert exposures([match("furosemide")], complete=True)["taking_qt_prolonging_drug"] is False
    assert "taking_qt_prolonging_drug" not in exposures([match("unheard-of pill")], complete=True)
    assert exposures([match("unheard-of pill")], complete=True)["taking_diuretic"] is False


def test_a_group_named_without_its_class_leaves_the_classes_open() -> None:
    row = exposures([match("a diuretic")], complete=True)
    assert row["taking_diuretic"] is True
    assert "taking_loop_diuretic" not in row
    assert "taking_thiazide_diuretic" not in row


def test_a_class_named_without_its_ingredient_leaves_the_ingredient_open() -> None:
    row = exposures([match("SSRI")], complete=True)
    assert row["taking_ssri_snri"] is True
    assert "taking_qt_prolonging_drug" not in row
    assert exposures([match("sertraline")], complete=True)["taking_qt_prolonging_drug"] is False
    assert exposures([match("citalopram")], complete=True)["taking_qt_prolonging_drug"] is True


def test_every_class_and_group_comes_out_true_for_its_members() -> None:
    for one in DRUG_CLASSES.values():
        row = exposures([match(one.ingredients[0].name)], complete=False)
        assert row[one.taking.id], one.id
    for group in DRUG_GROUPS.values():
        for member in group.members:
            name = (DRUG_CLASSES[member].ingredients[0] if member in DRUG_CLASSES else INGREDIENTS[member]).name
            assert exposures([match(name)], complete=False)[group.taking.id], (group.id, member)
