"""A source file of the library, read without running it: its imports, and the place of what is wrong in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.architecture.walls import PACKAGE


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken wall, with the way to mend it."""

    where: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.where}:{self.line}: {self.what}. Fix: {self.fix}"


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name.

    Args:
        node: Where it stands.
        target: Full name of what is imported.
        local: The name by which this file knows it; empty when it has none.
        bound: Full name of what `local` stands for (``import http.client`` binds only ``http``).
    """

    node: ast.AST
    target: str
    local: str
    bound: str


@dataclass(frozen=True)
class Module:
    """One parsed source file.

    Args:
        name: Dotted name inside the package, such as ``logic.nodes``; empty for the package itself.
        where: Path to show.
        source: The text of the file.
    """

    name: str
    where: str
    source: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.source, filename=self.where)

    @property
    def room(self) -> str:
        """The part of the name that the layers speak of."""
        return self.name.partition(".")[0]

    def violation(self, node: ast.AST | None, what: str, fix: str) -> Violation:
        """Report something at a place in this file."""
        return Violation(self.where, getattr(node, "lineno", 1), what, fix)

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """Every import, wherever it stands: lazy ones and those for the type checker count too."""
        return tuple(_imports(self))


def _imports(module: Module) -> Iterator[Import]:
    """Yield all imports, those written as calls of `import_module` with a plain text included."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                head = alias.name.partition(".")[0]
                yield Import(node, alias.name, alias.asname or head, alias.name if alias.asname else head)
        elif isinstance(node, ast.ImportFrom):
            origin = _origin(module, node)
            for alias in node.names:
                target = f"{origin}.{alias.name}"
                yield Import(node, target, alias.asname or alias.name, target)
        elif isinstance(node, ast.Call) and called(node).endswith(("import_module", "__import__")):
            given = node.args[0] if node.args else None
            if isinstance(given, ast.Constant) and isinstance(given.value, str):
                yield Import(node, given.value, "", given.value)


def _origin(module: Module, node: ast.ImportFrom) -> str:
    """Name the module that `from ... import` reads, with leading dots resolved."""
    if not node.level:
        return node.module or ""
    is_package = Path(module.where).name == "__init__.py"
    parts = [PACKAGE, *module.name.split(".")] if module.name else [PACKAGE]
    climb = node.level - 1 if is_package else node.level
    base = parts[: len(parts) - climb]
    return ".".join([*base, node.module] if node.module else base)


def dotted(node: ast.AST) -> str:
    """Write a chain of attributes as text; empty when it does not begin with a name."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(names)]) if isinstance(node, ast.Name) else ""


def called(node: ast.Call) -> str:
    """Name what is called."""
    return dotted(node.func)


def modules(source: Path) -> Iterator[Module]:
    """Read every module of the package below a source folder."""
    for path in sorted((source / PACKAGE).rglob("*.py")):
        parts = path.relative_to(source / PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield Module(name, path.relative_to(source.parent).as_posix(), path.read_text(encoding="utf-8"))
