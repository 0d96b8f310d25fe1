"""The tests that are asked for while a work-up is put together: each once, with all who ask and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from legcramp_cds.assess.decisions.tests_wanted import is_done, is_useless
from legcramp_cds.facts import FactRow
from legcramp_cds.knowledge.shapes import Investigation, Urgency
from legcramp_cds.logic.algebra import PLAIN

__all__ = ["Asked", "Wanted", "is_known"]


class Wanted:
    """A test that is asked for, by whom, and why.

    Args:
        investigation: The test.
        urgency: The soonest that anybody asks for.
    """

    __slots__ = ("because", "conditions", "confirms", "investigation", "urgency")

    def __init__(self, investigation: Investigation, urgency: Urgency) -> None:
        self.investigation = investigation
        self.urgency = urgency
        # Keys alone, each once and in the order in which they came.
        self.because: dict[str, None] = {}
        self.conditions: dict[str, None] = {}
        self.confirms: dict[str, None] = {}

    def hurry(self, urgency: Urgency) -> None:
        """Want it so soon at least."""
        if urgency is not self.urgency and urgency.rank < self.urgency.rank:
            self.urgency = urgency


class Asked:
    """The tests that are asked for, in the order in which they were first asked for; those that would not help apart.

    Args:
        row: The facts of the patient.
        banned: Ids of the tests that something speaks against.
    """

    def __init__(self, row: FactRow, banned: Collection[str]) -> None:
        self._row, self._banned = row, banned
        self._by_id: dict[str, Wanted | None] = {}

    def ask(self, investigation: Investigation, urgency: Urgency) -> Wanted | None:
        """Ask for a test; None where it would not help, whoever asks."""
        name = investigation.id
        if name in self._by_id:
            found = self._by_id[name]
            if found is not None:
                found.hurry(urgency)
            return found
        against = (True,) if name in self._banned else ()
        useless = is_useless(PLAIN, against, is_known(investigation, self._row))
        self._by_id[name] = None if useless else Wanted(investigation, urgency)
        return self._by_id[name]

    def wanted(self) -> Iterator[Wanted]:
        """The tests that would help."""
        return (found for found in self._by_id.values() if found is not None)


def is_known(investigation: Investigation, row: FactRow) -> bool:
    """Whether the result of a test is there already."""
    return bool(is_done(PLAIN, investigation, lambda fact: fact.id in row, lambda fact: row.get(fact.id) is True))
