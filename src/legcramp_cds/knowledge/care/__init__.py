"""Care advice: what helps at once, what prevents, what may be tried, what to leave alone, and when to come back.

Advice stands in the order in which a clinician gives it. Each piece names the patient facts that forbid it: where
such a fact is unknown and the harm is serious, the advice is blocked until it is known. The evidence is told as it
is, "no trial" included.
"""

from __future__ import annotations

from collections.abc import Mapping

from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.care import (
    acute,
    avoid,
    dialysis,
    disease_specific,
    mimics,
    minerals,
    outlook,
    prevention,
    quinine,
    review,
    seek_help,
    treatments,
)
from legcramp_cds.knowledge.collect import collect

__all__ = ["ADVICE"]

ADVICE: Mapping[str, Advice] = collect(
    (
        acute,
        prevention,
        review,
        avoid,
        minerals,
        quinine,
        treatments,
        disease_specific,
        mimics,
        dialysis,
        outlook,
        seek_help,
    ),
    Advice,
)
