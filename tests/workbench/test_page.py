"""The workbench without a browser: what a form does to a record, what the page shows, and what it refuses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from legcramp_cds.interop.cds_hooks.server.config import Config
from legcramp_cds.record.dump import patient_data
from legcramp_cds.workbench.app import POLICY, create
from legcramp_cds.workbench.form import Form, parse_form
from legcramp_cds.workbench.page import render
from legcramp_cds.workbench.state import State, state_of
from tests.views.samples import AS_OF, HOSTILE
from tests.views.test_html import read

ROOT = Path(__file__).parents[2]
Fields = dict[str, str | list[str]]


def form(**fields: str | list[str]) -> Form:
    return Form({name: tuple(value) if isinstance(value, list) else (value,) for name, value in fields.items()})


def after(state: State, **fields: str | list[str]) -> State:
    """What the next form makes of the record that the last page brought along."""
    return state_of(form(record=json.dumps(patient_data(state.patient)), **fields), AS_OF)


def test_groups_of_fields_are_taken_over_together() -> None:
    state = state_of(
        form(
            has_person="1",
            age_years="54,5",
            sex="female",
            pregnant="no",
            has_cramp="1",
            site=["calf", "foot"],
            duration="3 min",
            hardening="yes",
            lab="Magnesium",
            value="1.1",
            unit="mg/dL",
            day="2026-11-20",
            finding="Trousseau sign",
            state="absent",
            drug="omeprazole 20 mg",
            since="2026-01-02",
            has_complete="1",
            complete="yes",
        ),
        AS_OF,
    )
    assert state.problems == ()
    assert patient_data(state.patient) == {
        "age_years": 54.5,
        "sex": "female",
        "pregnant": False,
        "labs": {
            "results": [{"analyte": "magnesium", "value": 1.1, "unit": "mg/dL", "collected_at": "2026-11-20"}],
        },
        "cramp": {"site": ["calf", "foot"], "duration": "3 min", "hardening": True},
        "history": {
            "absent": ["trousseau_sign"],
            "medications": [{"text": "omeprazole 20 mg", "start": "2026-01-02"}],
            "medications_complete": True,
        },
    }
    assert state.form.get("lab") == ""


def test_an_emptied_field_empties_the_record() -> None:
    state = state_of(form(has_person="1", age_years="54", has_cramp="1", site="calf"), AS_OF)
    emptied = after(state, has_person="1", has_cramp="1")
    assert patient_data(emptied.patient) == {}


FAULTS: list[tuple[str, Fields, str]] = [
    ("unit", {"lab": "magnesium", "value": "1.1", "unit": "mg"}, "result: mg measures mass"),
    ("no unit", {"lab": "magnesium", "value": "1.1"}, "result: "),
    ("no value", {"lab": "magnesium"}, "a result needs a value"),
    ("unknown result", {"lab": "magnesum", "value": "1 mg/dL"}, "unknown measurement"),
    ("unknown finding", {"finding": "trousseu sign"}, "unknown finding"),
    ("age", {"has_person": "1", "age_years": "old"}, "person: this is no number"),
    ("two ages", {"has_person": "1", "age_years": "54", "birth_date": "1970-01-01"}, "more than once"),
    ("day", {"as_of": "tomorrow"}, "as_of: this is no day"),
    ("cramp", {"has_cramp": "1", "duration": "3 mg"}, "cramp: "),
    ("button", {"do": "drop:everything:0"}, "there is no such button"),
    ("entry", {"do": "drop:labs:3"}, "this entry is gone already"),
    ("state", {"do": "set:fatigue:maybe"}, "a finding is present or absent"),
    ("record", {"record": '{"age_years": -1}'}, "was damaged on its way"),
    ("no record", {"record": "{{"}, "was damaged on its way"),
    ("document", {"do": "read", "document": "age_years: [1]"}, "age_years"),
    ("FHIR that says nothing", {"do": "read", "document": '{"resourceType": "Patient"}'}, "there is no gender"),
    ("many cases", {"do": "read", "document": "[{}, {}]"}, "the workbench takes one patient"),
]


@pytest.mark.parametrize(("fields", "message"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_fault_is_told_keeps_what_was_typed_and_changes_nothing(fields: Fields, message: str) -> None:
    state = state_of(form(**fields), AS_OF)
    assert message in " ".join(map(str, state.problems))
    assert patient_data(state.patient) == {}
    markup = render(state)
    assert message in read(markup).text
    for name in ("lab", "value", "finding", "document"):
        if name in fields:
            assert str(fields[name]) in read(markup).text or f'value="{fields[name]}"' in markup


def test_a_result_of_the_future_is_told_and_the_last_assessment_stays() -> None:
    state = state_of(form(lab="magnesium", value="0.5", unit="mmol/L"), AS_OF)
    later = after(state, lab="sodium", value="140", unit="mmol/L", day="2027-01-01")
    text = read(render(later)).text
    assert "after the day of the assessment" in text
    assert "Hypomagnesemia" in text


def test_the_unit_becomes_a_choice_once_the_result_is_known() -> None:
    markup = render(state_of(form(lab="Magnesium", value="1.1", unit="mg"), AS_OF))
    found = re.search(r'<select name="unit".*?</select>', markup)
    assert found is not None
    assert [text in found.group() for text in ("mmol/L", "mg/dL")] == [True, True]
    assert '<option value="mg" selected>' in found.group()


def test_the_search_fields_know_other_names() -> None:
    markup = render(state_of(form(), AS_OF))
    for value, other in (("Muscle cramps", "charley horse"), ("Magnesium", "Mg"), ("furosemide", "Lasix")):
        found = re.search(rf'<option value="{value}" label="([^"]*)"', markup)
        assert found is not None, value
        assert other in found.group(1).split(", ")


def test_what_was_entered_can_be_removed_and_moved() -> None:
    state = state_of(form(lab="magnesium", value="0.5", unit="mmol/L", finding="fatigue", drug="omeprazole"), AS_OF)
    state = after(state, do="set:fatigue:absent")
    assert state.patient.history.absent == {"fatigue"}
    assert state.patient.history.present == frozenset()
    for action in ("drop:finding:fatigue", "drop:labs:0", "drop:medications:0"):
        state = after(state, do=action)
    assert not state.patient.labs.results
    assert not state.patient.history.medications
    assert not state.patient.history.absent


def test_each_change_says_what_it_did() -> None:
    state = state_of(form(lab="magnesium", value="0.45", unit="mmol/L"), AS_OF)
    text = read(render(state)).text
    assert "What this changed" in text
    assert "Hypomagnesemia: unlikely → confirmed" in text
    again = after(state, do="apply")
    assert "What this changed" not in read(render(again)).text


def test_what_if_tells_every_outcome_and_offers_findings_to_enter() -> None:
    markup = render(state_of(form(do="what_if:trousseau_sign"), AS_OF))
    assert "What if: Trousseau sign" in read(markup).text
    assert 'value="set:trousseau_sign:present"' in markup
    measured = render(state_of(form(do="what_if:magnesium"), AS_OF))
    assert "Hypomagnesemia: unlikely → confirmed" in read(measured).text
    assert 'value="set:magnesium' not in measured
    assert "unknown fact" in read(render(state_of(form(do="what_if:nothing"), AS_OF))).text


@pytest.mark.parametrize("kind", ["yaml", "text", "fhir"])
def test_copies_are_whole_and_a_pasted_case_gives_the_same_patient(kind: str) -> None:
    state = state_of(form(has_person="1", age_years="54", lab="magnesium", value="0.45", unit="mmol/L"), AS_OF)
    markup = render(after(state, do=f"copy:{kind}"))
    found = re.search(r'<textarea id="copied"[^>]*>(.*?)</textarea>', markup, re.DOTALL)
    assert found is not None
    copied = found.group(1).replace("&quot;", '"').replace("&#x27;", "'").replace("&lt;", "<").replace("&gt;", ">")
    if kind == "yaml":
        pasted = state_of(form(do="read", document=copied.replace("&amp;", "&")), AS_OF)
        assert pasted.problems == ()
        assert patient_data(pasted.patient) == patient_data(state.patient)
    else:
        assert copied.startswith({"text": "Leg cramps: 54 years", "fhir": "{"}[kind])


def test_a_bundle_can_be_pasted_and_what_it_set_aside_stays() -> None:
    bundle = (ROOT / "examples" / "bundle.json").read_text(encoding="utf-8")
    state = state_of(form(do="read", document=bundle), AS_OF)
    assert state.problems == ()
    assert len(state.patient.labs.results) == 5
    markup = render(state)
    ignored = json.loads(re.findall(r'name="ignored" value="([^"]*)"', markup)[0].replace("&quot;", '"') or "[]")
    assert len(ignored) == len(state.ignored)


@pytest.mark.parametrize("shape", ["list", "NDJSON"])
def test_fhir_can_be_pasted_in_other_shapes_too(shape: str) -> None:
    bundle = json.loads((ROOT / "examples" / "bundle.json").read_text(encoding="utf-8"))
    resources = [entry["resource"] for entry in bundle["entry"]]
    given = json.dumps(resources) if shape == "list" else "\n".join(map(json.dumps, resources))
    state = state_of(form(do="read", document=given), AS_OF)
    assert state.problems == ()
    assert len(state.patient.labs.results) == 5


def test_hostile_text_is_shown_and_never_obeyed() -> None:
    state = state_of(form(has_person="1", id=HOSTILE, drug=HOSTILE, finding=HOSTILE, document=HOSTILE), AS_OF)
    for shown in (state, after(state, do="copy:text"), after(state, do="copy:yaml")):
        reader = read(render(shown))
        assert [attrs.get("src") for tag, attrs in reader.tags if tag == "script"] == ["/workbench/script.js"]
        assert not [tag for tag, attrs in reader.tags if tag == "img" or any(key.startswith("on") for key in attrs)]
        assert not [attrs for _, attrs in reader.tags if "style" in attrs]


def test_every_field_has_a_label_and_every_id_is_there_once() -> None:
    reader = read(render(state_of(form(lab="magnesium", value="0.5", unit="mmol/L", do="what_if:pth"), AS_OF)))
    ids = [attrs["id"] for _, attrs in reader.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    labels = {attrs.get("for") for tag, attrs in reader.tags if tag == "label"}
    fields = [attrs for tag, attrs in reader.tags if tag in {"input", "select", "textarea"}]
    named = [attrs["id"] for attrs in fields if attrs.get("type") not in {"hidden", "checkbox"}]
    assert [name for name in named if name not in labels] == []


def test_the_page_says_once_whom_it_is_for() -> None:
    assert read(render(state_of(form(), AS_OF))).text.count("supports and does not replace judgment") == 1


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(create(Config(insecure_no_auth=True, data_dir=tmp_path))) as made:
        yield made


def test_the_page_is_served_under_a_strict_policy_and_kept_nowhere(client: TestClient, tmp_path: Path) -> None:
    for path, kind in (("/", "text/html"), ("/workbench/style.css", "text/css"), ("/workbench/script.js", "text/jav")):
        answer = client.get(path)
        assert answer.status_code == 200
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["content-type"].startswith(kind)
        assert answer.headers["cache-control"] == "no-store"
    before = {path: path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()}
    body = urlencode({"lab": "magnesium", "value": "0.4711", "unit": "mmol/L"})
    answer = client.post("/", content=body, headers={"content-type": "application/x-www-form-urlencoded"})
    assert "0.4711" in answer.text
    assert {path: path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()} == before
    assert client.get("/favicon.ico").status_code == 204
    assert client.get("/cds-services").status_code == 200


def test_the_policy_lets_nothing_in_or_out() -> None:
    assert POLICY.startswith("default-src 'none'")
    assert "unsafe" not in POLICY
    assert "http" not in POLICY


def test_what_is_no_form_is_refused(tmp_path: Path) -> None:
    config = Config(insecure_no_auth=True, data_dir=tmp_path, body_bytes=2000, rate_burst=4, rate_per_second=0.001)
    with TestClient(create(config)) as small:
        kind = {"content-type": "application/x-www-form-urlencoded"}
        assert small.post("/", content=b"{}", headers={"content-type": "application/json"}).status_code == 415
        assert small.post("/", content=b"a=" + b"x" * 3000, headers=kind).status_code == 413
        assert small.post("/", content=b"a=%FF", headers=kind).status_code == 400
        assert small.get("/").status_code == 200
        assert small.get("/").status_code == 429


def test_too_many_fields_are_refused() -> None:
    from legcramp_cds.errors import InputError

    with pytest.raises(InputError, match="no form of the workbench"):
        parse_form(b"&".join([b"a=1"] * 3000))
