"""Rows of events into a few groups, and each group judged once.

A table of millions of events has a few thousand different combinations of concepts and of what matters about their
dates. The engine counts the groups, plain Python decides about each, and the decisions are joined back to the rows. So
every decision stands in one place, costs nothing a row, and the account of what was done is exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw
import polars as pl

from legcramp_cds.frames.beside import beside
from legcramp_cds.frames.boundary import rows_of
from legcramp_cds.interop.omop.report import OmopItem, Outcome
from legcramp_cds.interop.omop.tables import Frame

__all__ = ["NO_PERSON", "Decision", "Group", "Groups", "doubt", "drop", "keep", "known_persons"]

Group = Mapping[str, Any]
NO_PERSON = "the person table has no such person"


@dataclass(frozen=True)
class Decision:
    """What becomes of the rows of a group.

    Args:
        outcome: Kept, doubtful or dropped.
        because: Why it is doubtful or was dropped.
        fact: What it was read as.
        used: Whether it goes into the facts.
        says: What is joined to the rows: they come back once for each.
    """

    outcome: Outcome
    because: str = ""
    fact: str = ""
    used: bool = False
    says: tuple[Mapping[str, object], ...] = ()

    def has(self, column: str) -> bool:
        """Whether a column is among what it says."""
        return any(column in one for one in self.says)


def keep(fact: str, because: str = "", **says: object) -> Decision:
    """Use the rows; with a reason, say that something is doubtful about them."""
    return Decision(Outcome.DOUBTFUL if because else Outcome.KEPT, because, fact, used=True, says=(says,))


def doubt(because: str, fact: str = "") -> Decision:
    """Do not use the rows, and say that somebody should look at them."""
    return Decision(Outcome.DOUBTFUL, because, fact)


def drop(because: str, fact: str = "") -> Decision:
    """Do not use the rows."""
    return Decision(Outcome.DROPPED, because, fact)


class Groups:
    """The rows of one table in groups.

    Args:
        table: Name of the table.
        frame: Its rows, with the columns that the groups are made by; none of those may be null.
        keys: Names of these columns: whole numbers and texts.
        row_id: The column that names a row.
    """

    def __init__(self, table: str, frame: Frame, keys: Sequence[str], row_id: str) -> None:
        self.table = table
        self.frame = frame
        self.keys = tuple(keys)
        grouped = frame.group_by(*keys).agg(
            nw.len().alias("__rows"), nw.col(row_id).min().alias("__first"), nw.col(row_id).max().alias("__last")
        )
        self.found: list[dict[str, Any]] = [{**row, "__group": number} for number, row in enumerate(rows_of(grouped))]
        self.decided: list[tuple[Group, Decision]] = []

    def decide(self, decide: Callable[[Group], Iterable[Decision]]) -> None:
        """Judge each group.

        Args:
            decide: Gives what becomes of a group, one decision for each fact that it states.
        """
        self.decided = [(group, decision) for group in self.found for decision in decide(group)]

    def values(self, *keys: str) -> set[int]:
        """All that stands in some of the columns."""
        return {group[key] for group in self.found for key in keys}

    def items(self, name: Callable[[Group], str]) -> list[OmopItem]:
        """The account of the table.

        Args:
            name: Says what a group is about.
        """
        return [self.item(group, decision, name(group)) for group, decision in self.decided]

    def item(self, group: Group, decision: Decision, concept: str) -> OmopItem:
        """One line of the account."""
        first, last = group["__first"], group["__last"]
        examples = tuple(sorted({one for one in (first, last) if one is not None}))
        told = (decision.fact, decision.because, decision.used, group["__rows"], examples)
        return OmopItem(decision.outcome, self.table, concept, *told)

    def rows(self, columns: Mapping[str, Any]) -> Frame:
        """The rows that decisions say these columns of, once for each time, with the columns beside them.

        Args:
            columns: Names and types.
        """
        first = next(iter(columns))
        rows = [
            {**{key: group[key] for key in self.keys}, **one}
            for group, decision in self.decided
            for one in decision.says
            if first in one
        ]
        schema = {key: _type_of(self.found, key) for key in self.keys}
        table = pl.DataFrame(rows, schema={**schema, **columns})
        return self.frame.join(beside(self.frame, table), on=list(self.keys), how="inner")


def _type_of(groups: Sequence[Group], key: str) -> Any:  # noqa: ANN401 - a type of Polars
    return pl.String if any(isinstance(group[key], str) for group in groups) else pl.Int64


def known_persons(frame: Frame, people: Frame) -> Frame:
    """Say of each row whether its person is in the person table, as 1 or 0 in the column ``__known``."""
    known = people.select("person_id", nw.lit(1, dtype=nw.Int64()).alias("__known"))
    return frame.join(known, on="person_id", how="left").with_columns(nw.col("__known").fill_null(0))
