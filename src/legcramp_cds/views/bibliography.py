"""The documents as a bibliography: BibTeX, and CSL-JSON for reference managers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from legcramp_cds.sources import Source

__all__ = ["bibtex", "csl_json"]


def bibtex(sources: Iterable[Source]) -> str:
    """Write documents as BibTeX.

    Args:
        sources: The documents.

    Example:
        >>> print(bibtex([Source(key="b", title="A book", year=2020)]), end="")
        @misc{b,
          title = {{A book}},
          year = {2020},
        }
    """
    entries = []
    for source in sources:
        fields = {
            "title": f"{{{_escaped(source.title)}}}",
            "year": str(source.year or ""),
            "howpublished": _escaped(source.publisher),
            "doi": source.doi,
            "url": source.url,
            "note": f"PMID {source.pmid}" if source.pmid else "",
        }
        body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        entries.append(f"@misc{{{source.key},\n{body}}}\n")
    return "\n".join(entries)


def _escaped(text: str) -> str:
    """BibTeX gives these signs a meaning of their own."""
    return re.sub(r"([&%$#_{}])", r"\\\1", text.replace("\\", " ")).replace("~", r"\textasciitilde{}")


def csl_json(sources: Iterable[Source]) -> str:
    """Write documents as CSL-JSON.

    Args:
        sources: The documents.

    Example:
        >>> json.loads(csl_json([Source(key="b", title="A book", year=2020)]))[0]["issued"]
        {'date-parts': [[2020]]}
    """
    items = []
    for source in sources:
        item: dict[str, object] = {"id": source.key, "type": "document", "title": source.title}
        if source.year:
            item["issued"] = {"date-parts": [[source.year]]}
        extras = {"publisher": source.publisher, "DOI": source.doi, "PMID": source.pmid, "URL": source.url}
        items.append({**item, **{name: value for name, value in extras.items() if value}})
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
