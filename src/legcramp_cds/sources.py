"""Where a statement comes from: a `Source` is a document, a `Citation` is a place in it that somebody read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from legcramp_cds.errors import KnowledgeError

__all__ = ["Citation", "Reliability", "Source", "cite"]


class Reliability(StrEnum):
    """How near a document stands to the observation that it reports."""

    PRIMARY = "primary"
    GUIDELINE = "guideline"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"
    DERIVED = "derived"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, kw_only=True)
class Source:
    """A document that knowledge rests on.

    Args:
        key: Short stable name, such as ``sfe_hypocalcaemia_2016``.
        title: Title as printed.
        year: Year of publication, if the document gives one.
        publisher: Journal with volume and pages, or the organization.
        doi: Digital object identifier without a prefix; only where it was seen.
        pmid: PubMed number; only where it was seen.
        url: Address at which it was read.
        reliability: How near it stands to the observation; `UNVERIFIED` when nobody has opened it.
        note: Anything that a reader has to know about this document.

    Raises:
        KnowledgeError: If the key or the title is empty.

    Example:
        >>> Source(key="payne_1973", title="Interpretation of serum calcium").verified
        True
    """

    key: str
    title: str
    year: int | None = None
    publisher: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""
    reliability: Reliability = Reliability.SECONDARY
    note: str = ""

    def __hash__(self) -> int:
        # Keys differ; hashing every field of every citation would only cost time.
        return hash(self.key)

    def __post_init__(self) -> None:
        if not self.key or not self.title:
            raise KnowledgeError(f"a source needs a key and a title (given: {self.key!r}, {self.title!r})")

    @property
    def verified(self) -> bool:
        """Whether somebody opened this document."""
        return self.reliability is not Reliability.UNVERIFIED

    @cached_property
    def plain(self) -> Mapping[str, object]:
        """As plain data, without the key and without what is empty."""
        fields = {
            "title": self.title,
            "year": self.year,
            "publisher": self.publisher,
            "doi": self.doi,
            "pmid": self.pmid,
            "url": self.url,
            "reliability": self.reliability.value,
            "verified": self.verified,
            "note": self.note,
        }
        return {name: value for name, value in fields.items() if value not in ("", None)}


@dataclass(frozen=True)
class Citation:
    """A place in a source, and the day on which a person last read it there.

    Args:
        source: The document.
        where: The place in it: section, table, page, or "abstract".
        read_on: When the statement was last seen in the document; None when nobody has seen it there.

    Example:
        >>> book = Source(key="b", title="A book")
        >>> Citation(book, "table 2").verified
        False
    """

    source: Source
    where: str
    read_on: date | None = None

    def __hash__(self) -> int:
        return hash((self.source.key, self.where))

    @property
    def verified(self) -> bool:
        """Whether the statement was seen in a document that somebody opened; only then may it confirm anything."""
        return self.source.verified and self.read_on is not None

    @cached_property
    def plain(self) -> Mapping[str, object]:
        """As plain data, with the key of the source."""
        return {
            "key": self.source.key,
            "where": self.where,
            "read_on": self.read_on.isoformat() if self.read_on else None,
            "verified": self.verified,
        }

    def __str__(self) -> str:
        year = f" {self.source.year}" if self.source.year else ""
        mark = "" if self.verified else " (unverified)"
        return f"{self.source.key}{year}, {self.where}{mark}" if self.where else f"{self.source.key}{year}{mark}"


def cite(source: Source, where: str = "", read_on: str | None = None) -> Citation:
    """Cite a place in a source.

    Args:
        source: The document.
        where: Section, table, page, or "abstract".
        read_on: ISO date on which the statement was seen there; leave it out when nobody has.

    Example:
        >>> str(cite(Source(key="b", title="A book", year=2020), "table 2", "2026-11-22"))
        'b 2020, table 2'
    """
    return Citation(source, where, date.fromisoformat(read_on) if read_on else None)
