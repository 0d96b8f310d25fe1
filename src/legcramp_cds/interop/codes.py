"""Codes of other systems, and what they mean in the words of this library.

Only single codes are here, each of which was looked up with its name; no hierarchy is shipped (see NOTICE). A narrower
or national code is reported as having no word here, and callers can add codes of their own.

What the codes of diagnoses and symptoms mean is knowledge and stands in `legcramp_cds.knowledge.terminology.meanings`;
here is what procedures, answers and units of other systems mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from legcramp_cds.knowledge.terminology.meanings import Meaning

__all__ = [
    "ALCOHOL_ANSWERS",
    "ALCOHOL_DRINKS",
    "ALCOHOL_USE",
    "ANSWERS",
    "ATC",
    "COUNTED",
    "FAMILY_OF",
    "ICD10",
    "LOINC",
    "MASS_CODES",
    "NORMALIZED_GFR",
    "NOT_BY_BLOOD",
    "PREGNANCY_ANSWERS",
    "PREGNANCY_STATUS",
    "QUESTIONS",
    "RXNORM",
    "SMOKING_ANSWERS",
    "SMOKING_STATUS",
    "SNOMED",
    "SUBSTANCE_CODES",
    "UCUM",
    "procedure_findings",
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
    "urn:oid:2.16.840.1.113883.6.3": ICD10,
    "urn:oid:2.16.840.1.113883.6.90": ICD10,
    "fhir.de/codesystem/bfarm/icd-10-gm": ICD10,
    "nlm.nih.gov/research/umls/rxnorm": RXNORM,
    "urn:oid:2.16.840.1.113883.6.88": RXNORM,
    "whocc.no/atc": ATC,
    "urn:oid:2.16.840.1.113883.6.73": ATC,
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
    "celiac_known": "family_celiac_disease",
    "known_hyperthyroidism": "family_thyroid_disease",
    "known_hypoparathyroidism": "family_hypocalcemia",
    "known_hypothyroidism": "family_thyroid_disease",
    "previous_dvt": "family_thrombosis",
    "muscle_cramps": "family_cramps",
}

# Observations that are answers rather than numbers (LOINC) -----------------------------------------------------------

SMOKING_STATUS = "72166-2"
PREGNANCY_STATUS = "82810-3"
ALCOHOL_DRINKS = "74013-4"
ALCOHOL_USE = "11331-6"
# The rate per 1.73 m2 of body surface; some systems print it in mL/min all the same.
NORMALIZED_GFR = frozenset(
    {"33914-3", "50210-4", "50384-7", "62238-1", "69405-9", "77147-7", "94677-2", "98979-8", "98980-6"}
)

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

# Which finding a LOINC code asks about, and what the codes of the answers say of it (None: it is not known).
QUESTIONS = {
    SMOKING_STATUS: "smoker",
    PREGNANCY_STATUS: "pregnant",
    ALCOHOL_DRINKS: "alcohol_use_any",
    ALCOHOL_USE: "alcohol_use_any",
}
ANSWERS: Mapping[str, Mapping[str, bool | None]] = {
    "smoker": SMOKING_ANSWERS,
    "pregnant": PREGNANCY_ANSWERS,
    "alcohol_use_any": ALCOHOL_ANSWERS,
}
# The findings for which a number is an answer: it is one of drinks. Weeks and cigarettes say neither yes nor no.
COUNTED = frozenset({"alcohol_use_any"})


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
    "1518-0 1556-0 1557-8 1558-6 1751-7 1989-3 2132-9 2141-0 2143-6 2160-0 2161-8 2276-4 2339-0 2340-8 2341-6 "
    "2345-7 2629-4 2731-8 2777-1 2862-1 3024-7 3091-6 3094-0 6879-1 6892-4 9813-7 12961-9 12962-7 14118-4 "
    "17861-6 17863-2 17864-0 19123-9 19124-7 20509-6 20567-4 20977-5 21232-4 30241-4 30242-2 30313-1 30350-3 "
    "30522-7 32016-8 38230-9 41651-1 41652-9 41653-7 42719-5 46099-8 48421-2 51829-0 55782-7 59032-3 59470-5 "
    "59471-3 59472-1 59473-9 59827-6 59828-4 62292-8 71426-1 74774-1 76631-1 77148-5 83070-3 83088-5 83122-2"
)
SUBSTANCE_CODES = _codes(
    "1959-6 1961-2 1962-0 1963-8 1994-3 1995-0 1996-8 2000-8 2004-0 2026-3 2027-1 2028-9 2069-3 2075-0 2518-9 "
    "2519-7 2524-7 2598-1 2601-3 2823-3 2828-2 2947-0 2951-2 2955-3 6298-4 14635-7 14674-6 14675-3 14682-9 14683-7 "
    "14685-2 14723-1 14743-9 14749-6 14770-2 14771-0 14866-8 14879-1 14920-3 14937-7 14995-5 15074-8 16551-4 "
    "19239-3 19240-1 22664-7 29265-6 32693-4 32713-0 32717-1 34581-9 34728-6 39480-9 39481-7 39789-3 39790-1 "
    "39791-9 39792-7 41644-6 41645-3 41646-1 41647-9 41649-5 41650-3 41656-0 41657-8 42593-4 42857-3 47596-2 "
    "47598-8 48391-7 51590-8 51596-5 51781-3 53138-4 53139-2 53140-0 54347-0 54363-7 57922-7 59570-2 59826-8 "
    "62234-0 62235-7 68438-1 70217-5 72516-8 72903-8 72926-9 72927-7 76485-2 76486-0 76629-5 77135-2 77136-0 "
    "77137-8 77138-6 77139-4 77140-2 77142-8 77143-6 77145-1 83071-1 83090-1 83121-4"
)


def procedure_findings(system: str, code: str) -> Meaning:
    """What a code of a procedure means.

    Example:
        >>> procedure_findings("snomed", "13619001").findings
        ('neck_surgery',)
    """
    finding = _PROCEDURES.get(code) if system == SNOMED else None
    return Meaning((finding,) if finding else ())
