"""Where the walls of the architecture stand: the tables that tests hold the library's source to.

docs/explanation/architecture.md explains them; these tables are their only definition.
"""

from __future__ import annotations

PACKAGE = "legcramp_cds"

# A room may import the rooms of the lines above its own. Rooms on one line stand beside each other and do not meet.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("_version",),
    ("truth", "errors", "progress"),
    ("units", "codes"),
    ("sources", "facts"),
    ("readings",),
    ("logic",),
    ("knowledge",),
    ("record",),
    ("assess",),
    ("frames",),
    ("interop", "cases", "views", "testing"),
    ("workbench",),
    ("cli",),
    ("__main__",),
)

# A room may be several files side by side at the top: what begins like this is a piece of that room.
PIECES = {"unit_": "units", "cli_": "cli"}

RANK = {room: rank for rank, rooms in enumerate(LAYERS) for room in rooms}

# Where a wall has a door, with the reason: the module, and what it may reach for.
DOORS = {
    # So that `print(result)` does what everybody expects; nothing is imported before somebody prints.
    ("assess.assessment", "views"),
    # Likewise for `result.to_frame()`, which is nothing but the result in the shape of a table.
    ("assess.assessment", "frames"),
    # So that a notebook shows patients and assessments as pictures of themselves; nothing is imported before that.
    ("record.shown", "views"),
}

# Knowledge is written in the words of rules; how rules are run is none of its business.
ENGINES = ("logic.explain", "logic.compiled", "logic.frame", "logic.words", "logic.cql")

# Libraries that may be imported in these modules only: to be replaced in one place, and to cost nothing elsewhere.
DATAFRAMES = ("logic.frame", "frames")

# A research database is read where it lies, in the expressions of its own engine.
DATABASES = (*DATAFRAMES, "interop.omop")

FENCES: dict[str, tuple[str, ...]] = {
    "pint": ("units",),
    "narwhals": DATABASES,
    "polars": DATABASES,
    "pandas": DATAFRAMES,
    "pyarrow": DATAFRAMES,
    "duckdb": DATABASES,
    "pyspark": DATAFRAMES,
    "numpy": DATAFRAMES,
    "yaml": ("record.load", "cases"),
    "pytest": ("cases.pytest_plugin",),
    "_pytest": ("cases.pytest_plugin",),
    "hypothesis": ("testing",),
    "starlette": ("interop.cds_hooks.server", "workbench.app"),
    "uvicorn": ("interop.cds_hooks.server",),
    "jwt": ("interop.cds_hooks.server",),
    "httpx2": ("interop.cds_hooks.server",),
    "prometheus_client": ("interop.cds_hooks.server",),
    "pydantic_settings": ("interop.cds_hooks.server",),
    "orjson": ("interop",),
    "fhir": ("interop.fhir",),
    "fhirpathpy": ("interop.fhir",),
    "altair": ("views.plots",),
    "vl_convert": ("views.plots",),
    "click": ("cli",),
    "tqdm": ("progress",),
}

# What the same input could answer differently tomorrow. The command line and the service stand at the edge and may ask.
EDGE = ("cli", "__main__", "interop.cds_hooks.server", "workbench.app")

IMPURE: tuple[str, ...] = (
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time",
    "random",
    "secrets",
    "uuid.uuid1",
    "uuid.uuid4",
    "os.urandom",
    "os.environ",
    "os.getenv",
    "socket",
    "requests",
    "httpx",
    "httpx2",
    "aiohttp",
    "urllib.request",
    "urllib3",
    "http.client",
)

# A table may ask of the reasoning what is decided, and nothing else: each decision is written once, in this place.
# Where the cuts of a decision lie, and what of a condition or a test it looks at, is not for tables to know.
DECISIONS = "assess.decisions"
CUTS = ("LIKELY_FROM", "POSSIBLE_FROM", "CLOSE_BEHIND", "CONSEQUENCES", "TAKEN_FROM", "LEAD")
GROUNDS = ("Kind", "Tier", "Strength", "BaseRate")

MOST_FILE_LINES = 400

MOST_FUNCTION_LINES = 60

# Tables of clinical facts and generated data grow with medicine, not with complexity.
LONG_FILES_ALLOWED = ("knowledge", "unit_table")

PRINTERS = ("cli", "views", "__main__")

THRESHOLDS = ("Threshold", "DecisionLimit", "ReferenceLimit")

THRESHOLD_MAKERS = ("logic", "knowledge", "testing")
