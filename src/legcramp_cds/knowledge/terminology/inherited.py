"""What a disease of a relative states of the family, where it is a condition of this knowledge base."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["INHERITED"]

# Conditions of the knowledge base that run in families, and what a relative with one states.
INHERITED: Mapping[str, str] = {
    "amyotrophic_lateral_sclerosis": "family_als",
    "deep_vein_thrombosis": "family_thrombosis",
    "hypoparathyroidism": "family_hypocalcemia",
    "mcardle_disease": "family_neuromuscular",
    "muscular_dystrophy": "family_neuromuscular",
    "myotonia_congenita": "family_neuromuscular",
    "myotonic_dystrophy": "family_neuromuscular",
    "pseudohypoparathyroidism": "family_hypocalcemia",
    "restless_legs_syndrome": "family_restless_legs",
}
