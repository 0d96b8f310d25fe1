"""Agreement with the published cases may rise; below what has been reached it never falls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from benchmarks.accuracy import FLOORS, GOALS, Score, measure, read_cases, totals
from benchmarks.published import PUBLISHED, Published
from legcramp_cds.knowledge.base import load

CASES = read_cases()


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    return measure(CASES)


@pytest.mark.parametrize("name", FLOORS)
def test_agreement_never_falls_below_its_floor(scores: list[Score], name: str) -> None:
    total = next(total for total in totals(scores) if total.name == name)
    missed = "\n".join(f"{score.published.number} {miss}" for score in scores for miss in score.misses)
    assert total.reaches(FLOORS[name]), f"{total.printed}, floor {FLOORS[name]:g}\n{missed}"


def test_every_measurement_has_a_goal_and_a_floor(scores: list[Score]) -> None:
    assert {total.name for total in totals(scores)} == set(GOALS) == set(FLOORS)


def test_wrong_answers_are_noticed(scores: list[Score]) -> None:
    shifted = [
        replace(one, number=other.number)
        for one, other in zip(PUBLISHED, [*PUBLISHED[9:], *PUBLISHED[:9]], strict=True)
    ]
    wrong = {total.name: total.value for total in totals(measure(CASES, shifted))}
    right = {total.name: total.value for total in totals(scores)}
    for name in ("in the first three", "first with the confirming result", "must not miss, surfaced"):
        assert wrong[name] < right[name] / 2


def test_answers_and_tests_are_words_of_the_knowledge_base() -> None:
    knowledge = load()
    for one in PUBLISHED:
        assert one.answers <= set(knowledge.conditions), one.number
        assert set(one.tests) <= set(knowledge.investigations), one.number


def test_every_case_belongs_to_one_answer_and_every_answer_has_a_case() -> None:
    numbers = [one.number for one in PUBLISHED]
    assert len(numbers) == len(set(numbers))
    assert {f"{number} presentation" for number in numbers} <= set(CASES)
    assert {name.split()[0] for name in CASES} == set(numbers)


@pytest.mark.parametrize("one", PUBLISHED, ids=lambda one: one.number)
def test_the_case_expects_the_answer_that_is_scored(one: Published) -> None:
    expected = CASES[f"{one.number} presentation"]["expect"]
    assert isinstance(expected, Mapping)
    assert set(expected["within"]) == {one.answer}
    assert set(expected.get("tests", ())) <= set(one.tests)
    assert bool(expected.get("tests")) == bool(one.tests)


def test_the_result_is_added_to_the_same_patient() -> None:
    for name, later in CASES.items():
        if not name.endswith("with the confirming result"):
            continue
        first, second = CASES[f"{name.split()[0]} presentation"]["patient"], later["patient"]
        assert isinstance(first, Mapping)
        assert isinstance(second, Mapping)
        assert second != first
        for key, value in first.items():
            if key == "history":
                assert set(value["present"]) <= set(second[key]["present"]), name
                assert value.get("absent") == second[key].get("absent"), name
            elif isinstance(value, Mapping):
                assert value.items() <= second[key].items(), name
            else:
                assert second[key] == value, name


def test_no_published_patient_of_the_shared_folder_is_left_out(shared: Path) -> None:
    folder = shared / "cases" / "published"
    if not folder.is_dir():
        pytest.skip("the folder ../shared holds no published cases")
    given = {path.name[:3]: yaml.safe_load(path.read_text(encoding="utf-8")) for path in folder.glob("*.yaml")}
    assert {one.number: one.must_not_miss for one in PUBLISHED} == {
        number: vignette["must_not_miss"] for number, vignette in given.items()
    }
