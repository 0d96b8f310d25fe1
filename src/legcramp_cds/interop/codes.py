"""Codes of other systems, and what they mean in the words of this library.

Only single codes are here, each of which was looked up with its name; no hierarchy is shipped (see NOTICE). A narrower
or national code is reported as having no word here, and callers can add codes of their own.

Two kinds of code are told apart, because they differ when a diagnosis is *refuted*: a code in `_SAME` means as much as
the finding, so its refutation makes the finding absent. A code in `_PART` is narrower (diabetic retinopathy, stage 3 of
a disease), so its refutation says nothing of the finding as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

__all__ = [
    "ALCOHOL_ANSWERS",
    "ALCOHOL_DRINKS",
    "ALCOHOL_USE",
    "ATC",
    "FAMILY_OF",
    "ICD10",
    "LOINC",
    "MASS_CODES",
    "NORMALIZED_GFR",
    "NOT_BY_BLOOD",
    "PREGNANCY_ANSWERS",
    "PREGNANCY_STATUS",
    "RXNORM",
    "SMOKING_ANSWERS",
    "SMOKING_STATUS",
    "SNOMED",
    "SUBSTANCE_CODES",
    "UCUM",
    "Meaning",
    "findings_of",
    "procedure_findings",
    "same_codes",
    "system_of",
]

LOINC, SNOMED, ICD10, RXNORM, ATC, UCUM = "loinc", "snomed", "icd10", "rxnorm", "atc", "ucum"

# Every name under which a system is met, without "http(s)://www." and the closing slash.
_SYSTEMS = {
    "loinc.org": LOINC,
    "loinc": LOINC,
    "urn:oid:2.16.840.1.113883.6.1": LOINC,
    "snomed.info/sct": SNOMED,
    "urn:oid:2.16.840.1.113883.6.96": SNOMED,
    "hl7.org/fhir/sid/icd-10": ICD10,
    "hl7.org/fhir/sid/icd-10-cm": ICD10,
    "nlm.nih.gov/research/umls/rxnorm": RXNORM,
    "urn:oid:2.16.840.1.113883.6.88": RXNORM,
    "whocc.no/atc": ATC,
    "unitsofmeasure.org": UCUM,
    "urn:oid:2.16.840.1.113883.6.8": UCUM,
}


def system_of(uri: object) -> str:
    """The short name of a code system, the URI itself where it is not known, or empty where there is none.

    Example:
        >>> system_of("http://loinc.org"), system_of("urn:oid:2.16.840.1.113883.6.96"), system_of(None)
        ('loinc', 'snomed', '')
    """
    return _system_of(uri) if isinstance(uri, str) else ""


@lru_cache(maxsize=256)
def _system_of(uri: str) -> str:
    bare = uri.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return _SYSTEMS.get(bare.partition("|")[0], uri.strip())


class Meaning(NamedTuple):
    """What a code means here.

    Args:
        findings: Ids of the findings that it states.
        same: Whether it means as much as each of them, rather than a part.
    """

    findings: tuple[str, ...]
    same: bool = False


_SAME = {
    (SNOMED, "73211009"): "diabetes",
    (SNOMED, "38341003"): "hypertension",
    (SNOMED, "709044004"): "known_ckd",
    (SNOMED, "105502003"): "on_dialysis",
    (SNOMED, "19943007"): "cirrhosis",
    (SNOMED, "84114007"): "heart_failure",
    (SNOMED, "49436004"): "atrial_fibrillation",
    (SNOMED, "840580004"): "known_pad",
    (SNOMED, "55822004"): "hyperlipidemia",
    (SNOMED, "40930008"): "known_hypothyroidism",
    (SNOMED, "34486009"): "known_hyperthyroidism",
    (SNOMED, "36976004"): "known_hypoparathyroidism",
    (SNOMED, "396331005"): "celiac_known",
    (SNOMED, "254632001"): "small_cell_lung_cancer",
    (SNOMED, "24700007"): "multiple_sclerosis_known",
    (SNOMED, "37340000"): "motor_neuron_disease_known",
    (SNOMED, "42345000"): "neuropathy_known",
    (SNOMED, "32914008"): "restless_legs_known",
    (SNOMED, "77386006"): "pregnant",
    (ICD10, "N18"): "known_ckd",
    (ICD10, "Z992"): "on_dialysis",
    (ICD10, "I50"): "heart_failure",
    (ICD10, "I48"): "atrial_fibrillation",
    (ICD10, "E05"): "known_hyperthyroidism",
    (ICD10, "K900"): "celiac_known",
    (ICD10, "G35"): "multiple_sclerosis_known",
    (ICD10, "G2581"): "restless_legs_known",
}

# ICD-10 codes are prefixes, and the longest one that fits counts. An empty list takes something out of a wider prefix.
_PART: Mapping[tuple[str, ...], str] = {
    ("diabetes",): """
        snomed 44054006 46635009 127013003 422034002 90781000119102
        icd10 E08 E09 E10 E11 E12 E13 E14""",
    # Diabetic neuropathy is nearly always the polyneuropathy, and records rarely say which.
    ("diabetes", "neuropathy_known"): "snomed 368581000119106 230572002 49455004 icd10 G632",
    ("hypertension",): "snomed 59621000 icd10 I10 I11 I12 I13 I15",
    ("known_ckd",): "snomed 431855005 431856006 433144002 431857002 433146000 46177005",
    ("cirrhosis",): "snomed 420054005 icd10 K703 K744 K745 K746",
    ("heart_failure",): "snomed 42343007 88805009 48447003",
    ("coronary_disease",): """
        snomed 53741008 414545008 22298006 57054005 1755008 194828000 230690007 432504007
        icd10 I20 I21 I22 I24 I25 I61 I63""",
    ("known_pad",): "snomed 400047006 icd10 I702 I739",
    ("hyperlipidemia",): "icd10 E780 E782 E784 E785",
    ("known_hypothyroidism",): "icd10 E03",
    ("known_hypoparathyroidism",): "icd10 E20 E892",
    ("adrenal_insufficiency_known",): "snomed 363732003 icd10 E271 E274 E230",
    ("inflammatory_bowel_disease",): "snomed 34000006 64766004 icd10 K50 K51",
    ("bariatric_or_bowel_surgery",): "icd10 Z9884",
    ("pancreatic_insufficiency",): "snomed 190905008 icd10 E84",
    ("autoimmune_disease",): "snomed 69896004 55464009 icd10 M32 M33 M34",
    ("active_cancer",): "snomed 363346000 109838007 363358000 icd10 C",
    ("spinal_cord_disease_known",): "snomed 128188000 60389000 50582007 90584004 icd10 G80 G81 G82",
    ("polio_earlier",): "icd10 B91 G14",
    ("motor_neuron_disease_known",): "snomed 86044005 icd10 G122",
    ("neuropathy_known",): "icd10 G60 G61 G62 G63",
    ("spinal_stenosis_known",): "snomed 18347007 icd10 M4806 M4807",
    ("iron_deficiency",): "snomed 87522002 icd10 D50",
    ("copd_or_asthma",): "snomed 195967001 13645005 icd10 J43 J44 J45",
    ("epilepsy",): "snomed 84757009 icd10 G40",
    ("previous_dvt",): "snomed 128053003 404223003 59282003 icd10 I26 I824 I825 Z8671",
    ("thrombophilia",): "snomed 234467004 icd10 D685 D686",
    ("osteoarthritis_knee",): "snomed 239873007 icd10 M17",
    ("psychiatric_disease",): "snomed 197480006 371631005 21897009 icd10 F40 F41",
    ("eating_disorder",): "snomed 72366004 56882008 78004001 icd10 F50",
    ("alcohol_use_heavy",): "snomed 7200002 66590003 icd10 F101 F102",
    ("smoker",): "icd10 F1721",
    ("pregnant",): "snomed 72892002 icd10 Z33 Z34 Z3A",
    ("implant_not_mri_safe",): "icd10 Z950",
    ("muscle_cramps",): "icd10 R252",
    ("muscle_cramps", "nocturnal_cramps"): "icd10 G4762",
    # Skin cancer is not meant by active cancer; what is in remission is over; an ended pregnancy is none.
    (): "icd10 C44 F1011 F1021 Z332",
}

_PROCEDURES: Mapping[str, str] = {
    "13619001": "neck_surgery",
    "24443003": "neck_surgery",
    "30956003": "neck_surgery",
    "442338001": "bariatric_or_bowel_surgery",
    "43075005": "bariatric_or_bowel_surgery",
    "367336001": "chemotherapy",
    "703423002": "chemotherapy",
    "108241001": "on_dialysis",
    "265764009": "on_dialysis",
    "302497006": "on_dialysis",
    "71192002": "on_dialysis",
}

# What a disease of a relative means for the patient.
FAMILY_OF: Mapping[str, str] = {
    "motor_neuron_disease_known": "family_als",
    "restless_legs_known": "family_restless_legs",
    "known_hypoparathyroidism": "family_hypocalcemia",
    "previous_dvt": "family_thrombosis",
    "muscle_cramps": "family_cramps",
}

# Observations that are answers rather than numbers (LOINC) -----------------------------------------------------------

SMOKING_STATUS = "72166-2"
PREGNANCY_STATUS = "82810-3"
ALCOHOL_DRINKS = "74013-4"
ALCOHOL_USE = "11331-6"
# The rate per 1.73 m2 of body surface; some systems print it in mL/min all the same.
NORMALIZED_GFR = frozenset({"33914-3", "62238-1", "98979-8", "98980-6"})

# True: smokes or has smoked; None: the record says that it does not know.
SMOKING_ANSWERS: Mapping[str, bool | None] = {
    "449868002": True,
    "428041000124106": True,
    "428071000124103": True,
    "428061000124105": True,
    "77176002": True,
    "8517006": True,
    "266919005": False,
    "266927001": None,
}
# A former drinker is left out: whether that speaks of today is for a person to say.
ALCOHOL_ANSWERS: Mapping[str, bool | None] = {
    "219006": True,
    "228276006": True,
    "105542008": False,
    "783261004": False,
    "261665006": None,
}
PREGNANCY_ANSWERS: Mapping[str, bool | None] = {
    "77386006": True,
    "LA15173-0": True,
    "60001007": False,
    "LA26683-5": False,
    "LA4489-6": None,
    "146799005": None,
    "152231000119106": None,
}


def _codes(written: str) -> frozenset[str]:
    return frozenset(written.split())


# Relatives by marriage, by law or by choice (HL7 RoleCode), whose diseases say nothing of the patient's own.
NOT_BY_BLOOD = _codes(
    "ADOPTF ADOPTM ADOPTP BROINLAW CHLDADOPT CHLDFOST CHLDINLAW DAUADOPT DAUFOST DAUINLAW DOMPART FMRSPS FRND FTHFOST "
    "FTHINLAW HUSB INLAW MTHFOST MTHINLAW NBOR PRNFOST PRNINLAW ROOM SIBINLAW SIGOTHR SISINLAW SONADOPT SONFOST "
    "SONINLAW SPS STPBRO STPCHLD STPDAU STPFTH STPMTH STPPRN STPSIB STPSIS STPSON WIFE"
)

# What the LOINC name says of the kind of quantity: [Mass/volume] or [Moles/volume]. The unit of a result decides; these
# lists serve to notice that code and unit contradict each other.
MASS_CODES = _codes(
    "14118-4 1558-6 1751-7 17861-6 17863-2 19123-9 19124-7 1989-3 2132-9 2143-6 2160-0 2161-8 2276-4 2339-0 2345-7 "
    "2731-8 2777-1 3024-7 3091-6 3094-0 38230-9 46099-8 62292-8 9813-7"
)
SUBSTANCE_CODES = _codes(
    "14635-7 14675-3 14682-9 14683-7 14685-2 14723-1 14749-6 14771-0 14866-8 14879-1 14920-3 14937-7 15074-8 1959-6 "
    "1963-8 1994-3 1995-0 2000-8 2004-0 2028-9 2069-3 2075-0 22664-7 2524-7 2598-1 2601-3 2823-3 2828-2 29265-6 2947-0 "
    "2951-2 2955-3 32693-4 54347-0 6298-4"
)

_NOTHING = Meaning(())


def _table() -> dict[tuple[str, str], Meaning]:
    table = {key: Meaning((finding,), same=True) for key, finding in _SAME.items()}
    for findings, written in _PART.items():
        system = ""
        for word in written.split():
            if word in (SNOMED, ICD10):
                system = word
            else:
                table[system, word] = Meaning(findings)
    return table


_TABLE = _table()


@lru_cache(maxsize=1024)
def findings_of(system: str, code: str) -> Meaning:
    """What a code of a condition means.

    Args:
        system: Short name of the system.
        code: The code; ICD-10 with or without the dot.

    Returns:
        Its meaning; without findings when this library has no word for it.

    Example:
        >>> findings_of("icd10", "E11.9").findings
        ('diabetes',)
        >>> findings_of("snomed", "24079001").findings
        ()
    """
    if system != ICD10:
        return _TABLE.get((system, code), _NOTHING)
    bare = code.replace(".", "").upper()
    if len(bare) < 3 or not bare[1].isdigit():
        return _NOTHING
    for length in range(len(bare), 0, -1):
        found = _TABLE.get((ICD10, bare[:length]))
        if found is not None:
            return found
    return _NOTHING


def procedure_findings(system: str, code: str) -> Meaning:
    """What a code of a procedure means.

    Example:
        >>> procedure_findings("snomed", "13619001").findings
        ('neck_surgery',)
    """
    finding = _PROCEDURES.get(code) if system == SNOMED else None
    return Meaning((finding,)) if finding else _NOTHING


def same_codes(system: str) -> tuple[str, ...]:
    """The codes of a system that mean as much as a finding, rather than a part of it.

    Args:
        system: Short name of the system.

    Example:
        >>> "73211009" in same_codes("snomed")
        True
    """
    return tuple(code for (name, code), meaning in _TABLE.items() if name == system and meaning.same)
