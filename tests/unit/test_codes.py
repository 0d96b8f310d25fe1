"""Codes of other systems: shape, check digits, and the statement that there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds.codes import SYSTEM_NAMES, SYSTEMS, Codes, CodeSystem, NoCode
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.interop.fhir.making import every_code, to_codes

GOOD: dict[CodeSystem, tuple[str, ...]] = {
    "loinc": ("2601-3", "19123-9", "98979-8"),
    "snomed": ("55300003", "73211009", "1230182004", "368581000119106"),
    "icd10": ("G35", "E83.4", "G63.2"),
    "icd10cm": ("G35.D", "E11.42", "M79.A2", "Z3A", "S86.119A"),
    "rxnorm": ("5487", "2200644"),
    "atc": ("C", "C03", "C03A", "C03AA", "C03AA03"),
}

BAD: list[tuple[CodeSystem, str]] = [
    ("loinc", "2601-4"),
    ("loinc", "26013"),
    ("snomed", "55300004"),
    ("snomed", "53500003"),
    ("snomed", "0"),
    ("icd10", "G632"),
    ("icd10", "E11.421"),
    ("icd10", "M79.A2"),
    ("icd10cm", "e11.42"),
    ("icd10cm", "E11."),
    ("rxnorm", "C03AA03"),
    ("atc", "C3"),
    ("atc", "C03AA3"),
]


@pytest.mark.parametrize(("system", "code"), [(system, code) for system, codes in GOOD.items() for code in codes])
def test_a_code_of_the_right_shape_is_taken(system: CodeSystem, code: str) -> None:
    assert Codes(**{system: (code,)}).of(system) == (code,)  # type: ignore[arg-type]


@pytest.mark.parametrize(("system", "code"), BAD)
def test_a_code_of_the_wrong_shape_or_check_digit_is_refused(system: CodeSystem, code: str) -> None:
    with pytest.raises(KnowledgeError, match=SYSTEM_NAMES[system]):
        Codes(**{system: (code,)})  # type: ignore[arg-type]


@given(st.sampled_from(GOOD["snomed"]), st.integers(0, 14), st.integers(0, 9))
def test_one_wrong_digit_of_a_snomed_code_is_always_found(code: str, place: int, digit: int) -> None:
    place %= len(code)
    wrong = f"{code[:place]}{digit}{code[place + 1 :]}"
    if wrong != code:
        with pytest.raises(KnowledgeError):
            Codes(snomed=(wrong,))


def test_a_code_written_twice_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="twice"):
        Codes(icd10=("G35", "G35"))


def test_there_cannot_be_a_code_and_none() -> None:
    with pytest.raises(KnowledgeError, match="there is none"):
        Codes(icd10=("G35",), none=(NoCode("icd10", "nothing fits"),))


def test_to_have_none_needs_a_known_system_and_a_reason() -> None:
    with pytest.raises(KnowledgeError, match="needs a reason"):
        NoCode("snomed", "  ")
    with pytest.raises(KnowledgeError, match="no code system 'icd11'"):
        NoCode("icd11", "nothing fits")  # type: ignore[arg-type]


def test_what_is_neither_coded_nor_said_to_be_uncoded_is_lacking() -> None:
    codes = Codes(icd10=("G35",), none=(NoCode("icd10cm", "nothing fits"),))
    assert [system for system in SYSTEMS if codes.lacks(system)] == ["loinc", "snomed", "rxnorm", "atc"]


def test_the_two_icd_10_are_written_to_fhir_as_the_two_systems_that_they_are() -> None:
    codings = to_codes(Codes(icd10=("E83.4",), icd10cm=("E83.42",)))
    assert codings == [
        {"system": "http://hl7.org/fhir/sid/icd-10", "code": "E83.4"},
        {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "E83.42"},
    ]


def test_only_a_single_code_of_a_system_is_written_as_the_concept_itself() -> None:
    codes = Codes(snomed=("707756004", "707742001"), icd10=("E26.8",))
    assert [coding["code"] for coding in to_codes(codes)] == ["E26.8"]
    assert [coding["code"] for coding in every_code(codes)] == ["707756004", "707742001", "E26.8"]
