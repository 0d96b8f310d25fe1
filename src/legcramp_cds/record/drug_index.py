"""The names and codes of drugs, each with what it stands for: an index, built once when it is first needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from legcramp_cds.knowledge.drugs import DRUG_CLASSES, DRUG_GROUPS, INGREDIENTS
from legcramp_cds.knowledge.drugs.brands import BRANDS, BRANDS_OF_CLASSES, BRANDS_OF_COMBINATIONS
from legcramp_cds.knowledge.drugs.cues import PARTNERS
from legcramp_cds.knowledge.drugs.lexicon import (
    CLASS_LEVEL_NAMES,
    COMBINATION_ATC,
    COMBINATION_MAY_HOLD,
    FIXED_COMBINATIONS,
    VAGUE,
)
from legcramp_cds.knowledge.drugs.names_abroad import NAMES_ABROAD

__all__ = ["JOINING", "DrugIndex", "Entry", "Kind", "Name", "drug_index", "folded", "is_word", "tokens"]

# Numbers, words, and the marks that divide the parts of a combination. "1a" is part of a name, "40mg" is a strength.
_TOKEN = re.compile(r"\d[ab](?![a-z0-9])|\d[a-z0-9.%]*|[a-z][a-z0-9]*|[/+;,&()\[\]|:]")
JOINING = frozenset({"and", "mit", "und", "with"})
_ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_SHORTEST_WITH_FORMS = 6


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


class Kind(Enum):
    """How much a name says: it settles the drug, it is a form of such a name, or it may mean several things."""

    NAME = auto()
    FORM = auto()
    HINT = auto()


@dataclass(frozen=True, slots=True)
class Name:
    """One name.

    Args:
        words: Its words.
        joints: Its places where a new part of a text may begin, as in "estradiol with dienogest", "Micardis Plus".
        entry: What it stands for.
        kind: Whether it is written out in the knowledge, follows from a name that is, or is only a hint.
    """

    words: tuple[str, ...]
    joints: frozenset[int]
    entry: Entry
    kind: Kind


@dataclass(frozen=True)
class DrugIndex:
    """Names by first word (longest first), codes, and the single words that a misspelling can be near to."""

    names: Mapping[str, tuple[Name, ...]]
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


def tokens(text: str) -> list[str]:
    """Cut a text into words, numbers and dividing marks, in lower case."""
    return _TOKEN.findall(folded(text))


def folded(text: str) -> str:
    """Write a text in lower case, without accents and invisible characters."""
    plain = text.lower()
    if plain.isascii():
        return plain
    apart = unicodedata.normalize("NFKD", plain.translate(_ZERO_WIDTH))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).replace("ß", "ss")


def is_word(token: str) -> bool:
    """Whether a token can be part of a name."""
    return (token[0].isalpha() or (token[0].isdigit() and token[1:] in {"a", "b"})) and token not in JOINING


def _plurals(phrase: str) -> tuple[str, ...]:
    return (phrase,) if phrase.endswith("s") else (phrase, f"{phrase}s")


def _abroad(name: str) -> Iterator[str]:
    """Visit the forms that the name of a substance has in other languages: furosemid, furosemida; simvastatina.

    German drops the last e, the Romance languages put another vowel there or add one. Of 570 such forms, 192 stand in
    a dictionary of drug names, each for the same substance, and none for another one (read on 2026-11-27).
    """
    if " " in name or len(name) < _SHORTEST_WITH_FORMS:
        return
    if name.endswith("e"):
        yield from (name[:-1], f"{name[:-1]}a", f"{name[:-1]}o")
    elif name.endswith("in"):
        yield from (f"{name}e", f"{name}a")
    elif name.endswith(("en", "il", "ol", "um")):
        yield f"{name}o"


def _all_names() -> Iterator[tuple[str, Entry, Kind]]:
    """Visit every name with what it stands for and how much it says; what comes first wins."""
    for brand, ingredients in (*FIXED_COMBINATIONS.items(), *BRANDS_OF_COMBINATIONS.items()):
        yield brand, Entry(ingredients=ingredients), Kind.NAME
    for one in INGREDIENTS.values():
        for name in one.names:
            yield name, Entry(ingredients=(one.id,)), Kind.NAME
    for ingredient, names in (*NAMES_ABROAD.items(), *BRANDS.items()):
        yield from ((name, Entry(ingredients=(ingredient,)), Kind.NAME) for name in names.split(", "))
    yield from ((phrase, entry, Kind.NAME) for word, entry in _wider_words() for phrase in _plurals(word))
    for word, classes in VAGUE.items():
        yield from ((phrase, Entry(classes=classes), Kind.HINT) for phrase in _plurals(word))
    for one in INGREDIENTS.values():
        forms = (form for name in (one.name, *one.synonyms) for form in _abroad(name.lower()))
        yield from ((form, Entry(ingredients=(one.id,)), Kind.FORM) for form in forms)


def _wider_words() -> Iterator[tuple[str, Entry]]:
    """Visit the words for classes and groups, and the names that settle no more than the class."""
    for phrase, class_id in (*CLASS_LEVEL_NAMES.items(), *BRANDS_OF_CLASSES.items()):
        yield phrase, Entry(classes=(class_id,))
    for one in DRUG_CLASSES.values():
        yield from ((word, Entry(classes=(one.id,))) for word in one.synonyms)
    for group in DRUG_GROUPS.values():
        yield from ((word, Entry(groups=(group.id,))) for word in group.synonyms)


def _name(text: str, entry: Entry, kind: Kind) -> Name:
    """Take a name apart."""
    words: list[str] = []
    joints: set[int] = set()
    for token in tokens(text):
        if is_word(token):
            if token in PARTNERS:
                joints.update({len(words), len(words) + 1})
            words.append(token)
        elif not token[0].isdigit():
            joints.add(len(words))
    return Name(tuple(words), frozenset(joints), entry, kind)


@cache
def drug_index() -> DrugIndex:
    """Build the index of names and codes; the same object every time."""
    names: dict[tuple[str, ...], Name] = {}
    for text, entry, kind in _all_names():
        name = _name(text, entry, kind)
        names.setdefault(name.words, name)
    by_first: dict[str, list[Name]] = {}
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
