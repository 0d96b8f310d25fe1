"""How old a statement may be: FHIR, OMOP and the questionnaire give the same answer for every finding."""

from __future__ import annotations

from datetime import date, timedelta
from math import inf

import pytest

from legcramp_cds.facts import Finding
from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.omop import facts_from_omop
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.findings.lasting import (
    MONTH,
    ONLY_EARLIER,
    PREGNANCY,
    SPANS,
    lasting,
    still_stated,
)
from legcramp_cds.knowledge.questions import QUESTIONS, SECTIONS
from tests.interop.fhir_samples import Resource, bundle, condition, patient
from tests.interop.omop.made import Made
from tests.interop.response_samples import response

AS_OF = date(2026, 11, 22)
OWN = "http://example.org/own"
CODES = {(OWN, name): name for name in FINDINGS}
# Both sides of each limit, the day itself, long ago, and no date at all.
AGES = (0, *(day for limit in SPANS for day in (int(limit), int(limit) + 1)), 9000, None)
ASKED = tuple(name for name, question in QUESTIONS.items() if isinstance(question.fact, Finding))


def day_of(age: int | None) -> date | None:
    return None if age is None else AS_OF - timedelta(days=age)


def expected(names: tuple[str, ...], age: int | None, *, present: bool, going_on: bool = False) -> set[str]:
    return {one for name in names for one in still_stated(name, present=present, days=age, going_on=going_on)}


def in_fhir(*resources: Resource, present: bool) -> set[str]:
    history = read(bundle(patient(), *resources), as_of=AS_OF, codes=CODES).patient.history
    assert not (history.absent if present else history.present)
    return set(history.present if present else history.absent)


def in_omop(made: Made) -> dict[str, bool]:
    made.person(1, made.female)
    (row,) = facts_from_omop(made.tables(), as_of=AS_OF, codes=CODES).facts.iter_rows(named=True)
    return {name: row[name] for name in FINDINGS if row.get(name) is not None}


@pytest.mark.parametrize("age", AGES)
class TestEveryFinding:
    """A statement of each age, about every finding at once."""

    @pytest.mark.parametrize(("present", "active"), [(True, True), (True, False), (False, True), (False, False)])
    def test_as_a_condition_of_fhir(self, age: int | None, present: bool, active: bool) -> None:
        names = tuple(name for name in FINDINGS if name not in ONLY_EARLIER or not present)
        dates = {} if age is None else {"onsetDateTime": str(day_of(age))}
        verification = "confirmed" if present else "refuted"
        clinical = "active" if active else None
        stated = [
            condition(
                name, OWN, clinical=clinical, verification=verification, id=name, **({"onsetDateTime": None} | dates)
            )
            for name in names
        ]
        going_on = present and active
        assert in_fhir(*stated, present=present) == expected(names, age, present=present, going_on=going_on)

    @pytest.mark.parametrize("present", [True, False])
    def test_as_an_answer_in_the_questionnaire(self, age: int | None, present: bool) -> None:
        authored = None if age is None else str(day_of(age))
        given = response(dict.fromkeys(ASKED, present), authored=authored)
        assert in_fhir(given, present=present) == expected(ASKED, age, present=present)

    def test_as_a_condition_of_omop(self, age: int | None) -> None:
        names = tuple(name for name in FINDINGS if name not in ONLY_EARLIER)
        made = Made()
        for name in names:
            made.condition(1, made.concept(OWN, name), day_of(age))
        assert in_omop(made) == dict.fromkeys(expected(names, age, present=True), True)

    @pytest.mark.parametrize("table", ["observation", "measurement"])
    @pytest.mark.parametrize("present", [True, False])
    def test_as_an_answer_in_omop(self, age: int | None, present: bool, table: str) -> None:
        made = Made()
        word = "Present" if present else "Absent"
        answer = made.concept("Local", word, word)
        for name in FINDINGS:
            own = made.concept(OWN, name)
            if table == "observation":
                made.observation(1, own, day_of(age), answer)
            else:
                made.lab(1, "", None, "", day_of(age), measurement_concept_id=own, value_as_concept_id=answer)
        assert in_omop(made) == dict.fromkeys(expected(tuple(FINDINGS), age, present=present), present)


class TestTheKnowledge:
    @pytest.mark.parametrize("name", list(FINDINGS))
    def test_no_absence_lasts_and_no_symptom_does(self, name: str) -> None:
        assert lasting(name).absent_days == MONTH
        if FINDINGS[name].group in ("symptom", "sign", "cramp") and name != "obesity":
            assert lasting(name).present_days == MONTH

    def test_what_a_patient_has_or_comes_from_lasts(self) -> None:
        """The sections of the questionnaire say the same of their questions as the findings themselves."""
        sections = {section.id: section for section in SECTIONS}
        for name in ("illnesses", "family"):
            for question in sections[name].questions:
                assert lasting(question.fact.id).present_days == inf, question.fact.id
        for name in ("now", "lately"):
            for question in sections[name].questions:
                assert lasting(question.fact.id).present_days < inf, question.fact.id

    def test_dialysis_and_cancer_of_last_quarter_are_not_forgotten(self) -> None:
        for name in ("on_dialysis", "active_cancer", "alcohol_use_heavy"):
            assert name in still_stated(name, present=True, days=100)
            assert name not in still_stated(name, present=True, days=500)

    def test_what_is_called_recent_does_not_last(self) -> None:
        for name in FINDINGS:
            if "recent" in name:
                assert lasting(name).present_days == MONTH, name

    def test_a_statement_never_holds_longer_than_a_younger_one(self) -> None:
        ages = [age for age in AGES if age is not None]
        for name in FINDINGS:
            for present in (True, False):
                held = [name in still_stated(name, present=present, days=age) for age in sorted(ages)]
                assert held == sorted(held, reverse=True), name

    def test_what_has_become_too_old_may_still_imply_what_lasts(self) -> None:
        assert still_stated("recent_neck_surgery", present=True, days=400) == {"neck_surgery"}
        assert still_stated("second_half_of_pregnancy", present=True, days=100) == {"pregnant"}
        assert still_stated("second_half_of_pregnancy", present=True, days=400) == frozenset()
        assert lasting("pregnant") is PREGNANCY


class TestWhatIsRecordedAgain:
    """A beginning of long ago says nothing when the record was renewed, or when its end lies behind the day."""

    @pytest.mark.parametrize(
        "renewed",
        [
            {"recordedDate": "2026-11-01"},
            {"abatementDateTime": "2026-12-01"},
            {"onsetDateTime": None, "onsetPeriod": {"start": "2024-08-01", "end": "2026-11-20"}},
        ],
    )
    def test_a_symptom(self, renewed: Resource) -> None:
        given = condition("fever", OWN, **({"onsetDateTime": "2024-08-01"} | renewed))
        assert in_fhir(given, present=True) == {"fever"}

    def test_a_symptom_in_omop(self) -> None:
        made = Made()
        made.condition(1, made.concept(OWN, "fever"), date(2024, 8, 1), AS_OF + timedelta(days=1))
        assert in_omop(made) == {"fever": True}

    def test_a_pregnancy_counts_from_its_beginning(self) -> None:
        given = condition("pregnant", OWN, onsetDateTime="2024-08-01", recordedDate="2026-11-01")
        assert in_fhir(given, present=True) == set()
        made = Made()
        made.condition(1, made.concept(OWN, "pregnant"), date(2024, 8, 1), AS_OF + timedelta(days=1))
        assert in_omop(made) == {}

    def test_what_was_recorded_after_the_day_does_not_renew_it(self) -> None:
        given = condition("fever", OWN, onsetDateTime="2024-08-01", recordedDate="2026-12-01")
        assert in_fhir(given, present=True) == set()


def test_what_includes_the_past_stays_true_when_the_illness_is_over() -> None:
    for name in ("optic_neuritis", "hepatic_encephalopathy", "quinine_reaction", "previous_dvt", "smoker"):
        over = condition(name, OWN, clinical="resolved")
        assert in_fhir(over, present=True) == {name}
        made = Made()
        made.condition(1, made.concept(OWN, name), date(2020, 1, 1), date(2020, 2, 1))
        assert in_omop(made) == {name: True}
    assert in_fhir(condition("diabetes", OWN, clinical="resolved"), present=True) == set()


@pytest.mark.parametrize(("denied", "state"), [(date(2019, 1, 1), True), (date(2021, 1, 1), None)])
def test_an_old_denial_counts_against_what_was_stated_before_it(denied: date, state: bool | None) -> None:
    refuted = condition("diabetes", OWN, id="d", verification="refuted", onsetDateTime=str(denied))
    assert in_fhir(condition("diabetes", OWN), refuted, present=True) == ({"diabetes"} if state else set())
    made = Made()
    own = made.concept(OWN, "diabetes")
    made.condition(1, own, date(2020, 5, 1))
    made.observation(1, own, denied, made.concept("Local", "Absent", "Absent"))
    assert in_omop(made) == ({"diabetes": True} if state else {})
