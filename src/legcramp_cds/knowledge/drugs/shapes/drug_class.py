"""A class of drugs: what it does, how well it is shown that it causes cramps, and what to check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.codes import Codes
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Exposure, Finding, in_sentence
from legcramp_cds.knowledge.drugs.shapes.ingredient import Ingredient
from legcramp_cds.knowledge.drugs.shapes.statement import DrugStatement
from legcramp_cds.knowledge.drugs.vocabulary import CauseStrength, Direction, Electrolyte, Mechanism, Role
from legcramp_cds.sources import Citation

__all__ = ["DrugClass"]


@dataclass(frozen=True, kw_only=True)
class DrugClass:
    """A class of drugs that people who take one of them share: what it does, how well that is shown, what to check.

    Args:
        id: Name in rules and records.
        name: What a clinician calls it.
        synonyms: Words for the class that are accepted in free text, such as ``water tablet``.
        ingredients: Its members.
        role: Whether it can cause cramps, imitates them, or matters for another reason.
        atc_prefixes: ATC groups whose every member belongs to the class; a group that holds others too is left out.
        atc_except: Narrower groups inside those that belong elsewhere.
        mechanism: How it acts on nerve, muscle or electrolytes.
        why: The mechanism in a sentence.
        lost: Electrolytes that fall, by loss or by shift into cells.
        raised: Electrolytes that rise.
        strength: How well it is shown that the class causes cramps; None where nobody says that it does.
        direction: Which way it moves the risk.
        statements: What documents say; at least one.
        check: Ids of the measurements to look at.
        also_check: What else to look at, in words.
        advice: What to tell the clinician.
        monitoring: What to follow on treatment.
        monitoring_citations: Where the monitoring was read; empty where it is background knowledge.
        on_drug_lists: Whether a complete list of drugs would name it; false for alcohol.

    Raises:
        KnowledgeError: If it has no statement, or a strength that contradicts its role.
    """

    id: str
    name: str
    ingredients: tuple[Ingredient, ...]
    mechanism: tuple[Mechanism, ...]
    why: str
    strength: CauseStrength | None
    direction: Direction
    statements: tuple[DrugStatement, ...]
    advice: str
    synonyms: tuple[str, ...] = ()
    role: Role = Role.CAUSE
    atc_prefixes: tuple[str, ...] = ()
    atc_except: tuple[str, ...] = ()
    lost: tuple[Electrolyte, ...] = ()
    raised: tuple[Electrolyte, ...] = ()
    check: tuple[str, ...] = ()
    also_check: tuple[str, ...] = ()
    monitoring: str = ""
    monitoring_citations: tuple[Citation, ...] = ()
    on_drug_lists: bool = True

    def __post_init__(self) -> None:
        if not self.statements or not self.ingredients:
            raise KnowledgeError(f"drug class {self.id!r} needs at least one statement and one ingredient")
        never_cause = self.strength in {CauseStrength.MIMIC_ONLY, CauseStrength.INTERACTION_ONLY}
        if self.role is Role.CAUSE and (never_cause or self.strength is None):
            raise KnowledgeError(f"drug class {self.id!r} is a cause by its role, but not by its strength")
        if self.role is Role.CAUSE and not any(statement.of_cramps for statement in self.statements):
            raise KnowledgeError(f"drug class {self.id!r} is a cause by its role, but nothing is said of it and cramps")

    def __iter__(self) -> Iterator[Ingredient]:
        """Visit the ingredients."""
        return iter(self.ingredients)

    @property
    def is_cause(self) -> bool:
        """Whether cramps may be laid at its door; false for mimics, treatments and interactions."""
        return self.role is Role.CAUSE

    @property
    def verified(self) -> bool:
        """Whether at least one statement, for a cause at least one on cramps, was seen in an opened document."""
        return any(said.verified for said in self.statements if said.of_cramps or not self.is_cause)

    @property
    def monitoring_verified(self) -> bool:
        """Whether the monitoring was seen in an opened document rather than being background knowledge."""
        return any(citation.verified for citation in self.monitoring_citations)

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of the documents behind the statements, each once."""
        cited = (citation.source.key for statement in self.statements for citation in statement.citations)
        return tuple(dict.fromkeys(cited))

    def strength_of(self, ingredient: Ingredient) -> CauseStrength | None:
        """How well it is shown that one member causes cramps: its own strength, or that of the class."""
        return ingredient.strength or self.strength

    @cached_property
    def taking(self) -> Exposure:
        """Exposure: the person takes a drug of this class now."""
        return Exposure(
            id=f"taking_{self.id}",
            name=f"Takes {in_sentence(self.name)}",
            synonyms=(self.name, *self.synonyms),
            members=tuple(member.id for member in self.ingredients),
            codes=Codes(
                rxnorm=tuple(code for member in self.ingredients for code in member.rxnorm),
                atc=tuple(code for member in self.ingredients for code in member.atc),
            ),
        )

    @cached_property
    def before_onset(self) -> Finding:
        """Finding: started, or its dose raised, before the cramps began or worsened."""
        return Finding(
            id=f"{self.id}_started_before_cramps",
            name=f"Started or raised {in_sentence(self.name)} before the cramps began",
            group="history",
            meaning="A drug of the class was started, or its dose raised, before the cramps began or worsened.",
        )

    @cached_property
    def relieved_off(self) -> Finding:
        """Finding: the cramps went away after the drug was stopped or its dose cut."""
        return Finding(
            id=f"cramps_resolved_off_{self.id}",
            name=f"Cramps went away without {in_sentence(self.name)}",
            group="test",
            meaning="The cramps went away after the prescriber stopped a drug of the class or cut its dose.",
        )

    @property
    def facts(self) -> tuple[Exposure, Finding, Finding]:
        """The facts that the class declares: taken, started before the cramps, and the cramps gone without it."""
        return self.taking, self.before_onset, self.relieved_off
