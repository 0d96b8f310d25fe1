"""From what a record says about a drug to the ingredients and classes that this library knows.

Codes come first and text agrees or completes them; where they contradict each other, neither is believed. What looks
like a misspelled name, may mean several things, acts only where it is put, or was not taken is reported as doubtful and
never counted. What is not known is unmatched: that is reported, and is no error.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from legcramp_cds.knowledge.drugs import DRUG_CLASSES, DRUG_GROUPS, INGREDIENTS, classes_of
from legcramp_cds.knowledge.drugs.lexicon import WRONG_RXNORM
from legcramp_cds.record.drug_match import Doubt, How, Match, Suggestion
from legcramp_cds.record.drug_names import Entry, Reading, drug_index, read_text
from legcramp_cds.record.exposures import exposures, group_classes
from legcramp_cds.record.look_alikes import look_alikes

__all__ = ["Doubt", "How", "Match", "Suggestion", "exposures", "match"]


def match(text: str = "", rxnorm: Iterable[str] = (), atc: Iterable[str] = ()) -> Match:
    """Recognize one entry of a list of drugs.

    Args:
        text: Free text, such as ``hydrochlorothiazide 25 MG Oral Tablet`` or ``Lasix 40mg``.
        rxnorm: RxNorm codes of ingredients or of their salts; codes of products are not known and do no harm.
        atc: ATC codes of any level.

    Returns:
        The ingredients and classes that are certain, and what is doubtful.

    Example:
        >>> match("losartan potassium 50 MG / HCTZ 12.5 MG Oral Tablet").classes
        ('arb', 'thiazide_diuretic')
        >>> match("paracetamol").unmatched
        True
        >>> match("Simvistatin 10 MG").doubtful[0].names
        ('simvastatin',)
    """
    rx_codes = tuple(str(code).strip() for code in rxnorm)
    atc_codes = tuple(str(code).strip().upper() for code in atc)
    return _match(text, rx_codes, atc_codes)


# Lists of drugs repeat themselves, so the last few thousand entries are kept.
@lru_cache(maxsize=4096)
def _match(text: str, rx_codes: tuple[str, ...], atc_codes: tuple[str, ...]) -> Match:
    """Recognize an entry; the same one always gives the same match."""
    said = _read(text)
    if rx_codes or atc_codes:
        return _with_codes(text, rx_codes, atc_codes, said)
    return Match(text, How.TEXT if said.entry else How.NONE, *_settle((said.entry,)), doubtful=said.doubtful)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the text says: the sure part, the doubts, and the ingredients that it takes back."""

    entry: Entry
    doubtful: tuple[Suggestion, ...]
    withheld: frozenset[str]


def _with_codes(text: str, rx_codes: tuple[str, ...], atc_codes: tuple[str, ...], said: _Said) -> Match:
    """Let codes and text confirm, complete or contradict each other."""
    given = text or ", ".join((*rx_codes, *atc_codes))
    index = drug_index()
    doubtful = list(said.doubtful)
    right_codes = []
    for code in rx_codes:
        if any(name in text.lower() for name in WRONG_RXNORM.get(code, ())):
            doubtful.append(_doubt(given, Doubt.CODE_DISAGREES, (index.by_rxnorm(code),)))
        else:
            right_codes.append(code)
    if not said.entry:
        opened = ((code, index.left_open(code)) for code in atc_codes)
        doubtful.extend(_doubt(code, Doubt.VAGUE, (entry,)) for code, entry in opened if entry)
    votes = {
        How.RXNORM: _join(index.by_rxnorm(code) for code in right_codes).without(said.withheld),
        How.ATC: _join(index.by_atc(code) for code in atc_codes).without(said.withheld),
        How.TEXT: said.entry,
    }
    sure = {how: entry for how, entry in votes.items() if entry}
    entries = tuple(sure.values())
    if any(not _overlap(entries[0], other) for other in entries[1:]):
        doubtful.append(_doubt(given, Doubt.CODE_DISAGREES, entries))
        return Match(given, How.NONE, doubtful=tuple(doubtful))
    return Match(given, next(iter(sure), How.NONE), *_settle(entries), doubtful=tuple(doubtful))


def _read(text: str) -> _Said:
    """Read free text."""
    reading = read_text(text)
    doubtful: list[Suggestion] = []
    sure, withheld = _join(reading.sure), frozenset[str]()
    if sure and reading.not_taken:
        doubtful.append(_doubt(text, Doubt.NOT_TAKEN, (sure,)))
        sure, withheld = Entry(), frozenset(sure.ingredients)
    elif sure and reading.local:
        works = tuple(one for one in sure.ingredients if INGREDIENTS[one].works_locally)
        rest = tuple(one for one in sure.ingredients if one not in works)
        held = Entry(ingredients=rest, classes=sure.classes, groups=sure.groups)
        if held:
            doubtful.append(_doubt(text, Doubt.LOCAL_USE, (held,)))
        sure, withheld = Entry(ingredients=works), frozenset(rest)
    doubtful.extend(_doubt(words, Doubt.VAGUE, (entry,)) for words, entry in reading.vague)
    doubtful.extend(_misspelled(reading))
    return _Said(sure, tuple(doubtful), withheld)


def _misspelled(reading: Reading) -> Iterable[Suggestion]:
    """Report unknown words that resemble a name."""
    for word in reading.unknown:
        near = look_alikes(word)
        if near:
            yield _doubt(word, Doubt.MISSPELLED, near)


def _join(entries: Iterable[Entry]) -> Entry:
    """Put entries together, each id once."""
    known = tuple(entries)
    if len(known) == 1:
        return known[0]
    return Entry(
        ingredients=tuple(dict.fromkeys(one for entry in known for one in entry.ingredients)),
        classes=tuple(dict.fromkeys(one for entry in known for one in entry.classes)),
        groups=tuple(dict.fromkeys(one for entry in known for one in entry.groups)),
    )


def _settle(entries: Sequence[Entry]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Name ingredients, classes and groups, each once; a group that is settled by its member is left out."""
    joined = _join(entries)
    classes = _classes(joined)
    groups = tuple(one for one in joined.groups if not _settled(one, joined.ingredients, classes))
    return joined.ingredients, classes, groups


def _settled(group: str, ingredients: Iterable[str], classes: Iterable[str]) -> bool:
    """Whether a group is there because one of its members is."""
    return not set(DRUG_GROUPS[group].members).isdisjoint((*ingredients, *classes))


def _classes(entry: Entry) -> tuple[str, ...]:
    """Name the classes of an entry, those of its ingredients first."""
    own = (one.id for ingredient in entry.ingredients for one in classes_of(ingredient))
    return tuple(dict.fromkeys((*own, *entry.classes)))


def _possible(entry: Entry) -> frozenset[str]:
    """Name every class that an entry can stand for, those of its groups included."""
    return frozenset((*_classes(entry), *(one for group in entry.groups for one in group_classes(group))))


def _overlap(left: Entry, right: Entry) -> bool:
    """Whether two entries can speak of the same drug."""
    return not _possible(left).isdisjoint(_possible(right))


def _doubt(given: str, why: Doubt, entries: Sequence[Entry]) -> Suggestion:
    """Report entries that were not counted."""
    names = (
        *(INGREDIENTS[one].name for entry in entries for one in entry.ingredients),
        *(DRUG_CLASSES[one].name for entry in entries for one in entry.classes),
        *(DRUG_GROUPS[one].name for entry in entries for one in entry.groups),
    )
    classes = dict.fromkeys(one for entry in entries for one in sorted(_possible(entry)))
    return Suggestion(given, why, tuple(dict.fromkeys(names)), tuple(classes))
