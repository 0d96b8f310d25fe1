"""The profiles: the built-in position, and three guidelines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.care._gates import adult, night_or_rest
from legcramp_cds.knowledge.care.avoid import avoid_quinine
from legcramp_cds.knowledge.care.minerals import magnesium_trial
from legcramp_cds.knowledge.care.quinine import QUININE_FACTS, quinine_must_know, quinine_trial
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.drugs import DRUG_CLASSES
from legcramp_cds.knowledge.patterns import kidney_function_kept, normal_calcium, not_pregnant
from legcramp_cds.knowledge.profiles.positions import (
    BLOODS_ONLY_AIMED,
    DRUGS_ALL_SOURCES,
    LOW_MAGNESIUM_070,
    MAGNESIUM_NOT_ADVISED,
    QUININE_BY_COUNTRY,
)
from legcramp_cds.knowledge.profiles.shapes import Position, Profile
from legcramp_cds.knowledge.restraint import RIVAL_POSITIONS
from legcramp_cds.knowledge.shapes import Investigation, Order, Urgency
from legcramp_cds.knowledge.thresholds import (
    ALT_HIGH,
    CK_HIGH_MALE,
    GLUCOSE_DIABETES,
    MAGNESIUM_LOW,
    MAGNESIUM_LOW_CMDT,
    MAGNESIUM_LOW_STATPEARLS,
    POTASSIUM_LOW,
    SODIUM_LOW,
    TSH_HIGH,
)
from legcramp_cds.logic.build import all_of, at_least, at_most

__all__ = ["PROFILES"]

_PRINTS_NO_LIMIT = "our choice of a published limit, for this guideline prints none"
_OUR_CHOICE = unseen("compiler_proposal", "the guideline prints no limit, so the profile takes a published one")
_AAFP = seen("allen_kirby_2012", "abstract")
_CKS = seen("cks_2012", "summary")
_DGN = seen("dgn_crampi_2017", "recommendations at a glance")
_DGN_REPORT = seen("pz_crampi_2017", "report")

default = Profile(
    id="default",
    name="Built-in position",
    summary="What the sources together support, with the stricter side taken where they disagree on safety.",
    positions={
        "routine_bloods": BLOODS_ONLY_AIMED,
        "quinine": QUININE_BY_COUNTRY,
        "magnesium": MAGNESIUM_NOT_ADVISED,
        "drugs_that_count": DRUGS_ALL_SOURCES,
        "low_magnesium": LOW_MAGNESIUM_070,
    },
    citations=(_AAFP, seen("mhra_2010", "advice")),
)


def _rival(name: str) -> Position:
    """A position on tests that the rules of restraint already hold."""
    found = next(rival for rival in RIVAL_POSITIONS if rival.id == name)
    return Position(text=found.theirs, citations=found.citations)


def _named_by(key: str) -> frozenset[str]:
    """The drug classes of which a source says something, as the drug catalog has it."""
    return frozenset(
        one.id
        for one in DRUG_CLASSES.values()
        if any(citation.source.key == key for statement in one.statements for citation in statement.citations)
    )


aafp_2012 = Profile(
    id="aafp_2012",
    name="American Family Physician 2012",
    summary="The review of Allen and Kirby, read as its abstract: few tests, no quinine, a short list of drugs.",
    positions={
        "routine_bloods": BLOODS_ONLY_AIMED,
        "quinine": Position(
            text="No longer recommended for leg cramps.",
            citations=(_AAFP, seen("fda_2009_boxed", "boxed warning"), seen("fda_2010", "communication")),
        ),
        "magnesium": Position(
            text="Limited evidence supports it beside stretching and other drugs; no recommendation for routine use.",
            citations=(_AAFP,),
        ),
        "drugs_that_count": Position(
            text="Most often intravenous iron sucrose, conjugated estrogens, raloxifene, naproxen and teriparatide; "
            "also clonazepam, citalopram, celecoxib, gabapentin and zolpidem; quinine follows new diuretics, statins "
            "and long-acting beta agonists.",
            citations=(_AAFP,),
        ),
        "low_magnesium": Position(
            text=f"Low below 0.60 mmol/L (1.46 mg/dL): {_PRINTS_NO_LIMIT}.",
            citations=(seen("statpearls_hypomagnesemia", "definition"), _OUR_CHOICE),
        ),
    },
    citations=(_AAFP,),
    # The strictest published limit goes with the restraint of this guideline in testing.
    replaces={MAGNESIUM_LOW.id: MAGNESIUM_LOW_STATPEARLS},
    advice={
        avoid_quinine.id: replace(
            avoid_quinine,
            title="No quinine for leg cramps",
            text="No longer recommended: rare but deadly reactions (platelets, heart rhythm, kidney) outweigh about "
            "one cramp less a week. No tonic water as a remedy.",
            citations=(_AAFP, *avoid_quinine.citations),
        )
    },
    without_advice=frozenset({quinine_trial.id}),
    drugs_that_count=_named_by("allen_kirby_2012")
    | {"loop_diuretic", "thiazide_diuretic", "potassium_sparing_diuretic", "statin", "laba"},
)

nice_cks_2012 = Profile(
    id="nice_cks_2012",
    name="NICE Clinical Knowledge Summary 2012",
    summary="The British summary as revised in 2012, with the regulator's advice on quinine; the current was not seen.",
    positions={
        "routine_bloods": _rival("bloods_on_suspicion"),
        "quinine": Position(
            text="A last resort on prescription: sulfate 200 to 300 mg at night for four weeks (by another report up "
            "to six) when sleep is lost regularly and other measures failed, reviewed every three months.",
            citations=(
                seen("mhra_2010", "advice"),
                seen("mims_quinine_mortality", "report"),
                seen("ni_formulary", "review"),
            ),
        ),
        "magnesium": MAGNESIUM_NOT_ADVISED,
        "drugs_that_count": Position(
            text="Named as examples: diuretics, salbutamol and nifedipine.",
            citations=(_CKS,),
        ),
        "low_magnesium": replace(LOW_MAGNESIUM_070, text=f"Low below 0.70 mmol/L (1.7 mg/dL): {_PRINTS_NO_LIMIT}."),
    },
    citations=(_CKS, seen("mhra_2010", "advice")),
    advice={
        # Licensed in the country of this guideline, so that is not asked.
        quinine_trial.id: replace(quinine_trial, forbidden_by=quinine_must_know()),
    },
    drugs_that_count=frozenset(
        {"loop_diuretic", "thiazide_diuretic", "potassium_sparing_diuretic", "saba", "calcium_channel_blocker"}
    ),
)

_PANEL: tuple[Investigation, ...] = (
    ask.serum_potassium,
    ask.serum_sodium,
    ask.serum_calcium,
    ask.serum_magnesium,
    ask.serum_creatinine,
    ask.liver_function,
    ask.glucose_test,
    ask.tsh_test,
    ask.ck_test,
)

dgn = Profile(
    id="dgn",
    name="German Society of Neurology",
    summary="The S1 guideline of 2012 and 2017, read in part and in reports; it has expired.",
    positions={
        "routine_bloods": _rival("routine_bloods"),
        "quinine": Position(
            text="Effective, but second line and only for severe cramps: quinine sulfate or hydroquinine 200 to 400 mg "
            "at night, on prescription; not in pregnancy, with phenprocoumon, or with drugs that act on conduction.",
            citations=(_DGN, _DGN_REPORT),
        ),
        "magnesium": Position(
            text="To be tried first because it is harmless, although its effect is not proven: 5 mmol one to three "
            "times a day, with an attempt to stop after three months.",
            citations=(_DGN, _DGN_REPORT),
        ),
        "drugs_that_count": Position(
            text="Its list begins with beta agonists, beta blockers with intrinsic activity, cholinesterase inhibitors "
            "and calcium channel blockers; the rest was not read, so no drug counts less here.",
            citations=(seen("aerztezeitung_crampi_2017", "drugs"),),
        ),
        "low_magnesium": Position(
            text=f"Low below 0.75 mmol/L (1.8 mg/dL): {_PRINTS_NO_LIMIT}.",
            citations=(seen("cmdt_hypomagnesemia", "definition"), _OUR_CHOICE),
        ),
    },
    citations=(_DGN, seen("dgn_crampi_2012", "recommendations")),
    # The widest published limit goes with the broad panel of this guideline.
    replaces={MAGNESIUM_LOW.id: MAGNESIUM_LOW_CMDT},
    panel=tuple(
        Order(
            investigation=test,
            urgency=Urgency.ROUTINE,
            because="part of the basic panel that this guideline wants before cramps are called ordinary",
        )
        for test in _PANEL
    ),
    panel_normal=(
        at_least(POTASSIUM_LOW),
        at_least(SODIUM_LOW),
        normal_calcium,
        at_least(MAGNESIUM_LOW),
        kidney_function_kept,
        at_most(ALT_HIGH),
        at_most(GLUCOSE_DIABETES),
        at_most(TSH_HIGH),
        at_most(CK_HIGH_MALE),
    ),
    advice={
        magnesium_trial.id: replace(
            magnesium_trial,
            title="Try magnesium first; its effect is not proven",
            text="5 mmol one to three times a day, with an attempt to stop after three months. Loose stools are "
            "common; every antacid and laxative with magnesium counts.",
            citations=(_DGN, _DGN_REPORT, *magnesium_trial.citations),
            when=all_of(adult, not_pregnant, night_or_rest),
        ),
        quinine_trial.id: replace(
            quinine_trial,
            title="Quinine as second line, for severe cramps, by prescription",
            text="After magnesium and stretching: quinine sulfate 200 to 400 mg at night, in Germany on prescription "
            "for frequent or very painful night cramps that nothing else helps. Stop at once with bruises, fever, or "
            "trouble of eyes or ears.",
            citations=(_DGN, _DGN_REPORT, *QUININE_FACTS),
            forbidden_by=quinine_must_know(),
        ),
    },
    without_advice=frozenset({"magnesium_without_deficiency"}),
)

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {profile.id: profile for profile in (default, aafp_2012, nice_cks_2012, dgn)}
)
