"""Take pictures of a page in headless Chromium: light, dark, narrow. Not a part of the tests.

    python scripts/screenshot.py report.html folder

Needs a Chromium on the path (`make browser`). The pictures of README and documentation are made by `make pictures`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# Width, height and scheme of each picture.
VIEWS = {"light": (1000, 6200, "light"), "dark": (1000, 6200, "dark"), "narrow": (500, 5200, "light")}
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def take(page: Path, target: Path, width: int, height: int, scheme: str = "light", scale: float = 1.0) -> None:
    """Write a picture of a page.

    Args:
        page: An HTML file.
        target: Where the PNG goes.
        width: Of the window, in CSS pixels; Chromium makes none narrower than 500.
        height: Of the window, in CSS pixels.
        scheme: ``light`` or ``dark``.
        scale: Device pixels a CSS pixel.
    """
    program = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if program is None:
        sys.exit("No Chromium was found. Hint: apt-get install chromium")
    with tempfile.TemporaryDirectory() as profile:
        options = [
            *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}"),
            *(f"--window-size={width},{height}", f"--force-device-scale-factor={scale}"),
            *(f"--screenshot={target.resolve()}", f"--blink-settings=preferredColorScheme={_SCHEMES[scheme]}"),
        ]
        # The page is one that this library wrote, and the options are fixed.
        command = [program, *options, page.resolve().as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


# Chromium's own numbers for the schemes.
_SCHEMES = {"dark": 0, "light": 1}


def main() -> None:
    """Take all pictures of one page."""
    if len(sys.argv) != 3:
        sys.exit("usage: python scripts/screenshot.py PAGE.html FOLDER")
    page, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for name, (width, height, scheme) in VIEWS.items():
        target = folder / f"{page.stem}-{name}.png"
        take(page, target, width, height, scheme)
        print(f"wrote {target}")


if __name__ == "__main__":
    main()
