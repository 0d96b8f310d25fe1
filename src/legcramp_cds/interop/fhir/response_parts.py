"""The pieces of a QuestionnaireResponse: its head, and its questions with their answers, wherever they are nested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.plain import listing, mapping, text
from legcramp_cds.interop.fhir.questionnaire import MEDICATION
from legcramp_cds.interop.fhir.times import When

__all__ = ["Head", "Put", "walk"]


class Head(NamedTuple):
    """What holds for all answers of a response: when they were given, what is doubtful, and why they are too old."""

    when: When
    doubt: str
    old: str


class Put(NamedTuple):
    """A question as it stands in a response, with its answers."""

    path: str
    link: str
    answers: Sequence[Mapping[str, object]]
    item: Mapping[str, object]


def walk(entry: Entry) -> Iterator[Put]:
    """Every question of a response, in order; below groups as well as below answers, without recursion."""
    pending = [(entry.path, entry.resource)]
    while pending:
        path, holder = pending.pop()
        inner: list[tuple[str, Mapping[str, object]]] = []
        for index, item in enumerate(listing(holder.get("item"))):
            given = mapping(item)
            if not given:
                continue
            where = f"{path}.item[{index}]"
            answers = [mapping(answer) for answer in listing(given.get("answer"))]
            link = text(given.get("linkId"))
            yield Put(where, link, [answer for answer in answers if answer], given)
            # What is asked about one medicine stays with it.
            if link != MEDICATION:
                inner.append((where, given))
                inner += [(f"{where}.answer[{place}]", answer) for place, answer in enumerate(answers)]
        pending.extend(reversed(inner))
