"""Debian in a folder, for what must be tried on another system than this machine's."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


def debootstrap(suite: str, packages: Sequence[str], folder: Path) -> None:
    """Install the smallest Debian with some packages; this needs root and Debian's `debootstrap`.

    Args:
        suite: Which Debian, such as "trixie".
        packages: What to install besides.
        folder: Where; the root of the new file system.
    """
    subprocess.run(
        ["/usr/sbin/debootstrap", "--variant=minbase", f"--include={','.join(packages)}", suite, folder],
        check=True,
        stdout=subprocess.DEVNULL,
    )
