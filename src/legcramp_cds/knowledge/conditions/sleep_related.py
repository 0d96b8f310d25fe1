"""What moves the legs at night and is no cramp: restless legs, periodic limb movements, withdrawal of opioids."""

from __future__ import annotations

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
)
from legcramp_cds.knowledge.declare import IN_THE_RATE, reopened, seen
from legcramp_cds.knowledge.findings import cramp, history, symptoms, tests
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
from legcramp_cds.knowledge.thresholds import FERRITIN_LOW, FERRITIN_RLS
from legcramp_cds.logic.build import all_of, any_of, at_least_n, below, not_, present

_CRITERIA = seen("irlssg_gpcpd", "five criteria")
_HENING = seen("hening_2009", "abstract")

# Criteria 1 to 4 of the study group; the fifth, that no mimic explains them, is added where the diagnosis is confirmed.
_four_criteria = all_of(
    present(cramp.crawling_urge_to_move),
    present(cramp.cramps_at_rest),
    present(cramp.relieved_by_moving),
    present(cramp.worse_in_evening),
)

# Criterion 5: known to be no hard knot and no sudden contraction. Silence about them confirms nothing.
_not_a_cramp = not_(any_present(cramp.palpable_hardening, cramp.sudden_painful_contraction))

restless_legs_syndrome = Condition(
    id="restless_legs_syndrome",
    name="Restless legs syndrome",
    codes=Codes(icd10=("G25.8",), icd10cm=("G25.81",), snomed=("32914008",)),
    kind=Kind.MIMIC,
    summary=(
        "An urge to move the legs, mostly with unpleasant feelings, that begins or grows at rest, eases while moving "
        "and comes in the evening or at night, and that nothing else explains. There is no hard muscle."
    ),
    base_rate=BaseRate.UNCOMMON,
    contexts=(
        Context(when=present(history.restless_legs_known), rate=BaseRate.VERY_COMMON, citations=(_CRITERIA,)),
        Context(when=present(history.pregnant), rate=BaseRate.COMMON, citations=(seen("dunietz_2017", "abstract"),)),
        Context(
            when=present(history.on_dialysis),
            rate=BaseRate.COMMON,
            citations=(seen("medscape_uremic_neuropathy", "history"),),
        ),
    ),
    confirmed_by=all_of(_four_criteria, _not_a_cramp),
    # The urge to move is the first of five criteria that all have to be met.
    excluded_by=not_(present(cramp.crawling_urge_to_move)),
    on_record=(history.restless_legs_known,),
    evidence=(
        supports(Strength.WEAK, present(history.restless_legs_known), _CRITERIA, group="urge", note=IN_THE_RATE),
        supports(Strength.MODERATE, present(cramp.crawling_urge_to_move), _CRITERIA, group="urge"),
        supports(
            Strength.MODERATE,
            all_of(present(cramp.crawling_urge_to_move), present(cramp.relieved_by_moving)),
            _CRITERIA,
            group="relief",
        ),
        supports(
            Strength.MODERATE,
            all_present(cramp.relieved_by_moving, cramp.worse_in_evening),
            _CRITERIA,
            group="relief",
            note="Two of the criteria, where nobody has asked for the urge.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(cramp.crawling_urge_to_move),
                any_present(cramp.worse_in_evening, cramp.nocturnal_cramps, cramp.sleep_disruption),
            ),
            _CRITERIA,
            group="evening",
        ),
        supports(
            Strength.WEAK,
            all_of(present(cramp.crawling_urge_to_move), present(cramp.cramps_at_rest)),
            _CRITERIA,
            group="rest",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(cramp.crawling_urge_to_move),
                any_of(
                    any_present(history.family_restless_legs, history.iron_deficiency),
                    below(FERRITIN_LOW),
                    below(FERRITIN_RLS),
                ),
            ),
            reopened("rls_features_2006", "table 1"),
            reopened("allen_2018_rls", "abstract"),
            group="setting",
            note="Iron deficiency brings it on or makes it worse.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(tests.cramps_relieved_by_dopaminergic),
                any_present(cramp.crawling_urge_to_move, cramp.relieved_by_moving),
            ),
            reopened("rls_features_2006", "table 1"),
            group="response",
        ),
        against(
            Strength.STRONG,
            all_present(cramp.palpable_hardening, cramp.sudden_painful_contraction),
            _CRITERIA,
            reopened("hallegraeff_2017", "abstract"),
            group="cramp",
            note="Leg cramps are one of the mimics that the fifth criterion names.",
        ),
        against(Strength.MODERATE, present(cramp.palpable_hardening), _CRITERIA, group="cramp"),
        against(Strength.MODERATE, not_(present(cramp.relieved_by_moving)), _CRITERIA, group="relief_missing"),
        against(Strength.MODERATE, not_(present(cramp.worse_in_evening)), _CRITERIA, group="evening_missing"),
    ),
    explains=("periodic_limb_movements",),
    workup=(
        Order(
            investigation=ask.ferritin_test,
            urgency=Urgency.ROUTINE,
            because="low iron stores are treated first; take it in the morning, with saturation",
        ),
        Order(
            investigation=ask.medication_review,
            urgency=Urgency.ROUTINE,
            because="drugs that block dopamine, and some antidepressants, bring it on",
        ),
        Order(investigation=ask.serum_creatinine, urgency=Urgency.ROUTINE, because="kidney failure brings it on"),
    ),
    refer=(
        Referral(
            specialty=Specialty.PRIMARY_CARE,
            urgency=Urgency.ROUTINE,
            because="iron first; no sleep study is needed",
            citations=(_CRITERIA,),
        ),
    ),
    synonyms=("RLS", "Willis-Ekbom disease"),
    citations=(_CRITERIA, _HENING, seen("irlssg_2014", "abstract"), seen("uptodate_rls", "summary")),
    note=(
        "Four criteria alone are met by one in six people without it (126 of 788), so the fifth, no cramp and no other "
        "mimic, is needed. The ferritin limit of 75 is a consensus that nobody has tested, and depends on the assay."
    ),
)

_PLMD = seen("icsd3_plmd", "criteria")

periodic_limb_movements = Condition(
    id="periodic_limb_movements",
    name="Periodic limb movement disorder",
    codes=Codes(icd10cm=("G47.61",), snomed=("418763003",), none=(NoCode("icd10", "no code of its own"),)),
    kind=Kind.MIMIC,
    summary=(
        "Painless jerks of the sleeping legs, half a second to ten seconds long, every 5 to 90 seconds, that spoil "
        "sleep. It is seen in the sleep study only, and not diagnosed beside restless legs."
    ),
    base_rate=BaseRate.UNCOMMON,
    confirmed_by=all_of(
        present(tests.polysomnography_periodic_movements),
        any_present(symptoms.poor_sleep, symptoms.fatigue),
        not_(any_present(cramp.crawling_urge_to_move, history.restless_legs_known)),
    ),
    evidence=(
        supports(Strength.DECISIVE, present(tests.polysomnography_periodic_movements), _PLMD, group="sleep_study"),
        supports(
            Strength.WEAK,
            all_of(
                any_present(cramp.painless_spasm, cramp.involuntary_flexor_spasms),
                any_present(cramp.only_nocturnal, cramp.nocturnal_cramps, symptoms.poor_sleep),
            ),
            _PLMD,
            group="jerks",
            note="Told kicking predicts nothing in children (ratio 1.02).",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(cramp.rhythmic_jerking),
                any_present(cramp.only_nocturnal, cramp.nocturnal_cramps, symptoms.poor_sleep),
            ),
            _PLMD,
            group="jerks",
            note="Jerks at regular intervals in sleep.",
        ),
        against(
            Strength.STRONG,
            any_present(cramp.crawling_urge_to_move, history.restless_legs_known),
            _PLMD,
            group="restless_legs",
        ),
        against(
            Strength.STRONG,
            any_present(cramp.palpable_hardening, cramp.sudden_painful_contraction),
            reopened("hallegraeff_2017", "abstract"),
            group="cramp",
        ),
        against(Strength.MODERATE, present(cramp.daytime_cramps), _PLMD, group="day"),
    ),
    workup=(
        Order(
            investigation=ask.sleep_study,
            urgency=Urgency.ROUTINE,
            because="required: over 15 movements an hour in adults, over 5 in children",
            confirms=True,
        ),
        Order(investigation=ask.ferritin_test, urgency=Urgency.ROUTINE, because="iron, as in restless legs"),
    ),
    refer=(
        Referral(
            specialty=Specialty.SLEEP_MEDICINE,
            urgency=Urgency.ROUTINE,
            because="the sleep study decides, and sleep apnea has to be excluded",
            citations=(_PLMD,),
        ),
    ),
    synonyms=("PLMD", "PLMS"),
    citations=(_PLMD, seen("uptodate_plmd", "criteria"), seen("martin_2008_plms", "abstract")),
    note="The limit is written both as more than 15 and as 15 or more an hour.",
)

_WITHDRAWAL = seen("clinicalkey_opioid_withdrawal", "synopsis")
_DSM = seen("dsm_opioid_withdrawal_copy", "symptoms")

_withdrawal_signs = (
    any_present(symptoms.nausea, symptoms.vomiting),
    present(symptoms.diarrhea),
    any_present(symptoms.muscle_pain),
    present(symptoms.poor_sleep),
    present(symptoms.fever),
    present(symptoms.anxiety),
    present(symptoms.excessive_sweating),
    present(symptoms.opioid_withdrawal_symptoms),
)

opioid_withdrawal = Condition(
    id="opioid_withdrawal",
    name="Opioid withdrawal",
    codes=Codes(icd10=("F11.3",), icd10cm=("F11.93",), snomed=("87132004",)),
    kind=Kind.MIMIC,
    summary=(
        "Hours to days after opioids are stopped or cut: aching muscles, restless legs that kick, yawning, gooseflesh, "
        "running nose, sweating, diarrhea and sleeplessness."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(Context(when=present(history.opioids_reduced), rate=BaseRate.UNCOMMON, citations=(_WITHDRAWAL,)),),
    evidence=(
        supports(
            Strength.DECISIVE,
            all_present(history.opioids_reduced, symptoms.opioid_withdrawal_symptoms),
            _WITHDRAWAL,
            _DSM,
            group="picture",
        ),
        supports(
            Strength.DECISIVE,
            all_of(present(history.opioids_reduced), at_least_n(3, *_withdrawal_signs)),
            _DSM,
            group="picture",
            note="Three of the listed symptoms after less opioid.",
        ),
        supports(
            Strength.DECISIVE,
            present(symptoms.opioid_withdrawal_symptoms),
            _DSM,
            group="picture",
            note="Little else gives this picture: ask for opioids where none is known.",
        ),
        supports(Strength.WEAK, present(history.opioids_reduced), _WITHDRAWAL, group="picture"),
        against(Strength.STRONG, not_(present(history.opioids_reduced)), _DSM, group="exposure"),
    ),
    workup=(
        Order(
            investigation=ask.medication_review,
            urgency=Urgency.SAME_DAY,
            because="which opioid, when stopped or cut, and whether a blocker such as naltrexone was taken",
        ),
        Order(
            investigation=ask.serum_potassium,
            urgency=Urgency.ROUTINE,
            because="vomiting and diarrhea lose it",
            when=any_present(symptoms.vomiting, symptoms.diarrhea),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.PRESCRIBER,
            urgency=Urgency.SAME_DAY,
            because="treated with an opioid agonist or a slower taper by whoever prescribes",
            citations=(_WITHDRAWAL,),
        ),
    ),
    citations=(_WITHDRAWAL, _DSM),
    note="The list of symptoms was read on a page that retells the DSM, not in the manual.",
)
