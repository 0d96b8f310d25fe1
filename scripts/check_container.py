"""Follow the Dockerfile without a container engine, and try what it makes: `python scripts/check_container.py`.

In a fresh folder, with nothing but the files that .dockerignore lets through and that the Dockerfile copies, it builds
the environment, removes the sources, starts the service as the image would, asks it with the command of HEALTHCHECK,
with and without a token, and stops it with SIGTERM while a request is under way.

What it cannot prove: that the base image has what the steps need, that the user of the image may do what it must, and
that signals reach process 1. `scripts/check_image.py` tries the same on an image that a builder has made.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

sys.path.insert(0, str(Path(__file__).parent))
from dockerfile import Step, context_files, parse

ROOT = Path(__file__).parents[1]
ISSUER = "https://ehr.example"
BASE = "https://cds.example"
HOOK = "/cds-services/leg-cramps-patient-view"
_START_SECONDS, _STOP_SECONDS = 60.0, 30.0


class Image:
    """A folder that stands for the file system of the image.

    Args:
        folder: Where.
        python: The interpreter that stands for that of the base image.
    """

    def __init__(self, folder: Path, python: str) -> None:
        self.root = folder / "root"
        self.context = folder / "context"
        self.tools = folder / "tools"
        self.environment: dict[str, str] = {}
        self.workdir = "/"
        self.python = python
        for made in (self.root, self.context, self.tools):
            made.mkdir()
        (self.tools / "python").symlink_to(python)
        _executable(self.tools / "useradd", '#!/bin/sh\necho "would add a user: $*"\n')
        # `install` without the owner, who does not exist here.
        _executable(
            self.tools / "install",
            f"#!{python}\nimport os, sys\ngiven = sys.argv[1:]\n"
            'while "-o" in given:\n    place = given.index("-o")\n    del given[place:place + 2]\n'
            'os.execv("/usr/bin/install", ["install", *given])\n',
        )

    def inside(self, text: str) -> str:
        """A command or path with the paths of the image turned into those of this machine."""
        for top in ("/opt/venv", "/source", "/data"):
            text = text.replace(top, f"{self.root}{top}")
        return text

    def path(self, given: str) -> Path:
        """A path of the image on this machine."""
        whole = given if given.startswith("/") else f"{self.workdir.rstrip('/')}/{given}"
        return Path(f"{self.root}{whole}")

    def command(self, words: Sequence[str], environment: Mapping[str, str]) -> list[str]:
        """What to run on this machine for a command in the image."""
        program = shutil.which(words[0], path=environment["PATH"])
        if program is None:
            raise SystemExit(f"the image has no {words[0]} on its path")
        return [program, *words[1:]]

    def give(self, file: Path) -> str:
        """Let the image see a file, and say under which name it sees it."""
        return str(file)

    def stop(self, process: subprocess.Popen[str]) -> None:
        """Send SIGTERM to what was started in the image."""
        process.terminate()

    def environ(self, **more: str) -> dict[str, str]:
        """The environment of a command in the image: nothing of this machine but where its network is."""
        own = {name: self.inside(value) for name, value in self.environment.items()}
        path = own.pop("PATH", "").replace("$PATH", "").rstrip(":")
        return (
            network_settings()
            | {"PATH": f"{path}:{self.tools}:/usr/bin:/bin", "HOME": str(self.root), "LANG": "C.UTF-8"}
            | own
            | more
        )


def network_settings() -> dict[str, str]:
    """What the environment says about the way to the network and to packages of Python."""
    return {name: value for name, value in os.environ.items() if name.upper().endswith("_PROXY") or "PIP_" in name}


def _executable(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    file.chmod(0o755)


def build(steps: list[Step], image: Image) -> None:
    """Follow every step up to what the image runs."""
    last = steps[-1].stage
    for step in steps:
        print(f"  {step.kind} {step.rest}"[:110], flush=True)
        if step.kind == "FROM":
            image.environment, image.workdir = {}, "/"
            if step.stage == last:
                # The second stage sees nothing of the first but what it copies.
                shutil.rmtree(image.path("/source"), ignore_errors=True)
        elif step.kind == "WORKDIR":
            image.workdir = step.rest
            image.path(step.rest).mkdir(parents=True, exist_ok=True)
        elif step.kind == "ENV":
            image.environment |= dict(pair.split("=", 1) for pair in step.words)
        elif step.kind == "COPY":
            copy(step, image)
        elif step.kind == "RUN":
            command = image.inside(step.rest)
            subprocess.run(
                ["/bin/sh", "-ec", command],
                cwd=image.path("."),
                env=image.environ(),
                check=True,
                stdout=subprocess.DEVNULL,
            )


def copy(step: Step, image: Image) -> None:
    """Copy from the context, or from an earlier stage; what is not there ends the build."""
    *sources, target = step.plain
    if "from" in step.options:
        if not image.path(sources[0]).exists():
            raise SystemExit(f"COPY --from: {sources[0]} was not built")
        return
    for source in sources:
        given = image.context / source
        into = image.path(target)
        if given.is_dir():
            shutil.copytree(given, into, dirs_exist_ok=True)
        elif given.is_file():
            shutil.copy(given, into)
        else:
            raise SystemExit(f"COPY: {source} is not in the context; does .dockerignore let it through?")


def one(steps: list[Step], kind: str) -> Step:
    """The only step of a kind in the last stage."""
    found = [step for step in steps if step.kind == kind and step.stage == steps[-1].stage]
    if len(found) != 1:
        raise SystemExit(f"the image needs exactly one {kind}, and has {len(found)}")
    return found[0]


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Service:
    """The service as the image starts it, on a port of its own.

    Args:
        steps: The Dockerfile.
        image: The image.
        settings: What `docker run --env-file` would give.
    """

    def __init__(self, steps: list[Step], image: Image, settings: Mapping[str, str]) -> None:
        command = [*one(steps, "ENTRYPOINT").words, *one(steps, "CMD").words]
        declared = one(steps, "EXPOSE").rest
        self.port = free_port()
        health = one(steps, "HEALTHCHECK").rest.partition("CMD ")[2]
        if declared not in command or f":{declared}/" not in health:
            raise SystemExit("EXPOSE, CMD and HEALTHCHECK name different ports")
        self.health = [word.replace(f":{declared}/", f":{self.port}/") for word in json.loads(health)]
        self.environment = image.environ(**settings)
        self.folder = image.root
        ours = [str(self.port) if word == declared else word for word in command]
        self.command = image.command(ours, self.environment)
        self.health = image.command(self.health, self.environment)

    def run_once(self) -> subprocess.CompletedProcess[str]:
        """Start it and wait for its end."""
        return subprocess.run(
            self.command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )

    def healthy(self) -> bool:
        """What HEALTHCHECK says."""
        asked = subprocess.run(
            self.health, cwd=self.folder, env=self.environment, capture_output=True, timeout=30, check=False
        )
        return asked.returncode == 0

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[str]]:
        """Start it, and wait until it is healthy."""
        with subprocess.Popen(
            self.command,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            try:
                limit = time.monotonic() + _START_SECONDS
                while not self.healthy():
                    if process.poll() is not None or time.monotonic() > limit:
                        process.kill()
                        raise SystemExit(f"it never became healthy:\n{process.communicate()[0]}")
                    time.sleep(0.2)
                yield process
            finally:
                if process.poll() is None:
                    process.kill()

    def ask(self, path: str, body: object = None, token: str = "") -> tuple[int, bytes]:
        """Ask it something."""
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data, headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()


def check(what: str, *, holds: bool, seen: object = "") -> None:
    """Say what was tried, and stop where it does not hold."""
    print(f"  {'ok    ' if holds else 'FAILED'} {what}", flush=True)
    if not holds:
        raise SystemExit(f"{seen}" or 1)


def key_pair(folder: Path) -> ec.EllipticCurvePrivateKey:
    """A key, whose public half stands in a file."""
    key = ec.generate_private_key(ec.SECP384R1())
    public = json.loads(jwt.algorithms.ECAlgorithm.to_jwk(key.public_key())) | {"kid": "k", "use": "sig"}
    (folder / "keys.json").write_text(json.dumps({"keys": [public]}), encoding="utf-8")
    return key


def signed(key: ec.EllipticCurvePrivateKey, path: str) -> str:
    """A good token for one call."""
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": BASE + path, "iat": now, "exp": now + 120, "jti": str(uuid4())}
    return jwt.encode(claims, key, "ES384", {"kid": "k"})


REQUEST = {
    "hook": "patient-view",
    "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
    "context": {"userId": "Practitioner/1", "patientId": "7"},
    "prefetch": {"patient": {"resourceType": "Patient", "id": "7"}, "conditions": None},
}


def slow_request(port: int, token: str, stop: threading.Event, answers: list[bytes]) -> None:
    """Send half a request, let somebody stop the service, send the rest, and keep the answer."""
    body = json.dumps(REQUEST).encode()
    head = (
        f"POST {HOOK} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
        f"Authorization: Bearer {token}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(head.encode() + body[:20])
        time.sleep(0.5)
        stop.set()
        time.sleep(1.0)
        line.sendall(body[20:])
        while piece := line.recv(65536):
            answers.append(piece)


def try_it(steps: list[Step], image: Image, folder: Path) -> None:
    """Start, ask and stop what was built."""
    nobody = Service(steps, image, {}).run_once()
    told = nobody.stdout + nobody.stderr
    check(
        "without settings it refuses to start, and says which",
        holds=nobody.returncode == 2 and "LEGCRAMP_CDS_CLIENTS" in told,
        seen=told,
    )
    open_door = Service(steps, image, {"LEGCRAMP_CDS_INSECURE_NO_AUTH": "true"}).run_once()
    check(
        "without authentication it does not listen to others",
        holds=open_door.returncode == 2 and "loopback" in open_door.stderr,
        seen=open_door,
    )
    key = key_pair(folder)
    clients = json.dumps([{"iss": ISSUER, "jwks_file": image.give(folder / "keys.json")}])
    settings = {"LEGCRAMP_CDS_BASE_URL": BASE, "LEGCRAMP_CDS_CLIENTS": clients}
    service = Service(steps, image, settings)
    with service.running() as process:
        check("the command of HEALTHCHECK finds it healthy", holds=service.healthy())
        check("a call without a token is refused", holds=service.ask(HOOK, REQUEST)[0] == 401)
        status, answer = service.ask(HOOK, REQUEST, signed(key, HOOK))
        check("a call with a token is answered", holds=(status, json.loads(answer)) == (200, {"cards": []}))
        check("the page that asks for no token is not there", holds=service.ask("/")[0] == 404)
        check("the audit record is under /data", holds=any(image.path("/data/audit").iterdir()))
        stop, answers = threading.Event(), list[bytes]()
        slow = threading.Thread(target=slow_request, args=(service.port, signed(key, HOOK), stop, answers))
        slow.start()
        stop.wait(20)
        image.stop(process)
        slow.join(30)
        check(
            "a request under way at SIGTERM is answered",
            holds=b"".join(answers).startswith(b"HTTP/1.1 200"),
            seen=answers,
        )
        code = process.wait(_STOP_SECONDS)
        printed = process.communicate()[0]
        # The server raises the signal again when it has finished, so that whoever started it sees why it ended.
        check("SIGTERM ends it", holds=code in (0, -15), seen=code)
        check("it ends without a traceback", holds="Traceback" not in printed, seen=printed)
        check("it no longer answers, and HEALTHCHECK says so", holds=not service.healthy())
    paged = Service(steps, image, settings | {"LEGCRAMP_CDS_PAGE": "true"})
    with paged.running():
        check("asked for, the page is there with its files", holds=paged.ask("/")[0] == 200)
        check("its style is in the package", holds=paged.ask("/workbench/style.css")[0] == 200)


def main() -> None:
    """Build and try."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable, help="stands for the interpreter of the base image")
    python = str(Path(parser.parse_args().python).resolve())
    steps = parse((ROOT / "Dockerfile").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="legcramp-cds-container-") as name:
        folder = Path(name)
        image = Image(folder, python)
        files = context_files(ROOT, ROOT / ".dockerignore")
        for file in files:
            (image.context / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, image.context / file)
        version = subprocess.run([python, "--version"], capture_output=True, text=True, check=True).stdout.strip()
        print(f"{len(files)} files in the context; {version} stands for the base image")
        build(steps, image)
        try_it(steps, image, folder)
    print("Not tried here: the base image, the user of the image, signals to process 1.")


if __name__ == "__main__":
    main()
