"""Hypothesis strategies for patients, panels, rows of facts and rules (extra ``[testing]``).

Integrators can use them to test their own code against everything that a record may hold.
"""

from legcramp_cds.errors import missing_extra

if refusal := missing_extra("testing", "hypothesis", what="a strategy"):
    raise refusal

from legcramp_cds.testing.patients import fact_rows, histories, lab_panels, lab_results, patients
from legcramp_cds.testing.rules import NODE_TYPES, number_nodes, rules

__all__ = ["NODE_TYPES", "fact_rows", "histories", "lab_panels", "lab_results", "number_nodes", "patients", "rules"]
