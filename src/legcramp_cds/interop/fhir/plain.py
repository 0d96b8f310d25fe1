"""Reading parsed JSON that may be anything: each function answers with the type that it promises, or with nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from legcramp_cds.interop.codes import system_of

__all__ = ["Coding", "codings", "first_text", "key_of", "label", "listing", "mapping", "number", "text"]

_LONGEST = 200
_NOTHING: Mapping[str, object] = {}


class Coding(NamedTuple):
    """A code with its system in the short form of `legcramp_cds.interop.codes`."""

    system: str
    code: str
    display: str


def mapping(value: object) -> Mapping[str, object]:
    """The value if it is a JSON object, otherwise an empty one."""
    return value if isinstance(value, dict) else _NOTHING


def listing(value: object) -> Sequence[object]:
    """The value if it is a list; a single value stands for a list of one, because many systems forget the list."""
    if isinstance(value, list):
        return value
    return () if value is None else (value,)


def text(value: object) -> str:
    """The value if it is text, without the blanks around it and without characters that nobody sees."""
    if not isinstance(value, str):
        return ""
    # A zero-width space inside a name (found in public test data) would hide the name from every comparison.
    return value.strip() if "\u200b" not in value else value.replace("\u200b", "").strip()


def number(value: object) -> float | None:
    """The value if it is a finite number; True and False are none."""
    if type(value) is float:
        return value if math.isfinite(value) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) else None


def codings(concept: object) -> list[Coding]:
    """The codes of a CodeableConcept; also of a bare Coding and of a CodeableReference (R5)."""
    given = mapping(concept)
    if "concept" in given:
        given = mapping(given["concept"])
    listed = listing(given.get("coding")) if "coding" in given else (given,)
    found = []
    for entry in listed:
        if isinstance(entry, dict):
            code = text(entry.get("code"))
            if code:
                found.append(Coding(system_of(entry.get("system")), code, text(entry.get("display"))))
    return found


def label(concept: object) -> str:
    """What a person would call a CodeableConcept: its text, else the first display, else the first code."""
    given = mapping(concept)
    if "concept" in given:
        given = mapping(given["concept"])
    own = first_text(given.get("text"), given.get("display"))
    if own:
        return own
    named = codings(given)
    return next((coding.display for coding in named if coding.display), named[0].code if named else "")[:_LONGEST]


def first_text(*values: object) -> str:
    """The first of the values that is text and not empty."""
    return next((found[:_LONGEST] for value in values if (found := text(value))), "")


def key_of(reference: object) -> str:
    """The last part of a reference, in which relative, absolute and ``urn:uuid:`` references agree.

    Example:
        >>> key_of("https://ehr.example/fhir/Patient/7/_history/2"), key_of("urn:uuid:ab-c"), key_of("Patient/7")
        ('7', 'ab-c', '7')
    """
    return text(reference).partition("/_history")[0].rpartition("/")[2].rpartition(":")[2]
