"""Gather what the modules of a package declare, so that a new condition is one block in one file and no list."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType, ModuleType
from typing import Protocol, TypeVar

from legcramp_cds.errors import KnowledgeError

__all__ = ["collect", "modules_of"]


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)


def modules_of(package: ModuleType) -> tuple[ModuleType, ...]:
    """Import the modules of a package, in the order of their names.

    Args:
        package: An imported package; modules whose name opens with an underscore are left out.
    """
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_"))
    return tuple(importlib.import_module(f"{package.__name__}.{name}") for name in names)


def collect(modules: tuple[ModuleType, ...], kind: type[T]) -> Mapping[str, T]:
    """Find the objects of one kind that modules declare at top level.

    Args:
        modules: The modules to look in, in order.
        kind: The class of the wanted objects.

    Returns:
        A read-only mapping from id to object, in order of declaration. An object that one module imports from
        another is found once.

    Raises:
        KnowledgeError: If two different objects have the same id.
    """
    found: dict[str, T] = {}
    for module in modules:
        for value in vars(module).values():
            if not isinstance(value, kind):
                continue
            if found.setdefault(value.id, value) is not value and found[value.id] != value:
                raise KnowledgeError(
                    f"two {kind.__name__} objects are called {value.id!r}; one is in {module.__name__}"
                )
    return MappingProxyType(found)
