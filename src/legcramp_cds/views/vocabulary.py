"""The words in which a record can be written: findings, and all other facts, as pages."""

from __future__ import annotations

from math import isinf

from legcramp_cds.codes import SYSTEM_NAMES, CodeSystem
from legcramp_cds.facts import Choice, Exposure, Finding, Measurement
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.views.rulebook.markup import anchor, page, plain, section, table

__all__ = ["facts_page", "findings_page"]

_GROUPS = {
    "cramp": "The cramp itself",
    "symptom": "Symptoms",
    "sign": "Signs on examination",
    "history": "History",
    "test": "Results without a number",
}


def findings_page(knowledge: KnowledgeBase) -> str:
    """Everything that can be present or absent, by group, as Markdown."""
    told = (
        "What can stand under `present`, `absent`, `unknown` or `not_asked` in a history. The id is written, or the "
        "name; a synonym is suggested and never taken, because it may mean more. A finding that is not written is "
        "unknown, never absent."
    )
    groups: dict[str, list[Finding]] = {}
    for fact in knowledge.facts.values():
        if isinstance(fact, Finding):
            groups.setdefault(fact.group, []).append(fact)
    ordered = sorted(groups, key=lambda name: (list(_GROUPS).index(name) if name in _GROUPS else len(_GROUPS), name))
    blocks = (
        section(
            _GROUPS.get(name, name.replace("_", " ").capitalize()),
            table(("id", "name", "meaning", "also written", "codes"), (_finding(item) for item in groups[name])),
        )
        for name in ordered
    )
    count = sum(len(found) for found in groups.values())
    return page("Findings", told, f"{count} findings.", *blocks)


def _finding(fact: Finding) -> tuple[str, ...]:
    implied = f" Implies {', '.join(fact.implies)}." if fact.implies else ""
    shown: tuple[CodeSystem, ...] = ("snomed", "icd10", "icd10cm")
    found = [f"{SYSTEM_NAMES[system]} {code}" for system in shown for code in fact.codes.of(system)]
    return (
        f"{anchor(fact.id)}`{fact.id}`",
        plain(fact.name),
        plain(f"{fact.meaning}{implied}".strip()),
        plain(", ".join(fact.synonyms)),
        plain(", ".join(found)),
    )


def facts_page(knowledge: KnowledgeBase) -> str:
    """Measurements, choices and drug exposures, as Markdown."""
    told = (
        "Everything that a rule may read, apart from the [findings](findings.md). A number needs its unit, and is kept "
        "in the canonical one; units are those of UCUM, where `a` is a year, `mo` a month and `Cel` a degree Celsius. "
        "Outside the plausible range a value is refused or set aside with a question. A result that is older than its "
        "days of freshness is set aside, with that reason."
    )
    facts = knowledge.facts.values()
    measured = (_measurement(fact) for fact in facts if isinstance(fact, Measurement))
    chosen = (
        (f"{anchor(fact.id)}`{fact.id}`", plain(fact.name), ", ".join(f"`{option}`" for option in fact.options))
        for fact in facts
        if isinstance(fact, Choice)
    )
    taken = (
        (f"{anchor(fact.id)}`{fact.id}`", plain(fact.name), plain(", ".join(fact.synonyms)))
        for fact in facts
        if isinstance(fact, Exposure)
    )
    heads = ("id", "name", "canonical unit", "other units", "plausible", "fresh for", "LOINC", "meaning")
    return page(
        "Facts",
        told,
        f"{len(knowledge.facts)} facts, findings included.",
        section("Measurements", table(heads, measured)),
        section("Choices", table(("id", "name", "options"), chosen)),
        section(
            "Drugs",
            "Drugs are written by name under `medications`; these facts follow from them.",
            table(("id", "name", "also called"), taken),
        ),
    )


def _measurement(fact: Measurement) -> tuple[str, ...]:
    low, high = ("" if isinf(end) else f"{end:g}" for end in (fact.low, fact.high))
    forms = [f"as {form.id}" for form in fact.forms]
    return (
        f"{anchor(fact.id)}`{fact.id}`",
        plain(fact.name),
        plain(fact.unit),
        plain(", ".join((*fact.printed_units, *forms))),
        f"{low} to {high}".strip(),
        f"{fact.fresh_days} days" if fact.fresh_days is not None else "",
        ", ".join(fact.codes.loinc),
        plain(fact.meaning),
    )
