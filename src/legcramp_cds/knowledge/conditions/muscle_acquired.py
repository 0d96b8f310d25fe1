"""Inflammatory myopathy and rhabdomyolysis."""

from __future__ import annotations

from legcramp_cds.facts import Codes
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ck_test,
    ecg,
    emg,
    inflammatory_markers,
    medication_review,
    mri_muscle,
    muscle_biopsy,
    myositis_antibody_test,
    serum_calcium,
    serum_creatinine,
    serum_phosphate,
    serum_potassium,
    tsh_test,
    urine_dipstick_myoglobin,
)
from legcramp_cds.knowledge.patterns import ck_raised, overt_hypothyroidism
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Context,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.sources.basis import GENERAL_KNOWLEDGE
from legcramp_cds.knowledge.sources.creatine_kinase import (
    ABDN_ACS,
    CK_YOUNG_ADULTS_1999,
    EFNS_HYPERCK_2010,
    IMRESPDX_RHABDO,
    MEDCOMIC_RHABDO,
    PARK_2019,
    STAHL_2020,
)
from legcramp_cds.knowledge.sources.drugs_statins import EAS_SAMS_2015
from legcramp_cds.knowledge.sources.muscle import EULAR_ACR_2017, RMDOPEN_IIM_TABLE
from legcramp_cds.knowledge.thresholds.muscle import CK_1_5X, CK_5X, CK_10X
from legcramp_cds.logic.build import above, all_of, any_of, at_least_n, at_most, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_eular = cite(EULAR_ACR_2017, "abstract", _READ)
_rmd = cite(RMDOPEN_IIM_TABLE, "table", _READ)
_eas = cite(EAS_SAMS_2015, "table 1", _READ)
_stahl = cite(STAHL_2020, "definition", _READ)
_park = cite(PARK_2019, "abstract", _READ)
_medcomic = cite(MEDCOMIC_RHABDO, "page", _READ)
_abdn = cite(ABDN_ACS, "complications", _READ)
_imres = cite(IMRESPDX_RHABDO, "causes", _READ)
_unread = cite(GENERAL_KNOWLEDGE)
inflammatory_myopathy = Condition(
    id="inflammatory_myopathy",
    name="Inflammatory myopathy",
    codes=Codes(icd10=("M33.90",)),
    synonyms=("polymyositis", "dermatomyositis", "myositis", "necrotizing myopathy"),
    kind=Kind.MIMIC,
    summary=(
        "The immune system attacks muscle: weakness of hips and shoulders that grows over weeks to months, with high "
        "muscle enzymes, sometimes a rash and trouble swallowing. Pain and cramps without weakness are not its way."
    ),
    base_rate=BaseRate.VERY_RARE,
    evidence=(
        supports(
            Strength.STRONG,
            all_of(present(symptoms.proximal_weakness), present(symptoms.progressive_weakness)),
            _rmd,
            group="weakness",
        ),
        supports(Strength.MODERATE, present(symptoms.proximal_weakness), _rmd, group="weakness"),
        supports(
            Strength.STRONG,
            all_of(present(symptoms.rash), any_of(present(symptoms.proximal_weakness), ck_raised)),
            _rmd,
            note="heliotrope rash and Gottron signs weigh most in the classification",
        ),
        supports(
            Strength.MODERATE,
            all_of(ck_raised, any_of(present(symptoms.proximal_weakness), present(symptoms.progressive_weakness))),
            _rmd,
        ),
        supports(Strength.WEAK, all_of(present(symptoms.dysphagia), present(symptoms.proximal_weakness)), _rmd),
        supports(Strength.STRONG, present(tests.myositis_antibodies), _rmd, group="immune_tests"),
        supports(Strength.DECISIVE, present(tests.muscle_biopsy_inflammatory), _eular, group="immune_tests"),
        supports(Strength.MODERATE, present(tests.mri_muscle_edema), _unread, group="muscle_tests"),
        supports(
            Strength.MODERATE,
            all_of(present(tests.emg_myopathic), present(symptoms.proximal_weakness)),
            _unread,
            group="muscle_tests",
        ),
        against(Strength.STRONG, present(signs.normal_strength), _unread),
        against(Strength.STRONG, not_(present(symptoms.muscle_weakness)), _unread),
        against(Strength.MODERATE, at_most(CK_1_5X), _unread),
        against(Strength.MODERATE, present(history.symptoms_since_childhood), _unread),
        against(
            Strength.MODERATE,
            overt_hypothyroidism,
            _unread,
            note="it gives the same weakness and enzymes; look further where they stay after three months of treatment",
        ),
    ),
    citations=(_eular, _rmd),
    explains=("rhabdomyolysis",),
    workup=(
        Order(
            investigation=ck_test,
            urgency=Urgency.SOON,
            because="raised in most kinds; normal with full strength speaks against it",
        ),
        Order(
            investigation=myositis_antibody_test,
            urgency=Urgency.SOON,
            because="names the kind; HMGCR antibodies where a statin was taken",
        ),
        Order(investigation=mri_muscle, urgency=Urgency.SOON, because="shows inflamed muscle, and where to biopsy"),
        Order(investigation=emg, urgency=Urgency.SOON, because="shows an irritable myopathy"),
        Order(investigation=muscle_biopsy, urgency=Urgency.SOON, because="shows the inflammation", confirms=True),
        Order(investigation=tsh_test, urgency=Urgency.SOON, because="hypothyroidism gives the same picture"),
        Order(investigation=inflammatory_markers, urgency=Urgency.SOON, because="supports inflammation; may be normal"),
    ),
    refer=(
        Referral(
            specialty=Specialty.RHEUMATOLOGY,
            urgency=Urgency.SOON,
            because="treatment before muscle is lost",
            citations=(_unread,),
        ),
    ),
    note=(
        "The EULAR/ACR score of 2017 classifies for studies and makes no diagnosis at the bedside, so nothing here "
        "confirms it. Necrotizing myopathy after a statin goes on when the drug is stopped."
    ),
)

_pain = any_of(present(symptoms.muscle_pain), present(signs.muscle_tenderness))
_dark = any_of(present(symptoms.dark_urine), present(tests.urine_myoglobin_positive))
_acute_syndrome = any_of(
    present(symptoms.severe_muscle_pain_and_swelling),
    at_least_n(2, _pain, present(symptoms.muscle_weakness), _dark),
)

_cramps_that_stay = all_of(
    any_of(present(cramp.exertional_cramps), present(cramp.cramps_after_exercise)),
    any_of(
        present(cramp.cramp_lasting_longer),
        present(cramp.not_relieved_by_stretching),
        present(cramp.widespread_cramps),
    ),
)

_trigger = any_of(
    present(history.recent_unaccustomed_exercise),
    present(history.heat_exposure),
    present(signs.hyperthermia),
    present(history.recent_trauma),
    present(history.recreational_drugs),
    present(symptoms.seizure),
)

# Sudden by its trigger or its look: weakness and enzymes that grow over months have another cause.
_sudden = any_of(present(symptoms.severe_muscle_pain_and_swelling), _dark, _trigger)

rhabdomyolysis = Condition(
    id="rhabdomyolysis",
    name="Rhabdomyolysis",
    codes=Codes(icd10=("M62.82",)),
    synonyms=("muscle breakdown", "myoglobinuria"),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Acute breakdown of muscle: pain, swelling and weakness, dark urine, and creatine kinase above five times the "
        "upper limit. It threatens the kidney and, by potassium, the heart."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(Context(when=_trigger, rate=BaseRate.RARE, citations=(_imres,)),),
    evidence=(
        supports(Strength.STRONG, all_of(_dark, _pain), _medcomic, _stahl, group="urine"),
        supports(Strength.MODERATE, present(tests.urine_myoglobin_positive), _stahl, group="urine"),
        supports(
            Strength.STRONG,
            present(symptoms.severe_muscle_pain_and_swelling),
            _stahl,
            group="muscle",
        ),
        supports(Strength.MODERATE, all_of(_pain, present(symptoms.muscle_weakness), _trigger), _stahl, group="muscle"),
        supports(
            Strength.MODERATE,
            all_of(_cramps_that_stay, _trigger),
            _unread,
            group="muscle",
            note="cramps after great effort that neither stretching nor rest ends can be the first sign",
        ),
        supports(
            Strength.STRONG,
            all_of(above(CK_5X), any_of(_pain, present(symptoms.muscle_weakness), _cramps_that_stay), _trigger),
            _stahl,
            _imres,
            group="ck",
            note="the definition asks for weakness, pain and swelling; with a trigger one of them is enough to act",
        ),
        supports(
            Strength.DECISIVE,
            all_of(above(CK_5X), _acute_syndrome),
            _stahl,
            group="ck",
            note="stricter texts ask for ten or forty times",
        ),
        supports(
            Strength.MODERATE,
            all_of(above(CK_10X), any_of(_pain, present(symptoms.muscle_weakness))),
            _eas,
            group="ck",
            note="creatine kinase alone, above all after training, is no rhabdomyolysis",
        ),
        supports(Strength.WEAK, all_of(_dark, present(symptoms.reduced_urine)), _stahl),
        against(
            Strength.WEAK,
            at_most(CK_1_5X),
            cite(EFNS_HYPERCK_2010, "definition", _READ),
            note="one early value excludes nothing: the peak comes 24 to 72 hours after the injury",
        ),
        against(Strength.MODERATE, all_of(present(cramp.self_limiting), not_(present(symptoms.dark_urine))), _unread),
    ),
    citations=(_stahl, _park, cite(CK_YOUNG_ADULTS_1999, "abstract", _READ)),
    confirmed_by=all_of(above(CK_5X), _acute_syndrome, _sudden),
    explains=("hyperkalemia", "hypocalcemia", "acute_compartment_syndrome"),
    workup=(
        Order(
            investigation=ck_test,
            urgency=Urgency.IMMEDIATE,
            because="above five times the limit, with the syndrome, confirms it; repeat an early normal value",
            confirms=True,
        ),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.IMMEDIATE,
            because="a rise can stop the heart",
        ),
        Order(investigation=serum_creatinine, urgency=Urgency.IMMEDIATE, because="shows kidney injury"),
        Order(
            investigation=urine_dipstick_myoglobin,
            urgency=Urgency.IMMEDIATE,
            because="blood on the strip without red cells is muscle pigment",
        ),
        Order(
            investigation=serum_calcium,
            urgency=Urgency.SAME_DAY,
            because="falls early, and must not be corrected without need",
        ),
        Order(investigation=serum_phosphate, urgency=Urgency.SAME_DAY, because="rises; a low value can be the cause"),
        Order(
            investigation=ecg,
            urgency=Urgency.IMMEDIATE,
            because="shows danger from potassium before the laboratory does",
        ),
        Order(investigation=medication_review, urgency=Urgency.SAME_DAY, because="statins and other toxic drugs"),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="fluids save the kidney",
            citations=(_abdn,),
        ),
    ),
    must_not_miss=True,
    note=(
        "The multiple depends on the right upper limit: five times 200 U/L is only about twice that of a healthy young "
        "man. Training, injections and ancestry raise creatine kinase without disease. Severe means kidney injury with "
        "muscle pigment, whatever the number."
    ),
)
