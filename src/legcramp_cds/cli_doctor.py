"""`legcramp-cds doctor`: what is installed here, whether it works, and the line to type for what is missing."""

from __future__ import annotations

import json
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError

import click

from legcramp_cds import _version
from legcramp_cds.cli_completion import complete_extras
from legcramp_cds.cli_installed import Part, extras, parts_of
from legcramp_cds.errors import KnowledgeError, install_line

__all__ = ["doctor"]

# What PySpark 4 asks for.
_JAVA = 17
# The one extra that needs something which pip cannot install.
_WITH_JAVA = "spark"


@dataclass(frozen=True, slots=True)
class _Findings:
    """What was found: the parts that are always needed, those of each extra, and whatever is wrong beyond them."""

    core: list[Part]
    extras: dict[str, list[Part]]
    java: Part
    knowledge: tuple[str, str]
    faults: list[str]

    def missing(self, extra: str) -> list[Part]:
        return [part for part in self.extras[extra] if part.fault]


@click.command("doctor", short_help="Tell what is installed and whether it works.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--need",
    "needed",
    multiple=True,
    metavar="EXTRA",
    shell_complete=complete_extras,
    help="Fail unless this extra is ready, too; repeatable.",
)
def doctor(form: str, needed: tuple[str, ...]) -> None:
    """Tell what is installed and whether it works: versions, extras, Java, knowledge.

    For an extra that is not ready it shows the line to type. An extra that nobody asked for is no fault: the exit code
    is 1 when the library itself cannot work or an extra named with --need is not ready, and 0 otherwise.
    """
    unknown = [name for name in needed if name not in extras()]
    if unknown and extras():
        raise click.BadParameter(f"there are {', '.join(extras())} (given: {', '.join(unknown)})", param_hint="--need")
    found = _look()
    click.echo(json.dumps(_data(found), ensure_ascii=False, indent=2) if form == "json" else _text(found))
    broken = [f"{part.name} {part.fault}" for part in found.core if part.fault] + found.faults
    broken += [f"{name} is not ready" for name in needed if name not in found.extras or found.missing(name)]
    if broken:
        click.echo(f"Not fit: {'; '.join(broken)}", err=True)
        sys.exit(1)


def _look() -> _Findings:
    """Look at everything."""
    faults: list[str] = []
    java = _java()
    try:
        core = parts_of()
        optional = {name: parts_of(name) for name in extras()}
        if _WITH_JAVA in optional:
            optional[_WITH_JAVA].append(java)
    except PackageNotFoundError:
        core, optional = [], {}
        faults.append("the library is run without being installed, so that nothing says what it needs")
    try:
        from legcramp_cds.knowledge.base import load

        knowledge = load()
        version, content = knowledge.version, knowledge.hash
    except (KnowledgeError, ImportError) as error:
        version, content = "", ""
        faults.append(f"the knowledge cannot be loaded: {error}")
    return _Findings(core, optional, java, (version, content), faults)


def _java() -> Part:
    """The Java on the path."""
    program = shutil.which("java")
    if program is None:
        return Part("Java", str(_JAVA), fault="is not on the path; pip cannot install it")
    try:
        # Java tells its version on standard error.
        done = subprocess.run([program, "-version"], capture_output=True, text=True, timeout=30, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        return Part("Java", str(_JAVA), fault=f"does not start: {error}")
    told = re.search(r'"(?P<version>(?P<major>\d+)[^"]*)"', done.stderr)
    if told is None:
        return Part("Java", str(_JAVA), fault="does not tell its version")
    old = int(told["major"]) < _JAVA
    return Part("Java", str(_JAVA), told["version"], f"is older than {_JAVA}" if old else "")


def _data(found: _Findings) -> dict[str, object]:
    version, content = found.knowledge
    return {
        "library": _version.__version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "knowledge": {"version": version, "hash": content},
        "core": [asdict(part) for part in found.core],
        "extras": {
            name: {
                "ready": not found.missing(name),
                "install": install_line(name),
                "parts": [asdict(part) for part in parts],
            }
            for name, parts in found.extras.items()
        },
        "java": asdict(found.java),
        "faults": found.faults,
    }


def _text(found: _Findings) -> str:
    version, content = found.knowledge
    head = (
        f"legcramp-cds {_version.__version__}",
        f"knowledge    {version} ({content})" if version else "knowledge    cannot be loaded",
        f"Python       {platform.python_version()} on {platform.platform(terse=True)}",
        f"Java         {found.java.found or found.java.fault}",
        f"core         {_parts(found.core)}",
        "",
        "Extras",
    )
    return "\n".join([*head, *_extras(found)])


def _extras(found: _Findings) -> Iterator[str]:
    width = max((len(name) for name in found.extras), default=0)
    for name, parts in found.extras.items():
        missing = found.missing(name)
        if not missing:
            yield f"  {name:<{width}}  ready    {_parts(parts)}"
            continue
        # What pip cannot mend gets no line to type into pip.
        line = install_line(name) if any(part is not found.java for part in missing) else ""
        yield f"  {name:<{width}}  missing  {line or _parts(missing)}"
        if line and any(part.found or part is found.java for part in missing):
            yield f"  {'':<{width}}           {_parts(missing)}"


def _parts(parts: list[Part]) -> str:
    return ", ".join(" ".join(filter(None, (part.name, part.found, part.fault))) for part in parts)
