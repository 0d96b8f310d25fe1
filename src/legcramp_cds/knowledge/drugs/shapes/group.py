"""A group over classes and single ingredients."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.facts import Exposure, in_sentence

__all__ = ["DrugGroup"]


@dataclass(frozen=True, kw_only=True)
class DrugGroup:
    """A wider group over classes and single ingredients, for rules that do not care which member is taken.

    Args:
        id: Name in rules and records.
        name: What a clinician calls it.
        members: Ids of classes or ingredients.
        synonyms: Words for the group that are accepted in free text.
        closed: Whether the members are all that there is. An open group is not known to be absent while a drug on
            the list was not recognized.
        atc_prefixes: ATC groups whose every member belongs to the group.
    """

    id: str
    name: str
    members: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    closed: bool = True
    atc_prefixes: tuple[str, ...] = ()

    @cached_property
    def taking(self) -> Exposure:
        """Exposure: the person takes a member of the group now."""
        return Exposure(
            id=f"taking_{self.id}",
            name=f"Takes {in_sentence(self.name)}",
            synonyms=(self.name, *self.synonyms),
            members=self.members,
        )

    @property
    def facts(self) -> tuple[Exposure]:
        """The fact that the group declares: a member is taken."""
        return (self.taking,)
