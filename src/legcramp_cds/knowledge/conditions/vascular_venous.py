"""Deep vein thrombosis."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import d_dimer_test, venous_ultrasound, wells_score
from legcramp_cds.knowledge.patterns import WELLS_LIKELY, WELLS_UNLIKELY, not_pregnant
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
from legcramp_cds.knowledge.sources.pregnancy import RCOG_37B
from legcramp_cds.knowledge.sources.venous import (
    GEERSING_2014,
    MSD_DVT,
    NICE_NG158,
    NICE_QS201,
    WELLS_TABLE_NICE,
)
from legcramp_cds.logic.build import all_of, any_of, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_ng158 = cite(NICE_NG158, "diagnosis of deep vein thrombosis", _READ)
_qs201 = cite(NICE_QS201, "statement 3", _READ)
_wells = cite(WELLS_TABLE_NICE, "two-level score", _READ)
_geersing = cite(GEERSING_2014, "abstract", _READ)
_msd = cite(MSD_DVT, "symptoms and signs", _READ)
_rcog = cite(RCOG_37B, "diagnosis", _READ)
_swelling = any_of(
    present(symptoms.leg_swelling_one_side),
    present(signs.calf_swelling_3cm),
    present(signs.entire_leg_swollen),
    present(signs.pitting_edema_one_leg),
)

_table = reopened("vte_risk_table", "table 1")
# They are counted here and not in the base rate: cancer, immobilization and an earlier thrombosis are items of the
# Wells score too, which is of the same group.
_risk = any_of(
    present(history.thrombophilia),
    present(history.estrogen_or_contraceptive),
    present(history.long_travel),
    present(history.family_thrombosis),
    present(history.recent_immobilization),
    present(history.leg_paralysis_or_plaster),
    present(history.previous_dvt),
    present(history.active_cancer),
)

_no_swelling = all_of(
    not_(present(symptoms.leg_swelling_one_side)),
    not_(present(signs.calf_swelling_3cm)),
    not_(present(signs.entire_leg_swollen)),
    not_(present(signs.pitting_edema_one_leg)),
)

deep_vein_thrombosis = Condition(
    id="deep_vein_thrombosis",
    name="Deep vein thrombosis",
    codes=Codes(icd10=("I80.2",), icd10cm=("I82.409",), snomed=("404223003",)),
    synonyms=("DVT", "leg thrombosis", "phlebothrombosis"),
    kind=Kind.MIMIC,
    summary=(
        "A clot in a deep leg vein: a lasting ache with swelling of one leg, not a cramp that comes and goes. The "
        "two-level Wells score decides whether the scan or the D-dimer comes first."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(
            when=any_of(present(history.pregnant), present(history.postpartum)),
            rate=BaseRate.UNCOMMON,
            citations=(_rcog,),
        ),
    ),
    evidence=(
        supports(Strength.DECISIVE, WELLS_LIKELY, _wells, _ng158, group="wells"),
        supports(Strength.MODERATE, _swelling, _msd, _wells, group="leg"),
        supports(
            Strength.MODERATE,
            all_of(present(symptoms.leg_pain), present(cramp.unilateral_symptoms)),
            _msd,
            group="leg",
            note="an ache of one leg that stays; a cramp is over in minutes",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(
                    present(symptoms.leg_pain),
                    present(symptoms.calf_tenderness),
                    _swelling,
                    all_of(present(cramp.cramp_calf), present(cramp.unilateral_symptoms)),
                ),
                _risk,
            ),
            _table,
            _wells,
            group="wells",
        ),
        supports(Strength.WEAK, present(signs.deep_vein_tenderness), _wells, group="leg"),
        supports(
            Strength.MODERATE,
            all_of(present(signs.warm_red_leg), any_of(present(symptoms.calf_tenderness), present(symptoms.leg_pain))),
            _msd,
            group="leg",
            note="a warm, red, tender or painful calf",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(cramp.unilateral_symptoms),
                any_of(present(symptoms.calf_tenderness), present(signs.warm_red_leg)),
            ),
            _msd,
            group="leg",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(tests.d_dimer_positive),
                any_of(_swelling, present(symptoms.calf_tenderness), present(symptoms.leg_pain)),
            ),
            _ng158,
            note="a positive D-dimer alone says little",
        ),
        against(
            Strength.MODERATE,
            all_of(WELLS_UNLIKELY, present(tests.duplex_no_dvt)),
            _ng158,
            group="wells",
        ),
        against(
            Strength.MODERATE,
            all_of(any_of(present(cramp.cramp_lasting_seconds_to_minutes), present(cramp.self_limiting)), _no_swelling),
            _msd,
            note="a momentary cramp without swelling",
        ),
        against(
            Strength.MODERATE,
            all_of(present(cramp.brought_on_by_fixed_walking_distance), present(cramp.relieved_by_standing_still)),
            _wells,
            note="claudication: another diagnosis is at least as likely",
        ),
        against(Strength.WEAK, present(cramp.bilateral_symptoms), _msd),
    ),
    citations=(_ng158, _wells, _qs201, _geersing),
    confirmed_by=present(tests.duplex_shows_dvt),
    # In pregnancy neither the score nor the D-dimer counts; in active cancer a low score with a negative D-dimer still
    # leaves 2.2 percent, so only a scan reassures there.
    excluded_by=any_of(
        all_of(WELLS_UNLIKELY, present(tests.d_dimer_negative), not_(present(history.active_cancer)), not_pregnant),
        all_of(present(tests.duplex_no_dvt), any_of(WELLS_UNLIKELY, present(tests.d_dimer_negative)), not_pregnant),
    ),
    workup=(
        Order(
            investigation=wells_score,
            urgency=Urgency.SAME_DAY,
            because="two points or more: scan first; one or less: D-dimer first",
            when=not_pregnant,
        ),
        Order(
            investigation=venous_ultrasound,
            urgency=Urgency.SAME_DAY,
            because=(
                "comes first when the Wells score says likely, in pregnancy, in active cancer, and after a positive "
                "D-dimer; within four hours if possible"
            ),
            when=any_of(
                WELLS_LIKELY,
                present(history.pregnant),
                present(history.active_cancer),
                present(tests.d_dimer_positive),
            ),
            confirms=True,
        ),
        Order(
            investigation=venous_ultrasound,
            urgency=Urgency.SAME_DAY,
            # While the score is open, the scan stays on the list: only a low score sends it behind the D-dimer.
            because="a score of two points or more, once it is complete, goes straight to the scan",
            unless=any_of(WELLS_UNLIKELY, WELLS_LIKELY),
            confirms=True,
        ),
        Order(
            investigation=d_dimer_test,
            urgency=Urgency.SAME_DAY,
            because="comes first when the Wells score says unlikely, and after a negative scan when it says likely",
            when=any_of(
                all_of(WELLS_UNLIKELY, not_(present(history.active_cancer)), not_pregnant),
                all_of(WELLS_LIKELY, present(tests.duplex_no_dvt), not_pregnant),
            ),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.OBSTETRICS,
            urgency=Urgency.SAME_DAY,
            because="compression duplex at once; score and D-dimer are not for pregnancy",
            citations=(_rcog,),
            when=present(history.pregnant),
        ),
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="scan or D-dimer within four hours, otherwise anticoagulation until then",
            citations=(_ng158, _qs201),
        ),
    ),
    must_not_miss=True,
    hours_matter=True,
    note=(
        "A likely score with a negative scan and a positive D-dimer needs a second scan after 6 to 8 days. A scan of "
        "the thigh veins misses clots of the calf. Homans sign is neither sensitive nor specific."
    ),
)
