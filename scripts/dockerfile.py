"""Read a Dockerfile and a .dockerignore, as far as ours go: what it does, and which files it is given."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

KNOWN = ("FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD")


class Step(NamedTuple):
    """One instruction.

    Args:
        stage: Name of the stage; empty for the last one, if it has none.
        kind: The instruction, in capitals.
        rest: What stands behind it, with continued lines joined.
    """

    stage: str
    kind: str
    rest: str

    @property
    def words(self) -> list[str]:
        """What stands behind the instruction, as words or as the list in JSON that it is."""
        if self.rest.startswith("["):
            return [str(word) for word in json.loads(self.rest)]
        return shlex.split(self.rest)

    @property
    def options(self) -> dict[str, str]:
        """Its options, such as ``--from=build``."""
        return dict(re.findall(r"(?:^|\s)--([a-z-]+)=(\S+)", self.rest))

    @property
    def plain(self) -> list[str]:
        """Its words without options."""
        return [word for word in self.words if not word.startswith("--")]


def parse(text: str) -> list[Step]:
    """Take a Dockerfile apart.

    Raises:
        ValueError: If an instruction is not one that we know how to follow.
    """
    steps = []
    stage = ""
    for line in _lines(text):
        kind, _, rest = line.partition(" ")
        kind, rest = kind.upper(), rest.strip()
        if kind not in KNOWN:
            raise ValueError(f"nobody taught scripts/dockerfile.py the instruction {kind}")
        if kind == "FROM":
            words = rest.split()
            stage = words[2] if len(words) == 3 and words[1].upper() == "AS" else ""
        steps.append(Step(stage, kind, rest))
    return steps


def _lines(text: str) -> Iterator[str]:
    whole = ""
    for line in text.splitlines():
        if line.lstrip().startswith("#") or not line.strip():
            continue
        whole += line.strip()
        if whole.endswith("\\"):
            whole = whole[:-1].rstrip() + " "
            continue
        yield whole
        whole = ""


def is_ignored(path: str, patterns: Sequence[str]) -> bool:
    """Whether a .dockerignore leaves a file out: of the patterns that fit it or a folder above it, the last one counts.

    Args:
        path: Relative to the context, with slashes.
        patterns: The lines of the file.
    """
    ignored = False
    for line in patterns:
        pattern = line.strip()
        if not pattern or pattern.startswith("#"):
            continue
        keep = pattern.startswith("!")
        if _fits(path, pattern.removeprefix("!").strip("/")):
            ignored = not keep
    return ignored


def _fits(path: str, pattern: str) -> bool:
    parts = path.split("/")
    expression = re.compile(
        "".join(
            {"**/": r"(?:[^/]+/)*", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}.get(piece, re.escape(piece))
            for piece in re.findall(r"\*\*/|\*\*|\*|\?|[^*?]+", pattern)
        )
    )
    return any(expression.fullmatch("/".join(parts[: count + 1])) for count in range(len(parts)))


def context_files(root: Path, ignore: Path) -> list[str]:
    """The files that a build is given, relative to the root."""
    patterns = ignore.read_text(encoding="utf-8").splitlines()
    found = []
    for name, folders, files in os.walk(root):
        folder = Path(name)
        # Never given to anybody, and large.
        folders[:] = [name for name in folders if name not in (".git", ".venv", "node_modules", "site", "build")]
        for file in files:
            path = (folder / file).relative_to(root).as_posix()
            if not is_ignored(path, patterns):
                found.append(path)
    return sorted(found)
