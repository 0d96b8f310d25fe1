"""The parts that several kinds of page share: sources, codes, evidence, and the limits that rules stand on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legcramp_cds.codes import SYSTEM_NAMES, Codes, CodeSystem
from legcramp_cds.knowledge.shapes import Evidence
from legcramp_cds.logic.nodes import Node
from legcramp_cds.logic.thresholds import ReferenceLimit, Threshold
from legcramp_cds.sources import Citation
from legcramp_cds.views.rulebook.markup import Links, plain, section, table
from legcramp_cds.views.rulebook.prose import formulas_in, thresholds_in, whole

__all__ = ["codes", "decibans", "evidence", "kind_of_limit", "limit", "limits", "sources", "words"]

# The order in which a page shows them.
_SHOWN: tuple[CodeSystem, ...] = ("icd10", "icd10cm", "snomed", "loinc", "rxnorm", "atc")


def words(name: str) -> str:
    """An id or the name of an option, as words."""
    return name.replace("_", " ")


def codes(found: Codes) -> list[str]:
    """The codes of a concept, one line a system; where there is none on purpose, the reason."""
    lines = []
    for system in _SHOWN:
        if found.of(system):
            lines.append(f"{SYSTEM_NAMES[system]} {', '.join(found.of(system))}")
        elif found.why_none(system):
            lines.append(f"{SYSTEM_NAMES[system]}: none, {found.why_none(system)}")
    return lines


def decibans(value: float) -> str:
    """A weight with its sign."""
    return f"{value:+g} dB"


def limit(threshold: Threshold) -> str:
    """The number of a limit in every spelling that decides, with the multiple that is meant."""
    others = f" ({', '.join(threshold.also)})" if threshold.also else ""
    times = f"{threshold.times:g} × " if isinstance(threshold, ReferenceLimit) and threshold.times != 1 else ""
    return plain(f"{times}{threshold.value}{others}")


def kind_of_limit(threshold: Threshold) -> str:
    """Whether the laboratory's own range moves the limit, and whether the limit itself counts."""
    if isinstance(threshold, ReferenceLimit):
        kind = f"reference limit, {threshold.side}; the laboratory's own wins"
    else:
        kind = "decision limit, fixed"
    return f"{kind}; the limit itself counts as beyond" if threshold.inclusive else kind


def limits(rules: Iterable[Node | None], links: Links) -> str:
    """The limits and formulas that the rules of a page stand on, with source, place and date."""
    given = tuple(rules)
    rows = [
        (
            links.threshold(item.id),
            plain(item.measurement.name),
            limit(item),
            kind_of_limit(item),
            links.citation(item.citation),
        )
        for item in thresholds_in(*given)
    ]
    formulas = [
        f"{links.to(f'formulas.md#{item.id}', item.name)}: {links.citation(item.citation)}"
        for item in formulas_in(*given)
    ]
    named = f"Computed values: {'; '.join(formulas)}." if formulas else ""
    return section("Limits in these rules", table(("id", "of", "limit", "kind", "source"), rows), named)


def evidence(items: Sequence[Evidence], links: Links, level: int = 3) -> tuple[str, str]:
    """Evidence for and against, as two titled tables, heaviest first."""
    heads = ("finding", "strength", "weight", "group", "source")
    ordered = sorted(items, key=lambda item: -abs(item.decibans))
    speaks_for = [_evidence_row(item, links) for item in ordered if item.direction > 0]
    against = [_evidence_row(item, links) for item in ordered if item.direction < 0]
    return section("For", table(heads, speaks_for), level=level), section("Against", table(heads, against), level=level)


def _evidence_row(item: Evidence, links: Links) -> tuple[str, ...]:
    note = f"<br>{plain(item.note)}" if item.note else ""
    strength = item.strength.name.lower()
    if item.likelihood_ratio is not None:
        strength = f"likelihood ratio {item.likelihood_ratio:g}, as published"
    cited = links.citations(item.citations)
    return f"{plain(whole(item.when))}{note}", strength, decibans(item.decibans), words(item.group), cited


def sources(citations: Iterable[Citation], links: Links) -> str:
    """The documents behind a page, each with its title, the places in it and the day on which they were read."""
    rows = [
        (links.citation(item), plain(item.source.title), item.source.reliability.value)
        for item in dict.fromkeys(citations)
    ]
    return section("Sources", table(("cited as", "document", "kind"), rows))
