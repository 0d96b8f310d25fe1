"""Each kind of expectation, and how an assessment is held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from legcramp_cds.assess.account import derived as derived_values
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.care import AdviceState
from legcramp_cds.assess.differential import Status
from legcramp_cds.cases import reasons
from legcramp_cds.cases.asking import asks
from legcramp_cds.cases.quantities import derived_value, in_unit
from legcramp_cds.cases.schema import Case, ExpectedDerived, ExpectedTriage
from legcramp_cds.knowledge.advice import AdviceKind
from legcramp_cds.knowledge.shapes import Specialty

__all__ = ["CHECKS", "Check", "check_all", "rank_of"]


@dataclass(frozen=True)
class Check:
    """One expectation and what became of it.

    Args:
        key: The key of `expect`.
        subject: What it speaks of; empty where the key says it all.
        expected: What should be.
        got: What is.
        passed: Whether they agree.
        explain: Makes the reasoning tree; called only for those that did not.
    """

    key: str
    subject: str
    expected: str
    got: str
    passed: bool
    explain: Callable[[], str] = field(repr=False, compare=False)

    @property
    def tree(self) -> str:
        """Why the answer came out as it did, as indented text."""
        return self.explain()

    def __str__(self) -> str:
        subject = f" {self.subject}" if self.subject else ""
        return f"{self.key}{subject}: expected {self.expected}, got {self.got}"


def rank_of(assessment: Assessment, name: str) -> int | None:
    """The place of a condition among those listed, counted from 1; None where it is not listed.

    A wider condition stands where the first of its kinds stands, because a kind of it says the same and more.
    """
    for place, result in enumerate(assessment.listed, start=1):
        if name in (result.condition, result.definition.part_of):
            return place
    return None


def check_all(case: Case, assessment: Assessment) -> tuple[Check, ...]:
    """Hold an assessment against every expectation of a case, in the order of the schema."""
    found: list[Check] = []
    for key, check in CHECKS.items():
        value = getattr(case.expect, key)
        if value not in (None, (), {}):
            found.extend(check(value, assessment))
    return tuple(found)


def _place(place: int | None) -> str:
    return "not listed" if place is None else f"place {place}"


def _top(name: str, seen: Assessment) -> Iterator[Check]:
    first = seen.listed[0].condition if seen.listed else "nothing listed"
    names = (name, *(result.condition for result in seen.listed[:1]))
    yield Check("top", "", name, first, rank_of(seen, name) == 1, partial(reasons.list_tree, seen, *names))


def _within(places: Mapping[str, int], seen: Assessment) -> Iterator[Check]:
    for name, most in places.items():
        place = rank_of(seen, name)
        tree = partial(reasons.list_tree, seen, name)
        expected = f"place {most} at the latest" if most > 1 else "place 1"
        yield Check("within", name, expected, _place(place), place is not None and place <= most, tree)


def _status_of(seen: Assessment, name: str) -> Status | None:
    return next((result.status for result in seen.differential if result.condition == name), None)


def _status(statuses: Mapping[str, tuple[Status, ...]], seen: Assessment) -> Iterator[Check]:
    for name, right in statuses.items():
        status = _status_of(seen, name)
        got = status.value if status is not None else "no such condition"
        expected = " or ".join(one.value for one in right)
        yield Check("status", name, expected, got, status in right, partial(reasons.condition_tree, seen, name))


def _not_listed(names: tuple[str, ...], seen: Assessment) -> Iterator[Check]:
    listed = {result.condition: place for place, result in enumerate(seen.listed, start=1)}
    for name in names:
        tree = partial(reasons.condition_tree, seen, name)
        yield Check("not_listed", name, "not listed", _place(listed.get(name)), name not in listed, tree)


def _explains(chains: Mapping[str, tuple[str, ...]], seen: Assessment) -> Iterator[Check]:
    for cause, consequences in chains.items():
        said = next((result.explains for result in seen.differential.open if result.condition == cause), ())
        tree = partial(reasons.list_tree, seen, cause, *consequences)
        passed = set(consequences) <= set(said)
        yield Check("explains", cause, ", ".join(consequences), ", ".join(said) or "nothing", passed, tree)


def _named(key: str, names: tuple[str, ...], seen: Assessment) -> Iterator[Check]:
    """Whether conditions are in one of the accounts of conditions that the assessment holds under the same name."""
    named = [item.condition for item in getattr(seen, key)]
    for name in names:
        tree = partial(reasons.condition_tree, seen, name)
        yield Check(key, name, "named", "named" if name in named else "not named", name in named, tree)


def _flags(seen: Assessment) -> list[str]:
    return [item.flag.id for item in (*seen.red_flags, *seen.pathways)]


def _red_flags(names: tuple[str, ...], seen: Assessment) -> Iterator[Check]:
    present = _flags(seen)
    got = ", ".join(present) or "none"
    for name in names:
        yield Check("red_flags", name, "present", got, name in present, partial(reasons.flag_tree, seen, name))


def _no_red_flags(names: tuple[str, ...] | bool, seen: Assessment) -> Iterator[Check]:
    if isinstance(names, bool):
        present = [item.flag.id for item in seen.red_flags]
        yield Check(
            "no_red_flags", "", "none", ", ".join(present) or "none", not present, partial(reasons.triage_tree, seen)
        )
        return
    present = _flags(seen)
    for name in names:
        got = "present" if name in present else "not present"
        tree = partial(reasons.flag_tree, seen, name)
        yield Check("no_red_flags", name, "not present", got, name not in present, tree)


def _triage(expected: ExpectedTriage, seen: Assessment) -> Iterator[Check]:
    level = seen.triage.level
    yield Check("triage", "", str(expected), level.value, expected.holds(level), partial(reasons.triage_tree, seen))


def _tests(names: tuple[str, ...], seen: Assessment) -> Iterator[Check]:
    suggested = {item.id for item in seen.workup}
    for name in names:
        got = "suggested" if name in suggested else "not suggested"
        yield Check("tests", name, "suggested", got, name in suggested, partial(reasons.test_tree, seen, name))


def _not_ordered(names: tuple[str, ...], seen: Assessment) -> Iterator[Check]:
    suggested = {item.id for item in seen.workup}
    for name in names:
        got = "suggested" if name in suggested else "not suggested"
        tree = partial(reasons.test_tree, seen, name)
        yield Check("not_ordered", name, "not suggested", got, name not in suggested, tree)


def _do_not_order(names: tuple[str, ...], seen: Assessment) -> Iterator[Check]:
    named = {item.investigation.id for item in seen.do_not_order}
    for name in names:
        got = "discouraged" if name in named else "not discouraged"
        tree = partial(reasons.test_tree, seen, name)
        yield Check("do_not_order", name, "discouraged", got, name in named, tree)


_NO_TESTS = {True: "none needed", False: "tests needed", None: "not decided"}


def _no_tests(expected: bool, seen: Assessment) -> Iterator[Check]:
    value = seen.no_tests_needed.value
    passed = value is True and not seen.workup if expected else value is not True
    got = _NO_TESTS[value] + (f", suggested: {', '.join(item.id for item in seen.workup)}" if seen.workup else "")
    words = "none needed" if expected else "not said that none is needed"
    yield Check("no_tests", "", words, got, passed, partial(reasons.no_tests_tree, seen))


def _ask(names: tuple[str, ...], seen: Assessment) -> Iterator[Check]:
    for name in names:
        passed = asks(seen, name)
        got = "asked" if passed else "known" if name in seen.facts.row else "not asked"
        yield Check("ask", name, "asked", got, passed, partial(reasons.fact_tree, seen, name))


def _refer(names: tuple[Specialty, ...], seen: Assessment) -> Iterator[Check]:
    referred = [item.specialty for item in seen.referrals]
    got = ", ".join(referred) or "nobody"
    for name in names:
        tree = partial(reasons.referral_tree, seen, name.value)
        yield Check("refer", name.value, "referred", got, name in referred, tree)


def _not_referred(names: tuple[Specialty, ...], seen: Assessment) -> Iterator[Check]:
    referred = [item.specialty for item in seen.referrals]
    for name in names:
        got = "referred" if name in referred else "not referred"
        tree = partial(reasons.referral_tree, seen, name.value)
        yield Check("not_referred", name.value, "not referred", got, name not in referred, tree)


def _care(states: Mapping[str, AdviceState], seen: Assessment) -> Iterator[Check]:
    found = {item.advice.id: item.state for item in seen.care}
    for name, state in states.items():
        got = found[name].value if name in found else "left out"
        tree = partial(reasons.advice_tree, seen, name)
        yield Check("care", name, state.value, got, found.get(name) is state, tree)


def _avoid(names: tuple[str, ...], seen: Assessment) -> Iterator[Check]:
    found = {item.advice.id: item for item in seen.care}
    for name in names:
        item = found.get(name)
        warned = item is not None and (
            item.state is AdviceState.FORBIDDEN
            or (item.advice.kind is AdviceKind.AVOID and item.state is AdviceState.GIVEN)
        )
        got = f"{item.state.value} ({item.advice.kind.value})" if item is not None else "left out"
        yield Check("avoid", name, "a warning", got, warned, partial(reasons.advice_tree, seen, name))


def _derived(values: Mapping[str, ExpectedDerived], seen: Assessment) -> Iterator[Check]:
    found = {str(entry["id"]): entry for entry in derived_values(seen.knowledge, seen.facts)}
    for name, expected in values.items():
        formula = seen.knowledge.formulas.get(name)
        entry: Mapping[str, Any] = found.get(name, {"status": "missing_inputs"})
        got = status = str(entry["status"])
        passed = expected.status in (None, status)
        words: str = expected.status or ""
        if expected.value is not None and formula is not None:
            wanted = derived_value(formula, expected.value, expected.within)
            # Where only an upper bound is known, the bound is what was computed; `status` asks for more.
            value = entry.get("high") if status == "indeterminate" else entry.get("value")
            # The printed tolerance is met by a value at its very edge, which binary noise must not decide.
            passed = passed and value is not None and abs(value - wanted.value) <= wanted.within * (1 + 1e-9)
            got = in_unit(formula, value, wanted.unit) if value is not None else status
            got += f" ({status})" if value is not None and status != "computed" else ""
            words = f"{expected.value}" + (f" within {expected.within:g}" if expected.within is not None else "")
        passed = passed and formula is not None
        yield Check("derived", name, words, got, passed, partial(reasons.formula_tree, seen, name))


def _gate(kind: str, seen: Assessment) -> Iterator[Check]:
    yield Check("gate", "", kind, seen.gate.kind, seen.gate.kind == kind, partial(reasons.gate_tree, seen))


# One function for each key of `Expect`, in its order; each takes the value of the key and the assessment.
CHECKS: Mapping[str, Callable[[Any, Assessment], Iterator[Check]]] = {
    "top": _top,
    "within": _within,
    "status": _status,
    "not_listed": _not_listed,
    "explains": _explains,
    "must_not_miss": partial(_named, "must_not_miss"),
    "not_excluded": partial(_named, "not_excluded"),
    "nearest": partial(_named, "nearest"),
    "red_flags": _red_flags,
    "no_red_flags": _no_red_flags,
    "triage": _triage,
    "tests": _tests,
    "no_tests": _no_tests,
    "not_ordered": _not_ordered,
    "do_not_order": _do_not_order,
    "ask": _ask,
    "refer": _refer,
    "not_referred": _not_referred,
    "care": _care,
    "avoid": _avoid,
    "derived": _derived,
    "gate": _gate,
}
