"""Read the YAML of a case file: fast, strict, and one case at a time, so that a broken one never hides the others.

Values are built from the events of the parser instead of by PyYAML's constructor, which takes five times as long and
reads YAML 1.1, where ``no`` is false and ``12:30`` a number. Here only true and false are truth values, and whatever
is not plainly a number, a date or empty stays a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import yaml

from legcramp_cds.errors import Problem

__all__ = ["RawCase", "read_list"]

# libyaml where it is there; without it the same events come from PyYAML's own parser, only slower.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DEEPEST = 40
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)(?:[eE][-+]?[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_TEXT_TAG = "tag:yaml.org,2002:str"
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_NAME = re.compile(r"^\s*(?:- )?name:\s*(.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RawCase:
    """One item of the list, as plain data.

    Args:
        line: The line of the file on which it begins, counted from 1.
        data: What it holds; None where it could not be read at all.
        problems: Faults of its YAML, with paths inside the case.
        name: Its name, as far as that can be told.
    """

    line: int
    data: object
    problems: tuple[Problem, ...] = ()
    name: str = ""


@dataclass
class _Builder:
    """Builds plain values from events and notes what is wrong on the way."""

    events: Iterator[Any]
    first_line: int
    anchors: dict[str, object]
    problems: list[Problem] = field(default_factory=list)

    def value(self, event: Any, path: str = "", depth: int = 0) -> object:  # noqa: ANN401 - PyYAML has no types here
        """Build the value that begins with an event."""
        if depth > _DEEPEST:
            raise yaml.MarkedYAMLError(
                problem=f"nested more than {_DEEPEST} levels deep", problem_mark=event.start_mark
            )
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in self.anchors:
                self._note(event, path, "this refers to an anchor that is not there", f"*{event.anchor}")
            return self.anchors.get(str(event.anchor))
        value: object
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, path)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._sequence(path, depth)
        else:
            value = self._mapping(path, depth)
        if event.anchor:
            self.anchors[event.anchor] = value
        return value

    def _scalar(self, event: Any, path: str) -> object:  # noqa: ANN401 - as above
        if event.tag is None:
            return _plain(event.value) if event.implicit[0] else event.value
        if event.tag not in ("!", _TEXT_TAG):
            self._note(event, path, "YAML tags are not used in cases", event.tag)
        return event.value

    def _sequence(self, path: str, depth: int) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, f"{path}.{len(items)}" if path else str(len(items)), depth + 1))
        return items

    def _mapping(self, path: str, depth: int) -> dict[object, object]:
        found: dict[object, object] = {}
        merged: dict[object, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._note(event, path, "a key is a word")
                self.value(event, path, depth + 1)
                self.value(next(self.events), path, depth + 1)
                continue
            key = event.value
            below = f"{path}.{key}" if path else key
            value = self.value(next(self.events), below, depth + 1)
            if key == "<<" and event.implicit[0]:
                for item in value if isinstance(value, list) else [value]:
                    merged = {**(item if isinstance(item, dict) else {}), **merged}
            elif key in found:
                self._note(event, below, "this key stands twice", key, "keep one of the two")
            else:
                found[key] = value
        return {**merged, **found}

    def _note(self, event: Any, path: str, what: str, given: str = "", hint: str = "") -> None:  # noqa: ANN401
        line = f"line {self.first_line + event.start_mark.line}"
        self.problems.append(Problem(path, what, f"{given}, {line}" if given else line, hint))


@lru_cache(maxsize=16384)
def _plain(text: str) -> object:  # noqa: PLR0911 - one return a kind of word
    """What a word without quotes means."""
    if text in _TRUTH:
        return _TRUTH[text]
    if text in _EMPTY:
        return None
    if _INTEGER.fullmatch(text):
        return int(text)
    if _NUMBER.fullmatch(text):
        return float(text)
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def read_list(text: str) -> tuple[list[RawCase], list[Problem]]:
    r"""Read a list of cases.

    Args:
        text: A YAML document whose top level is a list.

    Returns:
        The items, broken ones with their faults; and the faults of the document as a whole.

    Example:
        >>> cases, problems = read_list("- name: one\n- name: two\n")
        >>> [case.name for case in cases]
        ['one', 'two']
    """
    try:
        return _read(text, 1, {})
    except yaml.YAMLError as error:
        pieces = list(_pieces(text))
        if not pieces:
            return [], [_syntax(error, 1)]
    found: list[RawCase] = []
    anchors: dict[str, object] = {}
    for line, piece in pieces:
        try:
            found.extend(_read(piece, line, anchors)[0])
        except yaml.YAMLError as error:
            name = _NAME.search(piece)
            found.append(RawCase(line, None, (_syntax(error, line),), name.group(1).strip("\"'") if name else ""))
    return found, []


def _read(text: str, first_line: int, anchors: dict[str, object]) -> tuple[list[RawCase], list[Problem]]:
    """Read a document; a fault of the YAML itself is raised."""
    events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))
    start = next((event for event in events if not isinstance(event, yaml.StreamStartEvent)), None)
    if start is None or isinstance(start, yaml.StreamEndEvent):
        return [], [Problem("", "the file is empty", "", "write a list of cases, each beginning with '- name: ...'")]
    builder = _Builder(events, first_line, anchors)
    top = next(events)
    if not isinstance(top, yaml.SequenceStartEvent):
        kind = "one mapping" if isinstance(top, yaml.MappingStartEvent) else "no list"
        hint = "put '- ' before the first line of each case and two blanks before the others"
        return [], [Problem("", "a case file holds a list of cases", kind, hint)]
    cases: list[RawCase] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        builder.problems = []
        data = builder.value(event)
        name = data.get("name", "") if isinstance(data, dict) else ""
        line = first_line + event.start_mark.line
        cases.append(RawCase(line, data, tuple(builder.problems), name if isinstance(name, str) else ""))
    problems = []
    if any(isinstance(event, yaml.DocumentStartEvent) for event in events):
        problems.append(Problem("", "a case file is one document", "---", "remove the line, or make it two files"))
    return cases, problems


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a list at its items, so that each can be read for itself: first line and text of each."""
    first = _ITEM.search(text)
    if first is None:
        return
    starts = [found.start() for found in _ITEM.finditer(text) if found.group(1) == first.group(1)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text.count("\n", 0, start) + 1, text[start:end]


def _syntax(error: yaml.YAMLError, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = f"line {first_line + mark.line}, column {mark.column + 1}" if mark else ""
    hint = "check the indentation, and put text that holds ': ' or begins with a sign into quotes"
    return Problem("", f"not valid YAML: {getattr(error, 'problem', None) or error}", place, hint)
