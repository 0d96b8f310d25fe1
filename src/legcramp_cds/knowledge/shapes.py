"""The shapes in which medicine is written down: conditions with their evidence, red flags, tests, referrals, advice.

Everything is frozen data around rule trees. Each statement carries the citations that it rests on; a statement
without one cannot be built.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum, StrEnum
from math import log10

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Codes, Finding, Measurement
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = [
    "BaseRate",
    "Caution",
    "Condition",
    "Context",
    "Discouraged",
    "Evidence",
    "Investigation",
    "Kind",
    "Order",
    "RedFlag",
    "Referral",
    "Specialty",
    "Strength",
    "Tier",
    "TriageLevel",
    "Urgency",
    "against",
    "ratio",
    "supports",
]


class Kind(StrEnum):
    """What a condition is to the cramps."""

    CAUSE = "cause"
    CONSEQUENCE = "consequence"
    MIMIC = "mimic"
    CONTEXT = "context"


class BaseRate(IntEnum):
    """How common a condition is among people who see a clinician for leg cramps, in decibans.

    A scale for ordering, set by judgment from the epidemiology evidence; it is never shown as a probability. The
    steps are those of the strength scale: a strong and a moderate finding lift a rare condition over a common one.
    """

    VERY_COMMON = 0
    COMMON = -4
    UNCOMMON = -8
    RARE = -13
    VERY_RARE = -18


class Strength(Enum):
    """Weight of one finding, as a likelihood ratio on the scale weak 2, moderate 5, strong 10.

    The three steps are the usual reading of likelihood ratios (small, moderate, large change of probability); the
    weight in decibans is ten times the logarithm. Decisive is for what all but defines a condition without a
    published criterion.
    """

    WEAK = 2.0
    MODERATE = 5.0
    STRONG = 10.0
    DECISIVE = 30.0

    @property
    def decibans(self) -> float:
        """Ten times the decimal logarithm of the ratio, to one decimal."""
        return round(10 * log10(self.value), 1)


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A finding that speaks for or against a condition.

    Args:
        when: The finding, as a rule; it counts only when the rule is true, never because it is false or unknown.
        direction: 1 for, -1 against.
        strength: Step on the published scale; ignored for the weight when `likelihood_ratio` is given.
        citations: Where it was read; at least one.
        group: Findings that tell the same story share a group, and only the strongest of a group counts.
        likelihood_ratio: A published ratio (above 1 for, below 1 against); None where there is none.
        note: What a reader has to know.

    Raises:
        KnowledgeError: If there is no citation, or the ratio points the other way.
    """

    when: TruthNode
    direction: int
    strength: Strength
    citations: tuple[Citation, ...]
    group: str = ""
    likelihood_ratio: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"evidence needs a citation (given: {self.when!r})")
        if self.likelihood_ratio is not None and (self.likelihood_ratio - 1) * self.direction <= 0:
            raise KnowledgeError(
                f"the ratio {self.likelihood_ratio} points the other way than direction {self.direction}"
            )

    @property
    def decibans(self) -> float:
        """Signed weight: positive for, negative against."""
        if self.likelihood_ratio is not None:
            return round(10 * log10(self.likelihood_ratio), 1)
        return self.direction * self.strength.decibans

    @property
    def verified(self) -> bool:
        """Whether at least one of its citations was read in an opened document."""
        return any(citation.verified for citation in self.citations)


def supports(strength: Strength, when: TruthNode, *citations: Citation, group: str = "", note: str = "") -> Evidence:
    """Evidence for a condition, on the scale."""
    return Evidence(when=when, direction=1, strength=strength, citations=citations, group=group, note=note)


def against(strength: Strength, when: TruthNode, *citations: Citation, group: str = "", note: str = "") -> Evidence:
    """Evidence against a condition, on the scale."""
    return Evidence(when=when, direction=-1, strength=strength, citations=citations, group=group, note=note)


def ratio(value: float, when: TruthNode, *citations: Citation, group: str = "", note: str = "") -> Evidence:
    """Evidence with a published likelihood ratio; below 1 it speaks against.

    Args:
        value: The ratio as published.
        when: The finding.
        citations: Where the ratio was read.
        group: Correlated findings share one.
        note: Population, confidence interval.
    """
    if value == 1 or value <= 0:
        raise KnowledgeError(f"a likelihood ratio is positive and not 1 (given: {value})")
    size = value if value > 1 else 1 / value
    nearest = min((Strength.WEAK, Strength.MODERATE, Strength.STRONG), key=lambda step: abs(log10(step.value / size)))
    return Evidence(
        when=when,
        direction=1 if value > 1 else -1,
        strength=nearest,
        citations=citations,
        group=group,
        likelihood_ratio=value,
        note=note,
    )


class Urgency(StrEnum):
    """How soon a test or a referral is wanted, soonest first."""

    IMMEDIATE = "immediate"
    SAME_DAY = "same_day"
    SOON = "soon"
    ROUTINE = "routine"

    @property
    def rank(self) -> int:
        """0 for the soonest."""
        return _URGENCY_RANKS[self]


class TriageLevel(StrEnum):
    """How soon a clinician must act, soonest first."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    URGENT = "urgent"
    ROUTINE = "routine"
    SELF_CARE = "self_care"

    @property
    def rank(self) -> int:
        """0 for the soonest."""
        return _TRIAGE_RANKS[self]


class Tier(StrEnum):
    """Kind of effort that a test takes, least first."""

    BEDSIDE = "bedside"
    BLOODS = "bloods"
    URINE = "urine"
    ECG = "ecg"
    IMAGING = "imaging"
    NEUROPHYSIOLOGY = "neurophysiology"
    SPECIAL = "special"

    @property
    def rank(self) -> int:
        """0 for the least."""
        return _TIER_RANKS[self]


# Looked up rather than searched for, because every sort of every assessment asks for them. One table a scale: the
# members of different scales are equal as strings.
_URGENCY_RANKS = {member: index for index, member in enumerate(Urgency)}
_TRIAGE_RANKS = {member: index for index, member in enumerate(TriageLevel)}
_TIER_RANKS = {member: index for index, member in enumerate(Tier)}


class Specialty(StrEnum):
    """Who takes over."""

    EMERGENCY_DEPARTMENT = "emergency_department"
    PRIMARY_CARE = "primary_care"
    NEUROLOGY = "neurology"
    ENDOCRINOLOGY = "endocrinology"
    NEPHROLOGY = "nephrology"
    VASCULAR = "vascular"
    SPINE_SURGERY = "spine_surgery"
    ORTHOPEDICS = "orthopedics"
    RHEUMATOLOGY = "rheumatology"
    GASTROENTEROLOGY = "gastroenterology"
    HEPATOLOGY = "hepatology"
    OBSTETRICS = "obstetrics"
    PEDIATRICS = "pediatrics"
    SLEEP_MEDICINE = "sleep_medicine"
    SPORTS_MEDICINE = "sports_medicine"
    PRESCRIBER = "prescriber"
    PHYSIOTHERAPY = "physiotherapy"


@dataclass(frozen=True, kw_only=True)
class Caution:
    """Why a test may be unsafe or misleading in a patient."""

    when: TruthNode
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True)
class Investigation:
    """A test that can be ordered.

    Args:
        id: Stable name.
        name: What a clinician calls it.
        tier: Kind of effort.
        gives: The facts that its result would make known; a fresh one is not asked for again.
        separates: What it tells apart, in a sentence.
        citations: Where its use was read.
        region: Body region, for imaging and electrodiagnosis; empty otherwise.
        burden: What it costs the patient, in a few words.
        cautions: Patient facts that make it unsafe or misleading.
        codes: Codes for the order.
    """

    id: str
    name: str
    tier: Tier
    gives: tuple[Finding | Measurement, ...]
    separates: str
    citations: tuple[Citation, ...]
    region: str = ""
    burden: str = ""
    cautions: tuple[Caution, ...] = ()
    synonyms: tuple[str, ...] = ()
    codes: Codes = field(default_factory=Codes)

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"investigation {self.id!r} needs a citation")


@dataclass(frozen=True, kw_only=True)
class Order:
    """A condition's wish for a test.

    Args:
        investigation: The test.
        urgency: How soon.
        because: What the result would decide for this condition, in a phrase.
        when: Wanted only when this is true; None for whenever the condition is in question.
        unless: Not wanted when this is true; while it is unknown, the test is.
        confirms: Whether its result can confirm the condition.
    """

    investigation: Investigation
    urgency: Urgency
    because: str
    when: TruthNode | None = None
    unless: TruthNode | None = None
    confirms: bool = False


@dataclass(frozen=True, kw_only=True)
class Referral:
    """A hand-over.

    Args:
        specialty: To whom.
        urgency: How soon.
        because: Why, in a phrase.
        citations: Where the path was read.
        when: Only when this is true; None for whenever the condition is likely or confirmed.
    """

    specialty: Specialty
    urgency: Urgency
    because: str
    citations: tuple[Citation, ...]
    when: TruthNode | None = None


@dataclass(frozen=True, kw_only=True)
class Discouraged:
    """A test that should not be ordered in a situation, with the reason."""

    id: str
    investigation: Investigation
    when: TruthNode
    because: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True)
class Context:
    """A circumstance that changes how common a condition is."""

    when: TruthNode
    rate: BaseRate
    citations: tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A disease, a state or a mimic that can stand behind leg cramps.

    Args:
        id: Stable name, lower-case with underscores, US spelling.
        name: What a clinician calls it.
        kind: Cause, consequence of a cause, mimic, or context.
        summary: One or two sentences that tell what it is and how it shows.
        base_rate: How common among people with leg cramps, when nothing else is known.
        evidence: Findings for and against.
        citations: Where the criteria and the picture were read.
        confirmed_by: Rule under which it is established; None where this library cannot establish it.
        excluded_by: Rule under which it is ruled out; None where nothing known here can rule it out.
        contexts: Circumstances that change the base rate; the first that is true counts.
        explains: Ids of the conditions that it brings about.
        part_of: Id of the wider condition of which this is a kind; empty for none.
        workup: Tests that would confirm, separate or exclude it.
        refer: Hand-overs when it is likely or confirmed.
        must_not_miss: Whether it is named even when it is only possible, because missing it harms.
        benign: Whether it needs no test and no doctor when nothing else speaks up.
        advice: Ids of care advice that belong to it.
        codes: ICD-10 and SNOMED CT codes.
        note: What a reader has to know, such as a dispute.

    Raises:
        KnowledgeError: If there is no citation, or a rule confirms on unverified sources.
    """

    id: str
    name: str
    kind: Kind
    summary: str
    base_rate: BaseRate
    evidence: tuple[Evidence, ...]
    citations: tuple[Citation, ...]
    confirmed_by: TruthNode | None = None
    excluded_by: TruthNode | None = None
    contexts: tuple[Context, ...] = ()
    explains: tuple[str, ...] = ()
    part_of: str = ""
    workup: tuple[Order, ...] = ()
    refer: tuple[Referral, ...] = ()
    must_not_miss: bool = False
    benign: bool = False
    advice: tuple[str, ...] = ()
    codes: Codes = field(default_factory=Codes)
    synonyms: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"condition {self.id!r} needs a citation")
        if self.confirmed_by is not None and not any(citation.verified for citation in self.citations):
            raise KnowledgeError(
                f"condition {self.id!r} has a confirming rule but no verified citation; "
                "what nobody has read never confirms anything"
            )


@dataclass(frozen=True, kw_only=True)
class RedFlag:
    """A finding that must not wait, whatever else is likely.

    Args:
        id: Stable name.
        name: The finding in a few words.
        when: The rule.
        level: How soon to act.
        suspects: Ids of the conditions that it points to.
        action: What to do, in a sentence.
        citations: Where it was read.
        time_frame_sourced: Whether the source states the time frame; otherwise the level is a mapping of ours.
    """

    id: str
    name: str
    when: TruthNode
    level: TriageLevel
    suspects: tuple[str, ...]
    action: str
    citations: tuple[Citation, ...]
    time_frame_sourced: bool = False

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"red flag {self.id!r} needs a citation")
