"""Red flags, readings of the complaint, restraint, and advice: one page each."""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.restraint import RIVAL_POSITIONS
from legcramp_cds.knowledge.shapes import RedFlag, TriageLevel
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.views.rulebook import parts
from legcramp_cds.views.rulebook.markup import Links, anchor, bullets, page, plain, section, sentence, table
from legcramp_cds.views.rulebook.prose import outline, whole

__all__ = ["advice_page", "gate_page", "red_flags_page", "restraint_page"]

_LINKS = Links()


def red_flags_page(knowledge: KnowledgeBase) -> str:
    """Every red flag by how soon to act, as Markdown."""
    told = (
        "Red flags stand outside the ranking: no score can hide one. Triage is the most urgent level that a red "
        "flag, or the hand-over of a likely or confirmed condition, asks for. That a red flag is absent never "
        "clears a suspect. What is listed as routine is a path of its own and no alarm."
    )
    flags = list(knowledge.red_flags.values())
    blocks = (
        section(
            parts.words(level.value).capitalize(), *(_flag(knowledge, flag) for flag in flags if flag.level is level)
        )
        for level in TriageLevel
    )
    rules = [flag.when for flag in flags]
    return page("Red flags", told, *blocks, parts.limits(rules, _LINKS))


def _flag(knowledge: KnowledgeBase, flag: RedFlag) -> str:
    frame = "stated by the source" if flag.time_frame_sourced else "ours: the source states no time"
    suspects = (_suspect(knowledge, name) for name in flag.suspects)
    tests = [_LINKS.to(f"investigations/{test.id}.md", test.name) for test in flag.tests]
    refer = [parts.words(specialty.value) for specialty in flag.refer]
    lines = [
        f"id: `{flag.id}`",
        f"suspects: {', '.join(suspects) or 'none by name'}",
        *([f"tests: {', '.join(tests)}"] if tests else []),
        *([f"refer to: {', '.join(refer)}"] if refer else []),
        f"time frame: {frame}",
        f"source: {_LINKS.citations(flag.citations)}",
    ]
    return section(
        _titled(flag.name, flag.id), sentence(flag.action), outline(flag.when, _LINKS), bullets(lines), level=3
    )


def _titled(name: str, identifier: str) -> str:
    return f"{plain(name)} {{ #{identifier} }}"


def _suspect(knowledge: KnowledgeBase, name: str) -> str:
    if name in knowledge.conditions:
        return _LINKS.to(f"conditions/{name}.md", knowledge.conditions[name].name)
    return plain(knowledge.other_suspects.get(name, parts.words(name)))


def gate_page(knowledge: KnowledgeBase) -> str:
    """How the complaint is read, and who is outside the scope, as Markdown."""
    told = (
        "Before anything else: is it a true cramp, or something that looks like one? Each reading is weighed like a"
        " condition. Where two come out alike, both are shown."
    )
    scope = [
        section(
            _titled(rule.name, rule.id),
            sentence(rule.because),
            outline(rule.when, _LINKS),
            f"Source: {_LINKS.citations(rule.citations)}.",
            level=3,
        )
        for rule in knowledge.scope
    ]
    readings = [
        section(
            _titled(reading.name, reading.id),
            sentence(reading.summary),
            bullets([f"id: `{reading.id}`", *_points_to(knowledge, reading.conditions)]),
            *parts.evidence(reading.evidence, _LINKS, level=3),
        )
        for reading in knowledge.gate.values()
    ]
    rules = [item.when for reading in knowledge.gate.values() for item in reading.evidence]
    rules += [rule.when for rule in knowledge.scope]
    outside = section("Outside the scope", "Red flags hold for these patients all the same.", *scope)
    return page("Is it a cramp?", told, *readings, outside, parts.limits(rules, _LINKS))


def _points_to(knowledge: KnowledgeBase, names: Iterable[str]) -> list[str]:
    found = ", ".join(_suspect(knowledge, name) for name in names)
    return [f"points to: {found}"] if found else []


def restraint_page(knowledge: KnowledgeBase) -> str:
    """When not to test, and what other guidelines say, as Markdown."""
    rule = knowledge.no_tests
    none = section(
        _titled("No tests needed", "no_tests"),
        sentence(rule.because),
        section("The picture", outline(rule.when, _LINKS), level=3),
        section("Provided that", outline(rule.provided, _LINKS), level=3),
        section("What should bring the patient back", bullets(plain(item) for item in rule.safety_net), level=3),
        f"Source: {_LINKS.citations(rule.citations)}.",
    )
    rows = [
        (
            f"{anchor(item.id)}{_LINKS.to(f'investigations/{item.investigation.id}.md', item.investigation.name)}",
            plain(whole(item.when)),
            plain(item.because),
            _LINKS.citations(item.citations),
        )
        for item in knowledge.discouraged.values()
    ]
    rivals = [
        (
            f"{anchor(item.id)}{plain(item.topic)}",
            plain(item.ours),
            plain(item.theirs),
            ", ".join(f"`{profile}`" for profile in item.profiles),
            _LINKS.citations(item.citations),
        )
        for item in RIVAL_POSITIONS
    ]
    heads = ("about", "the position in use", "the other position", "profiles that take it", "source of the other")
    rules = [rule.when, rule.provided, *(item.when for item in knowledge.discouraged.values())]
    return page(
        "When not to test",
        none,
        section("Not to be ordered", table(("test", "when", "because", "source"), rows)),
        section("Where guidelines differ", table(heads, rivals)),
        parts.limits(rules, _LINKS),
    )


def advice_page(knowledge: KnowledgeBase) -> str:
    """Care advice by what it is for, as Markdown."""
    told = (
        "Advice is given, turned into a warning by a fact that forbids it, or held back until the fact that could "
        "forbid it is known. What the studies show is said with it, and so is that they show nothing."
    )
    items = list(knowledge.advice.values())
    blocks = (
        section(
            parts.words(kind.value).capitalize(), *(_advice(knowledge, item) for item in items if item.kind is kind)
        )
        for kind in AdviceKind
    )
    rules: list[TruthNode] = [rule for item in items for rule in item.rules]
    return page("Care", told, *blocks, parts.limits(rules, _LINKS))


def _advice(knowledge: KnowledgeBase, item: Advice) -> str:
    gates = {
        "given when": item.when,
        "left out when": item.unless,
        "forbidden when, and held back while that is unknown": item.forbidden_by,
        "forbidden when, and asked about while that is unknown": item.also_forbidden_by,
    }
    lines = [f"id: `{item.id}`", f"what the studies say: {plain(item.evidence) or 'not stated'}"]
    lines += [f"{label}: {plain(whole(rule))}" for label, rule in gates.items() if rule is not None]
    lines += [f"why forbidden: {plain(item.forbidden_because)}"] if item.forbidden_because else []
    belongs = ", ".join(_suspect(knowledge, name) for name in item.conditions)
    lines += [f"belongs to: {belongs}"] if belongs else []
    lines.append(f"source: {_LINKS.citations(item.citations)}")
    return section(_titled(item.title, item.id), sentence(item.text), bullets(lines), level=3)
