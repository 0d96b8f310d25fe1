"""Every code block of the documentation runs, in the order of its page, and prints what the page shows.

What a block is follows from its language:

- ``yaml``, ``json`` or any other with a ``title="name"``: a file of that name, there for the blocks that follow;
- ``python``: runs in one namespace a page; where its last line is ``# prints``, the next block, ``text``, is what it
  prints;
- ``console``: each ``$ legcramp-cds ...`` runs, and the lines beneath it are what it prints.

In what is shown, ``...`` stands for anything. ``sh`` blocks are for a shell of the reader's own and do not run. A page
that needs a library that is not always there says ``<!-- needs: name -->``.
"""

import contextlib
import doctest
import io
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from legcramp_cds.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
FENCE = re.compile(r"^(?P<indent> *)```(?P<head>[^\n`]*)\n(?P<body>.*?)^(?P=indent)``` *$", re.MULTILINE | re.DOTALL)
NEEDS = re.compile(r"<!-- needs: (\w+) -->")
TITLE = re.compile(r'title="([^"]+)"')
PRINTS = "# prints"
LANGUAGES = {"python", "text", "console", "yaml", "json", "sh", "mermaid", "toml", "html"}


@dataclass(frozen=True)
class Block:
    """One fenced block."""

    language: str
    title: str
    body: str
    line: int


def blocks(text: str) -> Iterator[Block]:
    for found in FENCE.finditer(text):
        language, _, rest = found["head"].strip().partition(" ")
        title = TITLE.search(rest)
        body = "".join(line.removeprefix(found["indent"]) for line in found["body"].splitlines(keepends=True))
        yield Block(language, title[1] if title else "", body, text.count("\n", 0, found.start()) + 1)


def same(shown: str, printed: str) -> bool:
    clean = "\n".join(line.rstrip() for line in printed.strip().splitlines()) + "\n"
    return doctest.OutputChecker().check_output(shown.strip() + "\n", clean, doctest.ELLIPSIS)


def run_python(block: Block, namespace: dict[str, object], page: Path) -> str:
    """Run a block as if it stood on its line of the page, so that a traceback points there."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile("\n" * block.line + block.body, str(page), "exec"), namespace)  # noqa: S102 - our own pages
    return printed.getvalue()


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Each command with what is shown beneath it."""
    for part in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def run_command(command: str) -> str:
    program, *arguments = shlex.split(command)
    assert program == "legcramp-cds", f"only the program itself is run; put {command!r} into a sh block"
    return CliRunner().invoke(main, arguments, catch_exceptions=False).output


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_page_does_what_it_shows(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = page.read_text(encoding="utf-8")
    for name in NEEDS.findall(text):
        pytest.importorskip(name)
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    found = list(blocks(text))
    namespace: dict[str, object] = {"__name__": "documentation"}
    for index, block in enumerate(found):
        where = f"{page.name}:{block.line}"
        assert block.language in LANGUAGES, f"{where}: name the language of the block"
        if block.title:
            Path(block.title).write_text(block.body, encoding="utf-8")
        if block.language == "python":
            printed = run_python(block, namespace, page)
            if block.body.rstrip().endswith(PRINTS):
                shown = found[index + 1]
                assert shown.language == "text", f"{where}: what it prints belongs into a text block beneath it"
                assert same(shown.body, printed), f"{where}: printed\n{printed}"
            else:
                assert printed == "", f"{where}: printed, but not shown; end the block with {PRINTS!r}"
        elif block.language == "console":
            assert block.body.startswith("$ "), f"{where}: begin with '$ ', or name the block sh"
            for command, shown_text in commands(block):
                printed = run_command(command)
                assert same(shown_text, printed), f"{where}: {command} printed\n{printed}"


def test_every_fence_is_read() -> None:
    """A fence that the pattern misses would never run."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert text.count("```") == 2 * len(list(blocks(text))), page.name


def test_a_wrong_output_is_found() -> None:
    assert same("a ... c\n", "a b c\n")
    assert same("a\n...\nd\n", "a\nb\nc\nd\n")
    assert not same("a\n", "b\n")
    assert not same("a\n", "a\nb\n")


def test_every_page_is_named_on_the_first() -> None:
    first = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    places = [page.relative_to(ROOT / "docs").as_posix() for page in PAGES if page.name != "index.md"]
    assert [place for place in places if f"]({place}" not in first] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md"])
def test_every_link_of_a_page_at_the_top_leads_somewhere(name: str) -> None:
    """Links between pages of the documentation are checked when it is built; these are read on their own, too."""
    links = re.findall(r"\]\(([^)#\s]+)", (ROOT / name).read_text(encoding="utf-8"))
    own = [link for link in links if "://" not in link]
    assert [link for link in own if not (ROOT / link).exists()] == []
