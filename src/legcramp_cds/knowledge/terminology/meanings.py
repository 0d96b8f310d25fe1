"""What the codes of a diagnosis or a symptom mean in the words of this library.

A finding carries the codes that mean as much as it does (`Finding.codes`). Here are the codes that mean less or more:

- a **narrower** code (stage 3 of a disease, diabetic retinopathy) states the finding, but its refutation says nothing
  of the finding as a whole;
- a **wider** code (paresthesia, without the place) does not state the finding, but asks for it, and its refutation
  refutes the finding.

Only single codes are here, each of which was looked up with its name; no hierarchy is shipped (see NOTICE). ICD-10
codes are prefixes, of the WHO's edition and of ICD-10-CM alike, and the longest one that fits counts: what stands below
a code in the classification begins with it. SNOMED CT codes say nothing of their neighbors, so each stands for itself;
callers can add codes of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeAlias, cast, get_args

from legcramp_cds.knowledge.findings import FINDINGS

__all__ = ["NARROWER", "WIDER", "Family", "Meaning", "findings_of", "same_codes", "together", "written_codes"]

# The two editions of ICD-10 are one family here, since a record seldom tells them apart and their prefixes agree.
Family: TypeAlias = Literal["snomed", "icd10"]

Table: TypeAlias = Mapping[tuple[str, ...], str]

NARROWER: Table = {
    # Diabetes and what it leads to
    ("diabetes",): """
        snomed 44054006 46635009 127013003 422034002 90781000119102
        icd10 E08 E09 E10 E11 E12 E13 E14""",
    # Diabetic neuropathy is nearly always the polyneuropathy, and records rarely say which.
    ("diabetes", "neuropathy_known"): """
        snomed 368581000119106 230572002 49455004 424736006 713705003 713706002
        icd10 G632 E0840 E0842 E0940 E0942 E1040 E1042 E1140 E1142 E1340 E1342""",
    ("diabetes", "known_ckd"): "icd10 E0822 E0922 E1022 E1122 E1322",
    ("diabetes", "known_pad"): "icd10 E0851 E0852 E0951 E0952 E1051 E1052 E1151 E1152 E1351 E1352",
    # Heart, vessels, blood
    ("hypertension",): "snomed 59621000 icd10 I10 I11 I12 I13 I15",
    ("heart_failure",): "snomed 42343007 88805009 48447003",
    ("coronary_disease",): """
        snomed 53741008 414545008 22298006 57054005 1755008 194828000 230690007 432504007
        icd10 I20 I21 I22 I24 I25 I61 I63""",
    ("known_pad",): "snomed 400047006 399957001 63491006 icd10 I702 I739",
    ("previous_dvt",): "snomed 128053003 404223003 59282003 icd10 I26 I824 I825 Z8671",
    ("thrombophilia",): "snomed 234467004 icd10 D685 D686",
    ("low_platelets",): "snomed 302215000 icd10 D695 D696",
    ("iron_deficiency",): "snomed 87522002 35240004 icd10 D50",
    ("arrhythmia",): "icd10 I49",
    # Kidney, liver, gut
    ("known_ckd",): "snomed 431855005 431856006 433144002 431857002 433146000 46177005",
    ("kidney_stones",): "snomed 95570007 icd10 N200",
    ("cirrhosis",): "snomed 420054005 icd10 K703 K744 K745 K746",
    ("jaundice_or_liver_signs",): "snomed 18165001 389026000 icd10 R17 R18",
    ("inflammatory_bowel_disease",): "snomed 34000006 64766004 24526004 icd10 K50 K51",
    ("bariatric_or_bowel_surgery",): "icd10 Z9884",
    ("pancreatic_insufficiency",): "snomed 190905008 37992001 icd10 E84",
    # Hormones and metabolism
    ("hyperlipidemia",): "icd10 E780 E782 E784 E785",
    ("known_hypothyroidism",): "icd10 E03 E890",
    ("known_hypoparathyroidism",): "icd10 E20 E892",
    ("adrenal_insufficiency_known",): "snomed 363732003 386584007 icd10 E271 E274 E230",
    ("goiter",): "icd10 E04",
    ("neck_surgery",): "snomed 428892006",
    # Nerves, cord, muscle
    ("neuropathy_known",): "snomed 7339009 128209004 11659006 icd10 G60 G61 G62 G63",
    ("alcohol_use_heavy", "neuropathy_known"): "snomed 7916009 icd10 G621",
    ("spinal_cord_disease_known",): """
        snomed 128188000 60389000 50582007 90584004 71286001 202664003
        icd10 G80 G81 G82 G952""",
    ("spinal_stenosis_known",): "snomed 18347007 202735001 icd10 M4806 M4807 M5116 M5117 M5126 M5127",
    ("motor_neuron_disease_known",): "snomed 86044005 icd10 G122",
    ("polio_earlier",): "snomed 31097004 icd10 B91 G14 Z8612",
    ("epilepsy",): "snomed 84757009 128612007 128613002 icd10 G40",
    ("muscle_cramps",): "snomed 449918009 424647005",
    ("muscle_cramps", "cramps_at_rest"): "snomed 102549009",
    ("muscle_cramps", "nocturnal_cramps"): "icd10 G4762",
    ("muscle_weakness",): "icd10 M6281",
    ("muscle_wasting",): "icd10 M625",
    ("foot_drop_symptom",): "icd10 M2137",
    ("facial_weakness",): "icd10 R29810",
    ("ptosis_symptom",): "snomed 11934000 icd10 H024",
    ("visual_loss_or_double_vision",): "snomed 24982008 icd10 H532",
    ("distal_paresthesia",): "snomed 309086004 309087008",
    # Pain
    ("leg_pain",): "icd10 M79604 M79605 M79606",
    ("back_pain",): "snomed 278860009 279039007 icd10 M545",
    ("back_pain", "radicular_leg_pain"): "icd10 M544",
    ("neck_pain",): "snomed 1121000119107",
    ("muscle_pain",): "snomed 68962001 icd10 M791",
    ("joint_pain",): "snomed 57676002 icd10 M255",
    ("osteoarthritis_knee",): "snomed 239873007 icd10 M17",
    ("chest_pain",): "icd10 R071 R072 R078",
    # Other diseases and states
    ("autoimmune_disease",): "snomed 69896004 55464009 icd10 M32 M33 M34",
    ("active_cancer",): "snomed 363346000 109838007 363358000 icd10 C",
    ("copd_or_asthma",): "snomed 195967001 13645005 icd10 J43 J44 J45",
    ("psychiatric_disease",): "snomed 197480006 371631005 21897009 icd10 F40 F41",
    ("eating_disorder",): "snomed 72366004 56882008 78004001 icd10 F50",
    ("alcohol_use_heavy",): "snomed 7200002 66590003 icd10 F101 F102",
    ("obesity",): "snomed 162864005",
    ("smoker",): "snomed 449868002 icd10 F1721",
    ("pregnant",): "snomed 72892002 icd10 Z33 Z34 Z3A",
    ("implant_not_mri_safe",): "icd10 Z950",
    # Other symptoms
    ("fatigue",): "icd10 R5382 R5383",
    ("nausea", "vomiting"): "icd10 R112",
    ("polyuria",): "icd10 R358",
    ("breathlessness_at_rest_or_lying",): "snomed 62744007 icd10 R0601",
    ("laryngospasm",): "snomed 70407001 icd10 R061",
    ("confusion",): "icd10 R410",
    ("poor_sleep",): "snomed 193462001 icd10 G470 F510",
    # Taken out of a wider prefix: skin cancer is not meant by active cancer, what is in remission is over, an ended
    # pregnancy is none, pseudohypoparathyroidism is no lack of the hormone, overweight is less than obesity.
    (): "icd10 C44 F1011 F1021 Z332 E201 E663",
}

WIDER: Table = {
    ("distal_paresthesia", "perioral_paresthesia"): "snomed 91019004 62507009 icd10 R202",
    ("stocking_numbness", "leg_numbness_one_side"): "snomed 309537005 309538000 icd10 R200 R201",
    ("leg_swelling_both", "leg_swelling_one_side"): "snomed 271809000 102572006 449707004 26237000 icd10 R60",
    ("dizziness_on_standing",): "snomed 404640003 icd10 R42",
    ("bladder_bowel_change",): "snomed 165232002 icd10 R32 R33 R15",
    ("nausea", "vomiting"): "icd10 R11",
    ("polyuria",): "icd10 R35",
    ("fatigue",): "icd10 R53",
    ("weight_loss",): "snomed 89362005",
}


class Meaning(NamedTuple):
    """What a code means here.

    Args:
        findings: Ids of the findings that it states; of a wider code, those that it asks for.
        same: Whether it means as much as each of them, rather than a part.
        wider: Whether it means more than each of them, so that none of them is stated.
    """

    findings: tuple[str, ...]
    same: bool = False
    wider: bool = False


_NOTHING = Meaning(())


def written_codes(table: Table) -> Mapping[tuple[Family, str], tuple[str, ...]]:
    """The codes of a table, each with its findings.

    Example:
        >>> written_codes({("pregnant",): "snomed 72892002 icd10 Z33"})[("icd10", "Z33")]
        ('pregnant',)
    """
    found: dict[tuple[Family, str], tuple[str, ...]] = {}
    for findings, written in table.items():
        family: Family = "snomed"
        for word in written.split():
            if word in get_args(Family):
                family = cast("Family", word)
            else:
                found[family, word] = findings
    return found


@cache
def _table() -> Mapping[tuple[Family, str], Meaning]:
    table: dict[tuple[Family, str], Meaning] = {}
    for key, findings in written_codes(WIDER).items():
        table[key] = Meaning(findings, wider=True)
    for key, findings in written_codes(NARROWER).items():
        table[key] = Meaning(findings)
    for finding in FINDINGS.values():
        for code in finding.codes.snomed:
            table["snomed", code] = Meaning((finding.id,), same=True)
        for code in (*finding.codes.icd10, *finding.codes.icd10cm):
            table["icd10", code.replace(".", "")] = Meaning((finding.id,), same=True)
    return table


def same_codes(family: Family) -> tuple[str, ...]:
    """The codes that mean as much as a finding, rather than a part of it.

    Args:
        family: ``snomed`` or ``icd10``; codes of ICD-10 come without the dot.

    Example:
        >>> "73211009" in same_codes("snomed")
        True
    """
    return tuple(code for (name, code), meaning in _table().items() if name == family and meaning.same)


@lru_cache(maxsize=1024)
def findings_of(system: str, code: str) -> Meaning:
    """What a code of a condition means.

    Args:
        system: ``snomed`` or ``icd10``.
        code: The code; ICD-10 with or without the dot.

    Returns:
        Its meaning; without findings when this library has no word for it.

    Example:
        >>> findings_of("icd10", "E11.42").findings
        ('diabetes', 'neuropathy_known')
        >>> findings_of("icd10", "E11.9").findings
        ('diabetes',)
        >>> findings_of("snomed", "91019004").wider
        True
        >>> findings_of("snomed", "24079001").findings
        ()
    """
    table = _table()
    if system == "snomed":
        return table.get(("snomed", code), _NOTHING)
    bare = code.replace(".", "").upper()
    if system != "icd10" or len(bare) < 3 or not bare[1].isdigit():
        return _NOTHING
    for length in range(len(bare), 0, -1):
        found = table.get(("icd10", bare[:length]))
        if found is not None:
            # What stands below a code is a part of it.
            return found if length == len(bare) else found._replace(same=False)
    return _NOTHING


def together(meanings: Iterable[Meaning]) -> list[Meaning]:
    """What several codes of one statement mean, each meaning once.

    Of two codes for one finding, the one that means as much as the finding says what a refutation would mean, and one
    that says less adds nothing to one that says enough.

    Args:
        meanings: What each code means; those that mean nothing here are left out.

    Example:
        >>> together([Meaning(()), Meaning(("diabetes",)), Meaning(("diabetes",), same=True)])
        [Meaning(findings=('diabetes',), same=True, wider=False)]
    """
    found = list(dict.fromkeys(meaning for meaning in meanings if meaning.findings))
    named = {finding for meaning in found for finding in meaning.findings if meaning.same}
    kept = [one for one in found if one.same or not set(one.findings) <= named]
    stated = {finding for meaning in kept if not meaning.wider for finding in meaning.findings}
    return [one for one in kept if not one.wider or not set(one.findings) & stated]
