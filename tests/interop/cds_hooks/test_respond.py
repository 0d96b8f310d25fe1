"""The core of the service: one quiet card, or none, or an honest "cannot decide"."""

from __future__ import annotations

import copy
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from legcramp_cds.interop.cds_hooks.discovery import SERVICES, discovery, query
from legcramp_cds.interop.cds_hooks.respond import respond
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from tests.interop.cds_hooks.answering import card, cards_of, reply, with_labs
from tests.interop.cds_hooks.hook_samples import (
    AS_OF,
    NOTHING,
    SELECT,
    SIGN,
    VIEW,
    draft,
    orders,
    searchset,
    view,
    whole_prefetch,
)
from tests.interop.fhir_samples import ICD10CM, LOINC, Resource, concept, condition, observation, patient
from tests.interop.fhir_validators import empty_places
from tests.interop.response_samples import response


@pytest.mark.parametrize("years", [0, 5])
def test_the_request_of_the_page_gives_a_card(root: Path, years: int) -> None:
    """Also when the values in it have long been too old."""
    body = json.loads((root / "examples" / "patient-view.json").read_text(encoding="utf-8"))
    assert set(body["prefetch"]) == {*SERVICES[VIEW].prefetch} - {"encounter"}
    answer = respond(VIEW, body, as_of=AS_OF.replace(year=AS_OF.year + years))
    (shown,) = cards_of(answer)
    assert ("Hypomagnesemia" in shown["summary"]) == (years == 0)


class TestDiscovery:
    def test_each_service_says_what_the_specification_asks_for(self) -> None:
        services: list[Resource] = discovery()["services"]  # type: ignore[assignment]
        assert [service["hook"] for service in services] == ["patient-view", "order-select", "order-sign"]
        for service in services:
            assert {"id", "hook", "description", "title", "prefetch"} <= service.keys()
            assert list(empty_places(service)) == []

    def test_a_client_that_knows_no_dates_can_be_asked_without_them(self) -> None:
        """Only the context and the user are tokens in CDS Hooks 2.0; today() came with the ballot of 3.0."""
        dated, plain = json.dumps(discovery()), json.dumps(discovery(dated=False))
        assert "today()" in dated
        assert "date=" not in plain.replace("_sort=-date", "")
        assert "&category=laboratory&_sort=-date&_count=200" in plain
        assert "&category=vital-signs&_sort=-date&_count=100" in plain

    def test_no_query_has_two_bounds_for_one_parameter(self) -> None:
        for service in SERVICES.values():
            for template in service.prefetch.values():
                names = [pair.partition("=")[0] for pair in template.partition("?")[2].split("&")]
                assert len(names) == len(set(names)), template

    def test_templates_are_filled_in_for_fetching(self) -> None:
        prefetch = SERVICES[VIEW].prefetch
        context = {"patientId": "p"}
        since = (AS_OF - timedelta(days=365)).isoformat()
        assert f"&date=ge{since}&" in query(prefetch["observations"], context, AS_OF)
        assert query(prefetch["encounter"], context, AS_OF) == ""
        assert not any("{{" in query(template, context, AS_OF) for template in prefetch.values())


class TestQuiet:
    def test_no_complaint_no_card_whatever_the_results_are(self) -> None:
        body = view(whole_prefetch(conditions=searchset(condition("44054006"))))
        assert reply(body).body == {"cards": []}

    @pytest.mark.parametrize("conditions", [None, NOTHING], ids=["null", "empty"])
    def test_a_problem_list_without_anything_is_no_complaint(self, conditions: object) -> None:
        answer = reply(view(whole_prefetch(conditions=conditions)))
        assert (answer.status, answer.body) == (200, {"cards": []})
        assert answer.decision
        assert answer.decision.why == "no complaint of cramps"

    def test_a_complaint_that_was_refuted_is_none(self) -> None:
        refuted = condition("R25.2", ICD10CM, verification="refuted")
        assert reply(view(whole_prefetch(conditions=searchset(refuted)))).body == {"cards": []}

    def test_everything_seen_and_nothing_to_say_gives_no_card(self) -> None:
        body = view(whole_prefetch(observations=NOTHING, medications=NOTHING))
        answer = reply(body)
        assert (answer.status, answer.body) == (200, {"cards": []})

    def test_a_card_that_was_answered_is_not_shown_again_until_it_changes(self) -> None:
        seen = card(view())["uuid"]
        settings = CardSettings(answered=frozenset({seen}))
        assert reply(view(), settings=settings).body == {"cards": []}
        changed = with_labs(observation("2601-3", 0.4))
        assert len(cards_of(reply(changed, settings=settings))) == 1


class TestComplaint:
    @pytest.mark.parametrize(
        "code",
        [
            concept(ICD10CM, "R25.2"),
            concept(ICD10CM, "G47.62"),
            concept("http://snomed.info/sct", "424647005"),
            concept("http://snomed.info/sct", "449918009"),
        ],
    )
    def test_a_coded_complaint_counts_as_problem_and_as_reason_of_the_visit(self, code: Resource) -> None:
        problem = condition("x") | {"code": code}
        assert card(view(whole_prefetch(conditions=searchset(problem))))
        encounter = {"resourceType": "Encounter", "id": "e", "status": "in-progress", "reasonCode": [code]}
        assert card(view(whole_prefetch(conditions=None, encounter=encounter)))
        in_r5 = encounter | {"reasonCode": [], "reason": [{"value": [{"concept": code}]}]}
        assert card(view(whole_prefetch(conditions=None, encounter=in_r5)))

    @pytest.mark.parametrize("given", [{"onsetDateTime": "2020-01-01"}, {"onsetDateTime": ""}])
    def test_a_complaint_of_long_ago_is_not_met_with_silence(self, given: Resource) -> None:
        problem = condition("R25.2", ICD10CM, **given)
        assert card(view(whole_prefetch(conditions=searchset(problem))))
        refuted = condition("R25.2", ICD10CM, verification="refuted", **given)
        assert reply(view(whole_prefetch(conditions=searchset(refuted)))).body == {"cards": []}

    def test_a_patient_who_tells_of_cramps_in_our_questionnaire_complains_of_them(self) -> None:
        told = response({"muscle_cramps": True, "nocturnal_cramps": True})
        shown = card(view(whole_prefetch(conditions=None, answers=searchset(told))))
        assert "Hypomagnesemia" in shown["summary"]
        denied = response({"muscle_cramps": False})
        assert reply(view(whole_prefetch(conditions=None, answers=searchset(denied)))).body == {"cards": []}

    def test_the_social_history_and_the_family_count_too(self) -> None:
        never = concept("http://snomed.info/sct", "266919005")
        smoking = observation("72166-2", id="s", valueQuantity=None, valueCodeableConcept=never)
        restless = concept("http://snomed.info/sct", "32914008")
        mother = {
            "resourceType": "FamilyMemberHistory",
            "id": "f",
            "status": "completed",
            "condition": [{"code": restless}],
        }
        answer = reply(view(whole_prefetch(social=searchset(smoking), family=searchset(mother))))
        assert answer.decision
        assert {"Observation/s", "FamilyMemberHistory/f"} <= set(answer.decision.used)

    def test_what_a_patient_answered_counts_in_the_card(self) -> None:
        told = response({"saddle_numbness": True, "bladder_bowel_change": True})
        shown = card(view(whole_prefetch(answers=searchset(told))))
        assert shown["indicator"] in ("critical", "warning")
        assert "auda" in shown["detail"]

    def test_the_codes_of_a_site_can_be_added(self) -> None:
        problem = condition("WK", "https://hospital.example/codes")
        body = view(whole_prefetch(conditions=searchset(problem)))
        assert reply(body).body == {"cards": []}
        settings = CardSettings(codes={("https://hospital.example/codes", "WK"): "nocturnal_cramps"})
        assert len(cards_of(reply(body, settings=settings))) == 1


FAULTS: tuple[tuple[Any, str], ...] = (
    ([], "a JSON object"),
    ({}, "hook"),
    (view(hook="order-sign"), "hook"),
    (view(hookInstance=""), "hookInstance"),
    (view(context=None), "context"),
    (view(context={"userId": "Practitioner/1"}), "context.patientId"),
    (view(context={"userId": "Practitioner/1", "patientId": "Patient/p"}), "context.patientId"),
    (view(context={"userId": "Practitioner/1", "patientId": "../Patient?x=y"}), "context.patientId"),
    (view(context={"patientId": "p"}), "context.userId"),
    (view() | {"prefetch": [1]}, "prefetch"),
    (view(fhirAuthorization={"access_token": "t"}), "fhirServer"),
    (view(fhirServer="https://x", fhirAuthorization={}), "fhirAuthorization"),
    (view(fhirServer=7), "fhirServer"),
)


class TestFaults:
    @pytest.mark.parametrize(("body", "where"), FAULTS)
    def test_a_request_with_faults_is_refused_with_their_places(self, body: object, where: str) -> None:
        answer = reply(body)
        assert answer.status == 400
        issues: Any = answer.body["issue"]
        told = [issue["diagnostics"] for issue in issues]
        assert any(where in one for one in told)

    def test_all_faults_are_told_at_once(self) -> None:
        issues: Any = reply({"hook": "x", "prefetch": 1, "context": {}}).body["issue"]
        assert len(issues) == 5

    def test_orders_need_drafts_and_selections(self) -> None:
        assert reply(view(hook="order-select"), SELECT).status == 400
        assert reply(orders(draft("x"), hook="order-select", selections="x"), SELECT).status == 400

    def test_an_unknown_service_is_not_found(self) -> None:
        assert reply(view(), "no-such-service").status == 404

    def test_no_value_of_the_patient_is_repeated_in_a_fault(self) -> None:
        body = view(whole_prefetch(patient=patient(id="q", birthDate="1950-01-02")))
        assert "1950" not in json.dumps(reply(body).body)
        assert "secret" not in json.dumps(reply(view(hook="secret", hookInstance=7)).body)


class TestDecision:
    def test_it_holds_references_and_rules_and_no_values(self) -> None:
        decision = reply(view()).decision
        assert decision
        assert decision.why == "card"
        assert {"Patient/p", "Observation/o", "Condition/cramps"} <= set(decision.used)
        assert "condition:hypomagnesemia" in decision.fired
        assert set(decision.rules.values()) == {"fired", "not_fired", "unknown"}
        assert "0.5" not in repr(decision)

    def test_what_silence_rests_on_is_written_down(self) -> None:
        """Most answers are silent, and they are asked about as well."""
        other = condition("44054006", id="diabetes")
        answer = reply(view(whole_prefetch(conditions=searchset(other))))
        assert answer.body == {"cards": []}
        assert answer.decision
        assert answer.decision.used == ("Condition/diabetes", "Encounter/e")
        answer = reply(orders(draft("paracetamol"), prefetch=whole_prefetch(encounter=...)), SIGN)
        assert answer.decision
        assert answer.decision.why == "no drug that matters here"
        assert answer.decision.used == ("Condition/cramps", "MedicationRequest/paracetamol")

    def test_the_request_is_left_as_it_was(self) -> None:
        body = orders(draft("quinine"))
        before = copy.deepcopy(body)
        reply(body, SIGN)
        assert body == before

    def test_a_result_without_a_unit_or_code_system_does_not_raise(self) -> None:
        odd = observation(code={"coding": [{"code": "2823-3", "system": LOINC}]}, unit="")
        assert reply(with_labs(odd)).status == 200
