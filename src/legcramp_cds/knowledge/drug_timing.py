"""How long before the cramps a drug may have been started to be a start that speaks for it."""

from legcramp_cds.knowledge.sources import source
from legcramp_cds.sources import Citation, cite

__all__ = ["TIMELY_DAYS", "TIMELY_DAYS_CITATION"]

# The study counted starts within one year; it looked at diuretics, statins and long-acting beta agonists, and is taken
# here for every class. What was started earlier may have been raised since, which a list of drugs does not tell.
TIMELY_DAYS = 366
TIMELY_DAYS_CITATION: Citation = cite(source("garrison_2012"), "abstract", "2026-11-22")
