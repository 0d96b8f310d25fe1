"""Write the outputs of README.md anew: each block below an `output:` comment is what its command prints now.

Behind a bar stand the parts that are shown; `...` takes the place of the others.

python scripts/make_readme.py          write them
python scripts/make_readme.py --check  say whether they are current, and change nothing
"""

from __future__ import annotations

import io
import re
import shlex
import sys
from contextlib import redirect_stdout
from pathlib import Path

from click.testing import CliRunner

from legcramp_cds.cli import main as command_line

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
_OUTPUT = re.compile(r"(<!-- output: (.*?)(?: \| (.*?))? -->\n```text\n).*?(```)", re.DOTALL)


def output_of(command: str, page: str) -> str:
    """What a command prints, run in the folder of the examples; `python` stands for the Python blocks of the page."""
    if command == "python":
        printed = io.StringIO()
        with redirect_stdout(printed):
            for code in _PYTHON.findall(page):
                exec(compile(code, str(README), "exec"), {"__name__": "readme"})  # noqa: S102 - our own page
        return printed.getvalue()
    words = shlex.split(command)[1:]
    words = [str(ROOT / "examples" / word) if word.endswith(".yaml") else word for word in words]
    result = CliRunner().invoke(command_line, words)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output.replace(f"{ROOT / 'examples'}/", "")


def shortened(text: str, parts: str) -> str:
    """The first part of an output, and those whose heading is named.

    Args:
        text: Parts with an empty line between them; the heading of each begins in capitals.
        parts: The headings, separated by commas.
    """
    wanted = tuple(parts.split(", "))
    first, *others = text.split("\n\n")
    kept = [first]
    for part in others:
        if part.startswith(wanted):
            kept.append(part)
        elif kept[-1] != "...":
            kept.append("...")
    return "\n\n".join(kept)


def renewed(page: str) -> str:
    """The page with every output as it is now."""

    def written(found: re.Match[str]) -> str:
        head, command, parts, end = found.groups()
        text = output_of(command, page).strip()
        return f"{head}{shortened(text, parts) if parts else text}\n{end}"

    return _OUTPUT.sub(written, page)


def run(*, check: bool) -> int:
    """Write the page, or check it; 1 when it was not current."""
    page = README.read_text(encoding="utf-8")
    now = renewed(page)
    if check:
        if page != now:
            print("README.md shows outputs of another time: run `make readme`")
        return int(page != now)
    README.write_text(now, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(run(check="--check" in sys.argv[1:]))
