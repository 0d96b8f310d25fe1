"""Cramps of dialysis and of cirrhosis."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import IN_THE_RATE, reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    ionized_calcium,
    liver_function,
    medication_review,
    serum_magnesium,
    serum_potassium,
    serum_sodium,
)
from legcramp_cds.knowledge.patterns import any_cramp
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Context,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.sources.basis import GENERAL_KNOWLEDGE
from legcramp_cds.knowledge.sources.kidney import (
    CHOU_2017,
    JSMJ_2016_HD_CRAMPS,
)
from legcramp_cds.knowledge.sources.liver_gut import ANGELI_1996, JWATCH_2013, MEHTA_FALLON_2013, ZINC_CIRRHOSIS_2004
from legcramp_cds.knowledge.sources.magnesium import LYNCH_2014_MG_HD
from legcramp_cds.knowledge.terminology.uncoded import AS_CRAMP, not_found
from legcramp_cds.knowledge.thresholds.magnesium import MAGNESIUM_LOW
from legcramp_cds.knowledge.vital_signs import pressure_low
from legcramp_cds.logic.build import all_of, any_of, below, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_hd = cite(JSMJ_2016_HD_CRAMPS, "abstract", _READ)
_lynch = cite(LYNCH_2014_MG_HD, "abstract", _READ)
_unread = cite(GENERAL_KNOWLEDGE)
dialysis_cramps = Condition(
    id="dialysis_cramps",
    name="Dialysis-associated cramps",
    codes=Codes(none=(*AS_CRAMP, not_found("cramps during dialysis"))),
    synonyms=("hemodialysis cramps", "intradialytic cramps"),
    kind=Kind.CAUSE,
    summary="Cramps during or soon after hemodialysis, usually in the legs and late in the session.",
    base_rate=BaseRate.VERY_RARE,
    contexts=(Context(when=present(history.on_dialysis), rate=BaseRate.COMMON, citations=(_hd,)),),
    evidence=(
        supports(Strength.DECISIVE, present(cramp.cramps_during_dialysis), _lynch, _hd, group="session"),
        supports(
            Strength.WEAK,
            all_of(present(history.on_dialysis), any_cramp),
            _hd,
            group="session",
            note="a third or more of patients have them in the session: ask when they come",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(history.on_dialysis),
                any_of(pressure_low, present(symptoms.dizziness_on_standing)),
            ),
            _hd,
            cite(CHOU_2017, "abstract", _READ),
        ),
        supports(
            Strength.WEAK,
            all_of(present(cramp.cramps_during_dialysis), below(MAGNESIUM_LOW)),
            _lynch,
            note="more magnesium in the dialysate brought patients with cramps from 77 down to 56 percent",
        ),
        against(
            Strength.STRONG,
            not_(present(cramp.cramps_during_dialysis)),
            _hd,
            note="cramps between sessions only: look for ordinary causes, restless legs, arteries",
        ),
    ),
    citations=(_lynch, _hd),
    confirmed_by=all_of(present(history.on_dialysis), present(cramp.cramps_during_dialysis)),
    excluded_by=not_(present(history.on_dialysis)),
    workup=(
        Order(
            investigation=serum_sodium,
            urgency=Urgency.ROUTINE,
            because="before and after a session: a falling osmolality is one suspected mechanism",
        ),
        Order(investigation=serum_magnesium, urgency=Urgency.ROUTINE, because="decides on magnesium in the dialysate"),
        Order(investigation=serum_potassium, urgency=Urgency.ROUTINE, because="before and after a session"),
        Order(investigation=ionized_calcium, urgency=Urgency.ROUTINE, because="before and after a session"),
        Order(
            investigation=medication_review,
            urgency=Urgency.ROUTINE,
            because="drugs that lower the blood pressure in the session",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEPHROLOGY,
            urgency=Urgency.ROUTINE,
            because="dry weight, weight gain between sessions and dialysate are the unit's to change",
            citations=(_unread, _hd),
        ),
    ),
    note=(
        "A third to more than four fifths of patients have them. The cause is uncertain: fast removal of fluid, "
        "falling blood pressure and osmolality, low magnesium. No magnesium and no quinine without the dialysis unit."
    ),
)

cirrhosis_cramps = Condition(
    id="cirrhosis_cramps",
    name="Cirrhosis-associated cramps",
    codes=Codes(none=(*AS_CRAMP, not_found("cramps in cirrhosis"))),
    kind=Kind.CAUSE,
    summary="Painful contractions at rest or in sleep, for seconds to minutes, in a person with cirrhosis.",
    base_rate=BaseRate.RARE,
    contexts=(
        Context(
            when=present(history.cirrhosis),
            rate=BaseRate.VERY_COMMON,
            citations=(cite(JWATCH_2013, "", _READ), cite(ZINC_CIRRHOSIS_2004, "abstract", _READ)),
        ),
    ),
    on_record=(history.cirrhosis,),
    evidence=(
        supports(
            Strength.WEAK,
            present(history.cirrhosis),
            cite(ZINC_CIRRHOSIS_2004, "abstract", _READ),
            cite(MEHTA_FALLON_2013, "definition", _READ),
            group="liver",
            note=f"59 of 100 patients with cirrhosis had cramps, and 7.1 percent of controls. {IN_THE_RATE}",
        ),
        supports(
            Strength.MODERATE,
            present(signs.jaundice_or_liver_signs),
            cite(ANGELI_1996, "abstract", _READ),
            group="liver_signs",
            note="ascites predicts cramps",
        ),
        against(Strength.STRONG, not_(present(history.cirrhosis)), cite(MEHTA_FALLON_2013, "definition", _READ)),
        against(
            Strength.WEAK,
            all_of(present(cramp.exertional_cramps), present(cramp.relieved_by_standing_still)),
            cite(MEHTA_FALLON_2013, "definition", _READ),
        ),
    ),
    citations=(cite(MEHTA_FALLON_2013, "definition", _READ), cite(ZINC_CIRRHOSIS_2004, "abstract", _READ)),
    workup=(
        Order(
            investigation=liver_function, urgency=Urgency.ROUTINE, because="shows how far the liver disease has come"
        ),
        Order(
            investigation=serum_sodium,
            urgency=Urgency.ROUTINE,
            because="low in advanced cirrhosis and on diuretics",
        ),
        Order(investigation=serum_potassium, urgency=Urgency.ROUTINE, because="diuretics lower or raise it"),
        Order(investigation=serum_magnesium, urgency=Urgency.ROUTINE, because="a cause of its own that can be treated"),
        Order(
            investigation=ionized_calcium,
            urgency=Urgency.ROUTINE,
            because="low albumin makes adjusted calcium unreliable",
        ),
        Order(investigation=medication_review, urgency=Urgency.ROUTINE, because="diuretics are a rival cause"),
    ),
    refer=(
        Referral(
            specialty=Specialty.HEPATOLOGY,
            urgency=Urgency.ROUTINE,
            because="symptoms of cirrhosis, cramps among them, are treated by the liver clinic",
            citations=(reopened("aasld_palliative_2022", "current practices"),),
        ),
    ),
    note=(
        "No laboratory value explains these cramps: minerals, zinc and diuretics did not in one study. Quinine is "
        "discouraged: low platelets, hemolysis, arrhythmia."
    ),
)
