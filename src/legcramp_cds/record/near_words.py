"""Findings near to a word that is none: what the answer to an unknown word names. None is taken without asking."""

from __future__ import annotations

from functools import cache

from legcramp_cds.errors import nearest
from legcramp_cds.knowledge.findings.lay_words import LAY_WORDS
from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.record.model import key_of

__all__ = ["suggestion"]

# What two words must share to be taken for the same one misspelled; less gives "lactation" for "claudication".
_ALIKE = 0.75
_SHORTEST = 4


def suggestion(word: str) -> str:
    """Name the findings that a word may mean: by their other words, by words in their names, or by their letters.

    Args:
        word: What was written, and is neither the id nor the name of a finding.

    Returns:
        A hint for the error.

    Example:
        >>> suggestion("charlie horse")
        "did you mean 'muscle_cramps'?"
        >>> suggestion("claudication")
        "did you mean 'brought_on_by_fixed_walking_distance' or 'relieved_by_standing_still'?"
    """
    wanted = _plain(word)
    near = _by_words().get(wanted) or _holding(wanted)
    if near:
        return f"did you mean {' or '.join(repr(name) for name in near[:3])}?"
    by_letters = nearest(key_of(word), WORDS, alike=_ALIKE)
    return by_letters or f"look it up with `legcramp-cds findings {word.replace('_', ' ')}`"


def _plain(word: str) -> str:
    """A phrase in American spelling and without plural endings, to compare what differs in those alone."""
    american = key_of(word).replace("ae", "e").replace("oe", "e").replace("our", "or")
    return "_".join(part.removesuffix("s") if len(part) > _SHORTEST else part for part in american.split("_"))


@cache
def _by_words() -> dict[str, tuple[str, ...]]:
    """Every other word for a finding, with the findings that it may mean."""
    found = {_plain(word): ids for word, ids in LAY_WORDS.items()}
    for fact in WORDS.values():
        for word in (fact.name, *fact.synonyms):
            ids = found.get(_plain(word), ())
            found[_plain(word)] = (*ids, fact.id) if fact.id not in ids else ids
    return found


def _holding(wanted: str) -> tuple[str, ...]:
    """The findings with an other word that holds all words of a phrase, the shortest such word first."""
    parts = set(wanted.split("_"))
    if max(map(len, parts)) < _SHORTEST:
        return ()
    phrases = sorted((phrase for phrase in _by_words() if parts <= set(phrase.split("_"))), key=len)
    return tuple(dict.fromkeys(name for phrase in phrases for name in _by_words()[phrase]))
