"""Find the names of drugs in free text: an index of names and codes, built once when it is first needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from legcramp_cds.knowledge.drugs import DRUG_CLASSES, DRUG_GROUPS, INGREDIENTS
from legcramp_cds.knowledge.drugs.lexicon import (
    CLASS_LEVEL_NAMES,
    COMBINATION_ATC,
    COMBINATION_MAY_HOLD,
    FIXED_COMBINATIONS,
    FORMS,
    LOCAL_FORMS,
    NOT_TAKEN,
    SALTS,
    STAND_ALONE,
    VAGUE,
)

__all__ = ["DrugIndex", "Entry", "Reading", "drug_index", "read_text"]

# Numbers, words, and the marks that divide the parts of a combination. "1a" is part of a name, "40mg" is a strength.
_TOKEN = re.compile(r"\d[ab](?![a-z0-9])|\d[a-z0-9.%]*|[a-z][a-z0-9]*|[/+;,&()\[\]|:]")
_JOINING = frozenset({"and", "plus", "with"})
_NO_NAMES = FORMS | SALTS | STAND_ALONE
_ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name or a code stands for: ids of ingredients, of classes and of groups."""

    ingredients: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ingredients or self.classes or self.groups)

    def without(self, ingredients: frozenset[str]) -> Entry:
        """Leave some ingredients out."""
        if not ingredients:
            return self
        rest = tuple(one for one in self.ingredients if one not in ingredients)
        return Entry(rest, self.classes, self.groups)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a text.

    Args:
        sure: What the names in it stand for, in order.
        vague: Words that may mean several things, each with what it may mean.
        unknown: Words that are no name, form or salt.
        local: Whether the preparation acts where it is put.
        not_taken: Whether a word says that the drug may not be taken.
    """

    sure: tuple[Entry, ...]
    vague: tuple[tuple[str, Entry], ...]
    unknown: tuple[str, ...]
    local: bool
    not_taken: bool


@dataclass(frozen=True, slots=True)
class _Name:
    """One name: its words, what it stands for, and whether it is only a hint."""

    words: tuple[str, ...]
    entry: Entry
    vague: bool = False


@dataclass(frozen=True)
class DrugIndex:
    """Names by first word (longest first), codes, and the single words that a misspelling can be near to."""

    names: Mapping[str, tuple[_Name, ...]]
    rxnorm: Mapping[str, Entry]
    atc: Mapping[str, Entry]
    atc_prefixes: Mapping[str, Entry]
    atc_excepted: frozenset[str]

    def by_rxnorm(self, code: str) -> Entry:
        """What an RxNorm code stands for; nothing for a code that is not known."""
        return self.rxnorm.get(code, _NOTHING)

    def left_open(self, code: str) -> Entry:
        """What a preparation with this ATC code may hold besides, where its group says no more."""
        for length in range(min(len(code), 7), 2, -1):
            if code not in self.atc and code[:length] in COMBINATION_MAY_HOLD:
                return Entry(classes=COMBINATION_MAY_HOLD[code[:length]])
        return _NOTHING

    def by_atc(self, code: str) -> Entry:
        """What an ATC code stands for: the substance, or else the narrowest group that holds it."""
        exact = self.atc.get(code)
        if exact is not None:
            return exact
        for length in range(min(len(code), 7), 2, -1):
            prefix = code[:length]
            if prefix in self.atc_excepted and prefix not in self.atc_prefixes:
                return _NOTHING
            if prefix in self.atc_prefixes:
                return self.atc_prefixes[prefix]
        return _NOTHING


_NOTHING = Entry()


def _tokens(text: str) -> list[str]:
    """Cut a text into words, numbers and dividing marks; accents and invisible characters go."""
    folded = text.lower()
    if not folded.isascii():
        plain = unicodedata.normalize("NFKD", folded.translate(_ZERO_WIDTH))
        folded = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _TOKEN.findall(folded)


def _is_word(token: str) -> bool:
    """Whether a token can be part of a name."""
    return (token[0].isalpha() or (token[0].isdigit() and token[1:] in {"a", "b"})) and token not in _JOINING


def _plurals(phrase: str) -> tuple[str, ...]:
    return (phrase,) if phrase.endswith("s") else (phrase, f"{phrase}s")


def _all_names() -> Iterator[tuple[str, Entry, bool]]:
    """Visit every name with what it stands for and whether it is only a hint; what comes first wins."""
    for brand, ingredients in FIXED_COMBINATIONS.items():
        yield brand, Entry(ingredients=ingredients), False
    for one in INGREDIENTS.values():
        for name in one.names:
            yield name, Entry(ingredients=(one.id,)), False
    for phrase, class_id in CLASS_LEVEL_NAMES.items():
        yield phrase, Entry(classes=(class_id,)), False
    for word, entry in _wider_words():
        for phrase in _plurals(word):
            yield phrase, entry, False
    for word, classes in VAGUE.items():
        for phrase in _plurals(word):
            yield phrase, Entry(classes=classes), True


def _wider_words() -> Iterator[tuple[str, Entry]]:
    """Visit the words for classes and groups."""
    for one in DRUG_CLASSES.values():
        yield from ((word, Entry(classes=(one.id,))) for word in one.synonyms)
    for group in DRUG_GROUPS.values():
        yield from ((word, Entry(groups=(group.id,))) for word in group.synonyms)


@cache
def drug_index() -> DrugIndex:
    """Build the index of names and codes; the same object every time."""
    names: dict[tuple[str, ...], _Name] = {}
    for text, entry, vague in _all_names():
        words = tuple(token for token in _tokens(text) if _is_word(token))
        names.setdefault(words, _Name(words, entry, vague))
    by_first: dict[str, list[_Name]] = {}
    for name in sorted(names.values(), key=lambda one: -len(one.words)):
        by_first.setdefault(name.words[0], []).append(name)
    codes: dict[str, tuple[str, ...]] = {}
    for one in INGREDIENTS.values():
        for code in (*one.atc, *one.former_atc):
            codes[code] = (*codes.get(code, ()), one.id)
    # The code of sacubitril is that of the tablet with valsartan.
    codes["C09DX04"] = FIXED_COMBINATIONS["Entresto"]
    return DrugIndex(
        names={first: tuple(found) for first, found in by_first.items()},
        rxnorm={code: Entry(ingredients=(one.id,)) for one in INGREDIENTS.values() for code in one.rxnorm},
        atc={code: Entry(ingredients=found) for code, found in codes.items()},
        atc_prefixes=_atc_prefixes(),
        atc_excepted=frozenset(code for one in DRUG_CLASSES.values() for code in one.atc_except),
    )


def _atc_prefixes() -> Mapping[str, Entry]:
    """Say what each ATC group stands for."""
    found: dict[str, Entry] = {}
    for group in DRUG_GROUPS.values():
        found.update({prefix: Entry(groups=(group.id,)) for prefix in group.atc_prefixes})
    for one in DRUG_CLASSES.values():
        found.update({prefix: Entry(classes=(one.id,)) for prefix in one.atc_prefixes})
    for prefix, targets in COMBINATION_ATC.items():
        classes = tuple(target for target in targets if target in DRUG_CLASSES)
        found[prefix] = Entry(classes=classes, groups=tuple(target for target in targets if target not in classes))
    return found


def read_text(text: str) -> Reading:
    """Find the known names in a text, longest first, at word boundaries.

    Args:
        text: Free text of one entry of a list of drugs.

    Example:
        >>> [entry.ingredients for entry in read_text("Lasix 40mg").sure]
        [('furosemide',)]
        >>> read_text("penicillin V potassium").sure
        ()
    """
    words: list[str] = []
    heads: set[int] = set()
    local = not_taken = False
    at_head = True
    previous = ""
    for token in _tokens(text):
        if not _is_word(token):
            # A bare number is a strength and does not end a part.
            at_head = at_head or not token[0].isdigit()
        elif token in LOCAL_FORMS and not (token == "gel" and previous == "soft"):  # noqa: S105 - a form, no secret
            local = True
        elif token in NOT_TAKEN:
            not_taken = True
        else:
            if at_head and token not in FORMS:
                heads.add(len(words))
                at_head = False
            words.append(token)
        previous = token
    sure, vague, unknown = _scan(words, heads)
    return Reading(tuple(sure), tuple(vague), tuple(unknown), local, not_taken)


def _scan(words: list[str], heads: set[int]) -> tuple[list[Entry], list[tuple[str, Entry]], list[str]]:
    """Go through the words once, taking the longest name at each place."""
    names = drug_index().names
    sure: list[Entry] = []
    vague: list[tuple[str, Entry]] = []
    unknown: list[str] = []
    place = 0
    while place < len(words):
        for name in names.get(words[place], ()):
            end = _end_of(name.words, words, place)
            if end and _stands_as_drug(name.words, words, place, end, heads):
                if name.vague:
                    vague.append((" ".join(words[place:end]), name.entry))
                else:
                    sure.append(name.entry)
                place = end
                break
        else:
            if words[place] not in _NO_NAMES:
                unknown.append(words[place])
            place += 1
    # "inhaler" beside a name is a form; beside a word that is not known it says nothing of what is inhaled.
    vague = [] if sure else [found for found in vague if " " in found[0] or not unknown]
    return sure, vague, unknown


def _end_of(name: tuple[str, ...], words: list[str], place: int) -> int:
    """Where a name that begins here ends, skipping forms between its words; 0 when it is not there."""
    here = place + 1
    for word in name[1:]:
        while here < len(words) and words[here] != word and words[here] in FORMS:
            here += 1
        if here >= len(words) or words[here] != word:
            return 0
        here += 1
    return here


def _stands_as_drug(name: tuple[str, ...], words: list[str], place: int, end: int, heads: set[int]) -> bool:
    """Tell a mineral that is taken from one that is the salt of something else."""
    if name[0] not in STAND_ALONE:
        return True
    if place not in heads:
        return False
    if len(name) > 1:
        return True
    while end < len(words) and end not in heads and words[end] in FORMS:
        end += 1
    return end >= len(words) or end in heads
