"""Which names an expectation may use, and which expectations contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from legcramp_cds.assess.care import AdviceState
from legcramp_cds.assess.differential import Status
from legcramp_cds.assess.gate import OUTSIDE_SCOPE, UNDECIDED
from legcramp_cds.cases.quantities import derived_value
from legcramp_cds.errors import LegcrampError, Problem, nearest
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.profiles import PROFILES
from legcramp_cds.knowledge.shapes import Specialty, TriageLevel

__all__ = ["KINDS", "check", "known", "unknown"]

# For each key of `expect` that holds names: what the names are of.
KINDS: Mapping[str, str] = {
    "top": "condition",
    "within": "condition",
    "status": "condition",
    "not_listed": "condition",
    "explains": "condition",
    "must_not_miss": "condition",
    "not_excluded": "condition",
    "nearest": "condition",
    "red_flags": "red flag",
    "no_red_flags": "red flag",
    "tests": "test",
    "not_ordered": "test",
    "do_not_order": "test",
    "ask": "fact",
    "refer": "specialty",
    "not_referred": "specialty",
    "care": "advice",
    "avoid": "advice",
    "derived": "formula",
    "gate": "reading",
}

# For each key whose values are words of a fixed list: that list.
_WORDS: Mapping[str, tuple[str, ...]] = {
    "status": tuple(status.value for status in Status),
    "triage": tuple(level.value for level in TriageLevel),
    "care": tuple(state.value for state in AdviceState),
}


# So many names can be told in an error.
_FEW = 24


@cache
def known(kind: str) -> tuple[str, ...]:
    """The names of one kind that the built-in knowledge has."""
    knowledge = load()
    tables: dict[str, Iterable[str]] = {
        "condition": knowledge.conditions,
        "red flag": knowledge.red_flags,
        "test": knowledge.investigations,
        "fact": knowledge.facts,
        "specialty": [specialty.value for specialty in Specialty],
        "advice": knowledge.advice,
        "formula": knowledge.formulas,
        "reading": (*knowledge.gate, UNDECIDED, OUTSIDE_SCOPE),
        "profile": PROFILES,
    }
    return tuple(tables[kind])


@cache
def _known_set(kind: str) -> frozenset[str]:
    return frozenset(known(kind))


def unknown(kind: str, name: object, where: str) -> Iterator[Problem]:
    """Say that a name is not known, with the nearest ones; nothing where it is known or no text at all."""
    if not isinstance(name, str) or name in _known_set(kind):
        return
    hint = nearest(name, known(kind))
    if not hint:
        elsewhere = [other for other in dict.fromkeys(KINDS.values()) if name in _known_set(other)]
        hint = f"it is the name of a {elsewhere[0]}" if elsewhere else _look_up(kind)
    yield Problem(where, f"unknown {kind}", name, hint)


def _look_up(kind: str) -> str:
    if kind == "fact":
        return "list them with `legcramp-cds facts`"
    few = known(kind) if len(known(kind)) <= _FEW else ()
    return f"one of {', '.join(few)}" if few else "list them with `legcramp-cds knowledge list`"


def check(expect: Mapping[object, object]) -> Iterator[Problem]:
    """Find unknown names and contradictions in expectations as written.

    Args:
        expect: Plain data; values of a wrong shape are left for the model to tell.

    Example:
        >>> [problem.hint for problem in check({"gate": "true_crump"})]
        ["did you mean 'true_cramp'?"]
    """
    for key, kind in KINDS.items():
        value = expect.get(key)
        for index, name in _names(value):
            yield from unknown(kind, name, f"{key}{index}" if isinstance(value, list | tuple) else key)
    explained = expect.get("explains")
    for cause, consequences in explained.items() if isinstance(explained, Mapping) else ():
        for _, name in _names(consequences):
            yield from unknown("condition", name, f"explains.{cause}")
    yield from _wrong_words(expect)
    yield from _wrong_values(expect.get("derived"))
    for contradiction in _CONTRADICTIONS:
        yield from contradiction(expect)


def _names(value: object) -> Iterator[tuple[str, object]]:
    """The names in a value, each with the end of its path."""
    if isinstance(value, str):
        yield "", value
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield f".{index}", item
    elif isinstance(value, Mapping):
        for item in value:
            yield "", item


def _wrong_words(expect: Mapping[object, object]) -> Iterator[Problem]:
    """Words of a fixed list that are not in it."""
    for key, words in _WORDS.items():
        value = expect.get(key)
        pairs = value.items() if isinstance(value, Mapping) else [("", value)] if key == "triage" else []
        for name, given in pairs:
            for _, word in _names(given):
                if isinstance(word, str) and word not in words:
                    where = f"{key}.{name}" if name else key
                    yield Problem(where, f"unknown {key}", word, nearest(word, words) or f"one of {', '.join(words)}")


def _wrong_values(derived: object) -> Iterator[Problem]:
    """Derived values without a unit, or in one that does not fit."""
    for name, given in derived.items() if isinstance(derived, Mapping) else ():
        formula = load().formulas.get(name)
        value = given.get("value") if isinstance(given, Mapping) else given
        if formula is None or not isinstance(value, str | int | float) or isinstance(value, bool):
            continue
        try:
            derived_value(formula, value, None)
        except LegcrampError as error:
            for problem in error.problems:
                yield Problem(f"derived.{name}", problem.what, problem.given, problem.hint)


def _set(expect: Mapping[object, object], key: str) -> set[str]:
    return {name for _, name in _names(expect.get(key)) if isinstance(name, str)}


def _both(one: str, other: str) -> Callable[[Mapping[object, object]], Iterator[Problem]]:
    """A contradiction: the same name under two keys."""

    def find(expect: Mapping[object, object]) -> Iterator[Problem]:
        for name in sorted(_set(expect, one) & _set(expect, other)):
            what = f"{name} stands under `{one}` and under `{other}`, which contradict each other"
            yield Problem(other, what, name, "keep one of the two")

    return find


def _status_against_list(expect: Mapping[object, object]) -> Iterator[Problem]:
    """A status that says the opposite of a list."""
    statuses = expect.get("status")
    if not isinstance(statuses, Mapping):
        return
    for name, given in statuses.items():
        words = {word for _, word in _names(given) if isinstance(word, str)} & set(_WORDS["status"])
        if not words:
            continue
        opens = {Status(word).open for word in words}
        for key, wanted in (("top", True), ("within", True), ("not_listed", False)):
            if name in _set(expect, key) and wanted not in opens:
                what = f"{name} is expected to be {' or '.join(sorted(words))}, which contradicts `{key}`"
                yield Problem(f"status.{name}", what, str(name), "keep one of the two")


def _places(expect: Mapping[object, object]) -> Iterator[Problem]:
    """More conditions than places."""
    within, top = expect.get("within"), expect.get("top")
    places = (
        {name: place for name, place in within.items() if isinstance(place, int)} if isinstance(within, Mapping) else {}
    )
    if isinstance(top, str):
        places[top] = 1
    for place in sorted(set(places.values())):
        crowd = [str(name) for name, most in places.items() if most <= place]
        if len(crowd) > place:
            what = f"{len(crowd)} conditions cannot all stand within the first {place}"
            yield Problem("within", what, ", ".join(crowd), "give the later ones a larger number")
            return


def _tests(expect: Mapping[object, object]) -> Iterator[Problem]:
    """Tests where none is needed."""
    if expect.get("no_tests") is True and _set(expect, "tests"):
        hint = "remove `tests`, or write `no_tests: false`"
        yield Problem("no_tests", "no test is needed, and tests are expected", ", ".join(_set(expect, "tests")), hint)


def _flags(expect: Mapping[object, object]) -> Iterator[Problem]:
    """Red flags where none is present."""
    if expect.get("no_red_flags") is True and _set(expect, "red_flags"):
        given = ", ".join(sorted(_set(expect, "red_flags")))
        yield Problem(
            "no_red_flags", "no red flag is present, and red flags are expected", given, "keep one of the two"
        )


def _triage(expect: Mapping[object, object]) -> Iterator[Problem]:
    """A level that is more urgent than the most and less urgent than the least."""
    given = expect.get("triage")
    if not isinstance(given, Mapping):
        return
    levels = {key: TriageLevel(word) for key, word in given.items() if word in _WORDS["triage"]}
    if not levels and not given:
        yield Problem("triage", "a level is wanted here", "", f"one of {', '.join(_WORDS['triage'])}")
    least, most = levels.get("at_least"), levels.get("at_most")
    if least is not None and most is not None and least.rank < most.rank:
        what = "no level is at least as urgent as the one and at most as urgent as the other"
        yield Problem("triage", what, f"at_least {least.value}, at_most {most.value}", "exchange the two")


_CONTRADICTIONS: tuple[Callable[[Mapping[object, object]], Iterator[Problem]], ...] = (
    _both("top", "not_listed"),
    _both("within", "not_listed"),
    _both("red_flags", "no_red_flags"),
    _both("tests", "not_ordered"),
    _both("tests", "do_not_order"),
    _both("refer", "not_referred"),
    _status_against_list,
    _places,
    _tests,
    _flags,
    _triage,
)
