"""How soon to act in every row: `legcramp_cds.assess.triage` with the gate and the no-test rule, in terms."""

from __future__ import annotations

from functools import cached_property

from legcramp_cds.assess.decisions.complaint import TRUE_CRAMP, is_taken
from legcramp_cds.assess.decisions.no_tests import (
    asks_for_more,
    is_ordinary,
    is_unsettled,
    nothing_needed,
    speaks_up,
)
from legcramp_cds.assess.decisions.triage import (
    LEVEL_OF_URGENCY,
    hands_over,
    hurries,
    level_rank,
    of_the_possible,
)
from legcramp_cds.assess.decisions.weight import weigh
from legcramp_cds.frames.judged import Judgments, limits_of
from legcramp_cds.knowledge.shapes import TriageLevel
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.logic.terms import Term

__all__ = ["Urgencies"]


class Urgencies:
    """Triage and what it rests on.

    Args:
        judgments: The conditions.
    """

    def __init__(self, judgments: Judgments) -> None:
        self.judgments = judgments
        self.terms = judgments.terms

    @cached_property
    def is_cramp(self) -> Term:
        """Where the complaint is taken for true cramps."""
        terms, reading = self.terms, self.judgments.reading
        knowledge = self.judgments.knowledge
        outside = terms.some(*(reading.yes(rule.when) for rule in knowledge.scope))
        weights = {name: weigh(terms, item.evidence, reading.yes) for name, item in knowledge.gate.items()}
        if TRUE_CRAMP not in weights:
            return terms.false
        total, supported = weights.pop(TRUE_CRAMP)
        limits = [limits_of(item.evidence) for item in knowledge.gate.values()]
        widest = max(high for _, high in limits) - min(low for low, _ in limits)
        rivals = [(rival.supported, terms.difference(total, rival.total, widest)) for rival in weights.values()]
        return terms.every(terms.negate(outside), is_taken(terms, supported, total, rivals))

    @cached_property
    def _ordinary(self) -> Term:
        """Where the pattern is ordinary and nothing that asks for more is held."""
        judgments = self.judgments
        pattern = judgments.reading.yes(judgments.knowledge.no_tests.when)
        flagged = [present for flag, present in judgments.flags if asks_for_more(flag)]
        serious = [term for judged in judgments.all for term in speaks_up(judged, benign=judged.condition.benign)]
        handed_over = [counts for _, counts in self._handed_over]
        return is_ordinary(self.terms, pattern, flagged, serious, handed_over)

    @cached_property
    def nothing_needed(self) -> Term:
        """Where no test is needed."""
        return nothing_needed(self.terms, self._ordinary, self.judgments.reading.yes(self._provided))

    @cached_property
    def unsettled(self) -> Term:
        """Where it cannot be said yet whether a test is needed."""
        reading = self.judgments.reading
        return is_unsettled(self.terms, self._ordinary, reading.yes(self._provided), reading.no(self._provided))

    @property
    def _provided(self) -> TruthNode:
        return self.judgments.knowledge.no_tests.provided

    @cached_property
    def triage(self) -> Term:
        """The level as a whole number, 0 for an emergency."""
        return level_rank(self.terms, self._grounds, nothing_needed=self.nothing_needed, is_cramp=self.is_cramp)

    @cached_property
    def emergency(self) -> Term:
        """Where triage says emergency."""
        return self.terms.some(*self._grounds.get(TriageLevel.EMERGENCY, ()))

    @cached_property
    def same_day(self) -> Term:
        """Where triage says same day."""
        same_day = self.terms.some(*self._grounds.get(TriageLevel.SAME_DAY, ()))
        return self.terms.every(same_day, self.terms.negate(self.emergency))

    @cached_property
    def _grounds(self) -> dict[TriageLevel, list[Term]]:
        """What asks for each level."""
        flagged = [(flag.level, present) for flag, present in self.judgments.flags if flag.level.urgent]
        grounds: dict[TriageLevel, list[Term]] = {}
        for level, counts in (*flagged, *self._handed_over):
            grounds.setdefault(level, []).append(counts)
        return grounds

    @cached_property
    def _handed_over(self) -> list[tuple[TriageLevel, Term]]:
        """Every hand-over with its level, and where it counts."""
        terms, judgments = self.terms, self.judgments
        found = []
        for judged in judgments.all:
            surely = hands_over(terms, judged, judged.but_for_alarms)
            possibly = hurries(terms, judged, judged.but_for_alarms, hours_matter=judged.condition.hours_matter)
            for referral in judged.condition.refer:
                when, urgency = judgments.yes(referral.when), referral.urgency
                found.append((LEVEL_OF_URGENCY[urgency], terms.every(surely, when)))
                found.append((LEVEL_OF_URGENCY[of_the_possible(urgency)], terms.every(possibly, when)))
        return found
