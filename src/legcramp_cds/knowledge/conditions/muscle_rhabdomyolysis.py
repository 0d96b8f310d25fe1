"""Rhabdomyolysis: acute breakdown of muscle."""

from __future__ import annotations

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.knowledge.declare import IN_THE_RATE
from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ck_test,
    ecg,
    medication_review,
    serum_calcium,
    serum_creatinine,
    serum_phosphate,
    serum_potassium,
    urine_dipstick_myoglobin,
)
from legcramp_cds.knowledge.patterns import any_cramp, kidney_function_reduced
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
from legcramp_cds.knowledge.sources.creatine_kinase import (
    ABDN_ACS,
    CK_YOUNG_ADULTS_1999,
    EFNS_HYPERCK_2010,
    IMRESPDX_RHABDO,
    KAHANOV_2012,
    MEDCOMIC_RHABDO,
    MILLER_RHABDO_2019,
    MOROGIELLO_2021,
    PARK_2019,
    STAHL_2020,
)
from legcramp_cds.knowledge.sources.drugs_statins import EAS_SAMS_2015
from legcramp_cds.knowledge.sources.laboratory import SWLP_GP_LIMITS
from legcramp_cds.knowledge.thresholds.electrolytes import POTASSIUM_HIGH
from legcramp_cds.knowledge.thresholds.muscle import CK_1_5X, CK_5X, CK_10X, CK_40X, CK_CRITICAL
from legcramp_cds.logic.build import above, all_of, any_of, at_least_n, at_most, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_eas = cite(EAS_SAMS_2015, "table 1", _READ)
_stahl = cite(STAHL_2020, "definition", _READ)
_park = cite(PARK_2019, "abstract", _READ)
_medcomic = cite(MEDCOMIC_RHABDO, "page", _READ)
_miller = cite(MILLER_RHABDO_2019, "introduction", "2026-11-27")
_phone = cite(SWLP_GP_LIMITS, "telephone limits", _READ)
_abdn = cite(ABDN_ACS, "complications", _READ)
_imres = cite(IMRESPDX_RHABDO, "causes", _READ)
_kahanov = cite(KAHANOV_2012, "abstract", "2026-11-27")
_morogiello = cite(MOROGIELLO_2021, "abstract", "2026-11-27")

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

# Muscle that broke down in whatever way: half of the syndrome, where the enzyme says the other half.
_broken_down = any_of(
    _pain,
    _dark,
    present(symptoms.muscle_weakness),
    present(signs.objective_weakness),
    present(symptoms.severe_muscle_pain_and_swelling),
)

rhabdomyolysis = Condition(
    id="rhabdomyolysis",
    name="Rhabdomyolysis",
    codes=Codes(
        icd10cm=("M62.82",),
        snomed=("240131006",),
        none=(NoCode("icd10", "no code of its own: among the other specified disorders of muscle, M62.8"),),
    ),
    synonyms=("muscle breakdown", "myoglobinuria"),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Acute breakdown of muscle: pain, swelling and weakness, dark urine, and creatine kinase above five times the "
        "upper limit. It threatens the kidney and, by potassium, the heart."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(when=all_of(above(CK_5X), _dark), rate=BaseRate.VERY_COMMON, citations=(_stahl,)),
        Context(when=any_of(above(CK_CRITICAL), _dark), rate=BaseRate.UNCOMMON, citations=(_miller, _stahl, _medcomic)),
        Context(when=_trigger, rate=BaseRate.RARE, citations=(_imres,)),
    ),
    evidence=(
        supports(Strength.MODERATE, all_of(_dark, _pain), _medcomic, _stahl, group="urine"),
        supports(
            Strength.WEAK,
            all_of(
                _dark,
                any_of(
                    any_cramp,
                    _trigger,
                    present(cramp.exertional_cramps),
                    present(symptoms.leg_pain),
                    present(symptoms.muscle_stiffness),
                    present(symptoms.muscle_weakness),
                ),
            ),
            _medcomic,
            _stahl,
            group="urine",
            note=IN_THE_RATE,
        ),
        supports(
            Strength.STRONG,
            present(symptoms.severe_muscle_pain_and_swelling),
            _stahl,
            group="muscle",
        ),
        supports(Strength.MODERATE, all_of(_pain, present(symptoms.muscle_weakness), _trigger), _stahl, group="muscle"),
        supports(
            Strength.MODERATE,
            all_of(_pain, _trigger, any_of(present(EXPOSURES["taking_statin"]), present(EXPOSURES["taking_fibrate"]))),
            _eas,
            group="muscle",
            note="pain after unusual effort, heat or injury in somebody whose drug harms muscle",
        ),
        supports(Strength.WEAK, all_of(_pain, _trigger), _imres, _stahl, group="muscle"),
        supports(
            Strength.MODERATE,
            all_of(_cramps_that_stay, _trigger),
            _kahanov,
            _morogiello,
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
            Strength.DECISIVE,
            all_of(above(CK_CRITICAL), _broken_down),
            _stahl,
            _phone,
            group="ck",
            note="at this number one part of the syndrome is enough to act on; the criterion still asks for more",
        ),
        supports(Strength.WEAK, all_of(above(CK_5X), _dark), _stahl, group="ck", note=IN_THE_RATE),
        supports(
            Strength.STRONG,
            all_of(above(CK_40X), any_of(kidney_function_reduced, above(POTASSIUM_HIGH), _dark)),
            _eas,
            group="ck",
            note="the consensus names kidney injury or myoglobin beside the number",
        ),
        supports(
            Strength.MODERATE,
            all_of(above(CK_10X), any_of(_pain, present(symptoms.muscle_weakness))),
            _eas,
            group="ck",
        ),
        supports(
            Strength.WEAK,
            above(CK_CRITICAL),
            _miller,
            _phone,
            group="ck",
            note="a number without a symptom, above all after training, keeps it in question and is no rhabdomyolysis",
        ),
        against(
            Strength.STRONG,
            present(symptoms.progressive_weakness),
            _stahl,
            note="weakness that grows over weeks or months with a high creatine kinase is another disease of muscle",
        ),
        supports(Strength.WEAK, all_of(_dark, present(symptoms.reduced_urine)), _stahl),
        against(
            Strength.WEAK,
            at_most(CK_1_5X),
            cite(EFNS_HYPERCK_2010, "definition", _READ),
            note="one early value excludes nothing: the peak comes 24 to 72 hours after the injury",
        ),
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
    hours_matter=True,
    note=(
        "The multiple depends on the right upper limit: five times 200 U/L is only about twice that of a healthy young "
        "man. Training, injections and ancestry raise creatine kinase without disease. Severe means kidney injury with "
        "muscle pigment, whatever the number."
    ),
)
