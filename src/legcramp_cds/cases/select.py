"""Choose cases by a word."""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds.cases.load import BrokenCase, Entry

__all__ = ["matching"]


def matching(entries: Iterable[Entry], word: str | None) -> list[Entry]:
    """Keep the cases whose name, file, topics or condition hold a word; a broken case is judged by its name and file.

    Args:
        entries: The cases.
        word: What to look for, in any case; None for all.
    """
    if not word:
        return list(entries)
    wanted = word.lower()
    return [entry for entry in entries if wanted in _text(entry).lower()]


def _text(entry: Entry) -> str:
    if isinstance(entry, BrokenCase):
        return f"{entry.name} {entry.file}"
    case = entry.case
    return " ".join((case.name, entry.file, *case.all_topics, case.condition or "", case.answer or ""))
