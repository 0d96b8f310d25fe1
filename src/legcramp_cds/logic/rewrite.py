"""Put other limits into rules: the one way in which knowledge is changed without being written again.

Everything that carries rules is a frozen dataclass, so a rewrite walks fields, tuples and mappings and rebuilds only
what holds a replaced limit. What is not touched stays the same object: facts keep their identity, and two readings
of one knowledge base share almost everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import TypeVar, cast

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Fact
from legcramp_cds.logic.thresholds import Threshold
from legcramp_cds.sources import Citation, Source

__all__ = ["Rewriter"]

T = TypeVar("T")

# Never hold a rule, so nothing below them is looked at.
_LEAVES = (str, bytes, int, float, bool, type(None), Enum, Fact, Source, Citation)


class Rewriter:
    """Replaces limits in any tree of frozen data; keeps what it has done, so that shared parts stay shared.

    Args:
        replaces: The new limit by the id of the old one.

    Example:
        >>> from legcramp_cds.facts import Measurement
        >>> from legcramp_cds.logic.build import below
        >>> from legcramp_cds.logic.nodes import Value
        >>> from legcramp_cds.logic.thresholds import DecisionLimit
        >>> from legcramp_cds.sources import Source, cite
        >>> sodium = Value(Measurement(id="sodium", name="Sodium", unit="mmol/L"))
        >>> paper = cite(Source(key="p", title="A paper"))
        >>> old = DecisionLimit(id="low", of=sodium, value="135 mmol/L", citation=paper)
        >>> new = DecisionLimit(id="lower", of=sodium, value="130 mmol/L", citation=paper)
        >>> Rewriter({"low": new}).of(below(old)).threshold.cut
        130.0
    """

    def __init__(self, replaces: Mapping[str, Threshold]) -> None:
        self._replaces = replaces
        # Each value is kept beside its result, because an id may be used again once a value is gone.
        self._done: dict[int, tuple[object, object]] = {}

    def of(self, value: T) -> T:
        """Rewrite a value.

        Args:
            value: A frozen dataclass, or a tuple or mapping of them; anything else is returned as it is.

        Returns:
            The value itself where nothing in it is replaced.

        Raises:
            KnowledgeError: If a new limit is not of what the old one is of.
        """
        if isinstance(value, _LEAVES):
            return value
        known = self._done.get(id(value))
        if known is None:
            known = self._done[id(value)] = (value, self._rewrite(value))
        return cast("T", known[1])

    def _rewrite(self, value: object) -> object:
        if isinstance(value, Threshold) and value.id in self._replaces:
            return self._limit(value)
        if isinstance(value, tuple):
            items = tuple(self.of(item) for item in value)
            return items if _differ(items, value) else value
        if isinstance(value, Mapping):
            entries = {key: self.of(item) for key, item in value.items()}
            return MappingProxyType(entries) if _differ(entries.values(), value.values()) else value
        if is_dataclass(value) and not isinstance(value, type):
            old = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
            changed = {name: new for name, item in old.items() if (new := self.of(item)) is not item}
            return replace(value, **changed) if changed else value
        return value

    def _limit(self, old: Threshold) -> Threshold:
        new = self._replaces[old.id]
        if new.of != old.of:
            raise KnowledgeError(f"limit {new.id!r} cannot stand for {old.id!r}: they limit different things")
        return new


def _differ(left: Iterable[object], right: Iterable[object]) -> bool:
    """Whether two equally long rows hold different objects at any place."""
    return any(one is not other for one, other in zip(left, right, strict=True))
