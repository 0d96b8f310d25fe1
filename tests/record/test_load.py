"""Patient files as people write them, and the traps of YAML and JSON."""

from datetime import date

import pytest

from legcramp_cds.record.load import parse_document, patient_from
from tests.record.faults import fault, faults


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("age_years: 54", {"age_years": 54}),
        ('{"age_years": 54}', {"age_years": 54}),
        ("{age_years: 54}", {"age_years": 54}),
        ("  \n[1, 2]", [1, 2]),
        ("onset: 2026-11-22", {"onset": date(2026, 11, 22)}),
        ("a: &x {k: 1}\nb:\n  <<: *x\n  l: 2", {"a": {"k": 1}, "b": {"k": 1, "l": 2}}),
        ("pregnant: true\nhardening: FALSE", {"pregnant": True, "hardening": False}),
    ],
)
def test_yaml_and_json_are_read(text: str, document: object) -> None:
    assert parse_document(text) == document


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "Yes", "NO", "y", "n"])
def test_yes_and_no_stay_words(word: str) -> None:
    assert parse_document(f"pregnant: {word}") == {"pregnant": word}
    problem = fault(lambda: patient_from(parse_document(f"pregnant: {word}")))
    assert (problem.where, problem.hint) == ("pregnant", "write true or false")
    told = faults(lambda: patient_from(parse_document(f"history:\n  present:\n    dark_urine: {word}")))
    assert told[0].where == "history.present"


@pytest.mark.parametrize(
    ("text", "what", "place"),
    [
        ("age_years: 54\nsex: male\nage_years: 55", "the key 'age_years' stands twice", "line 3, column 1"),
        ("labs:\n  calcium: 2 mmol/L\n  calcium: 3 mmol/L", "the key 'calcium' stands twice", "line 3, column 3"),
        ('{"age_years": 54, "age_years": 55}', "the key 'age_years' stands twice", ""),
        ('{"labs": {"ck": "9 U/L", "ck": "8 U/L"}}', "the key 'ck' stands twice", ""),
        ('{"age_years": 54', "not valid JSON: Expecting ',' delimiter", "line 1, column 17"),
        ('{"a": 1,\n "b": }', "not valid JSON: Expecting value", "line 2, column 7"),
        ("labs:\n\tcalcium: 2", "not valid YAML: found character", "line 2, column 1"),
        ("a: b: c", "not valid YAML: mapping values are not allowed here", "line 1, column 5"),
        ("a: 1\n---\nb: 2", "not valid YAML: but found another document", "line 2, column 1"),
        ("a: !!python/object:os.system x", "not valid YAML: could not determine a constructor", "line 1, column 4"),
        ("? [a, b]\n: c", "not valid YAML: a key is a word", "line 1, column 3"),
        ("onset: 2026-02-30", "not valid YAML: 2026-02-30 is no date", "line 1, column 8"),
        ("a: \x00", "not valid YAML: special characters are not allowed", ""),
        ("[" * 9_000, "nested too deeply", ""),
        ("a: " + "[" * 3_000, "nested too deeply", ""),
    ],
)
def test_a_broken_document_is_told_with_its_place(text: str, what: str, place: str) -> None:
    problem = fault(lambda: parse_document(text, "file.yaml"))
    assert problem.where == "file.yaml"
    assert what in problem.what
    assert problem.given == place
    assert "\n" not in str(problem)


@pytest.mark.parametrize("text", ["", "  \n\t\n", "# only a comment\n", "null", "~", "---\n"])
def test_an_empty_document_is_called_empty(text: str) -> None:
    assert fault(lambda: parse_document(text)).what == "the document is empty"


def test_a_patient_stands_at_the_top_or_under_its_key() -> None:
    assert patient_from({"age_years": 54}) == patient_from({"patient": {"age_years": 54}, "expect": {}})
    assert fault(lambda: patient_from({"patient": {"ages": 5}}, "x.yaml")).where == "x.yaml.patient.ages"


def test_fields_beside_the_key_patient_are_not_lost_silently() -> None:
    told = faults(lambda: patient_from({"patient": {}, "labs": {}, "id": "case 1", "history": {}}, "x.yaml"))
    assert [problem.where for problem in told] == ["x.yaml.labs", "x.yaml.history"]


@pytest.mark.parametrize("document", [[], "words", 3, [{"age_years": 54}]])
def test_what_is_no_mapping_is_no_patient(document: object) -> None:
    problem = fault(lambda: patient_from(document))
    assert problem.what == "a patient is a mapping of fields"
    assert problem.given == type(document).__name__


def test_a_document_of_a_few_lines_that_stands_for_billions_is_refused_in_a_line() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)), "history: *a59"]
    told = faults(lambda: patient_from(parse_document("\n".join(lines))))
    assert all(len(str(problem)) < 400 for problem in told)
