"""QuestionnaireResponses made by hand, that several tests share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from legcramp_cds.facts import Choice, Finding
from legcramp_cds.interop.fhir.questionnaire import NO, UNKNOWN, URL, YES, option_system
from legcramp_cds.knowledge.questions import QUESTIONS, SECTIONS
from tests.interop.fhir_samples import Resource, quantity

AUTHORED = "2026-11-20T10:00:00Z"
# The questions to which yes and no are answers.
YES_NO = {name for name, question in QUESTIONS.items() if isinstance(question.fact, Finding)}


def answer(name: str, said: object) -> Resource:
    """An answer as a form would send it: True, False, None for "I do not know", an option, an amount, a day."""
    if said is None or isinstance(said, bool):
        return {"valueCoding": dict(UNKNOWN if said is None else YES if said else NO)}
    fact = QUESTIONS[name].fact
    if isinstance(fact, Choice):
        return {"valueCoding": {"system": option_system(fact), "code": said}}
    if isinstance(said, tuple):
        return {"valueQuantity": quantity(*said)}
    return {"valueDate": said}


def item(name: str, *said: object) -> Resource:
    """A question with its answers."""
    return {"linkId": name, "answer": [answer(name, one) for one in said]} if said else {"linkId": name}


def medicine(name: str | None, since: str | None = None) -> Resource:
    """One medicine of the list."""
    inner: list[Resource] = [{"linkId": "medication-name", "answer": [{"valueString": name}]}] if name else []
    if since:
        inner.append({"linkId": "medication-since", "answer": [{"valueDate": since}]})
    return {"linkId": "medication", "item": inner}


def response(answers: Mapping[str, object], *more_items: Resource, **more: Any) -> Resource:  # noqa: ANN401
    """A completed response with these answers, each in its group; `None` takes an element away."""
    groups = []
    for section in SECTIONS:
        names = [question.fact.id for question in section.questions if question.fact.id in answers]
        if names:
            groups.append({"linkId": section.id, "item": [item(name, answers[name]) for name in names]})
    made: Resource = {
        "resourceType": "QuestionnaireResponse",
        "id": "answers",
        "questionnaire": URL,
        "status": "completed",
        "subject": {"reference": "Patient/p"},
        "authored": AUTHORED,
        "item": [*groups, *more_items],
    } | more
    return {key: value for key, value in made.items() if value is not None}
