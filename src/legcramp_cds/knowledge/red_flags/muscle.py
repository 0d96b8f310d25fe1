"""Muscle that dies, is squeezed, or breaks down."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ck_test,
    ecg,
    medication_review,
    serum_calcium,
    serum_creatinine,
    serum_potassium,
    urine_dipstick_myoglobin,
)
from legcramp_cds.knowledge.patterns import any_cramp
from legcramp_cds.knowledge.shapes import RedFlag, Specialty, TriageLevel
from legcramp_cds.knowledge.sources.creatine_kinase import ABDN_ACS, MEDCOMIC_RHABDO, PARK_2019, STAHL_2020
from legcramp_cds.knowledge.sources.exertion import FRAIPONT_2003
from legcramp_cds.knowledge.sources.laboratory import SWLP_GP_LIMITS
from legcramp_cds.knowledge.sources.muscle import GENEREVIEWS_GSD5
from legcramp_cds.knowledge.thresholds import CK_10X, CK_1000, CK_CRITICAL
from legcramp_cds.logic.build import above, all_of, any_of, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"

pain_on_passive_stretch_not_settling = RedFlag(
    id="pain_on_passive_stretch_not_settling",
    name="Severe tense pain, worse on passive stretch, that does not settle",
    when=any_of(
        present(symptoms.pain_out_of_proportion),
        all_of(present(signs.tense_compartment), present(symptoms.severe_muscle_pain_and_swelling)),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("acute_compartment_syndrome",),
    refer=(Specialty.ORTHOPEDICS, Specialty.EMERGENCY_DEPARTMENT),
    action="Surgical emergency: call the surgeon, and do not wait for imaging.",
    citations=(cite(FRAIPONT_2003, "acute form", _READ), cite(ABDN_ACS, "", _READ)),
)

dark_urine_with_cramps = RedFlag(
    id="dark_urine_with_cramps",
    name="Cramps, pain or weakness of muscle, or heavy exercise, with dark urine",
    when=all_of(
        any_of(present(symptoms.dark_urine), present(tests.urine_myoglobin_positive)),
        any_of(
            any_cramp,
            present(cramp.exertional_cramps),
            present(symptoms.leg_pain),
            present(symptoms.muscle_pain),
            present(symptoms.severe_muscle_pain_and_swelling),
            present(signs.muscle_tenderness),
            present(cramp.electrically_silent_contracture),
            present(history.recent_unaccustomed_exercise),
            present(symptoms.muscle_weakness),
            present(symptoms.muscle_stiffness),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("rhabdomyolysis", "mcardle_disease"),
    tests=(ck_test, serum_potassium, serum_creatinine, urine_dipstick_myoglobin, ecg),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Creatine kinase, potassium, creatinine and urine at once, and an ECG.",
    citations=(cite(MEDCOMIC_RHABDO, "", _READ), cite(GENEREVIEWS_GSD5, "", _READ)),
)

rhabdomyolysis_syndrome = RedFlag(
    id="rhabdomyolysis_syndrome",
    name="Creatine kinase above 1000 U/L with muscle pain, weakness or swelling",
    when=all_of(
        above(CK_1000),
        any_of(
            present(symptoms.severe_muscle_pain_and_swelling),
            present(symptoms.dark_urine),
            present(tests.urine_myoglobin_positive),
            all_of(present(symptoms.muscle_pain), present(symptoms.muscle_weakness)),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("rhabdomyolysis",),
    tests=(serum_potassium, serum_creatinine, serum_calcium, urine_dipstick_myoglobin),
    action="Potassium, creatinine, calcium and urine today; repeat the creatine kinase, as one early value misleads.",
    citations=(cite(STAHL_2020, "definition", _READ),),
)

critical_creatine_kinase = RedFlag(
    id="critical_creatine_kinase",
    name="Creatine kinase of 5000 U/L or more",
    when=above(CK_CRITICAL),
    level=TriageLevel.SAME_DAY,
    suspects=("rhabdomyolysis", "inflammatory_myopathy", "muscular_dystrophy"),
    tests=(serum_potassium, serum_creatinine, urine_dipstick_myoglobin, medication_review),
    action="Speak to the patient today: urine, potassium, creatinine, drugs, exertion.",
    citations=(cite(SWLP_GP_LIMITS, "telephone limits", _READ), cite(PARK_2019, "abstract", _READ)),
)

statin_with_weakness_or_high_ck = RedFlag(
    id="statin_with_weakness_or_high_ck",
    name="Statin with muscle weakness, or with creatine kinase above ten times the upper limit",
    when=all_of(
        present(EXPOSURES["taking_statin"]),
        any_of(
            present(signs.objective_weakness),
            present(symptoms.proximal_weakness),
            present(symptoms.progressive_weakness),
            above(CK_10X),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("statin_myopathy", "rhabdomyolysis", "inflammatory_myopathy"),
    tests=(ck_test, serum_creatinine),
    refer=(Specialty.PRESCRIBER,),
    action="Pause the statin, and measure creatine kinase and kidney function today.",
    citations=(
        reopened("acc_aha_cholesterol_2013", "statin safety, recommendation 8"),
        reopened("eas_sams_2015", "table 1"),
    ),
)
