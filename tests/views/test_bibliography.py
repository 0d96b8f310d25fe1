"""The sources as BibTeX and CSL-JSON: every one of them, whole, and readable by other programs."""

import json
import re

import pytest

from legcramp_cds.knowledge.base import load
from legcramp_cds.sources import Reliability, Source
from legcramp_cds.views.bibliography import bibtex, csl_json

SOURCES = load().sources
FIELD = re.compile(r"  (\w+) = \{(.*)\},?")


def parse(text: str) -> dict[str, dict[str, str]]:
    """A strict little reader: one field a line, braces in balance, every entry closed."""
    entries: dict[str, dict[str, str]] = {}
    for block in text.split("\n\n"):
        head, *lines, end = block.strip().splitlines()
        found = re.fullmatch(r"@(article|misc)\{([a-z0-9_]+),", head)
        assert found is not None, head
        assert end == "}"
        fields = {"type": found[1]}
        for index, line in enumerate(lines):
            field = FIELD.fullmatch(line)
            assert field is not None, line
            assert line.endswith(",") == (index < len(lines) - 1), line
            plain = re.sub(r"\\[{}]", "", field[2])
            assert plain.count("{") == plain.count("}"), line
            assert field[1] not in fields
            fields[field[1]] = field[2]
        assert found[2] not in entries
        entries[found[2]] = fields
    return entries


def test_every_source_is_in_the_bibtex_file_with_what_is_known() -> None:
    entries = parse(bibtex(SOURCES.values()))
    assert entries.keys() == SOURCES.keys()
    for key, source in SOURCES.items():
        assert entries[key].get("year", "") == str(source.year or "")
        assert entries[key].get("doi", "") == source.doi
        assert entries[key].get("pmid", "") == source.pmid
        assert entries[key].get("url", "") == source.url
        assert ("Nobody has opened" in entries[key].get("note", "")) is not source.verified


def test_every_source_is_in_the_csl_file_with_what_is_known() -> None:
    items = json.loads(csl_json(SOURCES.values()))
    assert [item["id"] for item in items] == list(SOURCES)
    for item in items:
        source = SOURCES[item["id"]]
        assert item["title"] == source.title
        assert item.get("DOI", "") == source.doi
        assert item.get("PMID", "") == source.pmid
        assert item["type"] in {"article-journal", "webpage", "document"}
        assert ("issued" in item) is bool(source.year)


def test_a_journal_is_taken_apart() -> None:
    source = Source(key="p", title="A 100% & more_title", publisher="Kidney Int Suppl 3(1):19-62")
    entry = parse(bibtex([source]))["p"]
    assert entry["type"] == "article"
    assert (entry["journal"], entry["volume"], entry["number"]) == ("Kidney Int Suppl", "3", "1")
    assert entry["pages"] == "19--62"
    assert entry["title"] == r"{A 100\% \& more\_title}"
    item = json.loads(csl_json([source]))[0]
    assert (item["container-title"], item["volume"], item["issue"], item["page"]) == (
        "Kidney Int Suppl",
        "3",
        "1",
        "19-62",
    )


@pytest.mark.parametrize("publisher", ["NHS Tayside", "American Family Physician 96(7), online", ""])
def test_what_is_no_journal_with_pages_stays_whole(publisher: str) -> None:
    source = Source(key="p", title="T", publisher=publisher, reliability=Reliability.UNVERIFIED, note="A note.")
    entry = parse(bibtex([source]))["p"]
    assert entry["type"] == "misc"
    assert entry.get("howpublished", "") == publisher
    assert entry["note"] == "Nobody has opened this document. A note."
