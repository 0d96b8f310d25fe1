"""The shapes in which drugs are written down: ingredients, classes with what is known of them and cramps, and groups.

A class carries mechanism, strength and advice; an ingredient inherits them unless it states a strength of its own.
Strength is graded for muscle cramp, not for muscle pain, laboratory change or benefit of the drug.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Exposure, Finding, in_sentence
from legcramp_cds.knowledge.drugs.vocabulary import CauseStrength, Direction, Electrolyte, Mechanism, Role
from legcramp_cds.knowledge.sources import source
from legcramp_cds.sources import Citation, cite

__all__ = [
    "CauseStrength",
    "Direction",
    "DrugClass",
    "DrugGroup",
    "DrugStatement",
    "Electrolyte",
    "Ingredient",
    "Mechanism",
    "Role",
    "beside",
    "drug",
    "found",
    "read_in",
    "said",
    "unverified",
]

# The day on which the statements below were last seen in their documents.
_READ_ON = "2026-11-22"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredient:
    """One active substance.

    Args:
        id: Name in rules and records.
        name: International or United States name.
        synonyms: Other names of the substance; each is accepted in free text.
        brands: Brand names that stand for this substance alone or for its class (background knowledge, unverified).
        atc: ATC level-5 codes.
        former_atc: Codes that the substance had in an older index; matched, never written.
        rxnorm: RxNorm ingredient (IN) codes, and precise ingredients (PIN: salts) where one was seen.
        strength: Strength of its own where it differs from its class; None to inherit.
        works_locally: Whether drops, gels or rings count as taking it.
        none: For which of ATC and RxNorm there is no code, with the reason.
        note: What a reader has to know.

    Raises:
        KnowledgeError: If the id is not a lower-case identifier, or a code does not have the shape of its system.
    """

    id: str
    name: str
    synonyms: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    atc: tuple[str, ...] = ()
    former_atc: tuple[str, ...] = ()
    rxnorm: tuple[str, ...] = ()
    strength: CauseStrength | None = None
    works_locally: bool = False
    none: tuple[NoCode, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        # Building them checks the shape of each code.
        Codes(atc=(*self.atc, *self.former_atc), rxnorm=self.rxnorm, none=self.none)
        if not self.id.isidentifier() or self.id != self.id.lower():
            raise KnowledgeError(f"an ingredient id is lower-case words joined by underscores (given: {self.id!r})")

    @property
    def codes(self) -> Codes:
        """Its codes, those of older indexes left out."""
        return Codes(atc=self.atc, rxnorm=self.rxnorm, none=self.none)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which it may stand in free text: its own first, then synonyms, then brands."""
        return (self.name, *self.synonyms, *self.brands)


def drug(  # noqa: PLR0913 - one line an ingredient, all by keyword
    id: str,  # noqa: A002 - the field is called so everywhere
    *atc: str,
    rx: str | tuple[str, ...] = (),
    name: str = "",
    also: tuple[str, ...] = (),
    brands: tuple[str, ...] = (),
    former_atc: tuple[str, ...] = (),
    strength: CauseStrength | None = None,
    works_locally: bool = False,
    none: tuple[NoCode, ...] = (),
    note: str = "",
) -> Ingredient:
    """Declare an ingredient in one line; its name is its id with spaces unless another is given.

    Example:
        >>> drug("ethacrynic_acid", "C03CC01", also=("etacrynic acid",)).name
        'ethacrynic acid'
    """
    return Ingredient(
        id=id,
        name=name or id.replace("_", " "),
        synonyms=also,
        brands=brands,
        atc=atc,
        former_atc=former_atc,
        rxnorm=(rx,) if isinstance(rx, str) else rx,
        strength=strength,
        works_locally=works_locally,
        none=none,
        note=note,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugStatement:
    """One thing that a document says about a class and cramps or electrolytes.

    Args:
        text: The statement, in our words.
        citations: Where it was read; at least one.
        measure: Kind of number, such as ``adjusted_sequence_ratio``; empty when there is none. Sequence ratios order
            prescriptions in time: they are not likelihood ratios and must not weigh evidence.
        value: The number.
        interval: Its 95 percent interval.
        of_cramps: Whether it tells of cramps or spasms; a statement on something else, such as an electrolyte, does not
            show that the class causes cramps.

    Raises:
        KnowledgeError: If there is no citation, or a number without a measure.
    """

    text: str
    citations: tuple[Citation, ...]
    measure: str = ""
    value: float | None = None
    interval: tuple[float, float] | None = None
    of_cramps: bool = True

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"a statement about a drug needs a citation (given: {self.text!r})")
        if (self.value is None) == bool(self.measure):
            raise KnowledgeError(f"a number and its measure go together (given: {self.text!r})")

    @property
    def verified(self) -> bool:
        """Whether it was seen in an opened document."""
        return any(citation.verified for citation in self.citations)


def read_in(*keys: str) -> tuple[Citation, ...]:
    """Cite documents in which a statement was seen."""
    return tuple(cite(source(key), "", _READ_ON) for key in keys)


def said(
    text: str, *keys: str, measure: str = "", value: float | None = None, interval: tuple[float, float] | None = None
) -> DrugStatement:
    """State what was seen in one or more documents."""
    return DrugStatement(text=text, citations=read_in(*keys), measure=measure, value=value, interval=interval)


def found(text: str, *citations: Citation) -> DrugStatement:
    """State what was found when the unverified statements were looked up again."""
    return DrugStatement(text=text, citations=citations)


def beside(text: str, *citations: Citation) -> DrugStatement:
    """State what was found on something other than cramps; it does not show that the class causes them."""
    return DrugStatement(text=text, citations=citations, of_cramps=False)


def unverified(text: str) -> DrugStatement:
    """State background knowledge that nobody has looked up; it is shown as such and confirms nothing."""
    return DrugStatement(text=text, citations=(cite(source("general_knowledge")),))


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


@dataclass(frozen=True, kw_only=True)
class DrugGroup:
    """A wider group over classes and single ingredients, for rules that do not care which member is taken.

    Args:
        id: Name in rules and records.
        name: What a clinician calls it.
        members: Ids of classes or ingredients.
        synonyms: Words for the group that are accepted in free text.
        closed: Whether the members are all that there is. An open group is not known to be absent while a drug on
            the list was not recognized.
        atc_prefixes: ATC groups whose every member belongs to the group.
    """

    id: str
    name: str
    members: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    closed: bool = True
    atc_prefixes: tuple[str, ...] = ()

    @cached_property
    def taking(self) -> Exposure:
        """Exposure: the person takes a member of the group now."""
        return Exposure(
            id=f"taking_{self.id}",
            name=f"Takes {in_sentence(self.name)}",
            synonyms=(self.name, *self.synonyms),
            members=self.members,
        )

    @property
    def facts(self) -> tuple[Exposure]:
        """The fact that the group declares: a member is taken."""
        return (self.taking,)
