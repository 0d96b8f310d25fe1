"""The shapes in which medicine is written down: conditions with their evidence, red flags, tests, referrals, advice.

Everything is frozen data around rule trees. Each statement carries the citations that it rests on; a statement
without one cannot be built. Here are all of them, because a file of knowledge needs most of them at once.
"""

from legcramp_cds.knowledge.shapes.base_rate import BaseRate, Context
from legcramp_cds.knowledge.shapes.condition import Condition, Kind
from legcramp_cds.knowledge.shapes.evidence import Evidence, Strength, against, ratio, supports
from legcramp_cds.knowledge.shapes.investigation import Caution, Discouraged, Investigation, Tier
from legcramp_cds.knowledge.shapes.next_step import Order, Referral, Specialty
from legcramp_cds.knowledge.shapes.red_flag import RedFlag
from legcramp_cds.knowledge.shapes.urgency import TriageLevel, Urgency

__all__ = [
    "BaseRate",
    "Caution",
    "Condition",
    "Context",
    "Discouraged",
    "Evidence",
    "Investigation",
    "Kind",
    "Order",
    "RedFlag",
    "Referral",
    "Specialty",
    "Strength",
    "Tier",
    "TriageLevel",
    "Urgency",
    "against",
    "ratio",
    "supports",
]
