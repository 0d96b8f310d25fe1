"""What a patient is asked before the visit, in plain words; from it the questionnaire in FHIR is made.

Only what a patient can answer is asked. What takes an examination, a test or a clinician's judgment is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from legcramp_cds.knowledge.questions import cramp, history, symptoms
from legcramp_cds.knowledge.questions.history import LEFT_TO_CLINICIANS
from legcramp_cds.knowledge.questions.shapes import Question, Section

__all__ = ["LEFT_TO_CLINICIANS", "QUESTIONS", "SECTIONS", "Question", "Section"]

# In the order in which they are asked. A question may depend on earlier ones only.
SECTIONS: tuple[Section, ...] = (
    cramp.COMPLAINT,
    cramp.FEELING,
    cramp.WHEN,
    cramp.WHERE,
    cramp.TRIGGERS,
    cramp.STIFFNESS,
    symptoms.NERVES,
    symptoms.LEGS,
    symptoms.GENERAL,
    history.ILLNESSES,
    history.FAMILY,
    history.NOW,
    history.LATELY,
    history.HABITS,
)
QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {question.fact.id: question for section in SECTIONS for question in section.questions}
)
