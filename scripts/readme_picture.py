"""Make the picture of the README, `docs/assets/assessment.png`: `python scripts/readme_picture.py`."""

from __future__ import annotations

import runpy
import sys
import tempfile
from pathlib import Path

from screenshot import take

from legcramp_cds.views.html.report import page

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "assets" / "assessment.png"
# The top of the report: triage, what not to miss, and the first conditions with their reasons.
_WIDTH, _HEIGHT = 880, 1010
_LARGEST = 200_000


def main() -> None:
    """Assess the example patient and take the picture."""
    result = runpy.run_path(str(ROOT / "examples" / "one_patient.py"))["result"]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.html"
        report.write_text(page(result), encoding="utf-8")
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        take(report, TARGET, _WIDTH, _HEIGHT)
    size = TARGET.stat().st_size
    print(f"wrote {TARGET.relative_to(ROOT)}, {size // 1000} kB")
    if size > _LARGEST:
        sys.exit(
            f"The picture is larger than {_LARGEST // 1000} kB. Hint: make it smaller in scripts/readme_picture.py"
        )


if __name__ == "__main__":
    main()
