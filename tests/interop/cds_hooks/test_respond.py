"""The core of the service: one quiet card, or none, or an honest "cannot decide"."""

from __future__ import annotations

import copy
import json
from datetime import timedelta
from typing import Any

import pytest

from legcramp_cds.errors import InputError
from legcramp_cds.interop.cds_hooks.discovery import SERVICES, discovery, query
from legcramp_cds.interop.cds_hooks.request import Brought, State, parse_request
from legcramp_cds.interop.cds_hooks.respond import Reply, respond, to_fetch
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from tests.interop.cds_hooks.hook_samples import (
    AS_OF,
    CRAMPS,
    NOTHING,
    SELECT,
    SIGN,
    VIEW,
    card_faults,
    draft,
    orders,
    searchset,
    view,
    whole_prefetch,
)
from tests.interop.fhir_samples import ICD10CM, LOINC, Resource, concept, condition, observation, patient
from tests.interop.fhir_validators import empty_places, python_complaints
from tests.interop.response_samples import response

FAILED = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "exception"}]}


def reply(body: object, service: str = VIEW, settings: CardSettings | None = None) -> Reply:
    return respond(service, body, settings, as_of=AS_OF)


def cards_of(answer: Reply) -> list[Resource]:
    found: Any = answer.body["cards"]
    return list(found)


def card(body: object, service: str = VIEW) -> Resource:
    answer = reply(body, service)
    assert answer.status == 200, answer.body
    cards = cards_of(answer)
    assert len(cards) == 1
    assert list(card_faults(cards[0])) == []
    return cards[0]


def with_labs(*labs: Resource) -> Resource:
    return view(whole_prefetch(observations=searchset(*labs)))


class TestDiscovery:
    def test_each_service_says_what_the_specification_asks_for(self) -> None:
        services: list[Resource] = discovery()["services"]  # type: ignore[assignment]
        assert [service["hook"] for service in services] == ["patient-view", "order-select", "order-sign"]
        for service in services:
            assert {"id", "hook", "description", "title", "prefetch"} <= service.keys()
            assert list(empty_places(service)) == []

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


class TestCard:
    def test_detail_tells_for_unknown_sources_and_what_made_it(self) -> None:
        detail = card(view())["detail"]
        assert "1. **Hypomagnesemia** (criteria met)" in detail
        assert "- for: magnesium 0.5 mmol/L on 2026-11-20 is below 0.70 mmol/L" in detail
        assert "- unknown: " in detail
        assert "**Sources**" in detail
        assert "](https://" in detail
        assert "knowledge 20" in detail

    def test_reasons_against_are_told(self) -> None:
        earlier = condition("EARLIER", "https://hospital.example/codes", id="earlier")
        settings = CardSettings(codes={("https://hospital.example/codes", "EARLIER"): "cramps_before_any_drug"})
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


class TestPrefetch:
    @pytest.mark.parametrize(
        ("prefetch", "state"),
        [
            ({}, State.ABSENT),
            ({"k": None}, State.EMPTY),
            ({"k": FAILED}, State.FAILED),
            ({"k": searchset(FAILED)}, State.FAILED),
            ({"k": searchset(FAILED | {"issue": [{"severity": "warning"}]}, CRAMPS)}, State.WHOLE),
            ({"k": searchset(CRAMPS, more=True)}, State.PAGED),
            ({"k": NOTHING}, State.EMPTY),
            ({"k": patient()}, State.WHOLE),
            ({"k": "nonsense"}, State.FAILED),
            ({"k": {}}, State.FAILED),
        ],
    )
    def test_the_ways_of_bringing_nothing_are_told_apart(self, prefetch: Resource, state: State) -> None:
        assert Brought.of(prefetch, "k").state is state

    @pytest.mark.parametrize("conditions", [..., FAILED, searchset(condition("44054006"), more=True)])
    def test_an_unseen_problem_list_cannot_be_decided(self, conditions: object) -> None:
        answer = reply(view(whole_prefetch(conditions=conditions)))
        assert answer.status == 412
        assert answer.body["resourceType"] == "OperationOutcome"

    def test_a_complaint_on_the_first_page_is_enough(self) -> None:
        assert card(view(whole_prefetch(conditions=searchset(CRAMPS, more=True))))

    @pytest.mark.parametrize("person", [..., None, FAILED])
    def test_without_the_patient_it_cannot_be_decided(self, person: object) -> None:
        assert reply(view(whole_prefetch(patient=person))).status == 412

    def test_somebody_elses_record_is_refused(self) -> None:
        assert reply(view(whole_prefetch(patient=patient(id="q")))).status == 412
        theirs = observation("2601-3", 0.2) | {"subject": {"reference": "Patient/q"}}
        assert "0.2 mmol/L" not in card(view(whole_prefetch(observations=searchset(theirs))))["detail"]

    def test_silence_needs_to_have_seen_results_and_drugs(self) -> None:
        assert reply(view(whole_prefetch(observations=..., medications=...))).status == 412
        assert reply(view(whole_prefetch(observations=None, medications=None))).status == 200

    def test_what_was_not_seen_is_told_on_the_card(self) -> None:
        detail = card(view(whole_prefetch(medications=..., procedures=FAILED)))["detail"]
        assert "**Not seen:** drugs, procedures." in detail
        first_page = searchset(observation("2601-3", 0.5), more=True)
        assert "laboratory results (first page only)" in card(view(whole_prefetch(observations=first_page)))["detail"]

    def test_the_problem_list_is_fetched_first_and_the_rest_only_with_a_complaint(self) -> None:
        def keys(prefetch: Resource, **context: str) -> tuple[str, ...]:
            body = view(prefetch)
            body["context"] |= context
            return to_fetch(parse_request(SERVICES[VIEW], body), CardSettings(), AS_OF)

        assert keys({}) == ("conditions",)
        assert keys({}, encounterId="e") == ("conditions", "encounter")
        assert keys({"conditions": None}) == ()
        rest = ("patient", "observations", "medications", "procedures", "social", "family", "answers")
        assert keys({"conditions": searchset(CRAMPS)}) == rest
        assert keys(whole_prefetch()) == ()
        assert keys({"conditions": searchset(condition("44054006"), more=True)}) == ("conditions",)


class TestOrders:
    def test_quinine_is_told_with_its_cautions_even_without_a_complaint(self) -> None:
        body = orders(draft("quinine sulfate 300 mg"), prefetch=whole_prefetch(conditions=None))
        shown = card(body, SIGN)
        assert shown["indicator"] == "critical"
        assert "magnesium 0.5 mmol/L" in shown["detail"]
        assert "Prolonged QT interval" in shown["detail"]
        assert "fda.gov" in shown["detail"]
        assert any("ECG" in offer["label"] for offer in shown["suggestions"])

    def test_without_a_known_harm_quinine_is_a_warning(self) -> None:
        body = orders(draft("quinine sulfate"), prefetch=whole_prefetch(observations=NOTHING, medications=NOTHING))
        assert card(body, SIGN)["indicator"] == "warning"

    @pytest.mark.parametrize("drug", ["hydrochlorothiazide 25 mg", "furosemide", "simvastatin 20 mg", "salbutamol"])
    def test_drugs_that_can_cause_cramps_are_told_to_somebody_who_has_them(self, drug: str) -> None:
        assert card(orders(draft(drug)), SIGN)["indicator"] == "info"
        quiet = reply(orders(draft(drug), prefetch=whole_prefetch(conditions=None)), SIGN)
        assert quiet.body == {"cards": []}

    @pytest.mark.parametrize("drug", ["paracetamol", "omeprazole", "amoxicillin 120 MG/ML"])
    def test_other_drugs_are_none_of_its_business(self, drug: str) -> None:
        assert reply(orders(draft(drug), prefetch={}), SIGN).body == {"cards": []}

    def test_on_selection_only_what_is_selected_counts(self) -> None:
        both = (draft("quinine"), draft("simvastatin"))
        assert "simvastatin" in card(orders(*both, hook="order-select"), SELECT)["summary"]
        one = orders(*both, hook="order-select", selections=["MedicationRequest/quinine"])
        assert "simvastatin" not in card(one, SELECT)["summary"]
        assert reply(orders(*both, hook="order-select", selections=[]), SELECT).body == {"cards": []}

    def test_a_drug_behind_a_reference_is_found(self) -> None:
        drug = {"resourceType": "Medication", "id": "m", "code": {"text": "quinine"}}
        by_reference = draft("x") | {"medicationReference": {"reference": "Medication/m"}}
        del by_reference["medicationCodeableConcept"]
        assert "Quinine" in card(orders(by_reference, drug), SIGN)["summary"]

    def test_an_unseen_problem_list_cannot_be_decided(self) -> None:
        assert reply(orders(draft("simvastatin"), prefetch={}), SIGN).status == 412


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

    def test_the_request_is_left_as_it_was(self) -> None:
        body = orders(draft("quinine"))
        before = copy.deepcopy(body)
        reply(body, SIGN)
        assert body == before

    def test_a_result_without_a_unit_or_code_system_does_not_raise(self) -> None:
        odd = observation(code={"coding": [{"code": "2823-3", "system": LOINC}]}, unit="")
        assert reply(with_labs(odd)).status == 200
