"""The condition table: what a person has, by the code, the status and the dates of each row.

The CDM keeps a diagnosis mostly as a snapshot: an end that is the start again says when it was written down, and not
when it was over. A disease lasts until an end is given. A symptom of which there is only such a snapshot belongs to the
day of the assessment for as long as OMOP's own condition eras would span (30 days); after that nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import IntEnum

import narwhals as nw

from legcramp_cds.interop.lasting import is_history, pregnancy_days
from legcramp_cds.interop.omop.days import ordinal, shifted
from legcramp_cds.interop.omop.meanings import Words, findings_in, meaning_of
from legcramp_cds.interop.omop.report import OmopItem
from legcramp_cds.interop.omop.sorting import NO_PERSON, Decision, Group, Groups, doubt, drop, keep, known_persons
from legcramp_cds.interop.omop.statements import PAYLOAD, PRESENT, statements
from legcramp_cds.interop.omop.tables import Cdm, Frame
from legcramp_cds.interop.omop.vocabulary import Vocabulary
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.terminology.past import EVER, ONLY_EARLIER

__all__ = ["ERA_DAYS", "Conditions", "lasts"]

# "At least 31 days since any prior record of the same condition" begin a new era (CDM 5.4, table condition_era).
ERA_DAYS = 30


class _When(IntEnum):
    """What the dates of a row say of the day of the assessment."""

    RUNNING = 0
    SNAPSHOT = 1
    OLD_SNAPSHOT = 2
    OVER = 3
    LATER = 4
    BACKWARD = 5


# Words in the names of OMOP's condition statuses.
_UNCERTAIN = ("preliminary", "suspected", "possible", "provisional", "differential", "to be diagnosed", "rule")
_RESOLVED = ("resolved",)
_CONCEPTS = ("condition_concept_id", "condition_source_concept_id", "condition_status_concept_id")


def lasts(finding: str) -> bool:
    """Whether a finding is a disease or an event of the past, rather than a symptom or a sign of the day.

    Args:
        finding: Its id.

    Example:
        >>> lasts("diabetes"), lasts("muscle_cramps")
        (True, False)
    """
    return FINDINGS[finding].group == "history"


class Conditions:
    """The conditions.

    Args:
        cdm: The tables.
        people: The persons.
        as_of: The day of the assessment.
    """

    def __init__(self, cdm: Cdm, people: Frame, as_of: date) -> None:
        self.as_of = as_of
        frame = cdm["condition_occurrence"].with_columns(
            *(nw.col(name).fill_null(0) for name in _CONCEPTS),
            _when(as_of).cast(nw.Int64()).alias("__when"),
            _stale(as_of).cast(nw.Int64()).alias("__stale"),
        )
        keys = (*_CONCEPTS, "__when", "__stale", "__known")
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
    recent = end >= shifted(as_of, ERA_DAYS)

    def true(condition: nw.Expr) -> nw.Expr:
        return condition.fill_null(value=False)

    return (
        nw.when(true(start > today))
        .then(_When.LATER.value)
        .when(true(end < start))
        .then(_When.BACKWARD.value)
        .when(end.is_null())
        .then(_When.RUNNING.value)
        .when(true(end == start) & true(recent))
        .then(_When.SNAPSHOT.value)
        .when(true(end == start))
        .then(_When.OLD_SNAPSHOT.value)
        .when(true(end <= today))
        .then(_When.OVER.value)
        .otherwise(_When.RUNNING.value)
    )


def _stale(as_of: date) -> nw.Expr:
    """Whether a pregnancy that was stated then is over by now."""
    fresh = nw.col("condition_start_date") >= shifted(as_of, pregnancy_days(pregnant=True))
    return nw.when(fresh.fill_null(value=False)).then(0).otherwise(1)


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
            yield _stated(group, finding, read.doubt, vocabulary, as_of, history=history)


def _wordless(ids: tuple[int, ...], vocabulary: Vocabulary) -> Decision:
    missing = vocabulary.missing(*ids)
    if missing:
        return doubt(f"the vocabulary has no concept {missing[0]}")
    return drop("no word for this" if any(ids) else "no concept is named")


def _stated(
    group: Group, finding: str, because: str, vocabulary: Vocabulary, as_of: date, *, history: bool
) -> Decision:
    """What becomes of a finding that a row states: the first of these that applies."""
    when, status = _When(group["__when"]), vocabulary.name_of(group["condition_status_concept_id"])
    over = when is _When.OVER or any(word in status for word in _RESOLVED)
    earlier = over or history or when is _When.OLD_SNAPSHOT
    refusals = (
        (when is _When.LATER, drop, f"later than the day of the assessment, {as_of}"),
        (when is _When.BACKWARD, doubt, "it ends before it begins"),
        (any(word in status for word in _UNCERTAIN), doubt, f"the diagnosis is no more than a {status}"),
        (over and finding not in EVER, drop, "over: it is no longer there"),
        (
            finding in ONLY_EARLIER and not earlier,
            doubt,
            "what is there now is no earlier one; enter the findings that belong to it",
        ),
        (
            finding == "pregnant" and group["__stale"],
            doubt,
            f"stated too long before {as_of} to speak of that day",
        ),
        (
            when is _When.OLD_SNAPSHOT and not lasts(finding),
            doubt,
            "written down on one day only, too long ago to say that it is still there",
        ),
    )
    for applies, verdict, why in refusals:
        if applies:
            return verdict(why, finding)
    if not over and when in (_When.SNAPSHOT, _When.OLD_SNAPSHOT):
        because = because or "written down on one day; without an end it is taken as still there"
    return keep(finding, because, finding=finding, state=PRESENT, answer=0)
