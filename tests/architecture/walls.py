"""Reads the library's source, without running it, and finds where it breaks the walls of the architecture.

The walls are explained in docs/explanation/architecture.md; the tables below are their only definition. Every
violation says what to do instead, because whoever meets one has usually never heard of that wall.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = "legcramp_cds"

# A room may import the rooms of the lines above its own. Rooms on one line stand beside each other and do not meet.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("_version",),
    ("truth", "errors", "progress"),
    ("units", "codes"),
    ("sources", "facts"),
    ("readings",),
    ("logic",),
    ("knowledge",),
    ("record",),
    ("assess",),
    ("frames",),
    ("interop", "cases", "views", "testing"),
    ("workbench",),
    ("cli",),
    ("__main__",),
)
# A room may be several files side by side at the top: what begins like this is a piece of that room.
PIECES = {"unit_": "units", "cli_": "cli"}
RANK = {room: rank for rank, rooms in enumerate(LAYERS) for room in rooms}

# Where a wall has a door, with the reason: the module, and what it may reach for.
DOORS = {
    # So that `print(result)` does what everybody expects; nothing is imported before somebody prints.
    ("assess.assessment", "views"),
    # Likewise for `result.to_frame()`, which is nothing but the result in the shape of a table.
    ("assess.assessment", "frames"),
    # So that a notebook shows patients and assessments as pictures of themselves; nothing is imported before that.
    ("record.shown", "views"),
}

# Knowledge is written in the words of rules; how rules are run is none of its business.
ENGINES = ("logic.explain", "logic.compiled", "logic.frame", "logic.words", "logic.cql")

# Libraries that may be imported in these modules only: to be replaced in one place, and to cost nothing elsewhere.
DATAFRAMES = ("logic.frame", "frames")
# A research database is read where it lies, in the expressions of its own engine.
DATABASES = (*DATAFRAMES, "interop.omop")
FENCES: dict[str, tuple[str, ...]] = {
    "pint": ("units",),
    "narwhals": DATABASES,
    "polars": DATABASES,
    "pandas": DATAFRAMES,
    "pyarrow": DATAFRAMES,
    "duckdb": DATABASES,
    "pyspark": DATAFRAMES,
    "numpy": DATAFRAMES,
    "yaml": ("record.load", "cases"),
    "pytest": ("cases.pytest_plugin",),
    "_pytest": ("cases.pytest_plugin",),
    "hypothesis": ("testing",),
    "starlette": ("interop.cds_hooks.server", "workbench.app"),
    "uvicorn": ("interop.cds_hooks.server",),
    "jwt": ("interop.cds_hooks.server",),
    "httpx2": ("interop.cds_hooks.server",),
    "prometheus_client": ("interop.cds_hooks.server",),
    "pydantic_settings": ("interop.cds_hooks.server",),
    "orjson": ("interop",),
    "fhir": ("interop.fhir",),
    "fhirpathpy": ("interop.fhir",),
    "altair": ("views.plots",),
    "vl_convert": ("views.plots",),
    "click": ("cli",),
    "tqdm": ("progress",),
}

# What the same input could answer differently tomorrow. The command line and the service stand at the edge and may ask.
EDGE = ("cli", "__main__", "interop.cds_hooks.server", "workbench.app")
IMPURE: tuple[str, ...] = (
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time",
    "random",
    "secrets",
    "uuid.uuid1",
    "uuid.uuid4",
    "os.urandom",
    "os.environ",
    "os.getenv",
    "socket",
    "requests",
    "httpx",
    "httpx2",
    "aiohttp",
    "urllib.request",
    "urllib3",
    "http.client",
)

MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 60
# Tables of clinical facts and generated data grow with medicine, not with complexity.
LONG_FILES_ALLOWED = ("knowledge", "unit_table")
PRINTERS = ("cli", "views", "__main__")
THRESHOLDS = ("Threshold", "DecisionLimit", "ReferenceLimit")
THRESHOLD_MAKERS = ("logic", "knowledge", "testing")


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
        elif isinstance(node, ast.Call) and _called(node).endswith(("import_module", "__import__")):
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


def _dotted(node: ast.AST) -> str:
    """Write a chain of attributes as text; empty when it does not begin with a name."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(names)]) if isinstance(node, ast.Name) else ""


def _called(node: ast.Call) -> str:
    """Name what is called."""
    return _dotted(node.func)


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
            head, _, rest = _dotted(node).partition(".")
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
        if isinstance(node, ast.Call) and _called(node) == "print":
            yield module.violation(node, "prints", "return the text, and let the command line print it")


def check_docstrings(module: Module) -> Iterator[Violation]:
    """Everything that a module offers says what it is for."""
    if ast.get_docstring(module.tree) is None:
        yield module.violation(None, "the module has no docstring", "say in its first line what the module is for")
    for node in module.tree.body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) or node.name.startswith("_"):
            continue
        if any(_dotted(decorator).endswith("overload") for decorator in node.decorator_list):
            continue
        if ast.get_docstring(node) is None:
            fix = "say what it means, its arguments with units, what it returns and what it raises"
            yield module.violation(node, f"{node.name!r} is public and has no docstring", fix)


def check_thresholds(module: Module) -> Iterator[Violation]:
    """Only knowledge sets limits: reasoning has no thresholds of its own."""
    if within(module.name, THRESHOLD_MAKERS):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _called(node).rpartition(".")[2] in THRESHOLDS:
            fix = "declare it in legcramp_cds.knowledge with its source, and import it"
            yield module.violation(node, "makes a threshold outside knowledge", fix)


CHECKS: tuple[Callable[[Module], Iterator[Violation]], ...] = (
    check_direction,
    check_engines,
    check_fences,
    check_purity,
    check_size,
    check_print,
    check_docstrings,
    check_thresholds,
)


def modules(source: Path) -> Iterator[Module]:
    """Read every module of the package below a source folder."""
    for path in sorted((source / PACKAGE).rglob("*.py")):
        parts = path.relative_to(source / PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield Module(name, path.relative_to(source.parent).as_posix(), path.read_text(encoding="utf-8"))


def violations(module: Module) -> list[Violation]:
    """Collect what every check finds in one module."""
    return [found for check in CHECKS for found in check(module)]
