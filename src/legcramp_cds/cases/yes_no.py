"""Yes and no in a case: YAML once read them as truth values, and people write them where a state is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legcramp_cds.errors import Problem
from legcramp_cds.knowledge.findings import SEX
from legcramp_cds.knowledge.findings.cramp import cramp_course, cramp_laterality
from legcramp_cds.record.history import YES_AND_NO

__all__ = ["yes_and_no"]

# Keys under which one of several words stands, and neither yes nor no.
_CHOICES = {"sex": SEX, "laterality": cramp_laterality, "course": cramp_course}

# Free text, in which any word may stand.
_TEXTS = frozenset({"name", "author", "why", "source", "id", "text"})


def yes_and_no(data: object, path: str = "") -> Iterator[Problem]:
    """Find every yes and no that stands where a state is meant, and say what to write instead.

    Args:
        data: Plain data of a case.
        path: Where it stands.

    Example:
        >>> [problem.hint for problem in yes_and_no({"patient": {"pregnant": "no"}})]
        ['write false, without quotes; leave it out where it is not known']
    """
    if isinstance(data, Mapping):
        for key, value in data.items():
            below = f"{path}.{key}" if path else str(key)
            # The record itself tells what is wrong with its lists of findings.
            listed = path.rpartition(".")[2] == "history" and key not in ("medications", "medications_complete")
            if key not in _TEXTS and not listed:
                yield from yes_and_no(value, below)
    elif isinstance(data, list | tuple):
        for index, item in enumerate(data):
            yield from yes_and_no(item, f"{path}.{index}")
    elif isinstance(data, str) and data.lower() in YES_AND_NO:
        yield Problem(path, f"'{data}' is no state", data, _what_to_write(path, yes=YES_AND_NO[data.lower()]))


def _what_to_write(path: str, *, yes: bool) -> str:
    """What stands for yes or no at a place: one of the words of a choice, else true or false."""
    choice = _CHOICES.get(path.rpartition(".")[2])
    what = " or ".join(choice.options) if choice is not None else f"{'true' if yes else 'false'}, without quotes"
    return f"write {what}; leave it out where it is not known"
