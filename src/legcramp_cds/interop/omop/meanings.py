"""What a concept of OMOP means in the words of this library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from legcramp_cds.interop.codes import procedure_findings
from legcramp_cds.interop.omop.vocabulary import Concept, Vocabulary
from legcramp_cds.knowledge.terminology.meanings import Meaning, findings_of, same_codes, together

__all__ = ["ANCESTORS", "YES_AND_NO", "Read", "Words", "answer_of", "meaning_of"]

Words = Mapping[tuple[str, str], str]

# The concepts under which everything is a kind of what the finding means: those whose code means as much as it.
ANCESTORS: Sequence[tuple[str, str]] = tuple(("SNOMED", code) for code in same_codes("snomed"))
# The names that concepts for the answer to "is it there?" have, in SNOMED, LOINC and OMOP's own vocabulary.
YES_AND_NO: Mapping[str, bool] = {
    "present": True,
    "positive": True,
    "detected": True,
    "yes": True,
    "absent": False,
    "negative": False,
    "not detected": False,
    "no": False,
}


class Read(NamedTuple):
    """What a concept was read as.

    Args:
        meanings: What it means; empty when this library has no word for it.
        doubt: What is doubtful about that.
    """

    meanings: tuple[Meaning, ...] = ()
    doubt: str = ""


def answer_of(concept: int, vocabulary: Vocabulary) -> bool | None:
    """Whether the value of a result says that something is there; None for every other value."""
    return YES_AND_NO.get(vocabulary.name_of(concept).partition(" (")[0])


def meaning_of(ids: Iterable[int], vocabulary: Vocabulary, words: Words, *, procedures: bool = False) -> Read:
    """What the concepts of one row mean together.

    The codes themselves come first: of the standard concept, of what it maps to, and of the source. Where none of them
    has a word here, the nearest ancestor has that means as much as a finding: then the finding is there for certain,
    and that it was read from the hierarchy is said.

    Args:
        ids: The standard concept, then the source concept.
        vocabulary: What the ids mean.
        words: Codes that the caller added, as ``(system, code) -> finding``.
        procedures: Whether the row is about something that was done.
    """
    chain = vocabulary.chain(*ids)
    meanings = together(_own(concept, words, procedures=procedures) for concept in chain)
    # A code that says less than a finding states none.
    found = [meaning for meaning in meanings if not meaning.wider]
    if found:
        return Read(tuple(found))
    for concept in chain:
        if "in remission" in concept.name.lower():
            continue
        for ancestor in vocabulary.ancestors.get(concept.id, ()):
            above = vocabulary.concepts.get(ancestor)
            meaning = findings_of(above.system, above.code) if above else Meaning(())
            if above and meaning.same:
                # A kind of the finding: its absence would not be the absence of the finding.
                return Read((meaning._replace(same=False),), f"a kind of {above}, by the hierarchy of the vocabulary")
    return Read()


def _own(concept: Concept, words: Words, *, procedures: bool) -> Meaning:
    own = words.get((concept.system, concept.code))
    if own:
        return Meaning((own,), same=True)
    meaning = findings_of(concept.system, concept.code)
    if procedures and not meaning.findings:
        return procedure_findings(concept.system, concept.code)
    return meaning


def findings_in(read: Read) -> Iterator[tuple[str, bool]]:
    """Each finding once, with whether the concept means as much as it."""
    seen: set[str] = set()
    for meaning in read.meanings:
        for finding in meaning.findings:
            if finding not in seen:
                seen.add(finding)
                yield finding, meaning.same
