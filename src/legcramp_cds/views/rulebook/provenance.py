"""The sources, and what nobody has verified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.drugs.shapes import DrugClass
from legcramp_cds.knowledge.gate import GateReading
from legcramp_cds.knowledge.shapes import Condition, Evidence, Investigation
from legcramp_cds.logic.nodes import Formula
from legcramp_cds.logic.thresholds import Threshold
from legcramp_cds.sources import Citation, Source
from legcramp_cds.views.rulebook.cited import Entry, Item, cited_by, entries
from legcramp_cds.views.rulebook.markup import Links, anchor, page, plain, section, table
from legcramp_cds.views.rulebook.prose import whole

__all__ = ["sources_page", "unverified_page"]

_LINKS = Links()
_MOST_NAMED = 8


def sources_page(knowledge: KnowledgeBase) -> str:
    """Every document with what cites it, as Markdown."""
    citing = cited_by(knowledge)
    counts = Counter(source.reliability.value for source in knowledge.sources.values())
    told = (
        "What kind of text a document is says nothing of how good it is. *Primary* reports its own observations, "
        "*guideline* is issued by a society, an agency or a regulator, *secondary* retells these for professionals,"
        " *tertiary* is a reference work, a lay page or a copy elsewhere, *derived* is arithmetic, and *unverified*"
        " is what nobody has opened."
    )
    numbers = ", ".join(f"{count} {kind}" for kind, count in counts.most_common())
    rows = (_source_row(source, citing.get(source.key, ())) for source in knowledge.sources.values())
    return page(
        "Sources",
        told,
        f"{len(knowledge.sources)} documents: {numbers}. As a file: [BibTeX](sources.bib), [CSL-JSON](sources.json).",
        table(("key", "document", "kind", "cited by"), rows),
    )


def _source_row(source: Source, citing: tuple[Entry, ...]) -> tuple[str, ...]:
    parts = [f"*{plain(source.title)}*", plain(source.publisher), str(source.year or "")]
    parts += [f"[doi:{plain(source.doi)}]({_address(f'https://doi.org/{source.doi}')})"] if source.doi else []
    parts += [f"PMID {source.pmid}"] if source.pmid else []
    parts += [f"[address]({_address(source.url)})"] if source.url else []
    parts += [plain(source.note)] if source.note else []
    named = [_LINKS.to(entry.path, entry.name) for entry in citing[:_MOST_NAMED]]
    more = [f"and {len(citing) - _MOST_NAMED} more"] if len(citing) > _MOST_NAMED else []
    return (
        f"{anchor(source.key)}`{source.key}`",
        ". ".join(part.rstrip(".") for part in parts if part),
        source.reliability.value,
        ", ".join([*named, *more]),
    )


def _address(url: str) -> str:
    """An address without the characters that would end a link in Markdown."""
    return quote(url, safe="/:?&=%#+,;@!$'~*-._")


def unverified_page(knowledge: KnowledgeBase) -> str:
    """Every statement that nobody has seen in an opened document, as Markdown."""
    told = (
        "A statement is verified when somebody saw it in a document that was opened; the day on which that was last"
        " done stands beside it. What follows is not: it was remembered, or is attributed to a document that could "
        "not be opened. It is shown as such wherever it appears, and confirms nothing on its own. Each line is a "
        "task: find the statement, or take it out. Brand names of drugs were never looked up, and are not listed "
        "one by one."
    )
    kinds: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries(knowledge):
        for what, citations in _unverified(entry):
            row = (_LINKS.to(entry.path, entry.name), what, _LINKS.citations(citations))
            kinds.setdefault(entry.kind, []).append(row)
    total = sum(len(rows) for rows in kinds.values())
    blocks = [
        section(f"{kind.capitalize()}: {len(rows)}", table(("where", "what", "attributed to"), rows))
        for kind, rows in kinds.items()
    ]
    return page("What is not verified", told, f"{total} statements.", *blocks)


def _unverified(entry: Entry) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """The statements of an object for which no citation was verified."""
    for what, citations in _statements(entry.item):
        if not any(citation.verified for citation in citations):
            yield plain(what), citations
    if isinstance(entry.item, DrugClass) and entry.item.monitoring and not entry.item.monitoring_verified:
        yield plain(f"monitoring: {entry.item.monitoring}"), ()


def _statements(item: Item) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """What an object states, each with the citations on which just that rests."""
    if isinstance(item, Threshold | Formula):
        yield "the value", (item.citation,)
    elif isinstance(item, DrugClass):
        yield from ((statement.text, statement.citations) for statement in item.statements)
    elif isinstance(item, GateReading):
        yield from _evidence(item.evidence)
    else:
        yield "as a whole", item.citations
    if isinstance(item, Condition):
        yield from _evidence(item.evidence)
        for context in item.contexts:
            yield f"base rate with {whole(context.when)}", context.citations
        for referral in item.refer:
            yield f"referral: {referral.because}", referral.citations
    if isinstance(item, Investigation):
        yield from ((caution.text, caution.citations) for caution in item.cautions)


def _evidence(items: tuple[Evidence, ...]) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    for item in items:
        yield f"{'for' if item.direction > 0 else 'against'}: {whole(item.when)}", item.citations
