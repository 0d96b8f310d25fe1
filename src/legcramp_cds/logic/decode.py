"""Plain data back into rules, limits and sources: the inverse of `legcramp_cds.logic.encode`."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from legcramp_cds.errors import KnowledgeError, Problem

__all__ = ["Decoder"]


class Decoder:
    """Reads data that `encode` wrote.

    What has a name of its own is read when something first refers to it and is the same object ever after, so that
    the order of the tables does not matter.

    Args:
        types: The classes that may occur, by name.
        tables: For each label of a reference, the data of everything that it can mean, by id.

    Example:
        >>> from legcramp_cds.codes import Codes
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import present
        >>> from legcramp_cds.logic.encode import encode, encode_whole
        >>> from legcramp_cds.logic.nodes import Present
        >>> cough = Finding(id="cough", name="Cough")
        >>> types = {kind.__name__: kind for kind in (Codes, Finding, Present)}
        >>> decoder = Decoder(types, {"fact": {"cough": encode_whole(cough)}})
        >>> decoder.read(encode(present(cough))) == present(cough)
        True
    """

    def __init__(self, types: Mapping[str, type], tables: Mapping[str, Mapping[str, object]]) -> None:
        self._types = types
        self._tables = tables
        self._named: dict[tuple[str, str], object] = {}
        self._under_way: set[tuple[str, str]] = set()

    def table(self, label: str) -> dict[str, Any]:
        """Everything that a label can refer to, by id, in the order of the data."""
        return {name: self.named(label, name) for name in self._tables[label]}

    def named(self, label: str, name: str) -> object:
        """What a reference means.

        Raises:
            KnowledgeError: If there is no such thing, or it refers to itself.
        """
        key = (label, name)
        if key in self._named:
            return self._named[key]
        data = self._tables.get(label, {}).get(name)
        if data is None:
            raise KnowledgeError(Problem(label, "a reference leads nowhere", name))
        if key in self._under_way:
            raise KnowledgeError(Problem(label, "refers to itself", name))
        self._under_way.add(key)
        self._named[key] = self.read(data)
        return self._named[key]

    def read(self, data: object) -> object:
        """Read one value; lists become tuples.

        Raises:
            KnowledgeError: If a class is not known or its fields do not fit.
        """
        if isinstance(data, list):
            return tuple(self.read(item) for item in data)
        if not isinstance(data, Mapping):
            return data
        if set(data) == {"ref", "id"}:
            return self.named(str(data["ref"]), str(data["id"]))
        if "type" not in data:
            return {key: self.read(item) for key, item in data.items()}
        kind = self._types.get(str(data["type"]))
        if kind is None:
            raise KnowledgeError(Problem("", "a kind of knowledge that this version does not have", str(data["type"])))
        if issubclass(kind, Enum):
            return self._member(kind, str(data.get("name")))
        return self._object(kind, data)

    def _member(self, kind: type[Enum], name: str) -> Enum:
        try:
            return kind[name]
        except KeyError:
            raise KnowledgeError(Problem(kind.__name__, "no such member", name)) from None

    def _object(self, kind: type, data: Mapping[str, object]) -> object:
        dates = _date_fields(kind)
        fields: dict[str, object] = {}
        for name, item in data.items():
            if name == "type":
                continue
            is_date = name in dates and isinstance(item, str)
            fields[name] = date.fromisoformat(str(item)) if is_date else self.read(item)
        try:
            return kind(**fields)
        except TypeError as error:
            what = f"written by another version of the library: {error}"
            raise KnowledgeError(Problem(kind.__name__, what)) from None


@cache
def _date_fields(kind: type) -> frozenset[str]:
    """The fields that hold dates, which data holds as text."""
    hints = typing.get_type_hints(kind)
    names = (field.name for field in dataclasses.fields(kind))
    return frozenset(name for name in names if date in (hints[name], *typing.get_args(hints[name])))
