"""Codes under which other systems know a concept, and the statement that there is none.

A code is an identifier that other systems act on, so a wrong one is worse than none. What can be checked without the
code system itself is checked when a code is written down: its shape, and the check digit where it has one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from legcramp_cds.errors import KnowledgeError

__all__ = ["SYSTEMS", "SYSTEM_NAMES", "CodeSystem", "Codes", "NoCode"]

CodeSystem: TypeAlias = Literal["loinc", "snomed", "icd10", "icd10cm", "rxnorm", "atc"]

SYSTEMS: tuple[CodeSystem, ...] = get_args(CodeSystem)

# What people call the systems. The WHO's ICD-10 and the American ICD-10-CM are two systems: G63.2 is a code of the
# first alone, E11.42 of the second alone.
SYSTEM_NAMES: dict[CodeSystem, str] = {
    "loinc": "LOINC",
    "snomed": "SNOMED CT",
    "icd10": "ICD-10",
    "icd10cm": "ICD-10-CM",
    "rxnorm": "RxNorm",
    "atc": "ATC",
}


@dataclass(frozen=True, slots=True)
class NoCode:
    """The statement that a system has no code for a concept, or that none could be corroborated.

    Args:
        system: The system.
        reason: Why there is none, for a reader: which codes are used instead, or where one was looked for and when.

    Raises:
        KnowledgeError: If the system is unknown or the reason is empty.

    Example:
        >>> NoCode("icd10cm", "no single code: E08 to E13, by type of diabetes").system
        'icd10cm'
    """

    system: CodeSystem
    reason: str

    def __post_init__(self) -> None:
        if self.system not in SYSTEMS:
            raise KnowledgeError(f"there is no code system {self.system!r}; write one of {', '.join(SYSTEMS)}")
        if not self.reason.strip():
            raise KnowledgeError(f"to have no {SYSTEM_NAMES[self.system]} code needs a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Codes under which other systems know a concept. Only codes that were looked up; never a guess.

    Args:
        loinc: LOINC.
        snomed: SNOMED CT concept identifiers.
        icd10: ICD-10 of the WHO.
        icd10cm: ICD-10-CM, the clinical modification of the United States.
        rxnorm: RxNorm concept identifiers (RxCUI).
        atc: ATC.
        none: For which systems there is no code, with the reason.

    Raises:
        KnowledgeError: If a code does not have the shape or the check digit of its system, is written twice, or stands
            beside the statement that there is none.

    Example:
        >>> Codes(loinc=("2601-3",)).loinc
        ('2601-3',)
        >>> Codes(snomed=("55300004",))
        Traceback (most recent call last):
        ...
        legcramp_cds.errors.KnowledgeError: '55300004' is no SNOMED CT code: its check digit is wrong
    """

    loinc: tuple[str, ...] = ()
    snomed: tuple[str, ...] = ()
    icd10: tuple[str, ...] = ()
    icd10cm: tuple[str, ...] = ()
    rxnorm: tuple[str, ...] = ()
    atc: tuple[str, ...] = ()
    none: tuple[NoCode, ...] = ()

    def __post_init__(self) -> None:
        for system in SYSTEMS:
            codes = self.of(system)
            for code in codes:
                fault = _fault(system, code)
                if fault:
                    raise KnowledgeError(f"{code!r} is no {SYSTEM_NAMES[system]} code: {fault}")
            if len(set(codes)) < len(codes):
                raise KnowledgeError(f"a {SYSTEM_NAMES[system]} code is written twice (given: {', '.join(codes)})")
            if codes and self.why_none(system):
                raise KnowledgeError(
                    f"there is both a {SYSTEM_NAMES[system]} code and the statement that there is none "
                    f"(given: {', '.join(codes)})"
                )

    def of(self, system: CodeSystem) -> tuple[str, ...]:
        """The codes of one system."""
        found: tuple[str, ...] = getattr(self, system)
        return found

    def why_none(self, system: CodeSystem) -> str:
        """The reason for which a system has no code, or empty if none is given."""
        return next((one.reason for one in self.none if one.system == system), "")

    def lacks(self, system: CodeSystem) -> bool:
        """Whether there is neither a code nor a reason for having none.

        Example:
            >>> Codes().lacks("snomed"), Codes(none=(NoCode("snomed", "nothing fits"),)).lacks("snomed")
            (True, False)
        """
        return not self.of(system) and not self.why_none(system)


_SHAPES: dict[CodeSystem, re.Pattern[str]] = {
    "loinc": re.compile(r"[0-9]{1,7}-[0-9]"),
    "snomed": re.compile(r"[1-9][0-9]{5,17}"),
    "icd10": re.compile(r"[A-Z][0-9]{2}(\.[0-9]{1,2})?"),
    "icd10cm": re.compile(r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?"),
    "rxnorm": re.compile(r"[1-9][0-9]{0,7}"),
    "atc": re.compile(r"[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?"),
}


def _fault(system: CodeSystem, code: str) -> str:
    """What is wrong with a code, as far as it can be seen without the code system; empty if nothing."""
    if not _SHAPES[system].fullmatch(code):
        return "it is not written like one"
    check = _CHECKS.get(system)
    return "its check digit is wrong" if check and not check(code) else ""


def _luhn(code: str) -> bool:
    """The check digit of LOINC: modulus 10, every second digit doubled from the right."""
    digits, _, check = code.partition("-")
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(digits)))
    return (sum(value // 10 + value % 10 for value in doubled) + int(check)) % 10 == 0


# The tables of Verhoeff's scheme: the multiplication of the dihedral group of order ten, and one permutation.
_TIMES = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (2, 3, 4, 0, 1, 7, 8, 9, 5, 6),
    (3, 4, 0, 1, 2, 8, 9, 5, 6, 7),
    (4, 0, 1, 2, 3, 9, 5, 6, 7, 8),
    (5, 9, 8, 7, 6, 0, 4, 3, 2, 1),
    (6, 5, 9, 8, 7, 1, 0, 4, 3, 2),
    (7, 6, 5, 9, 8, 2, 1, 0, 4, 3),
    (8, 7, 6, 5, 9, 3, 2, 1, 0, 4),
    (9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
)
_MOVE = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def _verhoeff(code: str) -> bool:
    """The check digit of SNOMED CT, which finds every wrong digit and every two that changed places."""
    state = 0
    for place, digit in enumerate(reversed(code)):
        moved = int(digit)
        for _ in range(place % 8):
            moved = _MOVE[moved]
        state = _TIMES[state][moved]
    return state == 0


_CHECKS: dict[CodeSystem, Callable[[str], bool]] = {"loinc": _luhn, "snomed": _verhoeff}
