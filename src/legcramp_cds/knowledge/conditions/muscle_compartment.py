"""Muscle squeezed in its compartment: acute, and chronic on effort."""

from __future__ import annotations

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ck_test,
    compartment_pressure,
    exercise_abi_test,
    serum_creatinine,
    serum_potassium,
)
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
from legcramp_cds.knowledge.sources.creatine_kinase import BOAST_COMPARTMENT, DONALDSON_ACS, IMRESPDX_RHABDO
from legcramp_cds.knowledge.sources.exertion import (
    AWEID_2012,
    FPNOTEBOOK_CECS,
    FRAIPONT_2003,
    ORTHOVELLUM_CECS,
)
from legcramp_cds.knowledge.terminology.uncoded import uncoded
from legcramp_cds.logic.build import all_of, any_of, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_fraipont = cite(FRAIPONT_2003, "abstract", _READ)
_donaldson = cite(DONALDSON_ACS, "abstract", _READ)
_boast = cite(BOAST_COMPARTMENT, "investigation and diagnosis", _READ)
_imres = cite(IMRESPDX_RHABDO, "causes", _READ)
_cecs = cite(FPNOTEBOOK_CECS, "page", _READ)
_vellum = cite(ORTHOVELLUM_CECS, "page", _READ)
_aweid = cite(AWEID_2012, "abstract", _READ)
_signs = reopened("acs_signs_table_2023", "table 4")
_idiopathic = reopened("acs_idiopathic_2021", "background and case")
_athlete = reopened("alexander_2021_acs", "case")
_swollen_and_weak = all_of(
    present(symptoms.leg_pain),
    present(symptoms.leg_swelling_one_side),
    any_of(
        present(symptoms.muscle_weakness),
        present(symptoms.leg_numbness_one_side),
        present(symptoms.foot_drop_symptom),
    ),
)
# Pain and a numb or weak foot: two of the signs that everybody learns, in a leg that is tense, injured or in plaster.
_nerve_in_pain = all_of(
    present(symptoms.leg_pain),
    any_of(
        present(symptoms.distal_paresthesia),
        present(symptoms.leg_numbness_one_side),
        present(symptoms.muscle_weakness),
    ),
)
_effort = any_of(present(cramp.exertional_cramps), present(cramp.brought_on_by_fixed_walking_distance))
# Effort makes a compartment tense and its pressure high for minutes; only these make it the acute kind.
_acute_limb = any_of(
    present(symptoms.pain_out_of_proportion),
    _swollen_and_weak,
    all_of(
        present(signs.tense_compartment),
        any_of(
            present(history.recent_trauma),
            present(symptoms.severe_muscle_pain_and_swelling),
            present(cramp.sudden_first_onset),
        ),
    ),
)

acute_compartment_syndrome = Condition(
    id="acute_compartment_syndrome",
    name="Acute compartment syndrome",
    codes=Codes(
        snomed=("111245009",),
        none=uncoded("no single code: by cause, after an injury or without one", "icd10", "icd10cm"),
    ),
    kind=Kind.MIMIC,
    summary=(
        "Pressure in a closed muscle compartment stops its blood flow: severe, growing pain that passive stretch "
        "worsens and rest does not ease, in a tense limb, mostly after an injury. Pulses are lost late."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(
            when=any_of(present(history.recent_trauma), present(history.leg_paralysis_or_plaster)),
            rate=BaseRate.RARE,
            citations=(_imres, _donaldson),
        ),
    ),
    evidence=(
        supports(Strength.DECISIVE, present(symptoms.pain_out_of_proportion), _fraipont, _donaldson, group="pain"),
        supports(
            Strength.STRONG,
            all_of(
                present(signs.tense_compartment),
                any_of(
                    present(symptoms.pain_out_of_proportion),
                    present(symptoms.severe_muscle_pain_and_swelling),
                    present(cramp.sudden_first_onset),
                    present(history.recent_trauma),
                ),
            ),
            _donaldson,
            group="limb",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(signs.tense_compartment),
                any_of(present(symptoms.leg_pain), present(symptoms.muscle_pain)),
            ),
            _signs,
            group="limb",
            note="a firm, tight compartment that hurts; how it began, and whether effort did it, has to be asked",
        ),
        supports(
            Strength.WEAK,
            any_of(
                present(signs.tense_compartment),
                all_of(present(history.leg_paralysis_or_plaster), present(symptoms.leg_pain)),
            ),
            _signs,
            _boast,
            group="limb",
        ),
        supports(
            Strength.MODERATE,
            all_of(_nerve_in_pain, any_of(present(history.recent_trauma), present(history.leg_paralysis_or_plaster))),
            _idiopathic,
            group="limb",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(symptoms.severe_muscle_pain_and_swelling),
                any_of(present(history.recent_trauma), present(history.leg_paralysis_or_plaster)),
            ),
            _donaldson,
            group="limb",
            note="severe pain and swelling after an injury or under a plaster, before anybody has felt the compartment",
        ),
        supports(
            Strength.STRONG,
            any_of(
                present(symptoms.severe_muscle_pain_and_swelling),
                _swollen_and_weak,
                all_of(present(signs.tense_compartment), _nerve_in_pain),
            ),
            _idiopathic,
            _athlete,
            group="limb",
            note="Also without an injury: it was taken for a strain and for an inflamed skin until it was felt.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(symptoms.pain_out_of_proportion),
                any_of(present(symptoms.distal_paresthesia), present(symptoms.leg_numbness_one_side)),
            ),
            _fraipont,
        ),
        supports(
            Strength.STRONG,
            all_of(present(tests.compartment_pressure_raised), _acute_limb),
            _boast,
        ),
        against(
            Strength.STRONG,
            all_of(_effort, present(cramp.relieved_by_standing_still)),
            _fraipont,
            note="pain that rest ends at once is the chronic kind",
        ),
        against(
            Strength.MODERATE, all_of(present(cramp.self_limiting), present(cramp.relieved_by_stretching)), _fraipont
        ),
    ),
    citations=(_fraipont, _donaldson, _boast),
    confirmed_by=all_of(present(tests.compartment_pressure_raised), _acute_limb),
    explains=("rhabdomyolysis",),
    workup=(
        Order(
            investigation=compartment_pressure,
            urgency=Urgency.IMMEDIATE,
            because="only where examination leaves doubt; it must not delay the surgeon",
            confirms=True,
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.IMMEDIATE,
            because="shows muscle that has died already",
        ),
        Order(investigation=serum_potassium, urgency=Urgency.IMMEDIATE, because="rises as muscle dies"),
        Order(investigation=serum_creatinine, urgency=Urgency.IMMEDIATE, because="muscle pigment harms the kidney"),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="surgeons open the compartment within the hour; damage is final after about six",
            citations=(_boast, _donaldson),
        ),
    ),
    must_not_miss=True,
    hours_matter=True,
    note="A diagnosis of the bedside. No sign alone excludes it, a present pulse least of all.",
)

chronic_exertional_compartment_syndrome = Condition(
    id="chronic_exertional_compartment_syndrome",
    name="Chronic exertional compartment syndrome",
    codes=Codes(
        icd10cm=("M79.A2",),
        snomed=("427458001",),
        none=(NoCode("icd10", "no code of its own among the disorders of muscle"),),
    ),
    synonyms=("exertional compartment syndrome",),
    kind=Kind.MIMIC,
    summary=(
        "Tight pain of both shins or calves in a young active person that starts at a set point of effort and settles "
        "with rest, sometimes with numbness of the foot."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(
            when=all_of(present(history.endurance_or_one_sided_sport), _effort),
            rate=BaseRate.UNCOMMON,
            citations=(_fraipont, _aweid),
        ),
    ),
    evidence=(
        supports(
            Strength.MODERATE,
            all_of(
                _effort,
                present(history.endurance_or_one_sided_sport),
                any_of(present(cramp.relieved_by_standing_still), present(cramp.self_limiting)),
            ),
            _fraipont,
            _aweid,
            group="effort",
        ),
        supports(
            Strength.WEAK,
            all_of(_effort, present(history.endurance_or_one_sided_sport), present(symptoms.leg_pain)),
            _aweid,
            reopened("allison_2023_cecs", "abstract"),
            group="effort",
            note="before anybody has asked how soon rest ends it",
        ),
        supports(Strength.MODERATE, all_of(_effort, present(signs.tense_compartment)), _fraipont, group="tense"),
        supports(
            Strength.WEAK,
            all_of(_effort, present(history.endurance_or_one_sided_sport), present(cramp.bilateral_symptoms)),
            _cecs,
            _vellum,
            note="both legs in more than three quarters",
        ),
        supports(
            Strength.WEAK,
            all_of(_effort, any_of(present(symptoms.distal_paresthesia), present(symptoms.foot_drop_symptom))),
            _cecs,
        ),
        supports(
            Strength.DECISIVE,
            all_of(present(tests.compartment_pressure_raised), _effort),
            _vellum,
            note="Pedowitz: above 15 mmHg at rest, 30 a minute after effort, or 20 after five; disputed",
        ),
        against(Strength.MODERATE, any_of(present(cramp.only_nocturnal), present(cramp.cramps_at_rest)), _fraipont),
        against(
            Strength.MODERATE,
            present(signs.pulse_lost_on_plantar_flexion),
            seen("mathew_2018_popliteal", "abstract"),
            seen("acc_popliteal_2019", "answer"),
            note="the sign of popliteal entrapment",
        ),
    ),
    citations=(_fraipont, _aweid, _vellum, _cecs),
    workup=(
        Order(
            investigation=compartment_pressure,
            urgency=Urgency.ROUTINE,
            because="before and after the effort that brings it on",
            confirms=True,
        ),
        Order(
            investigation=exercise_abi_test,
            urgency=Urgency.ROUTINE,
            because="a fall points to the artery instead",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.SPORTS_MEDICINE,
            urgency=Urgency.ROUTINE,
            because="pressure test, and surgery where training cannot be changed",
            citations=(_vellum,),
        ),
    ),
    note="Pressure limits are disputed because people without complaints exceed them; so none confirms it here.",
)
