"""The walls of the architecture stand, and the checker that says so finds every kind of hole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import checks, parsed
from tests.architecture.parsed import Module

SOURCE = Path(__file__).parents[2] / "src"
MODULES = list(parsed.modules(SOURCE))

# Slow to import, optional, or both: whoever imports the library for one patient must not pay for them.
NOT_AT_IMPORT = (
    "pint",
    "yaml",
    "polars",
    "pandas",
    "narwhals",
    "hypothesis",
    "pytest",
    "click",
    "tqdm",
    "orjson",
    "altair",
)


def test_there_is_something_to_check() -> None:
    assert {"truth", "errors", "facts", "sources"} <= {module.name for module in MODULES}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name or "__init__")
def test_the_walls_stand(module: Module) -> None:
    found = checks.violations(module)
    assert not found, "\n" + "\n".join(str(violation) for violation in found)


def test_importing_the_library_loads_nothing_slow_or_optional() -> None:
    code = f"import sys, legcramp_cds; print(*(name for name in {NOT_AT_IMPORT!r} if name in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    hint = "Fix: import it inside the function that needs it (`python -X importtime` shows who asks for it)"
    assert not loaded, f"`import legcramp_cds` also imports {', '.join(loaded)}. {hint}"


def planted(name: str, source: str, *, where: str = "") -> list[str]:
    """Check a made-up module and return what was found, without the docstring that it lacks."""
    module = Module(name, where or f"src/legcramp_cds/{name.replace('.', '/')}.py", f'"""Made up."""\n{source}')
    return [str(violation) for violation in checks.violations(module)]


HOLES = [
    # module, its source, words of the message
    ("truth", "from legcramp_cds.facts import Fact", "'truth' imports 'legcramp_cds.facts.Fact'"),
    ("facts", "import legcramp_cds.sources", "does not come before it"),
    ("logic.nodes", "from legcramp_cds import knowledge", "'logic' imports 'legcramp_cds.knowledge'"),
    ("logic.nodes", "def _f():\n    from legcramp_cds.assess import gate", "'logic' imports"),
    ("logic.nodes", "from ..knowledge import drugs", "'logic' imports 'legcramp_cds.knowledge.drugs'"),
    ("views.text", "from legcramp_cds.cases import runner", "'views' imports"),
    ("assess.gate", "from legcramp_cds import Patient", "from the top of the package"),
    ("assess.gate", "import importlib\nimportlib.import_module('legcramp_cds.views')", "'assess' imports"),
    ("unit_table", "from legcramp_cds.facts import Fact", "'units' imports 'legcramp_cds.facts.Fact'"),
    ("unit_table", "import pint", "imports 'pint' outside its fence"),
    ("misc", "", "'misc' has no place in the layers"),
    ("knowledge.drugs", "from legcramp_cds.logic.explain import explain", "knowledge imports the engine"),
    ("knowledge.drugs", "from legcramp_cds.logic import compiled", "knowledge imports the engine"),
    ("frames.order", "from legcramp_cds.assess.asked import is_known", "the reasoning for one patient"),
    ("frames.order", "from legcramp_cds.assess.decisions.order import CLOSE_BEHIND", "by which is decided"),
    ("frames.order", "from legcramp_cds.knowledge.shapes import Tier", "by which is decided"),
    ("facts", "import pint", "imports 'pint' outside its fence"),
    ("assess.gate", "def _f():\n    import polars as pl", "imports 'polars' outside its fence"),
    ("views.text", "from yaml import safe_load", "imports 'yaml' outside its fence"),
    ("cases.runner", "import pytest", "imports 'pytest' outside its fence"),
    ("cases.pytest_plugin", "import hypothesis.strategies", "imports 'hypothesis' outside its fence"),
    ("views.html", "import altair as alt", "imports 'altair' outside its fence"),
    ("views.text", "from click import echo", "imports 'click' outside its fence"),
    ("interop.cds_hooks.respond", "import starlette", "imports 'starlette' outside its fence"),
    (
        "interop.cds_hooks.respond",
        "from datetime import datetime\nnow = datetime.now()",
        "uses 'datetime.datetime.now'",
    ),
    ("units", "__import__('pandas')", "imports 'pandas' outside its fence"),
    ("assess.gate", "from datetime import date\nnow = date.today()", "uses 'datetime.date.today'"),
    ("assess.gate", "import datetime as dt\nnow = dt.datetime.now(dt.UTC)", "uses 'datetime.datetime.now'"),
    ("record.patient", "import time", "imports 'time'"),
    ("record.patient", "from time import time", "imports 'time.time'"),
    ("record.patient", "import random", "imports 'random'"),
    ("interop.fhir.read", "from uuid import uuid4", "imports 'uuid.uuid4'"),
    ("interop.fhir.read", "import uuid\nkey = uuid.uuid4()", "uses 'uuid.uuid4'"),
    ("interop.fhir.read", "import urllib.request", "imports 'urllib.request'"),
    ("interop.fhir.read", "import socket", "imports 'socket'"),
    ("interop.fhir.read", "import requests", "imports 'requests'"),
    ("assess.gate", "import os\nmode = os.environ.get('MODE')", "uses 'os.environ'"),
    ("assess.gate", "def _f():\n    global cache\n    cache = 1", "rebinds the global cache"),
    ("assess.gate", "x = 1\n" * 400, "401 lines, more than 400"),
    ("logic.nodes", "def _f():\n" + "    x = 1\n" * 60, "_f() has 61 lines"),
    ("logic.nodes", "class _C:\n    async def f(self):\n" + "        x = 1\n" * 60, "f() has 61 lines"),
    ("assess.gate", "print('hello')", "prints"),
    ("logic.nodes", "def public(): ...", "'public' is public and has no docstring"),
    ("logic.nodes", "class Public: ...", "'Public' is public and has no docstring"),
    ("assess.gate", "from legcramp_cds.logic.thresholds import Threshold\nLOW = Threshold()", "makes a threshold"),
    ("views.text", "from legcramp_cds.logic import thresholds as t\nLOW = t.DecisionLimit()", "makes a threshold"),
]


@pytest.mark.parametrize(("name", "source", "message"), HOLES, ids=[f"{name}-{text}" for name, _, text in HOLES])
def test_a_planted_hole_is_found_and_told_how_to_mend(name: str, source: str, message: str) -> None:
    found = planted(name, source)
    assert len(found) == 1
    assert message in found[0]
    assert ". Fix: " in found[0]


def test_a_module_without_a_docstring_is_found() -> None:
    found = checks.violations(Module("truth", "src/legcramp_cds/truth.py", "x = 1"))
    assert ["the module has no docstring" in str(violation) for violation in found] == [True]


ALLOWED = [
    ("logic.nodes", "from legcramp_cds.facts import Fact"),
    ("logic.nodes", "from .build import below\nfrom ..truth import Truth"),
    ("knowledge.drugs", "from legcramp_cds.logic.build import present"),
    ("progress", "import tqdm"),
    ("frames.order", "from legcramp_cds.assess.decisions.order import levels"),
    ("cli", "from legcramp_cds import assess\nimport click\nprint('done')"),
    ("cli_text", "import click"),
    ("unit_table", "from legcramp_cds.errors import UnitError\nfrom legcramp_cds.units import factor"),
    ("__main__", "from legcramp_cds.cli import main"),
    ("units", "def _registry():\n    import pint"),
    ("cases.schema", "import yaml"),
    ("interop.cds_hooks.server.app", "from datetime import datetime, UTC\nnow = datetime.now(UTC)"),
    ("assess.gate", "from datetime import date, time, timedelta\nday = date.fromisoformat('2026-11-22')"),
    ("record.choose", "import urllib.parse\nfrom uuid import uuid5"),
    ("views.html", "def _today(patient):\n    return patient.today"),
    ("knowledge.findings", "x = 1\n" * 900),
    ("logic.nodes", "def _f():\n    '''" + "Long.\n" * 90 + "    '''\n" + "    x = 1\n" * 59),
    ("knowledge.analytes", "from legcramp_cds.logic.thresholds import Threshold\nLOW = Threshold()"),
]


@pytest.mark.parametrize(
    ("name", "source"), ALLOWED, ids=[f"{name or 'package'}-{n}" for n, (name, _) in enumerate(ALLOWED)]
)
def test_what_is_allowed_is_left_alone(name: str, source: str) -> None:
    assert planted(name, source) == []


def test_the_package_itself_may_gather_names_from_every_room() -> None:
    source = "from legcramp_cds.assess import assess\nfrom .views.text import render"
    assert planted("", source, where="src/legcramp_cds/__init__.py") == []


def test_relative_imports_are_read_as_python_reads_them() -> None:
    assert "'facts' imports" in planted("facts", "from .logic import nodes")[0]
    inside = planted("logic", "from ..knowledge import drugs", where="src/legcramp_cds/logic/__init__.py")
    assert "'logic' imports 'legcramp_cds.knowledge.drugs'" in inside[0]
