"""The pages that scripts make of the code hold all that they should."""

import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click
import pytest

from legcramp_cds.cli import main
from tests.architecture.walls import LAYERS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name in {"doc_pages", "docs_order", "architecture_picture"} or name.startswith("_doc_"):
            del sys.modules[name]


def script(name: str) -> ModuleType:
    return import_module(name)


@pytest.mark.usefixtures("scripts")
def test_every_command_is_on_the_page_of_the_command_line() -> None:
    page = script("doc_pages").cli_page()
    assert isinstance(main, click.Group)
    for name, command in main.commands.items():
        assert f"## legcramp-cds {name}\n" in page
        for inner in getattr(command, "commands", {}):
            assert f"### legcramp-cds {name} {inner}\n" in page


@pytest.mark.usefixtures("scripts")
def test_every_name_that_is_public_is_on_the_page_of_python() -> None:
    page = script("doc_pages").python_page()
    for package in ("legcramp_cds", "legcramp_cds.frames", "legcramp_cds.testing"):
        module = import_module(package)
        for name in module.__all__:
            if callable(getattr(module, name)):
                assert f"| [`{name}`][{package}" in page, name


@pytest.mark.usefixtures("scripts")
def test_every_written_page_has_its_place() -> None:
    """A page that is in no order would stand last, where nobody looks for it."""
    folders = ("how-to", "explanation", "reference")
    written = [page for folder in folders for page in (ROOT / "docs" / folder).glob("*.md")]
    placed = script("docs_order").PAGES
    assert [page.name for page in written if page.relative_to(ROOT / "docs").as_posix() not in placed] == []


@pytest.mark.usefixtures("scripts")
def test_the_truth_tables_are_those_of_the_tests() -> None:
    page = script("doc_pages").truth_page()
    tables = [part.count("\n| ") - 2 for part in page.split("\n\n|")[1:]]
    rows = {line for line in page.splitlines() if line.startswith("| ")}
    assert "| unknown | false | false | unknown |" in rows
    assert "| a present, b absent | false | true | unknown |" in rows
    assert "| -inf to 0.7 | unknown | unknown | false | true |" in rows
    assert "| not measured | unknown | unknown | unknown | unknown |" in rows
    assert len(tables) == 4


@pytest.mark.usefixtures("scripts")
def test_the_picture_holds_every_room_in_its_row() -> None:
    picture = ET.fromstring(script("architecture_picture").draw())  # noqa: S314 - our own text
    texts = picture.findall(".//{http://www.w3.org/2000/svg}text")
    height = {text.text: int(text.attrib["y"]) for text in texts if "y" in text.attrib}
    rows = [row for row in LAYERS if not row[0].startswith("_")]
    drawn = [{height[room] for room in row} for row in rows]
    assert all(len(found) == 1 for found in drawn)
    assert drawn == sorted(drawn, key=min)
    assert picture.find("{http://www.w3.org/2000/svg}title") is not None
