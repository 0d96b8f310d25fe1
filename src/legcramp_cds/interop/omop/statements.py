"""What the tables state of findings, settled for each person: the newest answer counts, contradictions cancel out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import narwhals as nw
import polars as pl

from legcramp_cds.frames.boundary import rows_of
from legcramp_cds.interop.omop.report import OmopItem, Outcome
from legcramp_cds.interop.omop.tables import Frame

__all__ = ["ABSENT", "DENIED", "PAYLOAD", "PRESENT", "UNKNOWN", "laid_out", "settled", "statements"]

PRESENT, ABSENT, UNKNOWN = 1, 0, -1
# Was absent too long ago to be absent today; but what was stated no later was denied by it.
DENIED = -2
# What a decision says: the finding, its state, and whether it is an answer to a question that is asked time and again.
PAYLOAD = {"finding": pl.String, "state": pl.Int64, "answer": pl.Int64}
# Who once did has not "never" done it, whatever the newest answer says.
_NEVER = ("smoker",)
_CONTRADICTS = "the record contradicts itself here; neither statement is believed"
_EXAMPLES = 3


def statements(frame: Frame, day: nw.Expr) -> Frame:
    """The rows of decisions as statements.

    Args:
        frame: Rows with the columns of `PAYLOAD`.
        day: When it was stated, as the number of a day.
    """
    return frame.select("person_id", "finding", "state", "answer", day.fill_null(0).cast(nw.Int64()).alias("__day"))


def settled(frames: Sequence[Frame]) -> tuple[Frame, list[OmopItem]]:
    """One row for each person and finding that is known, and the account of what was not believed.

    Args:
        frames: Statements; at least one table.
    """
    everything = nw.concat(frames, how="vertical") if len(frames) > 1 else frames[0]
    keys = ("person_id", "finding")
    told = everything.filter(nw.col("answer") == 0)
    asked = everything.filter(nw.col("answer") == 1).with_columns(
        nw.col("__day").max().over(*keys).alias("__newest"), nw.col("state").max().over(*keys).alias("__ever")
    )
    newest = nw.col("__day") == nw.col("__newest")
    never = nw.col("finding").is_in(list(_NEVER)) & (nw.col("state") == ABSENT) & (nw.col("__ever") == PRESENT)
    items = [
        *_counted(asked.filter(~newest), "an older answer; a newer one is here", Outcome.DROPPED),
        *_counted(
            asked.filter(newest & never), "the record says never, and elsewhere that there was", Outcome.DOUBTFUL
        ),
    ]
    counting = asked.filter(newest & ~never & (nw.col("state") != UNKNOWN))
    columns = [*keys, "state", "__day"]
    both = nw.concat([told.select(*columns), counting.select(*columns)], how="vertical")
    single = _weighed(both, keys)
    denied = ((nw.col("__high") == PRESENT) & (nw.col("__denied") >= nw.col("__said"))).fill_null(value=False)
    agreed = (nw.col("__low") == nw.col("__high")) & ~denied
    known = single.filter(~nw.col("__high").is_null())
    items.extend(_counted(known.filter(~agreed), _CONTRADICTS, Outcome.DOUBTFUL))
    return known.filter(agreed).select(*keys, nw.col("__high").alias("state")), items


def _weighed(frame: Frame, keys: tuple[str, str]) -> Frame:
    """For each person and finding: the least and the most that is stated of today, and when it was said and denied."""
    state, day = nw.col("state"), nw.col("__day")
    apart = frame.select(
        *keys,
        nw.when(state >= ABSENT).then(state).alias("__state"),
        nw.when(state == PRESENT).then(day).alias("__said"),
        nw.when(state == DENIED).then(day).alias("__denied"),
    )
    return apart.group_by(*keys).agg(
        nw.col("__state").min().alias("__low"),
        nw.col("__state").max().alias("__high"),
        nw.col("__said").max(),
        nw.col("__denied").max(),
    )


def _counted(frame: Frame, because: str, outcome: Outcome) -> list[OmopItem]:
    """How many rows there are of each finding, with persons as examples."""
    person = nw.col("person_id")
    grouped = frame.group_by("finding").agg(
        nw.len().alias("rows"), person.min().alias("first"), person.max().alias("last")
    )
    return [
        OmopItem(
            outcome,
            "person",
            fact=row["finding"],
            because=because,
            rows=row["rows"],
            examples=tuple(sorted({row["first"], row["last"]}))[:_EXAMPLES],
        )
        for row in rows_of(grouped)
    ]


def laid_out(frame: Frame, key: str, value: str, names: Sequence[str]) -> Frame:
    """From one row a fact to one row a person, with the largest value of each fact in a column of its name.

    Args:
        frame: With ``person_id``.
        key: The column that names the fact.
        value: The column with whole numbers.
        names: The facts.
    """
    columns = [nw.when(nw.col(key) == name).then(nw.col(value)).alias(name) for name in names]
    return frame.select("person_id", *columns).group_by("person_id").agg(*(nw.col(name).max() for name in names))


def joined(people: Frame, tables: Sequence[Frame]) -> Frame:
    """Everybody, with what each table knows of them."""
    return reduce(lambda left, right: left.join(right, on="person_id", how="left"), tables, people)
