"""To whom to refer, how soon, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from legcramp_cds.assess.decisions.triage import URGENCY_OF_LEVEL
from legcramp_cds.assess.differential import Differential
from legcramp_cds.assess.program import CompiledKnowledge
from legcramp_cds.assess.reason import citation_data
from legcramp_cds.assess.triage import FiredFlag
from legcramp_cds.knowledge.shapes import Specialty, Urgency
from legcramp_cds.sources import Citation

__all__ = ["ReferralItem", "referrals"]


@dataclass(frozen=True)
class ReferralItem:
    """A suggested hand-over."""

    specialty: Specialty
    urgency: Urgency
    because: tuple[str, ...]
    conditions: tuple[str, ...]
    citations: tuple[Citation, ...]

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "specialty": self.specialty.value,
            "urgency": self.urgency.value,
            "because": list(self.because),
            "conditions": list(self.conditions),
            "sources": [citation_data(citation) for citation in self.citations],
        }


def referrals(
    compiled: CompiledKnowledge, results: Differential, flags: Sequence[FiredFlag]
) -> tuple[ReferralItem, ...]:
    """The hand-overs of likely and confirmed conditions and of red flags, one a specialty, soonest first.

    Args:
        compiled: The knowledge.
        results: The differential, surest first.
        flags: The red flags that are present; each hands over whatever is held of its suspects.
    """
    wishes: dict[Specialty, list[ReferralItem]] = {}
    for item in (*_condition_referrals(results), *_flag_referrals(compiled, flags)):
        wishes.setdefault(item.specialty, []).append(item)
    items = [
        ReferralItem(
            specialty=specialty,
            urgency=min((item.urgency for item in found), key=lambda urgency: urgency.rank),
            because=tuple(dict.fromkeys(phrase for item in found for phrase in item.because)),
            conditions=tuple(dict.fromkeys(name for item in found for name in item.conditions)),
            citations=tuple(dict.fromkeys(citation for item in found for citation in item.citations)),
        )
        for specialty, found in wishes.items()
    ]
    return tuple(sorted(items, key=lambda item: (item.urgency.rank, item.specialty.value)))


def _condition_referrals(results: Differential) -> Iterator[ReferralItem]:
    hidden = {result.condition for result in results.open} - {result.condition for result in results.listed}
    for item in results.hand_overs:
        result, referral = item.result, item.referral
        if result.condition not in hidden:
            because = (f"{result.name}: {referral.because}",)
            yield ReferralItem(referral.specialty, item.urgency, because, (result.condition,), referral.citations)


def _flag_referrals(compiled: CompiledKnowledge, flags: Sequence[FiredFlag]) -> Iterator[ReferralItem]:
    for item in flags:
        suspects = tuple(name for name in item.flag.suspects if name in compiled.knowledge.conditions)
        for specialty in item.flag.refer:
            urgency = URGENCY_OF_LEVEL[item.flag.level]
            yield ReferralItem(specialty, urgency, (item.told,), suspects, item.flag.citations)
