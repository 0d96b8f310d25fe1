"""The fields of a form, as they were sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from legcramp_cds.errors import InputError, Problem

__all__ = ["Form", "parse_form"]

_MOST_FIELDS = 2000


@dataclass(frozen=True)
class Form:
    """Values by name of the field."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """The first value of a field, without spaces around it; empty where there is none."""
        return self.values.get(name, ("",))[0].strip()

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a field that has several."""
        return tuple(value for value in self.values.get(name, ()) if value)

    def without(self, names: Iterable[str]) -> Form:
        """The form with some fields emptied."""
        gone = set(names)
        return Form({name: values for name, values in self.values.items() if name not in gone})


def parse_form(body: bytes) -> Form:
    """Read what a browser sends.

    Args:
        body: ``application/x-www-form-urlencoded``.

    Raises:
        InputError: If it is no form, or has too many fields.

    Example:
        >>> parse_form(b"site=calf&site=foot&age=54").all("site")
        ('calf', 'foot')
    """
    found: dict[str, list[str]] = {}
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS, encoding="utf-8", errors="strict"
        )
    except ValueError:
        raise InputError(Problem("", "this is no form of the workbench")) from None
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return Form({name: tuple(values) for name, values in found.items()})
