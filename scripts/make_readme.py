"""Write the outputs of README.md anew: each block below an `output:` comment is what its command prints now.

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
# The hash of the knowledge is another one after every edit of a rule, and tells a reader of the page nothing.
_HASH = re.compile(r"(knowledge [0-9.]+ )\([0-9a-f]{12}\)")
_OUTPUT = re.compile(r"(<!-- output: (.*?) -->\n```text\n).*?(```)", re.DOTALL)


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
    return _HASH.sub(r"\1(...)", result.output.replace(f"{ROOT / 'examples'}/", ""))


def renewed(page: str) -> str:
    """The page with every output as it is now."""
    return _OUTPUT.sub(
        lambda found: f"{found.group(1)}{output_of(found.group(2), page).strip()}\n{found.group(3)}", page
    )


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
