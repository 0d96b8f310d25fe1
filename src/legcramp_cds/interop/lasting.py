"""What a statement of a record says of a later day: what lasts, what passes, and what is meant to be over.

Every reader of records (FHIR, OMOP) asks here, so that none of them has a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds.knowledge.analytes import GESTATIONAL_AGE
from legcramp_cds.knowledge.terminology.meanings import Meaning

__all__ = ["is_history", "pregnancy_days", "together"]

_HISTORY_CODES = ("Z86",)
# How long "not pregnant" speaks of today. Engineering, not medicine: the window of results that change within days.
_NOT_PREGNANT_DAYS = 30


def is_history(codes: Iterable[str]) -> bool:
    """Whether one of these codes itself says that it speaks of the past.

    Example:
        >>> is_history(["Z86.718"]), is_history(["I82.4"])
        (True, False)
    """
    return any(code.replace(".", "").startswith(_HISTORY_CODES) for code in codes)


def pregnancy_days(*, pregnant: bool) -> float:
    """For how many days a statement on pregnancy speaks of a later day.

    Args:
        pregnant: What was stated.

    Example:
        >>> pregnancy_days(pregnant=False)
        30
    """
    return GESTATIONAL_AGE.high * 7 if pregnant else _NOT_PREGNANT_DAYS


def together(meanings: Iterable[Meaning]) -> list[Meaning]:
    """What several codes of one statement mean, each meaning once.

    Of two codes for one finding, the one that means as much as the finding says what a refutation would mean, and one
    that says less adds nothing to one that says enough.

    Args:
        meanings: What each code means; those that mean nothing here are left out.

    Example:
        >>> together([Meaning(()), Meaning(("diabetes",)), Meaning(("diabetes",), same=True)])
        [Meaning(findings=('diabetes',), same=True, wider=False)]
    """
    found = list(dict.fromkeys(meaning for meaning in meanings if meaning.findings))
    named = {finding for meaning in found for finding in meaning.findings if meaning.same}
    kept = [one for one in found if one.same or not set(one.findings) <= named]
    stated = {finding for meaning in kept if not meaning.wider for finding in meaning.findings}
    return [one for one in kept if not one.wider or not set(one.findings) & stated]
