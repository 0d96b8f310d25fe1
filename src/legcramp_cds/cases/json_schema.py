"""The JSON Schema of case files, for editors: every word that can be written is offered, every other one marked.

It is built by hand around the models, because most of what people write is the short form that the models take apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from legcramp_cds.assess.care import AdviceState
from legcramp_cds.assess.differential import Status
from legcramp_cds.cases.names import KINDS, known
from legcramp_cds.cases.schema import Case, Expect, Picture
from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.shapes import TriageLevel
from legcramp_cds.record.cramp import Cramp
from legcramp_cds.record.history import Medication
from legcramp_cds.record.labs import ResultStatus

__all__ = ["case_schema"]

Schema = dict[str, Any]


def case_schema() -> Schema:
    """The schema of a case file.

    Example:
        >>> case_schema()["type"]
        'array'
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "legcramp-cds cases",
        "description": "A list of clinicians' cases.",
        "type": "array",
        "minItems": 1,
        "items": _object(
            {
                "name": {"type": "string", "minLength": 1, "maxLength": 200},
                "author": {"type": "string"},
                "why": {"type": "string"},
                "source": {"anyOf": [{"type": "string"}, _list({"type": "string"})]},
                "topics": _one_or_more({"type": "string", "pattern": "^T[1-9][0-9]?$"}),
                "condition": _ref("condition"),
                "profile": {"enum": list(known("profile"))},
                "picture": {"enum": list(get_args(Picture))},
                "known_miss": {"type": "string"},
                "as_of": {"type": "string", "format": "date"},
                "patient": {"$ref": "#/$defs/patient"},
                "expect": _expect(),
            },
            described_by=Case.__doc__,
            required=("name", "as_of", "patient", "expect"),
        ),
        "$defs": {
            **{_key(kind): {"enum": list(known(kind))} for kind in dict.fromkeys(KINDS.values())},
            "finding": _finding(),
            "result": _result(),
            "results": _panel(),
            "patient": _patient(),
        },
    }


def _key(kind: str) -> str:
    return kind.replace(" ", "_")


def _ref(kind: str) -> Schema:
    return {"$ref": f"#/$defs/{_key(kind)}"}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item, "uniqueItems": True}


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, _list(item)]}


def _object(properties: Mapping[str, Schema], *, described_by: str | None = "", required: Iterable[str] = ()) -> Schema:
    """An object without other keys; a key is described by its line in the docstring of the model."""
    told = _arguments(described_by or "")
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            name: {**schema, **({"description": told[name]} if name in told else {})}
            for name, schema in properties.items()
        },
        **({"required": list(required)} if required else {}),
    }


def _arguments(docstring: str) -> dict[str, str]:
    """What the section `Args` of a docstring says of each argument."""
    found: dict[str, str] = {}
    name = ""
    lines = iter(docstring.splitlines())
    for line in lines:
        if line.strip() == "Args:":
            break
    for line in lines:
        text = line.strip()
        if not text:
            break
        if line.startswith(" " * 12) and name:
            found[name] += f" {text}"
        else:
            name, _, words = text.partition(":")
            found[name] = words.strip()
    return found


def _by(kind: str, value: Schema) -> Schema:
    """A mapping from the names of a kind."""
    return {"type": "object", "propertyNames": _ref(kind), "additionalProperties": value}


def _expect() -> Schema:
    levels = {"enum": [level.value for level in TriageLevel]}
    statuses = {"enum": [status.value for status in Status]}
    states = {"enum": [state.value for state in AdviceState]}
    derived = _object(
        {
            "value": {"type": ["string", "number"]},
            "within": {"type": "number", "minimum": 0},
            "status": {"enum": ["computed", "missing_inputs", "indeterminate", "interval", "not_applicable"]},
        }
    )
    special: dict[str, Schema] = {
        "top": _ref("condition"),
        "within": _by("condition", {"type": "integer", "minimum": 1}),
        "status": _by("condition", _one_or_more(statuses)),
        "explains": _by("condition", _one_or_more(_ref("condition"))),
        "no_red_flags": {"anyOf": [{"const": True}, _one_or_more(_ref("red flag"))]},
        "triage": {"anyOf": [levels, _object({"exactly": levels, "at_least": levels, "at_most": levels})]},
        "no_tests": {"type": "boolean"},
        "care": {"anyOf": [_one_or_more(_ref("advice")), _by("advice", states)]},
        "derived": _by("formula", {"anyOf": [{"type": ["string", "number"]}, derived]}),
        "gate": _ref("reading"),
    }
    properties = {key: special.get(key) or _one_or_more(_ref(KINDS[key])) for key in Expect.model_fields}
    return {**_object(properties, described_by=Expect.__doc__), "minProperties": 1}


def _finding() -> Schema:
    """The findings, each with what it means; a name that is not an id is taken too, and not offered."""
    return {
        "anyOf": [
            {"const": fact.id, "title": fact.name, "description": fact.meaning or fact.name}
            for fact in FINDINGS.values()
        ]
    }


def _result() -> Schema:
    quantity: Schema = {
        "type": ["string", "number"],
        "description": "The number with its unit, such as 7.3 mg/dL or <0.2 mmol/L.",
    }
    day = {"type": "string", "format": "date"}
    long_form = _object(
        {
            "value": quantity,
            "unit": {"type": "string"},
            "comparator": {"enum": ["<", "<=", ">", ">="]},
            "collected_at": day,
            "issued_at": day,
            "reference_low": {"type": "number"},
            "reference_high": {"type": "number"},
            "status": {"enum": [status.value for status in ResultStatus]},
            "source": {"type": "string"},
        },
        required=("value",),
    )
    return {"anyOf": [quantity, long_form, {"type": "array", "items": {"anyOf": [quantity, long_form]}}]}


def _panel() -> Schema:
    """Every name under which a result can be written."""
    names: dict[str, Measurement] = {}
    for fact in MEASUREMENTS.values():
        for name in (fact.id, *(form.id for form in fact.forms), *fact.synonyms):
            names.setdefault(name, fact)
    properties = {
        name: {"$ref": "#/$defs/result", "description": f"{fact.name}, {fact.unit}"} for name, fact in names.items()
    }
    return {**_object(properties), "patternProperties": {"^results$": {"type": "array"}}}


def _patient() -> Schema:
    whole = load().facts
    findings = _list({"$ref": "#/$defs/finding"})
    day = {"type": "string", "format": "date"}
    medication = _object(
        {
            "text": {"type": "string"},
            "rxnorm": _list({"type": "string"}),
            "atc": _list({"type": "string"}),
            "start": day,
            "stop": day,
            "cramps_resolved_off": {"type": "boolean"},
            "source": {"type": "string"},
        },
        described_by=Medication.__doc__,
    )
    history = _object(
        {
            **dict.fromkeys(("present", "absent", "unknown", "not_asked"), findings),
            "medications": {"type": "array", "items": {"anyOf": [{"type": "string"}, medication]}},
            "medications_complete": {"type": "boolean"},
        }
    )
    years = {"type": "number", "minimum": 0}
    return _object(
        {
            "id": {"type": "string"},
            "age_years": {**years, "maximum": 120, "description": getattr(whole.get("age"), "meaning", "")},
            "age_months": {**years, "maximum": 1440},
            "birth_date": day,
            "sex": {"enum": ["female", "male"]},
            "pregnant": {"type": "boolean"},
            "gestation_weeks": {**years, "maximum": 45},
            "labs": {"$ref": "#/$defs/results"},
            "measurements": {"$ref": "#/$defs/results"},
            "cramp": _cramp(),
            "history": history,
        }
    )


def _cramp() -> Schema:
    """The words of the short form, read from the types of the model."""
    fields = {}
    for name, field in Cramp.model_fields.items():
        words = _literals(field.annotation)
        several = str(field.annotation).startswith("tuple")
        if words:
            fields[name] = _one_or_more({"enum": words}) if several else {"enum": words}
    plain: dict[str, Schema] = {
        "duration": {"type": "string", "description": "With unit, such as 3 min."},
        "frequency": {"type": "string", "description": "With unit, such as 3 /wk."},
        "soreness_after": {"type": "boolean"},
        "hardening": {"type": "boolean"},
        "onset": {"type": "string", "format": "date"},
    }
    return _object({**fields, **plain}, described_by=Cramp.__doc__)


def _literals(annotation: object) -> list[str]:
    """The words of every literal type inside a type."""
    arguments = get_args(annotation)
    words = [argument for argument in arguments if isinstance(argument, str)]
    return words or [word for argument in arguments for word in _literals(argument)]
