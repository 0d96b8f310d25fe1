"""Conditions as FHIR carries them: symptoms beside diseases, subcodes, and codes that say less than a finding."""

from __future__ import annotations

from typing import Any

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import read_all
from tests.interop.fhir_samples import ICD10CM, condition


class TestSymptomsAsDiagnoses:
    """Symptoms come as Conditions too: with the codes of findings, and with codes that say less or more."""

    def test_a_symptom_is_stated_by_its_code(self) -> None:
        fresh = {"onsetDateTime": "2026-11-01", "recordedDate": "2026-11-02"}
        assert read_all(condition("26544005", **fresh)).patient.history.present == {"muscle_weakness"}
        assert read_all(condition("R53.83", ICD10CM, **fresh)).patient.history.present == {"fatigue"}

    @pytest.mark.parametrize(
        ("dates", "stated"),
        [
            ({"onsetDateTime": "2026-10-23"}, True),
            ({"onsetDateTime": "2026-10-22"}, False),
            ({"onsetDateTime": "2024-08-01", "recordedDate": "2026-11-01"}, True),
            ({"onsetDateTime": "2024-08-01", "recordedDate": "2024-08-02"}, False),
            ({"onsetDateTime": "", "recordedDate": "2026-11-01"}, True),
            ({"onsetDateTime": ""}, True),
            ({"onsetDateTime": "", "clinicalStatus": None}, False),
            ({"onsetDateTime": "", "onsetAge": {"value": 40, "unit": "a"}}, False),
            ({"onsetDateTime": "soon"}, False),
        ],
    )
    @pytest.mark.parametrize(("code", "finding"), [("26544005", "muscle_weakness"), ("55300003", "muscle_cramps")])
    def test_a_symptom_of_long_ago_is_asked_for_again(
        self, dates: dict[str, Any], stated: bool, code: str, finding: str
    ) -> None:
        found = read_all(condition(code, **dates))
        assert (finding in found.patient.history.present) is stated
        assert (finding in found.patient.history.unknown) is not stated

    @pytest.mark.parametrize("clinical", ["active", "recurrence", "relapse"])
    def test_an_active_symptom_without_a_date_is_there_and_told_as_doubtful(self, clinical: str) -> None:
        found = read_all(condition("26544005", clinical=clinical, onsetDateTime=None))
        (item,) = (one for one in found.report.items if one.fact == "muscle_weakness")
        assert item.used
        assert item.outcome is Outcome.DOUBTFUL
        assert "active" in item.because

    def test_a_pregnancy_without_a_date_is_asked_for_although_it_is_active(self) -> None:
        """It counts from its beginning, and is over before long whatever the record says."""
        found = read_all(condition("77386006", onsetDateTime=None)).patient.history
        assert "pregnant" in found.unknown

    def test_a_lasting_disease_does_not_age(self) -> None:
        assert read_all(condition("73211009", onsetDateTime="2010-01-01")).patient.history.present

    def test_a_code_that_says_less_asks_instead_of_stating(self) -> None:
        history = read_all(condition("91019004", onsetDateTime="2026-11-01")).patient.history
        assert not history.present
        assert history.unknown == {"distal_paresthesia", "perioral_paresthesia"}

    def test_the_refutation_of_a_wider_code_refutes_what_is_within(self) -> None:
        history = read_all(condition("91019004", verification="refuted", recordedDate="2026-11-01")).patient.history
        assert history.absent == {"distal_paresthesia", "perioral_paresthesia"}

    def test_a_code_that_says_enough_wins_over_one_that_says_less(self) -> None:
        both = condition("91019004", onsetDateTime="2026-11-01")
        both["code"]["coding"].append({"system": "http://snomed.info/sct", "code": "309087008"})
        history = read_all(both).patient.history
        assert history.present == {"distal_paresthesia"}
        assert "distal_paresthesia" not in history.unknown

    @pytest.mark.parametrize(
        ("code", "present"),
        [
            ("E11.42", {"diabetes", "neuropathy_known"}),
            ("E11.22", {"diabetes", "known_ckd"}),
            ("E10.9", {"diabetes"}),
            ("G35.D", {"multiple_sclerosis_known"}),
            ("E66.3", set()),
        ],
    )
    def test_subcodes_of_icd_10_cm(self, code: str, present: set[str]) -> None:
        assert read_all(condition(code, ICD10CM)).patient.history.present == present

    def test_icd_10_gm_is_read_like_icd_10(self) -> None:
        found = read_all(condition("E11.9", "http://fhir.de/CodeSystem/bfarm/icd-10-gm"))
        assert found.patient.history.present == {"diabetes"}

    def test_the_refutation_of_a_subcode_says_nothing_of_the_whole(self) -> None:
        history = read_all(condition("N18.3", ICD10CM, verification="refuted")).patient.history
        assert not history.absent
        assert not history.present

    @pytest.mark.parametrize(
        ("code", "finding"),
        [
            ("128613002", "epilepsy"),
            ("128612007", "epilepsy"),
            ("162864005", "obesity"),
            ("278860009", "back_pain"),
            ("1121000119107", "neck_pain"),
            ("449868002", "smoker"),
        ],
    )
    def test_codes_of_common_records_state_the_finding_and_their_refutation_nothing(
        self, code: str, finding: str
    ) -> None:
        assert read_all(condition(code, recordedDate="2026-11-01")).patient.history.present == {finding}
        assert not read_all(condition(code, verification="refuted")).patient.history.absent
