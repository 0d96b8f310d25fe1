"""The main job on three examples: a YAML patient, a FHIR bundle, and one patient in Python."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
AS_OF = "2026-11-22"
EXAMPLES = (
    ("A patient in YAML", ["legcramp-cds", "assess", "night_cramps.yaml", "--as-of", AS_OF]),
    ("A FHIR R4 Bundle", ["legcramp-cds", "assess", "bundle.json", "--as-of", AS_OF]),
    ("One patient in Python", ["python", "one_patient.py"]),
)

for title, command in EXAMPLES:
    print(f"\n{'=' * 110}\n{title}\n$ {' '.join(command)}\n", flush=True)
    program = ["-m", "legcramp_cds"] if command[0] == "legcramp-cds" else []
    # The commands are the three above; nothing in them comes from outside.
    subprocess.run([sys.executable, *program, *command[1:]], cwd=HERE, check=True)  # noqa: S603
