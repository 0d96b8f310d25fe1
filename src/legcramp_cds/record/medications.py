"""From what a record says about a drug to the ingredients and classes that this library knows.

Codes come first and text agrees or completes them; where they contradict each other, neither is believed. What looks
like a misspelled name, may mean several things, acts only where it is put, or was not taken is reported as doubtful and
never counted. What is not known is unmatched: that is reported, and is no error.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from legcramp_cds.knowledge.drugs import DRUG_CLASSES, DRUG_GROUPS, INGREDIENTS, classes_of
from legcramp_cds.knowledge.drugs.lexicon import WRONG_RXNORM
from legcramp_cds.record.drug_names import Entry, Reading, drug_index, read_text
from legcramp_cds.record.look_alikes import look_alikes

__all__ = ["Doubt", "How", "Match", "Suggestion", "exposures", "match"]


class How(StrEnum):
    """By what a drug was recognized."""

    RXNORM = "rxnorm"
    ATC = "atc"
    TEXT = "text"
    NONE = "none"


class Doubt(StrEnum):
    """Why something that looks like a known drug was not counted."""

    MISSPELLED = "misspelled"
    VAGUE = "vague"
    LOCAL_USE = "local_use"
    NOT_TAKEN = "not_taken"
    CODE_DISAGREES = "code_disagrees"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a piece of a record may mean, for somebody to confirm.

    Args:
        given: The words or the code.
        why: Why it was not counted.
        names: The drugs or classes that it may mean, likeliest first.
        classes: Ids of the classes that stay unknown because of it.
    """

    given: str
    why: Doubt
    names: tuple[str, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What one entry of a list of drugs was recognized as.

    Args:
        given: The text, or the codes where there is no text.
        how: By what it was recognized, the most exact way first.
        ingredients: Ids of the ingredients.
        classes: Ids of the classes, those of the ingredients included.
        groups: Ids of wider groups that the entry names ("a diuretic"), where the class is open.
        doubtful: What it may mean besides.
    """

    given: str
    how: How
    ingredients: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    doubtful: tuple[Suggestion, ...] = ()

    @property
    def unmatched(self) -> bool:
        """Whether nothing in the entry is known for sure."""
        return not (self.classes or self.groups)


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
    said = _read(text)
    if not rx_codes and not atc_codes:
        return Match(text, How.TEXT if said.entry else How.NONE, *_settle((said.entry,)), doubtful=said.doubtful)
    return _with_codes(text, rx_codes, atc_codes, said)


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


@lru_cache(maxsize=4096)
def _read(text: str) -> _Said:
    """Read free text. Lists repeat themselves, so the last few thousand readings are kept."""
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
    return frozenset((*_classes(entry), *(one for group in entry.groups for one in _group_classes(group))))


def _overlap(left: Entry, right: Entry) -> bool:
    """Whether two entries can speak of the same drug."""
    return not _possible(left).isdisjoint(_possible(right))


def _group_classes(group: str) -> tuple[str, ...]:
    """Name the classes that a group reaches into."""
    found: dict[str, None] = {}
    for member in DRUG_GROUPS[group].members:
        found.update(dict.fromkeys([member] if member in DRUG_CLASSES else (one.id for one in classes_of(member))))
    return tuple(found)


def _doubt(given: str, why: Doubt, entries: Sequence[Entry]) -> Suggestion:
    """Report entries that were not counted."""
    names = (
        *(INGREDIENTS[one].name for entry in entries for one in entry.ingredients),
        *(DRUG_CLASSES[one].name for entry in entries for one in entry.classes),
        *(DRUG_GROUPS[one].name for entry in entries for one in entry.groups),
    )
    classes = dict.fromkeys(one for entry in entries for one in sorted(_possible(entry)))
    return Suggestion(given, why, tuple(dict.fromkeys(names)), tuple(classes))


def exposures(matches: Iterable[Match], *, complete: bool) -> dict[str, bool]:
    """Turn recognized drugs into entries of a row of facts.

    Args:
        matches: One match for each entry of the list of drugs that are taken now.
        complete: Whether the record says that the list is complete. Only then is a class known not to be taken; a
            class that something doubtful may belong to stays unknown, and so do alcohol, which no list of drugs
            names, and an open group while an entry was not recognized.

    Returns:
        ``{"taking_...": True or False}``; what is unknown is left out.

    Example:
        >>> exposures([match("furosemide")], complete=False)["taking_diuretic"]
        True
        >>> "taking_statin" in exposures([match("furosemide")], complete=False)
        False
    """
    found = tuple(matches)
    taken = frozenset(one for each in found for one in (*each.ingredients, *each.classes))
    named = frozenset(one for each in found for one in each.groups)
    row = {DRUG_CLASSES[one].taking.id: True for one in DRUG_CLASSES if one in taken}
    present = [one for one in DRUG_GROUPS if one in named or not taken.isdisjoint(DRUG_GROUPS[one].members)]
    row.update({DRUG_GROUPS[one].taking.id: True for one in present})
    if complete:
        row.update(_absent(found, taken, frozenset(present)))
    return row


def _absent(found: Sequence[Match], taken: frozenset[str], present: frozenset[str]) -> dict[str, bool]:
    """Say which classes and groups a complete list rules out."""
    open_classes = {one for each in found for doubt in each.doubtful for one in doubt.classes}
    open_classes.update(one for each in found for group in each.groups for one in _group_classes(group))
    absent = {
        one.id
        for one in DRUG_CLASSES.values()
        if one.on_drug_lists and one.id not in taken and one.id not in open_classes
    }
    # A class that was named without its ingredient leaves open which ingredient it is.
    for each in found:
        own = {one.id for ingredient in each.ingredients for one in classes_of(ingredient)}
        open_classes.update(one for one in each.classes if one not in own)
    absent.update(
        one for one in INGREDIENTS if one not in taken and open_classes.isdisjoint(each.id for each in classes_of(one))
    )
    all_known = not any(each.unmatched or each.doubtful for each in found)
    groups = (
        one
        for one in DRUG_GROUPS.values()
        if one.id not in present and absent.issuperset(one.members) and (one.closed or all_known)
    )
    row = {DRUG_CLASSES[one].taking.id: False for one in DRUG_CLASSES if one in absent}
    row.update({one.taking.id: False for one in groups})
    return row
