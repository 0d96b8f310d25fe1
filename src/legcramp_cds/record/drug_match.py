"""What comes out when an entry of a list of drugs is recognized: a match, and doubts for somebody to confirm."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Doubt", "How", "Match", "Suggestion"]


class How(StrEnum):
    """By what a drug was recognized."""

    RXNORM = "rxnorm"
    ATC = "atc"
    TEXT = "text"
    NONE = "none"


class Doubt(StrEnum):
    """Why something that looks like a known drug was not counted."""

    MISSPELLED = "misspelled"
    VAGUE = "vague"
    LOCAL_USE = "local_use"
    NOT_TAKEN = "not_taken"
    CODE_DISAGREES = "code_disagrees"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a piece of a record may mean, for somebody to confirm.

    Args:
        given: The words or the code.
        why: Why it was not counted.
        names: The drugs or classes that it may mean, likeliest first.
        classes: Ids of the classes that stay unknown because of it.
    """

    given: str
    why: Doubt
    names: tuple[str, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What one entry of a list of drugs was recognized as.

    Args:
        given: The text, or the codes where there is no text.
        how: By what it was recognized, the most exact way first.
        ingredients: Ids of the ingredients.
        classes: Ids of the classes, those of the ingredients included.
        groups: Ids of wider groups that the entry names ("a diuretic"), where the class is open.
        doubtful: What it may mean besides.
    """

    given: str
    how: How
    ingredients: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    doubtful: tuple[Suggestion, ...] = ()

    @property
    def unmatched(self) -> bool:
        """Whether nothing in the entry is known for sure."""
        return not (self.classes or self.groups)
