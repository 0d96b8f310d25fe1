"""The junction of nerve and muscle: Lambert-Eaton syndrome."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
)
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings import history, signs, symptoms, tests
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.logic.build import all_of, any_of, present

_SCLC = seen("lems_sclc_2013", "abstract")
_SERIES = seen("lems_greek_35", "abstract")
_PRACTICE = seen("bmj_bp_lems", "history and examination")

_weak_legs = any_present(symptoms.proximal_weakness, symptoms.weakness_eases_with_effort)

lambert_eaton_syndrome = Condition(
    id="lambert_eaton_syndrome",
    name="Lambert-Eaton myasthenic syndrome",
    codes=Codes(icd10=("G73.1",), icd10cm=("G70.80",), snomed=("56989000",)),
    kind=Kind.MIMIC,
    summary=(
        "Antibodies against calcium channels of the nerve ending: weak hips first, weak reflexes and a dry mouth; "
        "strength and reflexes return for a moment after effort. About half have a small cell lung cancer, mostly "
        "found after the weakness."
    ),
    base_rate=BaseRate.VERY_RARE,
    confirmed_by=all_of(
        _weak_legs,
        any_present(signs.reduced_ankle_reflexes, symptoms.autonomic_symptoms),
        present(tests.emg_increment_after_exercise),
        present(tests.antibody_vgcc),
    ),
    evidence=(
        supports(
            Strength.DECISIVE,
            all_present(symptoms.proximal_weakness, signs.reduced_ankle_reflexes, symptoms.autonomic_symptoms),
            _SCLC,
            group="triad",
        ),
        supports(
            Strength.STRONG,
            all_of(_weak_legs, present(symptoms.autonomic_symptoms)),
            _SCLC,
            _PRACTICE,
            reopened("medscape_lems", "history"),
            group="triad",
            note="Dry mouth in up to 78 %.",
        ),
        supports(
            Strength.MODERATE,
            all_of(_weak_legs, present(signs.reduced_ankle_reflexes)),
            _SERIES,
            group="triad",
            note="Weak or absent reflexes in 97 % of 35 patients.",
        ),
        supports(
            Strength.MODERATE,
            any_of(
                all_of(
                    _weak_legs,
                    any_present(
                        symptoms.ptosis_symptom,
                        symptoms.visual_loss_or_double_vision,
                        symptoms.dysarthria,
                        symptoms.dysphagia,
                        signs.cranial_nerve_signs,
                    ),
                ),
                all_present(symptoms.progressive_weakness, symptoms.autonomic_symptoms),
            ),
            reopened("medscape_lems", "history"),
            reopened("lems_symptoms_2005", "abstract"),
            group="eyes_and_throat",
            note="Lids, eyes and throat are weak in a quarter to most of them, after the legs.",
        ),
        supports(Strength.STRONG, present(symptoms.weakness_eases_with_effort), _SERIES, group="facilitation"),
        supports(
            Strength.STRONG,
            all_of(_weak_legs, any_present(history.small_cell_lung_cancer, tests.chest_imaging_tumor)),
            _SCLC,
            group="tumor",
        ),
        supports(Strength.WEAK, all_of(_weak_legs, present(history.smoker)), _PRACTICE, group="tumor"),
        supports(
            Strength.DECISIVE,
            all_of(_weak_legs, present(tests.emg_increment_after_exercise)),
            _SERIES,
            group="electrodiagnosis",
            note="Increment over 60 % in the series that was read; 100 % is the older limit.",
        ),
        supports(Strength.STRONG, present(tests.antibody_vgcc), _SERIES, group="antibodies"),
        against(
            Strength.STRONG,
            any_present(signs.brisk_reflexes, signs.normal_reflexes, signs.normal_strength),
            _SERIES,
            group="reflexes",
        ),
    ),
    workup=(
        Order(
            investigation=ask.repetitive_nerve_stimulation,
            urgency=Urgency.SOON,
            because="a small response that grows after effort",
            confirms=True,
        ),
        Order(
            investigation=ask.neuronal_antibodies,
            urgency=Urgency.SOON,
            because="calcium channel antibodies, found in 90 %",
            confirms=True,
        ),
        Order(
            investigation=ask.chest_imaging,
            urgency=Urgency.SOON,
            because="40 to 62 % have a small cell lung cancer",
        ),
        Order(investigation=ask.ck_test, urgency=Urgency.SOON, because="a muscle disease weakens the hips too"),
        Order(investigation=ask.tsh_test, urgency=Urgency.SOON, because="thyroid disease weakens the hips too"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="it often announces a lung cancer",
            citations=(_SCLC,),
        ),
    ),
    synonyms=("LEMS", "Lambert-Eaton syndrome"),
    citations=(_SCLC, _SERIES, _PRACTICE),
    note="Cramps are no core feature; weakness is.",
)
