"""Yes and no in a case: YAML once read them as truth values, and people write them where a state is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legcramp_cds.errors import Problem
from legcramp_cds.knowledge.findings import SEX
from legcramp_cds.knowledge.findings.cramp import cramp_course, cramp_laterality
from legcramp_cds.record.history import History

__all__ = ["yes_and_no"]

_YES = frozenset({"yes", "y", "on"})
_NO = frozenset({"no", "n", "off"})

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
            if isinstance(value, bool) and _in_history(path) and key not in History.model_fields:
                yield _state(below, str(key), str(value).lower(), yes=value)
            elif key not in _TEXTS:
                yield from yes_and_no(value, below)
    elif isinstance(data, list | tuple):
        for index, item in enumerate(data):
            yield from yes_and_no(item, f"{path}.{index}")
    elif isinstance(data, str) and data.lower() in _YES | _NO:
        parent, _, key = path.rpartition(".")
        yes = data.lower() in _YES
        if _in_history(parent) and key not in History.model_fields and not key.isdigit():
            yield _state(path, key, data, yes=yes)
        else:
            yield Problem(path, f"'{data}' is no state", data, _what_to_write(path, yes=yes))


def _what_to_write(path: str, *, yes: bool) -> str:
    """What stands for yes or no at a place: one of the words of a choice, else true or false."""
    choice = _CHOICES.get(path.rpartition(".")[2])
    what = " or ".join(choice.options) if choice is not None else f"{'true' if yes else 'false'}, without quotes"
    return f"write {what}; leave it out where it is not known"


def _in_history(path: str) -> bool:
    """Whether a mapping is the history or one of its lists, in which findings are listed and not answered."""
    parts = path.split(".")
    return parts[-1] == "history" or (len(parts) > 1 and parts[-2] == "history")


def _state(path: str, finding: str, given: str, *, yes: bool) -> Problem:
    """A finding with an answer."""
    words = ("present", "absent") if yes else ("absent", "present")
    hint = f"list {finding} under history.{words[0]}; {words[1]}, unknown and not_asked are the other lists"
    return Problem(path, "a finding is listed under its state and has no answer of its own", given, hint)
