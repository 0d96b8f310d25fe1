"""QuestionnaireResponses: what a patient answered before the visit.

An answer counts as what it says: yes is present, no is absent, "I do not know" and a question left open are unknown,
and a question that was not put was not asked. Only our own Questionnaire is read by its `linkId`; of any other one,
only questions whose codes we know, and those only where the Questionnaire stands in the same document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from legcramp_cds.facts import Choice, Finding
from legcramp_cds.interop.fhir import answered
from legcramp_cds.interop.fhir.answered import Said
from legcramp_cds.interop.fhir.answers import answer_of, read_answer
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Answer, Detail, Gathering
from legcramp_cds.interop.fhir.plain import codings, listing, mapping, text
from legcramp_cds.interop.fhir.questionnaire import (
    COMPLETE,
    FACT_SYSTEM,
    MEDICATION,
    MEDICATION_NAME,
    MEDICATION_SINCE,
    URL,
    current_version,
)
from legcramp_cds.interop.fhir.response_medicines import read_medicines
from legcramp_cds.interop.fhir.response_parts import Head, Put, walk
from legcramp_cds.interop.fhir.times import When, by_day, is_after, parse
from legcramp_cds.knowledge.analytes.clinical import SYMPTOM_DURATION
from legcramp_cds.knowledge.findings.lasting import MONTH
from legcramp_cds.knowledge.questions import QUESTIONS, SECTIONS, Question
from legcramp_cds.record.labs import LabResult

__all__ = ["Forms", "index_forms", "read_response"]

_NOT_USED = {"entered-in-error": "entered in error"}
_WHOLE = ("completed", "amended")
# Those of our own ids that hold other questions, or that only show something.
_FRAMES = frozenset((*(section.id for section in SECTIONS), "medications", MEDICATION_NAME, MEDICATION_SINCE))

Forms = Mapping[str, Mapping[str, object]]


def index_forms(entries: Iterable[Entry]) -> Forms:
    """The Questionnaires of a document, by their canonical address."""
    return {text(entry.resource.get("url")): entry.resource for entry in entries if entry.kind == "Questionnaire"}


def read_response(entry: Entry, forms: Forms, into: Gathering) -> None:
    """Read a QuestionnaireResponse.

    Args:
        entry: The resource.
        forms: The Questionnaires that stand in the same document.
        into: Takes the answers.
    """
    resource = entry.resource
    status = text(resource.get("status"))
    if status in _NOT_USED:
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.status", _NOT_USED[status])
        return
    if status not in (*_WHOLE, "stopped"):
        because = f"the status {status[:20]!r} does not say that the answers are final; they are not used"
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.status", because)
        return
    when = by_day(parse(resource.get("authored")), into.as_of)
    if is_after(when, into.as_of):
        because = f"later than the day of the assessment, {into.as_of}"
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.authored", because)
        return
    head = Head(when, when.doubt, _too_old(when, into.as_of))
    address, _, version = text(resource.get("questionnaire")).partition("|")
    put = list(walk(entry))
    if address == URL:
        if version not in ("", current_version()):
            because = f"answered in version {version[:20]} of the questionnaire; each question is read by its id"
            into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.questionnaire", because, used=True)
        _read_own(entry, put, head, into, whole=status in _WHOLE)
    else:
        _read_foreign(entry, put, head, _form(resource, address, forms), into)


def _too_old(when: When, as_of: date | None) -> str:
    """Why answers about anything but a finding say nothing of the day of the assessment; empty when they do."""
    if as_of is None:
        return ""
    if when.day is None:
        return "without a date nobody knows whether the answer still holds"
    if when.day < as_of - timedelta(days=MONTH):
        return f"answered on {when.day}, more than {MONTH:.0f} days before {as_of}"
    return ""


# Our own ------------------------------------------------------------------------------------------------------------


def _read_own(entry: Entry, put: Sequence[Put], head: Head, into: Gathering, *, whole: bool) -> None:
    said: dict[str, list[Put]] = {}
    for one in put:
        if one.link in QUESTIONS or one.link in (MEDICATION, COMPLETE):
            said.setdefault(one.link, []).append(one)
        elif one.link not in _FRAMES:
            because = f"this question is not in the questionnaire: {one.link[:60] or 'there is no linkId'}"
            into.ledger.doubt(entry.kind, entry.id, f"{one.path}.linkId", because)
    yes: set[str] = set()
    left: set[str] = set()
    for name, question in QUESTIONS.items():
        state = _read_question(entry, question, said.get(name, ()), head, into)
        if state is None:
            left.add(name)
        elif state:
            yes.add(name)
    if whole:
        _note_open(entry, left, yes, into)
    read_medicines(entry, said, head, into)


def _read_question(entry: Entry, question: Question, put: Sequence[Put], head: Head, into: Gathering) -> bool | None:
    """Read the answers to one question.

    Returns:
        None where it has no answer; else whether it was answered with yes.
    """
    fact = question.fact
    found = [(one.path, _said(question, answer, head, into, one.path)) for one in put for answer in one.answers]
    if not found:
        return None
    path = f"{found[0][0]}.answer"
    values = {_compared(said.value): said for _, said in found}
    if len(values) > 1:
        because = "there are several answers, and they contradict each other"
        _not_used(entry, path, fact.id, because, into)
        return False
    (said,) = values.values()
    if said.open and isinstance(fact, Finding):
        into.answers.append(Answer(fact.id, None, head.when, entry, path))
        return False
    if said.value is None:
        _not_used(entry, path, fact.id, said.because, into)
        return False
    doubt = said.because or head.doubt
    if isinstance(fact, Finding):
        # Whether a yes or a no still holds is settled with all answers: one too old to count is still the newest.
        when = head.when._replace(doubt=doubt)
        into.answers.append(Answer(fact.id, said.value is True, when, entry, path))
    elif head.old:
        _not_used(entry, path, fact.id, head.old, into)
    else:
        into.details.append(Detail(fact.id, said.value, head.when, entry, path, doubt))
    return said.value is True


def _compared(value: object) -> object:
    """What makes two answers the same; where they stand does not matter."""
    return (value.value, value.unit, value.comparator) if isinstance(value, LabResult) else value


def _said(question: Question, answer: Mapping[str, object], head: Head, into: Gathering, path: str) -> Said:
    fact = question.fact
    if isinstance(fact, Finding):
        return answered.yes_or_no(answer)
    if isinstance(fact, Choice):
        return answered.option(answer, fact)
    if question.units:
        return answered.amount(answer, fact, head.when, path)
    return _onset(answered.day(answer), into.as_of)


def _onset(said: Said, as_of: date | None) -> Said:
    """The day on which the cramps began, where it makes sense on the day of the assessment."""
    if not isinstance(said.value, date):
        return said
    if as_of is None:
        return Said(because="how long ago that is depends on the day; give as_of")
    weeks = (as_of - said.value).days / 7
    if not 0 <= weeks <= SYMPTOM_DURATION.high:
        return Said(because=f"nobody can have cramps since {said.value} on {as_of}")
    return said


def _not_used(entry: Entry, path: str, fact: str, because: str, into: Gathering) -> None:
    if fact in QUESTIONS and isinstance(QUESTIONS[fact].fact, Finding):
        into.unknown.add(fact)
    into.ledger.doubt(entry.kind, entry.id, path, because, fact)


def _note_open(entry: Entry, left: set[str], yes: set[str], into: Gathering) -> None:
    """Tell questions that were put and left open from those that were not put, because an earlier answer ruled so."""
    put = set()
    for section in SECTIONS:
        if not section.only_if or any(fact.id in yes for fact in section.only_if):
            put |= {
                question.fact.id
                for question in section.questions
                if not question.only_if or any(fact.id in yes for fact in question.only_if)
            }
    findings = {name for name in left if isinstance(QUESTIONS[name].fact, Finding)}
    into.unknown |= findings & put
    into.not_asked |= findings - put
    if left:
        because = f"{len(left & put)} questions were left open, and {len(left - put)} were not put"
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.item", because)


# Others -------------------------------------------------------------------------------------------------------------


def _form(resource: Mapping[str, object], address: str, forms: Forms) -> Mapping[str, object]:
    """The Questionnaire of a response, where it is contained or stands in the same document."""
    if address.startswith("#"):
        contained = (mapping(inner) for inner in listing(resource.get("contained")))
        return next((inner for inner in contained if text(inner.get("id")) == address[1:]), {})
    return forms.get(address, {}) if address else {}


def _codes(form: Mapping[str, object]) -> Mapping[str, object]:
    """Each question of a Questionnaire with its codes, as the code of an Observation."""
    found: dict[str, object] = {}
    pending = [form]
    while pending:
        for item in listing(pending.pop().get("item")):
            given = mapping(item)
            if given:
                found[text(given.get("linkId"))] = {"coding": listing(given.get("code"))}
                pending.append(given)
    return found


def _read_foreign(entry: Entry, put: Sequence[Put], head: Head, form: Mapping[str, object], into: Gathering) -> None:
    codes = _codes(form)
    read = 0
    for one in put:
        code = codes.get(one.link)
        if not one.answers or code is None:
            continue
        own = next((coding.code for coding in codings(code) if coding.system == FACT_SYSTEM), "")
        if own in QUESTIONS:
            _read_question(entry, QUESTIONS[own], (one,), head, into)
            read += 1
        elif len(one.answers) == 1 and (finding := answer_of({"code": code})) is not None:
            read += 1
            part = {"valueCodeableConcept": {"coding": [one.answers[0].get("valueCoding")]}, **one.answers[0]}
            read_answer(entry, f"{one.path}.answer[0]", part, finding, head.when, into)
    left = sum(bool(one.answers) for one in put) - read
    if left or not read:
        because = f"{left} answers to another questionnaire, whose questions are not guessed at"
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.questionnaire", because)
