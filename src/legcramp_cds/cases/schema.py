"""What a case is: a patient, and what the library must say of it.

The models say what can be written; `legcramp_cds.cases.names` says which names exist and which expectations
contradict each other. Both are told at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ModelWrapValidatorHandler, ValidationError, model_validator

from legcramp_cds.assess.care import AdviceState
from legcramp_cds.assess.differential import Status
from legcramp_cds.cases import names
from legcramp_cds.cases.yes_no import yes_and_no
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.knowledge.profiles import DEFAULT
from legcramp_cds.knowledge.shapes import Specialty, TriageLevel
from legcramp_cds.record.model import Record, RecordError, problems_of
from legcramp_cds.record.patient import Patient

__all__ = ["Case", "Expect", "ExpectedDerived", "ExpectedTriage", "Picture", "parse_case"]

Picture = Literal["clear", "neighbor", "missing"]
Names = tuple[str, ...]
_TOPIC = re.compile(r"\bT[1-9][0-9]?\b")


def _listed(value: object) -> object:
    """One word stands for a list of one."""
    return (value,) if isinstance(value, str) else value


def _states(value: object) -> object:
    """A list of advice means that each is given."""
    if isinstance(value, str):
        return {value: AdviceState.GIVEN}
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return dict.fromkeys(value, AdviceState.GIVEN)
    return value


def _triage(value: object) -> object:
    """A bare word means exactly this level."""
    return {"exactly": value} if isinstance(value, str) else value


def _derived(value: object) -> object:
    """A bare value is compared to the precision in which it is written."""
    return {"value": value} if isinstance(value, str | int | float) and not isinstance(value, bool) else value


def _joined(value: object) -> object:
    """Several sources are one text."""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return value


Words = Annotated[Names, BeforeValidator(_listed)]
Statuses = Annotated[tuple[Status, ...], BeforeValidator(_listed), Field(min_length=1)]


class ExpectedTriage(Record):
    """How soon to act.

    Args:
        exactly: This level.
        at_least: This level or a more urgent one.
        at_most: This level or a less urgent one.

    Example:
        >>> ExpectedTriage(at_least="urgent").holds(TriageLevel.EMERGENCY)
        True
    """

    exactly: TriageLevel | None = None
    at_least: TriageLevel | None = None
    at_most: TriageLevel | None = None

    def holds(self, level: TriageLevel) -> bool:
        """Whether a level is what is expected."""
        return (
            (self.exactly is None or level is self.exactly)
            and (self.at_least is None or level.rank <= self.at_least.rank)
            and (self.at_most is None or level.rank >= self.at_most.rank)
        )

    def __str__(self) -> str:
        given = {"": self.exactly, "at least ": self.at_least, "at most ": self.at_most}
        return ", ".join(f"{words}{level.value}" for words, level in given.items() if level is not None)


class ExpectedDerived(Record):
    """A derived value.

    Args:
        value: The number with its unit; a bare ratio is written bare.
        within: How far it may be off, in the same unit; half of the last printed digit where it is left out.
        status: What the account of the data says of it.
    """

    value: str | float | None = None
    within: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    status: Literal["computed", "missing_inputs", "indeterminate", "interval", "not_applicable"] | None = None


class Expect(Record):
    """What the library must say. What is not written is not checked.

    Args:
        top: The condition that comes first.
        within: For each condition, the place at which it must stand at the latest.
        status: For each condition, its status, or the statuses that are right.
        not_listed: Conditions that are not confirmed, likely or possible.
        explains: For each cause, the conditions that it is said to bring about.
        must_not_miss: Conditions that are named as not to be missed.
        not_excluded: Unlikely conditions that are named as not excluded yet.
        nearest: Unlikely conditions that are named where no condition is possible.
        red_flags: Red flags that are present.
        no_red_flags: True where none is present; or a list of those that are not.
        triage: How soon to act: a level, or ``at_least`` (as urgent) or ``at_most``.
        tests: Tests that are suggested.
        no_tests: Whether the library says that no test is needed.
        not_ordered: Tests that are not suggested.
        do_not_order: Tests that are named as not to be ordered now.
        ask: Facts that are missing and asked for.
        refer: To whom the patient is handed over.
        not_referred: To whom not.
        care: Advice that is given; or for each piece its state: given, blocked, forbidden.
        avoid: Advice that is a warning: to avoid something, or forbidden in this patient.
        derived: For each formula, its value.
        gate: What the complaint is taken for.
    """

    top: str | None = None
    within: dict[str, Annotated[int, Field(ge=1, strict=True)]] = Field(default_factory=dict)
    status: dict[str, Statuses] = Field(default_factory=dict)
    not_listed: Words = ()
    explains: dict[str, Words] = Field(default_factory=dict)
    must_not_miss: Words = ()
    not_excluded: Words = ()
    nearest: Words = ()
    red_flags: Words = ()
    no_red_flags: Annotated[Literal[True] | Names | None, BeforeValidator(_listed)] = None
    triage: Annotated[ExpectedTriage | None, BeforeValidator(_triage)] = None
    tests: Words = ()
    no_tests: bool | None = Field(default=None, strict=True)
    not_ordered: Words = ()
    do_not_order: Words = ()
    ask: Words = ()
    refer: Annotated[tuple[Specialty, ...], BeforeValidator(_listed)] = ()
    not_referred: Annotated[tuple[Specialty, ...], BeforeValidator(_listed)] = ()
    care: Annotated[dict[str, AdviceState], BeforeValidator(_states)] = Field(default_factory=dict)
    avoid: Words = ()
    derived: dict[str, Annotated[ExpectedDerived, BeforeValidator(_derived)]] = Field(default_factory=dict)
    gate: str | None = None

    @model_validator(mode="wrap")
    @classmethod
    def _with_names(cls, data: object, handler: ModelWrapValidatorHandler[Any]) -> Any:  # noqa: ANN401 - pydantic's own
        """Tell wrong shapes, wrong names and contradictions together."""
        wrong_names = list(names.check(data)) if isinstance(data, Mapping) else []
        try:
            value = handler(data)
        except ValidationError as error:
            shapes = problems_of(error, cls)
            places = {problem.where for problem in wrong_names}
            raise RecordError([*wrong_names, *(problem for problem in shapes if problem.where not in places)]) from None
        if wrong_names:
            raise RecordError(wrong_names)
        return value

    @model_validator(mode="after")
    def _expects_something(self) -> Expect:
        if not any(value not in (None, (), {}) for value in vars(self).values()):
            raise ValueError("the case expects nothing; write at least one expectation, such as `top`")
        return self


class Case(Record):
    """A patient and what the library must say of it.

    Args:
        name: Says what the case shows; no two cases have the same.
        as_of: The day of the assessment.
        patient: The patient, in the same words as in Python.
        expect: What the library must say.
        author: Who answers for it.
        why: What it is there for; words such as ``T18`` name topics of the author's own list.
        source: Where the picture was read.
        topics: Topics that it covers, beside those in `why`.
        condition: Id of the condition that it is about.
        profile: The guideline to follow where guidelines differ.
        known_miss: Why the library is known to fail this case; it then must fail, so that the mark goes when it passes.
        picture: Whether it is a clear picture of that condition, one beside its nearest neighbor, or one in which
            the deciding fact is missing.

    Raises:
        InputError: With every fault at once.

    Example:
        >>> case = parse_case(
        ...     {
        ...         "name": "low",
        ...         "as_of": date(2026, 11, 22),
        ...         "patient": {"labs": {"magnesium": "0.45 mmol/L"}},
        ...         "expect": {"top": "hypomagnesemia"},
        ...     }
        ... )
        >>> case.answer
        'hypomagnesemia'
    """

    name: Annotated[str, Field(min_length=1, max_length=200)]
    as_of: date
    patient: Patient
    expect: Expect
    author: str = ""
    why: str = ""
    source: Annotated[str, BeforeValidator(_joined)] = ""
    topics: Words = ()
    condition: str | None = None
    profile: str = DEFAULT
    picture: Picture | None = None
    known_miss: str = ""

    @model_validator(mode="after")
    def _known_names(self) -> Case:
        problems = list(names.unknown("condition", self.condition, "condition")) if self.condition else []
        problems += names.unknown("profile", self.profile, "profile")
        if problems:
            raise RecordError(problems)
        return self

    @cached_property
    def all_topics(self) -> tuple[str, ...]:
        """The topics that the case names, in `topics` or in `why`."""
        return tuple(dict.fromkeys((*self.topics, *_TOPIC.findall(self.why))))

    @property
    def answer(self) -> str | None:
        """The condition that a clinician expects behind the complaint; None where the case is about something else."""
        if self.expect.top is not None:
            return self.expect.top
        if self.expect.within:
            return min(self.expect.within, key=lambda name: self.expect.within[name])
        held = (name for name, statuses in self.expect.status.items() if all(status.open for status in statuses))
        return next(held, None)


def parse_case(data: object, where: str = "", also: Sequence[Problem] = ()) -> Case:
    """Make a case of plain data.

    Args:
        data: A mapping with the fields of `Case`.
        where: Put before the path of each fault.
        also: Faults that are known already, with paths inside the case.

    Raises:
        InputError: With every fault at once.
    """
    problems = list(also)
    case = None
    if not isinstance(data, Mapping):
        hint = "write fields such as name, as_of, patient and expect"
        problems.append(Problem("", "a case is a mapping of fields", type(data).__name__, hint))
    else:
        words = list(yes_and_no(data))
        problems += words
        told = {problem.where for problem in words}
        try:
            case = Case.model_validate(dict(data))
        except ValidationError as error:
            problems += [problem for problem in problems_of(error, Case) if problem.where not in told]
    if problems or case is None:
        raise InputError(
            [Problem(_below(where, one.where), one.what, one.given, one.hint) for one in dict.fromkeys(problems)]
        )
    return case


def _below(where: str, path: str) -> str:
    return f"{where}, {path}" if where and path else where or path
