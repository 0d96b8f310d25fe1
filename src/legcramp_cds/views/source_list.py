"""The documents as a list: text for reading, JSON for programs, or one of the forms of a bibliography."""

from __future__ import annotations

import json
from collections.abc import Iterable

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.sources import Source
from legcramp_cds.views.bibliography import bibtex, csl_json

__all__ = ["render"]


def render(sources: Iterable[Source], form: str) -> str:
    """Write documents.

    Args:
        sources: The documents.
        form: ``text``, ``json``, ``bibtex`` or ``csl-json``.

    Raises:
        InputError: For any other form.

    Example:
        >>> print(render([Source(key="b", title="A book", year=2020)], "text"), end="")
        b  A book, 2020
    """
    writers = {"text": _text, "json": _json, "bibtex": bibtex, "csl-json": csl_json}
    if form not in writers:
        raise InputError(Problem("form", "no such form", form, f"one of {', '.join(writers)}"))
    return writers[form](list(sources))


def _fields(source: Source) -> dict[str, object]:
    fields: dict[str, object] = {
        "key": source.key,
        "title": source.title,
        "year": source.year,
        "publisher": source.publisher,
        "doi": source.doi,
        "pmid": source.pmid,
        "url": source.url,
        "reliability": source.reliability.value,
        "verified": source.verified,
        "note": source.note,
    }
    return {name: value for name, value in fields.items() if value not in ("", None)}


def _text(sources: list[Source]) -> str:
    lines = []
    width = max((len(source.key) for source in sources), default=0)
    for source in sources:
        parts = [
            source.title,
            str(source.year or ""),
            source.publisher,
            f"doi:{source.doi}" if source.doi else source.url,
        ]
        mark = "" if source.verified else " (not opened by us)"
        lines.append(f"{source.key:<{width}}  {', '.join(part for part in parts if part)}{mark}")
    return "\n".join(lines) + "\n"


def _json(sources: list[Source]) -> str:
    return json.dumps([_fields(source) for source in sources], ensure_ascii=False, indent=2) + "\n"
