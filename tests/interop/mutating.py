"""Small, nasty changes to JSON: fields dropped, types changed, nulls, huge numbers, deep nesting, odd dates."""

from __future__ import annotations

import copy
import os
import random
from typing import Any

# `make test` tries as many as fit into half a minute; `make mutations` as many as the project promises.
ASKED = os.environ.get("LEGCRAMP_MUTATIONS", "")
SEED = int(os.environ.get("LEGCRAMP_SEED", "20261122"))
# Generous, because other work shares the machine; each takes a few milliseconds.
SLOWEST_SECONDS = 5.0


def deep(levels: int) -> Any:  # noqa: ANN401
    """A value nested so many levels deep."""
    value: Any = "x"
    for _ in range(levels):
        value = {"extension": [value]}
    return value


ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**400,
    1e308,
    -0.0,
    float("inf"),
    float("nan"),
    "",
    "x" * 10_000,
    "\x00\ud800",
    "Patient/p",
    "2026-13-45",
    "0000-00-00",
    "9999-12-31T23:59:60+99:99",
    "2026-02-30",
    "2026-11",
    "1850-01-01",
    "1",
    [],
    {},
    [[]],
    [None],
    [{}],
    {"coding": None},
    {"value": 1e300, "unit": "mmol/L"},
    {"resourceType": "Patient"},
    {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Bundle"}}]},
    deep(60),
)


def places(value: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:  # noqa: ANN401
    """Every place in a document, as its container and the key in it."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in list(items):
        found.append((value, key))
        places(item, found)
    return found


def mutate(document: Any, chance: random.Random) -> None:  # noqa: ANN401
    """Change one to five places."""
    for _ in range(chance.randint(1, 5)):
        found = places(document, [])
        if not found:
            return
        holder, key = chance.choice(found)
        what = chance.random()
        if what < 0.3:
            del holder[key]
        elif what < 0.85:
            holder[key] = copy.deepcopy(chance.choice(ODD))
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        else:
            holder[f"_{key}"] = holder[key]
