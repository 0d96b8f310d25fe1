"""What stands on a card, and what it offers."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from legcramp_cds.assess.triage import FiredFlag
from legcramp_cds.errors import InputError
from legcramp_cds.interop.cds_hooks.discovery import SERVICES
from legcramp_cds.interop.cds_hooks.patient_view import _OPENINGS, patient_card
from legcramp_cds.interop.cds_hooks.request import parse_request
from legcramp_cds.interop.cds_hooks.respond import respond
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from tests.interop.cds_hooks.answering import card, cards_of, reply, with_labs
from tests.interop.cds_hooks.hook_samples import (
    AS_OF,
    CRAMPS,
    NOTHING,
    SIGN,
    VIEW,
    card_faults,
    draft,
    orders,
    searchset,
    view,
    whole_prefetch,
)
from tests.interop.fhir_samples import Resource, condition, observation
from tests.interop.fhir_validators import empty_places, python_complaints
from tests.interop.test_fhir_write import of_cases


class TestCard:
    def test_detail_tells_for_unknown_sources_and_what_made_it(self) -> None:
        detail = card(view())["detail"]
        assert "1. **Hypomagnesemia** (criteria met)" in detail
        assert "- for: magnesium 0.5 mmol/L on 2026-11-20 is below 0.70 mmol/L" in detail
        assert "- unknown: " in detail
        assert "**Sources**" in detail
        assert "](https://" in detail
        assert "knowledge 20" in detail

    def test_the_summary_of_every_case_begins_with_what_makes_it_urgent_and_is_short(self) -> None:
        request, settings = parse_request(SERVICES[VIEW], view()), CardSettings()
        urgent = 0
        for assessment in of_cases():
            shown = patient_card(assessment, request, settings)
            if shown is None:
                continue
            assert list(card_faults(shown)) == []
            if not assessment.triage.level.urgent:
                continue
            urgent += 1
            said = str(shown["summary"]).removeprefix(f"Leg cramps: {_OPENINGS[assessment.triage.level]}")
            first = said.removeprefix("; in question").removeprefix(": ").removesuffix("…")
            grounds = assessment.triage.grounds
            names = [one.flag.name if isinstance(one, FiredFlag) else one.result.name for one in grounds]
            assert any(first.startswith(name) or name.startswith(first) for name in names), shown["summary"]
        assert urgent > 100

    def test_no_condition_is_called_confirmed(self) -> None:
        """What the criteria of a source say of the data is no diagnosis."""
        request, settings = parse_request(SERVICES[VIEW], view()), CardSettings()
        details = [str(shown["detail"]) for one in of_cases() if (shown := patient_card(one, request, settings))]
        assert any("(criteria met): " in detail.partition("\n")[0] for detail in details)
        assert [detail for detail in details if " is confirmed" in detail] == []

    def test_reasons_against_are_told(self) -> None:
        own = "https://hospital.example/codes"
        earlier = condition("EARLIER", own, id="earlier", recordedDate="2026-11-20")
        settings = CardSettings(codes={(own, "EARLIER"): "cramps_before_any_drug"})
        body = view(whole_prefetch(conditions=searchset(CRAMPS, earlier)))
        (shown,) = cards_of(reply(body, settings=settings))
        assert "   - against: " in shown["detail"]

    @pytest.mark.parametrize(
        ("lab", "indicator", "opening"),
        [
            (observation("2823-3", 7.2), "critical", "Leg cramps: consider emergency assessment: Potassium"),
            (observation("2157-6", 12_000, "U/L"), "warning", "Leg cramps: consider assessment today: Creatine kinase"),
            (observation("2601-3", 0.65), "info", "Leg cramps: consider Hypomagnesemia"),
        ],
        ids=["potassium 7.2", "CK 12000", "magnesium 0.65"],
    )
    def test_the_indicator_follows_triage(self, lab: Resource, indicator: str, opening: str) -> None:
        shown = card(with_labs(lab))
        assert shown["indicator"] == indicator
        assert shown["summary"].startswith(opening)

    def test_suggestions_create_drafts_for_this_patient(self) -> None:
        offered = card(view())["suggestions"]
        assert 0 < len(offered) <= 6
        for suggestion in offered:
            (action,) = suggestion["actions"]
            order = action["resource"]
            assert (order["status"], order["intent"]) == ("draft", "proposal")
            assert order["subject"] == {"reference": "Patient/p"}
            assert python_complaints(order) == []
            assert list(empty_places(order)) == []

    def test_ids_are_the_same_for_the_same_content_and_differ_between_patients(self) -> None:
        first, again = card(view()), card(view(hookInstance="another"))
        assert first == again
        later = cards_of(respond(VIEW, view(), as_of=AS_OF + timedelta(days=1)))
        assert [one["uuid"] for one in later] == [first["uuid"]]
        text = json.dumps(view()).replace('"Patient/p"', '"Patient/q"').replace('"id": "p"', '"id": "q"')
        other = card(json.loads(text.replace('"patientId": "p"', '"patientId": "q"')))
        assert other["uuid"] != first["uuid"]

    def test_text_of_the_record_cannot_write_markdown(self) -> None:
        evil = "quinine [click](javascript:alert(1)) <img src=x onerror=alert(1)> `x` **bold**\n# title"
        shown = card(orders(draft(evil)), SIGN)
        assert "[click]" not in shown["detail"].replace("\\[", "").replace("\\]", "")
        assert "<img" not in shown["detail"].replace("\\<", "")
        assert "\n# title" not in shown["detail"]

    def test_override_reasons_have_a_display(self) -> None:
        assert len(card(view())["overrideReasons"]) >= 3

    def test_the_profile_of_the_site_decides_where_guidelines_differ(self) -> None:
        """A magnesium between the two limits is low for one guideline only."""
        results = searchset(observation("2601-3", 0.72))
        body = view(whole_prefetch(observations=results, medications=NOTHING))
        said = {name: reply(body, settings=CardSettings(profile=name)) for name in ("default", "dgn")}
        assert cards_of(said["default"]) == []
        (shown,) = cards_of(said["dgn"])
        assert shown["summary"].startswith("Leg cramps: consider Hypomagnesemia")
        assert [one.decision and one.decision.profile for one in said.values()] == ["default", "dgn"]
        with pytest.raises(InputError, match="no such profile"):
            CardSettings(profile="nice")
