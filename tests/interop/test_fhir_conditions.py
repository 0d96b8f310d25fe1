"""Diagnoses in FHIR: codes, clinical and verification status, contradictions, time."""

from __future__ import annotations

import pytest

from legcramp_cds.errors import InputError
from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import only, read_all
from tests.interop.fhir_samples import ICD10CM, SNOMED, concept, condition


class TestConditions:
    @pytest.mark.parametrize(
        ("system", "code", "findings"),
        [
            (SNOMED, "44054006", {"diabetes"}),
            (SNOMED, "368581000119106", {"diabetes", "neuropathy_known"}),
            (SNOMED, "40930008", {"known_hypothyroidism"}),
            (ICD10CM, "E11.9", {"diabetes"}),
            (ICD10CM, "e119", {"diabetes"}),
            (ICD10CM, "N18.31", {"known_ckd"}),
            (ICD10CM, "G25.81", {"restless_legs_known"}),
            (ICD10CM, "C50.911", {"active_cancer"}),
            (ICD10CM, "C44.01", set()),
            (ICD10CM, "F10.21", set()),
            (ICD10CM, "CABG", set()),
            ("http://hl7.org/fhir/sid/icd-10", "G63.2", {"diabetes", "neuropathy_known"}),
            ("urn:oid:2.16.840.1.113883.6.3", "E11.9", {"diabetes"}),
            ("urn:oid:2.16.840.1.113883.6.90", "E11.9", {"diabetes"}),
            (SNOMED, "24079001", set()),
            ("http://hospital.example", "44054006", set()),
        ],
    )
    def test_codes(self, system: str, code: str, findings: set[str]) -> None:
        record = read_all(condition(code, system, recordedDate="2026-11-01"))
        assert record.patient.history.present == findings
        assert all(item.outcome is Outcome.KEPT for item in record.report.items) == bool(findings)
        if not findings:
            assert "no word for this" in only(record).because

    @pytest.mark.parametrize(
        ("clinical", "present", "outcome"),
        [
            ("active", True, Outcome.KEPT),
            ("recurrence", True, Outcome.KEPT),
            ("relapse", True, Outcome.KEPT),
            ("inactive", False, Outcome.DROPPED),
            ("remission", False, Outcome.DROPPED),
            ("resolved", False, Outcome.DROPPED),
            ("unknown", False, Outcome.DOUBTFUL),
            (None, True, Outcome.DOUBTFUL),
        ],
    )
    def test_clinical_status(self, clinical: str | None, present: bool, outcome: Outcome) -> None:
        record = read_all(condition("44054006", clinical=clinical))
        assert record.patient.history.present == ({"diabetes"} if present else set())
        assert not record.patient.history.absent
        assert only(record).outcome is outcome

    def test_a_status_as_bare_code_and_an_end_are_understood(self) -> None:
        assert not read_all(condition("44054006", clinicalStatus="resolved")).patient.history.present
        assert not read_all(condition("44054006", abatementDateTime="2024-01-01")).patient.history.present
        assert read_all(condition("44054006", abatementDateTime="2030-01-01")).patient.history.present
        assert not read_all(condition("44054006", clinical=None, abatementString="long ago")).patient.history.present

    @pytest.mark.parametrize(
        ("verification", "present", "absent", "outcome"),
        [
            ("confirmed", True, False, Outcome.KEPT),
            (None, True, False, Outcome.KEPT),
            ("refuted", False, True, Outcome.KEPT),
            ("unconfirmed", False, False, Outcome.DOUBTFUL),
            ("provisional", False, False, Outcome.DOUBTFUL),
            ("differential", False, False, Outcome.DOUBTFUL),
            ("entered-in-error", False, False, Outcome.DROPPED),
        ],
    )
    def test_verification_status(self, verification: str | None, present: bool, absent: bool, outcome: Outcome) -> None:
        record = read_all(condition("24700007", verification=verification, recordedDate="2026-11-01"))
        history = record.patient.history
        assert ("multiple_sclerosis_known" in history.present) == present
        assert ("multiple_sclerosis_known" in history.absent) == absent
        assert only(record).outcome is outcome

    @pytest.mark.parametrize("words", [{"text": "Ruled out"}, concept("https://example.org/status", "RO"), "excluded"])
    def test_a_verification_that_is_not_understood_confirms_nothing(self, words: object) -> None:
        record = read_all(condition("24700007", verificationStatus=words, recordedDate="2026-11-01"))
        assert "multiple_sclerosis_known" in record.patient.history.unknown
        assert (only(record).outcome, only(record).used) == (Outcome.DOUBTFUL, False)

    def test_refuting_a_part_does_not_refute_the_whole(self) -> None:
        record = read_all(condition("422034002", verification="refuted"))
        assert not record.patient.history.absent
        assert "narrower" in only(record).because

    def test_an_old_thrombosis_counts_and_one_of_today_is_no_old_one(self) -> None:
        assert read_all(condition("128053003", clinical="resolved")).patient.history.present == {"previous_dvt"}
        assert read_all(condition("Z86.718", ICD10CM)).patient.history.present == {"previous_dvt"}
        record = read_all(condition("128053003"))
        assert not record.patient.history.present
        assert only(record).outcome is Outcome.DOUBTFUL

    def test_contradicting_statements_are_not_believed(self) -> None:
        record = read_all(condition("38341003"), condition("38341003", id="d", verification="refuted"))
        history = record.patient.history
        assert not history.present | history.absent
        assert history.unknown == {"hypertension"}
        assert sum("contradicts itself" in item.because for item in record.report.doubtful) == 1

    @pytest.mark.parametrize(("denied", "state"), [("2019-01-01", "present"), ("2021-01-01", "unknown")])
    def test_an_old_denial_counts_against_what_was_stated_before_it(self, denied: str, state: str) -> None:
        refuted = condition("38341003", id="d", verification="refuted", onsetDateTime=denied)
        assert getattr(read_all(condition("38341003"), refuted).patient.history, state) >= {"hypertension"}

    def test_a_finding_and_the_denial_of_what_it_implies_contradict_each_other(self) -> None:
        record = read_all(condition("Z99.2", ICD10CM), condition("709044004", id="d", verification="refuted"))
        assert record.patient.history.unknown == {"on_dialysis", "known_ckd"}

    def test_an_ended_pregnancy_is_none(self) -> None:
        assert read_all(condition("72892002", onsetDateTime="2026-09-01")).patient.history.present == {"pregnant"}
        assert not read_all(condition("72892002", onsetDateTime="2016-09-01")).patient.history.present

    def test_a_diagnosis_after_the_assessment_is_dropped(self) -> None:
        assert not read_all(condition("44054006", onsetDateTime="2026-12-01")).patient.history.present

    def test_codes_of_the_caller_come_first(self) -> None:
        own = {("http://hospital.example", "DM"): "diabetes", (SNOMED, "302226006"): "neuropathy_known"}
        resources = condition("DM", "http://hospital.example"), condition("302226006", id="d")
        assert read_all(*resources, codes=own).patient.history.present == {"diabetes", "neuropathy_known"}
        with pytest.raises(InputError, match="diabetes"):
            read_all(*resources, codes={(SNOMED, "1"): "diabetis"})
