"""Limits of the blood gas and of lactate. The anion gap has none: no limit holds in two laboratories."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import BICARBONATE, LACTATE, PCO2, PH
from legcramp_cds.knowledge.declare import decision, reference, reopened, seen

__all__ = [
    "BICARBONATE_HIGH",
    "BICARBONATE_HIGH_MCC",
    "BICARBONATE_LOW",
    "LACTATE_CRITICAL",
    "LACTATE_HIGH",
    "PCO2_LOW",
    "PH_ALKALOSIS",
    "PH_CRITICAL",
]

PH_ALKALOSIS = decision(
    "ph_alkalosis",
    PH,
    "7.45 [pH]",
    by=seen("statpearls_metabolic_alkalosis", "introduction"),
    note="the respiratory kind begins at the same pH (cmdt_respiratory_alkalosis)",
)

PH_CRITICAL = decision("ph_critical", PH, "7.6 [pH]", by=seen("wakemed_critical", "critical values"))

BICARBONATE_HIGH = reference(
    "bicarbonate_high",
    BICARBONATE,
    "high",
    "28 mmol/L",
    by=seen("oxford_ref_table", "reference ranges"),
    note="the default; another laboratory ends at 30",
)

BICARBONATE_HIGH_MCC = reference(
    "bicarbonate_high_mcc",
    BICARBONATE,
    "high",
    "30 mmol/L",
    by=seen("mcc_normal_values", "reference ranges"),
    note="not the default, which is 28",
)

BICARBONATE_LOW = reference(
    "bicarbonate_low", BICARBONATE, "low", "22 mmol/L", by=seen("oxford_ref_table", "reference ranges")
)

PCO2_LOW = reference("pco2_low", PCO2, "low", "4.7 kPa", "35 mm[Hg]", by=seen("oxford_ref_table", "reference ranges"))

LACTATE_HIGH = reference(
    "lactate_high",
    LACTATE,
    "high",
    "2.2 mmol/L",
    "19.8 mg/dL",
    by=seen("diasys_lactate", "venous"),
    note="venous; an arterial sample ends at 1.6",
)

LACTATE_CRITICAL = decision("lactate_critical", LACTATE, "4.0 mmol/L", by=reopened("casserly_2015", "abstract"))
