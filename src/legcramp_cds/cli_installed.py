"""What of the library and its extras is installed, read from the metadata that the installer left: its only list."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import Distribution, PackageNotFoundError, distribution, packages_distributions

__all__ = ["Part", "extras", "parts_of"]

PROJECT = "legcramp-cds"

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?:\[[^\]]*\])?\s*(?:>=(?P<least>[\w.]+))?\s*(?:;(?P<marker>.*))?$")
_EXTRA = re.compile(r"extra == ['\"]([\w-]+)['\"]")
# For the library's own development, which users do not install.
_NOT_SHOWN = ("dev",)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that the library builds on.

    Args:
        name: As the package index calls it.
        least: The oldest version that will do.
        found: The version that is there; empty where there is none.
        fault: Why it cannot be used; empty where it can.
    """

    name: str
    least: str
    found: str = ""
    fault: str = ""


def extras() -> tuple[str, ...]:
    """Names of the optional parts of the library; none where it was not installed."""
    try:
        names = distribution(PROJECT).metadata.get_all("Provides-Extra") or []
    except PackageNotFoundError:
        return ()
    return tuple(sorted(name for name in names if name not in _NOT_SHOWN))


def parts_of(extra: str = "") -> list[Part]:
    """What one optional part needs, each with whether it is there and can be imported.

    Args:
        extra: Its name; empty for what the library always needs.

    Raises:
        PackageNotFoundError: If the library was not installed.
    """
    return [_examined(name, least) for name, least in _wanted(extra)]


def _wanted(extra: str) -> Iterator[tuple[str, str]]:
    """Name and least version of everything that is wanted on this system."""
    for line in distribution(PROJECT).requires or []:
        found = _REQUIREMENT.match(line)
        if found is None:
            raise ValueError(line)
        marker = found["marker"] or ""
        of = _EXTRA.search(marker)
        other_system = "sys_platform != 'win32'" in marker and sys.platform == "win32"
        if (of[1] if of else "") == extra and not other_system:
            yield found["name"], found["least"] or ""


def _examined(name: str, least: str) -> Part:
    try:
        there = distribution(name)
    except PackageNotFoundError:
        return Part(name, least, fault="is not installed")
    if _numbers(there.version) < _numbers(least):
        return Part(name, least, there.version, f"is older than {least}")
    try:
        import_module(_module_of(there))
    except Exception as error:  # noqa: BLE001 - whatever stops it stops its users too
        return Part(name, least, there.version, f"cannot be imported: {error}")
    return Part(name, least, there.version)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


def _module_of(package: Distribution) -> str:
    """The module that a package is for: the one of its own name, or else the first that is not private."""
    name = _same(package.metadata["Name"])
    modules = sorted(module for module, owners in _owners().items() if name in map(_same, owners))
    named = [module for module in modules if _same(module) == name]
    return next(iter([*named, *(module for module in modules if not module.startswith("_"))]), name.replace("-", "_"))


def _same(name: str) -> str:
    """A name as the package index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def _owners() -> dict[str, list[str]]:
    return {module: list(owners) for module, owners in packages_distributions().items()}
