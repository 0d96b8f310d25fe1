"""Find the names of drugs in free text, and the words beside them that say whether the drug is taken."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legcramp_cds.knowledge.drugs.cues import ASIDES, NOT_TAKEN, PARTNERS, UNSURE
from legcramp_cds.knowledge.drugs.lexicon import FORMS, LOCAL_FORMS, SALTS, STAND_ALONE, UNLIKE_ANY
from legcramp_cds.record.drug_index import Entry, Kind, Name, drug_index, folded, is_word, tokens

__all__ = ["Reading", "read_text"]

_NO_NAMES = FORMS | SALTS | STAND_ALONE | UNLIKE_ANY | PARTNERS
_CHOICE = frozenset({"or", "oder", "ou", "either"})
_ASIDES = tuple((re.compile(one.pattern), one.told) for one in ASIDES)
_HINTS = tuple((hint, number) for number, one in enumerate(ASIDES) for hint in one.hints)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a text.

    Args:
        sure: What the names in it stand for, in order.
        vague: Words that may mean several things, each with what it may mean.
        unknown: Words that are no name, form or salt.
        local: Whether the preparation acts where it is put.
        not_taken: Whether a word says that the drug may not be taken.
        unsure: Whether the text itself is in doubt: it asks, guesses, or offers a choice.
        partner: Whether a word says that the preparation holds another substance besides ("comp", "plus").
    """

    sure: tuple[Entry, ...]
    vague: tuple[tuple[str, Entry], ...]
    unknown: tuple[str, ...]
    local: bool = False
    not_taken: bool = False
    unsure: bool = False
    partner: bool = False


def read_text(text: str) -> Reading:
    """Find the known names in a text, longest first, at word boundaries.

    Args:
        text: Free text of one entry of a list of drugs.

    Example:
        >>> [entry.ingredients for entry in read_text("Lasix 40mg").sure]
        [('furosemide',)]
        >>> read_text("penicillin V potassium").sure
        ()
        >>> read_text("digoxin immune fab").sure
        ()
        >>> read_text("doesn't take furosemide any more").not_taken
        True
    """
    plain = folded(text)
    for number in sorted({number for hint, number in _HINTS if hint in plain}):
        pattern, told = _ASIDES[number]
        plain = pattern.sub(told, plain)
    cut = _cut(plain)
    sure, vague, unknown, partner = _scan(cut)
    unsure = cut.unsure or "?" in plain or (cut.choice and len(sure) > 1)
    return Reading(tuple(sure), tuple(vague), tuple(unknown), cut.local, cut.not_taken, unsure, partner)


@dataclass(slots=True)
class _Cut:
    """The words of a text, the first of each part that is no form, where parts begin, and what words left out said."""

    words: list[str]
    heads: set[int]
    borders: set[int]
    local: bool = False
    not_taken: bool = False
    unsure: bool = False
    choice: bool = False


def _cut(plain: str) -> _Cut:
    cut = _Cut([], set(), set())
    at_head, at_border = True, False
    previous = ""
    for token in tokens(plain):
        if not is_word(token):
            # A bare number is a strength and does not end a part.
            at_border = at_border or not token[0].isdigit()
            at_head = at_head or at_border
        elif token in LOCAL_FORMS and not (token == "gel" and previous == "soft"):  # noqa: S105 - a form, no secret
            cut.local = True
        elif token in NOT_TAKEN or token in UNSURE or token in _CHOICE:
            cut.not_taken = cut.not_taken or token in NOT_TAKEN
            cut.unsure = cut.unsure or token in UNSURE
            cut.choice = cut.choice or token in _CHOICE
            at_border = at_border or token in _CHOICE
            at_head = at_head or at_border
        else:
            if at_border or token in PARTNERS:
                cut.borders.add(len(cut.words))
            if (at_head and token not in FORMS) or token in PARTNERS:
                cut.heads.add(len(cut.words))
                at_head = token in PARTNERS
            at_border = token in PARTNERS
            cut.words.append(token)
        previous = token
    return cut


def _scan(cut: _Cut) -> tuple[list[Entry], list[tuple[str, Entry]], list[str], bool]:
    """Go through the words once, taking the longest name at each place."""
    names, words = drug_index().names, cut.words
    sure: list[Entry] = []
    vague: list[tuple[str, Entry]] = []
    unknown: list[str] = []
    partner = False
    place = 0
    while place < len(words):
        for name in names.get(words[place], ()):
            end = _end_of(name, words, cut.borders, place)
            if end and _stands_as_drug(name.words, words, place, end, cut.heads):
                if name.kind is Kind.HINT:
                    vague.append((" ".join(words[place:end]), name.entry))
                else:
                    sure.append(name.entry)
                place = end
                break
        else:
            # "plus" between two names joins them; at the end it stands for a substance that is not named.
            partner = partner or (words[place] in PARTNERS and not any(_named(word) for word in words[place + 1 :]))
            if words[place] not in _NO_NAMES:
                unknown.append(words[place])
            place += 1
    # "inhaler" beside a name is a form; beside a word that is not known it says nothing of what is inhaled.
    vague = [] if sure else [found for found in vague if " " in found[0] or not unknown]
    return sure, vague, unknown, partner


def _named(word: str) -> bool:
    return word not in FORMS and word not in SALTS


def _end_of(name: Name, words: list[str], borders: set[int], place: int) -> int:
    """Where a name that begins here ends, skipping forms between its words; 0 when it is not there.

    A name does not reach over the border between two parts, unless it is the name of a combination.
    """
    here = place + 1
    for number, word in enumerate(name.words[1:], 1):
        while here < len(words) and words[here] != word and words[here] in FORMS:
            here += 1
        if here >= len(words) or words[here] != word or (here in borders and number not in name.joints):
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
