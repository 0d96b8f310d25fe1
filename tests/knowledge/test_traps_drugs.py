"""Traps of the notes on drugs and treatments that had no test of their own."""

from __future__ import annotations

import pytest

from legcramp_cds.interop.fhir.read import read
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.drugs import DRUG_CLASSES, INGREDIENTS
from legcramp_cds.knowledge.drugs.vocabulary import CauseStrength, Direction, Role
from tests.knowledge.asking import AS_OF, ask, status

# These have no ATC code of the fifth level in the index that was read, so none may be made up.
WITHOUT_LEVEL_FIVE = ("iron_sucrose", "ferric_carboxymaltose", "arformoterol", "levalbuterol", "vilanterol", "ethanol")

# Said to cause cramps by one source, and to treat them or to do nothing by another.
CONTESTED = {
    "statin": CauseStrength.CONTESTED,
    "calcium_channel_blocker": CauseStrength.CONTESTED,
}
BOTH_WAYS = ("calcium_channel_blocker", "gabapentinoid_and_hypnotic", "methylxanthine")


@pytest.mark.parametrize("name", WITHOUT_LEVEL_FIVE)
def test_no_code_is_made_up_where_the_index_has_none(name: str) -> None:
    assert INGREDIENTS[name].atc == ()


@pytest.mark.parametrize("name", CONTESTED)
def test_a_contested_class_is_called_contested_and_weighs_little(name: str) -> None:
    assert DRUG_CLASSES[name].strength is CONTESTED[name]
    drug = next(iter(DRUG_CLASSES[name])).names[0]
    assert status(ask("nocturnal_cramps", drugs=[drug]), f"{name}_induced_cramps") in {"possible", "unlikely"}


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_a_class_that_causes_and_treats_says_both(name: str) -> None:
    assert DRUG_CLASSES[name].direction is Direction.BOTH_REPORTED


@pytest.mark.parametrize("name", ["dopamine_antagonist", "fluoroquinolone"])
def test_a_mimic_never_causes_cramps(name: str) -> None:
    assert DRUG_CLASSES[name].role is Role.MIMIC
    assert f"{name}_induced_cramps" not in load().conditions


# An OMOP concept id looks like an RxCUI; only a code of RxNorm itself may be read as one.
def test_a_number_of_another_vocabulary_is_not_read_as_an_rxnorm_code() -> None:
    (code,) = INGREDIENTS["simvastatin"].rxnorm
    taken = {}
    for system in ("http://www.nlm.nih.gov/research/umls/rxnorm", "https://athena.ohdsi.org"):
        request = {
            "resourceType": "MedicationStatement",
            "id": "m1",
            "status": "active",
            "subject": {"reference": "Patient/p"},
            "medicationCodeableConcept": {"coding": [{"system": system, "code": code}]},
        }
        person = {"resourceType": "Patient", "id": "p", "birthDate": "1960-01-01"}
        bundle = {
            "resourceType": "Bundle",
            "type": "collection",
            "entry": [{"resource": one} for one in (person, request)],
        }
        taken[system] = [item.rxnorm for item in read(bundle, as_of=AS_OF).patient.history.medications]
    rxnorm, omop = taken.values()
    assert rxnorm == [(code,)]
    assert not any(omop)
