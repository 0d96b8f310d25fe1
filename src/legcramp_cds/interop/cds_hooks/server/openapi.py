"""The description of the service in OpenAPI 3.1, from which clients are made and tests are generated."""

from __future__ import annotations

from legcramp_cds import _version
from legcramp_cds.interop.cds_hooks.discovery import SERVICES, Service
from legcramp_cds.interop.fhir.making import Json

__all__ = ["describe"]

_TEXT: Json = {"type": "string", "minLength": 1}
_ID: Json = {"type": "string", "pattern": r"^[A-Za-z0-9\-.]{1,64}$"}
_ANY: Json = {"type": "object", "additionalProperties": True}
_OUTCOME: Json = {
    "type": "object",
    "required": ["resourceType", "issue"],
    "properties": {"resourceType": {"const": "OperationOutcome"}, "issue": {"type": "array", "items": _ANY}},
}
_FAULTS = {
    "400": "The request has faults; all of them are told",
    "401": "No token, or one that is not good for this call",
    "413": "The request is too large or nested too deep",
    "415": "The request is not JSON",
    "429": "Too many requests",
    "500": "A fault of the service",
    "503": "The decision cannot be written down, so it is not given",
}


def _json(schema: Json) -> Json:
    return {"application/json": {"schema": schema}}


def _answers(ok: str, schema: Json, *more: tuple[str, str]) -> Json:
    found: Json = {"200": {"description": ok, "content": _json(schema)}}
    for status, what in sorted((*_FAULTS.items(), *more)):
        found[status] = {"description": what, "content": _json(_OUTCOME)}
    return found


def describe() -> Json:
    """The whole description."""
    paths: Json = {"/cds-services": {"get": _discovery()}}
    for service in SERVICES.values():
        paths[f"/cds-services/{service.id}"] = {"post": _hook(service)}
        paths[f"/cds-services/{service.id}/feedback"] = {"post": _feedback()}
    for path, what in (("/healthz", "The process is alive"), ("/readyz", "Requests can be answered")):
        paths[path] = {"get": {"responses": _plain(what), "security": []}}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "legcramp-cds",
            "version": _version.__version__,
            "description": "CDS Hooks 2.0.1 service for leg cramps. For clinicians.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"securitySchemes": {"jwt": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}},
        "security": [{"jwt": []}],
    }


def _plain(what: str) -> Json:
    schema: Json = {"type": "object", "required": ["status"], "properties": {"status": {"type": "string"}}}
    return {
        "200": {"description": what, "content": _json(schema)},
        "503": {"description": "Not now", "content": _json(schema)},
    }


def _discovery() -> Json:
    listed: Json = {
        "type": "object",
        "required": ["services"],
        "properties": {"services": {"type": "array", "items": _ANY}},
    }
    return {"summary": "Which services there are", "responses": _answers("The services", listed)}


def _hook(service: Service) -> Json:
    context: Json = {"userId": _TEXT, "patientId": _ID, "encounterId": _ID}
    required = ["userId", "patientId"]
    if service.about_orders:
        context["draftOrders"] = {
            "type": "object",
            "required": ["resourceType"],
            "properties": {"resourceType": {"const": "Bundle"}, "entry": {"type": "array", "items": _ANY}},
        }
        required.append("draftOrders")
    if service.hook == "order-select":
        context["selections"] = {"type": "array", "items": {"type": "string"}}
        required.append("selections")
    resource: Json = {"type": ["object", "null"], "additionalProperties": True}
    body: Json = {
        "type": "object",
        "required": ["hook", "hookInstance", "context"],
        "properties": {
            "hook": {"const": service.hook},
            "hookInstance": {"type": "string", "pattern": r"\S"},
            "context": {"type": "object", "required": required, "properties": context},
            "prefetch": {"type": "object", "properties": dict.fromkeys(service.prefetch, resource)},
        },
    }
    cards: Json = {
        "type": "object",
        "required": ["cards"],
        "properties": {"cards": {"type": "array", "maxItems": 1, "items": _card()}},
    }
    return {
        "summary": service.title,
        "requestBody": {"required": True, "content": _json(body)},
        "responses": _answers("One card, or none", cards, ("412", "What is needed was not brought along")),
    }


def _card() -> Json:
    return {
        "type": "object",
        "required": ["uuid", "summary", "indicator", "source"],
        "properties": {
            "uuid": {"type": "string", "format": "uuid"},
            "summary": {"type": "string", "minLength": 1, "maxLength": 139},
            "indicator": {"enum": ["info", "warning", "critical"]},
            "detail": _TEXT,
            "source": {"type": "object", "required": ["label"], "properties": {"label": _TEXT}},
            "suggestions": {"type": "array", "minItems": 1, "items": _ANY},
            "selectionBehavior": {"const": "any"},
        },
    }


def _feedback() -> Json:
    item: Json = {
        "type": "object",
        "required": ["card", "outcome", "outcomeTimestamp"],
        "properties": {
            "card": {"type": "string", "pattern": r"^[A-Za-z0-9\-._:]{1,100}$"},
            "outcome": {"enum": ["accepted", "overridden"]},
            "outcomeTimestamp": {"type": "string", "format": "date-time"},
            "acceptedSuggestions": {"type": "array", "items": _ANY},
            "overrideReason": _ANY,
        },
    }
    body: Json = {
        "type": "object",
        "required": ["feedback"],
        "properties": {"feedback": {"type": "array", "minItems": 1, "maxItems": 100, "items": item}},
    }
    return {
        "summary": "What a clinician did with a card",
        "requestBody": {"required": True, "content": _json(body)},
        "responses": _answers("Taken", {"type": "object"}),
    }
