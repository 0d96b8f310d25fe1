"""What a single answer of a questionnaire says: yes, no, not known, an option, an amount or a day; or why nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pydantic import ValidationError

from legcramp_cds.facts import Choice, Measurement
from legcramp_cds.interop.codes import LOINC, SNOMED
from legcramp_cds.interop.fhir.plain import Coding, codings, label, mapping, number, text
from legcramp_cds.interop.fhir.quantities import unit_of
from legcramp_cds.interop.fhir.questionnaire import NO, UNKNOWN, YES, option_system
from legcramp_cds.interop.fhir.times import When, parse
from legcramp_cds.record.labs import LabResult
from legcramp_cds.record.model import problems_of

__all__ = ["Said", "amount", "day", "option", "yes_or_no"]

_V2 = ("http://terminology.hl7.org/CodeSystem/v2-0136", "http://terminology.hl7.org/CodeSystem/v2-0532")
_ABSENT = UNKNOWN["system"]
# Each was seen with its name. None: the patient does not know, or did not want to say.
_YES_NO: Mapping[tuple[str, str], bool | None] = {
    **{(system, "Y"): True for system in (*_V2, "http://hl7.org/fhir/v2/0136")},
    **{(system, "N"): False for system in (*_V2, "http://hl7.org/fhir/v2/0136")},
    (SNOMED, "373066001"): True,
    (SNOMED, "373067005"): False,
    (SNOMED, "261665006"): None,
    (LOINC, "LA33-6"): True,
    (LOINC, "LA32-8"): False,
    (LOINC, "LA12688-0"): None,
    **{(_ABSENT, code): None for code in ("asked-unknown", "unknown", "temp-unknown", "asked-declined", "not-asked")},
}


class Said(NamedTuple):
    """What an answer says.

    Args:
        value: True, False, an option, a result or a day; None where it says nothing.
        open: Whether it says in so many words that it is not known.
        because: Why it says nothing, or what is doubtful about it; empty when nothing is.
    """

    value: object = None
    open: bool = False
    because: str = ""


_NOT_KNOWN = Said(open=True, because="the answer is that it is not known")


def _coded(answer: Mapping[str, object]) -> Sequence[Coding]:
    """The coding of an answer; some forms send a whole concept."""
    return codings(answer.get("valueCoding")) or codings(answer.get("valueCodeableConcept"))


def _shown(answer: Mapping[str, object]) -> str:
    """What stands there, where it can be shown; a value that is no text may be too large or too deep to be written."""
    kind = next((key for key in answer if key.startswith("value")), "")
    given = answer.get(kind)
    return label(given) or text(given)[:40] or kind[:40] or "there is none"


def yes_or_no(answer: Mapping[str, object]) -> Said:
    """Read yes, no, or "I do not know".

    Example:
        >>> yes_or_no({"valueBoolean": False}).value, yes_or_no({"valueCoding": dict(UNKNOWN)}).open
        (False, True)
        >>> yes_or_no({"valueString": "a little"}).because
        'the answer is not understood: a little'
    """
    plain = answer.get("valueBoolean")
    if isinstance(plain, bool):
        return Said(plain)
    for coding in _coded(answer):
        if (coding.system, coding.code) in _YES_NO:
            state = _YES_NO[coding.system, coding.code]
            return _NOT_KNOWN if state is None else Said(state)
        if not coding.system and coding.code in (YES["code"], NO["code"]):
            return Said(coding.code == YES["code"], because="the code of the answer names no system")
    return Said(because=f"the answer is not understood: {_shown(answer)}")


def option(answer: Mapping[str, object], fact: Choice) -> Said:
    """Read one of the options of a choice."""
    for coding in _coded(answer):
        if _YES_NO.get((coding.system, coding.code), False) is None:
            return _NOT_KNOWN
        if coding.code in fact.options and coding.system in (option_system(fact), ""):
            return Said(coding.code, because="" if coding.system else "the code of the answer names no system")
    return Said(because=f"the answer is not understood: {_shown(answer)}")


def amount(answer: Mapping[str, object], fact: Measurement, when: When, source: str) -> Said:
    """Read a number with its unit as a result of the day on which it was told."""
    given = answer.get("valueQuantity")
    quantity = mapping(given)
    if not quantity:
        return Said(because=f"a number with its unit is wanted here: {_shown(answer)}")
    unit, clash = unit_of(fact, "", quantity)
    value = number(quantity.get("value"))
    if clash or value is None:
        return Said(because=clash or "the value is no number")
    data = {
        "analyte": fact.id,
        "value": value,
        "unit": unit,
        "comparator": text(quantity.get("comparator")),
        "collected_at": when.value,
        "source": source,
    }
    try:
        return Said(LabResult.model_validate(data))
    except ValidationError as error:
        return Said(because="; ".join(str(problem) for problem in problems_of(error, LabResult)))


def day(answer: Mapping[str, object]) -> Said:
    """Read the day on which something began; a month or a year is too vague to count days from."""
    when = parse(answer.get("valueDate") if "valueDate" in answer else answer.get("valueDateTime"))
    if when.value is None:
        return Said(because=when.doubt or f"a date is wanted here: {_shown(answer)}")
    found = date(when.value.year, when.value.month, when.value.day)
    if when.last != found:
        return Said(because=f"only {text(answer.get('valueDate'))} is known, which is too vague to count from")
    return Said(found)
