"""Short forms in which limits and their sources are written, so that a module of limits reads like a table."""

from __future__ import annotations

from typing import Literal

from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge.sources import source
from legcramp_cds.logic.nodes import Formula, Value
from legcramp_cds.logic.thresholds import DecisionLimit, ReferenceLimit
from legcramp_cds.sources import Citation, cite

__all__ = ["IN_THE_RATE", "decision", "reference", "reopened", "seen", "unseen"]

# The evidence was read in one go, so all statements that were seen then share a day. What had not been seen was looked
# for again on one later day, and cites what it was found in.
_READ_ON = "2026-11-22"
_REOPENED_ON = "2026-11-27"

# Why a finding weighs as little as it does: it names the condition, and how often that is behind it is told by the base
# rate of those who have the finding. Counted in full in both places it would weigh twice.
IN_THE_RATE = "The base rate has it already."


def seen(key: str, where: str = "excerpt") -> Citation:
    """Cite a statement that somebody read in its source.

    Args:
        key: Key of the source.
        where: The place in it; "excerpt" where the part that was read did not show its own heading.

    Example:
        >>> str(seen("spasovski_2014", "definition"))
        'spasovski_2014 2014, definition'
    """
    return cite(source(key), where, _READ_ON)


def reopened(key: str, where: str = "excerpt") -> Citation:
    """Cite a statement that was found in its source when the unverified ones were looked up again.

    Args:
        key: Key of the source.
        where: The place in it.

    Example:
        >>> str(reopened("who_umc_causality", "box 2"))
        'who_umc_causality 2018, box 2'
    """
    return cite(source(key), where, _REOPENED_ON)


def unseen(key: str, where: str = "") -> Citation:
    """Cite a statement that is attributed to a source, or remembered, and that nobody has read there.

    Args:
        key: Key of the source.
        where: Where it is said to stand.

    Example:
        >>> unseen("general_knowledge").verified
        False
    """
    return cite(source(key), where)


def decision(
    name: str,
    of: Measurement | Formula,
    value: str,
    *also: str,
    by: Citation,
    inclusive: bool = False,
    note: str = "",
) -> DecisionLimit:
    """Declare a limit that holds everywhere, whatever range the laboratory prints.

    Args:
        name: Id of the limit.
        of: What is compared with it.
        value: The limit with its unit; this spelling decides.
        also: The same limit in the other usual unit, for results that are reported in that one.
        by: Where it was read.
        inclusive: Whether a value at the limit counts as beyond it.
        note: What a reader has to know.

    Example:
        >>> from legcramp_cds.knowledge.analytes import SODIUM
        >>> decision("sodium_low", SODIUM, "135 mmol/L", by=seen("spasovski_2014")).cut
        135.0
    """
    node = Value(of) if isinstance(of, Measurement) else of
    return DecisionLimit(id=name, of=node, value=value, also=also, citation=by, inclusive=inclusive, note=note)


def reference(
    name: str,
    of: Measurement | Formula,
    side: Literal["low", "high"],
    value: str,
    *also: str,
    by: Citation,
    times: float = 1.0,
    inclusive: bool = False,
    note: str = "",
) -> ReferenceLimit:
    """Declare an end of a reference interval, or a multiple of it; the laboratory's own limit wins over it.

    Args:
        name: Id of the limit.
        of: What is compared with it.
        side: Which end of the interval.
        value: The built-in limit with its unit.
        also: The same limit in the other usual unit.
        by: Where it was read.
        times: Multiple of the limit that is meant.
        inclusive: Whether a value at the limit counts as beyond it.
        note: What a reader has to know.

    Example:
        >>> from legcramp_cds.knowledge.analytes import CREATINE_KINASE
        >>> reference("ck_5x", CREATINE_KINASE, "high", "267 U/L", by=seen("stahl_2020"), times=5).cut
        1335.0
    """
    node = Value(of) if isinstance(of, Measurement) else of
    return ReferenceLimit(
        id=name,
        of=node,
        side=side,
        value=value,
        also=also,
        citation=by,
        times=times,
        inclusive=inclusive,
        note=note,
    )
