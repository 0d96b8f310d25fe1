"""Mutated requests: fields dropped, types changed, nulls, huge numbers, deep nesting, odd dates. Nothing raises.

`make test` tries a thousand; `LEGCRAMP_MUTATIONS=20000` tries as many as the project promises.
"""

from __future__ import annotations

import copy
import json
import os
import random
import time
from typing import Any

from legcramp_cds.interop.cds_hooks.respond import respond
from tests.interop.cds_hooks.hook_samples import AS_OF, SIGN, VIEW, card_faults, draft, orders, view, whole_prefetch
from tests.interop.fhir_samples import rich_bundle

MUTATIONS = int(os.environ.get("LEGCRAMP_MUTATIONS", "1000"))
SEED = int(os.environ.get("LEGCRAMP_SEED", "20261122"))
# Generous, because other work shares the machine; a request takes a few milliseconds.
SLOWEST_SECONDS = 5.0


def deep(levels: int) -> Any:  # noqa: ANN401
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
    "1",
    [],
    {},
    [[]],
    [None],
    [{}],
    {"coding": None},
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
        holder, key = chance.choice(places(document, []))
        what = chance.random()
        if what < 0.3:
            del holder[key]
        elif what < 0.85:
            holder[key] = copy.deepcopy(chance.choice(ODD))
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        else:
            holder[f"_{key}"] = holder[key]


def test_no_mutation_raises_or_hangs_and_every_card_is_still_sound() -> None:
    chance = random.Random(SEED)  # noqa: S311 - to vary a test, not to keep a secret
    rich = whole_prefetch(observations=rich_bundle())
    originals = [(VIEW, view(rich)), (SIGN, orders(draft("quinine"), draft("simvastatin"), prefetch=rich))]
    statuses: dict[int, int] = {}
    slowest = 0.0
    for number in range(MUTATIONS):
        service, original = originals[number % len(originals)]
        body = copy.deepcopy(original)
        # Half of them leave the frame alone, or most would be refused before anything is read.
        mutate(body["prefetch"] if number % 4 < 2 else body, chance)
        began = time.perf_counter()
        answer = respond(service, body, as_of=AS_OF)
        slowest = max(slowest, time.perf_counter() - began)
        statuses[answer.status] = statuses.get(answer.status, 0) + 1
        if answer.status == 200:
            cards: Any = answer.body["cards"]
            assert [list(card_faults(card)) for card in cards] == [[] for _ in cards]
        json.dumps(answer.body, allow_nan=False)
    assert slowest < SLOWEST_SECONDS
    # All three ends are reached, so that the mutations are neither too mild nor too wild, and no other.
    assert set(statuses) == {200, 400, 412}, statuses
