"""Run all tests on the Pythons that pyproject.toml names: `python scripts/check_pythons.py [3.12 3.14 ...]`.

In a copy of what is committed, `make test` sets up an environment and runs, as for anybody who has that Python. One
that this machine has, on the path or from pyenv, is taken; another comes with Debian in a folder, which needs root and
Debian's `debootstrap`. Tests that want what is not there (Java, Node.js, a browser) are skipped. All that was printed
stands in build/pythons. It ends with an error unless every Python was to be had and passed.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

from check_container import ROOT, network_settings
from debian import debootstrap

_LOGS = ROOT / "build/pythons"
# Which Debian has which Python; any other must be on this machine.
_SUITES = {"3.13": "trixie", "3.14": "sid"}
_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
_TOLD = re.compile(r"^(?:FAILED .*|ERROR .*|=+ \d+ (?:passed|failed|skipped|error).*)$", re.MULTILINE)


@dataclass(frozen=True)
class Place:
    """Where a Python is, and how a command runs there.

    Args:
        python: Its name there.
        told: The place in words.
        enter: What stands before a command.
        environment: What the command finds in its environment.
    """

    python: str
    told: str
    enter: tuple[str, ...]
    environment: dict[str, str]


def promised() -> list[str]:
    """The Pythons that pyproject.toml names, without that which runs this: `make test` tries that one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)$", "\n".join(project["classifiers"]), re.MULTILINE)
    return [version for version in named if version != f"3.{sys.version_info.minor}"]


def on_this_machine(version: str, project: Path) -> Place | None:
    """A Python of this machine that can make an environment; any release of the version will do."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    find = ["/bin/sh", str(ROOT / "scripts/find_python.sh")]
    for python in (f"python{version}", *map(str, pyenv.glob(f"versions/{version}.*/bin/python{version}"))):
        # A name can be on the path and still not run.
        if subprocess.run(find, env=os.environ | {"PYTHON": python}, capture_output=True, check=False).returncode == 0:
            enter = ("/usr/bin/env", f"--chdir={project}")
            return Place(python, "on this machine", enter, {"PATH": os.environ["PATH"], "HOME": str(Path.home())})
    return None


def on_debian(version: str, folder: Path) -> Place | None:
    """A Python in a Debian of its own, which sees nothing of this machine but its network."""
    if version not in _SUITES:
        return None
    suite = _SUITES[version]
    debootstrap(suite, ["ca-certificates", "make", f"python{version}-venv"], folder)
    if _CERTIFICATES.is_file():
        shutil.copy(_CERTIFICATES, folder / _CERTIFICATES.relative_to("/"))
    apart = ("/usr/bin/unshare", "--pid", "--fork", "--kill-child", "--mount-proc", f"--root={folder}", "--wd=/project")
    # Tests of what a terminal shows make terminals.
    enter = (*apart, "/bin/sh", "-ec", 'mount -t devpts devpts /dev/pts; exec "$@"', "sh")
    return Place(f"python{version}", f"Debian {suite}", enter, {"PATH": "/usr/bin:/usr/sbin", "HOME": "/root"})


def check(version: str, *, debian: bool) -> bool:
    """Run the tests on one Python, and say how they went."""
    with tempfile.TemporaryDirectory(prefix=f"legcramp-cds-python{version}-") as name:
        project = Path(name) / "project"
        place = (None if debian else on_this_machine(version, project)) or on_debian(version, Path(name))
        if place is None:
            print(f"{version}: not on this machine, and no Debian is known to have it", flush=True)
            return False
        subprocess.run(
            ["/usr/bin/git", "-c", "advice.detachedHead=false", "clone", "--quiet", ROOT, project], check=True
        )
        ask = [*place.enter, place.python, "-c", "import platform; print(platform.python_version())"]
        environment = network_settings() | {"LANG": "C.UTF-8"} | place.environment
        release = subprocess.run(ask, env=environment, check=True, text=True, stdout=subprocess.PIPE).stdout.strip()
        print(f"{version}: Python {release} {place.told}", flush=True)
        log = _LOGS / f"{version}.log"
        began = time.monotonic()
        with log.open("w", encoding="utf-8") as file:
            make = [*place.enter, "make", "test", f"PYTHON={place.python}"]
            ended = subprocess.run(make, env=environment, check=False, stdout=file, stderr=subprocess.STDOUT)
        for line in _TOLD.findall(log.read_text(encoding="utf-8")):
            print(f"  {line.strip('= ')}")
        passed = ended.returncode == 0
        print(f"  {'passed' if passed else f'FAILED, see {log}'} after {time.monotonic() - began:.0f} s", flush=True)
        return passed


def main() -> None:
    """Check one Python after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("versions", nargs="*", help="such as 3.14; those that pyproject.toml names if left out")
    parser.add_argument("--debian", action="store_true", help="take Debian's even where this machine has one")
    given = parser.parse_args()
    _LOGS.mkdir(parents=True, exist_ok=True)
    results = [check(version, debian=given.debian) for version in given.versions or promised()]
    if not all(results):
        sys.exit(1)


if __name__ == "__main__":
    main()
