"""Finds where the library's source breaks the walls of the architecture.

Every violation says what to do instead, because whoever meets one has usually never heard of that wall.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from tests.architecture.parsed import Module, Violation, called, dotted
from tests.architecture.walls import (
    CUTS,
    DECISIONS,
    DOORS,
    EDGE,
    ENGINES,
    FENCES,
    GROUNDS,
    IMPURE,
    LAYERS,
    LONG_FILES_ALLOWED,
    MOST_FILE_LINES,
    MOST_FUNCTION_LINES,
    PACKAGE,
    PIECES,
    PRINTERS,
    RANK,
    THRESHOLD_MAKERS,
    THRESHOLDS,
)


def within(name: str, places: tuple[str, ...]) -> bool:
    """Whether a dotted name is one of these places or lies below one; ``cli_text`` counts as part of ``cli``."""
    return any(name == place or name.startswith((f"{place}.", f"{place}_")) for place in places)


def room_of(name: str) -> str:
    """Find the room to which a name inside the package belongs; empty when it belongs to none."""
    head = name.partition(".")[0]
    return head if head in RANK else next((room for piece, room in PIECES.items() if head.startswith(piece)), "")


def check_direction(module: Module) -> Iterator[Violation]:
    """Imports run one way, from later layers to earlier ones."""
    own = room_of(module.name)
    if module.name and not own:
        fix = f"decide where it stands and add {module.room!r} to LAYERS in tests/architecture/walls.py"
        yield module.violation(None, f"the room {module.room!r} has no place in the layers", fix)
        return
    for entry in module.imports:
        if not module.name or entry.target.partition(".")[0] != PACKAGE:
            continue
        inside = entry.target.removeprefix(PACKAGE).removeprefix(".")
        other = room_of(inside)
        if not other:
            if RANK[own] < RANK["cli"]:
                fix = "import the name from the module that defines it; the package itself imports all of them"
                yield module.violation(entry.node, f"imports {entry.target!r} from the top of the package", fix)
        elif other != own and RANK[other] >= RANK[own] and (module.name, other) not in DOORS:
            before = ", ".join(room for rooms in LAYERS[: RANK[own]] for room in rooms)
            fix = f"move what both need into an earlier layer, or pass it in; {own!r} may import: {before}"
            yield module.violation(entry.node, f"{own!r} imports {entry.target!r}, which does not come before it", fix)


def check_engines(module: Module) -> Iterator[Violation]:
    """Knowledge knows no engine."""
    if module.room != "knowledge":
        return
    for entry in module.imports:
        if within(entry.target.removeprefix(f"{PACKAGE}."), ENGINES):
            fix = "say it with the nodes of legcramp_cds.logic and let assess run the engine"
            yield module.violation(entry.node, f"knowledge imports the engine {entry.target!r}", fix)


def check_decisions(module: Module) -> Iterator[Violation]:
    """What is decided for a patient is decided for a table by the same words."""
    if module.room != "frames":
        return
    fix = f"write the decision once in legcramp_cds.{DECISIONS}, over an Algebra, and read it here with Terms"
    for entry in module.imports:
        inside = entry.target.removeprefix(f"{PACKAGE}.")
        name = inside.rpartition(".")[2]
        if within(inside, ("assess",)) and not within(inside, (DECISIONS,)):
            yield module.violation(entry.node, f"tables import {entry.target!r}, the reasoning for one patient", fix)
        elif (within(inside, (DECISIONS,)) and name in CUTS) or (inside.startswith("knowledge.") and name in GROUNDS):
            yield module.violation(entry.node, f"tables import {entry.target!r}, by which is decided", fix)


def check_fences(module: Module) -> Iterator[Violation]:
    """Each third-party library is imported in its own place only."""
    for entry in module.imports:
        library = entry.target.partition(".")[0]
        allowed = FENCES.get(library)
        if allowed and not within(module.name, allowed):
            places = " or ".join(f"legcramp_cds.{place}" for place in allowed)
            fix = f"call a function of {places} instead"
            yield module.violation(entry.node, f"imports {library!r} outside its fence", fix)


def _is_or_below(name: str, places: tuple[str, ...]) -> bool:
    """Whether a full dotted name is one of these or lies below one."""
    return any(name == place or name.startswith(f"{place}.") for place in places)


def check_purity(module: Module) -> Iterator[Violation]:
    """Below the edge there is no clock, network, randomness, environment or rebinding of globals."""
    if within(module.name, EDGE):
        return
    fix = "take the value as an argument (such as `as_of`); only the command line and the service may look it up"
    for entry in module.imports:
        if _is_or_below(entry.target, IMPURE):
            what = f"imports {entry.target!r}, so the same input could give another answer"
            yield module.violation(entry.node, what, fix)
    names = {entry.local: entry.bound for entry in module.imports if entry.local}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            head, _, rest = dotted(node).partition(".")
            full = f"{names[head]}.{rest}" if head in names else ""
            if full in IMPURE:
                yield module.violation(node, f"uses {full!r}, so the same input could give another answer", fix)
        elif isinstance(node, ast.Global):
            text = "return the new value, or use functools.cache on a pure function"
            yield module.violation(node, f"rebinds the global {', '.join(node.names)}", text)


def check_size(module: Module) -> Iterator[Violation]:
    """Files and functions stay small enough to be read at one go; docstrings do not count against a function."""
    lines = len(module.source.splitlines())
    if lines > MOST_FILE_LINES and not within(module.name, LONG_FILES_ALLOWED):
        fix = "give each concept a file of its own, named after it"
        yield module.violation(None, f"{lines} lines, more than {MOST_FILE_LINES}", fix)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = _length(node)
            if length > MOST_FUNCTION_LINES:
                fix = "name its steps and make each a function"
                what = f"{node.name}() has {length} lines without its docstring, more than {MOST_FUNCTION_LINES}"
                yield module.violation(node, what, fix)


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if ast.get_docstring(node) is not None:
        text = node.body[0]
        length -= (text.end_lineno or text.lineno) - text.lineno + 1
    return length


def check_print(module: Module) -> Iterator[Violation]:
    """Text is returned, and only the outermost rooms write it anywhere."""
    if within(module.name, PRINTERS):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called(node) == "print":
            yield module.violation(node, "prints", "return the text, and let the command line print it")


def check_docstrings(module: Module) -> Iterator[Violation]:
    """Everything that a module offers says what it is for."""
    if ast.get_docstring(module.tree) is None:
        yield module.violation(None, "the module has no docstring", "say in its first line what the module is for")
    for node in module.tree.body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) or node.name.startswith("_"):
            continue
        if any(dotted(decorator).endswith("overload") for decorator in node.decorator_list):
            continue
        if ast.get_docstring(node) is None:
            fix = "say what it means, its arguments with units, what it returns and what it raises"
            yield module.violation(node, f"{node.name!r} is public and has no docstring", fix)


def check_thresholds(module: Module) -> Iterator[Violation]:
    """Only knowledge sets limits: reasoning has no thresholds of its own."""
    if within(module.name, THRESHOLD_MAKERS):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called(node).rpartition(".")[2] in THRESHOLDS:
            fix = "declare it in legcramp_cds.knowledge with its source, and import it"
            yield module.violation(node, "makes a threshold outside knowledge", fix)


CHECKS: tuple[Callable[[Module], Iterator[Violation]], ...] = (
    check_direction,
    check_engines,
    check_decisions,
    check_fences,
    check_purity,
    check_size,
    check_print,
    check_docstrings,
    check_thresholds,
)


def violations(module: Module) -> list[Violation]:
    """Collect what every check finds in one module."""
    return [found for check in CHECKS for found in check(module)]
