"""Find case files and read them, every case for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from legcramp_cds.cases.document import RawCase, read_list
from legcramp_cds.cases.schema import Case, parse_case
from legcramp_cds.errors import InputError, Problem

__all__ = ["SUFFIX", "BrokenCase", "Entry", "LoadedCase", "find_files", "load_files", "load_paths", "load_text"]

SUFFIX = ".cramp.yaml"


@dataclass(frozen=True, slots=True)
class LoadedCase:
    """A case and where it stands."""

    case: Case
    file: str
    line: int

    @property
    def name(self) -> str:
        """Its name."""
        return self.case.name


@dataclass(frozen=True, slots=True)
class BrokenCase:
    """A case, or a whole file, that could not be read, with every reason."""

    name: str
    file: str
    line: int
    problems: tuple[Problem, ...]


Entry = LoadedCase | BrokenCase


def find_files(paths: Iterable[str | Path]) -> list[Path]:
    """Find the case files among paths: files as they are named, folders with everything below them.

    Raises:
        InputError: If a path does not exist, or nothing is found.
    """
    found: dict[Path, Path] = {}
    problems = []
    given = [Path(path) for path in paths]
    for path in given:
        if path.is_dir():
            found.update({file.resolve(): file for file in sorted(path.rglob(f"*{SUFFIX}"))})
        elif path.exists():
            found.setdefault(path.resolve(), path)
        else:
            problems.append(Problem("", "there is no such file or folder", str(path), "see whether the name is right"))
    if not problems and not found:
        hint = f"case files end in {SUFFIX}"
        problems.append(Problem("", "no case file was found", ", ".join(str(path) for path in given), hint))
    if problems:
        raise InputError(problems)
    return list(found.values())


def load_text(text: str, file: str = "") -> list[Entry]:
    """Read the cases of one document.

    Args:
        text: The YAML.
        file: Its name, for errors.

    Returns:
        Every case in order; a broken one does not hide the others.
    """
    raws, problems = read_list(text)
    entries: list[Entry] = []
    if problems:
        entries.append(BrokenCase(file or "file", file, 1, tuple(_at(file, problem) for problem in problems)))
    entries.extend(_entry(raw, file) for raw in raws)
    return _without_doubles(entries)


def load_paths(paths: Iterable[str | Path]) -> list[Entry]:
    """Read every case below some paths.

    Raises:
        InputError: If there is nothing to read.
    """
    return _without_doubles(entry for entries in load_files(find_files(paths)) for entry in entries)


def load_files(files: Iterable[Path]) -> Iterator[list[Entry]]:
    """Read files one after the other; one that cannot be read becomes a broken entry."""
    for path in files:
        name = path.as_posix()
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            problem = Problem(name, "not a text file in UTF-8", f"byte {error.start}", "save the file as UTF-8")
            yield [BrokenCase(name, name, 1, (problem,))]
        except OSError as error:
            yield [BrokenCase(name, name, 1, (Problem(name, f"cannot be read: {error.strerror or error}"),))]
        else:
            yield load_text(text, name)


def _entry(raw: RawCase, file: str) -> Entry:
    name = raw.name or f"case at line {raw.line}"
    where = f"{file}:{raw.line}, case {raw.name!r}" if raw.name else f"{file}:{raw.line}"
    if raw.data is None and raw.problems:
        problems = tuple(Problem(where, one.what, one.given, one.hint) for one in raw.problems)
        return BrokenCase(name, file, raw.line, problems)
    try:
        return LoadedCase(parse_case(raw.data, where, raw.problems), file, raw.line)
    except InputError as error:
        return BrokenCase(name, file, raw.line, error.problems)


def _without_doubles(entries: Iterable[Entry]) -> list[Entry]:
    """Turn every case whose name an earlier one has into a broken one."""
    first: dict[str, Entry] = {}
    found: list[Entry] = []
    for entry in entries:
        earlier = first.setdefault(entry.name, entry)
        if isinstance(entry, LoadedCase) and earlier is not entry:
            what = f"an earlier case has this name too, at {earlier.file}:{earlier.line}"
            where = f"{entry.file}:{entry.line}, case {entry.name!r}, name"
            problem = Problem(where, what, entry.name, "say what sets the two apart")
            found.append(BrokenCase(entry.name, entry.file, entry.line, (problem,)))
        else:
            found.append(entry)
    return found


def _at(file: str, problem: Problem) -> Problem:
    return Problem(file, problem.what, problem.given, problem.hint)
