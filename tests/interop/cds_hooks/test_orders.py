"""Drugs that are being ordered: quinine for everybody, those that cause cramps for whoever has them."""

from __future__ import annotations

import pytest

from tests.interop.cds_hooks.answering import card, reply
from tests.interop.cds_hooks.hook_samples import NOTHING, SELECT, SIGN, draft, orders, whole_prefetch


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

    def test_a_selection_may_name_the_address_of_a_draft_without_an_id(self) -> None:
        body = orders(draft("quinine"), hook="order-select", selections=["urn:uuid:6f1c"])
        (entry,) = body["context"]["draftOrders"]["entry"]
        entry["fullUrl"] = "urn:uuid:6f1c"
        del entry["resource"]["id"]
        assert "Quinine" in card(body, SELECT)["summary"]

    @pytest.mark.parametrize("status", ["cancelled", "stopped", "completed", "ended", "entered-in-error"])
    def test_a_draft_that_ends_an_order_starts_no_drug(self, status: str) -> None:
        assert reply(orders(draft("quinine", status=status)), SIGN).body == {"cards": []}

    @pytest.mark.parametrize("hook", ["order-sign", "order-select"])
    def test_a_draft_for_somebody_else_is_told_and_not_passed_over(self, hook: str) -> None:
        body = orders(draft("quinine", subject={"reference": "Patient/somebody-else"}), hook=hook)
        answer = reply(body, SIGN if hook == "order-sign" else SELECT)
        assert answer.status == 412
        assert "context.draftOrders" in str(answer.body)
        assert "somebody-else" not in str(answer.body)
