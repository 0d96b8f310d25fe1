"""Find the right word: facts by name, synonym, meaning and code, best match first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from legcramp_cds.codes import SYSTEM_NAMES, SYSTEMS
from legcramp_cds.facts import Choice, Exposure, Fact, Finding, Measurement
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.drugs import DRUG_CLASSES
from legcramp_cds.knowledge.findings.lay_words import lay_words_of
from legcramp_cds.knowledge.terminology.meanings import findings_of
from legcramp_cds.record.medications import match

__all__ = ["Hit", "find", "kind_of"]

_WORD = re.compile(r"[a-z0-9]+")
# An ATC code of a substance begins like a code of ICD-10.
_ATC_LIKE = re.compile(r"[A-Za-z][0-9]{2}[A-Za-z]{2}[0-9]{2}")
_CODE_LIKE = re.compile(r"[0-9]{6,18}|[A-Za-z][0-9][0-9A-Za-z][0-9A-Za-z.]*")

# Words that say nothing about which finding is meant.
_EMPTY = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"})

# How much a full match is worth, by where it stands: the fact's own words before those of its explanation.
_ID, _NAME, _SYNONYM, _LAY_WORD, _MEANING = 1.0, 1.0, 1.0, 0.9, 0.5
_EXACT, _WITHIN_CODE, _CODE = 2.0, 2.5, 3.0
# The name of a drug, which may be that of a measurement too: whoever writes calcium means the result.
_DRUG = 1.5

# Below this, a match is chance.
_LEAST = 0.45
_SPELLED_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact that was found.

    Args:
        id: Its id, which is what a record and a case say.
        name: What a clinician calls it.
        kind: ``finding``, ``measurement``, ``drug`` or ``choice``.
        score: How well it matches; more is better.
        by: The words by which it was found.
    """

    id: str
    name: str
    kind: str
    score: float
    by: str


def kind_of(fact: Fact) -> str:
    """What kind of fact it is, in the words of a record."""
    kinds: dict[type[Fact], str] = {
        Finding: "finding", Measurement: "measurement", Exposure: "drug", Choice: "choice"
    }  # fmt: skip
    return kinds[type(fact)]


def find(text: str) -> list[Hit]:
    """Find facts.

    Args:
        text: Words, an id, or a code.

    Returns:
        What matches, best first; of equal matches the shorter name first.

    Example:
        >>> find("tingling around mouth")[0].id
        'perioral_paresthesia'
        >>> [(hit.id, hit.by) for hit in find("E11.42")]
        [('diabetes', 'ICD-10 E11.42, which states this'), ('neuropathy_known', 'ICD-10 E11.42, which states this')]
    """
    wanted = _words(text)
    stated = _stated_by(text.strip())
    drugs = _taken_as(text)
    hits = []
    for fact in load().facts.values():
        score, by = _best(fact, text.strip(), wanted)
        if fact.id in stated and score < _CODE:
            score, by = _WITHIN_CODE, stated[fact.id]
        if fact.id in drugs and score < _DRUG:
            score, by = _DRUG, drugs[fact.id]
        if score >= _LEAST:
            hits.append(Hit(fact.id, fact.name, kind_of(fact), round(score, 3), by))
    if any(hit.score >= _WITHIN_CODE for hit in hits):
        # Whoever gives a code that is known does not want what a number in it happens to resemble.
        hits = [hit for hit in hits if hit.score >= _WITHIN_CODE]
    return sorted(hits, key=lambda hit: (-hit.score, len(hit.name), hit.id))


def _stated_by(text: str) -> dict[str, str]:
    """The findings that a code of a diagnosis states or asks for, each with how the code stands to it."""
    if not _CODE_LIKE.fullmatch(text) or _ATC_LIKE.fullmatch(text):
        return {}
    found: dict[str, str] = {}
    for system, name in (("snomed", SYSTEM_NAMES["snomed"]), ("icd10", SYSTEM_NAMES["icd10"])):
        meaning = findings_of(system, text)
        how = "says less than this" if meaning.wider else "states this"
        found |= {finding: f"{name} {text.upper()}, which {how}" for finding in meaning.findings}
    return found


def _taken_as(text: str) -> dict[str, str]:
    """The exposures that follow from a drug that is given by the name of its substance or brand."""
    found = match(text)
    named = f"the drug {', '.join(found.ingredients)}"
    return {DRUG_CLASSES[name].taking.id: named for name in found.classes} if found.ingredients else {}


def _best(fact: Fact, text: str, wanted: tuple[str, ...]) -> tuple[float, str]:
    for system in SYSTEMS:
        for code in fact.codes.of(system):
            if code.lower() == text.lower():
                return _CODE, f"{SYSTEM_NAMES[system]} {code}"
    best, by = 0.0, ""
    for phrase, worth in _phrases(fact.id):
        words = _words(phrase)
        score = _match(wanted, words) * worth
        if wanted and wanted == words:
            score = _EXACT * worth
        if score > best:
            best, by = score, phrase
    return best, by


@cache
def _phrases(name: str) -> tuple[tuple[str, float], ...]:
    """Everything under which a fact can be found, with its worth."""
    return tuple(_all_phrases(load().facts[name]))


def _all_phrases(fact: Fact) -> Iterator[tuple[str, float]]:
    yield fact.id.replace("_", " "), _ID
    yield fact.name, _NAME
    for synonym in fact.synonyms:
        yield synonym, _SYNONYM
    if isinstance(fact, Measurement):
        for form in fact.forms:
            yield form.id, _SYNONYM
    if isinstance(fact, Finding):
        yield from ((word, _LAY_WORD) for word in lay_words_of(fact.id))
    if fact.meaning:
        yield fact.meaning, _MEANING


@cache
def _words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, without their endings."""
    found = tuple(_stem(word) for word in _WORD.findall(text.lower().replace("ae", "e")) if word not in _EMPTY)
    return found or tuple(_WORD.findall(text.lower()))


def _stem(word: str) -> str:
    """A word without the endings of plural and of verbs, so that "cramps" and "cramping" meet."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _match(wanted: tuple[str, ...], words: tuple[str, ...]) -> float:
    """How much of what is wanted stands in a phrase, and how much of the phrase was wanted."""
    if not wanted or not words:
        return 0.0
    hits = sum(max(_alike(word, other) for other in words) for word in wanted)
    back = sum(max(_alike(word, other) for other in wanted) for word in words)
    return 0.75 * hits / len(wanted) + 0.25 * back / len(words)


@cache
def _alike(one: str, other: str) -> float:
    """1 for the same word, less for one that begins like it or is a misspelling of it."""
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 4 and longer.startswith(shorter):
        return 0.8
    if len(shorter) < 4 or abs(len(longer) - len(shorter)) > 2 or shorter[0] != longer[0]:
        return 0.0
    ratio = SequenceMatcher(None, shorter, longer).ratio()
    return 0.7 * ratio if ratio >= _SPELLED_ALIKE else 0.0
