"""Low calcium: the state, whatever brings it about."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import IN_THE_RATE, reopened, seen
from legcramp_cds.knowledge.drugs.bone import bisphosphonate_denosumab, calcimimetic
from legcramp_cds.knowledge.findings.cramp import (
    carpopedal_spasm,
    laryngospasm,
    triggered_by_hyperventilation,
)
from legcramp_cds.knowledge.findings.history import (
    blood_transfusion_or_citrate,
    known_ckd,
    known_hypoparathyroidism,
    neck_surgery,
    recent_bisphosphonate_or_denosumab,
    recent_neck_surgery,
)
from legcramp_cds.knowledge.findings.signs import chvostek_sign, prolonged_qt, trousseau_sign
from legcramp_cds.knowledge.findings.symptoms import (
    distal_paresthesia,
    fasciculation_symptom,
    muscle_weakness,
    perioral_paresthesia,
    seizure,
)
from legcramp_cds.knowledge.formulas.limits import ALBUMIN_30
from legcramp_cds.knowledge.investigations import (
    ck_test,
    ecg,
    ionized_calcium,
    pth_test,
    serum_calcium,
    serum_creatinine,
    serum_magnesium,
    serum_phosphate,
    vitamin_d_test,
)
from legcramp_cds.knowledge.patterns import any_cramp, low_calcium, tetany
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
from legcramp_cds.knowledge.thresholds import (
    CALCIUM_ADJUSTED_LOW,
    CALCIUM_ADJUSTED_REPORTED_LOW,
    CALCIUM_ADJUSTED_REPORTED_SEVERE,
    CALCIUM_ADJUSTED_SEVERE,
    CALCIUM_IONIZED_LOW,
    CALCIUM_TOTAL_LOW,
    CALCIUM_TOTAL_SEVERE,
)
from legcramp_cds.logic.build import all_of, any_of, at_least, at_least_n, below, present

_SFE = seen("sfe_hypocalcaemia_2016", "clinical presentation")
_SFE_CAUSES = seen("sfe_hypocalcaemia_2016", "causes")
_BMJ = seen("bmjbp_hypoparathyroidism", "investigations")

_severe = any_of(below(CALCIUM_ADJUSTED_SEVERE), below(CALCIUM_ADJUSTED_REPORTED_SEVERE))

# What a patient with excitable nerves tells of.
_excitable = any_of(
    tetany,
    any_cramp,
    present(perioral_paresthesia),
    present(distal_paresthesia),
    present(fasciculation_symptom),
    present(muscle_weakness),
    present(seizure),
)

# Signs that ask for calcium in whoever takes a drug that lowers it; cramps alone do not.
_nervous = any_of(
    tetany, present(perioral_paresthesia), present(distal_paresthesia), present(seizure), present(prolonged_qt)
)

hypocalcemia = Condition(
    id="hypocalcemia",
    name="Hypocalcemia",
    codes=Codes(icd10=("E83.5",), icd10cm=("E83.51",), snomed=("5291005",)),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Too little free calcium: tingling around the mouth and in the fingers, carpopedal spasm, laryngospasm, "
        "seizures, a long QT. It always has a cause that must be named."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(
            when=any_of(present(recent_neck_surgery), present(known_hypoparathyroidism)),
            rate=BaseRate.COMMON,
            citations=(_SFE_CAUSES,),
        ),
        Context(when=present(neck_surgery), rate=BaseRate.UNCOMMON, citations=(_SFE_CAUSES,)),
    ),
    confirmed_by=low_calcium,
    excluded_by=at_least(CALCIUM_IONIZED_LOW),
    on_record=(known_hypoparathyroidism,),
    evidence=(
        supports(Strength.DECISIVE, low_calcium, _BMJ, seen("tayside_paed_hypocalcaemia", "definition"), group="level"),
        supports(
            Strength.DECISIVE,
            below(CALCIUM_TOTAL_LOW),
            _BMJ,
            group="level",
            note="Total calcium alone: low albumin, kidney disease, pregnancy and alkalosis mislead; measure ionized.",
        ),
        supports(
            Strength.STRONG,
            any_of(_severe, below(CALCIUM_TOTAL_SEVERE)),
            seen("sfe_hypocalcaemia_2016", "severity"),
            _BMJ,
            group="depth",
        ),
        supports(
            Strength.STRONG,
            present(trousseau_sign),
            seen("wikem_hypocalcemia", "signs"),
            group="tetany",
            note=(
                "Quoted sensitivity 94 % and specificity 99 % come from a reference work, not from a study that was "
                "seen."
            ),
        ),
        supports(Strength.STRONG, any_of(present(carpopedal_spasm), present(laryngospasm)), _SFE, group="tetany"),
        supports(
            Strength.WEAK,
            present(chvostek_sign),
            seen("medicinespecifics_ca", "signs"),
            group="tetany",
            note="Neither sensitive nor specific.",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(chvostek_sign), _excitable),
            _SFE,
            seen("wikem_hypocalcemia", "signs"),
            group="tetany",
            note="By itself it is found in healthy people; with a complaint of excitable nerves it counts.",
        ),
        supports(
            Strength.MODERATE,
            at_least_n(2, tetany, present(chvostek_sign), present(laryngospasm)),
            _SFE,
            group="second_sign",
            note="Two of the signs of excitable nerves together.",
        ),
        supports(Strength.MODERATE, present(perioral_paresthesia), _SFE, group="tingling"),
        supports(
            Strength.WEAK,
            all_of(present(distal_paresthesia), tetany),
            _SFE,
            group="tingling",
        ),
        supports(Strength.MODERATE, present(prolonged_qt), _SFE, group="heart"),
        supports(Strength.WEAK, all_of(present(seizure), tetany), _SFE),
        supports(Strength.WEAK, present(known_hypoparathyroidism), _BMJ, group="cause", note=IN_THE_RATE),
        supports(
            Strength.MODERATE,
            any_of(
                present(recent_bisphosphonate_or_denosumab),
                all_of(present(bisphosphonate_denosumab.taking), any_of(_nervous, present(known_ckd))),
                present(calcimimetic.taking),
            ),
            seen("fda_denosumab_2024", "safety communication"),
            group="cause",
            note="A tablet for the bones by itself is common and says little.",
        ),
        supports(Strength.MODERATE, present(blood_transfusion_or_citrate), _SFE_CAUSES, group="cause"),
        supports(Strength.WEAK, present(known_ckd), reopened("sg_ckd_calcium_2022", "abstract"), group="cause"),
        against(
            Strength.DECISIVE,
            any_of(
                at_least(CALCIUM_IONIZED_LOW),
                at_least(CALCIUM_ADJUSTED_LOW),
                at_least(CALCIUM_ADJUSTED_REPORTED_LOW),
            ),
            _BMJ,
            group="level",
            note=(
                "Normal adjusted calcium does not clear tetany: alkalosis and low magnesium cause it at normal calcium."
            ),
        ),
        against(
            Strength.WEAK,
            all_of(below(CALCIUM_TOTAL_LOW), below(ALBUMIN_30)),
            seen("smith_2018", "abstract"),
            note="A low albumin lowers total calcium without lowering free calcium.",
        ),
        against(Strength.MODERATE, present(triggered_by_hyperventilation), seen("steurer_1997", "abstract")),
    ),
    citations=(
        seen("sfe_hypocalcaemia_2016", "definition"),
        _BMJ,
        seen("tayside_paed_hypocalcaemia", "definition"),
        seen("pth_washington_manual", "general principles"),
    ),
    workup=(
        Order(
            investigation=ionized_calcium,
            urgency=Urgency.SAME_DAY,
            because="settles it at the actual pH, whatever the albumin",
            confirms=True,
        ),
        Order(
            investigation=serum_calcium,
            urgency=Urgency.SAME_DAY,
            because="confirms it when low after adjustment for albumin",
            confirms=True,
        ),
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SAME_DAY,
            because="low magnesium causes low calcium and must be replaced first",
        ),
        Order(
            investigation=pth_test,
            urgency=Urgency.SAME_DAY,
            because=(
                "in the same sample: low points to the parathyroids or magnesium, high to vitamin D, kidney or "
                "resistance"
            ),
        ),
        Order(
            investigation=serum_phosphate,
            urgency=Urgency.SAME_DAY,
            because="high without PTH action or in kidney disease, low in vitamin D deficiency",
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SAME_DAY,
            because="kidney disease lowers calcium and makes adjusted calcium unreliable",
        ),
        Order(
            investigation=vitamin_d_test,
            urgency=Urgency.SOON,
            because="severe deficiency lowers calcium",
            when=any_of(low_calcium, below(CALCIUM_TOTAL_LOW)),
        ),
        Order(
            investigation=ecg,
            urgency=Urgency.SAME_DAY,
            because="a long QT makes it an emergency",
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.SOON,
            because="muscle breakdown binds calcium",
            when=low_calcium,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="below 1.9 mmol/L, or with tetany at any level, it counts as severe and is treated by vein",
            citations=(seen("sfe_hypocalcaemia_2016", "severity"),),
            when=any_of(_severe, all_of(low_calcium, any_of(tetany, present(laryngospasm), present(seizure)))),
        ),
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="tetany makes a low calcium severe, so calcium, magnesium and ECG are wanted today",
            citations=(seen("sfe_hypocalcaemia_2016", "severity"),),
            when=any_of(tetany, present(laryngospasm)),
        ),
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SOON,
            because="the cause decides the treatment",
            citations=(seen("sfe_hypocalcaemia_2016", "management"),),
        ),
    ),
    must_not_miss=True,
    synonyms=("low calcium", "hypocalcaemia"),
    note=(
        "Ionized calcium decides. Total calcium, adjusted or not, misleads in low albumin, kidney disease, pregnancy "
        "and alkalosis. How low it is and how urgent it is are two things: symptoms make any level urgent. After "
        "some gadolinium contrast media total calcium reads falsely low."
    ),
)
