"""Resistance to parathyroid hormone: the hormone is there and nothing answers."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings.history import (
    family_hypocalcemia,
)
from legcramp_cds.knowledge.findings.signs import short_stature_round_face
from legcramp_cds.knowledge.investigations import (
    pth_test,
    serum_creatinine,
    serum_magnesium,
    serum_phosphate,
    tsh_test,
    vitamin_d_test,
)
from legcramp_cds.knowledge.patterns import (
    kidney_function_kept,
    kidney_function_reduced,
    low_calcium,
    normal_calcium,
    tetany,
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
from legcramp_cds.knowledge.thresholds import (
    CALCIUM_TOTAL_LOW,
    MAGNESIUM_LOW,
    PHOSPHATE_HIGH,
    PHOSPHATE_LOW,
    PTH_HIGH,
    PTH_LOW,
    VITAMIN_D_DEFICIENT,
    VITAMIN_D_INADEQUATE,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, below, present

pseudohypoparathyroidism = Condition(
    id="pseudohypoparathyroidism",
    name="Pseudohypoparathyroidism",
    codes=Codes(icd10=("E20.1",), icd10cm=("E20.1",), snomed=("58976002",)),
    kind=Kind.CAUSE,
    summary=(
        "Kidney and bone do not answer to PTH: low calcium and high phosphate with a high PTH, although vitamin D and "
        "kidney function are normal. Often found between 3 and 8 years of age."
    ),
    base_rate=BaseRate.VERY_RARE,
    confirmed_by=all_of(
        low_calcium,
        above(PHOSPHATE_HIGH),
        above(PTH_HIGH),
        at_least(VITAMIN_D_INADEQUATE),
        kidney_function_kept,
        at_least(MAGNESIUM_LOW),
    ),
    excluded_by=below(PTH_LOW),
    evidence=(
        supports(
            Strength.DECISIVE,
            all_of(low_calcium, above(PHOSPHATE_HIGH), above(PTH_HIGH)),
            seen("php_medscape", "practice essentials"),
            group="triad",
        ),
        supports(
            Strength.MODERATE,
            all_of(any_of(low_calcium, below(CALCIUM_TOTAL_LOW)), above(PTH_HIGH)),
            seen("php_medscape", "practice essentials"),
            group="triad",
        ),
        supports(
            Strength.STRONG,
            all_of(above(PHOSPHATE_HIGH), above(PTH_HIGH), kidney_function_kept),
            seen("php_medscape", "practice essentials"),
            group="kidney",
        ),
        supports(
            Strength.MODERATE,
            all_of(above(PTH_HIGH), at_least(VITAMIN_D_INADEQUATE)),
            seen("php_medscape", "practice essentials"),
            group="vitamin_d",
        ),
        supports(
            Strength.STRONG,
            present(short_stature_round_face),
            seen("php_medscape", "Albright features"),
            group="appearance",
        ),
        supports(
            Strength.WEAK,
            present(family_hypocalcemia),
            reopened("findzebra_pphp", "description"),
            group="family",
            note="Inherited from the mother; from the father it shows in the build alone.",
        ),
        supports(
            Strength.MODERATE,
            all_of(tetany, present(short_stature_round_face)),
            seen("php_bmjbp", "presentation"),
            group="tetany",
        ),
        against(Strength.STRONG, kidney_function_reduced, seen("php_medscape", "practice essentials"), group="kidney"),
        against(
            Strength.STRONG, below(VITAMIN_D_DEFICIENT), seen("php_medscape", "practice essentials"), group="vitamin_d"
        ),
        against(Strength.STRONG, below(PHOSPHATE_LOW), seen("php_medscape", "practice essentials"), group="triad"),
        against(Strength.STRONG, normal_calcium, seen("php_medscape", "practice essentials"), group="calcium"),
        against(Strength.MODERATE, below(MAGNESIUM_LOW), seen("pth_washington_manual", "magnesium"), group="magnesium"),
    ),
    citations=(
        seen("php_medscape", "practice essentials"),
        seen("php_statpearls", "types"),
        seen("php_bmjbp", "presentation"),
    ),
    explains=("hypocalcemia",),
    workup=(
        Order(
            investigation=pth_test,
            urgency=Urgency.SOON,
            because="high beside low calcium and high phosphate means resistance, low excludes it",
            confirms=True,
        ),
        Order(
            investigation=serum_phosphate,
            urgency=Urgency.SOON,
            because="high here, low in vitamin D deficiency",
        ),
        Order(
            investigation=vitamin_d_test,
            urgency=Urgency.SOON,
            because="must be normal, otherwise deficiency explains the high PTH",
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SOON,
            because="kidney disease gives the same three results",
        ),
        Order(investigation=serum_magnesium, urgency=Urgency.SOON, because="low magnesium makes tissue resist PTH"),
        Order(
            investigation=tsh_test,
            urgency=Urgency.ROUTINE,
            because="resistance to thyrotropin goes with some types",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SOON,
            because="the gene test (GNAS) is arranged by a specialist",
            citations=(seen("linglart_2018", "diagnosis"),),
        ),
    ),
    synonyms=("PTH resistance", "Albright hereditary osteodystrophy"),
    note="Type 1b has no Albright features. Urine calcium is not high.",
)
