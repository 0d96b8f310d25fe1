"""The measurement table: which rows are results that this library reads, in which unit, and whether they can count.

Which of several results counts is decided by `legcramp_cds.frames.facts_from_long`, as for every table of results.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import narwhals as nw
import polars as pl

from legcramp_cds.errors import LegcrampError
from legcramp_cds.frames import LongNames, facts_from_long
from legcramp_cds.frames.boundary import rows_of
from legcramp_cds.frames.columns import line_of
from legcramp_cds.interop.codes import LOINC, UCUM
from legcramp_cds.interop.fhir.measured import Known, by_loinc
from legcramp_cds.interop.fhir.quantities import contradiction, unit_of
from legcramp_cds.interop.omop.ages import age, holding
from legcramp_cds.interop.omop.days import ordinal
from legcramp_cds.interop.omop.meanings import Words, answer_of
from legcramp_cds.interop.omop.report import OmopItem
from legcramp_cds.interop.omop.sorting import NO_PERSON, Decision, Group, Groups, doubt, drop, keep, known_persons
from legcramp_cds.interop.omop.statements import ABSENT, PAYLOAD, PRESENT, statements
from legcramp_cds.interop.omop.tables import Cdm, Frame
from legcramp_cds.interop.omop.vocabulary import Vocabulary
from legcramp_cds.knowledge.base import KnowledgeBase

__all__ = ["Results"]

_UCUM_URI = "http://unitsofmeasure.org"
_OPERATORS = {"": "", "=": "", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
# What the person table states; results of the same name would only repeat it.
_STATED = frozenset({"age"})
_CONCEPTS = (
    "measurement_concept_id",
    "measurement_source_concept_id",
    "unit_concept_id",
    "operator_concept_id",
    "value_as_concept_id",
)
_FLAGS = ("__has_number", "__has_range", "__late")
_RESULT = {
    **dict.fromkeys(("__analyte", "__unit"), pl.String),
    **dict.fromkeys(("__slope", "__offset", "__least", "__most"), pl.Float64),
    **dict.fromkeys(("__censored", "__group"), pl.Int64),
}


class Results:
    """The results.

    Args:
        cdm: The tables.
        people: The persons.
        as_of: The day of the assessment.
    """

    def __init__(self, cdm: Cdm, people: Frame, as_of: date) -> None:
        self.as_of = as_of
        frame = cdm["measurement"].with_columns(
            *(nw.col(name).fill_null(0) for name in _CONCEPTS), nw.col("unit_source_value").fill_null(""), *_when()
        )
        number = nw.col("value_as_number")
        flags = (
            (number.abs() < float("inf")).fill_null(value=False),
            ~(nw.col("range_low").is_null() & nw.col("range_high").is_null()),
            (nw.col("measurement_date") > nw.lit(as_of)).fill_null(value=False),
        )
        frame = frame.with_columns(
            *(
                nw.when(flag).then(1).otherwise(0).cast(nw.Int64()).alias(n)
                for n, flag in zip(_FLAGS, flags, strict=True)
            ),
            age(nw.col("measurement_date"), as_of).alias("__age"),
        )
        keys = (*_CONCEPTS, "unit_source_value", *_FLAGS, "__age", "__known")
        self.groups = Groups("measurement", known_persons(frame, people), keys, "measurement_id")

    @property
    def concepts(self) -> set[int]:
        """Ids of the concepts that the table uses."""
        return self.groups.values(*_CONCEPTS)

    def read(
        self, vocabulary: Vocabulary, words: Words, knowledge: KnowledgeBase
    ) -> tuple[Frame | None, Frame | None, list[OmopItem]]:
        """Choose the results that count.

        Returns:
            One row a person with the measured facts, or None where there are none; the findings that results state,
            or None; and the account of the table.
        """
        reader = _Reader(vocabulary, words, self.as_of)
        self.groups.decide(reader.decide)
        items = self.groups.items(
            lambda group: vocabulary.named(group["measurement_concept_id"], group["measurement_source_concept_id"])
        )
        facts = None
        if any(decision.has("__analyte") for _, decision in self.groups.decided):
            rows = self.groups.rows(_RESULT)
            rows = rows.with_columns(_canonical("value_as_number").alias("__canonical"))
            plausible = (nw.col("__canonical") >= nw.col("__least")) & (nw.col("__canonical") <= nw.col("__most"))
            items = self._without_impossible(items, rows.filter(~plausible))
            facts = self._facts(rows.filter(plausible), knowledge)
        stated = None
        if any(decision.has("finding") for _, decision in self.groups.decided):
            stated = statements(self.groups.rows(PAYLOAD), ordinal(nw.col("measurement_date")))
        return facts, stated, items

    def _facts(self, rows: Frame, knowledge: KnowledgeBase) -> Frame:
        low, high = nw.col("range_low"), nw.col("range_high")
        # A range that is empty is a slip of the pen, and says nothing.
        sound = (low < high).fill_null(value=True)
        long = rows.select(
            "person_id",
            "__analyte",
            "__unit",
            nw.when(nw.col("__censored") == 0).then(nw.col("value_as_number")).alias("__value"),
            "__collected",
            nw.when(sound).then(low).alias("range_low"),
            nw.when(sound).then(high).alias("range_high"),
        )
        names = LongNames("person_id", "__analyte", "__value", "__unit", "__collected")
        if any(group["__has_range"] for group in self.groups.found):
            names = replace(names, reference_low="range_low", reference_high="range_high")
        found = facts_from_long(nw.to_native(long), as_of=self.as_of, names=names, knowledge=knowledge)
        frame: Frame = nw.from_native(found)
        return frame

    def _without_impossible(self, items: list[OmopItem], impossible: Frame) -> list[OmopItem]:
        """Take the rows whose value no living patient can have out of what was kept, and say so."""
        row_id = nw.col("measurement_id")
        grouped = impossible.group_by("__group").agg(
            nw.len().alias("__rows"), row_id.min().alias("__first"), row_id.max().alias("__last")
        )
        counts = {row["__group"]: row for row in rows_of(grouped)}
        kept = []
        for item, (group, decision) in zip(items, self.groups.decided, strict=True):
            wrong = counts.get(group["__group"]) if decision.has("__analyte") else None
            if wrong is None:
                kept.append(item)
                continue
            sound = tuple(one for one in item.examples if one not in (wrong["__first"], wrong["__last"]))
            kept.append(item._replace(rows=item.rows - wrong["__rows"], examples=sound))
            because = f"no living patient has this value in {decision.says[0]['__unit'] or 'this unit'}"
            kept.append(self.groups.item(wrong, doubt(because, decision.fact), item.concept))
        return kept


def _canonical(name: str) -> nw.Expr:
    return nw.col(name) * nw.col("__slope") + nw.col("__offset")


def _when() -> tuple[nw.Expr, nw.Expr]:
    """Day and moment of a result; a time that belongs to another day than the date is not believed."""
    day, moment = nw.col("measurement_date"), nw.col("measurement_datetime")
    known = nw.coalesce(day, moment.cast(nw.Date()))
    timed = nw.when((moment.cast(nw.Date()) == known).fill_null(value=False)).then(moment)
    return known.alias("measurement_date"), nw.coalesce(timed, known.cast(nw.Datetime("us"))).alias("__collected")


@dataclass(frozen=True)
class _Reader:
    """Decides about groups of results."""

    vocabulary: Vocabulary
    words: Words
    as_of: date

    def decide(self, group: Group) -> Iterator[Decision]:
        """What becomes of the rows of a group."""
        ids = (group["measurement_concept_id"], group["measurement_source_concept_id"])
        chain = self.vocabulary.chain(*ids)
        known = {
            code: found
            for one in chain
            if one.system == LOINC and (found := by_loinc().get(one.code))
            for code in (one.code,)
        }
        own = [finding for one in chain if (finding := self.words.get((one.system, one.code)))]
        fact = next((found.fact.id for found in known.values()), next(iter(own), ""))
        if not group["__known"]:
            yield drop(NO_PERSON, fact)
        elif missing := self.vocabulary.missing(*ids):
            yield doubt(f"the vocabulary has no concept {missing[0]}", fact)
        elif not fact:
            yield drop("no word for this" if chain else "no concept is named")
        elif group["__late"]:
            yield drop(f"later than the day of the assessment, {self.as_of}", fact)
        elif own:
            for finding in dict.fromkeys(own):
                yield from self._stated(group, finding)
        elif len({found[:2] for found in known.values()}) > 1:
            yield doubt("its concepts mean different things")
        else:
            yield self._number(group, next(iter(known)), next(iter(known.values())))

    def _stated(self, group: Group, finding: str) -> Iterator[Decision]:
        """A result in words, such as positive or absent."""
        answer = answer_of(group["value_as_concept_id"], self.vocabulary)
        if answer is None:
            named = self.vocabulary.named(group["value_as_concept_id"])
            yield doubt(f"the answer is not understood: {named or 'there is none'}", finding)
            return
        state = PRESENT if answer else ABSENT
        yield from holding(finding, state=state, answer=1, aged=group["__age"], as_of=self.as_of)

    def _number(self, group: Group, code: str, known: Known) -> Decision:
        fact = known.fact
        if fact.id in _STATED:
            return drop("the person table states it", fact.id)
        if not group["__has_number"]:
            named = self.vocabulary.named(group["value_as_concept_id"])
            return drop(f"the value is no number: {named}" if named else "there is no value", fact.id)
        operator = _OPERATORS.get(self.vocabulary.name_of(group["operator_concept_id"]))
        if operator is None or self.vocabulary.missing(group["operator_concept_id"]):
            named = self.vocabulary.named(group["operator_concept_id"])
            return doubt(f"the operator is not understood: {named}", fact.id)
        unit, because = self._unit(group, known)
        if because:
            return doubt(because, fact.id)
        slope, offset = line_of(fact, unit or fact.unit, known.form)
        because = contradiction(code, unit)
        if operator:
            because = f"{operator} is a limit and no value; a table holds values alone, so it is unknown here"
        return keep(
            fact.id,
            because,
            __analyte=code,
            __unit=unit,
            __slope=slope,
            __offset=offset,
            __least=max(fact.low, -1e300),
            __most=min(fact.high, 1e300),
            __censored=int(bool(operator)),
            __group=group["__group"],
        )

    def _unit(self, group: Group, known: Known) -> tuple[str, str]:
        """The unit of the rows, and why they have none that can be used."""
        fact, form = known.fact, known.form
        codes = [one.code for one in self.vocabulary.chain(group["unit_concept_id"]) if one.system == UCUM]
        printed = group["unit_source_value"].strip()
        quantity = {"code": codes[0] if codes else "", "unit": printed, "system": _UCUM_URI}
        unit, clash = unit_of(fact, form, quantity)
        if clash:
            return "", clash
        if not fact.needs_unit and unit in ("", "1"):
            return "", ""
        if not unit:
            named = self.vocabulary.named(group["unit_concept_id"])
            return "", f"there is no unit that can be read{f': {named}' if named else ''}"
        try:
            line_of(fact, unit, form)
        except LegcrampError as error:
            return "", "; ".join(problem.what for problem in error.problems)
        return unit, ""
