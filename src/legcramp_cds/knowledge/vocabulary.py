"""Every finding that a record may state: those of history and examination, and those about the course of a drug."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.drugs import DRUG_CLASSES
from legcramp_cds.knowledge.findings import FINDINGS

__all__ = ["WORDS"]

WORDS: Mapping[str, Finding] = MappingProxyType(
    {
        **FINDINGS,
        **{
            fact.id: fact
            for drug_class in DRUG_CLASSES.values()
            for fact in (drug_class.before_onset, drug_class.relieved_off)
        },
    }
)
