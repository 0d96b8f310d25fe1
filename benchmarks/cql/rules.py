"""Twenty rules over 27 analytes, made of limits of the knowledge base, and the library's answers to them.

They are the smaller half of the comparison: what CQL says of a patient is written from these trees (`text`), so that no
limit stands twice. They are not the criteria of any condition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from legcramp_cds.facts import FactRow
from legcramp_cds.interop.fhir.read import read as read_fhir
from legcramp_cds.knowledge import thresholds as limits
from legcramp_cds.logic.build import above, all_of, any_of, at_most, below, not_
from legcramp_cds.logic.compiled import compile_rules
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.record.facts_of import facts_of_patient

__all__ = ["ANALYTES", "AS_OF", "RULES", "Analyte", "facts", "verdicts"]

AS_OF = date(2026, 11, 22)


class Analyte(NamedTuple):
    """How results of an analyte are written in the Bundles."""

    loinc: str
    unit: str


# One code and one unit each, which is kindest to CQL: it compares the code of a result with every code that is asked
# for, and has to convert a value of another unit, or cannot.
ANALYTES: Mapping[str, Analyte] = {
    "sodium": Analyte("2951-2", "mmol/L"),
    "potassium": Analyte("2823-3", "mmol/L"),
    "chloride": Analyte("2075-0", "mmol/L"),
    "magnesium": Analyte("19123-9", "mg/dL"),
    "calcium": Analyte("17861-6", "mg/dL"),
    "calcium_ionized": Analyte("1995-0", "mmol/L"),
    "phosphate": Analyte("2777-1", "mg/dL"),
    "pth": Analyte("2731-8", "pg/mL"),
    "vitamin_d": Analyte("1989-3", "ng/mL"),
    "creatinine": Analyte("2160-0", "mg/dL"),
    "urea": Analyte("22664-7", "mmol/L"),
    "egfr_reported": Analyte("33914-3", "mL/min/{1.73_m2}"),
    "creatine_kinase": Analyte("2157-6", "U/L"),
    "ldh": Analyte("2532-0", "U/L"),
    "ast": Analyte("1920-8", "U/L"),
    "alt": Analyte("1742-6", "U/L"),
    "tsh": Analyte("3016-3", "m[IU]/L"),
    "free_t4": Analyte("14920-3", "pmol/L"),
    "glucose": Analyte("2345-7", "mg/dL"),
    "hba1c": Analyte("4548-4", "%"),
    "b12": Analyte("2132-9", "ng/L"),
    "ferritin": Analyte("2276-4", "ug/L"),
    "albumin": Analyte("1751-7", "g/dL"),
    "bicarbonate": Analyte("1963-8", "mmol/L"),
    "lactate": Analyte("2524-7", "mmol/L"),
    "ph": Analyte("2744-1", "[pH]"),
    "pco2": Analyte("2019-8", "mm[Hg]"),
}

_LOW_CALCIUM = any_of(
    all_of(below(limits.CALCIUM_TOTAL_LOW), not_(below(limits.ALBUMIN_LOW))), below(limits.CALCIUM_IONIZED_LOW)
)
_ENZYMES = any_of(above(limits.AST_HIGH), above(limits.ALT_HIGH), above(limits.LDH_HIGH))
_ALKALOSIS = above(limits.PH_ALKALOSIS)

RULES: Mapping[str, TruthNode] = {
    "Low sodium": below(limits.SODIUM_LOW),
    "High sodium": above(limits.SODIUM_HIGH),
    "Low potassium": below(limits.POTASSIUM_LOW),
    "Low chloride": below(limits.CHLORIDE_LOW),
    "Low magnesium": below(limits.MAGNESIUM_LOW),
    "Low calcium": _LOW_CALCIUM,
    "Low calcium with low PTH": all_of(_LOW_CALCIUM, below(limits.PTH_LOW)),
    "Low phosphate": below(limits.PHOSPHATE_LOW),
    "Lack of vitamin D": below(limits.VITAMIN_D_DEFICIENT),
    "Kidney": any_of(above(limits.CREATININE_HIGH_MALE), above(limits.UREA_HIGH), below(limits.EGFR_60)),
    "High creatine kinase": above(limits.CK_HIGH),
    "Muscle, and not the liver alone": all_of(above(limits.CK_1000), _ENZYMES),
    "Underactive thyroid": all_of(above(limits.TSH_HIGH), below(limits.FREE_T4_LOW)),
    "Overactive thyroid": all_of(below(limits.TSH_LOW), above(limits.FREE_T4_HIGH)),
    "Diabetes": any_of(above(limits.GLUCOSE_DIABETES), above(limits.HBA1C_DIABETES)),
    "Lack of B12": below(limits.B12_LOW),
    "Little iron for restless legs": below(limits.FERRITIN_RLS),
    "Metabolic alkalosis": all_of(_ALKALOSIS, above(limits.BICARBONATE_HIGH)),
    "Respiratory alkalosis": all_of(_ALKALOSIS, below(limits.PCO2_LOW), at_most(limits.BICARBONATE_HIGH)),
    "High lactate": above(limits.LACTATE_HIGH),
}

_NAMES = {1: True, -1: False, 0: None}


def verdicts(bundles: Iterable[object], rules: Sequence[TruthNode] = tuple(RULES.values())) -> list[list[bool | None]]:
    """What the library says of patients, a list each; None is unknown.

    Args:
        bundles: The patients in FHIR.
        rules: The rules that are asked.
    """
    program = compile_rules(rules)
    return [[_NAMES[one] for one in program.run(facts(bundle))] for bundle in bundles]


def facts(bundle: object) -> FactRow:
    """What the library knows of a patient, read from FHIR.

    Args:
        bundle: The patient.
    """
    return facts_of_patient(read_fhir(bundle, as_of=AS_OF).patient, AS_OF).row
