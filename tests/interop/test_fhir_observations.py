"""Results in FHIR: codes, units, words, ranges, times and status, each kept or reported, and never guessed."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF, one_lab, only, read_all
from tests.interop.fhir_samples import LOINC, SNOMED, Resource, concept, observation, quantity


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
            ([{"low": {"value": "3.5"}, "high": {"value": None}}, 7], (3.5, None), "is a text"),
            ([{"low": {"value": 3.5}, "high": {"unit": "mmol/L"}}], (3.5, None), ""),
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
