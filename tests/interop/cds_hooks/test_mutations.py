"""Mutated requests: fields dropped, types changed, nulls, huge numbers, deep nesting, odd dates. Nothing raises.

`make test` tries some of them; `make mutations` tries as many as the project promises.
"""

from __future__ import annotations

import copy
import json
import random
import time
from typing import Any

from legcramp_cds.interop.cds_hooks.respond import respond
from tests.interop.cds_hooks.hook_samples import AS_OF, SIGN, VIEW, card_faults, draft, orders, view, whole_prefetch
from tests.interop.fhir_samples import rich_bundle
from tests.interop.mutating import ASKED, SEED, SLOWEST_SECONDS, mutate

MUTATIONS = int(ASKED or "1500")


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
        began = time.process_time()
        answer = respond(service, body, as_of=AS_OF)
        slowest = max(slowest, time.process_time() - began)
        statuses[answer.status] = statuses.get(answer.status, 0) + 1
        if answer.status == 200:
            cards: Any = answer.body["cards"]
            assert [list(card_faults(card)) for card in cards] == [[] for _ in cards]
        json.dumps(answer.body, allow_nan=False)
    assert slowest < SLOWEST_SECONDS
    # All three ends are reached, so that the mutations are neither too mild nor too wild, and no other.
    assert set(statuses) == {200, 400, 412}, statuses
