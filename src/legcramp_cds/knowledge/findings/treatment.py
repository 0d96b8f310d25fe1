"""Words that decide whether a treatment is safe or allowed; no condition reads them."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.findings._declare import declare_in

__all__ = [
    "falls_risk",
    "fluid_restriction",
    "g6pd_deficiency",
    "heart_block",
    "hepatic_encephalopathy",
    "kidney_stones",
    "low_platelets",
    "myasthenia_gravis",
    "non_drug_measures_failed",
    "optic_neuritis",
    "quinine_licensed_here",
    "quinine_reaction",
]

_history = declare_in("history")

heart_block = _history(
    "heart_block", "Heart block without a pacemaker", "AV block", "sick sinus", "conduction disease of the heart"
)
myasthenia_gravis = _history(
    "myasthenia_gravis",
    "Myasthenia gravis",
    "myasthenia",
    codes=Codes(icd10=("G70.0",), icd10cm=("G70.0",), snomed=("91637004",)),
)
hepatic_encephalopathy = _history(
    "hepatic_encephalopathy",
    "Hepatic encephalopathy, now or before",
    "liver encephalopathy",
    "hepatic coma",
    codes=Codes(icd10cm=("K76.82",), snomed=("13920009",)),
)
fluid_restriction = _history("fluid_restriction", "Told to limit fluid", "fluid limit", "drinking restricted")
falls_risk = _history("falls_risk", "Falls or poor balance", "fall in the last year", "unsteady when standing")
low_platelets = _history(
    "low_platelets",
    "Low platelets or a bleeding tendency",
    "thrombocytopenia",
    "easy bruising",
    "thrombotic microangiopathy",
)
quinine_reaction = _history(
    "quinine_reaction",
    "Earlier reaction to quinine, quinidine or mefloquine",
    "quinine allergy",
    "reaction to tonic water",
    meaning="A reaction to quinine in drinks counts.",
)
optic_neuritis = _history(
    "optic_neuritis",
    "Optic neuritis, now or before",
    "inflamed optic nerve",
    codes=Codes(icd10=("H46",), icd10cm=("H46",), snomed=("66760008",)),
)
g6pd_deficiency = _history(
    "g6pd_deficiency",
    "G6PD deficiency",
    "glucose-6-phosphate dehydrogenase deficiency",
    codes=Codes(icd10=("D55.0",), icd10cm=("D55.0",), snomed=("124134002",)),
)
kidney_stones = _history("kidney_stones", "Kidney stones or high urinary oxalate", "nephrolithiasis", "hyperoxaluria")
non_drug_measures_failed = _history(
    "non_drug_measures_failed",
    "Stretching and other measures without drugs were tried and did not help",
    "stretching tried without success",
)
quinine_licensed_here = _history(
    "quinine_licensed_here",
    "Quinine is licensed for leg cramps in the country of treatment",
    "United Kingdom",
    "Germany",
    meaning="Present in the United Kingdom and in Germany, where it is on prescription; absent in the United States.",
)
