"""What is added to a patient with an alarm never quiets the alarm: neither a harmless finding nor an odd one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from legcramp_cds import Assessment, assess
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.shapes import TriageLevel
from legcramp_cds.record.load import parse_document, patient_from

CASES = Path(__file__).parents[1] / "cases"

# What many people have, and what points to ordinary cramps.
HARMLESS = (
    "nocturnal_cramps",
    "relieved_by_stretching",
    "palpable_hardening",
    "self_limiting",
    "sleep_disruption",
    "sedentary",
    "poor_footwear",
    "prolonged_standing",
    "recent_unaccustomed_exercise",
    "alcohol_use_any",
    "smoker",
    "hypertension",
    "hyperlipidemia",
    "obesity",
    "varicose_veins",
    "family_cramps",
    "headache",
    "cold_feet",
    "poor_sleep",
    "fatigue",
)


def _alarmed() -> dict[str, tuple[Mapping[str, object], date]]:
    """One patient for each set of red flags that the cases raise, at same day or sooner."""
    found: dict[frozenset[str], tuple[str, Mapping[str, object], date]] = {}
    for path in sorted(CASES.rglob("*.cramp.yaml")):
        for case in cast("list[dict[str, object]]", parse_document(path.read_text(encoding="utf-8"), path.name)):
            patient, day = cast("Mapping[str, object]", case["patient"]), cast("date", case["as_of"])
            result = assess(patient_from(patient, str(case["name"])), as_of=day)
            flags = frozenset(item.flag.id for item in result.red_flags)
            if flags and result.triage.level.rank <= TriageLevel.SAME_DAY.rank:
                found.setdefault(flags, (str(case["name"]), patient, day))
    return {name: (patient, day) for name, patient, day in found.values()}


ALARMED = _alarmed()


def _with(patient: Mapping[str, object], finding: str, day: date) -> Assessment | None:
    """The assessment with one finding more; None where the patient says something else about it."""
    history = cast("Mapping[str, list[str]]", patient.get("history") or {})
    if finding in {*history.get("present", []), *history.get("absent", []), *history.get("unknown", [])}:
        return None
    more = {**history, "present": [*history.get("present", []), finding]}
    return assess(patient_from({**patient, "history": more}, "more"), as_of=day)


def test_there_are_alarms_to_try() -> None:
    assert len(ALARMED) > 30
    assert set(HARMLESS) <= set(FINDINGS)


@pytest.mark.parametrize("name", ALARMED)
def test_a_harmless_finding_lowers_no_alarm(name: str) -> None:
    patient, day = ALARMED[name]
    before = assess(patient_from(patient, name), as_of=day)
    for finding in HARMLESS:
        after = _with(patient, finding, day)
        if after is None:
            continue
        assert after.triage.level.rank <= before.triage.level.rank, finding
        assert {item.flag.id for item in before.red_flags} <= {item.flag.id for item in after.red_flags}, finding


def test_the_highest_red_flag_is_the_least_that_triage_says() -> None:
    for name, (patient, day) in ALARMED.items():
        result = assess(patient_from(patient, name), as_of=day)
        assert result.triage.level.rank <= min(item.flag.level.rank for item in result.red_flags), name
        assert result.no_tests_needed.value is not True, name


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ({"age_years": 30, "sex": "male", "cramp": {"site": "calf", "timing": "after_exertion"}}, "routine"),
        ({"age_months": 5, "history": {"present": ["carpopedal_spasm", "seizure"]}}, "emergency"),
        (
            {
                "age_years": 31,
                "sex": "female",
                "pregnant": True,
                "history": {"present": ["muscle_cramps", "leg_swelling_one_side"]},
            },
            "same_day",
        ),
    ],
    ids=["healthy after sport", "infant with spasms", "pregnant with one swollen leg"],
)
def test_plain_patients_get_a_plain_triage(told: Mapping[str, object], level: str) -> None:
    assert assess(patient_from(told, "told"), as_of=date(2026, 11, 22)).triage.level.value == level


def test_an_anuric_patient_on_dialysis_is_not_told_to_drink() -> None:
    told = {
        "age_years": 61,
        "cramp": {"timing": "night", "site": "calf", "relief": "stretching", "hardening": True},
        "history": {"present": ["muscle_cramps", "on_dialysis", "reduced_urine"]},
    }
    result = assess(patient_from(told, "told"), as_of=date(2026, 11, 22))
    given = {item.advice.id for item in result.care if item.state.value == "given"}
    assert not given & {"fluid", "magnesium_trial", "magnesium_replacement", "diet_potassium"}
    assert "volume_depletion" not in {item.condition for item in result.listed}


def test_twelve_drugs_bring_no_scan_and_no_long_list() -> None:
    drugs = [
        *("furosemide 40 mg", "atorvastatin", "omeprazole", "salbutamol inhaler", "metformin", "amlodipine"),
        *("bisoprolol", "ramipril", "levothyroxine", "sertraline", "alendronate", "aspirin"),
    ]
    told = {
        "age_years": 78,
        "sex": "female",
        "cramp": {"timing": "night", "site": "calf", "relief": "stretching"},
        "history": {"present": ["muscle_cramps"], "medications": drugs},
    }
    result = assess(patient_from(told, "told"), as_of=date(2026, 11, 22))
    assert len(result.listed) <= 6
    assert not {item.investigation.tier.value for item in result.workup} & {"imaging", "neurophysiology", "special"}
    assert result.triage.level.value == "routine"
