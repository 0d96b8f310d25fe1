"""Rules, limits and sources as plain data, for snapshots and for the hash of the knowledge.

Every frozen dataclass becomes a mapping with its type and its fields that differ from their defaults; what has a
name of its own (facts, limits, sources) is written as a reference by name, so that it stands in the data once.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from enum import Enum

from legcramp_cds.facts import Fact
from legcramp_cds.logic.nodes import Formula
from legcramp_cds.logic.thresholds import Threshold
from legcramp_cds.sources import Source

__all__ = ["Data", "content_hash", "encode", "encode_whole"]

Data = None | bool | int | float | str | list["Data"] | dict[str, "Data"]


def encode(value: object) -> Data:  # noqa: PLR0911 - one return a kind of value
    """Write a value as plain data; facts, formulas, limits and sources as references.

    Args:
        value: A frozen dataclass of this library, an enum member, a date, or plain data built of these.

    Raises:
        TypeError: For anything else, because it could not be read back.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import present
        >>> encode(present(Finding(id="cough", name="Cough")))
        {'type': 'Present', 'fact': {'ref': 'fact', 'id': 'cough'}}
    """
    for kind, (label, key) in _NAMED.items():
        if isinstance(value, kind):
            return {"ref": label, "id": getattr(value, key)}
    if isinstance(value, Enum):
        return {"type": type(value).__name__, "name": value.name}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    return encode_whole(value)


# What is written as a reference: its label, and the field that holds its name.
_NAMED: dict[type, tuple[str, str]] = {
    Fact: ("fact", "id"),
    Threshold: ("threshold", "id"),
    Formula: ("formula", "id"),
    Source: ("source", "key"),
}


def encode_whole(value: object) -> dict[str, Data]:
    """Write a dataclass with all its fields, also when it has a name of its own.

    Args:
        value: An instance of a dataclass.
    """
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"no way to write {type(value).__name__} as data (given: {value!r})")
    data: dict[str, Data] = {"type": type(value).__name__}
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        if field.default is not dataclasses.MISSING and item == field.default:
            continue
        data[field.name] = encode(item)
    return data


def content_hash(data: Data) -> str:
    """Hash of plain data that depends on its content alone: SHA-256 of its canonical JSON, in hex.

    Example:
        >>> content_hash({"b": 1, "a": 2}) == content_hash({"a": 2, "b": 1})
        True
    """
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
