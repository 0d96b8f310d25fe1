"""From what a record says about a drug to the ingredients and classes that this library knows.

Codes come first and text agrees or completes them; where they contradict each other, neither is believed. What looks
like a misspelled name, may mean several things, acts only where it is put, or was not taken is reported as doubtful and
never counted. What is not known is unmatched: that is reported, and is no error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from legcramp_cds.knowledge.drugs import DRUG_CLASSES, DRUG_GROUPS, INGREDIENTS, classes_of
from legcramp_cds.knowledge.drugs.cues import PARTNER_CLASSES, PARTNERED_CLASSES
from legcramp_cds.knowledge.drugs.lexicon import WRONG_RXNORM
from legcramp_cds.record.drug_index import Entry, drug_index
from legcramp_cds.record.drug_match import Doubt, How, Match, Suggestion
from legcramp_cds.record.drug_names import Reading, read_text
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
    reading = read_text(text)
    given = text or ", ".join((*rx_codes, *atc_codes))
    doubtful = [*_partly_read(reading), *_doubted_codes(given, rx_codes, atc_codes, reading)]
    index = drug_index()
    votes = {
        How.RXNORM: _join(index.by_rxnorm(code) for code in rx_codes if not _wrong(code, text)),
        How.ATC: _join(index.by_atc(code) for code in atc_codes),
        How.TEXT: _join(reading.sure),
    }
    sure = {how: entry for how, entry in votes.items() if entry}
    entries = tuple(sure.values())
    if any(not _overlap(entries[0], other) for other in entries[1:]):
        doubtful.append(_doubt(given, Doubt.CODE_DISAGREES, entries))
        return Match(given, How.NONE, doubtful=tuple(doubtful))
    taken = _join(entries)
    why, held = _held_back(reading, taken)
    if held:
        doubtful.insert(0, _doubt(given, why, (held,)))
        taken = _without(taken, held)
    if reading.partner and _may_have_partner(_classes(taken)):
        doubtful.append(_doubt(given, Doubt.VAGUE, (Entry(classes=PARTNER_CLASSES),)))
    how = next(iter(sure)) if taken else How.NONE
    return Match(given, how, *_settle((taken,)), doubtful=tuple(doubtful))


def _may_have_partner(classes: tuple[str, ...]) -> bool:
    """Whether a preparation of these classes can hold another substance that its name does not say."""
    return not PARTNERED_CLASSES.isdisjoint(classes) and set(PARTNER_CLASSES).isdisjoint(classes)


def _held_back(reading: Reading, found: Entry) -> tuple[Doubt, Entry]:
    """Say what is not counted although it was recognized, and why: all of it, or what is only put on the skin."""
    if reading.not_taken:
        return Doubt.NOT_TAKEN, found
    if reading.unsure:
        return Doubt.VAGUE, found
    if reading.local:
        swallowed = tuple(one for one in found.ingredients if not INGREDIENTS[one].works_locally)
        return Doubt.LOCAL_USE, Entry(swallowed, found.classes, found.groups)
    return Doubt.VAGUE, Entry()


def _without(found: Entry, held: Entry) -> Entry:
    """Take away what is held back."""
    rest = tuple(one for one in found.ingredients if one not in held.ingredients)
    return Entry(rest) if rest else Entry()


def _partly_read(reading: Reading) -> Iterator[Suggestion]:
    """Report words that may mean several things, and those that resemble a name."""
    yield from (_doubt(words, Doubt.VAGUE, (entry,)) for words, entry in reading.vague)
    yield from _misspelled(reading)


def _doubted_codes(
    given: str, rx_codes: tuple[str, ...], atc_codes: tuple[str, ...], reading: Reading
) -> Iterator[Suggestion]:
    """Report codes in circulation for another drug, and those of combinations that leave open what is in them."""
    index = drug_index()
    for code in rx_codes:
        if _wrong(code, given):
            yield _doubt(given, Doubt.CODE_DISAGREES, (index.by_rxnorm(code),))
    if not reading.sure:
        opened = ((code, index.left_open(code)) for code in atc_codes)
        yield from (_doubt(code, Doubt.VAGUE, (entry,)) for code, entry in opened if entry)


def _wrong(code: str, text: str) -> bool:
    """Whether the text names the drug for which this code is used by mistake."""
    return any(name in text.lower() for name in WRONG_RXNORM.get(code, ()))


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
