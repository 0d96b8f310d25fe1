"""The account of the data: what was used, set aside, derived, and contradicted."""

from __future__ import annotations

from math import inf

from legcramp_cds.assess.reason import citation_data
from legcramp_cds.facts import Measurement, Reading
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.logic.nodes import Formula
from legcramp_cds.logic.words import amount
from legcramp_cds.record.facts_of import PatientFacts

__all__ = ["derived", "formulas_with_input", "ignored", "used"]


def used(knowledge: KnowledgeBase, facts: PatientFacts) -> list[dict[str, object]]:
    """Every fact that the rules could read, with its value, day and origin."""
    return [_used(knowledge, facts, name) for name in sorted(facts.row)]


def _used(knowledge: KnowledgeBase, facts: PatientFacts, name: str) -> dict[str, object]:
    value = facts.row[name]
    fact = knowledge.facts[name]
    entry: dict[str, object] = {"fact": name, "name": fact.name}
    if not isinstance(value, Reading):
        return {**entry, "value": value}
    chosen = facts.chosen.get(name)
    if isinstance(fact, Measurement):
        entry["value"] = value.low if value.exact else None
        entry["unit"] = fact.unit
        entry["shown"] = amount(fact, (value.low, value.high), value.unit)
        if not value.exact:
            entry["low"] = None if value.low == -inf else value.low
            entry["high"] = None if value.high == inf else value.high
    if chosen is not None and chosen.result is not None:
        entry["printed"] = chosen.result.printed
        entry["collected"] = chosen.collected.isoformat() if chosen.collected else None
        entry["status"] = chosen.result.status.value
        if chosen.result.source:
            entry["source"] = chosen.result.source
    return entry


def ignored(facts: PatientFacts) -> list[dict[str, object]]:
    """Every result and drug that no rule could read, with the reason."""
    results: list[dict[str, object]] = [
        {
            "kind": "result",
            "what": f"{aside.result.fact.id} {aside.result.printed}",
            "because": aside.because,
            **({"source": aside.result.source} if aside.result.source else {}),
        }
        for aside in facts.set_aside
    ]
    for use in facts.drugs:
        if not use.current:
            results.append({"kind": "drug", "what": use.text, "because": "not taken on the day of the assessment"})
        elif not use.match.classes:
            because = "no drug that is known here to matter for cramps"
            if use.match.doubtful:
                names = ", ".join(name for doubt in use.match.doubtful for name in doubt.names)
                because = f"not understood; it resembles {names}, which was not assumed"
            results.append({"kind": "drug", "what": use.text, "because": because})
    return results


def formulas_with_input(knowledge: KnowledgeBase, facts: PatientFacts) -> list[Formula]:
    """The formulas of which at least one input is known."""
    return [formula for formula in knowledge.formulas.values() if any(fact.id in facts.row for fact in formula.inputs)]


def derived(knowledge: KnowledgeBase, facts: PatientFacts) -> list[dict[str, object]]:
    """Every formula for which anything is known: its value, or which inputs it lacks."""
    return [
        _derived(formula, facts, [fact.id for fact in formula.inputs if fact.id not in facts.row])
        for formula in formulas_with_input(knowledge, facts)
    ]


def _derived(formula: Formula, facts: PatientFacts, lacking: list[str]) -> dict[str, object]:
    low, high = facts.explained.number(formula)
    entry: dict[str, object] = {
        "id": formula.id,
        "name": formula.name,
        "unit": formula.unit,
        "value": low if low == high else None,
        "inputs": [fact.id for fact in formula.inputs],
        "missing_inputs": lacking,
        "source": citation_data(formula.citation),
    }
    if lacking:
        entry["status"] = "missing_inputs"
    elif low == high:
        entry["status"] = "computed"
    elif low == -inf and high == inf:
        entry["status"] = "not_applicable"
    elif low == -inf and formula.exact_when is not None:
        entry |= {"status": "indeterminate", "high": high, "because": formula.otherwise}
    else:
        entry |= {"status": "interval", "low": None if low == -inf else low, "high": None if high == inf else high}
    if formula.caution:
        entry["caution"] = formula.caution
    return entry
