"""Gather everything that the documentation is made of into build/docs.

Three kinds of page: those written under docs/, those at the top of the repository (the changelog must be found there by
people who never open the documentation), and those generated from the code. To add a generated part, write a function
that takes the target folder and name it in `PARTS`.

Plain files in a folder, and no plugin of the site generator, so that the generator can be replaced.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import architecture_picture
import doc_pages

from legcramp_cds.interop.source_attributes import source_attributes
from legcramp_cds.knowledge.base import load
from legcramp_cds.views import rulebook, vocabulary

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "build" / "docs"
PACKAGE = ROOT / "src" / "legcramp_cds"

TOP_PAGES = ("CHANGELOG.md", "CONTRIBUTING.md", "GLOSSARY.md")


def written_pages(target: Path) -> None:
    """Copy docs/ as it is, without the mark that tells the tests to look at what a block prints."""
    shutil.copytree(ROOT / "docs", target, dirs_exist_ok=True)
    for path in target.rglob("*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("\n# prints\n```", "\n```"), encoding="utf-8")


def top_pages(target: Path) -> None:
    """Copy the pages at the top of the repository, with links as seen from their new place."""
    for name in TOP_PAGES:
        text = (ROOT / name).read_text(encoding="utf-8").replace("](docs/", "](")
        for other in TOP_PAGES:
            text = text.replace(f"]({other}", f"]({other.lower()}")
        (target / name.lower()).write_text(text, encoding="utf-8")


def python_reference(target: Path) -> None:
    """Write one page for each room of the package, made of the docstrings of its modules.

    What medicine says is left out here, because the rule book shows it in a form that clinicians can read, and so is
    the command line, which has a page of its own.
    """
    folder = target / "reference" / "python"
    _write(folder / "index.md", doc_pages.python_page())
    for room in sorted(PACKAGE.iterdir()):
        name = room.stem
        if (
            name.startswith(("_", "cli"))
            or name == "knowledge"
            or not (room.suffix == ".py" or any(room.rglob("*.py")))
        ):
            continue
        files = [room] if room.suffix == ".py" else sorted(room.rglob("*.py"))
        blocks = "\n\n".join(f"::: {_module(file)}" for file in files if not file.stem.startswith("_"))
        if blocks:
            (folder / f"{name}.md").write_text(f"# legcramp_cds.{name}\n\n{blocks}\n", encoding="utf-8")


def _module(file: Path) -> str:
    """Name a source file as Python imports it."""
    return ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)


def rule_book(target: Path) -> None:
    """Write out what the knowledge base says."""
    for path, text in rulebook.rule_book(load()).items():
        _write(target / "rule-book" / path, text)


def generated_reference(target: Path) -> None:
    """Write the pages on the command line, the words of a record and the logic, and draw the architecture."""
    knowledge = load()
    reference = target / "reference"
    _write(reference / "cli.md", doc_pages.cli_page())
    _write(reference / "facts.md", vocabulary.facts_page(knowledge))
    _write(reference / "findings.md", vocabulary.findings_page(knowledge))
    _write(reference / "truth-tables.md", doc_pages.truth_page())
    _write(target / "explanation" / "architecture.svg", architecture_picture.draw())


def safety_pages(target: Path) -> None:
    """Write the source attributes, which follow from the knowledge base."""
    rows = "\n".join(f"| {name} | {text} |" for name, text in source_attributes(load()).items())
    head = (
        "# Source attributes\n\nThe 13 attributes that 45 CFR 170.315(b)(11)(iv)(A) lists for evidence-based decision "
        "support. Computed from the knowledge base; in Python: "
        "`legcramp_cds.interop.source_attributes.source_attributes`.\n\n| attribute | |\n|---|---|\n"
    )
    _write(target / "safety" / "source-attributes.md", f"{head}{rows}\n")


# Pages of wide tables, which take the place of the list of their headings.
WIDE = (
    "reference/accuracy.md",
    "reference/facts.md",
    "reference/findings.md",
    "rule-book/thresholds.md",
    "safety/hazard-log.md",
)


def wide_pages(target: Path) -> None:
    """Let wide tables have the whole width of the page."""
    for name in WIDE:
        path = target / name
        path.write_text("---\nhide: [toc]\n---\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


PARTS: tuple[Callable[[Path], None], ...] = (
    written_pages,
    top_pages,
    python_reference,
    rule_book,
    generated_reference,
    safety_pages,
    wide_pages,
)


def main() -> None:
    """Make build/docs anew."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    for part in PARTS:
        part(TARGET)


if __name__ == "__main__":
    main()
