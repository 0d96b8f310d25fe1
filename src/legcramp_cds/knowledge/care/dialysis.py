"""Cramps of dialysis: messages to the dialysis team, not to the patient."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import cramp, history
from legcramp_cds.logic.build import any_of, present

_DSM = seen("hd_acute_dsm", "treatment")
_REVIEW = seen("jsmj_2016_hd_cramps", "abstract")
_MANTILLA = seen("mantilla_2024", "abstract")
_dialysis = ("dialysis_cramps",)

dialysis_acute = Advice(
    id="dialysis_acute",
    title="A cramp during dialysis: slow or stop ultrafiltration",
    text="By the protocol of the unit; hypertonic saline or 50 percent dextrose work about equally: saline in diabetes "
    "and dextrose with high pressure or overload.",
    kind=AdviceKind.ACUTE,
    citations=(_DSM, _REVIEW, unseen("general_knowledge", "sodium load with high pressure")),
    evidence="Consensus.",
    when=present(cramp.cramps_during_dialysis),
    conditions=_dialysis,
)

dialysis_prescription = Advice(
    id="dialysis_prescription",
    title="To the dialysis team: review dry weight and ultrafiltration rate first",
    text="Less gain between sessions, longer sessions with a lower rate, no fall of pressure; dry weight about 0.5 kg "
    "up where there is no edema; sodium and ultrafiltration profiles; cooler dialysate.",
    kind=AdviceKind.PREVENTION,
    citations=(_REVIEW, _DSM, seen("hd_secondary", "summary")),
    evidence="Consensus. A higher dialysate sodium relieves cramps at the price of thirst and weight.",
    conditions=_dialysis,
)

dialysis_vitamins = Advice(
    id="dialysis_vitamins",
    title="Vitamin E, C or K2 in dialysis: the kidney team decides",
    text="Vitamin C loads oxalate, and long-term safety was not studied.",
    kind=AdviceKind.TREATMENT,
    citations=(seen("khajehdehi_2001", "abstract"), seen("k2_dialysis_2022", "abstract"), _MANTILLA),
    evidence="Weak: cramps fell by 54 percent with E 400 mg, 61 with C 250 mg, 97 with both, 7 with placebo (60 "
    "patients, 8 weeks); K2 in one crossover pilot of 41.",
    also_forbidden_by=any_of(present(EXPOSURES["taking_vitamin_k_antagonist"])),
    forbidden_because="vitamin K undoes warfarin, and vitamin E adds to bleeding",
    conditions=_dialysis,
)

carnitine = Advice(
    id="carnitine",
    title="L-carnitine in dialysis: the kidney team decides",
    text="20 mg per kg into the vein after dialysis is listed as an option.",
    kind=AdviceKind.TREATMENT,
    citations=(_MANTILLA, _DSM, unseen("general_knowledge", "seizures")),
    evidence="Low: of 13 studies only those of carnitine and creatine were at low risk of bias; carnitine promising.",
    also_forbidden_by=present(history.epilepsy),
    forbidden_because="caution with seizures",
    conditions=_dialysis,
)

dialysis_gabapentin = Advice(
    id="dialysis_gabapentin",
    title="Gabapentin before a session: the kidney team decides",
    text="300 mg before dialysis is listed as an option; it is cleared by dialysis alone, so no dose in between "
    "without the team.",
    kind=AdviceKind.TREATMENT,
    citations=(_DSM, _MANTILLA, unseen("general_knowledge", "clearance")),
    evidence="Low.",
    also_forbidden_by=present(EXPOSURES["taking_opioid"]),
    forbidden_because="breathing may stop with opioids",
    conditions=_dialysis,
)
