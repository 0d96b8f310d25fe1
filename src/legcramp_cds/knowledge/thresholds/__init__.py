"""Every limit that a rule may stand on, one constant each; `THRESHOLDS` holds them by id.

A constant is named after what it limits and what lies beyond it: ``MAGNESIUM_LOW``, ``POTASSIUM_HIGH_SEVERE``. Where
sources disagree all limits are here, the default under the plain name and each rival under a name that tells its
origin; the note of both says which is used and why. Decision limits are fixed; reference limits give way to the range
that the laboratory prints. `inclusive` is as the source prints it: "3 cm or more" includes 3 cm.
"""

# ruff: noqa: F403 - every module lists in `__all__` what it gives, and 230 names twice over would drift apart.

from __future__ import annotations

from collections.abc import Mapping

from legcramp_cds.knowledge.collect import collect
from legcramp_cds.knowledge.thresholds import (
    acid_base,
    bone,
    calcium,
    clinical,
    derived,
    electrolytes,
    endocrine,
    hematology,
    kidney,
    liver,
    magnesium,
    metabolic,
    muscle,
    urine,
    vital_signs,
)
from legcramp_cds.knowledge.thresholds.acid_base import *
from legcramp_cds.knowledge.thresholds.bone import *
from legcramp_cds.knowledge.thresholds.calcium import *
from legcramp_cds.knowledge.thresholds.clinical import *
from legcramp_cds.knowledge.thresholds.derived import *
from legcramp_cds.knowledge.thresholds.electrolytes import *
from legcramp_cds.knowledge.thresholds.endocrine import *
from legcramp_cds.knowledge.thresholds.hematology import *
from legcramp_cds.knowledge.thresholds.kidney import *
from legcramp_cds.knowledge.thresholds.liver import *
from legcramp_cds.knowledge.thresholds.magnesium import *
from legcramp_cds.knowledge.thresholds.metabolic import *
from legcramp_cds.knowledge.thresholds.muscle import *
from legcramp_cds.knowledge.thresholds.urine import *
from legcramp_cds.knowledge.thresholds.vital_signs import *
from legcramp_cds.logic.thresholds import Threshold

__all__ = ["THRESHOLDS"]
__all__ += acid_base.__all__
__all__ += bone.__all__
__all__ += calcium.__all__
__all__ += clinical.__all__
__all__ += derived.__all__
__all__ += electrolytes.__all__
__all__ += endocrine.__all__
__all__ += hematology.__all__
__all__ += kidney.__all__
__all__ += liver.__all__
__all__ += magnesium.__all__
__all__ += metabolic.__all__
__all__ += muscle.__all__
__all__ += urine.__all__
__all__ += vital_signs.__all__

THRESHOLDS: Mapping[str, Threshold] = collect(
    (
        magnesium,
        calcium,
        bone,
        electrolytes,
        acid_base,
        kidney,
        muscle,
        endocrine,
        metabolic,
        hematology,
        liver,
        urine,
        vital_signs,
        vital_signs,
        clinical,
        derived,
    ),
    Threshold,
)
