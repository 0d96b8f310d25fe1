"""Misspelled drug names: which known names a word may mean. They are reported for somebody to confirm, never taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from legcramp_cds.knowledge.drugs.lexicon import MINERALS
from legcramp_cds.record.drug_index import Entry, Kind, drug_index

__all__ = ["look_alikes"]

_SHORTEST_MISSPELLED = 5
_LONG_NAME = 8


def look_alikes(word: str) -> tuple[Entry, ...]:
    """Name what a word may be a misspelling of.

    Args:
        word: A lower-case word that is no name.

    Returns:
        Up to three entries, nearest first: names within one change of letters, or two for a name of eight letters
        and more; empty when nothing is near.

    Example:
        >>> look_alikes("simvistatin")[0].ingredients
        ('simvastatin',)
    """
    if len(word) < _SHORTEST_MISSPELLED:
        return ()
    spellings = _spellings()
    near: dict[str, int] = {}
    for key in _shortened(word):
        for name in spellings.get(key, ()):
            changes = _changes(word, name)
            if changes <= (2 if min(len(name), len(word)) >= _LONG_NAME else 1):
                near[name] = changes
    best = sorted(near, key=lambda name: (near[name], name))[:3]
    return tuple(one.entry for name in best for one in drug_index().names[name] if len(one.words) == 1)


@cache
def _spellings() -> Mapping[str, tuple[str, ...]]:
    """Every single-word name with one letter left out, and itself, to find misspellings without comparing all names."""
    found: dict[str, list[str]] = {}
    for first, names in drug_index().names.items():
        if len(first) < _SHORTEST_MISSPELLED or first in MINERALS:
            continue
        if any(len(name.words) == 1 and name.kind is Kind.NAME for name in names):
            for key in _shortened(first):
                found.setdefault(key, []).append(first)
    return {key: tuple(names) for key, names in found.items()}


def _shortened(word: str) -> Iterator[str]:
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def _changes(left: str, right: str) -> int:
    """Count the letters to insert, drop, replace or swap with their neighbor to turn one word into the other."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
