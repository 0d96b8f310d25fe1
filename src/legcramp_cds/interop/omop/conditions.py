"""The condition table: what a person has, by the code, the status and the dates of each row.

The CDM keeps a diagnosis mostly as a snapshot: an end that is the start again says when it was written down, and not
when it was over. For how long such a statement speaks of a later day is said in the knowledge, for each finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import IntEnum

import narwhals as nw

from legcramp_cds.interop.omop.ages import age, holding
from legcramp_cds.interop.omop.days import ordinal
from legcramp_cds.interop.omop.meanings import Words, findings_in, meaning_of
from legcramp_cds.interop.omop.report import OmopItem
from legcramp_cds.interop.omop.sorting import NO_PERSON, Decision, Group, Groups, doubt, drop, known_persons
from legcramp_cds.interop.omop.statements import PAYLOAD, PRESENT, statements
from legcramp_cds.interop.omop.tables import Cdm, Frame
from legcramp_cds.interop.omop.vocabulary import Vocabulary
from legcramp_cds.knowledge.findings.lasting import MONTH, ONLY_EARLIER, SPANS, lasting
from legcramp_cds.knowledge.terminology.past import is_history

__all__ = ["Conditions"]


class _When(IntEnum):
    """What the dates of a row say of the day of the assessment."""

    RUNNING = 0
    SNAPSHOT = 1
    OVER = 2
    LATER = 3
    BACKWARD = 4


# Words in the names of OMOP's condition statuses.
_UNCERTAIN = ("preliminary", "suspected", "possible", "provisional", "differential", "to be diagnosed", "rule")
_RESOLVED = ("resolved",)
_CONCEPTS = ("condition_concept_id", "condition_source_concept_id", "condition_status_concept_id")


class Conditions:
    """The conditions.

    Args:
        cdm: The tables.
        people: The persons.
        as_of: The day of the assessment.
    """

    def __init__(self, cdm: Cdm, people: Frame, as_of: date) -> None:
        self.as_of = as_of
        start, end = nw.col("condition_start_date"), nw.col("condition_end_date")
        # What ends only later was there on the day of the assessment, whenever it began.
        spans = ((start <= nw.lit(as_of)) & (end > nw.lit(as_of))).fill_null(value=False)
        frame = cdm["condition_occurrence"].with_columns(
            *(nw.col(name).fill_null(0) for name in _CONCEPTS),
            _when(as_of).cast(nw.Int64()).alias("__when"),
            age(start, as_of).alias("__begun"),
            nw.when(spans).then(nw.lit(0, dtype=nw.Int64())).otherwise(age(start, as_of)).alias("__age"),
        )
        keys = (*_CONCEPTS, "__when", "__begun", "__age", "__known")
        self.groups = Groups("condition_occurrence", known_persons(frame, people), keys, "condition_occurrence_id")

    @property
    def concepts(self) -> set[int]:
        """Ids of the concepts that the table uses."""
        return self.groups.values(*_CONCEPTS)

    def read(self, vocabulary: Vocabulary, words: Words) -> tuple[Frame | None, list[OmopItem]]:
        """The findings that the table states, or None where there are none, and its account."""
        self.groups.decide(lambda group: _decide(group, vocabulary, words, self.as_of))
        items = self.groups.items(
            lambda group: vocabulary.named(group["condition_concept_id"], group["condition_source_concept_id"])
        )
        if not any(decision.used for _, decision in self.groups.decided):
            return None, items
        return statements(self.groups.rows(PAYLOAD), ordinal(nw.col("condition_start_date"))), items


def _when(as_of: date) -> nw.Expr:
    start, end, today = nw.col("condition_start_date"), nw.col("condition_end_date"), nw.lit(as_of)

    def true(condition: nw.Expr) -> nw.Expr:
        return condition.fill_null(value=False)

    return (
        nw.when(true(start > today))
        .then(_When.LATER.value)
        .when(true(end < start))
        .then(_When.BACKWARD.value)
        .when(end.is_null())
        .then(_When.RUNNING.value)
        .when(true(end == start))
        .then(_When.SNAPSHOT.value)
        .when(true(end <= today))
        .then(_When.OVER.value)
        .otherwise(_When.RUNNING.value)
    )


def _decide(group: Group, vocabulary: Vocabulary, words: Words, as_of: date) -> Iterator[Decision]:
    ids = (group["condition_concept_id"], group["condition_source_concept_id"])
    read = meaning_of(ids, vocabulary, words)
    found = dict(findings_in(read)) or {"": False}
    history = is_history(one.code for one in vocabulary.chain(*ids))
    for finding in found:
        if not group["__known"]:
            yield drop(NO_PERSON, finding)
        elif not finding:
            yield _wordless(ids, vocabulary)
        else:
            yield from _stated(group, finding, read.doubt, vocabulary, as_of, history=history)


def _wordless(ids: tuple[int, ...], vocabulary: Vocabulary) -> Decision:
    missing = vocabulary.missing(*ids)
    if missing:
        return doubt(f"the vocabulary has no concept {missing[0]}")
    return drop("no word for this" if any(ids) else "no concept is named")


def _stated(
    group: Group, finding: str, because: str, vocabulary: Vocabulary, as_of: date, *, history: bool
) -> Iterator[Decision]:
    """What becomes of a finding that a row states: the first of these that applies."""
    when, status = _When(group["__when"]), vocabulary.name_of(group["condition_status_concept_id"])
    over = when is _When.OVER or any(word in status for word in _RESOLVED)
    earlier = over or history or (when is _When.SNAPSHOT and group["__age"] > SPANS.index(MONTH))
    refusals = (
        (when is _When.LATER, drop, f"later than the day of the assessment, {as_of}"),
        (when is _When.BACKWARD, doubt, "it ends before it begins"),
        (any(word in status for word in _UNCERTAIN), doubt, f"the diagnosis is no more than a {status}"),
        (over and not lasting(finding).outlives, drop, "over: it is no longer there"),
        (
            finding in ONLY_EARLIER and not earlier,
            doubt,
            "what is there now is no earlier one; enter the findings that belong to it",
        ),
    )
    for applies, verdict, why in refusals:
        if applies:
            yield verdict(why, finding)
            return
    recent = ""
    if not over and when is _When.SNAPSHOT:
        recent = "written down on one day; without an end it is taken as still there"
    aged = group["__age" if lasting(finding).renewed else "__begun"]
    yield from holding(finding, because, state=PRESENT, answer=0, aged=aged, as_of=as_of, recent=recent)
