"""What is held of a condition, and where the summed weight puts it."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["LIKELY_FROM", "POSSIBLE_FROM", "Status"]

# Where likely and possible begin, in decibans. Zero would be "as likely as not" if the weights were probabilities,
# which they are not. Likely begins one weak finding above it. Possible begins where one strong finding lifts even a
# very rare condition (-18 + 10), and one moderate finding a rare one: a textbook sign is listed by itself.
LIKELY_FROM = 3.0
POSSIBLE_FROM = -8.0


class Status(StrEnum):
    """What is held of a condition, surest first."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"
    EXCLUDED = "excluded"

    @property
    def rank(self) -> int:
        """0 for confirmed."""
        return _RANKS[self]

    @property
    def open(self) -> bool:
        """Whether it is still in question or established: confirmed, likely or possible."""
        return _RANKS[self] <= 2

    @property
    def held(self) -> bool:
        """Whether it is sure enough to hand a patient over for: confirmed or likely."""
        return _RANKS[self] <= 1


_RANKS = {status: index for index, status in enumerate(Status)}
