"""Facts are found by the codes of other systems, also by those that say more or less than a fact."""

from __future__ import annotations

import pytest

from legcramp_cds.cases.search import find


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("55300003", ["muscle_cramps"]),
        ("R25.2", ["muscle_cramps"]),
        ("r25.2", ["muscle_cramps"]),
        ("32914008", ["restless_legs_known"]),
        ("82470000", ["fasciculation_symptom"]),
        ("E11.42", ["diabetes", "neuropathy_known"]),
        ("E1142", ["diabetes", "neuropathy_known"]),
        ("G47.62", ["muscle_cramps", "nocturnal_cramps"]),
        ("91019004", ["distal_paresthesia", "perioral_paresthesia"]),
        ("271809000", ["leg_swelling_both", "leg_swelling_one_side"]),
        ("2601-3", ["magnesium"]),
        ("8636-3", ["qtc_reported"]),
        # An ATC code of a substance, which begins like a code for cancer.
        ("C10AA05", ["taking_statin"]),
    ],
)
def test_a_code_finds_what_it_stands_for_and_nothing_else(code: str, found: list[str]) -> None:
    assert sorted(hit.id for hit in find(code)) == sorted(found)


def test_it_is_told_how_a_code_stands_to_a_fact() -> None:
    assert find("R25.2")[0].by == "ICD-10 R25.2"
    assert find("E11.9")[0].by == "ICD-10 E11.9, which states this"
    assert find("R20.2")[0].by == "ICD-10 R20.2, which says less than this"


def test_a_code_that_is_not_known_finds_nothing_by_code() -> None:
    assert not [hit for hit in find("24079001") if "SNOMED" in hit.by]
