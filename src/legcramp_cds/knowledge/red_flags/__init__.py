"""Red flags: findings that must not wait, whatever else is likely. Every `RedFlag` of these modules is collected.

Urgency is not severity: a symptomatic calcium of 2.0 mmol/L is more urgent than a silent one of 1.85. Levels follow
the sources: their "immediately" is an emergency, their "urgently" means within two weeks and is `urgent` here. Where
no source states a time, the level is a mapping of ours and the flag says so. The last ones (module `pathways`) are
the calm end of the same scale: pictures that are routine, or need nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["SUSPECTS_WITHOUT_CONDITION"]

# Suspects that a flag names although the differential has no condition for them, with the reason.
SUSPECTS_WITHOUT_CONDITION: Mapping[str, str] = MappingProxyType(
    {
        "acute_coronary_syndrome": "not a cause of cramps; the chest pain pathway takes over",
        "stroke_or_tia": "not a cause of cramps; the stroke pathway takes over before any differential",
        "pulmonary_embolism": "a consequence of a leg vein thrombosis; the emergency department takes over",
        "brain_or_cord_lesion": "named by the source without a diagnosis; imaging decides",
        "heat_stroke": "an emergency in which cramps are a side issue",
        "acute_kidney_injury": "seen beside muscle breakdown and loss of fluid; one creatinine cannot tell it apart",
        "childhood_cancer": "leukemia and bone tumors are looked for by a pediatrician, not by this differential",
        "childhood_arthritis": "looked for by a pediatrician, not by this differential",
        "secondary_cause": "any cause other than the ordinary cramp; the differential names it",
    }
)
