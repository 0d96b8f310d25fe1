"""What the disease of a relative means where a patient who has it is not recorded by a finding but diagnosed here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from legcramp_cds.interop.codes import ICD10, SNOMED
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.terminology.inherited import INHERITED

__all__ = ["family_finding"]


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
