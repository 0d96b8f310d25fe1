"""Run the notebooks of `examples/` and keep what they show: `python scripts/run_notebooks.py [--check] [NOTEBOOK...]`.

With `--check` they are run and left as they are; it fails where a cell fails, or where a notebook keeps other text than
its cells print today.
Nothing that differs from one run to the next is kept, so that a notebook changes only when its answer does.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

EXAMPLES = Path(__file__).parents[1] / "examples"
_TIMEOUT = 120
# A bar shows itself on a slow machine and not on a fast one.
os.environ["TQDM_DISABLE"] = "1"


def run(path: Path) -> nbformat.NotebookNode:
    """Run one notebook from its first cell to its last.

    Args:
        path: The notebook.

    Returns:
        The notebook with what its cells show.

    Raises:
        nbclient.exceptions.CellExecutionError: If a cell fails, with its traceback.
    """
    notebook = nbformat.read(path, as_version=4)
    # On a slow machine what a cell prints comes in pieces, cut anywhere.
    client = NotebookClient(
        notebook, timeout=_TIMEOUT, coalesce_streams=True, resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            # Markdown stands beside HTML for places that show none, and plain text is for those that show neither.
            output.get("data", {}).pop("text/markdown", None)
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def printed(notebook: nbformat.NotebookNode) -> list[str]:
    """What the cells print; pictures and tables are left out."""
    return [str(output["text"]) for cell in notebook.cells for output in cell.get("outputs", []) if "text" in output]


def main() -> None:
    """Run all of them, or those named."""
    check = "--check" in sys.argv
    paths = [Path(name) for name in sys.argv[1:] if name != "--check"] or sorted(EXAMPLES.glob("*.ipynb"))
    stale = []
    for path in paths:
        notebook = run(path)
        if not check:
            path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")
        elif printed(notebook) != printed(nbformat.read(path, as_version=4)):
            stale.append(path.name)
        print(f"ran {path.name}", flush=True)
    if stale:
        sys.exit(f"{', '.join(stale)}: prints something else today. Hint: python scripts/run_notebooks.py")


if __name__ == "__main__":
    main()
