"""Limits of albumin and of the enzymes that muscle shares with the liver."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import ALBUMIN, ALT, AST
from legcramp_cds.knowledge.declare import reference, seen
from legcramp_cds.knowledge.formulas.limits import ALBUMIN_30, ALBUMIN_HIGH

__all__ = ["ALBUMIN_30", "ALBUMIN_HIGH", "ALBUMIN_LOW", "ALBUMIN_LOW_PREGNANT", "ALT_HIGH", "AST_HIGH"]

ALBUMIN_LOW = reference(
    "albumin_low", ALBUMIN, "low", "35 g/L", "3.5 g/dL", by=seen("mcc_normal_values", "reference ranges")
)

ALBUMIN_LOW_PREGNANT = reference(
    "albumin_low_pregnant", ALBUMIN, "low", "25 g/L", by=seen("oxford_ref_table", "pregnancy")
)

AST_HIGH = reference(
    "ast_high",
    AST,
    "high",
    "40 U/L",
    by=seen("mcc_normal_values", "reference ranges"),
    note="depends on the method; with a normal bilirubin measure creatine kinase before blaming the liver",
)

ALT_HIGH = reference(
    "alt_high",
    ALT,
    "high",
    "63 U/L",
    by=seen("mcc_normal_values", "reference ranges"),
    note="depends on the method; with a normal bilirubin measure creatine kinase before blaming the liver",
)
