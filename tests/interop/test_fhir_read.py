"""The FHIR reader: what it takes from a record, what it leaves out and why, and that nothing makes it fail."""

from __future__ import annotations

import copy
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legcramp_cds.errors import InputError
from legcramp_cds.interop.fhir.read import FhirRecord, read
from legcramp_cds.interop.fhir.report import Item, Outcome
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.record.facts_of import facts_of_patient
from legcramp_cds.record.labs import LabResult
from tests.interop.fhir_samples import (
    ATC,
    ICD10CM,
    LOINC,
    RXNORM,
    SNOMED,
    Resource,
    bundle,
    concept,
    condition,
    observation,
    patient,
    quantity,
    request,
    rich_bundle,
)

AS_OF = date(2026, 11, 22)


def read_all(*resources: Resource, as_of: date | None = AS_OF, **more: Any) -> FhirRecord:  # noqa: ANN401
    return read(bundle(patient(), *resources), as_of=as_of, **more)


def only(record: FhirRecord) -> Item:
    """The one item that is not about the patient's sex and age."""
    items = [item for item in record.report.items if item.resource != "Patient"]
    assert len(items) == 1, items
    return items[0]


def one_lab(record: FhirRecord) -> LabResult:
    results = record.patient.labs.results
    assert len(results) == 1, record.report.to_dict()
    return results[0]


class TestDocuments:
    def test_bundle_list_single_ndjson_and_bytes_give_the_same(self) -> None:
        resources = [patient(), observation(), condition("44054006")]
        text = json.dumps(bundle(*resources))
        lines = "\n".join(json.dumps(resource) for resource in resources)
        documents = [bundle(*resources), resources, text, text.encode(), lines, "\ufeff" + text]
        patients = [read(document, as_of=AS_OF).patient for document in documents]
        states = [(one.sex, one.birth_date, one.history, [lab.reading for lab in one.labs.results]) for one in patients]
        assert all(state == states[0] for state in states)
        assert states[0][2].present == {"diabetes"}

    @pytest.mark.parametrize("text", [json.dumps(rich_bundle()), "[" * 100_000, '{"resourceType": NaN'])
    def test_without_orjson_the_same_is_read(self, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
        def outcome() -> object:
            try:
                return read(text, as_of=AS_OF).report.to_dict()
            except InputError as error:
                return error.problems[0].what.partition(":")[0]

        with_orjson = outcome()
        monkeypatch.setitem(sys.modules, "orjson", None)
        assert outcome() == with_orjson

    @pytest.mark.parametrize("kind", ["transaction", "searchset", "collection", "history", "no such type"])
    def test_bundles_of_any_type_are_read_also_inside_each_other(self, kind: str) -> None:
        record = read(bundle(patient(), bundle(observation(), kind=kind), kind=kind), as_of=AS_OF)
        assert one_lab(record).source == "Bundle.entry[1].resource.entry[0].resource"

    def test_a_single_resource_is_enough(self) -> None:
        assert one_lab(read(observation())).value == 4.2

    @pytest.mark.parametrize(
        ("document", "what"),
        [
            ("", "empty"),
            ("   \n", "empty"),
            ("{not json", "invalid JSON"),
            (b"\xff\xfe\x00", "not UTF-8"),
            ("[" * 100_000, "invalid JSON"),
            ("[]", "no resourceType"),
            ("null", "no resourceType"),
            (7, "no resourceType"),
            (None, "no resourceType"),
            ({"calcium": "7.3 mg/dL"}, "no resourceType"),
            ({"resourceType": "Bundle"}, "holds no resource"),
            ({"resourceType": "Bundle", "entry": [{}]}, "holds no resource"),
            ('{"resourceType": "Patient"}\n{broken', "line[1]"),
            ('{"resourceType": "Bundle",\n"entry": [\n3\n]', "invalid JSON"),
        ],
    )
    def test_what_is_not_fhir_is_refused_with_place_and_hint(self, document: object, what: str) -> None:
        with pytest.raises(InputError) as error:
            read(document)
        assert what in str(error.value)
        assert all(problem.hint for problem in error.value.problems)

    def test_several_patients_are_refused_by_name_unless_one_is_chosen(self) -> None:
        other = observation(id="o2", value=5.9, subject={"reference": "Patient/q"})
        document = bundle(patient(), patient(id="q", gender="male"), observation(), other)
        with pytest.raises(InputError, match="p, q"):
            read(document)
        record = read(document, patient_id="Patient/q")
        assert (record.patient.sex, one_lab(record).value) == ("male", 5.9)
        with pytest.raises(InputError, match="nothing of this patient"):
            read(document, patient_id="r")

    def test_results_of_several_patients_without_a_patient_resource_are_refused_too(self) -> None:
        with pytest.raises(InputError, match="2 patients"):
            read([observation(), observation(subject={"reference": "Patient/q"})])

    def test_a_resource_about_somebody_else_is_dropped(self) -> None:
        item = only(read_all(observation(subject={"reference": "Patient/child"})))
        assert (item.outcome, item.used) == (Outcome.DROPPED, False)
        assert "another patient" in item.because

    @pytest.mark.parametrize("reference", ["Patient/p", "https://ehr.example/fhir/Patient/p/_history/3", "urn:uuid:p"])
    def test_every_form_of_reference_finds_the_patient(self, reference: str) -> None:
        assert one_lab(read_all(observation(subject={"reference": reference}))).value == 4.2

    def test_the_newest_version_of_a_resource_counts_and_copies_are_merged(self) -> None:
        old = observation(value=2.0, meta={"lastUpdated": "2026-11-20T09:00:00Z"})
        new = observation(value=4.0, meta={"lastUpdated": "2026-11-20T12:00:00Z"}, status="corrected")
        for resources in ((old, new, new), (new, old, new)):
            record = read_all(*resources)
            assert one_lab(record).value == 4.0
            assert sum("older version" in item.because for item in record.report.dropped) == 1
            assert sum("a copy" in item.because for item in record.report.dropped) == 1

    def test_more_pages_and_server_faults_are_told(self) -> None:
        paged = bundle(patient(), {"resourceType": "OperationOutcome"}) | {"link": [{"relation": "next", "url": "x"}]}
        told = [item.because for item in read(paged).report.doubtful]
        assert any("one page of several" in because for because in told)
        assert any("reports a fault" in because for because in told)

    def test_a_resource_of_another_type_is_accounted_for(self) -> None:
        item = only(read_all({"resourceType": "Claim", "id": "1"}))
        assert (item.outcome, item.path) == (Outcome.DROPPED, "Bundle.entry[1].resource")
        assert "not read" in item.because


class TestPerson:
    def test_sex_and_birth_date(self) -> None:
        record = read(patient())
        assert (record.patient.id, record.patient.sex, record.patient.birth_date) == ("p", "female", date(1972, 3, 4))

    @pytest.mark.parametrize("gender", ["other", "unknown", "f", 7, None])
    def test_another_gender_is_unknown_sex(self, gender: object) -> None:
        record = read(patient(gender=gender))
        assert record.patient.sex is None
        assert any(item.fact == "sex" and not item.used for item in record.report.doubtful)

    def test_sex_of_an_extension_fills_a_gap_and_never_overrules(self) -> None:
        url = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex"
        extension = [{"url": url, "valueCode": "M"}]
        assert read(patient(gender=None, extension=extension)).patient.sex == "male"
        assert read(patient(gender="female", extension=extension)).patient.sex is None

    @pytest.mark.parametrize(("given", "age"), [("1970", 55), ("1970-11", 55), ("1970-12", 55), ("1970-10", 56)])
    def test_a_partial_birth_date_gives_a_doubtful_age(self, given: str, age: int) -> None:
        record = read(patient(birthDate=given), as_of=AS_OF)
        assert record.patient.age_years == age
        assert any(item.fact == "age" and item.used for item in record.report.doubtful)
        assert read(patient(birthDate=given)).patient.age_years is None

    @pytest.mark.parametrize(
        "given", ["2025", "2030-01-01", "1850-01-01", "31.12.1970", "1970-02-30", 1970, "", "0000"]
    )
    def test_a_birth_date_that_says_nothing_is_reported(self, given: object) -> None:
        record = read(patient(birthDate=given), as_of=AS_OF)
        assert record.patient.birth_date is None
        assert record.patient.age_years is None
        assert any(item.fact == "age" and item.because for item in record.report.doubtful)

    def test_death_is_reported(self) -> None:
        record = read(patient(deceasedDateTime="2026-01-01"))
        assert any("deceased" in item.because for item in record.report.doubtful)


class TestObservations:
    def test_a_plain_result_is_kept_with_its_range_and_interpretation(self) -> None:
        ranges = [{"low": quantity(3.5, "mmol/L"), "high": quantity(5.1, "mmol/L"), "text": "3.5-5.1"}]
        record = read_all(observation(referenceRange=ranges, interpretation=[concept("x", "H")]))
        lab = one_lab(record)
        assert (lab.fact.id, lab.value, lab.unit) == ("potassium", 4.2, "mmol/L")
        assert (lab.reference_low, lab.reference_high) == (3.5, 5.1)
        assert lab.collected_at == datetime.fromisoformat("2026-11-20T08:00:00+01:00")
        item = only(record)
        assert (item.outcome, item.fact, item.interpretation) == (Outcome.KEPT, "potassium", "H")

    @pytest.mark.parametrize("code", ["2947-0", "2951-2"])
    def test_blood_and_serum_codes_mean_the_same(self, code: str) -> None:
        assert one_lab(read_all(observation(code, 140))).fact.id == "sodium"

    @pytest.mark.parametrize("system", ["urn:oid:2.16.840.1.113883.6.1", "https://loinc.org/", "http://LOINC.org"])
    def test_every_name_of_loinc_is_known(self, system: str) -> None:
        assert only(read_all(observation(code=concept(system, "2823-3")))).outcome is Outcome.KEPT

    def test_a_code_without_a_system_is_taken_with_a_doubt_and_a_local_one_is_not(self) -> None:
        item = only(read_all(observation(code={"coding": [{"code": "2823-3"}]})))
        assert (item.outcome, item.used) == (Outcome.DOUBTFUL, True)
        item = only(read_all(observation(code=concept("http://hospital.example/codes", "2823-3"))))
        assert item.outcome is Outcome.DROPPED

    def test_the_second_code_may_be_the_known_one_and_contradicting_codes_are_not_believed(self) -> None:
        local = {"system": "http://hospital.example/codes", "code": "K"}
        both = {"coding": [local, {"system": LOINC, "code": "2823-3"}]}
        assert one_lab(read_all(observation(code=both))).fact.id == "potassium"
        two = {"coding": [{"system": LOINC, "code": "2823-3"}, {"system": LOINC, "code": "2951-2"}]}
        record = read_all(observation(code=two))
        assert not record.patient.labs.results
        assert only(record).outcome is Outcome.DOUBTFUL

    def test_the_unit_decides_whatever_the_code_promises(self) -> None:
        record = read_all(observation("2601-3", 1.7, "mg/dL"))
        assert one_lab(record).reading.low == pytest.approx(0.6994, abs=1e-3)
        item = only(record)
        assert (item.outcome, item.used) == (Outcome.DOUBTFUL, True)
        assert "means moles" in item.because

    def test_urea_nitrogen_is_read_as_such(self) -> None:
        assert one_lab(read_all(observation("3094-0", 14, "mg/dL"))).reading.low == pytest.approx(5.0, abs=0.01)

    @pytest.mark.parametrize(
        "value",
        [
            {"value": 4.2, "unit": "mmol/L"},
            {"value": 4.2, "code": "mmol/L", "system": "http://unitsofmeasure.org"},
            {"value": 4.2, "unit": "mEq/L", "code": "meq/L", "system": "http://unitsofmeasure.org"},
            {"value": 4.2, "unit": "mmol/L", "code": "258813002", "system": SNOMED},
            {"value": 4.2, "unit": "mmol/L", "code": "millimole", "system": "http://unitsofmeasure.org"},
        ],
    )
    def test_code_and_print_of_a_unit_complete_each_other(self, value: object) -> None:
        record = read_all(observation(valueQuantity=value))
        assert one_lab(record).reading.low == pytest.approx(4.2)
        assert only(record).outcome is Outcome.KEPT

    @pytest.mark.parametrize(
        ("value", "why"),
        [
            (quantity(1.7, "mg/dL", code="mmol/L"), "by its print"),
            ({"value": 1.7}, "needs a unit"),
            (quantity(1.7, "furlong"), "unit"),
            (quantity(170, "mmol/L"), "not between"),
            (quantity(1.7, "mg/dL", comparator="~"), "comparator"),
            (quantity("many", "mg/dL"), "no number"),
            (quantity(True, "mg/dL"), "no number"),
            (quantity(10**400, "mg/dL"), "no number"),
            (quantity(float("nan"), "mg/dL"), "no number"),
        ],
    )
    def test_a_quantity_that_cannot_be_believed_is_doubtful_and_not_used(self, value: object, why: str) -> None:
        record = read_all(observation("19123-9", valueQuantity=value))
        assert not record.patient.labs.results
        item = only(record)
        assert (item.outcome, item.fact, item.used) == (Outcome.DOUBTFUL, "magnesium", False)
        assert why in item.because

    def test_a_comparator_makes_an_interval(self) -> None:
        lab = one_lab(read_all(observation("3016-3", valueQuantity=quantity(0.01, "mIU/L", comparator="<"))))
        assert lab.reading.high < 0.01

    @pytest.mark.parametrize(
        ("text", "comparator", "value"), [("<0.5 mmol/L", "<", 0.5), ("0.7 mmol/L", "", 0.7), ("1.7 mg/dL", "", 1.7)]
    )
    def test_a_result_in_words_is_taken_apart(self, text: str, comparator: str, value: float) -> None:
        record = read_all(observation("2601-3", valueQuantity=None, valueString=text))
        assert (one_lab(record).comparator, one_lab(record).value) == (comparator, value)
        assert only(record).outcome is Outcome.DOUBTFUL

    @pytest.mark.parametrize("text", ["hemolyzed", "see comment", "0,7 mmol/L", "4.2 to 4.5 mmol/L", "4.2"])
    def test_words_that_are_no_result_are_reported(self, text: str) -> None:
        record = read_all(observation(valueQuantity=None, valueString=text))
        assert not record.patient.labs.results
        assert only(record).fact == "potassium"

    def test_a_whole_number_has_no_unit_and_is_no_result(self) -> None:
        record = read_all(observation(valueQuantity=None, valueInteger=4))
        assert not record.patient.labs.results
        assert "needs a unit" in only(record).because

    def test_a_value_of_another_kind_is_reported(self) -> None:
        values: list[Resource] = [{"valueCodeableConcept": {"text": "high"}}, {"valueRatio": {}}, {}]
        said = [only(read_all(observation(valueQuantity=None, **value))).because for value in values]
        assert said == ["the value is no number: high", "a number is not taken from valueRatio", "there is no value"]

    def test_a_number_as_text_is_used_with_a_doubt(self) -> None:
        record = read_all(observation(value="4.2"))
        assert one_lab(record).value == 4.2
        assert only(record).outcome is Outcome.DOUBTFUL

    def test_a_range_counts_only_where_its_ends_agree(self) -> None:
        same = {"low": quantity(4.2, "mmol/L"), "high": quantity(4.2, "mmol/L")}
        wide = {"low": quantity(4.2, "mmol/L"), "high": quantity(4.9, "mmol/L")}
        assert one_lab(read_all(observation(valueQuantity=None, valueRange=same))).value == 4.2
        record = read_all(observation(valueQuantity=None, valueRange=wide))
        assert (record.patient.labs.results, only(record).outcome) == ((), Outcome.DOUBTFUL)

    @pytest.mark.parametrize("absent", [concept("x", "not-performed"), concept("x", "unknown", "not done"), {}])
    def test_a_missing_value_is_reported_and_never_normal(self, absent: object) -> None:
        record = read_all(observation(valueQuantity=None, dataAbsentReason=absent))
        item = only(record)
        assert (item.outcome, item.fact) == (Outcome.DROPPED, "potassium")
        assert "there is no value" in item.because
        assert "potassium" not in facts_of_patient(record.patient, AS_OF).row

    @pytest.mark.parametrize("panel", ["85354-9", "55284-4"])
    def test_components_are_read_one_by_one(self, panel: str) -> None:
        parts = [
            {"code": concept(LOINC, "8480-6"), "valueQuantity": quantity(120, "mm[Hg]")},
            {"code": concept(LOINC, "8462-4"), "dataAbsentReason": concept("x", "not-performed")},
            "no object",
        ]
        record = read_all(observation(panel, valueQuantity=None, component=parts))
        (result,) = record.patient.measurements.results
        assert (result.fact.id, result.source) == ("systolic_bp", "Bundle.entry[1].resource.component[0]")
        assert result.collected_at is not None
        assert [item.outcome for item in record.report.items[2:]] == [Outcome.KEPT, Outcome.DROPPED]

    @pytest.mark.parametrize(
        ("code", "value", "unit", "name"),
        [
            ("8302-2", 170, "cm", "height"),
            ("29463-7", 70, "kg", "weight"),
            ("8867-4", 72, "/min", "heart_rate"),
            ("8310-5", 98.6, "[degF]", "temperature"),
            ("9279-1", 14, "/min", "respiratory_rate"),
            ("59408-5", 97, "%", "oxygen_saturation"),
            ("2708-6", 97, "%", "oxygen_saturation"),
        ],
    )
    def test_vital_signs_are_measurements_and_no_laboratory_results(
        self, code: str, value: float, unit: str, name: str
    ) -> None:
        record = read_all(observation(code, value, unit))
        assert [result.fact.id for result in record.patient.measurements.results] == [name]
        assert not record.patient.labs.results

    def test_a_filtration_rate_without_surface_is_used_with_a_doubt(self) -> None:
        item = only(read_all(observation("33914-3", 60, "mL/min")))
        assert (item.outcome, item.fact, item.used) == (Outcome.DOUBTFUL, "egfr_reported", True)
        assert only(read_all(observation("33914-3", 60, "mL/min/{1.73_m2}"))).outcome is Outcome.KEPT

    @pytest.mark.parametrize(
        ("ranges", "limits", "doubt"),
        [
            ([{"low": {"value": 3.5}}], (3.5, None), ""),
            ([{"high": quantity(5.1, "mmol/L")}], (None, 5.1), ""),
            ([{"text": "3.5 - 5.1"}], (3.5, 5.1), ""),
            ([{"text": "3.5 to 5.1 mEq/L"}], (3.5, 5.1), ""),
            ([{"text": "< 5.1 mmol/L"}], (None, 5.1), ""),
            ([{"text": "\u2265 3.5"}], (3.5, None), ""),
            ({"low": {"value": 3.5}, "high": {"value": 5.1}}, (3.5, 5.1), ""),
            ([{"low": quantity(13.7, "mg/dL")}], (None, None), "is in mg/dL"),
            ([{"text": "13.7-19.9 mg/dL"}], (None, None), "is in mg/dL"),
            ([{"text": "see leaflet"}], (None, None), "cannot be read"),
            ([{"low": {"value": 5.1}, "high": {"value": 3.5}}], (None, None), "empty"),
            ([{"low": {"value": 3.5}}, {"low": {"value": 3.0}}], (None, None), "several"),
            ([{"low": {"value": 3.5}, "type": concept("x", "critical")}], (None, None), ""),
            (
                [
                    {"low": {"value": 3.5}, "type": concept("x", "normal")},
                    {"age": {"low": {"value": 60}}, "low": {"value": 1}},
                ],
                (3.5, None),
                "",
            ),
            ([{"low": {"value": "3.5"}, "high": {"value": None}}, 7], (None, None), ""),
            ("3.5-5.1", (None, None), ""),
        ],
    )
    def test_reference_ranges(self, ranges: object, limits: tuple[float | None, float | None], doubt: str) -> None:
        record = read_all(observation(referenceRange=ranges))
        assert (one_lab(record).reference_low, one_lab(record).reference_high) == limits
        assert doubt in only(record).because
        assert bool(doubt) == bool(only(record).because)

    @pytest.mark.parametrize(
        ("elements", "expected", "doubt"),
        [
            ({"effectiveDateTime": "2026-11-20"}, date(2026, 11, 20), False),
            ({"effectiveInstant": "2026-11-20T08:00:00.123456789Z"}, date(2026, 11, 20), False),
            ({"effectivePeriod": {"start": "2026-11-18", "end": "2026-11-19"}}, date(2026, 11, 19), False),
            ({"effectivePeriod": {"start": "2026-11-18"}}, date(2026, 11, 18), False),
            ({"effectiveTiming": {"event": ["2026-11-17"]}}, date(2026, 11, 17), False),
            ({"issued": "2026-11-16T08:00:00Z"}, date(2026, 11, 16), False),
            ({"effectiveDateTime": "2026-11-20", "issued": "2026-11-22T08:00:00Z"}, date(2026, 11, 20), False),
            ({"effectiveDateTime": "2026-11"}, date(2026, 11, 1), True),
            ({"effectiveDateTime": "2026"}, date(2026, 1, 1), True),
            ({"effectiveDateTime": "last week"}, None, True),
            ({"effectiveDateTime": "2026-13-45"}, None, True),
            ({"effectiveDateTime": "0001-01-01"}, None, True),
            ({"effectiveDateTime": 20261120}, None, True),
        ],
    )
    def test_times(self, elements: Resource, expected: date | None, doubt: bool) -> None:
        record = read_all(observation("2823-3", 4.2, "mmol/L", **({"effectiveDateTime": None} | elements)))
        lab = one_lab(record)
        when = lab.collected_at or lab.issued_at
        assert (when.date() if isinstance(when, datetime) else when) == expected
        assert (only(record).outcome is Outcome.DOUBTFUL) == doubt

    def test_an_exact_date_counts_before_a_partial_one_of_the_same_period(self) -> None:
        vague = observation(id="v", value=2.9, effectiveDateTime="2026-11")
        exact = observation(id="e", value=4.2, effectiveDateTime="2026-11-10")
        assert facts_of_patient(read_all(vague, exact).patient, AS_OF).row["potassium"][0] == 4.2  # type: ignore[index]

    def test_the_zone_of_the_record_says_which_day_it_was(self) -> None:
        late = observation(effectiveDateTime="2026-11-22T23:30:00-08:00")
        assert one_lab(read_all(late)).value == 4.2

    @pytest.mark.parametrize("elements", [{"effectiveDateTime": "2026-11-23"}, {"effectiveDateTime": "2027"}])
    def test_what_is_dated_after_the_assessment_is_dropped(self, elements: Resource) -> None:
        record = read_all(observation(**elements))
        assert not record.patient.labs.results
        assert "later than the day" in only(record).because
        assert one_lab(read_all(observation(**elements), as_of=None)).value == 4.2

    @pytest.mark.parametrize(
        ("status", "kept", "outcome"),
        [
            ("final", "final", Outcome.KEPT),
            ("preliminary", "preliminary", Outcome.KEPT),
            ("amended", "amended", Outcome.KEPT),
            ("corrected", "corrected", Outcome.KEPT),
            ("unknown", "unknown", Outcome.KEPT),
            ("finished", "unknown", Outcome.DOUBTFUL),
            (None, "unknown", Outcome.DOUBTFUL),
            (["final"], "unknown", Outcome.DOUBTFUL),
            ("entered-in-error", None, Outcome.DROPPED),
            ("cancelled", None, Outcome.DROPPED),
        ],
    )
    def test_status(self, status: object, kept: str | None, outcome: Outcome) -> None:
        record = read_all(observation(status=status))
        assert [result.status.value for result in record.patient.labs.results] == ([kept] if kept else [])
        assert only(record).outcome is outcome

    def test_a_result_of_an_unborn_child_is_not_the_mothers(self) -> None:
        record = read_all(observation("8867-4", 150, "/min", focus=[{"reference": "Patient/fetus"}]))
        assert not record.patient.measurements.results
        assert "unborn" in only(record).because


class TestAnswers:
    @pytest.mark.parametrize(
        ("code", "state"),
        [("449868002", True), ("8517006", True), ("77176002", True), ("266919005", False), ("266927001", None)],
    )
    def test_smoking(self, code: str, state: bool | None) -> None:
        answer = observation("72166-2", valueQuantity=None, valueCodeableConcept=concept(SNOMED, code))
        history = read_all(answer).patient.history
        assert ("smoker" in history.present, "smoker" in history.absent) == (state is True, state is False)
        assert ("smoker" in history.unknown) == (state is None)

    def test_the_newest_answer_counts(self) -> None:
        def answer(code: str, day: str) -> Resource:
            value = concept(SNOMED, code)
            return observation("72166-2", id=day, valueQuantity=None, valueCodeableConcept=value, effectiveDateTime=day)

        never, now = answer("266919005", "2010-01-01"), answer("449868002", "2020-01-01T00:00:00Z")
        assert read_all(now, never).patient.history.present == {"smoker"}
        denied = read_all(answer("449868002", "2010-01-01"), answer("266919005", "2020-01-01")).patient.history
        assert not denied.present | denied.absent
        assert denied.unknown == {"smoker"}

    @pytest.mark.parametrize(
        ("code", "day", "state"),
        [
            ("77386006", "2026-10-01", True),
            ("LA15173-0", "2026-10-01", True),
            ("77386006", "2025-10-01", None),
            ("77386006", None, None),
            ("60001007", "2026-11-10", False),
            ("60001007", "2026-06-10", None),
            ("LA4489-6", "2026-11-10", None),
        ],
    )
    def test_pregnancy_counts_while_it_can_still_hold(self, code: str, day: str | None, state: bool | None) -> None:
        value = concept(SNOMED if code.isdigit() else LOINC, code)
        answer = observation("82810-3", valueQuantity=None, valueCodeableConcept=value, effectiveDateTime=day)
        history = read_all(answer).patient.history
        assert ("pregnant" in history.present, "pregnant" in history.absent) == (state is True, state is False)
        assert "pregnant" not in read_all(answer, as_of=None).patient.history.present

    @pytest.mark.parametrize(("drinks", "state"), [(2, True), (0, False), ("some", False), (-1, False)])
    def test_alcohol(self, drinks: object, state: bool) -> None:
        history = read_all(observation("74013-4", drinks, "{wine glasses}/d")).patient.history
        assert ("alcohol_use_any" in history.present) == state
        assert not history.absent

    def test_an_answer_that_is_not_understood_is_reported(self) -> None:
        value = {"text": "sometimes at parties"}
        item = only(read_all(observation("72166-2", valueQuantity=None, valueCodeableConcept=value)))
        assert (item.outcome, item.fact) == (Outcome.DOUBTFUL, "smoker")


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
            (SNOMED, "24079001", set()),
            ("http://hospital.example", "44054006", set()),
        ],
    )
    def test_codes(self, system: str, code: str, findings: set[str]) -> None:
        record = read_all(condition(code, system))
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
        record = read_all(condition("24700007", verification=verification))
        history = record.patient.history
        assert ("multiple_sclerosis_known" in history.present) == present
        assert ("multiple_sclerosis_known" in history.absent) == absent
        assert only(record).outcome is outcome

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
        assert sum("contradicts itself" in item.because for item in record.report.doubtful) == 2

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


class TestProceduresAndFamily:
    @staticmethod
    def procedure(code: str, status: str = "completed", **more: Any) -> Resource:  # noqa: ANN401
        return {"resourceType": "Procedure", "id": "x", "status": status, "code": concept(SNOMED, code)} | more

    @pytest.mark.parametrize(
        ("code", "status", "present"),
        [
            ("13619001", "completed", {"neck_surgery"}),
            ("13619001", "not-done", set()),
            ("13619001", "entered-in-error", set()),
            ("13619001", "unknown", set()),
            ("302497006", "completed", set()),
            ("302497006", "in-progress", {"on_dialysis"}),
            ("73761001", "completed", set()),
        ],
    )
    def test_procedures(self, code: str, status: str, present: set[str]) -> None:
        record = read_all(self.procedure(code, status))
        assert record.patient.history.present == present
        assert not record.patient.history.absent
        assert only(record).used == bool(present)

    def test_a_planned_date_is_no_history(self) -> None:
        assert not read_all(self.procedure("13619001", performedDateTime="2027-01-01")).patient.history.present

    def test_family(self) -> None:
        relative = {
            "resourceType": "FamilyMemberHistory",
            "id": "f",
            "status": "completed",
            "patient": {"reference": "Patient/p"},
            "condition": [{"code": concept(SNOMED, "86044005")}, {"code": concept(SNOMED, "44054006")}, None],
        }
        record = read_all(relative)
        assert record.patient.history.present == {"family_als"}
        assert len([item for item in record.report.dropped if item.resource == "FamilyMemberHistory"]) == 2
        assert not read_all(relative | {"status": "entered-in-error"}).patient.history.present


class TestMedications:
    def test_an_active_order_is_taken_since_it_was_written(self) -> None:
        (drug,) = read_all(request()).patient.history.medications
        assert (drug.text, drug.rxnorm, drug.start, drug.stop) == (
            "Hydrochlorothiazide 25 MG",
            ("316049",),
            date(2026, 8, 1),
            None,
        )

    @pytest.mark.parametrize(
        ("elements", "outcome"),
        [
            ({"status": "stopped"}, Outcome.DROPPED),
            ({"status": "ended"}, Outcome.DROPPED),
            ({"status": "completed"}, Outcome.DOUBTFUL),
            ({"status": "on-hold"}, Outcome.DOUBTFUL),
            ({"status": "unknown"}, Outcome.DOUBTFUL),
            ({"status": None}, Outcome.DOUBTFUL),
            ({"status": "cancelled"}, Outcome.DROPPED),
            ({"status": "draft"}, Outcome.DROPPED),
            ({"status": "entered-in-error"}, Outcome.DROPPED),
            ({"intent": "proposal"}, Outcome.DROPPED),
            ({"intent": "plan"}, Outcome.DOUBTFUL),
            ({"doNotPerform": True}, Outcome.DROPPED),
            ({"authoredOn": "2026-12-01"}, Outcome.DROPPED),
            ({"medicationCodeableConcept": None}, Outcome.DOUBTFUL),
        ],
    )
    def test_what_is_not_surely_taken_is_not_used(self, elements: Resource, outcome: Outcome) -> None:
        record = read_all(request(**elements))
        assert not record.patient.history.medications
        assert (only(record).outcome, only(record).used) == (outcome, False)

    def test_what_the_patient_reports_may_be_a_plan(self) -> None:
        assert read_all(request(intent="plan", reportedBoolean=True)).patient.history.medications

    def test_periods_give_start_and_stop(self) -> None:
        statement = request(
            resourceType="MedicationStatement",
            status="completed",
            authoredOn=None,
            effectivePeriod={"start": "2025-03", "end": "2025-06"},
        )
        (drug,) = read_all(statement).patient.history.medications
        assert (drug.start, drug.stop) == (date(2025, 3, 1), date(2025, 6, 30))
        timing = [{"timing": {"repeat": {"boundsPeriod": {"start": "2026-02-01", "end": "2026-12-01"}}}}]
        (drug,) = read_all(request(dosageInstruction=timing)).patient.history.medications
        assert (drug.start, drug.stop) == (date(2026, 2, 1), date(2026, 12, 1))

    def test_a_period_that_ends_before_it_begins_is_doubtful(self) -> None:
        statement = request(effectivePeriod={"start": "2025-06-01", "end": "2025-03-01"})
        record = read_all(statement)
        assert not record.patient.history.medications
        assert "before it was started" in only(record).because

    def test_an_active_order_past_its_validity_is_doubtful(self) -> None:
        record = read_all(request(dispenseRequest={"validityPeriod": {"end": "2026-09-01"}}))
        assert len(record.patient.history.medications) == 1
        assert only(record).outcome is Outcome.DOUBTFUL

    @pytest.mark.parametrize("reference", ["#in", "Medication/d", "urn:uuid:d-url", "https://ehr.example/Medication/d"])
    def test_references_are_followed(self, reference: str) -> None:
        drug = {"resourceType": "Medication", "id": "d", "code": concept(ATC, "C03AA03", "HCTZ")}
        prescription = request(medicationCodeableConcept=None, medicationReference={"reference": reference})
        prescription["contained"] = [drug | {"id": "in"}]
        document = bundle(patient(), prescription, drug)
        document["entry"][2]["fullUrl"] = "urn:uuid:d-url"
        (found,) = read(document, as_of=AS_OF).patient.history.medications
        assert (found.text, found.atc) == ("HCTZ", ("C03AA03",))

    def test_a_reference_to_nowhere_leaves_the_name(self) -> None:
        away = {"reference": "Medication/gone", "display": "furosemide"}
        record = read_all(request(medicationCodeableConcept=None, medicationReference=away))
        assert record.patient.history.medications[0].text == "furosemide"
        assert only(record).outcome is Outcome.DOUBTFUL

    def test_r5_shapes(self) -> None:
        by_code = request(medicationCodeableConcept=None, medication={"concept": {"text": "furosemide"}})
        by_reference = request(medicationCodeableConcept=None, medication={"reference": {"reference": "#in"}}, id="n")
        item = {"item": {"concept": concept(RXNORM, "4603", "furosemide")}}
        by_reference["contained"] = [{"resourceType": "Medication", "id": "in", "ingredient": [item]}]
        drugs = read_all(by_code, by_reference).patient.history.medications
        assert [drug.text for drug in drugs] == ["furosemide", "furosemide"]

    @pytest.mark.parametrize(
        ("adherence", "taken"), [("taking", True), ("not-taking", False), ("stopped", False), ("on-hold", False)]
    )
    def test_r5_adherence(self, adherence: str, taken: bool) -> None:
        code = concept("http://hl7.org/fhir/CodeSystem/medication-statement-adherence", adherence)
        statement = request(resourceType="MedicationStatement", status="recorded", adherence={"code": code})
        assert bool(read_all(statement).patient.history.medications) == taken

    def test_a_dispense_lasts_for_its_supply(self) -> None:
        dispense = request(
            resourceType="MedicationDispense",
            status="completed",
            intent=None,
            authoredOn=None,
            whenHandedOver="2026-11-01T10:00:00Z",
            daysSupply={"value": 30},
        )
        (drug,) = read_all(dispense).patient.history.medications
        assert (drug.start, drug.stop) == (date(2026, 11, 1), date(2026, 12, 1))
        assert not read_all(dispense | {"daysSupply": {"value": 1e300}}).patient.history.medications

    def test_one_dose_is_not_a_course(self) -> None:
        dose = request(resourceType="MedicationAdministration", status="completed", intent=None)
        assert not read_all(dose).patient.history.medications


class TestReport:
    def test_every_resource_is_accounted_for(self) -> None:
        document = rich_bundle()
        report = read(document, as_of=AS_OF).report
        paths = {item.path for item in report.items}
        for index in range(len(document["entry"])):
            assert any(path.startswith(f"Bundle.entry[{index}].") for path in paths), index

    def test_plain_data_has_no_empty_fields_and_adds_up(self) -> None:
        report = read(rich_bundle(), as_of=AS_OF).report
        plain = report.to_dict()
        assert json.loads(json.dumps(plain)) == plain
        assert sum(report.counts.values()) == len(report.items)
        assert all("" not in item.values() for name in Outcome for item in plain[name.value])  # type: ignore[attr-defined]

    def test_what_was_not_used_says_what_and_why(self) -> None:
        record = read_all(observation(status="entered-in-error"), {"resourceType": "Claim", "id": "1"})
        (entry,) = record.report.not_used()
        assert (entry["what"], entry["because"]) == ("potassium", "entered in error")


def real_files() -> list[Path]:
    folder = Path(__file__).parents[3] / "shared" / "data" / "fhir"
    return sorted((folder / "us-core-9-examples").glob("*.json")) + sorted(folder.glob("synthea-*/*.json"))


def known_codes() -> set[str]:
    codes = {code for fact in MEASUREMENTS.values() for code in fact.codes.loinc}
    return codes | {code for fact in MEASUREMENTS.values() for form in fact.forms for code in form.loinc}


@pytest.mark.usefixtures("shared")
class TestRealRecords:
    def test_every_result_with_a_known_code_is_kept_or_reported(self) -> None:
        files = real_files()
        assert len(files) > 40
        known = known_codes()
        for file in files:
            document = json.loads(file.read_text(encoding="utf-8"))
            record = read(document, as_of=AS_OF)
            facts_of_patient(record.patient, AS_OF)
            told = {item.id for item in record.report.items if item.fact}
            for resource in _resources(document):
                if resource["resourceType"] == "Observation" and _codes(resource) & known:
                    assert resource["id"] in told, f"{file.name}: {resource['id']}"

    def test_a_known_patient_is_read_as_described(self) -> None:
        files = [file for file in real_files() if file.stem.startswith("6d0c6969")]
        record = read(files[0].read_bytes(), as_of=AS_OF)
        assert record.patient.sex == "male"
        assert record.patient.birth_date == date(1952, 7, 31)
        assert {"diabetes", "neuropathy_known", "hypertension", "heart_failure"} <= record.patient.history.present
        assert "smoker" in record.patient.history.absent


def _resources(document: Resource) -> list[Resource]:
    if document["resourceType"] != "Bundle":
        return [document]
    return [entry["resource"] for entry in document["entry"]]


def _codes(observation: Resource) -> set[str]:
    parts = [observation, *observation.get("component", [])]
    return {coding["code"] for part in parts for coding in part["code"].get("coding", [])}


# Nothing makes it fail ------------------------------------------------------------------------------------------------

JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(
        [0, -1, 10**400, 1e308, float("nan"), float("inf"), "", " ", "\u200b", "2026", "9999-12-31T23:59:59Z"]
    ),
    st.sampled_from(
        ["0001-01-01T00:00:00+14:00", "<5", "5-", "x" * 300, "Patient/q", "#", "mmol/L", "active", "Bundle"]
    ),
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.just([]),
    st.just({}),
    st.lists(st.sampled_from([None, 1, "a", {}, []]), max_size=3),
    st.dictionaries(st.sampled_from(["coding", "value", "code", "reference", "start"]), st.integers(), max_size=2),
)


def _places(node: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place inside a document."""
    found = [path] if path else []
    items: Any = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        found += _places(value, (*path, key))
    return found


PLACES = _places(rich_bundle())
REMOVE = object()


def _mutated(changes: list[tuple[tuple[Any, ...], object]]) -> Resource:
    document = copy.deepcopy(rich_bundle())
    for path, value in changes:
        node: Any = document
        for key in path[:-1]:
            try:
                node = node[key]
            except (KeyError, IndexError, TypeError):
                break
        else:
            last = path[-1]
            if isinstance(node, dict) and value is REMOVE:
                node.pop(last, None)
            elif isinstance(node, dict) or (isinstance(node, list) and isinstance(last, int) and last < len(node)):
                node[last] = None if value is REMOVE else value
    return document


def _survives(document: object) -> None:
    for as_of in (AS_OF, None):
        try:
            record = read(document, as_of=as_of)
        except InputError:
            continue
        json.dumps(record.report.to_dict())
        facts_of_patient(record.patient, date(9998, 12, 31) if as_of is None else as_of)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.one_of(st.just(REMOVE), JUNK)), min_size=1, max_size=6))
def test_no_mutation_of_a_record_makes_the_reader_fail(changes: list[tuple[tuple[Any, ...], object]]) -> None:
    _survives(_mutated(changes))


@given(
    st.recursive(
        JUNK,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(
                st.sampled_from(["resourceType", "entry", "resource", "id", "code", "status", "subject", "component"]),
                inner | st.sampled_from(["Bundle", "Patient", "Observation", "Condition", "Procedure"]),
                max_size=5,
            ),
        ),
        max_leaves=20,
    )
)
def test_no_json_at_all_makes_the_reader_fail(document: object) -> None:
    _survives(document)


def test_deep_nesting_is_no_danger() -> None:
    deep: Any = observation()
    nested: Any = {}
    for _ in range(20_000):
        deep = {"resourceType": "Bundle", "entry": [{"resource": deep}]}
        nested = {"extension": [nested]}
    assert one_lab(read(deep)).value == 4.2
    assert one_lab(
        read([observation(extension=nested), observation(id="o", extension={"x": nested}, value=None)])
    ).value
    with pytest.raises(InputError):
        read(nested)
