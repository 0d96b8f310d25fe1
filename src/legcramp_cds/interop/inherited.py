"""What the disease of a relative means where a patient who has it is not recorded by a finding but diagnosed here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from legcramp_cds.interop.codes import ICD10, SNOMED
from legcramp_cds.knowledge.base import load

__all__ = ["INHERITED", "family_finding"]

# Conditions of the knowledge base that run in families, and what a relative with one states.
INHERITED: Mapping[str, str] = {
    "amyotrophic_lateral_sclerosis": "family_als",
    "deep_vein_thrombosis": "family_thrombosis",
    "hypoparathyroidism": "family_hypocalcemia",
    "mcardle_disease": "family_neuromuscular",
    "muscular_dystrophy": "family_neuromuscular",
    "myotonia_congenita": "family_neuromuscular",
    "myotonic_dystrophy": "family_neuromuscular",
    "pseudohypoparathyroidism": "family_hypocalcemia",
    "restless_legs_syndrome": "family_restless_legs",
}


def family_finding(system: str, code: str) -> str:
    """What a code of a relative's disease states of the family; empty where it states nothing here.

    A narrower ICD-10 code counts as its wider one. SNOMED CT codes mean themselves alone, as no hierarchy is shipped.

    Args:
        system: The short name of the code system, see `legcramp_cds.interop.codes.system_of`.
        code: The code.

    Example:
        >>> family_finding("icd10", "G71.01")
        'family_neuromuscular'
    """
    table = _table()
    if system != ICD10:
        return table.get((system, code), "")
    bare = code.replace(".", "").upper()
    return next((table[ICD10, bare[:end]] for end in range(len(bare), 3, -1) if (ICD10, bare[:end]) in table), "")


@cache
def _table() -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for name, finding in INHERITED.items():
        codes = load().conditions[name].codes
        found.update({(SNOMED, code): finding for code in codes.snomed})
        found.update({(ICD10, code.replace(".", "")): finding for code in (*codes.icd10, *codes.icd10cm)})
    return found
