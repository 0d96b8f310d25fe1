"""Treatments with little evidence, told only when cramps are frequent or nothing else has helped."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import adult, kidney_below_30, kidney_not_known_above_30, troublesome
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import history, signs, treatment
from legcramp_cds.knowledge.patterns import claudication
from legcramp_cds.knowledge.thresholds import AGE_65
from legcramp_cds.logic.build import all_of, any_of, at_least, present

_AAN = seen("aan_2010", "recommendations")
_AAFP = seen("aafp_2017", "evidence summary")
_failed = present(treatment.non_drug_measures_failed)
_ordinary = ("idiopathic_nocturnal_leg_cramps",)

vitamin_b_complex = Advice(
    id="vitamin_b_complex",
    title="Vitamin B complex may be tried for 8 to 12 weeks",
    text="Little pyridoxine: high doses over months damage nerves and so cause cramps. Clear up a low B12 first.",
    kind=AdviceKind.TREATMENT,
    citations=(_AAN, _AAFP, seen("chan_1998", "as quoted"), unseen("general_knowledge", "pyridoxine and nerves")),
    evidence="Limited: possibly effective (level C) on one small trial in older people with high blood pressure.",
    when=all_of(adult, troublesome),
    conditions=_ordinary,
)

vitamin_k2 = Advice(
    id="vitamin_k2",
    title="Vitamin K2: one large effect, from one group, not repeated",
    text="May be mentioned from the age of 65; 180 micrograms of menaquinone-7 nightly for 8 weeks was tested. Not for "
    "users of diuretics, who were left out of the trial.",
    kind=AdviceKind.TREATMENT,
    citations=(seen("tan_2024", "abstract"),),
    evidence="199 volunteers of 65 and over: 0.96 against 3.63 cramps a week after 8 weeks, difference 2.67 (2.49 to "
    "2.86). Diuretics, vitamin K antagonists, dialysis and neuropathy were excluded.",
    when=all_of(at_least(AGE_65), troublesome),
    forbidden_by=present(EXPOSURES["taking_vitamin_k_antagonist"]),
    also_forbidden_by=any_of(
        present(EXPOSURES["taking_diuretic"]), present(history.on_dialysis), present(history.pregnant)
    ),
    forbidden_because="it undoes warfarin and its kin, and was not tested in users of diuretics, in dialysis or in "
    "pregnancy",
    conditions=_ordinary,
)

naftidrofuryl = Advice(
    id="naftidrofuryl",
    title="Naftidrofuryl, where it is marketed",
    text="Only with another reason to use it: in Britain it is licensed for diseases of the arteries (claudication and "
    "night cramps among them), and calf pain on walking may be just that. Not marketed in the United States.",
    kind=AdviceKind.TREATMENT,
    citations=(_AAN, reopened("praxilene_smpc", "sections 4.1, 4.3 and 4.4")),
    evidence="Limited: possibly effective (level C) on one trial that was not read.",
    when=all_of(adult, troublesome, any_of(claudication, present(history.known_pad))),
    forbidden_by=present(treatment.kidney_stones),
    forbidden_because="it is an oxalate salt, and stones of calcium oxalate form on it",
)

diltiazem = Advice(
    id="diltiazem",
    title="Diltiazem, only with another reason to use it",
    text="Off label; where high blood pressure or heart disease calls for such a drug anyway, the prescriber may weigh "
    "it. It raises simvastatin, and slows the heart with a beta blocker.",
    kind=AdviceKind.TREATMENT,
    citations=(_AAN, _AAFP, seen("voon_diltiazem", "letter"), unseen("general_knowledge", "interactions")),
    evidence="Limited: possibly effective (level C); 13 people, 30 mg at bedtime, two weeks each.",
    when=all_of(adult, troublesome, any_of(present(history.hypertension), present(history.coronary_disease))),
    forbidden_by=any_of(
        present(treatment.heart_block), present(history.heart_failure), present(EXPOSURES["taking_beta_blocker"])
    ),
    also_forbidden_by=any_of(
        present(signs.bradycardia),
        present(EXPOSURES["taking_calcineurin_inhibitor"]),
        present(EXPOSURES["taking_calcium_channel_blocker"]),
    ),
    forbidden_because="heart block, a weak heart, a slow pulse, a beta blocker or an interaction makes it dangerous",
)

verapamil = Advice(
    id="verapamil",
    title="Verapamil: historical, not to be suggested by default",
    text="Was tried when quinine failed. Leave it unless a cardiologist wants it for another reason.",
    kind=AdviceKind.AVOID,
    citations=(seen("voon_diltiazem", "letter"), unseen("general_knowledge", "heart failure, block and digoxin")),
    evidence="Very limited: one small open study, known from a later report only.",
    when=all_of(_failed, present(EXPOSURES["taking_quinine"])),
)

gabapentinoids = Advice(
    id="gabapentinoids",
    title="Gabapentin or pregabalin, only for neuropathic pain beside the cramps",
    text="Dose by kidney function: reduced below an eGFR of 60. Caution with opioids, lung disease and falls; they are "
    "also reported to cause cramps.",
    kind=AdviceKind.TREATMENT,
    citations=(
        seen("park_2017", "abstract"),
        seen("roberts_2024", "abstract"),
        seen("allen_kirby_2012", "drugs"),
        reopened("mhra_gabapentin", "news"),
        unseen("general_knowledge", "dose by eGFR, falls"),
    ),
    evidence="Weak: in lumbar stenosis worse than botulinum toxin, a third had side effects; in cirrhosis pregabalin "
    "lowered frequency but was badly tolerated.",
    when=adult,
    forbidden_by=kidney_not_known_above_30,
    also_forbidden_by=any_of(kidney_below_30, present(EXPOSURES["taking_opioid"]), present(treatment.falls_risk)),
    forbidden_because="it builds up with weak kidneys, stops breathing with opioids, and makes people fall: a "
    "specialist decides",
    conditions=(
        "diabetic_polyneuropathy",
        "alcohol_polyneuropathy",
        "chemotherapy_polyneuropathy",
        "polyneuropathy",
        "lumbar_radiculopathy",
        "lumbar_spinal_stenosis",
    ),
)

botulinum_toxin = Advice(
    id="botulinum_toxin",
    title="Botulinum toxin into calf or foot, by a specialist",
    text="For focal cramps that nothing else eases; lasts about three months.",
    kind=AdviceKind.TREATMENT,
    citations=(
        seen("park_2017", "abstract"),
        seen("restivo_2018", "abstract"),
        unseen("general_knowledge", "myasthenia"),
    ),
    evidence="Two small trials of 50: better than gabapentin in lumbar stenosis to 3 months; in diabetic neuropathy "
    "benefit from week 1 to 14, with 20 percent who did not respond.",
    when=all_of(adult, troublesome),
    also_forbidden_by=any_of(present(treatment.myasthenia_gravis), present(EXPOSURES["taking_aminoglycoside"])),
    forbidden_because="it adds to a weak junction of nerve and muscle",
    conditions=("lumbar_spinal_stenosis", "diabetic_polyneuropathy"),
)

lidocaine_injection = Advice(
    id="lidocaine_injection",
    title="Lidocaine into trigger points of the calf, by a specialist",
    text="A rare option after everything else.",
    kind=AdviceKind.TREATMENT,
    citations=(_AAN, seen("quinine_ebmg", "comparisons")),
    evidence="Limited: one trial, no different from quinine.",
    when=all_of(adult, _failed),
    conditions=_ordinary,
)
