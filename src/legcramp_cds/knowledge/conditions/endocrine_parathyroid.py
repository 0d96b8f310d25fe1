"""Too little parathyroid hormone."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import IN_THE_RATE, reopened, seen
from legcramp_cds.knowledge.findings.history import (
    autoimmune_disease,
    blood_transfusion_or_citrate,
    family_hypocalcemia,
    immune_or_congenital_syndrome,
    known_hypoparathyroidism,
    neck_surgery,
    radioiodine_or_neck_irradiation,
    recent_neck_surgery,
)
from legcramp_cds.knowledge.findings.signs import neck_scar
from legcramp_cds.knowledge.findings.symptoms import perioral_paresthesia, seizure
from legcramp_cds.knowledge.investigations import (
    ecg,
    ionized_calcium,
    pth_test,
    serum_calcium,
    serum_creatinine,
    serum_magnesium,
    serum_phosphate,
    urine_calcium_test,
    vitamin_d_test,
)
from legcramp_cds.knowledge.patterns import (
    kidney_function_kept,
    low_calcium,
    normal_calcium,
    tetany,
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
from legcramp_cds.knowledge.thresholds import (
    CALCIUM_ADJUSTED_REPORTED_SEVERE,
    CALCIUM_ADJUSTED_SEVERE,
    CALCIUM_TOTAL_LOW,
    MAGNESIUM_LOW,
    PHOSPHATE_HIGH,
    PHOSPHATE_LOW,
    PTH_HIGH,
    PTH_INAPPROPRIATELY_NORMAL,
    PTH_LOW,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_most, below, present

_BMJ = seen("bmjbp_hypoparathyroidism", "diagnosis")
_BMJ_CAUSES = reopened("bmjbp_hypoparathyroidism_causes", "etiology")
_BOX = reopened("rakel_functional_hypoparathyroidism", "box 35-13 and text")
_WASHINGTON = seen("pth_washington_manual", "magnesium")
_SFE = seen("sfe_hypocalcaemia_2016", "causes")

# A PTH inside its range is too low only where calcium is surely low, or where the glands are known to be hurt.
_pth_fails_to_rise = all_of(
    at_most(PTH_INAPPROPRIATELY_NORMAL),
    any_of(
        below(CALCIUM_ADJUSTED_SEVERE),
        below(CALCIUM_ADJUSTED_REPORTED_SEVERE),
        present(neck_surgery),
        present(known_hypoparathyroidism),
    ),
)

hypoparathyroidism = Condition(
    id="hypoparathyroidism",
    name="Hypoparathyroidism",
    codes=Codes(icd10=("E20.9",), icd10cm=("E20.9",), snomed=("36976004",)),
    kind=Kind.CAUSE,
    summary=(
        "The parathyroids make too little hormone, most often after neck surgery: calcium falls, phosphate rises, and "
        "PTH stays low or in the range when it should be high."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(when=present(known_hypoparathyroidism), rate=BaseRate.VERY_COMMON, citations=(_BMJ,)),
        Context(when=present(recent_neck_surgery), rate=BaseRate.COMMON, citations=(_SFE,)),
        Context(when=present(neck_surgery), rate=BaseRate.UNCOMMON, citations=(_SFE,)),
    ),
    # Low magnesium blocks PTH, so the diagnosis waits until magnesium is known and not low.
    confirmed_by=all_of(
        low_calcium,
        at_least(MAGNESIUM_LOW),
        any_of(below(PTH_LOW), _pth_fails_to_rise),
    ),
    excluded_by=above(PTH_HIGH),
    on_record=(known_hypoparathyroidism,),
    evidence=(
        supports(Strength.DECISIVE, all_of(low_calcium, below(PTH_LOW)), _BMJ, group="pair"),
        supports(
            Strength.STRONG,
            all_of(low_calcium, at_most(PTH_INAPPROPRIATELY_NORMAL)),
            _BMJ,
            group="pair",
            note="A PTH in the range is too low for a low calcium.",
        ),
        supports(Strength.STRONG, all_of(below(CALCIUM_TOTAL_LOW), below(PTH_LOW)), _BMJ, group="pair"),
        supports(Strength.MODERATE, low_calcium, _BMJ, group="calcium"),
        supports(
            Strength.MODERATE,
            all_of(below(CALCIUM_TOTAL_LOW), any_of(present(neck_surgery), above(PHOSPHATE_HIGH))),
            _BMJ,
            group="calcium",
        ),
        supports(
            Strength.MODERATE,
            all_of(above(PHOSPHATE_HIGH), kidney_function_kept),
            _BMJ_CAUSES,
            _BOX,
            group="phosphate",
        ),
        supports(
            Strength.WEAK,
            all_of(above(PHOSPHATE_HIGH), any_of(low_calcium, below(CALCIUM_TOTAL_LOW))),
            _BMJ_CAUSES,
            group="phosphate",
        ),
        supports(
            Strength.WEAK,
            present(neck_surgery),
            _SFE,
            _BMJ_CAUSES,
            group="injury",
            note=f"About three quarters of all cases follow neck surgery. {IN_THE_RATE}",
        ),
        supports(Strength.MODERATE, present(neck_scar), _SFE, _BMJ_CAUSES, group="injury"),
        supports(
            Strength.STRONG,
            all_of(
                any_of(present(neck_surgery), present(neck_scar)),
                any_of(tetany, present(perioral_paresthesia)),
            ),
            _SFE,
            group="injury",
        ),
        supports(Strength.WEAK, present(radioiodine_or_neck_irradiation), _BOX, group="injury"),
        supports(Strength.WEAK, present(known_hypoparathyroidism), _BMJ, group="injury", note=IN_THE_RATE),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(tetany, low_calcium, present(seizure)),
                any_of(present(immune_or_congenital_syndrome), present(family_hypocalcemia)),
            ),
            _BMJ_CAUSES,
            group="setting",
        ),
        supports(
            Strength.WEAK,
            all_of(tetany, present(autoimmune_disease)),
            _BOX,
            group="setting",
        ),
        supports(Strength.WEAK, any_of(tetany, present(perioral_paresthesia)), _BMJ, group="tetany"),
        against(
            Strength.STRONG,
            below(MAGNESIUM_LOW),
            _WASHINGTON,
            note="Low magnesium alone keeps PTH down: replace it first, then measure both again.",
        ),
        against(Strength.DECISIVE, normal_calcium, _BMJ),
        against(Strength.MODERATE, below(PHOSPHATE_LOW), _BMJ_CAUSES, group="phosphate"),
        against(Strength.WEAK, present(blood_transfusion_or_citrate), _SFE),
    ),
    citations=(
        _BMJ,
        seen("brandi_2016", "diagnosis"),
        seen("hypopt_workshop_2022", "recommendations"),
    ),
    explains=("hypocalcemia",),
    workup=(
        Order(
            investigation=ionized_calcium,
            urgency=Urgency.SAME_DAY,
            because="without a low calcium there is no hypoparathyroidism to treat",
        ),
        Order(
            investigation=serum_calcium,
            urgency=Urgency.SAME_DAY,
            because="low with a PTH that does not rise confirms it; repeat after two weeks or more when not urgent",
            confirms=True,
        ),
        Order(
            investigation=pth_test,
            urgency=Urgency.SAME_DAY,
            because="low or in the range beside a low calcium confirms it, high excludes it",
            confirms=True,
        ),
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SAME_DAY,
            because="low magnesium imitates it and must be replaced before the diagnosis is made",
        ),
        Order(
            investigation=serum_phosphate,
            urgency=Urgency.SOON,
            because="high without PTH action, low in vitamin D deficiency",
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SOON,
            because="kidney disease raises phosphate too",
        ),
        Order(
            investigation=vitamin_d_test,
            urgency=Urgency.SOON,
            because="deficiency lowers calcium with a high PTH",
            when=low_calcium,
        ),
        Order(
            investigation=ecg,
            urgency=Urgency.SAME_DAY,
            because="a long QT makes it an emergency",
        ),
        Order(
            investigation=urine_calcium_test,
            urgency=Urgency.ROUTINE,
            because="high urine calcium limits the replacement",
            when=all_of(low_calcium, below(PTH_LOW)),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SOON,
            because="lifelong replacement; genetic testing under 40 years, with a family history or a syndrome",
            citations=(seen("hypopt_workshop_2022", "recommendations"),),
        ),
    ),
    must_not_miss=True,
    synonyms=("low parathyroid hormone",),
    note=(
        "Calcium is confirmed on two days at least two weeks apart where that is safe. After surgery it counts as "
        "lasting from 12 months on (6 in an older convention). A PTH above 10 pg/mL 12 to 24 hours after total "
        "thyroidectomy tells that the disease will hardly last; it does not clear a calcium that is low now. A PTH "
        "inside its range confirms it here only with a markedly low calcium, after neck surgery or with the disease on "
        "record; otherwise it makes it likely."
    ),
)
