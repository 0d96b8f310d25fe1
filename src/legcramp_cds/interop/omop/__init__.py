"""OMOP CDM 5.4 to facts: a research database screened where it lies, with its own vocabulary."""

from legcramp_cds.interop.omop.facts import OmopFacts, facts_from_omop
from legcramp_cds.interop.omop.files import open_cdm
from legcramp_cds.interop.omop.report import OmopItem, OmopReport

__all__ = ["OmopFacts", "OmopItem", "OmopReport", "facts_from_omop", "open_cdm"]
