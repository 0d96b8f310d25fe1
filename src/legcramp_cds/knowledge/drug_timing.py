"""How long before the cramps a drug may have been started to be a start that speaks for it."""

from legcramp_cds.knowledge.sources import source
from legcramp_cds.sources import Citation, cite

__all__ = ["LATE_STARTS_CITATION", "TIMELY_DAYS", "TIMELY_DAYS_CITATION", "TIMELY_STUDIED"]

# The study counted starts within one year. What was started earlier may have been raised since, which a list of drugs
# does not tell; so an earlier start stays open and never counts against a drug.
TIMELY_DAYS = 366
TIMELY_DAYS_CITATION: Citation = cite(source("garrison_2012"), "abstract", "2026-11-27")

# The classes that it looked at. For every other class the year is taken over without a study of its own.
TIMELY_STUDIED = frozenset(
    {"laba", "loop_diuretic", "potassium_sparing_diuretic", "statin", "thiazide_diuretic"},
)

# Of 301 people whose muscles complained on a statin, half had begun within 14 weeks; the mean was 55 weeks, the range
# one day to ten years.
LATE_STARTS_CITATION: Citation = cite(source("cham_2010_statin_timing"), "table 5", "2026-11-27")
