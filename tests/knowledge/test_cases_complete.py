"""Every condition has its three cases, every topic one; each comes out as its author expects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from legcramp_cds import assess
from legcramp_cds.cases.expectations import check_all
from legcramp_cds.cases.load import BrokenCase, load_paths
from legcramp_cds.cases.schema import Case, Picture
from legcramp_cds.knowledge.base import load

CASES = Path(__file__).parent.parent / "cases"

# Taken from others, with the sources of the vignettes in words.
PUBLISHED = CASES / "published"

PICTURES: tuple[Picture, ...] = ("clear", "neighbor", "missing")

# The chains of the textbooks: each case is found by the words with which its name begins.
CHAINS = {
    "chain of magnesium: low magnesium explains low calcium and low potassium",
    "chain of magnesium: a proton pump inhibitor stands behind a low magnesium",
    "chain of calcium: normal calcium does not clear tetany",
    "chain of Wells: likely orders the scan first",
    "chain of Wells: unlikely orders the D-dimer first",
    "chain of ABI: above 1.40 is not normal",
    "chain of potassium: a potassium-sparing diuretic never leads to more potassium",
    "hypoparathyroidism: beside low magnesium, which blocks the parathyroid",
    "polyneuropathy: beside the cord, when reflexes are brisk",
    "amyotrophic_lateral_sclerosis: beside benign twitching with cramps",
    "T29 ALS: progressive weakness with wasting",
}


@cache
def own_cases() -> tuple[Case, ...]:
    """The cases that were written from the evidence."""
    entries = load_paths([folder for folder in sorted(CASES.iterdir()) if folder.is_dir() and folder != PUBLISHED])
    broken = [f"{entry.file}: {entry.name}" for entry in entries if isinstance(entry, BrokenCase)]
    assert not broken
    return tuple(entry.case for entry in entries if not isinstance(entry, BrokenCase))


def missing_pictures(condition: str, cases: Iterable[Case]) -> list[str]:
    """The pictures of a condition that no case shows."""
    found = {case.picture for case in cases if case.condition == condition}
    return [picture for picture in PICTURES if picture not in found]


@pytest.mark.parametrize("condition", sorted(load().conditions))
def test_every_condition_has_its_cases(condition: str) -> None:
    assert missing_pictures(condition, own_cases()) == []


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("condition", sorted(load().conditions))
def test_a_missing_case_would_be_noticed(condition: str, picture: Picture) -> None:
    left = [case for case in own_cases() if (case.condition, case.picture) != (condition, picture)]
    assert missing_pictures(condition, left) == [picture]


@pytest.mark.parametrize("topic", [f"T{number}" for number in range(1, 51)])
def test_every_topic_has_a_case(topic: str) -> None:
    assert any(re.match(rf"{topic}\b", case.why) for case in own_cases())


def test_every_chain_of_the_textbooks_has_a_case() -> None:
    assert {case.name for case in own_cases()} >= CHAINS


def test_the_name_of_a_case_says_what_it_shows() -> None:
    words = {"clear": "clear, ", "neighbor": "beside ", "missing": "without "}
    for case in own_cases():
        if case.picture is not None:
            assert case.name.startswith(f"{case.condition}: {words[case.picture]}"), case.name


def test_the_expectations_are_about_the_condition_of_the_case() -> None:
    for case in own_cases():
        expect = case.expect
        named = {
            expect.top,
            *expect.within,
            *expect.status,
            *expect.not_listed,
            *expect.must_not_miss,
            *expect.explains,
        }
        if case.picture == "clear":
            assert case.condition in named, case.name
        elif case.picture == "neighbor":
            assert named - {case.condition, None}, case.name
        elif case.picture == "missing":
            assert expect.ask or expect.tests or case.condition in named, case.name
            assert "confirmed" not in expect.status.get(case.condition or "", ()), case.name


def test_every_case_cites_sources_of_the_knowledge_base() -> None:
    known = load().sources
    for case in own_cases():
        assert case.author, case.name
        assert case.source, case.name
        unknown = [name for name in case.source.split("; ") if name not in known]
        assert not unknown, f"{case.name}: {unknown}"


@pytest.mark.parametrize("case", own_cases(), ids=lambda case: case.name)
def test_the_library_answers_as_the_case_expects(case: Case) -> None:
    checks = check_all(case, assess(case.patient, as_of=case.as_of))
    assert checks
    assert not [str(check) for check in checks if not check.passed]
