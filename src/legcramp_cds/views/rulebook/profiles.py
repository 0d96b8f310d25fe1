"""What guidelines differ about, and what each profile changes."""

from __future__ import annotations

from collections.abc import Iterator

from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.profiles import PROFILES, TOPICS, Profile
from legcramp_cds.views.rulebook import parts
from legcramp_cds.views.rulebook.markup import Links, bullets, page, plain, section, sentence, table
from legcramp_cds.views.rulebook.prose import whole

__all__ = ["profiles_page"]

_LINKS = Links()
_TOLD = (
    "Where guidelines differ, a profile takes the position of one of them. The profile in use is named in every "
    "assessment, and the other positions that matter for the patient stand beside it."
)


def profiles_page(knowledge: KnowledgeBase) -> str:
    """Every topic with the position of each profile, then every profile with what it changes, as Markdown."""
    topics = (
        section(
            plain(topic.name),
            f"Matters for: {plain(whole(topic.when))}.",
            table(("profile", "position", "source"), _positions(topic.id)),
            level=3,
        )
        for topic in TOPICS.values()
    )
    profiles = (
        section(
            f"{plain(profile.name)} {{ #{profile.id} }}",
            sentence(profile.summary),
            bullets(_changes(knowledge, profile)),
            f"Source: {_LINKS.citations(profile.citations)}.",
            level=3,
        )
        for profile in PROFILES.values()
    )
    return page("Profiles", _TOLD, section("What they differ about", *topics), section("The profiles", *profiles))


def _positions(topic: str) -> Iterator[tuple[str, ...]]:
    for profile in PROFILES.values():
        position = profile.positions.get(topic)
        if position is not None:
            yield f"`{profile.id}`", plain(position.text), _LINKS.citations(position.citations)


def _changes(knowledge: KnowledgeBase, profile: Profile) -> Iterator[str]:
    yield f"id: `{profile.id}`"
    for old, new in profile.replaces.items():
        before = f"{_LINKS.threshold(old)} ({parts.limit(knowledge.thresholds[old])})"
        yield f"limit: {before} becomes {parts.limit(new)}, {_LINKS.citation(new.citation)}"
    for order in profile.panel:
        test = _LINKS.to(f"investigations/{order.investigation.id}.md", order.investigation.name)
        yield f"test in ordinary cramps: {test}, {plain(order.because)}"
    for advice in profile.advice.values():
        yield f"advice, worded or gated in its own way: {plain(advice.title)}"
    for name in sorted(profile.without_advice):
        yield f"advice that it does not give: {_LINKS.to(f'advice.md#{name}', knowledge.advice[name].title)}"
    if profile.drugs_that_count is not None:
        named = (
            _LINKS.to(f"drugs/{name}.md", knowledge.drug_classes[name].name)
            for name in sorted(profile.drugs_that_count)
        )
        yield f"drugs that it names as causes; the others rank as very rare ones: {', '.join(named)}"
