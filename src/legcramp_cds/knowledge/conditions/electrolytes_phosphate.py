"""Low phosphate."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.bone import iv_iron
from legcramp_cds.knowledge.findings.history import alcohol_use_heavy, eating_disorder
from legcramp_cds.knowledge.findings.signs import objective_weakness
from legcramp_cds.knowledge.findings.symptoms import bone_pain, breathlessness_at_rest_or_lying, muscle_weakness
from legcramp_cds.knowledge.investigations import (
    ck_test,
    pth_test,
    serum_calcium,
    serum_magnesium,
    serum_phosphate,
    vitamin_d_test,
)
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
from legcramp_cds.knowledge.thresholds import PHOSPHATE_LOW, PHOSPHATE_SEVERE
from legcramp_cds.logic.build import all_of, any_of, at_least, below, present

_MERCK = seen("merck_hypophosphatemia", "definition and causes")
_BONES = reopened("li_2018_osteomalacia", "abstract and introduction")

_weak = any_of(present(muscle_weakness), present(objective_weakness))

hypophosphatemia = Condition(
    id="hypophosphatemia",
    name="Hypophosphatemia",
    codes=Codes(icd10=("E83.3",), icd10cm=("E83.39",), snomed=("4996001",)),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Too little phosphate: weakness more than cramps; when severe, muscle breakdown and failing breath. Refeeding, "
        "recovery from ketoacidosis, alcohol, intravenous iron and fast breathing bring it on."
    ),
    base_rate=BaseRate.VERY_RARE,
    confirmed_by=below(PHOSPHATE_LOW),
    excluded_by=at_least(PHOSPHATE_LOW),
    evidence=(
        supports(Strength.DECISIVE, below(PHOSPHATE_LOW), _MERCK, group="level"),
        supports(Strength.STRONG, below(PHOSPHATE_SEVERE), _MERCK, group="depth"),
        supports(
            Strength.STRONG,
            all_of(present(iv_iron.taking), any_of(_weak, present(bone_pain))),
            seen("iron_hypophos_review", "review"),
            group="cause",
        ),
        supports(Strength.WEAK, present(iv_iron.taking), seen("iron_hypophos_review", "review"), group="cause"),
        supports(
            Strength.MODERATE,
            all_of(any_of(present(alcohol_use_heavy), present(eating_disorder)), _weak),
            _MERCK,
            group="cause",
        ),
        supports(
            Strength.WEAK,
            all_of(_weak, present(breathlessness_at_rest_or_lying)),
            _MERCK,
            group="weakness",
        ),
        supports(Strength.WEAK, all_of(_weak, present(bone_pain)), _BONES, group="weakness"),
        against(Strength.DECISIVE, at_least(PHOSPHATE_LOW), _MERCK, group="level"),
    ),
    citations=(_MERCK, seen("statpearls_hypophosphatemia", "definition")),
    workup=(
        Order(investigation=serum_phosphate, urgency=Urgency.SOON, because="settles it", confirms=True),
        Order(
            investigation=serum_calcium,
            urgency=Urgency.SOON,
            because="with PTH it tells deficiency from loss through the kidney",
            when=below(PHOSPHATE_LOW),
        ),
        Order(
            investigation=pth_test,
            urgency=Urgency.SOON,
            because="a high PTH drives phosphate out",
            when=below(PHOSPHATE_LOW),
        ),
        Order(
            investigation=vitamin_d_test,
            urgency=Urgency.SOON,
            because="deficiency lowers phosphate",
            when=below(PHOSPHATE_LOW),
        ),
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SOON,
            because="falls together with it in alcohol use and refeeding",
            when=below(PHOSPHATE_LOW),
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.SAME_DAY,
            because="severe lack breaks muscle down",
            when=below(PHOSPHATE_SEVERE),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="below 0.32 mmol/L breathing and muscle are at risk",
            citations=(_MERCK, seen("arup_critical_2017", "critical values")),
            when=below(PHOSPHATE_SEVERE),
        ),
    ),
    synonyms=("low phosphate", "hypophosphataemia"),
    note=(
        "Children have higher values (1.3 to 2.3 mmol/L): the adult limit hides their low ones. Fast breathing lowers "
        "phosphate by shift: repeat when calm."
    ),
)
