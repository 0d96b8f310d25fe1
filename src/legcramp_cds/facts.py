"""What a fact is: one named variable of a patient, of one kind, in one unit, with "unknown" as a real value.

Everything that comes in becomes facts; every rule reads facts and nothing else. The catalogue of the facts that
exist is assembled from what `legcramp_cds.knowledge` declares; this module knows no medicine.

A row of facts is a plain mapping from fact name to value. A name that is not in the row is unknown; there is no
other way to say "unknown", so no engine can mistake it for something else:

- measurement: a `Reading`, an interval in the canonical unit (a plain result is an interval of no width);
- finding and exposure: `True` (present) or `False` (known to be absent);
- choice: one of the declared options, as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf
from typing import NamedTuple, TypeAlias

from legcramp_cds.codes import Codes
from legcramp_cds.errors import KnowledgeError

__all__ = [
    "Choice",
    "Exposure",
    "Fact",
    "FactRow",
    "FactValue",
    "Finding",
    "Form",
    "Measurement",
    "Reading",
    "in_sentence",
]


class Reading(NamedTuple):
    """A measured value as an interval in the canonical unit, with what the laboratory said about it.

    `<0.2` becomes ``(-inf, just under 0.2)`` and `>2000` becomes ``(just over 2000, inf)``, so comparison needs no
    special case: a value is surely below a cut when its upper end is, and surely not when its lower end is not.

    Args:
        low: Lower end, inclusive.
        high: Upper end, inclusive; equal to `low` for a plain result.
        unit: Unit as reported (UCUM); a threshold printed in this unit too is compared in this unit.
        reference_low: The laboratory's own lower reference limit, canonical unit, or None.
        reference_high: The laboratory's own upper reference limit, canonical unit, or None.

    Example:
        >>> Reading(0.82, 0.82, "mmol/L").exact
        True
    """

    low: float
    high: float
    unit: str
    reference_low: float | None = None
    reference_high: float | None = None

    @property
    def exact(self) -> bool:
        """Whether this is one number rather than a range."""
        return self.low == self.high


FactValue: TypeAlias = Reading | bool | str
FactRow: TypeAlias = Mapping[str, FactValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts share.

    Args:
        id: Name in rules, tables and cases: lower-case words joined by underscores, US spelling.
        name: What a clinician calls it.
        meaning: One sentence that says when the fact holds; empty when the name says it all.
        synonyms: Other words under which people look for it.
        codes: Codes in other systems.

    Raises:
        KnowledgeError: If the id is not a lower-case identifier or the name is empty.
    """

    id: str
    name: str
    meaning: str = ""
    synonyms: tuple[str, ...] = ()
    codes: Codes = field(default_factory=Codes)

    def __post_init__(self) -> None:
        if not self.id.isidentifier() or self.id != self.id.lower():
            raise KnowledgeError(f"a fact id is lower-case words joined by underscores (given: {self.id!r})")
        if not self.name:
            raise KnowledgeError(f"fact {self.id!r} needs a name")

    def __hash__(self) -> int:
        # Facts are looked up all the time, and their names differ; hashing every field would only cost time.
        return hash(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Another way to report the same analyte by mass, such as urea as urea nitrogen.

    Args:
        id: The name that users write instead of the analyte's, such as ``bun``.
        molar_mass: Grams of what is reported per mole of the analyte.
        loinc: Codes that mean this form.
    """

    id: str
    molar_mass: float
    loinc: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement(Fact):
    """A number with a unit.

    Args:
        unit: Canonical unit (UCUM); every value in a row of facts is in it.
        low: Lowest value that a living patient can have; below it the unit or the value is wrong.
        high: Highest such value.
        molar_mass: Grams per mole, for mass <-> substance concentration; None where that makes no sense.
        valence: Charge number, for meq/L <-> mmol/L; None where that makes no sense.
        printed_units: The units that laboratories print besides the canonical one (UCUM).
        affine: Units that need an offset: ``{unit: (slope, offset)}`` gives canonical = slope * value + offset.
        forms: Other ways of reporting it by mass.
        fresh_days: For how long a result speaks of today; None for ever.
        needs_unit: False only for values that everybody writes bare, such as an age in years.

    Raises:
        KnowledgeError: If the plausible range is empty.

    Example:
        >>> Measurement(id="sodium", name="Sodium", unit="mmol/L", low=95, high=200, valence=1).unit
        'mmol/L'
    """

    unit: str
    low: float = -inf
    high: float = inf
    molar_mass: float | None = None
    valence: int | None = None
    printed_units: tuple[str, ...] = ()
    affine: tuple[tuple[str, float, float], ...] = ()
    forms: tuple[Form, ...] = ()
    fresh_days: int | None = None
    needs_unit: bool = True

    __hash__ = Fact.__hash__

    def __post_init__(self) -> None:
        Fact.__post_init__(self)
        if not self.low < self.high:
            raise KnowledgeError(f"fact {self.id!r}: the plausible range {self.low} to {self.high} is empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Fact):
    """Something that is present or absent: a symptom, a sign, a past event, a known disease.

    Args:
        group: Where it stands in lists: ``symptom``, ``sign``, ``history``, ``cramp``, ``test``.
        implies: Ids of findings that are present whenever this one is (absence carries nothing over).

    Example:
        >>> Finding(id="neck_surgery", name="Neck surgery", group="history").group
        'history'
    """

    group: str = "symptom"
    implies: tuple[str, ...] = ()

    __hash__ = Fact.__hash__


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure(Fact):
    """Taking a drug or a class of drugs.

    Args:
        members: Ids of ingredients or narrower classes that count as this exposure; empty for an ingredient.
    """

    members: tuple[str, ...] = ()

    __hash__ = Fact.__hash__


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Fact):
    """One of several named options.

    Args:
        options: The values that can be given.

    Raises:
        KnowledgeError: If there are fewer than two options.
    """

    options: tuple[str, ...]

    __hash__ = Fact.__hash__

    def __post_init__(self) -> None:
        Fact.__post_init__(self)
        if len(self.options) < 2:
            raise KnowledgeError(f"choice {self.id!r} needs at least two options (given: {self.options})")


# Names that keep their capital inside a sentence.
_PROPER = (
    *("Albright", "Babinski", "Baker", "Chvostek", "Crohn", "Gitelman", "Gowers", "Guillain", "Hoffmann", "Lambert"),
    *("Lhermitte", "Parkinson", "Romberg", "Trousseau", "Wells"),
)


@lru_cache(maxsize=4096)
def in_sentence(name: str) -> str:
    """A name as it stands inside a sentence: without its capital, unless it is an abbreviation or a person's name.

    Example:
        >>> in_sentence("Neck surgery"), in_sentence("ACE inhibitors"), in_sentence("Trousseau sign")
        ('neck surgery', 'ACE inhibitors', 'Trousseau sign')
    """
    if len(name) > 1 and (name[1].islower() or name[1] == " ") and not name.startswith(_PROPER):
        return name[0].lower() + name[1:]
    return name
