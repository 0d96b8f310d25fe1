"""Findings that are about the past: what stays true when an illness is over, and what is true only then."""

__all__ = ["EVER", "ONLY_EARLIER"]

# What stays true of a patient when the illness itself is over.
EVER = frozenset({"previous_dvt", "polio_earlier", "coronary_disease", "bariatric_or_bowel_surgery"})
# What is meant to be over: a thrombosis of today is a diagnosis, not a risk from the past.
ONLY_EARLIER = frozenset({"previous_dvt"})
