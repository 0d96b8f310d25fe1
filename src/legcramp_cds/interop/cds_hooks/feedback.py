"""What clinicians did with cards: checked, and without their free text, which can tell of a patient."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.interop.fhir.plain import mapping, text
from legcramp_cds.interop.fhir.times import parse

__all__ = ["Feedback", "parse_feedback"]

_OUTCOMES = ("accepted", "overridden")
_MOST_ITEMS = 100
_ID = re.compile(r"[A-Za-z0-9\-._:]{1,100}")


@dataclass(frozen=True, slots=True)
class Feedback:
    """What became of one card.

    Args:
        card: Its id.
        outcome: ``accepted`` or ``overridden``.
        suggestions: The suggestions that were accepted.
        reason: The code of the reason why it was overridden; empty for none.
        commented: Whether there was a comment; its text is not kept.
        at: When, as the client says.
    """

    card: str
    outcome: str
    suggestions: tuple[str, ...] = ()
    reason: str = ""
    commented: bool = False
    at: str = ""


def parse_feedback(body: object) -> tuple[Feedback, ...]:
    """Check feedback.

    Args:
        body: The parsed JSON of ``POST /cds-services/{id}/feedback``.

    Raises:
        InputError: With every fault at once.

    Example:
        >>> item = {"card": "a1", "outcome": "overridden", "outcomeTimestamp": "2026-11-22T08:00:00Z"}
        >>> parse_feedback({"feedback": [item]})[0].outcome
        'overridden'
    """
    items = body.get("feedback") if isinstance(body, dict) else None
    if not isinstance(items, list) or not items:
        raise InputError(Problem("feedback", "a list with at least one item is wanted here"))
    if len(items) > _MOST_ITEMS:
        raise InputError(Problem("feedback", f"at most {_MOST_ITEMS} items are taken at once"))
    problems = [problem for index, item in enumerate(items) for problem in _faults(item, f"feedback[{index}]")]
    if problems:
        raise InputError(problems)
    return tuple(_feedback(item) for item in items)


def _faults(item: object, where: str) -> Iterator[Problem]:
    if not isinstance(item, dict):
        yield Problem(where, "a JSON object is wanted here")
        return
    if not _is_id(item.get("card")):
        yield Problem(f"{where}.card", "the id of a card is wanted here")
    if item.get("outcome") not in _OUTCOMES:
        yield Problem(f"{where}.outcome", f"one of {' and '.join(_OUTCOMES)} is wanted here")
    if parse(item.get("outcomeTimestamp")).value is None:
        yield Problem(f"{where}.outcomeTimestamp", "a date with a time is wanted here")
    accepted = item.get("acceptedSuggestions")
    if item.get("outcome") == "accepted" and not accepted:
        yield Problem(f"{where}.acceptedSuggestions", "is required where the outcome is accepted")
    if accepted is not None and not (
        isinstance(accepted, list) and all(_is_id(mapping(entry).get("id")) for entry in accepted)
    ):
        yield Problem(f"{where}.acceptedSuggestions", "a list of objects with an id is wanted here")
    if "overrideReason" in item:
        given = item["overrideReason"]
        if not isinstance(given, dict) or not (_is_id(_code(given)) or text(given.get("userComment"))):
            yield Problem(f"{where}.overrideReason", "a reason with a code, or a userComment, is wanted here")


def _is_id(value: object) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def _code(reason: Mapping[str, object]) -> object:
    return mapping(reason.get("reason")).get("code")


def _feedback(item: Mapping[str, object]) -> Feedback:
    reason = mapping(item.get("overrideReason"))
    accepted = item.get("acceptedSuggestions")
    return Feedback(
        card=str(item["card"]),
        outcome=str(item["outcome"]),
        suggestions=tuple(str(entry["id"]) for entry in accepted) if isinstance(accepted, list) else (),
        reason=str(_code(reason) or ""),
        commented=bool(text(reason.get("userComment"))),
        at=str(item["outcomeTimestamp"]),
    )
