"""What became of the rows of a CDM: used, doubted, or left out, how many of them, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from legcramp_cds.interop.fhir.report import Outcome

__all__ = ["OmopItem", "OmopReport", "Outcome"]

_EXAMPLES = 3


class OmopItem(NamedTuple):
    """Rows of one table that had one fate.

    Args:
        outcome: Kept, doubtful or dropped.
        table: Name of the table.
        concept: What the rows are about, as the vocabulary calls it.
        fact: What it was read as; empty when it means nothing here.
        because: Why it is doubtful or was dropped; empty for what was simply kept.
        used: Whether it went into the facts. Something doubtful may still be used.
        rows: How many rows.
        examples: Ids of some of the rows.
    """

    outcome: Outcome
    table: str
    concept: str = ""
    fact: str = ""
    because: str = ""
    used: bool = False
    rows: int = 0
    examples: tuple[int, ...] = ()

    def __str__(self) -> str:
        about = f" {self.concept}" if self.concept else ""
        read = f" as {self.fact}" if self.fact else ""
        why = f": {self.because}" if self.because else ""
        shown = f" (such as {', '.join(map(str, self.examples))})" if self.examples else ""
        used = ", used" if self.used and self.outcome is Outcome.DOUBTFUL else ""
        return f"{self.outcome.value}{used}: {self.rows} of {self.table}{about}{read}{why}{shown}"


@dataclass(frozen=True, slots=True)
class OmopReport:
    """The account of all tables.

    Args:
        items: What became of the rows, most rows first.

    Example:
        >>> print(OmopReport((OmopItem(Outcome.DROPPED, "death", because="later", rows=2, examples=(7, 9)),)))
        0 rows kept, 0 doubtful, 2 dropped
        dropped: 2 of death: later (such as 7, 9)
    """

    items: tuple[OmopItem, ...] = ()

    @property
    def kept(self) -> tuple[OmopItem, ...]:
        """What was used without a doubt."""
        return self._of(Outcome.KEPT)

    @property
    def doubtful(self) -> tuple[OmopItem, ...]:
        """What somebody should look at; `OmopItem.used` says whether it was used all the same."""
        return self._of(Outcome.DOUBTFUL)

    @property
    def dropped(self) -> tuple[OmopItem, ...]:
        """What was not used, although nothing is wrong with it."""
        return self._of(Outcome.DROPPED)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows there are of each outcome; a row that states two facts counts for each."""
        return {outcome.value: sum(item.rows for item in self._of(outcome)) for outcome in Outcome}

    def to_dict(self) -> dict[str, object]:
        """The report as plain data."""
        groups: dict[str, object] = {"counts": self.counts}
        for outcome in Outcome:
            groups[outcome.value] = [_plain(item) for item in self._of(outcome)]
        return groups

    def __str__(self) -> str:
        counts = ", ".join(f"{count} {name}" for name, count in self.counts.items())
        head = counts.replace(" kept", " rows kept", 1)
        return "\n".join([head, *map(str, (*self.doubtful, *self.dropped))])

    def _of(self, outcome: Outcome) -> tuple[OmopItem, ...]:
        return tuple(item for item in self.items if item.outcome is outcome)


def _plain(item: OmopItem) -> dict[str, object]:
    told = {name: value for name, value in item._asdict().items() if value not in ("", ())}
    del told["outcome"]
    return {**told, "examples": list(item.examples)}


def merged(items: Iterable[OmopItem]) -> tuple[OmopItem, ...]:
    """Items of the same rows, table and reason as one, most rows first.

    Args:
        items: In any order.
    """
    found: dict[tuple[object, ...], OmopItem] = {}
    for item in items:
        key = item[:6]
        other = found.get(key, item._replace(rows=0, examples=()))
        examples = tuple(sorted({*other.examples, *item.examples}))[:_EXAMPLES]
        found[key] = other._replace(rows=other.rows + item.rows, examples=examples)
    ordered = sorted(found.values(), key=lambda item: (-item.rows, *map(str, item[:6])))
    return tuple(item for item in ordered if item.rows)
