"""The cramp itself: a short form for the findings that describe it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from legcramp_cds import units
from legcramp_cds.errors import LegcrampError, Problem
from legcramp_cds.facts import Reading
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.readings import read
from legcramp_cds.record.model import Day, Record, RecordError, shown

__all__ = ["Cramp"]


def _as_tuple(value: object) -> object:
    """One word stands for a list of one, and nothing for an empty one."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    if isinstance(value, set | frozenset):
        return tuple(sorted(value))
    return value


Site = Literal["calf", "foot", "thigh", "buttock", "hand", "arm", "trunk", "widespread"]
Timing = Literal[
    "night", "night_only", "day", "rest", "exertion", "after_exertion", "brief_intense_effort", "dialysis", "evening"
]
Trigger = Literal[
    "cold",
    "hyperventilation",
    "walking_distance",
    "standing",
    "startle",
    "cuff",
    "swimming",
    "one_task",
    "back_extension",
]
Relief = Literal[
    "stretching", "standing_still", "sitting_or_bending_forward", "moving", "hanging_leg_down", "warming_up", "nothing"
]

# Which finding each word of the short form stands for. The short form adds nothing that the list of findings
# cannot say, so that rules read one vocabulary.
_SITES: Mapping[str, str] = {
    "calf": "cramp_calf",
    "foot": "cramp_foot",
    "thigh": "cramp_thigh",
    "buttock": "cramp_buttock_hip",
    "hand": "cramp_hand",
    "arm": "cramp_arm",
    "trunk": "cramp_trunk",
    "widespread": "widespread_cramps",
}
_TIMINGS: Mapping[str, str] = {
    "night": "nocturnal_cramps",
    "night_only": "only_nocturnal",
    "day": "daytime_cramps",
    "rest": "cramps_at_rest",
    "exertion": "exertional_cramps",
    "after_exertion": "cramps_after_exercise",
    "brief_intense_effort": "cramps_on_brief_intense_effort",
    "dialysis": "cramps_during_dialysis",
    "evening": "worse_in_evening",
}
_TRIGGERS: Mapping[str, str] = {
    "cold": "triggered_by_cold",
    "hyperventilation": "triggered_by_hyperventilation",
    "walking_distance": "brought_on_by_fixed_walking_distance",
    "standing": "brought_on_by_standing",
    "startle": "spasms_triggered_by_startle",
    "cuff": "triggered_by_cuff",
    "swimming": "occurs_while_swimming",
    "one_task": "task_specific_spasm",
    "back_extension": "worse_with_back_extension",
}
_RELIEFS: Mapping[str, str] = {
    "stretching": "relieved_by_stretching",
    "standing_still": "relieved_by_standing_still",
    "sitting_or_bending_forward": "relieved_by_sitting_or_bending_forward",
    "moving": "relieved_by_moving",
    "hanging_leg_down": "relieved_by_hanging_leg_down",
    "warming_up": "warm_up_phenomenon",
    "nothing": "not_relieved_by_stretching",
}


def _amount(fact: str, text: str | None) -> Reading | None:
    """Read an amount with a unit."""
    if text is None:
        return None
    quantity = units.parse_quantity(text)
    return read(MEASUREMENTS[fact], quantity.value, quantity.unit, comparator=quantity.comparator)


def _with_unit(example: str) -> BeforeValidator:
    """Refuse a bare number, and show how an amount is written."""

    def check(value: object) -> object:
        if isinstance(value, int | float):
            raise RecordError(
                [Problem("", "an amount needs a unit", shown(value), f"write the unit, as in '{example}'")]
            )
        return value

    return BeforeValidator(check)


class Cramp(Record):
    """What the cramp is like. A site, time or trigger that is not named is unknown, not absent.

    Args:
        site: Where it is felt; one word or several.
        laterality: ``left``, ``right``, ``alternating`` or ``both``.
        timing: When it comes; one word or several.
        duration: How long one contraction lasts, with unit (``"3 min"``, ``"40 s"``); not the soreness after it.
        frequency: How often, with unit (``"3 /wk"``).
        triggers: What brings it on.
        relief: What ends it.
        soreness_after: Whether the muscle is sore afterwards.
        hardening: Whether the muscle can be seen or felt to harden.
        course: ``improving``, ``stable``, ``worsening`` or ``episodic``.
        onset: Since when there have been cramps.

    Example:
        >>> sorted(Cramp(site="calf", timing="night", relief="stretching").findings())
        ['cramp_calf', 'nocturnal_cramps', 'relieved_by_stretching']
    """

    site: Annotated[tuple[Site, ...], BeforeValidator(_as_tuple)] = ()
    laterality: Literal["left", "right", "alternating", "both"] | None = None
    timing: Annotated[tuple[Timing, ...], BeforeValidator(_as_tuple)] = ()
    duration: Annotated[str | None, _with_unit("3 min")] = None
    frequency: Annotated[str | None, _with_unit("3 /wk")] = None
    triggers: Annotated[tuple[Trigger, ...], BeforeValidator(_as_tuple)] = ()
    relief: Annotated[tuple[Relief, ...], BeforeValidator(_as_tuple)] = ()
    soreness_after: bool | None = Field(default=None, strict=True)
    hardening: bool | None = Field(default=None, strict=True)
    course: Literal["improving", "stable", "worsening", "episodic"] | None = None
    onset: Day | None = None

    if TYPE_CHECKING:
        # What a caller may write, for type checkers alone: pydantic takes more than the fields declare, and reads it.
        def __init__(  # noqa: PLR0913 - one for each field
            self,
            *,
            site: Site | Iterable[Site] = (),
            laterality: Literal["left", "right", "alternating", "both"] | None = None,
            timing: Timing | Iterable[Timing] = (),
            duration: str | None = None,
            frequency: str | None = None,
            triggers: Trigger | Iterable[Trigger] = (),
            relief: Relief | Iterable[Relief] = (),
            soreness_after: bool | None = None,
            hardening: bool | None = None,
            course: Literal["improving", "stable", "worsening", "episodic"] | None = None,
            onset: date | str | None = None,
        ) -> None: ...

    @model_validator(mode="after")
    def _read_amounts(self) -> Cramp:
        """Read duration and frequency here, so that a wrong unit is told where it is written."""
        problems: list[Problem] = []
        for where, text in (("duration", self.duration), ("frequency", self.frequency)):
            try:
                _amount(f"cramp_{where}", text)
            except LegcrampError as error:
                problems.extend(Problem(where, one.what, one.given or text or "", one.hint) for one in error.problems)
        if problems:
            raise RecordError(problems)
        return self

    @cached_property
    def duration_reading(self) -> Reading | None:
        """How long one contraction lasts, in minutes."""
        return _amount("cramp_duration", self.duration)

    @cached_property
    def frequency_reading(self) -> Reading | None:
        """How often, a week."""
        return _amount("cramp_frequency", self.frequency)

    def findings(self) -> dict[str, bool]:
        """The findings that this description states, each present (True) or absent (False)."""
        found = {_SITES[word]: True for word in self.site}
        found.update({_TIMINGS[word]: True for word in self.timing})
        found.update({_TRIGGERS[word]: True for word in self.triggers})
        found.update({_RELIEFS[word]: True for word in self.relief})
        if self.soreness_after is not None:
            found["soreness_after_cramp"] = self.soreness_after
        if self.hardening is not None:
            found["palpable_hardening"] = self.hardening
        if self.course == "worsening":
            found["worsening_cramps"] = True
        if self.laterality in ("left", "right"):
            found["unilateral_symptoms"] = True
        elif self.laterality == "both":
            found["bilateral_symptoms"] = True
        return found
