"""The sources for a reference manager: BibTeX and CSL-JSON, made of what the sources say of themselves.

Authors are not kept, because only what was seen is; a record holds title, year, place of publication, identifiers and
address. What kind of document it is follows from the place of publication alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from legcramp_cds.sources import Source

__all__ = ["bibtex", "csl_json"]

# Journal, volume, issue and pages as they are written here: "Am Fam Physician 86(4):350-355".
_JOURNAL = re.compile(r"(?P<journal>.+?) (?P<volume>\d+)(?:\((?P<issue>[^)]*)\))?:(?P<pages>[\w.\-–, ]+)")
_TEX = {"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}"}
_TEX_TRANSLATION = str.maketrans({**_TEX, "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"})


def bibtex(sources: Iterable[Source]) -> str:
    """Write sources as BibTeX, one entry each, in the order given.

    Args:
        sources: The documents.

    Returns:
        The entries, ending with a line break.

    Example:
        >>> print(bibtex([Source(key="p", title="A paper", year=1973, publisher="BMJ 4:643-646", doi="10.1/x")]))
        @article{p,
          title = {{A paper}},
          year = {1973},
          journal = {BMJ},
          volume = {4},
          pages = {643--646},
          doi = {10.1/x}
        }
        <BLANKLINE>
    """
    return "\n".join(_bibtex_entry(source) for source in sources)


def _bibtex_entry(source: Source) -> str:
    found = _JOURNAL.fullmatch(source.publisher)
    # The second braces keep the capitals of the title as they were printed.
    fields = {"title": f"{{{_tex(source.title)}}}", "year": str(source.year or "")}
    if found:
        fields |= {"journal": _tex(found["journal"]), "volume": found["volume"], "number": found["issue"] or ""}
        fields["pages"] = found["pages"].replace("–", "-").replace("-", "--")
    else:
        fields["howpublished"] = _tex(source.publisher)
    fields |= {"doi": source.doi, "pmid": source.pmid, "url": source.url, "note": _tex(" ".join(_notes(source)))}
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{'article' if found else 'misc'}{{{source.key},\n{body}\n}}\n"


def _tex(text: str) -> str:
    return text.translate(_TEX_TRANSLATION)


def csl_json(sources: Iterable[Source]) -> str:
    """Write sources as CSL-JSON, in the order given.

    Args:
        sources: The documents.

    Returns:
        A JSON array, ending with a line break.

    Example:
        >>> json.loads(csl_json([Source(key="p", title="A paper", year=1973)]))
        [{'id': 'p', 'type': 'document', 'title': 'A paper', 'issued': {'date-parts': [[1973]]}}]
    """
    return json.dumps([_csl_item(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def _csl_item(source: Source) -> dict[str, object]:
    found = _JOURNAL.fullmatch(source.publisher)
    kind = "article-journal" if found else "webpage" if source.url else "document"
    item: dict[str, object] = {"id": source.key, "type": kind, "title": source.title}
    if source.year:
        item["issued"] = {"date-parts": [[source.year]]}
    if found:
        item |= {"container-title": found["journal"], "volume": found["volume"], "page": found["pages"]}
        item |= {"issue": found["issue"]} if found["issue"] else {}
    elif source.publisher:
        item["publisher"] = source.publisher
    named = {"DOI": source.doi, "PMID": source.pmid, "URL": source.url, "note": " ".join(_notes(source))}
    return item | {name: value for name, value in named.items() if value}


def _notes(source: Source) -> list[str]:
    opened = [] if source.verified else ["Nobody has opened this document."]
    return [*opened, source.note] if source.note else opened
