"""What the reader did with each piece of a FHIR document: used it, doubted it, or left it out, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

__all__ = ["FhirReport", "Item", "Ledger", "Outcome"]


class Outcome(StrEnum):
    """What became of a piece of the document."""

    KEPT = "kept"
    DOUBTFUL = "doubtful"
    DROPPED = "dropped"


class Item(NamedTuple):
    """One piece of the document and what became of it.

    Args:
        outcome: Kept, doubtful or dropped.
        resource: Type of the resource, such as ``Observation``.
        id: Its id, or empty.
        path: Where it stands in the document, such as ``Bundle.entry[3].resource.valueQuantity``.
        fact: What it was read as, such as ``sodium``; empty when it means nothing here.
        because: Why it is doubtful or was dropped; empty for what was simply kept.
        used: Whether it went into the patient. Something doubtful may still be used.
        interpretation: What the laboratory said of the result, such as ``H``; never used for a verdict.
    """

    outcome: Outcome
    resource: str
    id: str
    path: str
    fact: str = ""
    because: str = ""
    used: bool = False
    interpretation: str = ""


_EMPTY = {"fact": "", "because": "", "interpretation": "", "id": ""}


@dataclass(frozen=True, slots=True)
class FhirReport:
    """The account of a whole document.

    Args:
        items: Everything that was met, in the order of the document.

    Example:
        >>> item = Item(Outcome.DROPPED, "Claim", "1", "Bundle.entry[0].resource", because="no word for this")
        >>> FhirReport((item,)).counts
        {'kept': 0, 'doubtful': 0, 'dropped': 1}
    """

    items: tuple[Item, ...] = ()

    @property
    def kept(self) -> tuple[Item, ...]:
        """What was used without a doubt."""
        return self._of(Outcome.KEPT)

    @property
    def doubtful(self) -> tuple[Item, ...]:
        """What somebody should look at; `Item.used` says whether it was used all the same."""
        return self._of(Outcome.DOUBTFUL)

    @property
    def dropped(self) -> tuple[Item, ...]:
        """What was not used, although nothing is wrong with it."""
        return self._of(Outcome.DROPPED)

    @property
    def counts(self) -> dict[str, int]:
        """How many items there are of each outcome."""
        found = Counter(item.outcome for item in self.items)
        return {outcome.value: found[outcome] for outcome in Outcome}

    def not_used(self) -> list[Mapping[str, object]]:
        """What did not go into the patient, in the form in which an assessment lists what was ignored.

        Returns:
            One mapping for each item, with ``kind``, ``what``, ``because`` and ``where``. What means nothing to this
            library in the first place (a claim, a vaccination) is left out; it is in `dropped`.
        """
        return [
            {
                "kind": "fhir",
                "what": item.fact or f"{item.resource}/{item.id}".rstrip("/"),
                "because": item.because,
                "where": item.path,
            }
            for item in self.items
            if not item.used and (item.fact or item.outcome is Outcome.DOUBTFUL)
        ]

    def to_dict(self) -> dict[str, object]:
        """The report as plain data, without empty fields."""
        groups: dict[str, object] = {"counts": self.counts}
        for outcome in Outcome:
            groups[outcome.value] = [_plain(item) for item in self._of(outcome)]
        return groups

    def _of(self, outcome: Outcome) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.outcome is outcome)


def _plain(item: Item) -> dict[str, object]:
    told = {name: value for name, value in item._asdict().items() if _EMPTY.get(name) != value}
    del told["outcome"]
    return told


@dataclass(slots=True)
class Ledger:
    """Collects items while a document is read.

    Args:
        items: The items so far.
    """

    items: list[Item] = field(default_factory=list)

    def keep(self, resource: str, id: str, path: str, fact: str, interpretation: str = "") -> None:  # noqa: A002
        """Note that something was used."""
        self.items.append(Item(Outcome.KEPT, resource, id, path, fact, "", True, interpretation))

    def doubt(
        self,
        resource: str,
        id: str,  # noqa: A002 - the field is called so everywhere
        path: str,
        because: str,
        fact: str = "",
        *,
        used: bool = False,
        interpretation: str = "",
    ) -> None:
        """Note that something is doubtful, and whether it was used all the same."""
        self.items.append(Item(Outcome.DOUBTFUL, resource, id, path, fact, because, used, interpretation))

    def drop(self, resource: str, id: str, path: str, because: str, fact: str = "") -> None:  # noqa: A002
        """Note that something was left out."""
        self.items.append(Item(Outcome.DROPPED, resource, id, path, fact, because))

    def withdraw(self, facts: Sequence[str], because: str) -> None:
        """Turn findings that were used so far into doubtful ones that are not."""
        self.items = [
            item._replace(outcome=Outcome.DOUBTFUL, because=because, used=False)
            if item.used and item.fact in facts
            else item
            for item in self.items
        ]
