"""Counts for Prometheus, without anything of a patient: also how each rule came out, so that one that stops is seen."""

from __future__ import annotations

import collections
import os

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from legcramp_cds.interop.cds_hooks.respond import Decision
from legcramp_cds.interop.fhir.making import Json

__all__ = ["Metrics"]

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
# With several processes each writes files into this folder, and whichever is asked adds them up.
_SHARED = "PROMETHEUS_MULTIPROC_DIR"


class Metrics:
    """The counts of one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        registry = self._registry
        self.requests = Counter(
            "cds_requests", "Requests by service and status", ["service", "status"], registry=registry
        )
        self.seconds = Histogram(
            "cds_request_seconds", "Time to answer", ["service"], buckets=_SECONDS, registry=registry
        )
        self.cards = Counter("cds_cards", "Cards by service and indicator", ["service", "indicator"], registry=registry)
        self.silence = Counter("cds_no_card", "Answers without a card, and why", ["service", "why"], registry=registry)
        self.rules = Counter(
            "cds_rules", "How each rule came out: fired, not_fired, or unknown", ["rule", "verdict"], registry=registry
        )
        self.fetches = Counter("cds_fetches", "Missing prefetch fetched, by key", ["key", "result"], registry=registry)
        self.refused = Counter("cds_refused", "Calls refused, and why", ["reason"], registry=registry)
        self.feedback = Counter("cds_feedback", "Feedback by outcome", ["service", "outcome"], registry=registry)
        # Every answer counts some two hundred rules; they are added up here, and put into the counters by `settle`.
        self._verdicts: collections.Counter[tuple[str, str]] = collections.Counter()

    def decided(self, decision: Decision, body: Json) -> None:
        """Count an answer."""
        self._verdicts.update(decision.rules.items())
        cards = body.get("cards")
        if isinstance(cards, list) and cards:
            self.cards.labels(decision.service, str(cards[0]["indicator"])).inc()
        else:
            self.silence.labels(decision.service, decision.why).inc()

    def settle(self) -> None:
        """Put what was counted since the last time into the counters, where other processes see it."""
        counted, self._verdicts = self._verdicts, collections.Counter()
        for (rule, verdict), times in counted.items():
            self.rules.labels(rule, verdict).inc(times)

    def text(self) -> bytes:
        """Everything, in the text format of Prometheus."""
        self.settle()
        if _SHARED in os.environ:
            together = CollectorRegistry()
            MultiProcessCollector(together)  # type: ignore[no-untyped-call]
            return generate_latest(together)
        return generate_latest(self._registry)
