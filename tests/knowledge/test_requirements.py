"""A knowledge base with a hole is refused: for each kind of hole, one base that has it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Finding, Measurement
from legcramp_cds.knowledge.base import KnowledgeBase, checked, load
from legcramp_cds.knowledge.drugs.shapes import drug
from legcramp_cds.knowledge.shapes import Strength
from legcramp_cds.knowledge.sources import source
from legcramp_cds.sources import cite

REASON = NoCode("snomed", "nothing fits")


def replaced(table: str, objects: dict[str, Any]) -> KnowledgeBase:
    changes: dict[str, Any] = {table: objects}
    return dataclasses.replace(load(), **changes)


def with_changed(table: str, key: str, **changes: Any) -> KnowledgeBase:  # noqa: ANN401 - any field of any shape
    """The knowledge base with one object changed."""
    objects = getattr(load(), table)
    return replaced(table, {**objects, key: dataclasses.replace(objects[key], **changes)})


def with_fact(fact: Finding | Measurement) -> KnowledgeBase:
    return dataclasses.replace(load(), facts={**load().facts, fact.id: fact})


def without_source(table: str, key: str, *path: str) -> KnowledgeBase:
    """The knowledge base in which one object, or the first of a list inside it, has no source.

    Most shapes cannot be built without one, so it is taken away afterwards.
    """
    objects = getattr(load(), table)
    top = dataclasses.replace(objects[key])
    if path:
        bare = dataclasses.replace(getattr(top, path[0])[0])
        object.__setattr__(bare, "citations", ())
        object.__setattr__(top, path[0], (bare, *getattr(top, path[0])[1:]))
    else:
        object.__setattr__(top, "citations", ())
    return replaced(table, {**objects, key: top})


def refused(knowledge: KnowledgeBase) -> list[str]:
    """The problems for which it is refused."""
    with pytest.raises(KnowledgeError) as raised:
        checked(knowledge)
    return [str(problem) for problem in raised.value.problems]


def test_the_built_in_base_has_no_hole() -> None:
    assert checked(load()) is load()


@pytest.mark.parametrize(
    ("system", "code"),
    [("icd10", "ICD-10"), ("icd10cm", "ICD-10-CM"), ("snomed", "SNOMED CT")],
    ids=lambda value: value,
)
def test_a_condition_without_a_code_is_refused(system: str, code: str) -> None:
    codes = dataclasses.replace(load().conditions["hypokalemia"].codes, **{system: ()})
    found = refused(with_changed("conditions", "hypokalemia", codes=codes))
    assert [problem.partition(". Hint")[0] for problem in found] == [
        f"conditions.hypokalemia.codes: has no {code} code"
    ]


def test_a_condition_that_says_why_it_has_no_code_is_taken() -> None:
    codes = dataclasses.replace(load().conditions["hypokalemia"].codes, snomed=(), none=(REASON,))
    knowledge = with_changed("conditions", "hypokalemia", codes=codes)
    assert checked(knowledge) is knowledge


@pytest.mark.parametrize(
    "codes",
    [
        {"snomed": ("24079001",)},
        {"icd10": ("L20.9",)},
        {"icd10cm": ("L20.9",)},
    ],
    ids=str,
)
def test_a_code_that_nobody_has_looked_up_is_refused(codes: dict[str, Any]) -> None:
    changed = dataclasses.replace(load().conditions["hypokalemia"].codes, **codes)
    (problem,) = refused(with_changed("conditions", "hypokalemia", codes=changed))
    assert "nobody has looked up this" in problem
    assert next(iter(codes.values()))[0] in problem


def test_a_finding_with_a_code_that_nobody_has_looked_up_is_refused() -> None:
    (problem,) = refused(with_fact(Finding(id="eczema", name="Eczema", codes=Codes(snomed=("24079001",)))))
    assert problem.startswith("facts.eczema.codes: nobody has looked up this SNOMED CT code (given: 24079001)")


def test_a_finding_needs_no_code() -> None:
    knowledge = with_fact(Finding(id="eczema", name="Eczema"))
    assert checked(knowledge) is knowledge


def test_a_measurement_without_a_loinc_code_is_refused() -> None:
    (problem,) = refused(with_fact(Measurement(id="zinc", name="Zinc", unit="umol/L")))
    assert problem.startswith("facts.zinc.codes: has no LOINC code. Hint: look it up, or say with NoCode")


def test_a_drug_that_no_code_system_knows_is_refused() -> None:
    members = (*load().drug_classes["statin"].ingredients, drug("imaginostatin"))
    (problem,) = refused(with_changed("drug_classes", "statin", ingredients=members))
    assert problem.startswith("drug_classes.statin.imaginostatin: has neither an ATC nor an RxNorm code")


@pytest.mark.parametrize(
    ("table", "key", "field"),
    [
        ("conditions", "hypokalemia", "name"),
        ("red_flags", next(iter(load().red_flags)), "name"),
        ("investigations", next(iter(load().investigations)), "name"),
        ("gate", next(iter(load().gate)), "name"),
        ("drug_classes", "statin", "name"),
        ("advice", next(iter(load().advice)), "title"),
    ],
)
def test_what_has_no_name_is_refused(table: str, key: str, field: str) -> None:
    (problem,) = refused(with_changed(table, key, **{field: " "}))
    assert problem.startswith(f"{table}.{key}: has no name")


def test_a_fact_without_a_name_cannot_be_built() -> None:
    with pytest.raises(KnowledgeError, match="needs a name"):
        Finding(id="nameless", name="")


def _first(table: str, wanted: Callable[[Any], object]) -> str:
    objects: dict[str, Any] = getattr(load(), table)
    return next(key for key, item in objects.items() if wanted(item))


@pytest.mark.parametrize(
    ("table", "key", "path"),
    [
        ("conditions", "hypokalemia", ()),
        ("conditions", _first("conditions", lambda one: one.evidence), ("evidence",)),
        ("conditions", _first("conditions", lambda one: one.contexts), ("contexts",)),
        ("conditions", _first("conditions", lambda one: one.refer), ("refer",)),
        ("red_flags", next(iter(load().red_flags)), ()),
        ("investigations", next(iter(load().investigations)), ()),
        ("investigations", _first("investigations", lambda one: one.cautions), ("cautions",)),
        ("discouraged", next(iter(load().discouraged)), ()),
        ("advice", next(iter(load().advice)), ()),
    ],
)
def test_what_has_no_source_is_refused(table: str, key: str, path: tuple[str, ...]) -> None:
    problems = refused(without_source(table, key, *path))
    # What has no source was read by nobody, so it may weigh too much as well.
    told = [problem for problem in problems if "weighs more than a weak finding" not in problem]
    assert told
    assert [problem for problem in told if problem.startswith(f"{table}.{key}: has no source")] == told


@pytest.mark.parametrize(("table", "key"), [("conditions", "hypokalemia"), ("gate", "true_cramp")])
def test_what_nobody_has_read_weighs_no_more_than_a_weak_finding(table: str, key: str) -> None:
    owner = getattr(load(), table)[key]
    unread = (cite(source("general_knowledge")),)
    heavy = next(item for item in owner.evidence if abs(item.decibans) > Strength.WEAK.decibans)
    light = dataclasses.replace(heavy, strength=Strength.WEAK, likelihood_ratio=None, citations=unread)
    assert checked(with_changed(table, key, evidence=(light,))) is not load()
    (problem,) = refused(with_changed(table, key, evidence=(dataclasses.replace(heavy, citations=unread),)))
    assert "evidence that nobody has read weighs more than a weak finding" in problem


def test_all_holes_are_told_at_once() -> None:
    knowledge = with_changed("conditions", "hypokalemia", name="", codes=Codes())
    assert len(refused(knowledge)) == 4
