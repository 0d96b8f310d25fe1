"""Small builders for FHIR resources as plain dictionaries, with ids that follow from the content."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from uuid import NAMESPACE_URL, uuid5

from legcramp_cds.codes import SYSTEMS, Codes, CodeSystem
from legcramp_cds.sources import Citation

__all__ = [
    "BASE",
    "Json",
    "cited",
    "clean",
    "concept",
    "every_code",
    "named",
    "pointer",
    "stable_id",
    "subject_reference",
    "to_codes",
]

Json = dict[str, object]

# Names of our own code systems and identifiers. A URN, because the library has no web address to promise.
BASE = "urn:legcramp-cds"
_NAMESPACE = uuid5(NAMESPACE_URL, BASE)
_URIS: Mapping[CodeSystem, str] = {
    "loinc": "http://loinc.org",
    "snomed": "http://snomed.info/sct",
    "icd10": "http://hl7.org/fhir/sid/icd-10",
    "icd10cm": "http://hl7.org/fhir/sid/icd-10-cm",
    "rxnorm": "http://www.nlm.nih.gov/research/umls/rxnorm",
    "atc": "http://www.whocc.no/atc",
}
# Made once, because making an encoder takes longer than it takes to write a small resource.
_IN_ORDER = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
_FHIR_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")


def stable_id(*parts: object) -> str:
    """An id that is the same for the same content, on every machine and every day.

    Example:
        >>> stable_id("a", {"b": 1}) == stable_id("a", {"b": 1}), stable_id("a") == stable_id("b")
        (True, False)
    """
    return str(uuid5(_NAMESPACE, _IN_ORDER(parts)))


def clean(value: object) -> object:
    """A value without whatever is empty in it; FHIR allows neither null nor an empty text, list or object.

    Example:
        >>> clean({"a": None, "b": [], "c": [{"d": ""}], "e": [0, False]})
        {'e': [0, False]}
    """
    # The plain types first: most of what is asked about is text, and to ask for a Mapping takes ten times as long.
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list | tuple):
        return [found for item in value if (found := clean(item)) is not None] or None
    if isinstance(value, dict | Mapping):
        return {str(key): found for key, item in value.items() if (found := clean(item)) is not None} or None
    return value


def named(kind: str, content: Mapping[str, object]) -> Json:
    """A resource of some type with an id that follows from its content.

    Args:
        kind: The resource type.
        content: Its elements; whatever is empty is left out.
    """
    body = clean(content)
    elements = body if isinstance(body, dict) else {}
    return {"resourceType": kind, "id": stable_id(kind, elements), **elements}


def pointer(resource: Mapping[str, object]) -> Json:
    """A reference to a resource of the same Bundle."""
    return {"reference": f"urn:uuid:{resource['id']}"}


def subject_reference(patient_id: str, subject: str = "") -> Json:
    """A reference to the patient.

    Args:
        patient_id: The user's own name for the patient.
        subject: A reference such as ``Patient/7``; it wins.

    Example:
        >>> subject_reference("7"), subject_reference("Ms. A")
        ({'reference': 'Patient/7'}, {'identifier': {'value': 'Ms. A'}})
    """
    if subject:
        return {"reference": subject}
    if _FHIR_ID.fullmatch(patient_id):
        return {"reference": f"Patient/{patient_id}"}
    if patient_id.strip():
        return {"identifier": {"value": patient_id.strip()}}
    return {"display": "The patient who was assessed"}


def concept(text: str, *codings: Mapping[str, object]) -> Json:
    """A CodeableConcept."""
    return {"coding": list(codings), "text": text}


def every_code(codes: Codes) -> list[Json]:
    """All codes as alternatives, for a query."""
    return [{"system": system, "code": code} for system, known in _by_system(codes) for code in known]


def to_codes(codes: Codes) -> list[Json]:
    """The codings of a concept.

    Where a system has several codes they are narrower ones or alternatives, and in one CodeableConcept they would claim
    to mean the same; so only a single code is written.
    """
    return [{"system": system, "code": known[0]} for system, known in _by_system(codes) if len(known) == 1]


def _by_system(codes: Codes) -> list[tuple[str, tuple[str, ...]]]:
    return [(_URIS[system], codes.of(system)) for system in SYSTEMS]


def cited(citation: Citation) -> Json:
    """A citation as RelatedArtifact; one that nobody has read says so."""
    source = citation.source
    parts = [source.title, str(source.year or ""), source.publisher, citation.where]
    text = ". ".join(part for part in parts if part)
    if source.doi:
        text += f". doi:{source.doi}"
    if not citation.verified:
        text += " (not verified in the document)"
    return {"type": "citation", "label": source.key, "citation": text, "url": source.url}
