"""What the FHIR reader takes for a document: bundles, lists, lines, one patient; and its account of every resource."""

from __future__ import annotations

import json
import sys

import pytest

from legcramp_cds.errors import InputError
from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import AS_OF, one_lab, only, read_all
from tests.interop.fhir_samples import bundle, condition, observation, patient, rich_bundle


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
