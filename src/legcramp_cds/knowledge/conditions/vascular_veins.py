"""Chronic venous insufficiency, and the ruptured popliteal cyst that imitates a thrombosis."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import soft_tissue_ultrasound, venous_ultrasound
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
from legcramp_cds.knowledge.sources.exertion import GASTROC_TEAR_PAGE
from legcramp_cds.knowledge.sources.venous import (
    BAKER_AJMS_2023,
    BAKER_MEDALG,
    BAKER_PHLEBOL,
    BRADBURY_1999,
    NEWCASTLE_VEINS,
    NICE_CG168,
    PEDSURGERY_VEINS,
)
from legcramp_cds.knowledge.terminology.uncoded import not_found
from legcramp_cds.knowledge.thresholds.clinical import AGE_18
from legcramp_cds.logic.build import all_of, any_of, below, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_bradbury = cite(BRADBURY_1999, "abstract", _READ)
_newcastle = cite(NEWCASTLE_VEINS, "symptoms", _READ)
_ajms = cite(BAKER_AJMS_2023, "case", _READ)
_medalg = cite(BAKER_MEDALG, "", _READ)
_veinconsult = reopened("veinconsult_cvd", "about chronic venous disease")
_venous_complaint = any_of(
    present(symptoms.leg_heaviness),
    present(cramp.brought_on_by_standing),
    present(symptoms.leg_swelling_both),
    all_of(present(symptoms.leg_pain), present(history.prolonged_standing)),
)
_venous_sign = any_of(
    present(signs.varicose_veins), present(signs.venous_skin_changes), present(tests.duplex_venous_reflux)
)

chronic_venous_insufficiency = Condition(
    id="chronic_venous_insufficiency",
    name="Chronic venous insufficiency",
    codes=Codes(icd10=("I87.2",), icd10cm=("I87.2",), snomed=("20696009",)),
    synonyms=("varicose veins", "venous disease"),
    kind=Kind.MIMIC,
    summary=(
        "Leaking leg veins: aching, heaviness and swelling after standing, better on walking or with the legs up, with "
        "dilated veins or skin changes."
    ),
    base_rate=BaseRate.UNCOMMON,
    # In children it is seldom, and their skin hardly shows it; a third of those examined for it had something else.
    contexts=(
        Context(
            when=below(AGE_18),
            rate=BaseRate.VERY_RARE,
            citations=(cite(PEDSURGERY_VEINS, "venous insufficiency", "2026-11-27"),),
        ),
    ),
    evidence=(
        supports(
            Strength.MODERATE,
            all_of(_venous_complaint, _venous_sign),
            _newcastle,
            _veinconsult,
            note="visible veins alone explain nothing: a third of adults have them",
        ),
        supports(Strength.MODERATE, present(signs.venous_skin_changes), cite(NICE_CG168, "referral", _READ)),
        supports(Strength.MODERATE, all_of(present(tests.duplex_venous_reflux), _venous_complaint), _newcastle),
        supports(
            Strength.WEAK,
            all_of(present(symptoms.leg_heaviness), present(history.prolonged_standing)),
            _newcastle,
        ),
        against(
            Strength.STRONG,
            all_of(not_(present(signs.varicose_veins)), not_(present(signs.venous_skin_changes))),
            _bradbury,
            note="without dilated veins or skin change the symptom is probably not venous",
        ),
        against(Strength.WEAK, present(cramp.palpable_hardening), _bradbury),
    ),
    citations=(_newcastle, cite(NICE_CG168, "referral", _READ), _bradbury),
    workup=(
        Order(
            investigation=venous_ultrasound,
            urgency=Urgency.ROUTINE,
            because="shows reflux before treatment is considered",
            when=all_of(_venous_complaint, _venous_sign),
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.VASCULAR,
            urgency=Urgency.ROUTINE,
            because="symptomatic veins, skin changes or an ulcer; bleeding veins at once",
            citations=(cite(NICE_CG168, "referral", _READ),),
        ),
    ),
    note=(
        "Night cramps stand on patient lists, but in the Edinburgh survey cramps were not linked to trunk varices and "
        "agreement was too poor for clinical use: do not lay cramps at the door of visible veins."
    ),
)

_sudden_calf = all_of(
    present(cramp.sudden_first_onset),
    any_of(
        present(symptoms.leg_swelling_one_side),
        present(signs.calf_swelling_3cm),
        present(symptoms.calf_tenderness),
        present(cramp.cramp_calf),
    ),
)

# Without any of these a swollen calf is a question for the Wells score, which decides what comes first.
_bad_knee = any_of(present(symptoms.knee_swelling), present(history.osteoarthritis_knee), present(signs.calf_bruising))

baker_cyst_rupture = Condition(
    id="baker_cyst_rupture",
    name="Ruptured popliteal (Baker) cyst",
    codes=Codes(icd10=("M66.0",), icd10cm=("M66.0",), none=(not_found("a ruptured popliteal cyst"),)),
    synonyms=("Baker cyst", "pseudothrombophlebitis"),
    kind=Kind.MIMIC,
    summary=(
        "Joint fluid bursts into the calf: sudden calf pain and swelling in a person with a bad knee, sometimes with a "
        "bruise below the ankle."
    ),
    base_rate=BaseRate.RARE,
    contexts=(Context(when=present(history.osteoarthritis_knee), rate=BaseRate.UNCOMMON, citations=(_medalg, _ajms)),),
    evidence=(
        supports(
            Strength.MODERATE,
            all_of(_sudden_calf, any_of(present(symptoms.knee_swelling), present(history.osteoarthritis_knee))),
            _ajms,
            _medalg,
        ),
        supports(Strength.MODERATE, present(symptoms.knee_swelling), _medalg),
        supports(
            Strength.MODERATE,
            all_of(
                present(signs.calf_bruising),
                any_of(present(symptoms.knee_swelling), present(history.osteoarthritis_knee)),
            ),
            _ajms,
            note="a bruise is reported as the only sign that separates it from thrombosis",
        ),
        against(Strength.MODERATE, present(symptoms.sudden_pop_in_calf), cite(GASTROC_TEAR_PAGE, "history", _READ)),
    ),
    citations=(_ajms, _medalg, cite(BAKER_PHLEBOL, "abstract", _READ)),
    confirmed_by=all_of(present(tests.ultrasound_baker_cyst), present(tests.duplex_no_dvt)),
    workup=(
        Order(
            investigation=venous_ultrasound,
            urgency=Urgency.SAME_DAY,
            because="excludes thrombosis, which examination cannot, and shows the fluid",
            when=_bad_knee,
            confirms=True,
        ),
        Order(
            investigation=soft_tissue_ultrasound,
            urgency=Urgency.SAME_DAY,
            because="shows the cyst behind the knee and the fluid in the calf",
            when=_bad_knee,
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="thrombosis looks the same and the two can coexist",
            citations=(_medalg,),
        ),
    ),
    note="Among 424 people referred with a swollen leg 1.2 percent had it, and 38 percent a thrombosis.",
)
