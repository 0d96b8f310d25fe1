"""The catalogue of documents: one entry a document, findable by every key that the evidence uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any, TypeGuard

import pytest
import yaml

import legcramp_cds
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.sources import SOURCES, _assemble, calcium, source, terminology, terminology_drugs
from legcramp_cds.knowledge.sources.aliases import ALIASES
from legcramp_cds.sources import Reliability, Source, cite

EVIDENCE = ("labs", "neuro-vascular", "drugs", "therapy", "epidemiology")

# What follows the prefix may hold anything but blanks: Wiley once put brackets, colons and semicolons there.
DOI = re.compile(r"10\.\d{4,9}/\S+")
PMID = re.compile(r"[1-9]\d{0,7}")

# A longer list is no longer read; it is to be split by theme.
MOST_LINES = 300


@pytest.fixture(scope="module")
def evidence(shared: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """The `sources` mapping of each evidence file."""
    found = {}
    for name in EVIDENCE:
        path = shared / "evidence" / f"{name}.yaml"
        if not path.is_file():
            pytest.skip(f"the evidence file {path.name} is not beside this checkout")
        found[name] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["sources"]
    return found


def resolve(file: str, key: str) -> Source:
    """Read a key as its evidence file means it: one key stands for different papers in two of them."""
    return source(f"{file}:{key}" if f"{file}:{key}" in ALIASES else key)


def is_source(found: object) -> TypeGuard[Source]:
    return isinstance(found, Source)


def known(file: str, entries: Iterable[str]) -> dict[str, Source]:
    """The documents of an evidence file that the knowledge cites, by their key there; nothing cites the others."""
    found = {}
    for key in entries:
        try:
            found[key] = resolve(file, key)
        except KnowledgeError:
            continue
    return found


def repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_catalogue_is_read_only_and_ordered() -> None:
    with pytest.raises(TypeError):
        SOURCES["new"] = source("payne_1973")  # type: ignore[index]
    assert list(SOURCES) == sorted(SOURCES)


def test_each_entry_is_filed_under_its_own_key() -> None:
    assert [key for key, entry in SOURCES.items() if entry.key != key] == []
    assert [key for key in SOURCES if not re.fullmatch(r"[a-z][a-z0-9_]*", key)] == []


def test_constants_are_in_alphabetical_order_in_small_modules() -> None:
    folder = Path(calcium.__file__).parent
    for path in folder.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        names = re.findall(r"^([A-Z][A-Z0-9_]*) = Source\(", text, flags=re.MULTILINE)
        assert names == sorted(names, key=str.lower), path.name
        assert text.count("\n") < MOST_LINES, path.name


def test_every_module_of_the_folder_is_assembled() -> None:
    folder = Path(calcium.__file__).parent
    written = {
        key
        for path in folder.glob("*.py")
        for key in re.findall(r'^    key="([^"]+)",$', path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    }
    assert written == set(SOURCES)


def test_a_key_claimed_twice_and_a_misnamed_constant_are_refused() -> None:
    first, second = ModuleType("first"), ModuleType("second")
    first.A_BOOK = Source(key="a_book", title="A book")  # type: ignore[attr-defined]
    second.B_BOOK = Source(key="a_book", title="Another book")  # type: ignore[attr-defined]
    with pytest.raises(KnowledgeError) as caught:
        _assemble([first, second])
    assert [problem.what for problem in caught.value.problems] == [
        "a source is not named after its key",
        "two sources have the same key",
    ]


def test_no_two_entries_share_a_doi_or_a_pubmed_number() -> None:
    assert repeated([entry.doi.lower() for entry in SOURCES.values() if entry.doi]) == []
    assert repeated([entry.pmid for entry in SOURCES.values() if entry.pmid]) == []


def test_identifiers_have_the_right_shape() -> None:
    assert [entry.key for entry in SOURCES.values() if entry.doi and not DOI.fullmatch(entry.doi)] == []
    assert [entry.key for entry in SOURCES.values() if entry.pmid and not PMID.fullmatch(entry.pmid)] == []
    assert [entry.key for entry in SOURCES.values() if entry.url and not re.match(r"https?://\S+$", entry.url)] == []


def test_a_pubmed_or_doi_address_agrees_with_the_identifier() -> None:
    for entry in SOURCES.values():
        pubmed = re.search(r"pubmed(?:\.ncbi\.nlm\.nih\.gov)?/(\d+)", entry.url)
        assert pubmed is None or entry.pmid == pubmed[1], entry.key
        doi = re.match(r"https?://doi\.org/(\S+)", entry.url)
        assert doi is None or entry.doi.lower() == doi[1].lower(), entry.key


def test_titles_do_not_hold_remarks_about_how_they_were_read() -> None:
    remarks = re.compile(r"exact title|descriptive title|not shown|not seen|as quoted|reproduced", re.IGNORECASE)
    assert [entry.key for entry in SOURCES.values() if remarks.search(entry.title)] == []


def test_aliases_lead_to_entries_and_hide_none() -> None:
    assert set(ALIASES.values()) <= set(SOURCES)
    assert set(ALIASES) & set(SOURCES) == set()


def test_an_alias_finds_the_entry_that_was_kept() -> None:
    assert source("aan_cramps_2010") is source("aan_2010")


def test_a_misspelled_key_is_refused_with_the_nearest_ones() -> None:
    with pytest.raises(KnowledgeError, match=r"payne_1937.*did you mean 'payne_1973'"):
        source("payne_1937")


def test_a_key_that_stands_for_two_papers_is_refused_without_its_file() -> None:
    with pytest.raises(KnowledgeError, match="schwellnus_ironman_2011"):
        source("schwellnus_2011")
    assert resolve("neuro-vascular", "schwellnus_2011").pmid == "21148567"
    assert resolve("epidemiology", "schwellnus_2011").pmid == "21402566"


@pytest.mark.parametrize("key", ["general_knowledge", "compiler_proposal"])
def test_what_nobody_wrote_down_or_a_machine_wrote_is_unverified(key: str) -> None:
    entry = source(key)
    assert entry.reliability is Reliability.UNVERIFIED
    assert not cite(entry, "anywhere", "2026-11-22").verified


def test_arithmetic_is_derived() -> None:
    assert source("arithmetic").reliability is Reliability.DERIVED


def test_no_document_is_listed_that_nothing_cites() -> None:
    package = Path(legcramp_cds.__file__).parent
    folder = package / "knowledge" / "sources"
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in package.rglob("*.py")
        if folder not in path.parents and path != package / "sources.py"
    )
    used = set(re.findall(r"\w+", text))
    # Lists of codes stand behind the codes of every drug and finding, and are not cited one by one.
    codes = {
        found.key for module in (terminology, terminology_drugs) for found in vars(module).values() if is_source(found)
    }
    idle = [key for key in SOURCES if key not in codes and not {key, key.upper()} & used]
    assert idle == [], "cite it where it carries a statement, or take it out"


def test_an_entry_beyond_the_evidence_has_the_address_at_which_it_was_read(
    evidence: dict[str, dict[str, dict[str, Any]]],
) -> None:
    used = {one.key for file, entries in evidence.items() for one in known(file, entries).values()}
    added = [SOURCES[key] for key in set(SOURCES) - used]
    assert [one.key for one in added if not one.url and "Repositories not named" not in one.note] == []


def test_identifiers_of_the_evidence_are_kept(evidence: dict[str, dict[str, dict[str, Any]]]) -> None:
    # The table of NICE was read, not the trial of Wells, so the trial's number is told in the note alone.
    told_in_the_note = {"wells_table_nice"}
    for file, entries in evidence.items():
        for key, entry in known(file, entries).items():
            given = entries[key]
            if given["doi"]:
                assert entry.doi.lower() == given["doi"].lower(), f"{file}: {key}"
            if given["pmid"] and key not in told_in_the_note:
                assert entry.pmid == given["pmid"], f"{file}: {key}"
            if key in told_in_the_note:
                assert given["pmid"] in entry.note, f"{file}: {key}"


def test_nothing_unverified_in_the_evidence_became_verified(evidence: dict[str, dict[str, dict[str, Any]]]) -> None:
    weak = {"unverified", "ai_generated", "ai_generated_summary", "snippet_title_only"}
    for file, entries in evidence.items():
        for key, entry in known(file, entries).items():
            given = entries[key]
            machine = "machine-written" in given["title"].lower()
            if machine or given.get("reliability") in weak or given.get("seen_as") in weak:
                assert not entry.verified, f"{file}: {key}"
