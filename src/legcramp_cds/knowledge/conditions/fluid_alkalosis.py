"""Alkalosis from lost acid, diuretics or tubular disease."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.diuretics import loop_diuretic, thiazide_diuretic
from legcramp_cds.knowledge.findings.cramp import triggered_by_hyperventilation
from legcramp_cds.knowledge.findings.history import (
    blood_transfusion_or_citrate,
    eating_disorder,
    prolonged_ng_suction,
    psychiatric_disease,
)
from legcramp_cds.knowledge.findings.symptoms import (
    anxiety,
    vomiting,
)
from legcramp_cds.knowledge.findings.tests import paper_bag_or_slow_breathing_relieves
from legcramp_cds.knowledge.investigations import (
    blood_gas,
    ionized_calcium,
    serum_bicarbonate,
    serum_magnesium,
    serum_potassium,
    urine_chloride_test,
)
from legcramp_cds.knowledge.patterns import normal_calcium, tetany
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
from legcramp_cds.knowledge.thresholds import (
    BICARBONATE_HIGH,
    CHLORIDE_LOW,
    PH_ALKALOSIS,
    PH_CRITICAL,
    POTASSIUM_LOW,
    URINE_CHLORIDE_LOW,
)
from legcramp_cds.knowledge.vital_signs import breathing_fast
from legcramp_cds.logic.build import above, all_of, any_of, at_most, below, present

_CMDT = seen("cmdt_metabolic_alkalosis", "general considerations")
_RESPIRATORY = seen("cmdt_respiratory_alkalosis", "clinical findings")
_RCP = seen("rcp_normocalcaemic_tetany", "case")
_STEURER = seen("steurer_1997", "abstract")
_MERCK = reopened("merck_respiratory_alkalosis", "etiology")

_acid_lost = any_of(present(vomiting), present(prolonged_ng_suction), present(eating_disorder))
_on_diuretic = any_of(present(loop_diuretic.taking), present(thiazide_diuretic.taking))

metabolic_alkalosis = Condition(
    id="metabolic_alkalosis",
    name="Metabolic alkalosis",
    codes=Codes(icd10=("E87.3",), icd10cm=("E87.3",), snomed=("1388004",)),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Too much bicarbonate, after lost stomach acid, with diuretics or from tubular and adrenal disease. It goes "
        "with low potassium and chloride and can bring tetany although calcium is normal."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=all_of(above(PH_ALKALOSIS), above(BICARBONATE_HIGH)),
    excluded_by=all_of(at_most(PH_ALKALOSIS), at_most(BICARBONATE_HIGH)),
    evidence=(
        supports(Strength.DECISIVE, all_of(above(PH_ALKALOSIS), above(BICARBONATE_HIGH)), _CMDT, group="gas"),
        supports(
            Strength.STRONG,
            above(BICARBONATE_HIGH),
            seen("oxford_ref_table", "reference ranges"),
            group="gas",
            note="By itself it can also answer a chronic respiratory acidosis.",
        ),
        supports(
            Strength.WEAK,
            all_of(below(POTASSIUM_LOW), any_of(below(CHLORIDE_LOW), above(BICARBONATE_HIGH))),
            _CMDT,
            group="salts",
        ),
        supports(
            Strength.STRONG,
            any_of(present(prolonged_ng_suction), present(eating_disorder), present(vomiting)),
            _CMDT,
            group="loss",
        ),
        supports(
            Strength.MODERATE,
            all_of(_on_diuretic, below(POTASSIUM_LOW)),
            _CMDT,
            group="loss",
        ),
        supports(
            Strength.MODERATE,
            present(blood_transfusion_or_citrate),
            reopened("citrate_transfusion_2015", "abstract"),
            reopened("alkalosis_causes_page", "list"),
            group="loss",
        ),
        supports(
            Strength.STRONG,
            all_of(tetany, _acid_lost),
            _RCP,
            _CMDT,
            group="tetany",
            note="Spasm after lost acid is alkalosis until a gas says otherwise.",
        ),
        supports(
            Strength.MODERATE,
            all_of(tetany, normal_calcium),
            _RCP,
            group="tetany",
            note="Normal calcium, total or adjusted, does not clear tetany.",
        ),
        supports(
            Strength.WEAK,
            all_of(above(BICARBONATE_HIGH), below(URINE_CHLORIDE_LOW)),
            _CMDT,
            group="urine",
            note="Chloride was lost through the stomach, not through the kidney.",
        ),
        against(Strength.STRONG, at_most(BICARBONATE_HIGH), seen("oxford_ref_table", "reference ranges"), group="gas"),
        against(Strength.MODERATE, present(triggered_by_hyperventilation), _RESPIRATORY),
        against(
            Strength.MODERATE,
            all_of(breathing_fast, any_of(present(anxiety), present(psychiatric_disease))),
            _MERCK,
            note="Fast breathing with fear makes an alkalosis of its own; lost acid slows the breath.",
        ),
    ),
    citations=(seen("statpearls_metabolic_alkalosis", "introduction"), _CMDT, _RCP),
    explains=("hypokalemia",),
    workup=(
        Order(
            investigation=serum_bicarbonate,
            urgency=Urgency.SOON,
            because="normal speaks strongly against it; high asks for the blood gas",
            unless=tetany,
        ),
        Order(
            investigation=blood_gas,
            urgency=Urgency.SAME_DAY,
            because="pH above 7.45 with a high bicarbonate confirms it; take ionized calcium from the same sample",
            when=any_of(tetany, above(BICARBONATE_HIGH)),
            confirms=True,
        ),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SAME_DAY,
            because="low potassium comes with it and keeps it going",
        ),
        Order(
            investigation=ionized_calcium,
            urgency=Urgency.SAME_DAY,
            because="at the actual pH: alkalosis lowers free calcium while total calcium stays normal",
            when=tetany,
        ),
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SAME_DAY,
            because="low magnesium must be ruled out before alkalosis is blamed for tetany",
            when=tetany,
        ),
        Order(
            investigation=urine_chloride_test,
            urgency=Urgency.SOON,
            because="below 20 mmol/L it was vomiting; higher points to a hidden diuretic, tubules or aldosterone",
            unless=_on_diuretic,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="tetany with lost fluid is treated with saline and potassium by vein",
            citations=(seen("cmdt_metabolic_alkalosis", "treatment"),),
            when=any_of(above(PH_CRITICAL), all_of(tetany, _acid_lost)),
        ),
    ),
    synonyms=("hypochloremic alkalosis", "contraction alkalosis"),
    note="Urine chloride misleads while a diuretic acts. Potassium and chloride have to be replaced with the volume.",
)

_overbreathing = any_of(
    present(triggered_by_hyperventilation),
    present(paper_bag_or_slow_breathing_relieves),
    all_of(breathing_fast, any_of(present(anxiety), present(psychiatric_disease))),
)
