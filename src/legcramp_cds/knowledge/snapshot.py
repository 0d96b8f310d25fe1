"""Write a knowledge base to a file and read it back, so that versions can be compared and old answers replayed."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import ModuleType
from typing import Any

from legcramp_cds import codes, facts, sources
from legcramp_cds.errors import InputError, KnowledgeError, Problem
from legcramp_cds.knowledge import advice, shapes
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.drugs import shapes as drug_shapes
from legcramp_cds.knowledge.drugs import vocabulary
from legcramp_cds.knowledge.gate import shapes as gate_shapes
from legcramp_cds.knowledge.restraint import shapes as restraint_shapes
from legcramp_cds.logic import nodes, thresholds
from legcramp_cds.logic.decode import Decoder
from legcramp_cds.logic.encode import content_hash

__all__ = ["FORMAT", "read_snapshot", "write_snapshot"]

FORMAT = "legcramp-cds knowledge snapshot, version 1"

_MODULES: tuple[ModuleType, ...] = (
    codes,
    facts,
    sources,
    nodes,
    thresholds,
    shapes,
    advice,
    drug_shapes,
    vocabulary,
    gate_shapes,
    restraint_shapes,
)

# Tables to which rules refer by name, by the label of the reference; the others hold what nothing refers to.
_REFERRED = {"fact": "facts", "threshold": "thresholds", "formula": "formulas", "source": "sources"}
_OTHERS = ("conditions", "red_flags", "investigations", "discouraged", "gate", "advice", "drug_classes")


_HOW = "write one with `legcramp-cds knowledge snapshot FILE`"


@cache
def _types() -> dict[str, type]:
    """Every class that can occur in a snapshot."""
    return {
        kind.__name__: kind
        for module in _MODULES
        for kind in vars(module).values()
        if isinstance(kind, type) and (dataclasses.is_dataclass(kind) or issubclass(kind, Enum))
    }


def write_snapshot(knowledge: KnowledgeBase) -> str:
    """Write a knowledge base as JSON.

    Args:
        knowledge: Any knowledge base.

    Returns:
        The text; the same knowledge gives the same bytes.
    """
    data = {"format": FORMAT, "hash": knowledge.hash, "knowledge": knowledge.as_data()}
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def read_snapshot(text: str, where: str = "") -> KnowledgeBase:
    """Read a knowledge base that `write_snapshot` wrote.

    Args:
        text: The snapshot.
        where: Its name, for errors.

    Raises:
        InputError: If it is no snapshot, was changed by hand, or holds what this version of the library does not know.

    Example:
        >>> from legcramp_cds.knowledge.base import load
        >>> read_snapshot(write_snapshot(load())).hash == load().hash
        True
    """
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise InputError(Problem(where, f"not valid JSON: {error.msg}", place, _HOW)) from None
    if not isinstance(whole, Mapping) or whole.get("format") != FORMAT:
        given = str(whole.get("format", "")) if isinstance(whole, Mapping) else type(whole).__name__
        raise InputError(Problem(where, "not a snapshot of knowledge", given, _HOW))
    data = whole["knowledge"]
    if content_hash(data) != whole.get("hash"):
        hint = "a snapshot is not edited; write a new one"
        raise InputError(Problem(where, "the snapshot does not agree with its own hash", str(whole.get("hash")), hint))
    try:
        return _assemble(data)
    except KnowledgeError as error:
        raise InputError([Problem(where, str(problem)) for problem in error.problems]) from None
    except KeyError as error:
        what = "written by another version of the library: a part of it is missing"
        raise InputError(Problem(where, what, str(error))) from None


def _assemble(data: Mapping[str, Any]) -> KnowledgeBase:
    decoder = Decoder(_types(), {label: data[name] for label, name in _REFERRED.items()})
    tables: dict[str, Any] = {name: decoder.table(label) for label, name in _REFERRED.items()}
    tables |= {name: {key: decoder.read(item) for key, item in data[name].items()} for name in _OTHERS}
    whole: dict[str, Any] = {
        **tables,
        **{name: decoder.read(item) for name, item in data.items() if name not in tables},
    }
    return KnowledgeBase(**whole)
