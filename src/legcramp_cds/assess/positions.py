"""The other side: what another profile holds on what matters for this patient."""

from __future__ import annotations

from dataclasses import dataclass

from legcramp_cds.assess.reason import citation_data
from legcramp_cds.knowledge.profiles import PROFILES, TOPICS, Position, Profile, Topic
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.truth import TRUE

__all__ = ["OtherPosition", "other_positions"]


@dataclass(frozen=True)
class OtherPosition:
    """What another profile holds where the one in use holds something else.

    Args:
        topic: What they differ about.
        used: The position in use.
        other: The other position.
        profile: The profile that holds it.
    """

    topic: Topic
    used: Position
    other: Position
    profile: Profile

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "topic": self.topic.id,
            "name": self.topic.name,
            "position": self.other.text,
            "profile": self.profile.id,
            "used": self.used.text,
            "citations": [citation_data(citation) for citation in self.other.citations],
        }


def other_positions(profile_id: str, facts: PatientFacts) -> tuple[OtherPosition, ...]:
    """Find the other positions that matter for a patient, topic by topic.

    Args:
        profile_id: Id of the profile in use.
        facts: The patient.
    """
    used = PROFILES[profile_id].positions
    return tuple(
        OtherPosition(topic, used[topic.id], profile.positions[topic.id], profile)
        for topic in TOPICS.values()
        if facts.explained.step(topic.when).truth is TRUE
        for profile in PROFILES.values()
        if profile.positions[topic.id].text != used[topic.id].text
    )
