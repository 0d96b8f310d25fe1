"""One condition for one patient: what is held of it, why, what is unknown, and to whom it hands over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from legcramp_cds.assess.decisions.held import Status
from legcramp_cds.assess.decisions.triage import of_the_possible
from legcramp_cds.assess.program import ConditionPlaces, Verdicts
from legcramp_cds.assess.questions import first_unknown_of, unknown_of
from legcramp_cds.assess.reason import Missing, Reason, citation_data, statement
from legcramp_cds.assess.weigh import counted, held, held_context
from legcramp_cds.knowledge.shapes import Condition, Context, Referral, Urgency
from legcramp_cds.record.facts_of import PatientFacts

__all__ = ["ConditionResult", "HandOver"]


@dataclass(frozen=True)
class ConditionResult:
    """One condition for one patient. The words and the unknowns are worked out when somebody reads them.

    Args:
        entry: The condition with the places of its rules.
        status: What is held of it.
        tenths: Base rate plus counted evidence, in tenths of a deciban.
        verdicts: The verdicts of all rules.
        facts: The patient.
        explains: Ids of conditions in question that this one brings about.
        explained_by: Ids of conditions in question that bring this one about.
    """

    entry: ConditionPlaces
    status: Status
    tenths: int
    verdicts: Verdicts
    facts: PatientFacts
    explains: tuple[str, ...] = ()
    explained_by: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<{self.condition}: {self.status.value}, {self.weight_db:+g}>"

    @property
    def weight_db(self) -> float:
        """Base rate plus counted evidence, in decibans."""
        return self.tenths / 10

    @property
    def definition(self) -> Condition:
        """The condition as the knowledge base defines it."""
        return self.entry.condition

    @property
    def condition(self) -> str:
        """Its id."""
        return self.entry.condition.id

    @property
    def name(self) -> str:
        """What a clinician calls it."""
        return self.entry.condition.name

    @property
    def must_not_miss(self) -> bool:
        """Whether missing it harms."""
        return self.entry.condition.must_not_miss

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """All evidence that holds, heaviest first."""
        true = held(self.entry.items, self.verdicts)
        entered = {id(item) for item in counted(true)}
        return tuple(Reason(item.evidence, id(item) in entered, self.facts) for item in true)

    @property
    def supported(self) -> bool:
        """Whether anything speaks for it."""
        return any(item.decibans > 0 for item in held(self.entry.items, self.verdicts))

    @property
    def reasons_for(self) -> tuple[Reason, ...]:
        """The evidence for it."""
        return tuple(reason for reason in self.reasons if reason.decibans > 0)

    @property
    def reasons_against(self) -> tuple[Reason, ...]:
        """The evidence against it."""
        return tuple(reason for reason in self.reasons if reason.decibans < 0)

    @cached_property
    def criteria(self) -> dict[str, str]:
        """What the criteria say: ``met``, ``not_met``, ``unknown``, or ``none`` where none is defined."""
        return {
            name: "none" if place is None else _VERDICTS[self.verdicts[place]]
            for name, place in (("confirmed_by", self.entry.confirmed), ("excluded_by", self.entry.excluded))
        }

    @cached_property
    def criterion_statement(self) -> str:
        """What met the deciding criterion, in words; empty where none did."""
        definition = self.definition
        if self.criteria["confirmed_by"] == "met" and definition.confirmed_by is not None:
            return statement(definition.confirmed_by, self.facts)
        if self.criteria["excluded_by"] == "met" and definition.excluded_by is not None:
            return statement(definition.excluded_by, self.facts)
        return ""

    @cached_property
    def unknown(self) -> tuple[Missing, ...]:
        """The facts that would settle a criterion, all of them; then the weightiest of those that would count."""
        return unknown_of(self.entry, self.verdicts, self.facts)

    def first_unknown(self, most: int) -> tuple[str, ...]:
        """The names of the first facts of `unknown`, without what each would settle, which takes long to say.

        Args:
            most: How many.
        """
        return first_unknown_of(self.entry, self.verdicts, self.facts, most)

    @property
    def context(self) -> Context | None:
        """The circumstance that set the base rate; None where it is the general one."""
        return held_context(self.entry, self.verdicts)

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        context = self.context
        rate = context.rate if context is not None else self.definition.base_rate
        base: dict[str, object] = {"rate": rate.name.lower(), "weight_db": float(rate.value)}
        if context is not None:
            base["because"] = statement(context.when, self.facts)
        return {
            "condition": self.condition,
            "name": self.name,
            "kind": self.definition.kind.value,
            "status": self.status.value,
            "weight_db": self.weight_db,
            "base_rate": base,
            "criteria": self.criteria,
            "criterion": self.criterion_statement,
            "for": [reason.to_dict() for reason in self.reasons_for],
            "against": [reason.to_dict() for reason in self.reasons_against],
            # What would settle a condition that is not in question is of no use to anybody, and long.
            "unknown": [missing.to_dict() for missing in self.unknown] if self.status.open else [],
            "explains": list(self.explains),
            "explained_by": list(self.explained_by),
            "part_of": self.definition.part_of or None,
            "must_not_miss": self.must_not_miss,
            "sources": [citation_data(citation) for citation in self.definition.citations],
        }


_VERDICTS = {1: "met", -1: "not_met", 0: "unknown"}


class HandOver(NamedTuple):
    """That a condition hands a patient over.

    Args:
        result: The condition.
        referral: To whom, and why.
        surely: Whether it counts because the condition is sure enough, and not because hours decide.
    """

    result: ConditionResult
    referral: Referral
    surely: bool

    @property
    def urgency(self) -> Urgency:
        """How soon; of what is only possible not as soon as the referral says."""
        return self.referral.urgency if self.surely else of_the_possible(self.referral.urgency)

    @property
    def held(self) -> str:
        """What is held of the condition, in words."""
        status = self.result.status
        if status.firm:
            return status.value
        return "likely but for another alarm" if self.surely else "possible, and hours decide"

    @property
    def told(self) -> str:
        """What is held, and why that hands the patient over."""
        return f"{self.result.name} is {self.held}: {self.referral.because}"
