"""Profiles: the knowledge as one guideline reads it, and what the others say.

Guidelines differ on routine blood tests, quinine, magnesium, the drugs that count and the limit of a low magnesium.
The profile in use is named in every assessment, and the other positions that matter for the patient stand beside it.
"""

from __future__ import annotations

from legcramp_cds.knowledge.profiles.apply import DEFAULT, find_profile, with_profile
from legcramp_cds.knowledge.profiles.builtin import PROFILES
from legcramp_cds.knowledge.profiles.positions import TOPICS
from legcramp_cds.knowledge.profiles.shapes import Position, Profile, Topic

__all__ = ["DEFAULT", "PROFILES", "TOPICS", "Position", "Profile", "Topic", "find_profile", "with_profile"]
