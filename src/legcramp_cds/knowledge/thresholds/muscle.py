"""Limits of creatine kinase and LDH.

Multiples are taken from the laboratory's own upper limit where it is printed with the result. The built-in limit is one
of many: laboratories that print about 200 U/L misclassify every fifth healthy young man, and five times such a limit is
about twice his true one. Where sex is known use the limits for it.
"""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import CREATINE_KINASE, LDH
from legcramp_cds.knowledge.declare import decision, reference, seen
from legcramp_cds.logic.thresholds import ReferenceLimit
from legcramp_cds.sources import Citation

__all__ = [
    "CK_1_5X",
    "CK_1_5X_FEMALE",
    "CK_1_5X_MALE",
    "CK_3X",
    "CK_4X",
    "CK_5X",
    "CK_10X",
    "CK_40X",
    "CK_1000",
    "CK_5000",
    "CK_CRITICAL",
    "CK_CRITICAL_HOMERTON",
    "CK_HIGH",
    "CK_HIGH_FEMALE",
    "CK_HIGH_FEMALE_CONVENTION",
    "CK_HIGH_MALE",
    "CK_HIGH_MALE_CONVENTION",
    "LDH_HIGH",
]

_UPPER = "267 U/L"
_UPPER_FEMALE = "248 U/L"
_UPPER_MALE = "532 U/L"


def _times(name: str, times: float, by: Citation, note: str = "", upper: str = _UPPER) -> ReferenceLimit:
    """A multiple of the upper limit; the citation is for the multiple."""
    return reference(name, CREATINE_KINASE, "high", upper, by=by, times=times, note=note)


CK_HIGH = reference(
    "ck_high",
    CREATINE_KINASE,
    "high",
    _UPPER,
    by=seen("cld_table_a3", "table A-3"),
    note="the default where sex is not known; by sex 248 and 532 in one young cohort",
)

CK_HIGH_FEMALE = reference(
    "ck_high_female",
    CREATINE_KINASE,
    "high",
    _UPPER_FEMALE,
    by=seen("ck_young_adults_1999", "abstract"),
    note="97.5th percentile of 540 healthy young women, 95% CI 184-340; laboratories by convention 170",
)

CK_HIGH_MALE = reference(
    "ck_high_male",
    CREATINE_KINASE,
    "high",
    _UPPER_MALE,
    by=seen("ck_young_adults_1999", "abstract"),
    note="97.5th percentile of 428 healthy young men, 95% CI 384-738; laboratories by convention 195",
)

CK_HIGH_FEMALE_CONVENTION = reference(
    "ck_high_female_convention",
    CREATINE_KINASE,
    "high",
    "170 U/L",
    by=seen("exercisereports_ranges", "reference ranges"),
    note="not the default, which is 248",
)

CK_HIGH_MALE_CONVENTION = reference(
    "ck_high_male_convention",
    CREATINE_KINASE,
    "high",
    "195 U/L",
    by=seen("exercisereports_ranges", "reference ranges"),
    note="not the default, which is 532",
)

CK_1_5X = _times("ck_1_5x", 1.5, seen("ean_2024_ck", "recommendations"), "worth a work-up when it persists at rest")

CK_1_5X_FEMALE = _times("ck_1_5x_female", 1.5, seen("ean_2024_ck", "recommendations"), upper=_UPPER_FEMALE)

CK_1_5X_MALE = _times("ck_1_5x_male", 1.5, seen("ean_2024_ck", "recommendations"), upper=_UPPER_MALE)

CK_3X = _times(
    "ck_3x", 3, seen("ean_2024_ck", "biopsy"), "biopsy is considered from here on when genetic tests settle nothing"
)

CK_4X = _times("ck_4x", 4, seen("eas_sams_2015", "table 1"), "with a statin: below it watch, above it act")

CK_5X = _times(
    "ck_5x",
    5,
    seen("stahl_2020", "definition"),
    "rhabdomyolysis, with acute weakness, pain and swelling; stricter texts ask for 10 or 40 times",
)

CK_10X = _times("ck_10x", 10, seen("eas_sams_2015", "table 1"), "myositis or myopathy on a statin; stop it")

CK_40X = _times(
    "ck_40x", 40, seen("eas_sams_2015", "table 1"), "rhabdomyolysis on a statin, with kidney injury or myoglobinuria"
)

CK_1000 = decision(
    "ck_1000",
    CREATINE_KINASE,
    "1000 U/L",
    by=seen("stahl_2020", "definition"),
    note="the absolute form of five times the upper limit",
)

CK_5000 = decision(
    "ck_5000",
    CREATINE_KINASE,
    "5000 U/L",
    by=seen("park_2019", "abstract"),
    inclusive=True,
    note="severe by CK; severe by definition is myoglobinuria with kidney injury, whatever the CK",
)

CK_CRITICAL = decision(
    "ck_critical",
    CREATINE_KINASE,
    "5000 U/L",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
    note="laboratories call anywhere from 500 to 5000",
)

CK_CRITICAL_HOMERTON = decision(
    "ck_critical_homerton",
    CREATINE_KINASE,
    "2000 U/L",
    by=seen("homerton_limits", "telephone limits"),
    inclusive=True,
    note="not the default, which is 5000",
)

LDH_HIGH = reference(
    "ldh_high", LDH, "high", "230 U/L", by=seen("cld_table_a3", "table A-3"), note="depends on the method"
)
