"""CQL, run by cql-execution, answers the rules of the benchmark as the library does; and that comparison can fail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.cql.engine import CqlEngine, lacking
from benchmarks.cql.patients import bundle_of_100, bundles_of_27, request_with, varied
from benchmarks.cql.rules import ANALYTES, AS_OF, RULES, facts, verdicts
from benchmarks.cql.run import differences
from benchmarks.cql.text import WAYS, printed, text
from legcramp_cds.interop.fhir.read import read as read_fhir
from legcramp_cds.knowledge.thresholds import MAGNESIUM_SYMPTOMATIC
from legcramp_cds.logic.build import not_
from legcramp_cds.logic.nodes import walk
from legcramp_cds.logic.rewrite import Rewriter
from legcramp_cds.logic.thresholds import Compare, Threshold


@pytest.fixture(scope="module")
def found() -> list[str]:
    """Where CQL and the library differ, with CQL written in both ways, and a third time with a mistake in one rule."""
    if lacking():
        pytest.skip(lacking())
    opposite = {**RULES, "Low potassium": not_(RULES["Low potassium"])}
    libraries = {way: text(way, RULES) for way in WAYS} | {"mistake": text("one retrieve", opposite)}
    sets = {"varied": varied(12), "27": bundles_of_27(1), "100": [bundle_of_100()]}
    with CqlEngine(libraries, sets, list(RULES)) as engine:
        return differences(engine)


def test_cql_and_the_library_give_the_same_answers(found: list[str]) -> None:
    assert [line for line in found if "mistake" not in line] == []


def test_another_answer_is_found(found: list[str]) -> None:
    mistakes = [line for line in found if "mistake" in line]
    assert mistakes
    assert all("Low potassium" in line for line in mistakes)


def _beside(limit: Threshold, steps: int) -> Threshold:
    """The limit moved by so many units of its last printed digit."""
    number, unit = printed(limit), ANALYTES[limit.measurement.id].unit
    moved = float(number) + steps * 10 ** -len(number.partition(".")[2])
    return replace(limit, value=f"{moved:.6g} {unit}", also=())


def test_the_patients_tell_every_limit_from_the_numbers_beside_it() -> None:
    """Otherwise equal answers would mean little."""
    limits = {name: [n.threshold for n in walk(rule) if isinstance(n, Compare)] for name, rule in RULES.items()}
    moved = [
        (name, limit.id, steps, Rewriter({limit.id: _beside(limit, steps)}).of(RULES[name]))
        for name, those in limits.items()
        for limit in those
        for steps in (-1, 1)
    ]
    answers = dict(zip(RULES, zip(*verdicts(varied()), strict=True), strict=True))
    others = zip(*verdicts(varied(), [rule for *_, rule in moved]), strict=True)
    unseen = [
        (name, limit, steps)
        for (name, limit, steps, _), other in zip(moved, others, strict=True)
        if other == answers[name]
    ]
    assert unseen == []


def test_every_rule_is_true_false_and_unknown_of_some_patient() -> None:
    answers = zip(RULES, zip(*verdicts(varied()), strict=True), strict=True)
    lacking_one = [name for name, seen in answers if set(seen) != {True, False, None}]
    assert lacking_one == []


def test_the_bundles_are_read_without_a_doubt() -> None:
    """So that both sides decide about the same results."""
    for bundle in (*bundles_of_27(3), bundle_of_100(), *varied(20)):
        record = read_fhir(bundle, as_of=AS_OF)
        assert record.report.counts["doubtful"] == 0
    bundle = bundles_of_27(1)[0]
    assert facts(bundle).keys() >= ANALYTES.keys()
    assert len(request_with(bundle)["prefetch"]["observations"]["entry"]) == len(ANALYTES)


def test_every_analyte_is_asked_for() -> None:
    asked = {fact.id for rule in RULES.values() for fact in rule.facts}
    assert asked == ANALYTES.keys()


def test_a_limit_is_compared_only_in_a_unit_in_which_it_is_printed() -> None:
    with pytest.raises(ValueError, match="not printed in mg/dL"):
        printed(MAGNESIUM_SYMPTOMATIC)
