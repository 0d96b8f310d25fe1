"""Compare with cql-execution: first the answers to the same rules, and only if all are equal the time for a patient.

Run with `make bench-cql`, which installs cql-execution and its FHIR source from npm; takes one to two minutes. Both
sides get the same parsed FHIR Bundles, one after the other, and are measured in turn in every round, so that whatever
else the machine does falls on both. CQL is treated as kindly as it can be: translated beforehand, one patient source
for all patients, and no test of the status or the age of a result, both of which the library makes. What is measured is
the processor time of the thread that computes; garbage is collected on both sides while it passes.
"""

from __future__ import annotations

import argparse
import gc
import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.cql.engine import CqlEngine, lacking
from benchmarks.cql.patients import bundle_of_100, bundles_of_27, request_with, varied
from benchmarks.cql.rules import AS_OF, RULES, facts, verdicts
from benchmarks.cql.text import WAYS, text
from benchmarks.service import SERVICE
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.interop.cds_hooks.respond import respond
from legcramp_cds.knowledge.base import load
from legcramp_cds.logic.compiled import compile_rules

__all__ = ["differences", "main"]

Sets = Mapping[str, Sequence[dict[str, Any]]]

# How often the library does what cql-execution does once, so that both are measured for long enough.
_REPEATS = 20
# The first rounds only warm up.
_WARM = 2


def differences(engine: CqlEngine) -> list[str]:
    """Where a rule has another value in CQL than in the library, a line each.

    Args:
        engine: A running engine, all of whose libraries and sets are compared.
    """
    ours = {name: verdicts(bundles) for name, bundles in engine.sets.items()}
    return [
        f"{name}, patient {number}, {rule}: {theirs} in CQL with {way}, {here} here"
        for name in ours
        for way in engine.libraries
        for number, answers in enumerate(zip(engine.answers(way, name), ours[name], strict=True))
        for rule, theirs, here in zip(RULES, *answers, strict=True)
        if theirs is not here
    ]


def _library(bundles: Sequence[dict[str, Any]]) -> dict[str, Callable[[], object]]:
    """What the library does with all Bundles of a set, by the name of the row."""
    chosen = compile_rules(list(RULES.values()))
    everything = compile_knowledge(load())
    requests = [request_with(bundle) for bundle in bundles]
    return {
        f"here: Bundle to facts to these {len(RULES)} rules": lambda: [chosen.run(facts(one)) for one in bundles],
        "here: Bundle to facts to every rule of the knowledge base": lambda: [
            everything.run(facts(one)) for one in bundles
        ],
        "here: CDS Hooks request to card": lambda: [respond(SERVICE, one, as_of=AS_OF) for one in requests],
    }


def _microseconds(work: Callable[[], object], patients: int) -> float:
    began = time.thread_time()
    for _ in range(_REPEATS):
        work()
    return (time.thread_time() - began) * 1e6 / _REPEATS / patients


def measure(engine: CqlEngine, sets: Sets, rounds: int) -> dict[str, dict[str, list[float]]]:
    """Microseconds a patient in every round, by set and row.

    Args:
        engine: A running engine that holds the sets.
        sets: Bundles by the name of the set.
        rounds: How many rounds count.
    """
    library = {name: _library(bundles) for name, bundles in sets.items()}
    times: dict[str, dict[str, list[float]]] = {name: {} for name in sets}
    for number in range(_WARM + rounds):
        if number == _WARM:
            # What stays for good need not be looked through again and again; what a patient leaves behind is.
            gc.collect()
            gc.freeze()
        for name, bundles in sets.items():
            took = {_row(way): engine.microseconds(way, name) for way in WAYS}
            took |= {row: _microseconds(work, len(bundles)) for row, work in library[name].items()}
            if number >= _WARM:
                for row, one in took.items():
                    times[name].setdefault(row, []).append(one)
    return times


def table(times: Mapping[str, Mapping[str, Sequence[float]]]) -> str:
    """The times as Markdown; a ratio is the median of those of the rounds, with the least and the greatest.

    Args:
        times: What `measure` gives.
    """
    ways = [_row(way) for way in WAYS]
    heads = ("Bundle", "who does what", "µs a patient: median (least)", *(f"{way} takes times as long" for way in ways))
    lines = [_line(heads), _line(["---"] * len(heads))]
    for name, rows in times.items():
        for row, took in rows.items():
            ratios = ["" if row in ways else _ratio(rows[way], took) for way in ways]
            lines.append(_line((name, row, f"{statistics.median(took):,.0f} ({min(took):,.0f})", *ratios)))
    return "\n".join(lines)


def _row(way: str) -> str:
    return f"cql-execution, {way}"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _ratio(theirs: Sequence[float], ours: Sequence[float]) -> str:
    ratios = [one / other for one, other in zip(theirs, ours, strict=True)]
    return f"{statistics.median(ratios):.0f} ({min(ratios):.0f} to {max(ratios):.0f})"


def main() -> None:
    """Compare, measure and print.

    Raises:
        SystemExit: If cql-execution is not there, or if any answer differs.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--show", action="store_true", help="print the rules in CQL, and do nothing else")
    parser.add_argument("--write", type=Path, help="also write the table as Markdown to this file")
    given = parser.parse_args()
    libraries = {way: text(way, RULES) for way in WAYS}
    if given.show:
        print("\n".join(f"// {way}\n{library}" for way, library in libraries.items()))
        return
    if lacking():
        raise SystemExit(lacking())
    timed = {"27 Observations": bundles_of_27(10), "100 Observations": [bundle_of_100()] * 5}
    sets = {"varied": varied(), **timed}
    with CqlEngine(libraries, sets, list(RULES)) as engine:
        if found := differences(engine):
            raise SystemExit("\n".join(("no ratio, because these answers differ:", *found)))
        patients = sum(map(len, sets.values()))
        print(f"{len(RULES)} rules have the same value in CQL, both ways, and here, for {patients} patients")
        told = table(measure(engine, timed, given.rounds))
    print(told)
    print(f"Python {platform.python_version()}, Node.js {engine.version}")
    if given.write:
        given.write.write_text(told + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
