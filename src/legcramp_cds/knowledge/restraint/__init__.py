"""When not to test: tests to leave out in a situation, and the ordinary cramp that needs none at all.

Where guidelines disagree, the position in use is the rule and the other one is kept as data in `RIVAL_POSITIONS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from legcramp_cds.knowledge.restraint.ordinary import NO_TESTS, NO_USE, RIVAL_POSITIONS
from legcramp_cds.knowledge.restraint.shapes import NoTestsRule, RivalPosition
from legcramp_cds.knowledge.restraint.situations import SITUATIONS
from legcramp_cds.knowledge.shapes import Discouraged

__all__ = ["DISCOURAGED", "NO_TESTS", "RIVAL_POSITIONS", "NoTestsRule", "RivalPosition"]

DISCOURAGED: Mapping[str, Discouraged] = MappingProxyType({rule.id: rule for rule in (*NO_USE, *SITUATIONS)})
