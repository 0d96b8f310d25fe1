"""Worked examples of the formulas as they are published, for the tests."""

from __future__ import annotations

from typing import NamedTuple


class Example(NamedTuple):
    """A worked example: what goes in as printed, what has to come out."""

    formula: str
    inputs: dict[str, str]
    expected: float
    tolerance: float


EXAMPLES = (
    # An example in print says 1.876 mmol/L and computes with 1.83; 2.11 belongs to 1.83.
    Example("calcium_adjusted", {"calcium": "1.83 mmol/L", "albumin": "26 g/L"}, 2.11, 0.005),
    Example("calcium_adjusted", {"calcium": "7.5 mg/dL", "albumin": "2.0 g/dL"}, 9.1 * 0.2495, 0.005),
    Example("calcium_adjusted", {"calcium": "2.40 mmol/L", "albumin": "40 g/L"}, 2.40, 1e-9),
    Example("egfr_ckd_epi_2021", {"sex": "female", "age": "55 a", "creatinine": "0.9 mg/dL"}, 76, 1),
    Example("egfr_ckd_epi_2021", {"sex": "male", "age": "50 a", "creatinine": "1.0 mg/dL"}, 91.69, 0.05),
    Example("egfr_ckd_epi_2021", {"sex": "male", "age": "70 a", "creatinine": "1.4 mg/dL"}, 54.07, 0.05),
    Example("egfr_ckd_epi_2021", {"sex": "female", "age": "25 a", "creatinine": "0.6 mg/dL"}, 127.67, 0.05),
    Example("egfr_ckd_epi_2021", {"sex": "male", "age": "65 a", "creatinine": "3.0 mg/dL"}, 22.35, 0.05),
    Example("egfr_schwartz", {"age": "5 a", "height": "100 cm", "creatinine": "0.4 mg/dL"}, 103, 0.5),
    Example("egfr_schwartz", {"age": "5 a", "height": "1 m", "creatinine": "35.4 umol/L"}, 103.1, 0.2),
    Example("anion_gap", {"sodium": "140 mmol/L", "chloride": "104 mmol/L", "bicarbonate": "24 mmol/L"}, 12, 1e-9),
    Example(
        "anion_gap_with_potassium",
        {"sodium": "140 meq/L", "potassium": "4 meq/L", "chloride": "104 meq/L", "bicarbonate": "24 meq/L"},
        16,
        1e-9,
    ),
    Example("osmolality_simple", {"sodium": "140 mmol/L", "glucose": "5 mmol/L", "urea": "5 mmol/L"}, 290, 1e-9),
    Example("osmolality_simple", {"sodium": "140 meq/L", "glucose": "90 mg/dL", "bun": "14 mg/dL"}, 290, 0.05),
    Example(
        "osmolality_dorwart",
        {"sodium": "140 mmol/L", "potassium": "4 mmol/L", "glucose": "5 mmol/L", "urea": "5 mmol/L"},
        292.59,
        0.01,
    ),
    Example("sodium_corrected_katz", {"sodium": "135 mmol/L", "glucose": "600 mg/dL"}, 143, 0.01),
    Example("sodium_corrected_hillier", {"sodium": "135 mmol/L", "glucose": "600 mg/dL"}, 147, 0.01),
    Example(
        "femg",
        {
            "urine_magnesium": "2.0 mmol/L",
            "magnesium": "0.5 mmol/L",
            "urine_creatinine": "8.0 mmol/L",
            "creatinine": "80 umol/L",
        },
        5.714,
        0.01,
    ),
    Example("urine_k_creatinine", {"urine_potassium": "30 mmol/L", "urine_creatinine": "10 mmol/L"}, 3.0, 1e-9),
    Example("urine_calcium_creatinine", {"urine_calcium": "1 mmol/L", "urine_creatinine": "10 mmol/L"}, 0.1, 1e-9),
    Example("qtc_bazett", {"qt_interval": "360 ms", "heart_rate": "100 /min"}, 464.76, 0.05),
    Example("qtc_bazett", {"qt_interval": "0.4 s", "heart_rate": "75 /min"}, 447.21, 0.05),
    Example("qtc_fridericia", {"qt_interval": "360 ms", "heart_rate": "100 /min"}, 426.83, 0.05),
    Example("calcium_ionized_ph", {"calcium_ionized": "1.05 mmol/L", "ph": "7.6 [pH]"}, 1.14, 0.005),
)
