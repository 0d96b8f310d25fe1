"""The words of the history and the examination: every finding and choice that a patient record may use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType, ModuleType

from legcramp_cds.facts import Choice, Finding
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests, treatment

__all__ = ["CHOICES", "FINDINGS", "SEX"]

_MODULES: tuple[ModuleType, ...] = (cramp, symptoms, signs, history, tests, treatment)

# Sex stands alone: it belongs to no group of findings, and every age- or sex-dependent limit reads it.
SEX = Choice(id="sex", name="Sex", options=("female", "male"), meaning="Sex on which laboratory limits depend.")

FINDINGS: Mapping[str, Finding] = MappingProxyType(
    {fact.id: fact for module in _MODULES for fact in vars(module).values() if isinstance(fact, Finding)}
)
CHOICES: Mapping[str, Choice] = MappingProxyType(
    {
        SEX.id: SEX,
        **{fact.id: fact for module in _MODULES for fact in vars(module).values() if isinstance(fact, Choice)},
    }
)
