"""Where the command line puts what it made: a format, and a file that is either whole or untouched."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.errors import InputError, Problem

__all__ = ["FORMATS", "between", "write_file", "written"]

FORMATS = ("text", "json", "fhir", "html", "markdown")

_BETWEEN = f"\n{'=' * 110}\n\n"


def written(result: Assessment, form: str, *, every: bool, several: bool) -> str:
    """An assessment in one of the formats, ending with a line break.

    Args:
        result: The assessment.
        form: One of `FORMATS`.
        every: Show every condition, reason and unknown, not the first few.
        several: Whether others follow or went before; JSON then takes one line.
    """
    # Each format loads its own writer, so that none pays for the others.
    if form == "html":
        from legcramp_cds.views.html.report import page

        return page(result, every=every)
    if form == "markdown":
        from legcramp_cds.views.markdown import render as render_markdown

        return render_markdown(result, every=every)
    if form == "text":
        from legcramp_cds.views.text import render

        return f"{render(result, every=every)}\n"
    indent = None if several else 2
    if form == "fhir":
        from legcramp_cds.interop.fhir.write import write

        return f"{json.dumps(write(result), ensure_ascii=False, indent=indent, allow_nan=False)}\n"
    return f"{result.to_json(indent=indent)}\n"


def between(form: str) -> str:
    """What stands between two assessments of one run."""
    return {"text": _BETWEEN, "markdown": "\n---\n\n"}.get(form, "")


def write_file(target: Path, texts: Iterable[str], where: str = "--output") -> None:
    """Write a file under another name first, so that nobody ever sees half of it.

    Args:
        target: The file; one that is there is replaced.
        texts: What stands in it.
        where: The option that named it, for errors.

    Raises:
        InputError: If it cannot be written; a file that was there is then untouched.
    """
    target = target.resolve()
    try:
        if target.exists() and not target.is_file():
            # A device or a pipe is written to, never replaced.
            target.write_text("".join(texts), encoding="utf-8")
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with part.open("x", encoding="utf-8", newline="\n") as stream:
                stream.writelines(texts)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        hint = "name a file in a folder that exists and that you may write to"
        raise InputError(Problem(where, f"cannot be written: {error.strerror}", str(target), hint)) from None
