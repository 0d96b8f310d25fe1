"""The shapes in which drugs are written down: ingredients, classes with what is known of them and cramps, and groups.

A class carries mechanism, strength and advice; an ingredient inherits them unless it states a strength of its own.
Strength is graded for muscle cramp, not for muscle pain, laboratory change or benefit of the drug.
"""

from __future__ import annotations

from legcramp_cds.knowledge.drugs.shapes.drug_class import DrugClass
from legcramp_cds.knowledge.drugs.shapes.group import DrugGroup
from legcramp_cds.knowledge.drugs.shapes.ingredient import Ingredient, drug
from legcramp_cds.knowledge.drugs.shapes.statement import DrugStatement, beside, found, read_in, said, unverified
from legcramp_cds.knowledge.drugs.vocabulary import CauseStrength, Direction, Electrolyte, Mechanism, Role

__all__ = [
    "CauseStrength",
    "Direction",
    "DrugClass",
    "DrugGroup",
    "DrugStatement",
    "Electrolyte",
    "Ingredient",
    "Mechanism",
    "Role",
    "beside",
    "drug",
    "found",
    "read_in",
    "said",
    "unverified",
]
