"""The 13 source attributes of evidence-based decision support, as 45 CFR 170.315(b)(11)(iv)(A) lists them.

They are computed from the knowledge base where they can be, so that they cannot fall behind it. A product that is
certified has to show them to its users; this library is no such product, and gives them to whoever builds one.
"""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds import _version
from legcramp_cds.knowledge.base import KnowledgeBase, rules_of
from legcramp_cds.logic.nodes import TruthNode

__all__ = ["source_attributes"]

# Words that would stand in the id of a fact of that kind. The facts of the knowledge base are all that a rule can read.
_WORDS = {
    "use_of_race": ("race", "racial"),
    "use_of_ethnicity": ("ethnic",),
    "use_of_language": ("language",),
    "use_of_sexual_orientation": ("orientation",),
    "use_of_gender_identity": ("gender",),
    "use_of_sdoh_data": (
        "housing",
        "homeless",
        "income",
        "employment",
        "education",
        "insurance",
        "transport",
        "poverty",
    ),
}
# What health status assessments record: pregnancy, smoking, alcohol, activity, diet.
_HEALTH_STATUS = (
    "pregnant",
    "second_half_of_pregnancy",
    "gestational_age",
    "smoker",
    "alcohol_use_any",
    "alcohol_use_heavy",
    "sedentary",
    "unbalanced_diet",
)


def source_attributes(knowledge: KnowledgeBase) -> dict[str, str]:
    """The attributes by their short names.

    Args:
        knowledge: The knowledge base.

    Returns:
        All 13, each a sentence or more; what is not used says so.

    Example:
        >>> from legcramp_cds.knowledge.base import load
        >>> source_attributes(load())["use_of_race"]
        'Not used: no rule can read it.'
    """
    attributes = {
        "bibliographic_citation": _citations(knowledge),
        "developer": "The legcramp-cds contributors (open source, Apache-2.0).",
        "funding_source_of_technical_implementation": "None is stated by the project.",
        "release_and_revision_dates": _dates(knowledge),
    }
    for name, words in _WORDS.items():
        found = sorted(fact for fact in knowledge.facts if set(words).intersection(fact.split("_")))
        attributes[name] = _use(knowledge, found)
    attributes["use_of_sex"] = _use(
        knowledge,
        ["sex"],
        "Laboratory limits, estimated filtration rate, and how common some conditions are. The FHIR reader takes the "
        "administrative gender for it, and asks where another entry of the record contradicts",
    )
    attributes["use_of_date_of_birth"] = _use(
        knowledge, ["age"], "Age only, computed from it: limits, filtration rate, scope, how common conditions are"
    )
    known = [name for name in _HEALTH_STATUS if name in knowledge.facts]
    attributes["use_of_health_status_assessment_data"] = _use(knowledge, known, "Findings of the history")
    return {name: attributes[name] for name in _ORDER}


_ORDER = (
    "bibliographic_citation",
    "developer",
    "funding_source_of_technical_implementation",
    "release_and_revision_dates",
    "use_of_race",
    "use_of_ethnicity",
    "use_of_language",
    "use_of_sexual_orientation",
    "use_of_gender_identity",
    "use_of_sex",
    "use_of_date_of_birth",
    "use_of_sdoh_data",
    "use_of_health_status_assessment_data",
)


def _citations(knowledge: KnowledgeBase) -> str:
    verified = sum(source.verified for source in knowledge.sources.values())
    return (
        f"{len(knowledge.sources)} documents, {verified} of them opened by the developers; every rule cites the place "
        "that it rests on, and an assessment lists what it cites. The rule book lists them all."
    )


def _dates(knowledge: KnowledgeBase) -> str:
    read = [
        citation.read_on
        for condition in knowledge.conditions.values()
        for citation in condition.citations
        if citation.read_on is not None
    ]
    return (
        f"Library {_version.__version__}; knowledge {knowledge.version}, SHA-256 {knowledge.hash}; "
        f"sources last read on {max(read).isoformat()}. The changelog tells each clinical change with its source."
    )


def _use(knowledge: KnowledgeBase, facts: Iterable[str], what: str = "") -> str:
    """Whether facts are read, and by how many rules."""
    facts = list(facts)
    conditions = [condition.name for condition in knowledge.conditions.values() if _reads(rules_of(condition), facts)]
    flags = [flag.name for flag in knowledge.red_flags.values() if _reads([flag.when], facts)]
    formulas = [
        formula.name for formula in knowledge.formulas.values() if {fact.id for fact in formula.inputs} & set(facts)
    ]
    if not facts:
        return "Not used: no rule can read it."
    told = f"{what}. " if what else ""
    counted = f"read by {len(conditions)} conditions, {len(flags)} red flags and {len(formulas)} formulas"
    return f"Used. {told}Facts: {', '.join(facts)}; {counted}."


def _reads(rules: Iterable[TruthNode], facts: Iterable[str]) -> bool:
    wanted = set(facts)
    return any(fact.id in wanted for rule in rules for fact in rule.facts)
