"""Inflammatory myopathy."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ck_test,
    emg,
    inflammatory_markers,
    mri_muscle,
    muscle_biopsy,
    myositis_antibody_test,
    tsh_test,
)
from legcramp_cds.knowledge.patterns import ck_raised, overt_hypothyroidism
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.sources.creatine_kinase import (
    ABDN_ACS,
    IMRESPDX_RHABDO,
    MEDCOMIC_RHABDO,
    PARK_2019,
    STAHL_2020,
)
from legcramp_cds.knowledge.sources.drugs_statins import EAS_SAMS_2015
from legcramp_cds.knowledge.sources.muscle import EULAR_ACR_2017, RMDOPEN_IIM_TABLE
from legcramp_cds.knowledge.thresholds.muscle import CK_1_5X
from legcramp_cds.logic.build import all_of, any_of, at_most, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_eular = cite(EULAR_ACR_2017, "abstract", _READ)
_rmd = cite(RMDOPEN_IIM_TABLE, "table", _READ)
_eas = cite(EAS_SAMS_2015, "table 1", _READ)
_stahl = cite(STAHL_2020, "definition", _READ)
_park = cite(PARK_2019, "abstract", _READ)
_medcomic = cite(MEDCOMIC_RHABDO, "page", _READ)
_abdn = cite(ABDN_ACS, "complications", _READ)
_imres = cite(IMRESPDX_RHABDO, "causes", _READ)
_features = reopened("tg_myopathy_features", "first paragraph")
_tests = reopened("tg_myopathy_tests", "list of investigations")
inflammatory_myopathy = Condition(
    id="inflammatory_myopathy",
    name="Inflammatory myopathy",
    codes=Codes(icd10=("M33.9",), icd10cm=("M33.90",), snomed=("702380008",)),
    synonyms=("polymyositis", "dermatomyositis", "myositis", "necrotizing myopathy"),
    kind=Kind.MIMIC,
    summary=(
        "The immune system attacks muscle: weakness of hips and shoulders that grows over weeks to months, with high "
        "muscle enzymes, sometimes a rash and trouble swallowing. Pain and cramps without weakness are not its way."
    ),
    base_rate=BaseRate.VERY_RARE,
    evidence=(
        supports(
            Strength.STRONG,
            all_of(present(symptoms.proximal_weakness), present(symptoms.progressive_weakness)),
            _rmd,
            group="weakness",
        ),
        supports(Strength.MODERATE, present(symptoms.proximal_weakness), _rmd, group="weakness"),
        supports(
            Strength.STRONG,
            all_of(present(symptoms.rash), any_of(present(symptoms.proximal_weakness), ck_raised)),
            _rmd,
            note="heliotrope rash and Gottron signs weigh most in the classification",
        ),
        supports(
            Strength.MODERATE,
            all_of(ck_raised, any_of(present(symptoms.proximal_weakness), present(symptoms.progressive_weakness))),
            _rmd,
        ),
        supports(Strength.WEAK, all_of(present(symptoms.dysphagia), present(symptoms.proximal_weakness)), _rmd),
        supports(Strength.STRONG, present(tests.myositis_antibodies), _rmd, group="immune_tests"),
        supports(Strength.DECISIVE, present(tests.muscle_biopsy_inflammatory), _eular, group="immune_tests"),
        supports(Strength.MODERATE, present(tests.mri_muscle_edema), _tests, group="muscle_tests"),
        supports(
            Strength.MODERATE,
            all_of(present(tests.emg_myopathic), present(symptoms.proximal_weakness)),
            _tests,
            group="muscle_tests",
        ),
        against(Strength.STRONG, present(signs.normal_strength), _features),
        against(Strength.STRONG, not_(present(symptoms.muscle_weakness)), _features),
        against(
            Strength.MODERATE,
            at_most(CK_1_5X),
            _tests,
            note="raised as a rule; in inclusion body myositis it can be normal",
        ),
        against(
            Strength.MODERATE,
            overt_hypothyroidism,
            _tests,
            note="it gives the same weakness and enzymes; look further where they stay after three months of treatment",
        ),
    ),
    citations=(_eular, _rmd),
    explains=("rhabdomyolysis",),
    workup=(
        Order(
            investigation=ck_test,
            urgency=Urgency.SOON,
            because="raised in most kinds; normal with full strength speaks against it",
        ),
        Order(
            investigation=myositis_antibody_test,
            urgency=Urgency.SOON,
            because="names the kind; HMGCR antibodies where a statin was taken",
        ),
        Order(investigation=mri_muscle, urgency=Urgency.SOON, because="shows inflamed muscle, and where to biopsy"),
        Order(investigation=emg, urgency=Urgency.SOON, because="shows an irritable myopathy"),
        Order(investigation=muscle_biopsy, urgency=Urgency.SOON, because="shows the inflammation", confirms=True),
        Order(investigation=tsh_test, urgency=Urgency.SOON, because="hypothyroidism gives the same picture"),
        Order(investigation=inflammatory_markers, urgency=Urgency.SOON, because="supports inflammation; may be normal"),
    ),
    refer=(
        Referral(
            specialty=Specialty.RHEUMATOLOGY,
            urgency=Urgency.SOON,
            because="steroids and other treatment help most; a third or more keep some damage to the muscle",
            citations=(reopened("mdedge_myositis", "treatment and prognosis"),),
        ),
    ),
    note=(
        "The EULAR/ACR score of 2017 classifies for studies and makes no diagnosis at the bedside, so nothing here "
        "confirms it. Necrotizing myopathy after a statin goes on when the drug is stopped."
    ),
)
