"""README.md shows what the commands print now, and its Python runs."""

import importlib.util
from pathlib import Path
from types import ModuleType


def _script(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_readme", root / "scripts" / "make_readme.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_output_of_the_readme_is_current(root: Path) -> None:
    page = (root / "README.md").read_text(encoding="utf-8")
    assert _script(root).renewed(page) == page, "the outputs in README.md are of another time: run `make readme`"


def test_the_two_commands_come_first(root: Path) -> None:
    page = (root / "README.md").read_text(encoding="utf-8")
    assert page.index("make demo") < page.index("make test") < page.index("```text") < page.index("##")


def test_the_check_sees_a_stale_output(root: Path) -> None:
    page = (root / "README.md").read_text(encoding="utf-8")
    stale = page.replace("hypoparathyroidism confirmed", "hypoparathyroidism likely")
    assert stale != page
    assert _script(root).renewed(stale) == page


def test_parts_that_are_not_shown_leave_a_mark(root: Path) -> None:
    text = "Head\n\nTRIAGE: x\n  - y\n\nCARE\n  - z\n\nDATA\n\nSOURCES\n\nfoot"
    assert _script(root).shortened(text, "TRIAGE, SOURCES") == "Head\n\nTRIAGE: x\n  - y\n\n...\n\nSOURCES\n\n..."


def test_the_readme_is_read_in_two_minutes(root: Path) -> None:
    """Two minutes are 400 to 500 words of prose; what the program prints and code are looked at, not read."""
    page = (root / "README.md").read_text(encoding="utf-8")
    prose = " ".join(page.split("```")[::2])
    assert len(prose.split()) < 650
