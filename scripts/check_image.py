"""Build the image with Buildah and try it as process 1 and as its own user: `python scripts/check_image.py`.

It needs root, `unshare` and Debian's `buildah`. Where the base image cannot be fetched, `--base debootstrap` makes one
that stands for it from Debian's own packages (that needs `debootstrap`, and some minutes). What is tried is what
`scripts/check_container.py` tries; here the steps are followed by a builder, the base image has what it has, and the
service runs as process 1 of its own process space, so that what happens at SIGTERM is what happens in a container.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from check_container import ROOT, Image, try_it
from debian import debootstrap
from dockerfile import parse

# Chroot isolation and plain copies of layers work without a kernel that lets Buildah mount and separate.
_SETTINGS = {"STORAGE_DRIVER": "vfs", "BUILDAH_ISOLATION": "chroot"}
_NAME = "legcramp-cds-check"


def buildah(*words: str) -> str:
    """Run Buildah, and give what it prints."""
    return subprocess.run(
        ["/usr/bin/buildah", *words], env=os.environ | _SETTINGS, check=True, text=True, stdout=subprocess.PIPE
    ).stdout.strip()


class BuiltImage(Image):
    """The file system of an image that Buildah has made.

    Args:
        root: Where it is mounted.
        made: What the image says about itself.
    """

    def __init__(self, root: Path, made: Mapping[str, object]) -> None:
        self.root = root
        self.workdir = "/"
        listed = made.get("Env") or []
        if not isinstance(listed, list):
            raise SystemExit(f"the image lists no environment: {listed!r}")
        self.environment = dict(str(pair).split("=", 1) for pair in listed)
        self.user = self._user(str(made.get("User") or "root"))

    def _user(self, name: str) -> str:
        """User and group as numbers, from the image's own list."""
        for line in (self.root / "etc/passwd").read_text(encoding="utf-8").splitlines():
            known, _, user, group, *_ = line.split(":")
            if known == name:
                return f"{user}:{group}"
        raise SystemExit(f"the image has no user {name!r}")

    def environ(self, **more: str) -> dict[str, str]:
        """The environment of a command: what the image says, and nothing of this machine."""
        return self.environment | more

    def command(self, words: Sequence[str], environment: Mapping[str, str]) -> list[str]:
        """Run it as process 1, as the image's user, with the image as the whole file system."""
        del environment
        apart = ["/usr/bin/unshare", "--pid", "--fork", "--kill-child", "/usr/sbin/chroot", f"--userspec={self.user}"]
        return [*apart, str(self.root), *words]

    def give(self, file: Path) -> str:
        """Copy a file into the image."""
        (self.root / file.name).write_bytes(file.read_bytes())
        return f"/{file.name}"

    def stop(self, process: subprocess.Popen[str]) -> None:
        """Send SIGTERM to process 1 of the image, which is the only child of what was started."""
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
        os.kill(int(children[0]), signal.SIGTERM)


def make_base(name: str, folder: Path) -> None:
    """Make an image of Debian with its own Python, which stands for the base image."""
    debootstrap("trixie", ["python3", "python3-venv", "ca-certificates", "passwd"], folder)
    (folder / "usr/local/bin/python").symlink_to("/usr/bin/python3")
    container = buildah("from", "scratch")
    buildah("copy", "--quiet", container, str(folder), "/")
    buildah("commit", "--quiet", "--rm", container, name)


def main() -> None:
    """Build and try."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", choices=("fetch", "present", "debootstrap"), default="fetch", help="the base image")
    base = parser.parse_args().base
    steps = parse((ROOT / "Dockerfile").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="legcramp-cds-image-") as name:
        folder = Path(name)
        if base == "debootstrap":
            make_base(f"docker.io/library/{steps[0].words[0]}", folder / "base")
        pull = "--pull" if base == "fetch" else "--pull-never"
        trust = ["--volume", "/etc/ssl/certs:/etc/ssl/certs:ro"]
        print(buildah("bud", pull, "--format", "docker", "--tag", _NAME, *trust, str(ROOT)), flush=True)
        container = buildah("from", "--pull-never", f"localhost/{_NAME}")
        try:
            made = json.loads(buildah("inspect", "--type", "container", container))["Docker"]["config"]
            try_it(steps, BuiltImage(Path(buildah("mount", container)), made), folder)
        finally:
            buildah("rm", container)


if __name__ == "__main__":
    main()
