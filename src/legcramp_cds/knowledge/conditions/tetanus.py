"""Tetanus, which is treated before any result is back."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import all_present, any_present
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.drugs.anticancer import platinum
from legcramp_cds.knowledge.drugs.nervous_system import dopamine_antagonist
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
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
from legcramp_cds.logic.build import all_of, any_of, at_least_n, present

_TETANUS = seen("medscape_tetanus", "history and examination")
_TRISMUS = seen("bmj_bp_cramps", "differentials")

tetanus = Condition(
    id="tetanus",
    name="Tetanus",
    codes=Codes(icd10=("A35",), icd10cm=("A35",), snomed=("76902006",)),
    kind=Kind.MIMIC,
    summary=(
        "Poison of a wound germ: first the jaw locks, then neck, back, belly and legs stiffen, with painful spasms on "
        "the slightest touch or noise and a clear mind. The diagnosis is clinical; no test confirms it in time."
    ),
    base_rate=BaseRate.VERY_RARE,
    evidence=(
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(cramp.continuous_muscle_stiffness), present(cramp.cramp_trunk)),
                any_of(present(symptoms.dysphagia), present(symptoms.neck_pain)),
            ),
            reopened("srigley_2011_tetanus", "case"),
            reopened("koufakis_2016_tetanus", "case"),
            group="spread",
            note="Stiff trunk with a stiff neck or trouble swallowing: ask for the jaw, and for a wound.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(history.recent_trauma),
                at_least_n(
                    2,
                    present(symptoms.dysphagia),
                    present(cramp.cramp_trunk),
                    present(cramp.continuous_muscle_stiffness),
                    present(cramp.spasms_triggered_by_startle),
                    present(symptoms.neck_pain),
                ),
            ),
            reopened("srigley_2011_tetanus", "case"),
            reopened("koufakis_2016_tetanus", "case"),
            group="wound",
            note="The jaw can lock days after the throat; the wound may be small, and the vaccination not asked for.",
        ),
        supports(
            Strength.WEAK,
            any_of(
                all_of(
                    present(cramp.spasms_triggered_by_startle),
                    any_present(
                        history.recent_trauma,
                        symptoms.dysphagia,
                        symptoms.neck_pain,
                        cramp.cramp_trunk,
                        cramp.widespread_cramps,
                        cramp.continuous_muscle_stiffness,
                        signs.lumbar_lordosis_with_rigid_abdomen,
                    ),
                ),
                all_present(symptoms.dysphagia, symptoms.muscle_stiffness),
            ),
            _TETANUS,
            reopened("srigley_2011_tetanus", "case"),
            group="spread",
            note="More often another disease; the jaw and the vaccinations are asked for all the same.",
        ),
        supports(
            Strength.DECISIVE,
            present(cramp.jaw_stiffness),
            _TETANUS,
            _TRISMUS,
            group="jaw",
            note="Lockjaw in three of four patients.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(cramp.jaw_stiffness),
                any_present(
                    cramp.spasms_triggered_by_startle,
                    cramp.continuous_muscle_stiffness,
                    cramp.widespread_cramps,
                    cramp.cramp_trunk,
                    symptoms.dysphagia,
                    signs.lumbar_lordosis_with_rigid_abdomen,
                ),
            ),
            _TETANUS,
            _TRISMUS,
            group="spread",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(history.wound_unvaccinated),
                any_present(cramp.jaw_stiffness, cramp.spasms_triggered_by_startle, cramp.continuous_muscle_stiffness),
            ),
            _TETANUS,
            group="wound",
            note="The wound may have been forgotten.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(history.wound_unvaccinated),
                any_present(cramp.cramp_trunk, cramp.widespread_cramps, symptoms.dysphagia, symptoms.muscle_stiffness),
            ),
            _TETANUS,
            group="wound",
            note="Stiffness and spasms after such a wound ask for the jaw.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(history.wound_unvaccinated),
                present(cramp.spasms_triggered_by_startle),
            ),
            _TETANUS,
            group="spread",
        ),
        against(
            Strength.MODERATE,
            any_present(signs.trousseau_sign, cramp.carpopedal_spasm, symptoms.perioral_paresthesia),
            seen("bmj_bp_cramps", "tetany"),
            group="tetany",
        ),
        against(
            Strength.MODERATE,
            any_present(platinum.taking, dopamine_antagonist.taking),
            seen("oxaliplatin_review_pt", "abstract"),
            unseen("general_knowledge"),
            group="drugs",
            note="Oxaliplatin and drugs that block dopamine lock the jaw too.",
        ),
    ),
    workup=(
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.IMMEDIATE,
            because="jaw, neck, belly and wound: the diagnosis is clinical and no result is waited for",
        ),
        Order(
            investigation=ask.serum_calcium,
            urgency=Urgency.IMMEDIATE,
            because="the tetany of low calcium is the look-alike that a test settles",
        ),
        Order(investigation=ask.ck_test, urgency=Urgency.SAME_DAY, because="spasms break down muscle"),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="throat and breathing may close; antitoxin and wound care cannot wait",
            citations=(_TRISMUS, _TETANUS),
        ),
    ),
    must_not_miss=True,
    hours_matter=True,
    synonyms=("lockjaw",),
    citations=(_TETANUS, _TRISMUS),
)
