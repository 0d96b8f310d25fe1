"""Names of drugs in free text: what is around a name never changes the drug, and never makes it taken."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds.knowledge.drugs import DRUG_CLASSES, INGREDIENTS
from legcramp_cds.knowledge.drugs.brands import BRANDS, BRANDS_OF_CLASSES, BRANDS_OF_COMBINATIONS
from legcramp_cds.knowledge.drugs.cues import ASIDES, NOT_TAKEN, UNSURE
from legcramp_cds.knowledge.drugs.lexicon import FORMS, LOCAL_FORMS, SALTS, UNLIKE_ANY
from legcramp_cds.knowledge.drugs.names_abroad import NAMES_ABROAD
from legcramp_cds.record.drug_index import drug_index, tokens
from legcramp_cds.record.medications import Doubt, How, exposures, match

NAMES = st.sampled_from(sorted((name, one.id) for one in INGREDIENTS.values() for name in (one.name, *one.synonyms)))
DOSES = st.sampled_from(
    ["", "40mg", "12.5 MG", "0.5 mg/mL", "100 microg", "1,000 IU", "20 mEq", "(5 mg)", "1 g", "2.5-5 mg", "10 %"]
)
SHAPES = st.sampled_from(
    ["", "Oral Tablet", "extended release capsule", "ER", "SR", "XL", "MR tablets", "[Brand]", "Tabletten", "inhaler",
     "injection", "prefilled syringe", "EC", "chewable"]
)  # fmt: skip
ROUTES = st.sampled_from(
    ["", "PO", "once daily", "twice a day", "BID", "tds", "1-0-1", "at night", "prn", "as needed for cramps", "IV",
     "every 8 hours", "since 2019", "for 3 months", "with food", "no side effects", "do not crush"]
)  # fmt: skip


@given(
    name=NAMES.filter(lambda found: found[1] != "sodium_phosphate"),  # by vein it is another drug
    before=st.sampled_from(["", "24 HR ", "10 ML ", "* ", "Tab. ", "Rx: "]),
    dose=DOSES,
    shape=SHAPES,
    route=ROUTES,
)
def test_dose_form_and_route_never_change_the_ingredient(
    name: tuple[str, str], before: str, dose: str, shape: str, route: str
) -> None:
    text, ingredient = name
    found = match(f"{before}{text} {dose} {shape} {route}")
    assert found.ingredients == match(text).ingredients
    assert ingredient in found.ingredients


@given(name=NAMES, word=st.sampled_from(sorted(NOT_TAKEN)), dose=DOSES, first=st.booleans())
def test_a_word_that_says_otherwise_never_leaves_a_drug_taken(
    name: tuple[str, str], word: str, dose: str, first: bool
) -> None:
    text = f"{word} {name[0]} {dose}" if first else f"{name[0]} {dose} {word}"
    found = match(text)
    assert found.unmatched
    assert exposures([found], complete=False) == {}
    assert any(doubt.why is Doubt.NOT_TAKEN for doubt in found.doubtful)


@given(left=NAMES, right=NAMES, mark=st.sampled_from([" / ", " + ", "; ", ", ", " and ", " plus ", " & ", " mit "]))
def test_two_drugs_in_one_entry_are_both_found(left: tuple[str, str], right: tuple[str, str], mark: str) -> None:
    found = match(f"{left[0]}{mark}{right[0]}")
    # Two names can be those of one combination.
    classes = {*match(left[0]).classes, *match(right[0]).classes}
    assert classes <= {*found.classes, "combined_hormonal_contraceptive", "menopausal_estrogen"}


@pytest.mark.parametrize(
    "text",
    [
        "furosemide d/c'd", "d/c furosemide", "furosemide (dc'd last week)", "hold furosemide", "furosemide on hold",
        "off furosemide", "used to take furosemide", "history of furosemide", "h/o furosemide", "past: furosemide",
        "was on furosemide until May", "took furosemide years ago", "doesn't take furosemide",
        "isn\u2019t on furosemide",
        "contraindicated: furosemide", "ran out of furosemide", "discontinuing furosemide", "Furosemid abgesetzt",
        "kein Furosemid", "Furosemid-Allergie, Allergie", "arrêt furosémide", "sans furosémide", "consider furosemide",
        "planned: furosemide", "to start furosemide next week", "will start furosemide", "asks for furosemide",
        "father takes furosemide", "mirtazapine instead of furosemide", "switched from furosemide to aspirin",
        "changed from furosemide to aspirin", "furosemide -> aspirin", "replaced furosemide with aspirin",
        "allergies: penicillin, furosemide", "intolerant of furosemide", "tried furosemide", "furosemide: none",
    ],
)  # fmt: skip
def test_what_is_over_planned_refused_or_anothers_is_not_taken(text: str) -> None:
    for found in (match(text), match(text, rxnorm=["4603"]), match(text, atc=["C03CA01"])):
        assert found.unmatched
        assert found.how is How.NONE
        assert [doubt.why for doubt in found.doubtful] == [Doubt.NOT_TAKEN]
        assert "taking_loop_diuretic" not in exposures([found], complete=True)


@pytest.mark.parametrize("text", ["stopped", "allergy", "on hold"])
def test_a_word_alone_takes_a_code_back(text: str) -> None:
    assert match(text, rxnorm=["4603"]).unmatched
    assert match(text, rxnorm=["4603"]).doubtful[0].classes == ("loop_diuretic",)


@pytest.mark.parametrize(
    "text", ["omeprazole?", "?omeprazole", "maybe omeprazole", "vielleicht Omeprazol", "omeprazole or pantoprazole"]
)
def test_what_the_text_itself_doubts_is_doubtful(text: str) -> None:
    found = match(text)
    assert found.unmatched
    assert [doubt.why for doubt in found.doubtful] == [Doubt.VAGUE]
    assert found.doubtful[0].classes == ("proton_pump_inhibitor",)


@pytest.mark.parametrize(
    "text",
    [
        "potassium clavulanate", "sodium valproate 500 mg", "magnesium stearate", "vitamin D analog",
        "calcium folinate",
        "leucovorin calcium", "docusate calcium", "potassium permanganate", "potassium iodide", "magnesium trisilicate",
        "digoxin immune fab", "DigiFab", "methoxy polyethylene glycol-epoetin beta", "insulin syringe", "insulin pump",
        "anti-insulin antibodies", "lithium battery", "nystatin", "Bio-Statin", "pancreatin", "low sodium diet",
        "caffeine-free cola", "heparin flush", "Novaminsulfon", "sugar-free cholestyramine", "isopropyl alcohol",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_drug_is_none(text: str) -> None:
    found = match(text)
    assert found.unmatched
    assert not found.doubtful


@pytest.mark.parametrize(
    ("text", "ingredients"),
    [
        ("lisinopril/hydrochlorothiazide", {"lisinopril", "hydrochlorothiazide"}),
        ("Lisinopril-HCTZ 20-12.5", {"lisinopril", "hydrochlorothiazide"}),
        ("Ramipril-HCT 5/25", {"ramipril", "hydrochlorothiazide"}),
        ("co-amilofruse 5/40", {"amiloride", "furosemide"}),
        ("Dyazide", {"triamterene", "hydrochlorothiazide"}),
        ("Micardis 40 mg", {"telmisartan"}),
        ("Micardis Plus 40/12.5", {"telmisartan", "hydrochlorothiazide"}),
        ("Coversyl Plus", {"perindopril", "indapamide"}),
        ("3 ML insulin aspart protamine, human 70 UNT/ML / insulin aspart, human 30 UNT/ML", {"insulin_aspart"}),
        ("estrogens, conjugated (USP) 0.3 MG", {"conjugated_estrogens"}),
        ("insulin, regular, human 1 UNT/ML", {"insulin_human"}),
        ("Microencapsulated potassium chloride 10 MEQ", {"potassium"}),
        ("mag ox 400", {"magnesium_oxide"}),
        ("mag oxide", {"magnesium_oxide"}),
        ("K-Dur 20", {"potassium"}),
        ("Percocet 5/325", {"oxycodone"}),
        ("No-Doz", {"caffeine"}),
        ("Seasonique", {"ethinylestradiol_levonorgestrel"}),
        ("Furosemid 40 mg", {"furosemide"}),
        ("Hydrochlorothiazid", {"hydrochlorothiazide"}),
        ("hidroclorotiazida", {"hydrochlorothiazide"}),
        ("Omeprazol", {"omeprazole"}),
        ("simvastatine 20 mg", {"simvastatin"}),
        ("Etacrynsäure", {"ethacrynic_acid"}),
        ("Limptar N", {"quinine"}),
        ("Chininsulfat 200 mg", {"quinine"}),
        ("L-Thyroxin 100", {"levothyroxine"}),
        ("Losartan-Kalium 50 mg", {"losartan"}),
        ("Kaliumchlorid", {"potassium"}),
        ("Magnesium Verla 1-0-1", {"magnesium"}),
    ],
)  # fmt: skip
def test_brands_combinations_and_names_of_other_countries(text: str, ingredients: set[str]) -> None:
    assert set(match(text).ingredients) == ingredients


@pytest.mark.parametrize("text", ["Ramipril comp", "Enalapril plus", "Cozaar comp"])
def test_a_partner_that_is_not_named_leaves_the_thiazide_open(text: str) -> None:
    found = match(text)
    assert found.ingredients
    assert [doubt.classes for doubt in found.doubtful] == [("thiazide_diuretic",)]
    assert "taking_thiazide_diuretic" not in exposures([found], complete=True)
    assert not match("amlodipine plus valsartan").doubtful


def test_each_brand_and_each_name_abroad_leads_to_its_ingredient_alone() -> None:
    for table in (BRANDS, NAMES_ABROAD):
        for ingredient, names in table.items():
            assert ingredient in INGREDIENTS
            for name in names.split(", "):
                assert match(f"{name} 10 mg").ingredients == (ingredient,), name
    for name, ingredients in BRANDS_OF_COMBINATIONS.items():
        assert set(match(name).ingredients) == set(ingredients), name
    for name, class_id in BRANDS_OF_CLASSES.items():
        assert match(name).classes == (class_id,)
        assert class_id in DRUG_CLASSES


def test_words_around_a_name_are_no_names_and_are_written_as_they_are_read() -> None:
    alone = {first for first, names in drug_index().names.items() if any(len(name.words) == 1 for name in names)}
    for words in (NOT_TAKEN, UNSURE, LOCAL_FORMS, UNLIKE_ANY):
        assert not words & alone
        assert all(tokens(word) == [word] for word in words)
    assert not (NOT_TAKEN | UNSURE) & (FORMS | SALTS | LOCAL_FORMS)


EXAMPLES = """
    no side effects|do not crush|not to exceed 3 a day|with or without food|no-doz|off-label|avoid grapefruit|doesn't
    doesn\u2019t|d/c|d/ced|d.c.|dc'd|dced|h/o|s/p|z.n. ulcus|z. n. ulcus|used to take|was on|to start|will start
    should begin|out of|changed from|changed to x|-> x|=> x|\u2192 x|digoxin immune fab|digitalis antitoxin
    digoxin antibodies|digibind
    methoxy polyethylene glycol-epoetin|insulin pump|lithium battery|chromium nicotinate|nicotinyl|bio-statin
    lamisil defense|aleve arthritis|caffeine-free|heparin lock flush|low-sodium|high potassium|reduced calcium
    iv sodium phosphate|sodium phosphate 15 mmol|natriumphosphat infusion
"""


def test_what_an_aside_finds_holds_one_of_its_hints() -> None:
    examples = [text.strip() for line in EXAMPLES.strip().splitlines() for text in line.strip().split("|")]
    used = set()
    for text in examples:
        found = [aside for aside in ASIDES if re.search(aside.pattern, text)]
        assert found, text
        for aside in found:
            assert any(hint in text for hint in aside.hints), (text, aside.hints)
        used.update(found)
    assert used == set(ASIDES)
