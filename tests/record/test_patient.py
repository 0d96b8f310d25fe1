"""The whole record: ages, keys, all faults at once, frozen, and through JSON and back."""

import ast
import inspect
import pickle
from datetime import date

import pytest
from hypothesis import given, settings
from pydantic import BaseModel, ValidationError

from legcramp_cds import Cramp, History, LabPanel, LabResult, Medication, Patient
from legcramp_cds.testing import patients
from tests.record.faults import fault, faults


def test_each_way_to_give_an_age() -> None:
    assert Patient(age_years=54).age_years == 54.0
    assert Patient(age_months=7).age_months == 7.0
    assert Patient(birth_date="1972-03-04").birth_date == date(1972, 3, 4)
    assert Patient() == Patient(labs={}, history={}, cramp={})


@pytest.mark.parametrize("heading", ["labs", "measurements", "cramp", "history"])
def test_a_heading_with_nothing_below_it_states_nothing(heading: str) -> None:
    assert Patient.parse({heading: None}) == Patient()


def test_a_field_with_nothing_behind_it_states_nothing() -> None:
    assert Patient.parse({"cramp": {"site": None, "duration": None, "course": None}, "sex": None}) == Patient()


@pytest.mark.parametrize(
    ("given_fields", "where", "what", "given", "hint"),
    [
        ({"age": 54}, "age", "unknown key", "age", "did you mean 'age_months' or 'age_years'"),
        ({"patholgy": 1}, "patholgy", "unknown key", "patholgy", "known here: age_months, age_years"),
        ({"history": {"presnt": []}}, "history.presnt", "unknown key", "presnt", "did you mean 'present'"),
        ({"age_years": -1}, "age_years", "has to be at least 0", "-1", "check the number"),
        ({"age_years": 130}, "age_years", "has to be at most 120", "130", "check the number"),
        ({"age_years": "fifty"}, "age_years", "a number", "'fifty'", "54"),
        ({"age_years": True}, "age_years", "a number", "True", "54"),
        ({"age_years": float("nan")}, "age_years", "", "nan", ""),
        ({"birth_date": 1970}, "birth_date", "a date", "1970", "2026-11-22"),
        ({"birth_date": "1970"}, "birth_date", "a date", "'1970'", "2026-11-22"),
        ({"age_years": 5, "age_months": 60}, "", "more than once", "age_years and age_months", "keep one"),
        ({"sex": "F"}, "sex", "'female' or 'male'", "'F'", "did you mean 'female'?"),
        ({"pregnant": "no"}, "pregnant", "yes or no", "'no'", "true or false"),
        ({"id": 7}, "id", "a text", "7", "quotes"),
        ({"labs": "potassium"}, "labs", "results by their names", "'potassium'", "potassium: 3.1 mmol/L"),
        ({"labs": ["potassium"]}, "labs.0", "a result with its name", "'potassium'", "potassium: 3.1 mmol/L"),
        ({"history": ["fever"]}, "history", "fields with their values", "['fever']", "known here: absent"),
        ({"cramp": {"site": "claf"}}, "cramp.site.0", "has to be 'calf', 'foot'", "'claf'", "did you mean 'calf'?"),
        ({"cramp": {"course": "odd"}}, "cramp.course", "has to be 'improving'", "'odd'", "leave out"),
    ],
)
def test_a_fault_is_told_with_path_and_hint(
    given_fields: dict[str, object], where: str, what: str, given: str, hint: str
) -> None:
    problem = fault(lambda: Patient.parse(given_fields))
    assert problem.where == where
    assert what in problem.what
    assert given in problem.given
    assert hint in problem.hint


def test_all_faults_of_a_record_are_told_at_once_each_with_its_path() -> None:
    told = faults(
        lambda: Patient.parse(
            {
                "labs": {"calcium": "7.3", "sodim": "140 mmol/L"},
                "measurements": {"abi": "9"},
                "cramp": {"site": "claf", "timing": "nigth"},
                "history": {"present": ["nek_surgery"]},
                "sex": "F",
                "ages": 3,
            },
            "case 4",
        )
    )
    assert {problem.where for problem in told} == {
        "case 4.labs.calcium",
        "case 4.labs.sodim",
        "case 4.measurements.abi",
        "case 4.cramp.site.0",
        "case 4.cramp.timing.0",
        "case 4.history.present",
        "case 4.sex",
        "case 4.ages",
    }
    assert len(told) == 8


def test_a_value_that_repeats_itself_a_billion_times_is_told_in_a_line() -> None:
    bomb: list[object] = ["x"]
    for _ in range(40):
        bomb = [bomb, bomb]
    for record in ({"history": {"present": {"x": bomb}}}, {"labs": {"results": {"x": bomb}}}, {"id": bomb}):
        assert all(len(str(problem)) < 400 for problem in faults(lambda record=record: Patient.parse(record)))  # type: ignore[misc]


def test_a_record_cannot_be_changed() -> None:
    patient = Patient(age_years=54)
    with pytest.raises(ValidationError, match="frozen"):
        patient.age_years = 55  # type: ignore[misc]
    assert hash(patient) == hash(Patient(age_years=54.0))


@given(patient=patients())
@settings(max_examples=30)
def test_a_record_survives_json_and_pickling(patient: Patient) -> None:
    again = Patient.model_validate_json(patient.model_dump_json())
    assert again == patient
    assert [result.reading for result in again.labs.results] == [result.reading for result in patient.labs.results]
    unpickled = pickle.loads(pickle.dumps(patient))  # noqa: S301 - made in the line above
    assert unpickled == patient
    assert [result.reading for result in unpickled.labs.results] == [result.reading for result in patient.labs.results]


@pytest.mark.parametrize("model", [Patient, LabResult, History, Medication, Cramp])
def test_the_signature_for_type_checkers_names_every_field(model: type[BaseModel]) -> None:
    (definition,) = ast.parse(inspect.getsource(model)).body
    (init,) = (node for node in ast.walk(definition) if isinstance(node, ast.FunctionDef) and node.name == "__init__")
    assert [argument.arg for argument in init.args.kwonlyargs] == list(model.model_fields)


def test_any_word_may_be_an_analyte_for_a_type_checker_and_only_real_ones_pass() -> None:
    assert fault(lambda: LabPanel(calcuim="7.3 mg/dL")).where == "calcuim"
