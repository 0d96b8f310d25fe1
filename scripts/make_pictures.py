"""Make the pictures of the README and the documentation: `make pictures`. They are kept in docs/assets.

A page is opened in a real Chromium, and the workbench is used as a clinician would use it. Needs what `make browser`
installs. Look at the pictures before they are kept.
"""

from __future__ import annotations

import html
import runpy
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import markdown
import nbformat

from legcramp_cds.views.html.report import page as as_page

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "docs" / "assets"
_LARGEST = 200_000
_DAY = "2026-11-22"
_CASE = """age_years: 61
sex: female
cramp: {site: calf, timing: night, duration: 2 min, relief: stretching, hardening: true}
history: {present: [sudden_painful_contraction], medications: [omeprazole 20 mg]}
labs: {potassium: 3.1 mmol/L}
"""

Page = Any


def report(page: Page, folder: Path) -> None:
    """The top of a report: triage, what not to miss, and the first condition with its reasons."""
    result = runpy.run_path(str(ROOT / "examples" / "one_patient.py"))["result"]
    file = folder / "report.html"
    file.write_text(as_page(result), encoding="utf-8")
    page.set_viewport_size({"width": 880, "height": 1010})
    page.goto(file.as_uri())


def notebook(page: Page, folder: Path) -> None:
    """The last cells of the notebook on one patient, with their charts."""
    file = folder / "notebook.html"
    file.write_text(_as_html(ROOT / "examples" / "one_patient.ipynb"), encoding="utf-8")
    page.set_viewport_size({"width": 880, "height": 1100})
    page.goto(file.as_uri())
    page.evaluate("[...document.querySelectorAll('h2')].find((one) => one.textContent === 'Charts').scrollIntoView()")


def workbench(page: Page, _folder: Path) -> None:
    """The workbench after a result was added, with a what-if."""
    with _service() as address:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(address)
        page.fill("#as_of", _DAY)
        page.click("#paste summary")
        page.fill("#document", _CASE)
        _pressed(page, page.get_by_text("Read it in place of this case").click)
        page.fill("#lab", "Magnesium")
        page.fill("#value", "1.3")
        page.fill("#unit", "mg/dL")
        _pressed(page, page.get_by_label("Add the result").click)
        # The service is gone when the picture is taken; nothing is asked for any more.
        page.evaluate("document.getElementById('paste').open = false; window.scrollTo(0, 0)")


PICTURES: dict[str, Callable[[Page, Path], None]] = {
    "assessment.png": report,
    "notebook.png": notebook,
    "workbench.png": workbench,
}


def _pressed(page: Page, act: Callable[[], object]) -> None:
    page.evaluate("document.querySelector('main').dataset.old = '1'")
    act()
    page.wait_for_selector("main:not([data-old])")


@contextmanager
def _service() -> Iterator[str]:
    """The service with its workbench, on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "legcramp_cds", "serve", "--insecure-no-auth", "--port", str(port)]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(command, cwd=folder) as service:
        try:
            for _ in range(300):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/"
        finally:
            service.terminate()


def _as_html(path: Path) -> str:
    """A notebook as a plain page: what its cells say and show."""
    style = (
        "h2{margin:0 0 .5rem}body{font:15px/1.5 system-ui,'DejaVu Sans',sans-serif;margin:1rem 2rem;max-width:52rem}"
        "pre{background:#f4f6f9;border-left:4px solid #1f5fa8;padding:.6rem .8rem;white-space:pre-wrap;font-size:13px}"
        "pre.out{background:none;border:0;margin-top:0}"
    )
    parts = [f"<!DOCTYPE html><meta charset='utf-8'><style>{style}</style><body data-jp-theme-light='true'>"]
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown":
            parts.append(markdown.markdown(cell.source))
        else:
            parts.append(f"<pre>{html.escape(cell.source)}</pre>")
            parts.extend(_output(output) for output in cell.outputs)
    return "\n".join(parts)


def _output(output: dict[str, Any]) -> str:
    data = output.get("data", {})
    for kind in ("text/html", "image/svg+xml"):
        if kind in data:
            return str(data[kind])
    return f"<pre class='out'>{html.escape(str(output.get('text') or data.get('text/plain', '')))}</pre>"


def main() -> None:
    """Take all pictures, or those named."""
    # Only here, so that the checks can read this file without it.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        sys.exit("No Chromium was found. Hint: make browser")
    wanted = sys.argv[1:] or list(PICTURES)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name in wanted:
            page = browser.new_context(color_scheme="light", reduced_motion="reduce").new_page()
            PICTURES[name](page, Path(folder))
            target = ASSETS / name
            page.screenshot(path=target)
            size = target.stat().st_size
            print(f"wrote {target.relative_to(ROOT)}, {size // 1000} kB")
            if size > _LARGEST:
                sys.exit(f"{name} is larger than {_LARGEST // 1000} kB. Hint: make its window smaller")
        browser.close()


if __name__ == "__main__":
    main()
