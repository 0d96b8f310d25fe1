"""What was brought along is told apart from what was not, and never taken for normal."""

from __future__ import annotations

import pytest

from legcramp_cds.interop.cds_hooks.discovery import SERVICES, VITAL_DAYS
from legcramp_cds.interop.cds_hooks.request import Brought, State, parse_request
from legcramp_cds.interop.cds_hooks.respond import to_fetch
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from tests.interop.cds_hooks.answering import FAILED, card, reply
from tests.interop.cds_hooks.hook_samples import AS_OF, CRAMPS, NOTHING, VIEW, searchset, view, whole_prefetch
from tests.interop.fhir_samples import Resource, condition, observation, patient

SOMEBODY = {"reference": "Patient/somebody-else"}
THEIRS = CRAMPS | {"id": "theirs", "subject": SOMEBODY}
WARNING = FAILED | {"issue": [{"severity": "warning"}]}


class TestPrefetch:
    @pytest.mark.parametrize(
        ("prefetch", "state"),
        [
            ({}, State.ABSENT),
            ({"conditions": None}, State.EMPTY),
            ({"conditions": FAILED}, State.FAILED),
            ({"conditions": searchset(FAILED)}, State.FAILED),
            ({"conditions": searchset(WARNING, CRAMPS)}, State.WHOLE),
            ({"conditions": searchset(WARNING)}, State.EMPTY),
            ({"conditions": searchset(CRAMPS, more=True)}, State.PAGED),
            ({"conditions": NOTHING}, State.EMPTY),
            ({"conditions": CRAMPS}, State.WHOLE),
            ({"conditions": searchset(CRAMPS, patient())}, State.WHOLE),
            ({"conditions": patient()}, State.FAILED),
            ({"conditions": searchset(patient(), WARNING)}, State.FAILED),
            ({"conditions": NOTHING | {"entry": [{"fullUrl": "urn:uuid:1"}]}}, State.FAILED),
            ({"conditions": CRAMPS | {"resourceType": ["Condition"]}}, State.FAILED),
            ({"conditions": searchset(THEIRS | {"resourceType": ["Condition"]})}, State.FAILED),
            ({"conditions": searchset(CRAMPS, THEIRS | {"resourceType": {}})}, State.WHOLE),
            ({"conditions": NOTHING | {"total": 3}}, State.PAGED),
            ({"conditions": searchset(CRAMPS, patient()) | {"total": 2}}, State.PAGED),
            ({"conditions": searchset(CRAMPS, patient()) | {"total": 1}}, State.WHOLE),
            ({"conditions": NOTHING | {"total": 0}}, State.EMPTY),
            ({"conditions": NOTHING | {"total": "many"}}, State.EMPTY),
            ({"conditions": THEIRS}, State.FAILED),
            ({"conditions": searchset(THEIRS, WARNING)}, State.FAILED),
            ({"conditions": searchset(CRAMPS, THEIRS)}, State.MIXED),
            ({"conditions": searchset(CRAMPS, THEIRS, more=True)}, State.MIXED),
            ({"conditions": searchset(CRAMPS, observation(subject=SOMEBODY))}, State.WHOLE),
            (
                {"conditions": searchset(CRAMPS | {"subject": {"reference": "https://ehr.example/Patient/p"}})},
                State.WHOLE,
            ),
            ({"conditions": searchset(CRAMPS | {"subject": {"reference": "#p"}})}, State.WHOLE),
            ({"conditions": searchset(CRAMPS | {"subject": {"reference": ["p"]}})}, State.WHOLE),
            ({"conditions": "nonsense"}, State.FAILED),
            ({"conditions": {}}, State.FAILED),
        ],
    )
    def test_the_ways_of_bringing_nothing_are_told_apart(self, prefetch: Resource, state: State) -> None:
        assert Brought.of(prefetch, "conditions", "p").state is state

    @pytest.mark.parametrize("kind", ["MedicationRequest", "MedicationStatement", "MedicationAdministration"])
    def test_drugs_are_taken_in_whatever_form_a_client_keeps_them(self, kind: str) -> None:
        drugs = searchset({"resourceType": kind, "id": "m"})
        assert Brought.of({"medications": drugs}, "medications", "p").state is State.WHOLE

    @pytest.mark.parametrize("key", ["patient", "conditions"])
    def test_a_resource_of_another_type_under_a_key_is_no_answer_to_it(self, key: str) -> None:
        """A problem list under `patient` leaves age and sex unseen; a Patient is no empty problem list."""
        wrong = {"patient": CRAMPS, "conditions": patient()}[key]
        assert reply(view(whole_prefetch(**{key: wrong}))).status == 412

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

    @pytest.mark.parametrize("more", [(), (condition("44054006"),)])
    def test_a_problem_list_of_somebody_else_cannot_be_decided(self, more: tuple[Resource, ...]) -> None:
        """Also where a part of it is the patient's own: nobody knows what the search looked for."""
        assert reply(view(whole_prefetch(conditions=searchset(THEIRS, *more)))).status == 412

    def test_results_of_somebody_else_were_not_seen(self) -> None:
        theirs, own = observation("2601-3", 0.2, id="theirs", subject=SOMEBODY), observation("2601-3", 0.5)
        detail = card(view(whole_prefetch(observations=searchset(theirs))))["detail"]
        assert "**Not seen:** laboratory results." in detail
        detail = card(view(whole_prefetch(observations=searchset(theirs, own))))["detail"]
        assert "**Not seen:** laboratory results (some are of somebody else)." in detail
        assert "0.5 mmol/L" in detail
        silent = view(whole_prefetch(observations=searchset(theirs), medications=None))
        assert reply(silent).status == 412

    def test_silence_needs_to_have_seen_results_and_drugs(self) -> None:
        assert reply(view(whole_prefetch(observations=..., medications=...))).status == 412
        assert reply(view(whole_prefetch(observations=None, medications=None))).status == 200
        first_page = searchset(observation(), more=True)
        assert reply(view(whole_prefetch(observations=first_page, medications=None))).status == 412

    def test_what_was_not_seen_is_told_on_the_card(self) -> None:
        detail = card(view(whole_prefetch(medications=..., procedures=FAILED)))["detail"]
        assert "**Not seen:** drugs, procedures." in detail
        first_page = searchset(observation("2601-3", 0.5), more=True)
        assert "laboratory results (first page only)" in card(view(whole_prefetch(observations=first_page)))["detail"]

    @pytest.mark.parametrize(
        ("key", "name"),
        [
            ("vitals", "vital signs"),
            ("social", "smoking, alcohol and pregnancy"),
            ("family", "family history"),
            ("answers", "answers of the patient"),
        ],
    )
    def test_every_key_that_was_not_seen_is_named(self, key: str, name: str) -> None:
        assert f"**Not seen:** {name}." in card(view(whole_prefetch(**{key: ...})))["detail"]

    def test_a_search_that_holds_less_than_it_found_was_not_seen_whole(self) -> None:
        assert reply(view(whole_prefetch(conditions=NOTHING | {"total": 3}))).status == 412
        labs = searchset(observation("2601-3", 0.5)) | {"total": 300}
        assert "first page only" in card(view(whole_prefetch(observations=labs)))["detail"]

    def test_a_red_flag_reads_the_vital_signs(self) -> None:
        fever = observation("8310-5", 41.2, "Cel", id="t", effectiveDateTime="2026-11-22T07:00:00Z")
        shown = card(view(whole_prefetch(vitals=searchset(fever))))
        assert shown["indicator"] == "critical"
        assert "temperature 41.2" in shown["detail"]

    def test_vital_signs_are_asked_for_as_long_as_they_are_fresh(self) -> None:
        read = ("systolic_bp", "temperature", "heart_rate", "oxygen_saturation", "respiratory_rate")
        assert {MEASUREMENTS[name].fresh_days for name in read} == {VITAL_DAYS}

    def test_the_problem_list_is_fetched_first_and_the_rest_only_with_a_complaint(self) -> None:
        def keys(prefetch: Resource, **context: str) -> tuple[str, ...]:
            body = view(prefetch)
            body["context"] |= context
            return to_fetch(parse_request(SERVICES[VIEW], body), CardSettings(), AS_OF)

        assert keys({}) == ("conditions",)
        assert keys({}, encounterId="e") == ("conditions", "encounter")
        assert keys({"conditions": None}) == ()
        rest = ("patient", "observations", "vitals", "medications", "procedures", "social", "family", "answers")
        assert keys({"conditions": searchset(CRAMPS)}) == rest
        assert keys(whole_prefetch()) == ()
        assert keys({"conditions": searchset(condition("44054006"), more=True)}) == ("conditions",)
        assert keys({"conditions": searchset(condition("44054006"), THEIRS)}) == ("conditions",)
