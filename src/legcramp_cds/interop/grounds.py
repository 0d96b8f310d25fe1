"""What sets the triage, in words for a record: criteria are met by data, and no disease is called confirmed."""

from __future__ import annotations

from legcramp_cds.assess.differential import HandOver, Status
from legcramp_cds.assess.triage import FiredFlag, Triage

__all__ = ["grounds_in_words"]


def grounds_in_words(triage: Triage, confirmed: str) -> list[str]:
    """What sets the level of a triage, each ground once.

    Args:
        triage: The triage.
        confirmed: What is said instead of "confirmed".
    """
    told = [triage.remark, *(_in_words(ground, confirmed) for ground in triage.grounds)]
    return list(dict.fromkeys(filter(None, told)))


def _in_words(ground: FiredFlag | HandOver, confirmed: str) -> str:
    if isinstance(ground, FiredFlag):
        return ground.found
    held = confirmed if ground.result.status is Status.CONFIRMED else ground.held
    return f"{ground.result.name} ({held}): {ground.referral.because}"
