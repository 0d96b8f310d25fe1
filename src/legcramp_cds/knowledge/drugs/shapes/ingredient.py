"""One active substance: its names, its codes, and the short form in which it is declared."""

from __future__ import annotations

from dataclasses import dataclass

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.drugs.vocabulary import CauseStrength

__all__ = ["Ingredient", "drug"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredient:
    """One active substance.

    Args:
        id: Name in rules and records.
        name: International or United States name.
        synonyms: Other names of the substance; each is accepted in free text.
        brands: Brand names that stand for this substance alone or for its class (background knowledge, unverified).
        atc: ATC level-5 codes.
        former_atc: Codes that the substance had in an older index; matched, never written.
        rxnorm: RxNorm ingredient (IN) codes, and precise ingredients (PIN: salts) where one was seen.
        strength: Strength of its own where it differs from its class; None to inherit.
        works_locally: Whether drops, gels or rings count as taking it.
        none: For which of ATC and RxNorm there is no code, with the reason.
        note: What a reader has to know.

    Raises:
        KnowledgeError: If the id is not a lower-case identifier, or a code does not have the shape of its system.
    """

    id: str
    name: str
    synonyms: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    atc: tuple[str, ...] = ()
    former_atc: tuple[str, ...] = ()
    rxnorm: tuple[str, ...] = ()
    strength: CauseStrength | None = None
    works_locally: bool = False
    none: tuple[NoCode, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        # Building them checks the shape of each code.
        Codes(atc=(*self.atc, *self.former_atc), rxnorm=self.rxnorm, none=self.none)
        if not self.id.isidentifier() or self.id != self.id.lower():
            raise KnowledgeError(f"an ingredient id is lower-case words joined by underscores (given: {self.id!r})")

    @property
    def codes(self) -> Codes:
        """Its codes, those of older indexes left out."""
        return Codes(atc=self.atc, rxnorm=self.rxnorm, none=self.none)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which it may stand in free text: its own first, then synonyms, then brands."""
        return (self.name, *self.synonyms, *self.brands)


def drug(  # noqa: PLR0913 - one line an ingredient, all by keyword
    id: str,  # noqa: A002 - the field is called so everywhere
    *atc: str,
    rx: str | tuple[str, ...] = (),
    name: str = "",
    also: tuple[str, ...] = (),
    brands: tuple[str, ...] = (),
    former_atc: tuple[str, ...] = (),
    strength: CauseStrength | None = None,
    works_locally: bool = False,
    none: tuple[NoCode, ...] = (),
    note: str = "",
) -> Ingredient:
    """Declare an ingredient in one line; its name is its id with spaces unless another is given.

    Example:
        >>> drug("ethacrynic_acid", "C03CC01", also=("etacrynic acid",)).name
        'ethacrynic acid'
    """
    return Ingredient(
        id=id,
        name=name or id.replace("_", " "),
        synonyms=also,
        brands=brands,
        atc=atc,
        former_atc=former_atc,
        rxnorm=(rx,) if isinstance(rx, str) else rx,
        strength=strength,
        works_locally=works_locally,
        none=none,
        note=note,
    )
