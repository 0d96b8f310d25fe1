"""The gate: is the complaint a true cramp, or a mimic? And is the patient one whom the evidence covers?

Each reading weighs the findings that set it apart, on the scale that conditions use, without a base rate: the gate
asks what the complaint is, not how common it is. Several readings may hold at once; when two weigh about the same
both are shown.
"""

from __future__ import annotations

from collections.abc import Mapping

from legcramp_cds.knowledge.collect import collect
from legcramp_cds.knowledge.gate import contractions, pains, scope
from legcramp_cds.knowledge.gate.shapes import GateReading, ScopeRule

__all__ = ["GATE_READINGS", "SCOPE", "GateReading", "ScopeRule"]

GATE_READINGS: Mapping[str, GateReading] = collect((contractions, pains), GateReading)

SCOPE: tuple[ScopeRule, ...] = tuple(collect((scope,), ScopeRule).values())
