"""Every document that the knowledge base rests on, one constant each, in modules by theme.

A rule imports the constant (``from legcramp_cds.knowledge.sources.calcium import SFE_HYPOCALCAEMIA_2016``);
`source` is for keys that come as text. The reliability of a document says what kind of text it is, not how
good it is: PRIMARY reports its own observations, GUIDELINE is issued by a society, an agency or a regulator,
SECONDARY retells one or more of these for professionals, TERTIARY is a reference work, a lay page or a copy on
an unrelated site, DERIVED is arithmetic, and UNVERIFIED is what nobody opened or what a machine wrote. Where two
reports of one document disagree about its kind, the weaker one holds. A title that was not seen as printed
says so in the note.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType, ModuleType

from legcramp_cds.errors import KnowledgeError, Problem, nearest
from legcramp_cds.knowledge.sources import (
    arterial,
    basis,
    bone_mineral,
    brain_cord,
    calcium,
    case_reports,
    causality,
    children,
    cramps_general,
    creatine_kinase,
    diabetes,
    drug_monitoring,
    drug_reactions,
    drugs_anticancer,
    drugs_electrolytes,
    drugs_other,
    drugs_statins,
    epidemiology,
    exertion,
    first_words,
    formulas,
    iron_b12,
    kidney,
    labels,
    laboratory,
    liver_gut,
    magnesium,
    motor_neuron,
    muscle,
    nerve_excitability,
    neuropathy,
    overviews,
    potassium_sodium,
    pregnancy,
    restless_legs,
    safety,
    spine,
    terminology,
    terminology_drugs,
    therapy_disease,
    therapy_general,
    therapy_magnesium,
    therapy_quinine,
    thyroid_adrenal,
    venous,
    vital_signs,
)
from legcramp_cds.knowledge.sources.aliases import ALIASES
from legcramp_cds.sources import Source

__all__ = ["SOURCES", "source"]

_MODULES = (
    arterial,
    basis,
    bone_mineral,
    brain_cord,
    calcium,
    case_reports,
    causality,
    children,
    cramps_general,
    creatine_kinase,
    diabetes,
    drug_monitoring,
    drug_reactions,
    drugs_anticancer,
    drugs_electrolytes,
    drugs_other,
    drugs_statins,
    epidemiology,
    exertion,
    first_words,
    formulas,
    iron_b12,
    kidney,
    labels,
    laboratory,
    liver_gut,
    magnesium,
    motor_neuron,
    muscle,
    nerve_excitability,
    neuropathy,
    overviews,
    potassium_sodium,
    pregnancy,
    restless_legs,
    safety,
    spine,
    terminology,
    terminology_drugs,
    therapy_disease,
    therapy_general,
    therapy_magnesium,
    therapy_quinine,
    thyroid_adrenal,
    venous,
    vital_signs,
)


def _assemble(modules: Iterable[ModuleType]) -> Mapping[str, Source]:
    """Gather the constants of all modules by key, and refuse a key that two of them claim."""
    found: dict[str, Source] = {}
    problems = []
    for module in modules:
        for name, value in vars(module).items():
            if not isinstance(value, Source):
                continue
            where = f"{module.__name__}.{name}"
            if name != value.key.upper():
                problems.append(Problem(where, "a source is not named after its key", value.key))
            if value.key in found:
                problems.append(Problem(where, "two sources have the same key", value.key))
            found[value.key] = value
    if problems:
        raise KnowledgeError(problems)
    return MappingProxyType(dict(sorted(found.items())))


SOURCES: Mapping[str, Source] = _assemble(_MODULES)


def source(key: str) -> Source:
    """Find a document by its key, or by another key under which the evidence names it.

    Args:
        key: Key of the document, such as ``payne_1973``.

    Returns:
        The document.

    Raises:
        KnowledgeError: If no document has this key; the message names the nearest ones.

    Example:
        >>> source("payne_1973").year
        1973
        >>> source("aan_cramps_2010").key
        'aan_2010'
    """
    found = SOURCES.get(ALIASES.get(key, key))
    if found is None:
        raise KnowledgeError(Problem("", "no source has this key", key, nearest(key, SOURCES)))
    return found
