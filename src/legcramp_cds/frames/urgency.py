"""How soon to act in every row: `legcramp_cds.assess.triage` with the gate and the no-test rule, in terms."""

from __future__ import annotations

from functools import cached_property

from legcramp_cds.assess.decisions.complaint import is_taken
from legcramp_cds.assess.decisions.weight import weigh
from legcramp_cds.assess.gate import TRUE_CRAMP
from legcramp_cds.assess.triage import LEVEL_OF_URGENCY, is_urgent
from legcramp_cds.frames.judged import Judgments, limits_of
from legcramp_cds.knowledge.shapes import TriageLevel
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
        rivals = [
            (rival.supported, terms.joined(total, terms.scaled(rival.total, -1, 0, widest)))
            for rival in weights.values()
        ]
        return terms.every(terms.negate(outside), is_taken(terms, supported, total, rivals))

    @cached_property
    def _ordinary(self) -> Term:
        """Where the pattern is ordinary and nothing urgent or serious is held."""
        terms, judgments = self.terms, self.judgments
        urgent = [present for flag, present in judgments.flags if is_urgent(flag.level)]
        serious = [
            term
            for judged in judgments.all
            if not judged.condition.benign
            for term in (judged.confirmed, judged.likely)
        ]
        pattern = judgments.reading.yes(judgments.knowledge.no_tests.when)
        return terms.every(pattern, terms.negate(terms.some(*urgent, *serious)))

    @cached_property
    def nothing_needed(self) -> Term:
        """Where no test is needed."""
        return self.terms.every(self._ordinary, self.judgments.reading.yes(self.judgments.knowledge.no_tests.provided))

    @cached_property
    def nothing_unsettled(self) -> Term:
        """Where it cannot be said yet whether a test is needed."""
        provided = self.judgments.knowledge.no_tests.provided
        reading, terms = self.judgments.reading, self.terms
        known = terms.some(reading.yes(provided), reading.no(provided))
        return terms.every(self._ordinary, terms.negate(known))

    @cached_property
    def triage(self) -> Term:
        """The level as a whole number, 0 for an emergency."""
        terms, judgments = self.terms, self.judgments
        grounds: dict[TriageLevel, list[Term]] = {level: [] for level in TriageLevel}
        for flag, present in judgments.flags:
            if is_urgent(flag.level):
                grounds[flag.level].append(present)
        for judged in judgments.all:
            held = terms.some(judged.confirmed, judged.likely, judged.muted)
            if judged.condition.benign:
                held = terms.every(held, terms.negate(self.nothing_needed))
            for referral in judged.condition.refer:
                level = LEVEL_OF_URGENCY[referral.urgency]
                grounds[level].append(terms.every(held, judgments.yes(referral.when)))
        calm = terms.every(self.nothing_needed, self.is_cramp)
        cases = [(terms.some(*grounds[level]), level.rank) for level in TriageLevel]
        return terms.points([*cases, (calm, TriageLevel.SELF_CARE.rank)], TriageLevel.ROUTINE.rank)
