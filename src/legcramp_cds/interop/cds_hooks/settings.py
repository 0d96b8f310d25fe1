"""What an integrator can decide about cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from legcramp_cds.knowledge.profiles import DEFAULT, find_profile

__all__ = ["CRAMP_CODES", "CardSettings"]

_SNOMED = "http://snomed.info/sct"

# Codes of the complaint besides those that the reader of records knows (ICD-10-CM R25.2 and G47.62). Each was seen with
# its name: "Cramp in limb" in the free set of the International Patient Summary, "Cramp in lower leg" in a national
# implementation guide.
CRAMP_CODES: Mapping[tuple[str, str], str] = {
    (_SNOMED, "424647005"): "muscle_cramps",
    (_SNOMED, "449918009"): "muscle_cramps",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSettings:
    """Settings of the cards.

    Args:
        source_label: Under which name the card speaks.
        source_url: Where readers learn more; empty for nowhere.
        profile: Id of the guideline that is followed where guidelines differ; see `assess`.
        codes: The site's own codes, as ``{(system, code): finding}``; see `read`.
        most_conditions: How many conditions a card shows.
        most_reasons: How many reasons for and against each condition a card shows.
        most_suggestions: How many draft orders a card offers.
        answered: Ids of cards that a clinician has answered; they are not shown again while they would say the same.

    Raises:
        InputError: If there is no such profile.
    """

    source_label: str = "legcramp-cds"
    source_url: str = ""
    profile: str = DEFAULT
    codes: Mapping[tuple[str, str], str] = field(default_factory=lambda: dict(CRAMP_CODES))
    most_conditions: int = 5
    most_reasons: int = 3
    most_suggestions: int = 6
    answered: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        find_profile(self.profile)

    @property
    def speaker(self) -> str:
        """Under which name a card speaks: the label, and the guideline where it is not the built-in position."""
        if self.profile == DEFAULT:
            return self.source_label
        return f"{self.source_label}, following {find_profile(self.profile).name}"
