"""Our own Questionnaire: the history of the cramps, in the words of a patient, as FHIR R4.

It is made from `legcramp_cds.knowledge.questions`. The `linkId` of a question is the id of the fact that its answer
speaks of, so an answer finds its fact without a table between the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from legcramp_cds.facts import Choice, Finding
from legcramp_cds.interop.fhir.making import BASE, Json, clean, stable_id, to_codes
from legcramp_cds.knowledge.questions import SECTIONS, Question, Section

__all__ = [
    "COMPLETE",
    "FACT_SYSTEM",
    "MEDICATION",
    "MEDICATION_NAME",
    "MEDICATION_SINCE",
    "NO",
    "UNKNOWN",
    "URL",
    "YES",
    "current_version",
    "option_system",
    "questionnaire",
]

URL = f"{BASE}:questionnaire:cramp-history"
FACT_SYSTEM = f"{BASE}:fact"
# The three answers of the value set http://hl7.org/fhir/ValueSet/yesnodontknow of FHIR R4.
_YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136"
_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
YES: Mapping[str, str] = MappingProxyType({"system": _YES_NO, "code": "Y", "display": "Yes"})
NO: Mapping[str, str] = MappingProxyType({"system": _YES_NO, "code": "N", "display": "No"})
UNKNOWN: Mapping[str, str] = MappingProxyType({"system": _ABSENT, "code": "asked-unknown", "display": "Don't know"})
_OPEN = "Leave this empty if you do not know."
_UCUM = "http://unitsofmeasure.org"
_UNIT_OPTION = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption"

# What is asked about medicines is no fact of its own, so these ids are none.
MEDICATION, MEDICATION_NAME, MEDICATION_SINCE = "medication", "medication-name", "medication-since"
COMPLETE = "medications-complete"


def option_system(fact: Choice) -> str:
    """The code system of the options of a choice."""
    return f"{FACT_SYSTEM}:{fact.id}"


def questionnaire() -> Json:
    """The Questionnaire.

    Returns:
        A FHIR R4 resource. Its `version` follows from its content: as long as the questions are the same, it is too.

    Example:
        >>> form = questionnaire()
        >>> form["url"], form["item"][0]["linkId"]
        ('urn:legcramp-cds:questionnaire:cramp-history', 'complaint')
    """
    items = clean([*map(_section, SECTIONS), _medications()])
    return {
        "resourceType": "Questionnaire",
        "id": "legcramp-cds-cramp-history",
        "language": "en",
        "url": URL,
        "version": stable_id(items)[:8],
        "name": "CrampHistory",
        "title": "Your cramps: questions before your visit",
        "status": "active",
        "experimental": False,
        "subjectType": ["Patient"],
        "publisher": "The legcramp-cds contributors",
        "description": "What a patient with leg cramps can tell before a visit. Filled in by the patient, read by "
        "a clinician, and read by legcramp-cds: yes is present, no is absent, and all else is unknown.",
        "purpose": "Gives a clinician the history; it is no advice to the patient.",
        "item": items,
    }


@cache
def current_version() -> str:
    """The version of the questionnaire, made once."""
    return str(questionnaire()["version"])


def _section(section: Section) -> Json:
    return {
        "linkId": section.id,
        "text": section.title,
        "type": "group",
        **_enabled(section.only_if),
        "item": [_item(question) for question in section.questions],
    }


def _item(question: Question) -> Json:
    fact = question.fact
    item: Json = {
        "linkId": fact.id,
        "code": [{"system": FACT_SYSTEM, "code": fact.id, "display": fact.name}, *to_codes(fact.codes)],
        "text": question.text,
        **_enabled(question.only_if),
    }
    if isinstance(fact, Finding):
        return {**item, "type": "choice", "answerOption": _options((YES, NO, UNKNOWN))}
    if isinstance(fact, Choice):
        system = option_system(fact)
        named = [{"system": system, "code": code, "display": words} for code, words in question.options]
        return {**item, "type": "choice", "answerOption": _options((*named, UNKNOWN))}
    if question.units:
        units = [{"system": _UCUM, "code": code, "display": words} for code, words in question.units]
        extension = [{"url": _UNIT_OPTION, "valueCoding": unit} for unit in units]
        return {**item, "text": f"{question.text} {_OPEN}", "type": "quantity", "extension": extension}
    return {**item, "text": f"{question.text} {_OPEN}", "type": "date"}


def _options(codings: Iterable[Mapping[str, str]]) -> list[Json]:
    return [{"valueCoding": dict(coding)} for coding in codings]


def _enabled(only_if: tuple[Finding, ...]) -> Json:
    answer = {key: YES[key] for key in ("system", "code")}
    conditions = [{"question": fact.id, "operator": "=", "answerCoding": answer} for fact in only_if]
    behavior = {"enableBehavior": "any"} if len(conditions) > 1 else {}
    return {"enableWhen": conditions, **behavior}


def _medications() -> Json:
    medicine = {
        "linkId": MEDICATION,
        "text": "One medicine",
        "type": "group",
        "repeats": True,
        "item": [
            {"linkId": MEDICATION_NAME, "text": "Name and strength, as on the package", "type": "string"},
            {"linkId": MEDICATION_SINCE, "text": f"Taken since when? {_OPEN}", "type": "date"},
        ],
    }
    complete = {
        "linkId": COMPLETE,
        "text": "Is the list above everything that you take, also what you buy yourself?",
        "type": "choice",
        "answerOption": _options((YES, NO, UNKNOWN)),
    }
    return {
        "linkId": "medications",
        "text": "Medicines that you take now",
        "type": "group",
        "item": [medicine, complete],
    }
