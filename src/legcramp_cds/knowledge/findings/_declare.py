"""Short forms in which the finding modules declare their words."""

from __future__ import annotations

from collections.abc import Callable

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Finding

__all__ = ["declare_in"]


def declare_in(group: str) -> Callable[..., Finding]:
    """Make a function that declares findings of one group.

    Args:
        group: Where the findings stand in lists.

    Returns:
        ``declare(id, name, *synonyms, meaning="", implies=(), codes=Codes())``.

    Example:
        >>> declare_in("symptom")("headache", "Headache").group
        'symptom'
    """

    def declare(
        id: str,  # noqa: A002 - the field is called so everywhere
        name: str,
        *synonyms: str,
        meaning: str = "",
        implies: tuple[str, ...] = (),
        codes: Codes | None = None,
    ) -> Finding:
        return Finding(
            id=id,
            name=name,
            synonyms=synonyms,
            group=group,
            meaning=meaning,
            implies=implies,
            codes=codes or Codes(),
        )

    return declare
