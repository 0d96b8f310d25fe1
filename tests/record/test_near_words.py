"""What people write for findings and measurements: understood, or answered with the word that is near."""

from __future__ import annotations

import pytest

from legcramp_cds.cases.search import find
from legcramp_cds.errors import InputError
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.findings.lay_words import LAY_WORDS
from legcramp_cds.record.history import find_finding
from legcramp_cds.record.labs import LabResult, find_measurement
from legcramp_cds.record.model import RecordError, key_of


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("charley horse", "muscle_cramps"),
        ("charlie horse", "muscle_cramps"),
        ("leg cramps", "muscle_cramps"),
        ("night cramps", "nocturnal_cramps"),
        ("nocturnal leg cramps", "nocturnal_cramps"),
        ("Wadenkr\u00e4mpfe", "muscle_cramps"),
        ("pins and needles", "distal_paresthesia"),
        ("tingling", "distal_paresthesia"),
        ("paraesthesia", "distal_paresthesia"),
        ("claudication", "brought_on_by_fixed_walking_distance"),
        ("oedema", "leg_swelling_both"),
        ("diarrhoea", "diarrhea"),
        ("T2DM", "diabetes"),
        ("hypothyroidism", "known_hypothyroidism"),
        ("heavy drinking", "alcohol_use_heavy"),
        ("DVT", "previous_dvt"),
        ("ALS", "motor_neuron_disease_known"),
        ("coeliac disease", "celiac_known"),
        ("tea coloured urine", "dark_urine"),
        ("depression", "psychiatric_disease"),
        ("muscle_crampss", "muscle_cramps"),
        ("muscle atrophy", "muscle_wasting"),
        ("groin numbness", "saddle_numbness"),
        ("cold leg", "cool_limb"),
        ("cannot climb stairs", "proximal_weakness"),
        ("cannot let go", "delayed_muscle_relaxation"),
        ("plaster cast", "leg_paralysis_or_plaster"),
        ("recent flight", "long_travel"),
        ("previous polio", "polio_earlier"),
    ],
)
def test_an_unknown_word_names_the_finding_that_is_near(word: str, first: str) -> None:
    with pytest.raises(RecordError) as caught:
        find_finding(word)
    (problem,) = caught.value.problems
    assert problem.hint.startswith(f"did you mean '{first}'")
    assert first in {hit.id for hit in find(word)[:5]}


@pytest.mark.parametrize("word", ["Parkinson", "xyz", "a", "nothing of the kind"])
def test_a_word_that_is_near_to_nothing_is_to_be_looked_up(word: str) -> None:
    with pytest.raises(RecordError) as caught:
        find_finding(word)
    assert "legcramp-cds findings" in caught.value.problems[0].hint


def test_lay_words_name_findings_and_are_none_themselves() -> None:
    taken = {key_of(name) for fact in FINDINGS.values() for name in (fact.id, fact.name)}
    for word, ids in LAY_WORDS.items():
        assert set(ids) <= set(FINDINGS), word
        assert key_of(word) not in taken, word


@pytest.mark.parametrize(
    ("name", "measured"),
    [
        ("Mg", "magnesium"), ("Mg2+", "magnesium"), ("K+", "potassium"), ("Kalium", "potassium"), ("Natrium", "sodium"),
        ("Ca", "calcium"), ("Kalzium", "calcium"), ("iCa2+", "calcium_ionized"), ("Phosphat", "phosphate"),
        ("eGFR", "egfr_reported"), ("TSH", "tsh"), ("creatine kinase", "creatine_kinase"), ("CPK", "creatine_kinase"),
        ("Kreatinkinase", "creatine_kinase"), ("Kreatinin", "creatinine"), ("Harnstoff", "urea"),
        ("vit D", "vitamin_d"),
        ("vit B12", "b12"), ("HbA1c", "hba1c"), ("hemoglobin A1c", "hba1c"), ("H\u00e4moglobin", "hemoglobin"),
        ("GOT", "ast"), ("GPT", "alt"), ("Blutzucker", "glucose"), ("N\u00fcchternglukose", "glucose_fasting"),
        ("bicarb", "bicarbonate"), ("Laktat", "lactate"), ("Parathormon", "pth"), ("sats", "oxygen_saturation"),
    ],
)  # fmt: skip
def test_names_of_laboratories_are_understood(name: str, measured: str) -> None:
    assert find_measurement(name)[0].id == measured


@pytest.mark.parametrize("name", ["GGT", "fT3", "T3", "renin", "folate", "troponin", "BMI", "platelets", "uric acid"])
def test_another_measurement_is_not_suggested_for_its_letters(name: str) -> None:
    with pytest.raises(InputError) as caught:
        find_measurement(name)
    assert "did you mean" not in caught.value.problems[0].hint


@pytest.mark.parametrize("name", ["Ca2+", "Ca++", "BP", "blood pressure"])
def test_a_name_of_two_measurements_is_none(name: str) -> None:
    with pytest.raises(InputError, match="one of several"):
        find_measurement(name)


def test_a_total_calcium_is_not_read_as_an_ionized_one() -> None:
    with pytest.raises(InputError, match="'calcium' or 'calcium_ionized'"):
        LabResult(analyte="Ca2+", value=2.35, unit="mmol/L")


def test_no_name_belongs_to_two_measurements() -> None:
    owners: dict[str, str] = {}
    for fact in MEASUREMENTS.values():
        for name in (fact.id, *(form.id for form in fact.forms), *fact.synonyms):
            assert owners.setdefault(key_of(name), fact.id) == fact.id, name
