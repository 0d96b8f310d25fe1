"""Why some things have no code: the statements that several objects share."""

from __future__ import annotations

from legcramp_cds.codes import CodeSystem, NoCode

__all__ = ["AS_CRAMP", "not_found", "uncoded"]

_LOOKED = (
    "looked for on 2026-11-27 in the IPS Free Set, value sets of quality measures, OpenSAFELY code lists, Mondo and HPO"
)

_CRAMP = "no code of its own: recorded as R25.2, cramp and spasm, beside the code of what causes it"

# Cramps with a cause are coded as the symptom and the cause, in both editions.
AS_CRAMP = (NoCode("icd10", _CRAMP), NoCode("icd10cm", _CRAMP))


def not_found(what: str) -> NoCode:
    """No SNOMED CT concept was found.

    Args:
        what: What was looked for.

    Example:
        >>> not_found("cramps of pregnancy").reason[:43]
        'no concept for cramps of pregnancy found (l'
    """
    return NoCode("snomed", f"no concept for {what} found ({_LOOKED})")


def uncoded(reason: str, *systems: CodeSystem) -> tuple[NoCode, ...]:
    """The same reason for several systems.

    Args:
        reason: Why there is no code.
        systems: For which systems.

    Example:
        >>> [one.system for one in uncoded("a circumstance, not a disease", "icd10", "icd10cm")]
        ['icd10', 'icd10cm']
    """
    return tuple(NoCode(system, reason) for system in systems)
