"""Cramps without a disease behind them: at night, from too little movement, from posture and cold."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.conditions._alarms import (
    ALARMS,
    OTHER_CAUSE,
    WALKING_PAIN,
    drug_may_explain,
    hard_muscle,
    long_contraction,
    short_cramp,
)
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings import cramp, history, signs, tests
from legcramp_cds.knowledge.investigations import focused_examination, medication_review
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Kind,
    Order,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.terminology.uncoded import AS_CRAMP, not_found
from legcramp_cds.knowledge.thresholds import AGE_18
from legcramp_cds.logic.build import all_of, any_of, below, not_, present

_HALLEGRAEFF = seen("hallegraeff_2017", "abstract")
_BMJ = seen("bmj_bp_cramps", "history and examination")
_DGN = seen("dgn_crampi_2012", "definition")
_NAYLOR = seen("naylor_young_1994", "abstract")
_SCHUMANN = seen("schumann_2021", "history")
_SEDENTARY = seen("delacour_2020", "abstract")
_NO_TRIAL = seen("nondrug_cochrane_2021", "abstract")
_PAGE = reopened("child_cramps_page", "common causes")

_LEG_SITE = any_of(present(cramp.cramp_calf), present(cramp.cramp_foot))
_REST = any_of(present(cramp.cramps_at_rest), present(cramp.nocturnal_cramps), present(cramp.sleep_disruption))

idiopathic_nocturnal_leg_cramps = Condition(
    id="idiopathic_nocturnal_leg_cramps",
    name="Idiopathic nocturnal leg cramps",
    kind=Kind.CAUSE,
    summary=(
        "Ordinary night cramps: sudden, painful, hard calf or foot, over within ten minutes, sore afterwards, in an "
        "adult whose history and examination show no cause. A finding in its own right, not a leftover."
    ),
    # One step below the most common, at every age, so that its features earn it the name. That cramps get more common
    # with age holds for those with a cause as well, and is no reason to look for the cause less.
    base_rate=BaseRate.COMMON,
    excluded_by=below(AGE_18),
    evidence=(
        supports(
            Strength.WEAK,
            any_of(present(cramp.nocturnal_cramps), present(cramp.sleep_disruption)),
            _HALLEGRAEFF,
            _NAYLOR,
            group="night",
            note="About three in four rest cramps come at night, whatever stands behind them.",
        ),
        supports(
            Strength.WEAK, all_of(_REST, _LEG_SITE), _HALLEGRAEFF, seen("maisonneuve_2016", "abstract"), group="site"
        ),
        supports(
            Strength.WEAK,
            all_of(
                _REST,
                any_of(
                    hard_muscle,
                    short_cramp,
                    present(cramp.soreness_after_cramp),
                    present(cramp.self_limiting),
                ),
            ),
            _HALLEGRAEFF,
            _DGN,
            group="form",
        ),
        supports(Strength.WEAK, all_of(_REST, present(cramp.relieved_by_stretching)), _BMJ, group="form"),
        supports(Strength.MODERATE, present(signs.normal_examination), _BMJ, group="examination"),
        supports(Strength.WEAK, present(signs.normal_neurological_examination), _BMJ, group="examination"),
        *ALARMS,
        WALKING_PAIN,
        OTHER_CAUSE,
        against(
            Strength.STRONG,
            any_of(present(cramp.cramp_hand), present(cramp.cramp_arm), present(cramp.cramp_trunk)),
            _BMJ,
            group="other_site",
        ),
        against(Strength.STRONG, present(cramp.widespread_cramps), _BMJ, group="other_site"),
        against(
            Strength.WEAK,
            present(cramp.cramp_thigh),
            _HALLEGRAEFF,
            group="other_site",
            note="The thigh is affected now and then in ordinary night cramps too.",
        ),
        against(
            Strength.MODERATE,
            long_contraction,
            _BMJ,
            _NAYLOR,
            group="duration",
            note="Episodes last 9 minutes on average, so ten is no sharp line: ask for the contraction without the "
            "soreness.",
        ),
        against(
            Strength.DECISIVE,
            all_of(
                any_of(
                    present(cramp.daytime_cramps),
                    present(cramp.exertional_cramps),
                    present(cramp.cramps_during_dialysis),
                ),
                not_(present(cramp.nocturnal_cramps)),
            ),
            seen("allen_kirby_2012", "abstract"),
            _HALLEGRAEFF,
            group="time",
        ),
        against(
            Strength.MODERATE,
            any_of(present(history.new_or_changed_drug), present(tests.rechallenge_positive)),
            seen("medal_cramp_drugs", "timing"),
            group="drug",
            note="What a drug explains is not idiopathic.",
        ),
        # Weak, because a rule over every drug class is not worth a question; the line of the drug asks it.
        against(Strength.WEAK, drug_may_explain, seen("medal_cramp_drugs", "timing"), group="drug_class"),
        against(
            Strength.STRONG,
            present(cramp.not_relieved_by_stretching),
            seen("wikimsk_cramps", "differential diagnosis"),
            group="no_true_cramp",
        ),
        against(
            Strength.STRONG,
            present(history.pregnant),
            seen("cochrane_pregnancy_cramps", "definition"),
            group="cause",
            note="Cramps in pregnancy have a name of their own.",
        ),
    ),
    citations=(_HALLEGRAEFF, _DGN, _BMJ, seen("dijkstra_2023", "definition"), seen("allen_kirby_2012", "abstract")),
    workup=(
        Order(
            investigation=focused_examination,
            urgency=Urgency.ROUTINE,
            because="a normal examination, with a typical history, is all that the diagnosis needs",
        ),
        Order(
            investigation=medication_review,
            urgency=Urgency.ROUTINE,
            because="finds a drug that was started before the cramps and may stand behind them",
        ),
    ),
    benign=True,
    codes=Codes(icd10=("R25.2",), icd10cm=("G47.62",), snomed=("102549009",)),
    synonyms=("night cramps", "nocturnal leg cramps", "benign leg cramps", "charley horse"),
    note=(
        "No accepted criteria exist: the seven features of Hallegraeff 2017 (intense pain, seconds to ten minutes, "
        "calf or foot, seldom thigh, soreness, lost sleep, distress) describe it, and nobody has published how many "
        "are needed. A United States review finds blood tests usually needless; a German summary lists a basic panel."
    ),
)

deconditioning = Condition(
    id="deconditioning",
    name="Cramps from too little movement",
    codes=Codes(none=(*AS_CRAMP, not_found("cramps from too little movement"))),
    kind=Kind.CONTEXT,
    summary="Leg cramps at rest in someone who sits or lies most of the day. A contributing cause, not a disease.",
    base_rate=BaseRate.UNCOMMON,
    evidence=(
        supports(
            Strength.MODERATE,
            present(history.sedentary),
            _SEDENTARY,
            group="movement",
            note="Odds ratio 9.84 over the age of 60, with a very wide interval (1.74 to 101.9) and few sedentary "
            "people; an association, and no likelihood ratio.",
        ),
        supports(Strength.WEAK, all_of(present(history.sedentary), _REST), _SEDENTARY, group="rest"),
        supports(
            Strength.WEAK, all_of(present(history.sedentary), any_of(hard_muscle, short_cramp)), _DGN, group="form"
        ),
        *ALARMS,
        WALKING_PAIN,
        OTHER_CAUSE,
    ),
    citations=(_SEDENTARY,),
    benign=True,
    synonyms=("inactivity", "sedentary lifestyle", "lack of exercise"),
    note="One case-control study; that more movement helps has not been shown in a trial.",
)

posture_footwear_cold = Condition(
    id="posture_footwear_cold",
    name="Cramps from posture, tight clothing, shoes or cold",
    codes=Codes(none=(*AS_CRAMP, not_found("cramps from posture, clothing or cold"))),
    kind=Kind.CONTEXT,
    summary=(
        "Cramps in a muscle held short, pressed or chilled: pointed foot in bed, crossed legs, tight stockings, "
        "unsuitable shoes, long standing, cold surroundings. Harmless; change the circumstance."
    ),
    base_rate=BaseRate.UNCOMMON,
    evidence=(
        supports(
            Strength.WEAK,
            present(history.awkward_posture),
            _BMJ,
            group="posture",
            note="A muscle that is already shortened cramps when it contracts; for posture itself there is no study.",
        ),
        supports(
            Strength.WEAK,
            present(history.prolonged_standing),
            _PAGE,
            group="standing",
            note="Patient pages; no study.",
        ),
        supports(
            Strength.WEAK,
            present(history.poor_footwear),
            seen("doctorabel_pregnancy", "prevention"),
            group="footwear",
            note="Patient leaflets; no trial.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                any_of(
                    present(history.awkward_posture),
                    present(history.poor_footwear),
                    present(history.cold_environment),
                    present(cramp.triggered_by_cold),
                ),
                _LEG_SITE,
                any_of(hard_muscle, short_cramp, present(cramp.relieved_by_stretching)),
            ),
            _BMJ,
            group="form",
        ),
        *ALARMS,
        WALKING_PAIN,
        OTHER_CAUSE,
        against(
            Strength.STRONG,
            all_of(present(cramp.triggered_by_cold), present(signs.percussion_myotonia)),
            seen("bmj_bp_cramps", "differentials"),
            group="myotonia",
            note="Stiffness in the cold with myotonia is a disease of muscle.",
        ),
    ),
    citations=(_NO_TRIAL, _PAGE, _BMJ),
    benign=True,
    synonyms=("tight shoes", "cold legs", "foot position in bed", "compression by stockings"),
    note="Contributing causes from experience; no trial of shoes, bedding or hose was found by a review.",
)
