"""The observation and procedure tables: answers, findings with a yes or no, family and past, and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

import narwhals as nw

from legcramp_cds.interop.codes import ANSWERS, COUNTED, FAMILY_OF, LOINC, QUESTIONS
from legcramp_cds.interop.omop.ages import age, holding
from legcramp_cds.interop.omop.days import ordinal
from legcramp_cds.interop.omop.meanings import YES_AND_NO, Words, answer_of, findings_in, meaning_of
from legcramp_cds.interop.omop.report import OmopItem
from legcramp_cds.interop.omop.sorting import NO_PERSON, Decision, Group, Groups, doubt, drop, keep, known_persons
from legcramp_cds.interop.omop.statements import ABSENT, PAYLOAD, PRESENT, UNKNOWN, statements
from legcramp_cds.interop.omop.tables import Cdm, Frame
from legcramp_cds.interop.omop.vocabulary import Vocabulary
from legcramp_cds.knowledge.findings.lasting import lasting

__all__ = ["Observations", "Procedures"]

_CONCEPTS = (
    "observation_concept_id",
    "observation_source_concept_id",
    "value_as_concept_id",
    "qualifier_concept_id",
)


class _Said(IntEnum):
    """What an answer in words says, where there is no concept for it."""

    NOTHING = 0
    YES = 1
    NO = 2
    SOMETHING = 3


_IN_WORDS = {_Said.YES: True, _Said.NO: False}
# The concepts under which OMOP keeps, as the value, what a relative has and what was once there.
_FAMILY = ("family history with explicit context", "family history of clinical finding")
_PAST = ("medical history", "history of clinical finding in subject")


class Observations:
    """The observations.

    Args:
        cdm: The tables.
        people: The persons.
        as_of: The day of the assessment.
    """

    def __init__(self, cdm: Cdm, people: Frame, as_of: date) -> None:
        self.as_of = as_of
        day, number = nw.col("observation_date"), nw.col("value_as_number")
        flags = {
            "__late": day > nw.lit(as_of),
            "__positive": number > 0,
            "__numbered": ~number.is_null(),
        }
        frame = cdm["observation"].with_columns(
            *(nw.col(name).fill_null(0) for name in _CONCEPTS),
            _said().cast(nw.Int64()).alias("__said"),
            age(day, as_of).alias("__age"),
            *(
                nw.when(flag.fill_null(value=False)).then(1).otherwise(0).cast(nw.Int64()).alias(name)
                for name, flag in flags.items()
            ),
        )
        keys = (*_CONCEPTS, "__said", "__age", *flags, "__known")
        self.groups = Groups("observation", known_persons(frame, people), keys, "observation_id")

    @property
    def concepts(self) -> set[int]:
        """Ids of the concepts that the table uses."""
        return self.groups.values(*_CONCEPTS)

    def read(self, vocabulary: Vocabulary, words: Words) -> tuple[Frame | None, list[OmopItem]]:
        """The findings that the table states, or None where there are none, and its account."""
        reader = _Reader(vocabulary, words, self.as_of)
        self.groups.decide(reader.decide)
        items = self.groups.items(
            lambda group: vocabulary.named(group["observation_concept_id"], group["observation_source_concept_id"])
        )
        if not any(decision.used for _, decision in self.groups.decided):
            return None, items
        return statements(self.groups.rows(PAYLOAD), ordinal(nw.col("observation_date"))), items


def _said() -> nw.Expr:
    """An answer in words as one of a few: the words themselves would make a group of each row."""
    written = nw.coalesce(*(_words_of(name) for name in ("value_as_string", "value_source_value")))
    return (
        nw.when(written.is_null())
        .then(_Said.NOTHING.value)
        .when(written.is_in([word for word, there in YES_AND_NO.items() if there]))
        .then(_Said.YES.value)
        .when(written.is_in([word for word, there in YES_AND_NO.items() if not there]))
        .then(_Said.NO.value)
        .otherwise(_Said.SOMETHING.value)
    )


def _words_of(name: str) -> nw.Expr:
    text = nw.col(name).str.strip_chars().str.to_lowercase()
    return nw.when(text != "").then(text)


@dataclass(frozen=True)
class _Reader:
    """Decides about groups of observations."""

    vocabulary: Vocabulary
    words: Words
    as_of: date

    def decide(self, group: Group) -> Iterator[Decision]:
        """What becomes of the rows of a group."""
        ids = (group["observation_concept_id"], group["observation_source_concept_id"])
        chain = self.vocabulary.chain(*ids)
        names = {one.name.lower() for one in chain}
        loinc = [one.code for one in chain if one.system == LOINC]
        asked = next((QUESTIONS[code] for code in loinc if code in QUESTIONS), "")
        if not group["__known"]:
            yield drop(NO_PERSON)
        elif missing := self.vocabulary.missing(*ids):
            yield doubt(f"the vocabulary has no concept {missing[0]}")
        elif group["__late"]:
            yield drop(f"later than the day of the assessment, {self.as_of}")
        elif asked and group["__numbered"]:
            yield from self._drinks(group, asked)
        elif asked:
            yield from self._answer(group, asked)
        elif names & {*_FAMILY, *_PAST}:
            yield from self._value(group, family=bool(names & {*_FAMILY}))
        else:
            yield from self._finding(group, ids)

    def _answer(self, group: Group, finding: str) -> Iterator[Decision]:
        answers = ANSWERS[finding]
        codes = [one.code for one in self.vocabulary.chain(group["value_as_concept_id"])]
        known = [answers[code] for code in codes if code in answers]
        if not known:
            named = self.vocabulary.named(group["value_as_concept_id"])
            yield doubt(f"the answer is not understood: {named or 'there is none'}", finding)
        elif known[0] is None:
            because = "the record says that this is not known"
            yield keep(finding, because, finding=finding, state=UNKNOWN, answer=1)
        else:
            yield from self._held(group, finding, state=PRESENT if known[0] else ABSENT, answer=1)

    def _held(self, group: Group, finding: str, because: str = "", *, state: int, answer: int) -> Iterator[Decision]:
        return holding(finding, because, state=state, answer=answer, aged=group["__age"], as_of=self.as_of)

    def _value(self, group: Group, *, family: bool) -> Iterator[Decision]:
        """What a relative has, or what the patient once had."""
        value = group["value_as_concept_id"]
        read = meaning_of((value,), self.vocabulary, self.words)
        for finding, _ in findings_in(read):
            if family and finding in FAMILY_OF:
                yield from self._held(group, FAMILY_OF[finding], read.doubt, state=PRESENT, answer=0)
            elif not family and lasting(finding).outlives:
                yield from self._held(group, finding, read.doubt, state=PRESENT, answer=0)
            else:
                yield drop("what a relative has" if family else "what was once there", finding)
        if not read.meanings:
            yield drop(f"no word for this: {self.vocabulary.named(value) or 'there is no value'}")

    def _finding(self, group: Group, ids: tuple[int, ...]) -> Iterator[Decision]:
        read = meaning_of(ids, self.vocabulary, self.words)
        value, said = group["value_as_concept_id"], _Said(group["__said"])
        answer = answer_of(value, self.vocabulary) if value else _IN_WORDS.get(said)
        asked = bool(value) or said is not _Said.NOTHING
        if not read.meanings:
            yield drop("no word for this" if any(ids) else "no concept is named")
        for finding, same in findings_in(read):
            if answer_of(group["qualifier_concept_id"], self.vocabulary) is False:
                yield doubt("a qualifier says no; whether that is meant of the finding is not said", finding)
            elif asked and answer is None:
                yield doubt(
                    f"the answer is not understood: {self.vocabulary.named(value) or 'it is in words'}", finding
                )
            elif not asked and group["__numbered"]:
                yield doubt("the answer is a number", finding)
            elif answer is False and not same:
                yield drop("what is absent is narrower than the finding, which may still be there", finding)
            else:
                state = ABSENT if answer is False else PRESENT
                yield from self._held(group, finding, read.doubt, state=state, answer=int(asked))

    def _drinks(self, group: Group, finding: str) -> Iterator[Decision]:
        """An answer that is a number, which is one of drinks or none at all."""
        if finding not in COUNTED:
            yield doubt("the answer is a number", finding)
        elif not group["__positive"]:
            # None a day may still be some a week, so nothing is known to be absent.
            yield doubt("no drink a day may be some a week", finding)
        else:
            yield from self._held(group, finding, state=PRESENT, answer=1)


class Procedures:
    """What was done.

    Args:
        cdm: The tables.
        people: The persons.
        as_of: The day of the assessment.
    """

    _CONCEPTS = ("procedure_concept_id", "procedure_source_concept_id")

    def __init__(self, cdm: Cdm, people: Frame, as_of: date) -> None:
        self.as_of = as_of
        late = (nw.col("procedure_date") > nw.lit(as_of)).fill_null(value=False)
        frame = cdm["procedure_occurrence"].with_columns(
            *(nw.col(name).fill_null(0) for name in self._CONCEPTS),
            nw.when(late).then(1).otherwise(0).cast(nw.Int64()).alias("__late"),
            age(nw.col("procedure_date"), as_of).alias("__age"),
        )
        keys = (*self._CONCEPTS, "__late", "__age", "__known")
        self.groups = Groups("procedure_occurrence", known_persons(frame, people), keys, "procedure_occurrence_id")

    @property
    def concepts(self) -> set[int]:
        """Ids of the concepts that the table uses."""
        return self.groups.values(*self._CONCEPTS)

    def read(self, vocabulary: Vocabulary, words: Words) -> tuple[Frame | None, list[OmopItem]]:
        """The findings that follow from what was done, or None where there are none, and the account of the table."""
        self.groups.decide(lambda group: self._decide(group, vocabulary, words))
        items = self.groups.items(lambda group: vocabulary.named(*(group[key] for key in self._CONCEPTS)))
        if not any(decision.used for _, decision in self.groups.decided):
            return None, items
        return statements(self.groups.rows(PAYLOAD), ordinal(nw.col("procedure_date"))), items

    def _decide(self, group: Group, vocabulary: Vocabulary, words: Words) -> Iterator[Decision]:
        ids = tuple(group[key] for key in self._CONCEPTS)
        read = meaning_of(ids, vocabulary, words, procedures=True)
        for finding in dict(findings_in(read)) or {"": False}:
            if not group["__known"]:
                yield drop(NO_PERSON, finding)
            elif not finding:
                missing = vocabulary.missing(*ids)
                yield doubt(f"the vocabulary has no concept {missing[0]}") if missing else drop("no word for this")
            elif group["__late"]:
                yield drop(f"later than the day of the assessment, {self.as_of}", finding)
            elif finding == "on_dialysis":
                because = "a session in the past does not say that dialysis goes on; a diagnosis or a course would"
                yield doubt(because, finding)
            else:
                aged = group["__age"]
                yield from holding(finding, read.doubt, state=PRESENT, answer=0, aged=aged, as_of=self.as_of)
