"""The pages on safety say what is so: the tests that they name exist, and the attributes follow the knowledge."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from legcramp_cds.interop.source_attributes import source_attributes
from legcramp_cds.knowledge.base import load


def test_every_hazard_names_a_control_and_tests_that_exist(root: Path) -> None:
    page = (root / "docs" / "safety" / "hazard-log.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:-1] for line in page.splitlines() if line.startswith("| H-")]
    assert [row[0].strip() for row in rows] == [f"H-{number:02}" for number in range(1, len(rows) + 1)]
    for row in rows:
        assert len(row) == 6
        assert all(cell.strip() for cell in row)
        assert row[2].strip() in "123"
        named = re.findall(r"`(tests/[^`]+)`", row[4])
        assert named
        assert [path for path in named if not (root / path).exists()] == []


def test_there_are_13_attributes_and_none_is_blank() -> None:
    attributes = source_attributes(load())
    assert len(attributes) == 13
    assert all(attributes.values())
    assert load().hash in attributes["release_and_revision_dates"]


@pytest.mark.parametrize("name", ["sex", "date_of_birth", "health_status_assessment_data"])
def test_what_rules_read_is_said_to_be_used_with_counts(name: str) -> None:
    text = source_attributes(load())[f"use_of_{name}"]
    (conditions,) = re.findall(r"read by (\d+) conditions", text)
    assert text.startswith("Used. ")
    assert int(conditions) > 5


def test_a_fact_about_race_could_not_come_in_unnoticed() -> None:
    knowledge = load()
    from dataclasses import replace

    from legcramp_cds.facts import Finding

    grown = replace(knowledge, facts={**knowledge.facts, "race_black": Finding(id="race_black", name="Race")})
    assert source_attributes(grown)["use_of_race"].startswith("Used. Facts: race_black")
