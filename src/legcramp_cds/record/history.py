"""The history: what is present, what is known to be absent, what is not known, what was never asked; and drugs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from pydantic import Field, ValidationError, model_validator

from legcramp_cds.errors import Problem
from legcramp_cds.facts import Finding
from legcramp_cds.record.model import Day, Record, RecordError, key_of, problems_of, shown

__all__ = ["YES_AND_NO", "History", "Medication", "find_finding"]

_STATES = ("present", "absent", "unknown", "not_asked")

# What YAML, or a person, makes of an answer.
YES_AND_NO = {"yes": True, "y": True, "on": True, "no": False, "n": False, "off": False}
_ANSWERS = {"true": True, "false": False, **YES_AND_NO}


@cache
def _words() -> Mapping[str, Finding]:
    """The findings. Loaded on first use: they bring all drugs along, which importing the models should not."""
    from legcramp_cds.knowledge.vocabulary import WORDS

    return WORDS


@cache
def _names() -> dict[str, str]:
    """Every spelling of a finding that is taken without asking: its id and its name."""
    return {key: fact.id for fact in _words().values() for key in (fact.id, key_of(fact.name))}


def find_finding(word: str) -> Finding:
    """Find a finding by its id or its name; a synonym is suggested, never taken, because synonyms can be wider.

    Raises:
        ValueError: If there is none, with the nearest words.

    Example:
        >>> find_finding("Neck-Surgery").id
        'neck_surgery'
    """
    found = _names().get(key_of(word))
    if found is None and key_of(word) in _ANSWERS:
        raise RecordError([Problem("", f"'{word}' is no finding", word, _LIST_THEM)])
    if found is None:
        # Loaded when somebody errs: it brings all findings along.
        from legcramp_cds.record.near_words import suggestion

        raise RecordError([Problem("", "unknown finding", word, suggestion(word))])
    return _words()[found]


_LIST_THEM = "list the findings by name under present or absent; unknown and not_asked are the other lists"


class Medication(Record):
    """A drug that the patient takes or took.

    Args:
        text: The name as written in the record, such as ``hydrochlorothiazide 25 MG Oral Tablet``.
        rxnorm: RxNorm codes.
        atc: ATC codes.
        start: When it was started, or its dose last raised.
        stop: When it was stopped; None while it is taken.
        cramps_resolved_off: Whether the cramps went away without it; None when that was not tried.
        source: Where it came from, such as a FHIR path.

    Example:
        >>> Medication(text="furosemide 40 mg").stop is None
        True
    """

    text: str = ""
    rxnorm: tuple[str, ...] = ()
    atc: tuple[str, ...] = ()
    start: Day | None = None
    stop: Day | None = None
    cramps_resolved_off: bool | None = Field(default=None, strict=True)
    source: str = ""

    if TYPE_CHECKING:
        # What a caller may write, for type checkers alone: pydantic takes more than the fields declare, and reads it.
        def __init__(
            self,
            *,
            text: str = "",
            rxnorm: Iterable[str] = (),
            atc: Iterable[str] = (),
            start: date | str | None = None,
            stop: date | str | None = None,
            cramps_resolved_off: bool | None = None,
            source: str = "",
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: object) -> object:
        return {"text": data} if isinstance(data, str) else data

    @model_validator(mode="after")
    def _named(self) -> Medication:
        if not (self.text or self.rxnorm or self.atc):
            raise ValueError("a medication needs a text or a code")
        if self.start and self.stop and self.stop < self.start:
            raise ValueError(f"the drug was stopped on {self.stop} before it was started on {self.start}")
        return self


class History(Record):
    """Findings and drugs. A finding that stands in none of the lists is unknown, never absent.

    Args:
        present: Findings that the patient has.
        absent: Findings that were looked for and are not there.
        unknown: Findings that were asked about without an answer.
        not_asked: Findings that nobody asked about; told apart from `unknown` in the account of data.
        medications: The drugs.
        medications_complete: Whether the list of drugs is known to be whole; only then is a drug that is not on it
            known not to be taken.

    Raises:
        InputError: For unknown findings (with the nearest words) and for a finding in two lists.

    Example:
        >>> History(present={"neck_surgery"}, medications=["omeprazole"]).medications[0].text
        'omeprazole'
    """

    present: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    not_asked: frozenset[str] = frozenset()
    medications: tuple[Medication, ...] = ()
    medications_complete: bool = Field(default=False, strict=True)

    if TYPE_CHECKING:
        # What a caller may write, for type checkers alone: pydantic takes more than the fields declare, and reads it.
        def __init__(
            self,
            *,
            present: Iterable[str] = (),
            absent: Iterable[str] = (),
            unknown: Iterable[str] = (),
            not_asked: Iterable[str] = (),
            medications: Iterable[Medication | str | Mapping[str, object]] = (),
            medications_complete: bool = False,
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _resolve(cls, data: object) -> object:
        """Turn words into finding ids, and tell every unknown or doubly used one at once."""
        if not isinstance(data, Mapping):
            return data
        resolved = dict(data)
        problems: list[Problem] = []
        states: dict[str, str] = {}
        for state in _STATES:
            words = data.get(state)
            if words is None:
                resolved.pop(state, None)
                continue
            # A mapping such as {dark_urine: false} would read as a list of its keys, and so as the opposite.
            if isinstance(words, str | Mapping) or not isinstance(words, Iterable):
                hint = "write [one, two]; what is not there stands under absent"
                problems.append(Problem(state, "a list of findings is wanted here", shown(words), hint))
                problems.extend(_answers(words, f"{state}.") if isinstance(words, Mapping) else ())
                continue
            resolved[state] = frozenset(_resolve_all(sorted(words, key=str), state, states, problems))
        problems.extend(_contradictions(states))
        answers = list(_answers({key: value for key, value in data.items() if key not in cls.model_fields}))
        problems.extend(answers)
        if problems:
            # The faults of the other fields are told with these, and not one run later.
            told = {*_STATES, *(problem.where for problem in answers)}
            others = {key: value for key, value in data.items() if key not in told}
            raise RecordError([*problems, *_faults(cls, others)])
        return resolved


def _faults(model: type[Record], data: Mapping[str, object]) -> list[Problem]:
    """Everything that is wrong with some of the fields."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        return problems_of(error, model)
    return []


def _answers(data: Mapping[object, object], path: str = "") -> Iterator[Problem]:
    """Findings with an answer, as in ``fever: yes``."""
    what = "a finding is listed under its state and has no answer of its own"
    for key, value in data.items():
        if key_of(str(key)) in _names():
            no = _ANSWERS.get(str(value).lower()) is False
            first, second = ("absent", "present") if no else ("present", "absent")
            hint = f"list {key} under history.{first}; {second}, unknown and not_asked are the other lists"
            yield Problem(f"{path}{key}", what, shown(value), hint)


def _resolve_all(words: list[object], state: str, states: dict[str, str], problems: list[Problem]) -> list[str]:
    """The ids of the findings of one list; each finding may stand in one list only."""
    found = []
    for word in words:
        if not isinstance(word, str):
            problems.append(Problem(state, "a finding is a word", str(word), _LIST_THEM))
            continue
        try:
            fact = find_finding(word)
        except RecordError as error:
            problems.extend(Problem(state, problem.what, problem.given, problem.hint) for problem in error.problems)
            continue
        earlier = states.setdefault(fact.id, state)
        if earlier != state:
            hint = "keep it in one of the two lists"
            problems.append(Problem(state, f"{fact.id} is both {earlier} and {state}", word, hint))
        found.append(fact.id)
    return found


def _implied(name: str) -> list[str]:
    """All that follows from the presence of a finding, over any number of steps."""
    found = list(_words()[name].implies)
    for one in found:
        found.extend(other for other in _words()[one].implies if other not in found)
    return found


def _contradictions(states: Mapping[str, str]) -> list[Problem]:
    """Findings that imply one that is said to be absent."""
    problems = []
    for name, state in states.items():
        if state != "present":
            continue
        for implied in _implied(name):
            if states.get(implied) == "absent":
                what = f"{name} is present and {implied}, which it implies, is absent"
                problems.append(Problem("absent", what, implied, "remove one of the two"))
    return problems
