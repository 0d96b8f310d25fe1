"""The person table: one row a person, with age and sex as far as the table knows them.

The same person in several rows counts once; where the rows contradict each other, nobody knows which one is right.
"""

from __future__ import annotations

from datetime import date
from enum import IntEnum

import narwhals as nw
import polars as pl

from legcramp_cds.frames.beside import beside
from legcramp_cds.interop.omop.days import days_in_month, ordinal_of
from legcramp_cds.interop.omop.report import OmopItem
from legcramp_cds.interop.omop.sorting import Decision, Group, Groups, doubt, keep
from legcramp_cds.interop.omop.tables import Cdm, Frame
from legcramp_cds.interop.omop.vocabulary import Vocabulary
from legcramp_cds.knowledge.analytes import AGE
from legcramp_cds.record.facts_of import DAYS_A_YEAR, WHOLE_YEARS_FROM

__all__ = ["People"]


class _Birth(IntEnum):
    """How well the day of birth is known."""

    DAY = 0
    MONTH = 1
    YEAR = 2
    NONE = 3
    IMPOSSIBLE = 4
    SEVERAL = 5
    LATER = 6
    TOO_OLD = 7
    TOO_YOUNG = 8


_USED = (_Birth.DAY, _Birth.MONTH, _Birth.YEAR)
_AGE_DOUBTS = {
    _Birth.DAY: "",
    _Birth.MONTH: "only year and month of birth are known; the person may be a year older",
    _Birth.YEAR: "only the year of birth is known; the person may be a year older",
    _Birth.NONE: "there is no year of birth",
    _Birth.IMPOSSIBLE: "there is no such day",
    _Birth.SEVERAL: "the table gives several dates of birth",
    _Birth.LATER: "born after the day of the assessment",
    _Birth.TOO_OLD: "nobody is so old; the age is taken as unknown",
    _Birth.TOO_YOUNG: "the date of birth is too coarse for the age of a small child",
}
_SEXES = {"M": "male", "F": "female", "MALE": "male", "FEMALE": "female"}
_SEVERAL_SEXES = -1
# What the person table prints beside the concept, as a number: sexes in order, 0 for what is not understood.
_PRINTED = ("", "male", "female")
_PARTS = ("year", "month", "day")


class People:
    """The persons.

    Args:
        cdm: The tables.
        as_of: The day of the assessment.
    """

    def __init__(self, cdm: Cdm, as_of: date) -> None:
        single = _single(cdm["person"].filter(~nw.col("person_id").is_null()))
        frame = _with_age(single, as_of)
        self.groups = Groups("person", frame, ["gender_concept_id", "__printed", "__birth"], "person_id")
        self.ids = frame.select("person_id")

    @property
    def concepts(self) -> set[int]:
        """Ids of the concepts that the table uses."""
        return {one for one in self.groups.values("gender_concept_id") if one > 0}

    def read(self, vocabulary: Vocabulary) -> tuple[Frame, list[OmopItem]]:
        """Persons with ``age`` and ``sex``, and the account of the table."""
        sexes: dict[tuple[int, int], str | None] = {}
        items: list[OmopItem] = []
        for group in self.groups.found:
            key = (group["gender_concept_id"], group["__printed"])
            sex = _sex(*key, vocabulary)
            sexes[key] = next((str(one["sex"]) for one in sex.says), None)
            items.extend(self.groups.item(group, decision, "") for decision in (sex, _age(group)))
        schema = {"gender_concept_id": pl.Int64, "__printed": pl.Int64, "sex": pl.String}
        frame = self.groups.frame
        table = beside(frame, pl.DataFrame([(*key, sex) for key, sex in sexes.items()], schema=schema, orient="row"))
        joined = frame.join(table, on=["gender_concept_id", "__printed"], how="left")
        return joined.select("person_id", "age", "sex"), items


def _age(group: Group) -> Decision:
    birth = _Birth(group["__birth"])
    because = _AGE_DOUBTS[birth]
    return keep("age", because) if birth in _USED else doubt(because, "age")


def _sex(concept: int, printed: int, vocabulary: Vocabulary) -> Decision:
    """The sex that a concept means; the vocabulary of OMOP calls the two ``M`` and ``F``.

    Vocabularies that were cut down to what the events use have no concepts of sex; then what is printed beside counts.
    """
    if _SEVERAL_SEXES in (concept, printed):
        return doubt("the table gives several sexes", "sex")
    said = _PRINTED[printed]
    missing = vocabulary.missing(concept)
    if said and (missing or not concept):
        why = f"the vocabulary has no concept {concept}" if missing else "no concept is named"
        return keep("sex", f"{why}; by gender_source_value", sex=said)
    if missing:
        return doubt(f"the vocabulary has no concept {concept}", "sex")
    found = {
        _SEXES[name]
        for one in vocabulary.chain(concept)
        if one.vocabulary == "Gender"
        for name in (one.code.upper(), one.name.upper())
        if name in _SEXES
    }
    if len(found) == 1:
        (sex,) = found
        if said not in ("", sex):
            return doubt(f"gender_source_value says {said}, and the concept {sex}", "sex")
        return keep("sex", sex=sex)
    named = vocabulary.named(concept)
    return doubt(f"no laboratory limits go with it: {named}" if named else "there is no sex", "sex")


def _single(person: Frame) -> Frame:
    """One row a person, with 0 where no row knows, and a mark where rows contradict each other."""
    born = nw.col("birth_datetime")
    # The CDM keeps the day of birth in parts; only where it has no parts below the year, the time stamp adds them.
    bare = nw.col("month_of_birth").is_null() & nw.col("day_of_birth").is_null()
    agrees = bare & (born.dt.year().cast(nw.Int64()) == nw.col("year_of_birth"))
    clashes = bare & (born.dt.year().cast(nw.Int64()) != nw.col("year_of_birth"))
    parts = person.select(
        "person_id",
        nw.when(nw.col("gender_concept_id") != 0).then(nw.col("gender_concept_id")).alias("gender"),
        _printed_sex().alias("printed"),
        nw.col("year_of_birth").alias("year"),
        nw.when(agrees).then(born.dt.month().cast(nw.Int64())).otherwise(nw.col("month_of_birth")).alias("month"),
        nw.when(agrees).then(born.dt.day().cast(nw.Int64())).otherwise(nw.col("day_of_birth")).alias("day"),
        nw.when(clashes).then(1).otherwise(0).cast(nw.Int64()).alias("clash"),
    )
    names = ("gender", "printed", *_PARTS, "clash")
    lowest = [nw.col(name).min().alias(f"__{name}_low") for name in names]
    highest = [nw.col(name).max().alias(f"__{name}_high") for name in names]
    one = parts.group_by("person_id").agg(*lowest, *highest)

    def agreed(name: str) -> nw.Expr:
        return (nw.col(f"__{name}_low") == nw.col(f"__{name}_high")).fill_null(value=True)

    def known(name: str) -> nw.Expr:
        return nw.col(f"__{name}_high").fill_null(0)

    sex, printed = (
        nw.when(agreed(name)).then(known(name)).otherwise(_SEVERAL_SEXES).cast(nw.Int64())
        for name in ("gender", "printed")
    )
    several = ~(agreed("year") & agreed("month") & agreed("day")) | (known("clash") > 0)
    return one.select(
        "person_id",
        sex.alias("gender_concept_id"),
        printed.alias("__printed"),
        *(known(name).alias(name) for name in _PARTS),
        nw.when(several).then(1).otherwise(0).cast(nw.Int64()).alias("__several"),
    )


def _printed_sex() -> nw.Expr:
    """The sex as the source printed it, as a number of `_PRINTED`; null where it is not understood."""
    written = nw.col("gender_source_value").str.strip_chars().str.to_uppercase()
    number = nw.lit(None, dtype=nw.Int64())
    for place, sex in enumerate(_PRINTED):
        words = [word for word, meant in _SEXES.items() if meant == sex]
        if words:
            number = nw.when(written.is_in(words)).then(nw.lit(place, dtype=nw.Int64())).otherwise(number)
    return number


def _with_age(single: Frame, as_of: date) -> Frame:
    """Add ``age``, by the rules of `legcramp_cds.record.facts_of`, and how well the day of birth is known."""
    year, month, day = (nw.col(name) for name in _PARTS)
    by_month = (year > 0) & (month >= 1) & (month <= 12)
    safe = single.with_columns(
        nw.when(by_month).then(month).otherwise(1).cast(nw.Int64()).alias("__month"),
        nw.when((year >= 1) & (year <= 9998)).then(year).otherwise(1).cast(nw.Int64()).alias("__year"),
    )
    safe = safe.with_columns(days_in_month(nw.col("__year"), nw.col("__month")).alias("__last"))
    possible = (nw.col("__year") == year) & (
        ((month == 0) & (day == 0)) | (by_month & (day >= 0) & (day <= nw.col("__last")))
    )
    # Of a month or a year that is all there is, its last day: the youngest that the person can be.
    by_day = by_month & (day >= 1)
    safe = safe.with_columns(
        nw.when(month > 0).then(nw.col("__month")).otherwise(12).cast(nw.Int64()).alias("__month"),
        nw.when(by_day).then(day).when(month > 0).then(nw.col("__last")).otherwise(31).cast(nw.Int64()).alias("__day"),
    )
    passed = nw.col("__month") * 100 + nw.col("__day") <= as_of.month * 100 + as_of.day
    years = as_of.year - nw.col("__year") - nw.when(passed).then(0).otherwise(1)
    safe = safe.with_columns(
        years.cast(nw.Int64()).alias("__years"),
        (as_of.toordinal() - ordinal_of(nw.col("__year"), nw.col("__month"), nw.col("__day"))).alias("__days"),
    )
    birth = (
        nw.when(nw.col("__several") > 0)
        .then(_Birth.SEVERAL.value)
        .when(year == 0)
        .then(_Birth.NONE.value)
        .when(~possible)
        .then(_Birth.IMPOSSIBLE.value)
        .when(as_of.year - nw.col("__year") > AGE.high)
        .then(_Birth.TOO_OLD.value)
        .when((year > as_of.year) | (by_day & (nw.col("__days") < 0)))
        .then(_Birth.LATER.value)
        .when(by_day)
        .then(_Birth.DAY.value)
        .when(nw.col("__years") < WHOLE_YEARS_FROM)
        .then(_Birth.TOO_YOUNG.value)
        .when(month > 0)
        .then(_Birth.MONTH.value)
        .otherwise(_Birth.YEAR.value)
    )
    safe = safe.with_columns(birth.cast(nw.Int64()).alias("__birth"))
    infant = (nw.col("__days").cast(nw.Float64()) / DAYS_A_YEAR).round(3)
    age = nw.when(nw.col("__years") >= WHOLE_YEARS_FROM).then(nw.col("__years").cast(nw.Float64())).otherwise(infant)
    used = nw.col("__birth").is_in([birth.value for birth in _USED])
    return safe.select("person_id", "gender_concept_id", "__printed", "__birth", nw.when(used).then(age).alias("age"))
