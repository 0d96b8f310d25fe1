"""The rule book shows everything that the knowledge base holds, and nothing that it does not."""

import dataclasses
import html
import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

import pytest

from legcramp_cds.facts import Finding, Measurement
from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.base import load, rules_of
from legcramp_cds.knowledge.profiles import PROFILES, TOPICS
from legcramp_cds.knowledge.restraint import RIVAL_POSITIONS
from legcramp_cds.knowledge.shapes import Strength, supports
from legcramp_cds.logic.build import all_of, any_of, at_least_n, below, not_, present
from legcramp_cds.logic.nodes import Case, NumberNode, TruthNode, Value, walk
from legcramp_cds.logic.thresholds import Compare, DecisionLimit, ReferenceLimit
from legcramp_cds.sources import Source, cite
from legcramp_cds.views.rulebook import condition_page, rule_book
from legcramp_cds.views.rulebook.cited import cited_by, entries
from legcramp_cds.views.rulebook.markup import Links, plain
from legcramp_cds.views.rulebook.parts import limit
from legcramp_cds.views.rulebook.prose import arithmetic, outline, whole
from legcramp_cds.views.rulebook.safety import advice_page
from legcramp_cds.views.vocabulary import facts_page, findings_page

KNOWLEDGE = load()
BOOK = rule_book(KNOWLEDGE)
PAGES = {path: text for path, text in BOOK.items() if path.endswith(".md")}
LINK = re.compile(r"\]\(([^)\s]+)\)")
ANCHOR = re.compile(r'<a id="([^"]+)">|\{ #(\S+) \}')


def test_every_object_has_its_place() -> None:
    missing = [entry.path for entry in entries(KNOWLEDGE) if not _there(entry.path)]
    assert missing == []


def _there(path: str) -> bool:
    page, _, anchor = path.partition("#")
    return page in BOOK and (not anchor or anchor in _anchors(page))


def _anchors(page: str) -> set[str]:
    return {name for found in ANCHOR.findall(BOOK[page]) for name in found if name}


def test_entries_leave_nothing_out() -> None:
    """Counted from the knowledge base itself, so that a new kind of object is not forgotten."""
    kinds = ("conditions", "drug_classes", "investigations", "red_flags", "thresholds", "formulas", "gate", "scope")
    expected = sum(len(getattr(KNOWLEDGE, name)) for name in (*kinds, "advice", "discouraged"))
    assert len(list(entries(KNOWLEDGE))) == expected + len(RIVAL_POSITIONS) + 1


@pytest.mark.parametrize("path", sorted(PAGES))
def test_links_lead_somewhere(path: str) -> None:
    broken = []
    for target in LINK.findall(PAGES[path]):
        if not target.startswith(("http://", "https://")):
            page, _, anchor = target.partition("#")
            if not _there(normpath(join(dirname(path), page)) + (f"#{anchor}" if anchor else "")):
                broken.append(target)
    assert broken == []


def test_every_condition_tells_all_that_it_holds() -> None:
    for condition in KNOWLEDGE.conditions.values():
        text = html.unescape(PAGES[f"conditions/{condition.id}.md"])
        told = [condition.name, condition.id, condition.note[1:], condition.summary[1:], *condition.codes.icd10]
        told += [*condition.codes.icd10cm, *condition.codes.snomed, *condition.synonyms]
        told += [none.reason for none in condition.codes.none]
        told += [f"{item.decibans:+g} dB" for item in condition.evidence]
        told += [whole(item.when) for item in condition.evidence]
        told += [order.because for order in condition.workup] + [item.because for item in condition.refer]
        told += [KNOWLEDGE.conditions[name].name for name in condition.explains]
        assert [words for words in told if words not in text] == [], condition.id


def test_every_limit_of_a_rule_stands_on_its_page_with_value_source_and_date() -> None:
    for condition in KNOWLEDGE.conditions.values():
        rows = PAGES[f"conditions/{condition.id}.md"].splitlines()
        for rule in rules_of(condition):
            for node in walk(rule):
                if isinstance(node, Compare):
                    threshold = node.threshold
                    row = next(line for line in rows if line.startswith(f"| [{threshold.id}]"))
                    assert limit(threshold) in row
                    assert threshold.citation.source.key in row
                    read = threshold.citation.read_on
                    assert (read.isoformat() if read and threshold.citation.verified else "**unverified**") in row


def test_every_limit_is_in_the_table_as_its_source_prints_it() -> None:
    rows = PAGES["thresholds.md"].splitlines()
    for threshold in KNOWLEDGE.thresholds.values():
        row = next(line for line in rows if f'id="{threshold.id}"' in line)
        assert plain(threshold.value) in row
        assert all(plain(text) in row for text in threshold.also)
        assert ("reference limit" in row) is isinstance(threshold, ReferenceLimit)
        assert ("the limit itself counts" in row) is threshold.inclusive


def test_every_source_is_listed_with_what_cites_it() -> None:
    rows = PAGES["sources.md"].splitlines()
    citing = cited_by(KNOWLEDGE)
    for source in KNOWLEDGE.sources.values():
        row = next(line for line in rows if f'id="{source.key}"' in line)
        assert plain(source.title) in row
        assert source.doi in row.replace("&lt;", "<").replace("&gt;", ">")
        if source.key in citing:
            assert citing[source.key][0].path in row
    assert citing.keys() <= KNOWLEDGE.sources.keys()


def test_what_is_not_verified_is_listed_and_what_is_verified_is_not() -> None:
    text = PAGES["unverified.md"]
    for condition in KNOWLEDGE.conditions.values():
        doubtful = [item for item in condition.evidence if not item.verified]
        listed = [line for line in text.splitlines() if f"](conditions/{condition.id}.md)" in line]
        assert len([line for line in listed if "| for: " in line or "| against: " in line]) == len(doubtful)
    for threshold in KNOWLEDGE.thresholds.values():
        assert (f"thresholds.md#{threshold.id})" in text) is not threshold.citation.verified


def test_no_rule_is_left_without_words() -> None:
    assert all(whole(rule).strip() for rule in _rules())
    assert all(arithmetic(formula.expression).strip() for formula in KNOWLEDGE.formulas.values())


def _rules() -> Iterator[TruthNode]:
    for condition in KNOWLEDGE.conditions.values():
        yield from rules_of(condition)
    yield from (flag.when for flag in KNOWLEDGE.red_flags.values())
    yield from (item.when for reading in KNOWLEDGE.gate.values() for item in reading.evidence)
    yield from (rule for advice in KNOWLEDGE.advice.values() for rule in advice.rules)
    yield from (caution.when for test in KNOWLEDGE.investigations.values() for caution in test.cautions)


def test_red_flags_and_restraint_show_their_actions_and_reasons() -> None:
    flags = html.unescape(PAGES["red-flags.md"])
    assert [flag.id for flag in KNOWLEDGE.red_flags.values() if flag.action[1:] not in flags] == []
    restraint = html.unescape(PAGES["restraint.md"])
    assert [rule.id for rule in KNOWLEDGE.discouraged.values() if rule.because not in restraint] == []
    assert all(item in restraint for item in KNOWLEDGE.no_tests.safety_net)


def test_advice_shows_its_text_its_gates_and_why_it_is_forbidden() -> None:
    text = html.unescape(PAGES["advice.md"])
    for item in KNOWLEDGE.advice.values():
        told = [
            item.title,
            item.text[1:-1],
            item.evidence,
            item.forbidden_because,
            *(whole(rule) for rule in item.rules),
        ]
        assert [words for words in told if words not in text] == [], item.id


def test_advice_of_any_knowledge_base_is_shown() -> None:
    cough = Finding(id="cough", name="Cough")
    paper = cite(Source(key="compiler_proposal", title="A paper"), "p. 1")
    kind = next(iter(KNOWLEDGE.advice.values())).kind
    advice = Advice(
        id="rest",
        title="Rest",
        text="Rest",
        kind=kind,
        citations=(paper,),
        forbidden_by=present(cough),
        forbidden_because="it hurts",
    )
    text = advice_page(dataclasses.replace(KNOWLEDGE, advice={"rest": advice}))
    assert "### Rest { #rest }" in text
    assert "forbidden when, and held back while that is unknown: cough" in text
    assert "why forbidden: it hurts" in text
    assert "**unverified**" in text


def test_profiles_show_each_position() -> None:
    text = html.unescape(PAGES["profiles.md"])
    for profile in PROFILES.values():
        assert profile.name in text
        assert all(position.text in text for name, position in profile.positions.items() if name in TOPICS)
        assert all(new.value in text for new in profile.replaces.values())


def test_drug_classes_show_their_statements_and_ingredients() -> None:
    for drugs in KNOWLEDGE.drug_classes.values():
        text = html.unescape(PAGES[f"drugs/{drugs.id}.md"])
        told = [drugs.name, *(item.text for item in drugs.statements), *(item.name for item in drugs)]
        told += [code for item in drugs for code in (*item.atc, *item.rxnorm)]
        told += [f"{item.value:g}" for item in drugs.statements if item.value is not None]
        assert [words for words in told if words not in text] == [], drugs.id


def test_numbers_come_from_the_objects() -> None:
    """Change an object, and the page changes with it."""
    condition = KNOWLEDGE.conditions["hypomagnesemia"]
    magnesium = next(fact for fact in KNOWLEDGE.facts.values() if fact.id == "magnesium")
    assert isinstance(magnesium, Measurement)
    paper = cite(Source(key="p", title="A paper"), "table 9", "2026-11-22")
    odd = DecisionLimit(id="odd", of=Value(magnesium), value="0.123 mmol/L", citation=paper)
    item = supports(Strength.STRONG, below(odd), paper, group="odd_group", note="An odd note.")
    changed = dataclasses.replace(condition, confirmed_by=below(odd), evidence=(item,), citations=(paper,))
    text = condition_page(
        dataclasses.replace(KNOWLEDGE, conditions={**KNOWLEDGE.conditions, changed.id: changed}), "hypomagnesemia"
    )
    assert "- magnesium below 0.123 mmol/L ([odd](../thresholds.md#odd))" in text
    row = "| magnesium below 0.123 mmol/L<br>An odd note. | strong | +10 dB | odd group | [p]"
    assert row in text
    assert "table 9, read 2026-11-22" in text


A, B, C = (present(Finding(id=letter, name=letter.upper())) for letter in "abc")


@pytest.mark.parametrize(
    ("rule", "words", "lines"),
    [
        (A, "A", "- A"),
        (not_(A), "no A", "- no A"),
        (all_of(A, any_of(B, C)), "A and (B or C)", "- all of:\n    - A\n    - any of:\n        - B\n        - C"),
        (at_least_n(2, A, B, C), "at least 2 of: A; B; C", "- at least 2 of:\n    - A\n    - B\n    - C"),
        (not_(any_of(A, B)), "not (A or B)", "- not:\n    - any of:\n        - A\n        - B"),
    ],
)
def test_rules_in_words(rule: TruthNode, words: str, lines: str) -> None:
    assert whole(rule) == words
    assert outline(rule, Links()) == lines


def test_arithmetic_names_every_branch() -> None:
    formula = KNOWLEDGE.formulas["egfr_ckd_epi_2021"]
    assert isinstance(formula.expression, Case)
    told = arithmetic(formula.expression)
    assert told.startswith("if sex: female: 142 × ")
    assert "; if sex: male: 142 × " in told


def test_a_number_without_words_is_a_fault_of_the_library() -> None:
    @dataclasses.dataclass(frozen=True)
    class Strange(NumberNode):
        pass

    with pytest.raises(NotImplementedError, match="Strange"):
        arithmetic(Strange())


def test_every_fact_can_be_looked_up() -> None:
    findings, facts = findings_page(KNOWLEDGE), facts_page(KNOWLEDGE)
    for fact in KNOWLEDGE.facts.values():
        text = findings if isinstance(fact, Finding) else facts
        assert f'<a id="{fact.id}"></a>`{fact.id}`' in text
        assert plain(fact.name) in text
