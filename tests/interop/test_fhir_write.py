"""The FHIR writer: proposals with reasons, valid for three validators, and nothing that asserts a diagnosis."""

from __future__ import annotations

import copy
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings

from legcramp_cds import Assessment, Patient, assess
from legcramp_cds.cases.load import LoadedCase, load_paths
from legcramp_cds.cli import main
from legcramp_cds.codes import SYSTEMS
from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.fhir.write import write
from legcramp_cds.testing import patients
from tests.interop.fhir_validators import Resource, empty_places, node_complaints, python_complaints

AS_OF = date(2026, 11, 22)
RICH: dict[str, Any] = {
    "id": "p1",
    "age_years": 58,
    "sex": "female",
    "labs": {"calcium": "1.8 mmol/L", "magnesium": "0.5 mmol/L", "creatine_kinase": "3000 U/L"},
    "history": {
        "present": ["nocturnal_cramps", "neck_surgery"],
        "medications": ["hydrochlorothiazide", "simvastatin 20 mg", "albuterol"],
    },
}


def made(**patient: object) -> Assessment:
    return assess(Patient.model_validate(patient), as_of=AS_OF)


@pytest.fixture(scope="module")
def rich() -> Resource:
    return write(made(**RICH))


def of(bundle: Resource, kind: str) -> list[Resource]:
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind]


def assert_sound(bundle: Resource) -> None:
    assert list(empty_places(bundle)) == []
    assert python_complaints(bundle) == []
    ids = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(ids) == len(bundle["entry"])
    assert {found for found in references(bundle) if found.startswith("urn:uuid:")} <= ids


def references(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["reference"]] if isinstance(value.get("reference"), str) else []
        return own + [found for item in value.values() for found in references(item)]
    return [found for item in value for found in references(item)] if isinstance(value, list) else []


def of_cases() -> list[Assessment]:
    """Every case of the case set."""
    entries = load_paths([Path(__file__).parents[1] / "cases"])
    cases = [entry.case for entry in entries if isinstance(entry, LoadedCase)]
    assert len(cases) == len(entries)
    return [assess(case.patient, as_of=case.as_of, profile=case.profile) for case in cases]


def _notes_of(assessment: Assessment) -> list[Resource]:
    (response,) = of(write(assessment), "GuidanceResponse")
    notes: list[Resource] = response["note"]
    return notes


class TestContent:
    def test_tests_and_hand_overs_are_drafts_and_proposals(self, rich: Resource) -> None:
        requests = of(rich, "ServiceRequest")
        assessment = made(**RICH)
        assert len(requests) == len(assessment.workup) + len(assessment.referrals) > 10
        for resource in (*requests, *of(rich, "RequestGroup")):
            assert (resource["status"], resource["intent"]) == ("draft", "proposal")

    def test_each_action_of_the_group_points_to_one_request(self, rich: Resource) -> None:
        (group,) = of(rich, "RequestGroup")
        wanted = [f"urn:uuid:{request['id']}" for request in of(rich, "ServiceRequest")]
        assert [action["resource"]["reference"] for action in group["action"]] == wanted
        assert group["identifier"][0]["value"]
        assert group["instantiatesUri"] == [f"urn:legcramp-cds:knowledge:{made(**RICH).knowledge.version}"]
        assert of(rich, "GuidanceResponse")[0]["result"] == {"reference": f"urn:uuid:{group['id']}"}

    def test_the_differential_is_in_order_with_reasons_and_without_a_probability(self, rich: Resource) -> None:
        (risk,) = of(rich, "RiskAssessment")
        names = [prediction["outcome"]["text"] for prediction in risk["prediction"]]
        assert names == [result.name for result in made(**RICH).listed]
        assert "probability" not in json.dumps(rich).replace("no probability", "").replace("not a probability", "")
        assert "whenRange" not in json.dumps(rich)
        first = risk["prediction"][0]
        assert first["qualitativeRisk"]["coding"][0]["code"] == "criteria-met"
        assert "magnesium 0.5 mmol/L is below 0.70 mmol/L [" in first["rationale"]

    def test_each_condition_carries_its_codes_under_their_own_systems(self, rich: Resource) -> None:
        (risk,) = of(rich, "RiskAssessment")
        codings = {one["outcome"]["text"]: one["outcome"].get("coding", []) for one in risk["prediction"]}
        assert codings["Hypomagnesemia"] == [
            {"system": "http://snomed.info/sct", "code": "190855004"},
            {"system": "http://hl7.org/fhir/sid/icd-10", "code": "E83.4"},
            {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "E83.42"},
        ]
        for result in made(**RICH).listed:
            written = {coding["code"] for coding in codings[result.name]}
            codes = result.definition.codes
            single = [found[0] for found in map(codes.of, SYSTEMS) if len(found) == 1]
            assert written == set(single), result.condition

    def test_nothing_asserts_a_diagnosis(self, rich: Resource) -> None:
        kinds = {entry["resource"]["resourceType"] for entry in rich["entry"]}
        asserting = {"Condition", "Flag", "DiagnosticReport", "ClinicalImpression", "Observation"}
        assert kinds.isdisjoint(asserting)

    def test_a_drug_that_may_contribute_is_an_issue_and_names_the_drug_as_written(self, rich: Resource) -> None:
        drugs = {drug["display"] for issue in of(rich, "DetectedIssue") for drug in issue["implicated"]}
        assert {"hydrochlorothiazide", "simvastatin 20 mg"} <= drugs
        assert of(write(made(labs={"magnesium": "0.5 mmol/L"})), "DetectedIssue") == []

    def test_versions_stand_in_the_provenance_of_everything(self, rich: Resource) -> None:
        (provenance,) = of(rich, "Provenance")
        knowledge = made(**RICH).knowledge
        assert knowledge.hash in provenance["agent"][0]["who"]["display"]
        assert len(provenance["target"]) == len(rich["entry"]) - 1

    @pytest.mark.parametrize(
        ("patient", "status"),
        [({}, "data-required"), ({"labs": {"magnesium": "0.5 mmol/L"}}, "data-requested")],
    )
    def test_the_status_says_whether_data_is_missing(self, patient: Resource, status: str) -> None:
        (response,) = of(write(made(**patient)), "GuidanceResponse")
        assert response["status"] == status
        assert response["dataRequirement"]

    def test_a_missing_result_is_asked_for_by_its_code(self) -> None:
        (response,) = of(write(made(history={"present": ["carpopedal_spasm"]})), "GuidanceResponse")
        coded = [item for item in response["dataRequirement"] if "codeFilter" in item]
        found = {item["codeFilter"][0]["code"][-1]["code"]: item for item in coded}
        assert found["magnesium"]["type"] == "Observation"
        codes = found["magnesium"]["codeFilter"][0]["code"]
        assert {"system": "http://loinc.org", "code": "2601-3"} in codes

    def test_what_is_missing_is_sought_where_fhir_has_it(self) -> None:
        """A path resolves on the type: a MedicationStatement has no code, and age and sex are the Patient's."""
        places = set()
        for assessment in of_cases():
            (response,) = of(write(assessment), "GuidanceResponse")
            for item in response.get("dataRequirement", []):
                (path,) = [found["path"] for found in item.get("codeFilter", [])] or item["mustSupport"]
                places.add((item["type"], path))
        assert places == {
            ("Observation", "code"),
            ("Condition", "code"),
            ("MedicationStatement", "medication"),
            ("Patient", "birthDate"),
            ("Patient", "gender"),
        }

    def test_nothing_is_called_confirmed(self) -> None:
        """What the criteria of a source say of the data is no diagnosis."""
        notes = [note["text"] for assessment in of_cases() for note in _notes_of(assessment)]
        assert any("criteria met by the data" in note for note in notes)
        assert [note for note in notes if " is confirmed" in note] == []

    @pytest.mark.parametrize(
        ("id", "given", "wanted"),
        [
            ("p1", "", {"reference": "Patient/p1"}),
            ("p1", "Patient/9", {"reference": "Patient/9"}),
            ("Ms. A", "", {"identifier": {"value": "Ms. A"}}),
            ("", "", {"display": "The patient who was assessed"}),
        ],
    )
    def test_the_patient_is_referred_to_as_well_as_possible(self, id: str, given: str, wanted: Resource) -> None:  # noqa: A002
        bundle = write(made(**(RICH | {"id": id})), subject=given)
        assert {json.dumps(request["subject"]) for request in of(bundle, "ServiceRequest")} == {json.dumps(wanted)}

    def test_the_same_input_gives_the_same_bytes_and_other_input_other_ids(self, rich: Resource) -> None:
        assert json.dumps(write(made(**RICH))) == json.dumps(rich)
        other: Resource = write(made(**(RICH | {"age_years": 59, "id": "p2"})))
        assert {entry["fullUrl"] for entry in rich["entry"]}.isdisjoint(entry["fullUrl"] for entry in other["entry"])

    def test_a_time_needs_a_zone(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            write(made(), recorded=datetime(2026, 11, 22, 8))  # noqa: DTZ001 - that is the point
        bundle = write(made(), recorded=datetime(2026, 11, 22, 8, tzinfo=UTC))
        assert bundle["timestamp"] == "2026-11-22T08:00:00Z"


class TestValidity:
    def test_every_case_is_valid(self) -> None:
        bundles = [write(assessment) for assessment in of_cases()]
        assert len(bundles) > 100
        for bundle in bundles:
            assert_sound(bundle)
        assert [found for found in node_complaints(bundles) if found] == []

    def test_every_real_record_is_valid(self, shared: Path) -> None:
        assessments = []
        for file in sorted((shared / "data" / "fhir" / "synthea-r4-trimmed").glob("*.json")):
            record = read(file.read_bytes(), as_of=AS_OF)
            assessments.append(assess(record.patient, as_of=AS_OF))
        bundles = [write(assessment) for assessment in assessments]
        assert len(bundles) == 10
        for bundle in bundles:
            assert_sound(bundle)
        assert [found for found in node_complaints(bundles) if found] == []

    @settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
    @given(patients(AS_OF))
    def test_any_patient_gives_a_valid_bundle(self, patient: Patient) -> None:
        assert_sound(write(assess(patient, as_of=AS_OF)))

    def test_the_validators_together_find_what_is_broken_on_purpose(self, rich: Resource) -> None:
        breaks: dict[str, object] = {
            "status": "finished",
            "intent": "maybe",
            "authoredOn": "2024-13-45",
            "nonsense": True,
            "action": [{"title": "an action without anything to do"}],
            "subject": "Patient/7",
        }
        broken = [copy.deepcopy(rich) for _ in breaks]
        for bundle, (element, value) in zip(broken, breaks.items(), strict=True):
            of(bundle, "RequestGroup")[0][element] = value
        found = node_complaints(broken)
        assert [name for name, complaints in zip(breaks, found, strict=True) if not complaints] == []

    def test_an_empty_list_is_found_by_our_own_check_alone(self, rich: Resource) -> None:
        broken = copy.deepcopy(rich)
        of(broken, "RequestGroup")[0]["note"] = []
        assert node_complaints([broken]) == [python_complaints(broken)] == [[]]
        assert list(empty_places(broken)) == [".entry[1].resource.note"]


class TestCommand:
    def test_the_command_line_writes_a_bundle(self, tmp_path: Path) -> None:
        file = tmp_path / "patient.yaml"
        file.write_text("labs: {magnesium: 0.5 mmol/L}\n", encoding="utf-8")
        run = CliRunner().invoke(main, ["assess", str(file), "--as-of", "2026-11-22", "--format", "fhir"])
        assert run.exit_code == 0, run.output
        bundle = json.loads(run.output)
        assert bundle == write(made(labs={"magnesium": "0.5 mmol/L"}))
        both = CliRunner().invoke(main, ["assess", str(file), str(file), "--as-of", "2026-11-22", "--format", "fhir"])
        assert [json.loads(line)["resourceType"] for line in both.output.splitlines()] == ["Bundle", "Bundle"]
