"""The drug table: which drugs are taken on the day of the assessment, by the rules of `legcramp_cds.record`.

The CDM wants an end of every exposure and has it inferred where the source gives none: it is the last day that the
supply covers, and for a single dose it is the day of the dose. So an end that is the start again, with no supply and no
end of the source's own beside it, does not say whether the drug is still taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import IntEnum
from functools import cache
from typing import Literal

import narwhals as nw
import polars as pl

from legcramp_cds.interop.codes import ATC, RXNORM
from legcramp_cds.interop.omop.days import ordinal
from legcramp_cds.interop.omop.report import OmopItem
from legcramp_cds.interop.omop.sorting import NO_PERSON, Decision, Group, Groups, doubt, drop, keep, known_persons
from legcramp_cds.interop.omop.statements import laid_out
from legcramp_cds.interop.omop.tables import Cdm, Frame
from legcramp_cds.interop.omop.vocabulary import Vocabulary
from legcramp_cds.record.medications import Match, exposures, match

__all__ = ["Drugs", "WithoutEnd"]

WithoutEnd = Literal["unknown", "taken"]
_Says = Mapping[str, object]

_CONCEPTS = ("drug_concept_id", "drug_source_concept_id")
_PAYLOAD = {"exposure": pl.String, "code": pl.Int64}
# What a drug says of an exposure: that it is there, or only that nobody can say that it is not.
_TAKEN, _OPEN = 2, 1
# No supply lasts longer than ten years.
_LONGEST = 3660


class _When(IntEnum):
    """What the dates of a row say of the day of the assessment."""

    TAKEN = 0
    ENDED = 1
    WITHOUT_END = 2
    LATER = 3
    BACKWARD = 4


class Drugs:
    """The drugs.

    Args:
        cdm: The tables.
        people: The persons.
        as_of: The day of the assessment.
    """

    def __init__(self, cdm: Cdm, people: Frame, as_of: date) -> None:
        self.as_of = as_of
        frame = cdm["drug_exposure"].with_columns(*(nw.col(name).fill_null(0) for name in _CONCEPTS))
        # A text is only read where there is no concept: it would multiply the groups, and concepts say it better.
        nameless = (nw.col("drug_concept_id") == 0) & (nw.col("drug_source_concept_id") == 0)
        frame = frame.with_columns(
            nw.when(nameless).then(nw.col("drug_source_value")).alias("drug_source_value"),
            nw.when(nw.col("days_supply") <= _LONGEST).then(nw.col("days_supply")).alias("days_supply"),
        )
        frame = frame.with_columns(
            nw.col("drug_source_value").fill_null(""), _when(as_of).cast(nw.Int64()).alias("__when")
        )
        keys = (*_CONCEPTS, "drug_source_value", "__when", "__known")
        self.groups = Groups("drug_exposure", known_persons(frame, people), keys, "drug_exposure_id")

    @property
    def concepts(self) -> set[int]:
        """Ids of the concepts that the table uses."""
        return self.groups.values(*_CONCEPTS)

    def read(
        self, vocabulary: Vocabulary, without_end: WithoutEnd, *, complete: bool
    ) -> tuple[Frame | None, tuple[str, ...], list[OmopItem]]:
        """What is taken.

        Args:
            vocabulary: What the concepts mean.
            without_end: What to make of drugs that nobody says the end of.
            complete: Whether the table is known to have every drug of every person.

        Returns:
            One row a person with a number for each exposure (see `exposure`), or None where there are none; the names
            of the exposures; and the account of the table.
        """

        def decide(group: Group) -> Iterator[Decision]:
            return _decide(group, _matched(group, vocabulary), self.as_of, without_end, complete=complete)

        self.groups.decide(decide)
        items = self.groups.items(
            lambda group: vocabulary.named(*(group[key] for key in _CONCEPTS)) or group["drug_source_value"]
        )
        said = [one for _, decision in self.groups.decided for one in decision.says]
        found = {str(one["exposure"]) for one in said}
        taken = {str(one["exposure"]) for one in said if one["code"] == _TAKEN}
        names = tuple(sorted({*taken, *(_ruled_out() if complete else ())}))
        shown = tuple(name for name in names if name in found)
        rows = laid_out(self.groups.rows(_PAYLOAD), "exposure", "code", shown) if shown else None
        return rows, names, items


def exposure(name: str, *, known: bool, complete: bool) -> nw.Expr:
    """A column of an exposure as true, false or unknown.

    Args:
        name: Its name.
        known: Whether there is a column of numbers for it.
        complete: As for `Drugs.read`.
    """
    code = nw.col(name).fill_null(0) if known else nw.lit(0, dtype=nw.Int64())
    taken = nw.when(code == _TAKEN).then(nw.lit(value=True))
    if complete and name in _ruled_out():
        return nw.when(code == 0).then(nw.lit(value=False)).otherwise(taken)
    return taken


@cache
def _ruled_out() -> frozenset[str]:
    """The exposures that an empty list of drugs rules out if it is complete."""
    return frozenset(name for name, state in exposures([], complete=True).items() if not state)


def _when(as_of: date) -> nw.Expr:
    start, end = nw.col("drug_exposure_start_date"), nw.col("drug_exposure_end_date")
    verbatim, supply = nw.col("verbatim_end_date"), nw.col("days_supply")
    later = ((end > start) | (start.is_null() & ~end.is_null())).fill_null(value=False)
    # An end of the source's own is the day on which the drug was stopped. The end of the CDM is the last day that is
    # covered (start + days of supply - 1, by the convention of THEMIS), so the drug is stopped on the day after.
    stop = (
        nw.when(~verbatim.is_null())
        .then(ordinal(verbatim))
        .when(later)
        .then(ordinal(end) + 1)
        .when((supply > 0).fill_null(value=False))
        .then(ordinal(start) + supply)
    )
    today, begun = as_of.toordinal(), ordinal(start)

    def true(condition: nw.Expr) -> nw.Expr:
        return condition.fill_null(value=False)

    return (
        nw.when(true(start > nw.lit(as_of)))
        .then(_When.LATER.value)
        .when(true(end < start) | true(stop < begun))
        .then(_When.BACKWARD.value)
        .when(stop.is_null())
        .then(_When.WITHOUT_END.value)
        .when(true(stop > today))
        .then(_When.TAKEN.value)
        .otherwise(_When.ENDED.value)
    )


def _matched(group: Group, vocabulary: Vocabulary) -> Match:
    """The drug of a group, as `legcramp_cds.record.medications.match` understands it."""
    chain = vocabulary.chain(group["drug_concept_id"], group["drug_source_concept_id"])
    ingredients = [
        vocabulary.concepts[two]
        for one in chain
        for two in vocabulary.ingredients.get(one.id, ())
        if two in vocabulary.concepts
    ]
    text = chain[0].name if chain else group["drug_source_value"]
    # Where the ingredients are known, the code of a salt or a product says nothing that they do not.
    coded = ingredients or chain
    rxnorm = dict.fromkeys(one.code for one in coded if one.system == RXNORM)
    return match(text, rxnorm=rxnorm, atc=dict.fromkeys(one.code for one in chain if one.system == ATC))


def _decide(group: Group, found: Match, as_of: date, without_end: WithoutEnd, *, complete: bool) -> Iterator[Decision]:
    when = _When(group["__when"])
    told = ", ".join(found.ingredients or found.classes or found.groups)
    left_open = _left_open(found) if complete else ()
    if not group["__known"]:
        yield drop(NO_PERSON, told)
    elif when is _When.LATER:
        yield drop(f"begins after the day of the assessment, {as_of}", told)
    elif when is _When.ENDED:
        yield drop("ended before the day of the assessment", told)
    elif when is _When.BACKWARD:
        yield replace(doubt("it ends before it begins", told), says=left_open)
    elif when is _When.WITHOUT_END and without_end == "unknown":
        because = "one day is given and no supply; whether the drug is still taken is not said"
        yield replace(doubt(because, told), says=left_open)
    else:
        yield _taken(found, told, left_open, without_end=when is _When.WITHOUT_END)


def _taken(found: Match, told: str, left_open: tuple[_Says, ...], *, without_end: bool) -> Decision:
    """A drug that is taken: what it means, and what it leaves open."""
    doubts = [f"{one.given}: {one.why.value} ({', '.join(one.names)})" for one in found.doubtful]
    because = "; ".join(doubts)
    says = tuple({"exposure": name, "code": _TAKEN} for name in exposures([found], complete=False))
    if says:
        if without_end:
            because = because or "one day is given and no supply; it is taken as still taken"
        return replace(keep(told, because), says=(*says, *left_open))
    return replace(doubt(because, told) if because else drop("no word for this"), says=left_open)


def _left_open(found: Match) -> tuple[_Says, ...]:
    """The exposures that nobody can rule out while this drug may be taken."""
    alone = exposures([found], complete=True)
    return tuple({"exposure": name, "code": _OPEN} for name in sorted(_ruled_out()) if alone.get(name) is not False)
