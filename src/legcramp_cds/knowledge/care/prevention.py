"""What may keep cramps from coming: stretching, movement, fluid, clothing, food, less alcohol."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import kidney_below_30, night_or_rest, potassium_may_rise, troublesome
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, treatment
from legcramp_cds.knowledge.thresholds import (
    ABI_ABNORMAL,
    ABI_NONCOMPRESSIBLE,
    MAGNESIUM_LOW,
    POTASSIUM_LOW,
    SODIUM_LOW,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_most, below, not_, present

nightly_stretch = Advice(
    id="nightly_stretch",
    title="Stretch calves and hamstrings before going to bed",
    text="Each muscle three times for ten seconds with ten seconds of rest, both legs, about three minutes; review "
    "after six weeks. Seated where balance is poor. Say that the trials disagree.",
    kind=AdviceKind.PREVENTION,
    citations=(
        seen("hallegraeff_2012", "abstract"),
        seen("hallegraeff_protocol", "protocol"),
        seen("coppin_2005", "results"),
        seen("nondrug_cochrane_2021", "abstract"),
        seen("aafp_2017", "evidence summary"),
    ),
    evidence="Contested, low certainty: 1.2 fewer cramps a night in 80 adults over 55 (Hallegraeff 2012); no "
    "difference in 191 long-term users of quinine (Coppin 2005); Cochrane 2021 finds less pain in one trial.",
    when=night_or_rest,
    also_forbidden_by=any_of(present(symptoms.sudden_pop_in_calf), present(signs.calf_bruising)),
    forbidden_because="a torn muscle is not stretched",
)

activity = Advice(
    id="activity",
    title="Move every day, gently",
    text="Walking, cycling or gymnastics on most days, with a warm-up, and breaks from long sitting; after a pause "
    "build up slowly. An easy ride before bed is a common tip.",
    kind=AdviceKind.PREVENTION,
    citations=(seen("delacour_2020", "abstract"), unseen("general_knowledge", "warm-up and gradual training")),
    evidence="Observation only: sitting much went with night cramps over 60 (odds ratio 9.84, very wide interval); "
    "no trial.",
    also_forbidden_by=any_of(present(symptoms.chest_pain), present(symptoms.syncope)),
    forbidden_because="look at the heart before advising exercise",
)

fluid = Advice(
    id="fluid",
    title="Replace what is lost in sweat or through the gut",
    text="Drink to replace real losses, with salt where sweat or stools are many. The usual lay advice is 1.5 to 2 "
    "liters a day; more than thirst asks for does not prevent cramps.",
    kind=AdviceKind.PREVENTION,
    citations=(
        seen("hoffman_2015", "results"),
        seen("jabfm_2024", "results"),
        unseen("general_knowledge", "lay advice on drinking, tap or mineral water alike"),
    ),
    evidence="Weak: dehydration did not set cramping runners apart; no trial of drinking for night cramps. Tap or "
    "mineral water makes no proven difference.",
    when=any_of(
        present(history.low_fluid_intake),
        present(history.heavy_sweating),
        present(history.heat_exposure),
        present(symptoms.diarrhea),
        present(symptoms.vomiting),
        present(signs.dehydration_signs),
        present(history.endurance_or_one_sided_sport),
    ),
    also_forbidden_by=any_of(
        present(treatment.fluid_restriction),
        present(history.heart_failure),
        present(history.on_dialysis),
        present(history.hypotonic_fluid_intake),
        below(SODIUM_LOW),
    ),
    forbidden_because="drinking more can harm here; the amount is set by the clinician in charge",
)

footwear = Advice(
    id="footwear",
    title="Loosen what presses, warm what is cold",
    text="Roomy shoes with a low heel, no tight stockings or garters, no heavy cover that points the foot, feet kept "
    "warm, a change of position after long standing.",
    kind=AdviceKind.PREVENTION,
    citations=(seen("nondrug_cochrane_2021", "included studies"), seen("doctorabel_pregnancy", "prevention")),
    evidence="Lay advice: no trial of shoes, bedding or hose was found by the Cochrane review.",
    when=any_of(
        present(history.poor_footwear),
        present(history.awkward_posture),
        present(history.prolonged_standing),
        present(history.cold_environment),
        present(cramp.triggered_by_cold),
        present(symptoms.cold_feet),
    ),
)

support_hose = Advice(
    id="support_hose",
    title="Support hose, only with good pulses",
    text="May be worn for heavy legs, varicose veins or pregnancy, with the legs up in between, once the foot pulses "
    "are known to be good.",
    kind=AdviceKind.PREVENTION,
    citations=(
        seen("doctorabel_pregnancy", "prevention"),
        seen("nondrug_cochrane_2021", "included studies"),
        unseen("general_knowledge", "compression in arterial disease"),
    ),
    evidence="Patient leaflets only; no trial in leg cramps.",
    when=any_of(
        present(signs.varicose_veins), present(symptoms.leg_heaviness), present(history.second_half_of_pregnancy)
    ),
    forbidden_by=not_(
        any_of(
            present(signs.normal_pulses),
            not_(present(signs.absent_foot_pulses)),
            all_of(above(ABI_ABNORMAL), at_most(ABI_NONCOMPRESSIBLE)),
        )
    ),
    also_forbidden_by=any_of(
        present(history.known_pad),
        present(signs.absent_foot_pulses),
        at_most(ABI_ABNORMAL),
        at_least(ABI_NONCOMPRESSIBLE),
    ),
    forbidden_because="compression starves a leg with narrowed arteries",
)

less_alcohol = Advice(
    id="less_alcohol",
    title="Less alcohol",
    text="Cut down or stop; heavy drinkers do so with medical help, because of withdrawal.",
    kind=AdviceKind.PREVENTION,
    citations=(seen("delacour_2018", "abstract"), seen("remedy_bnssg_cramps", "self-care")),
    evidence="Observation only: drinking went with night cramps over 60; no trial. Avoiding caffeine is lay advice.",
    when=any_of(present(history.alcohol_use_any), present(history.alcohol_use_heavy)),
    any_complaint=True,
)

diet_magnesium = Advice(
    id="diet_magnesium",
    title="Food with magnesium",
    text="Whole grain, nuts, seeds, beans, lentils and green vegetables; a mixed diet needs no tablets.",
    kind=AdviceKind.PREVENTION,
    citations=(seen("magnesium_foods_page", "sources"), unseen("general_knowledge", "diet and cramps")),
    evidence="Corrects a poor diet; that it prevents cramps was not tested.",
    when=any_of(present(history.unbalanced_diet), present(history.eating_disorder), below(MAGNESIUM_LOW)),
    also_forbidden_by=kidney_below_30,
    forbidden_because="kidneys at this level keep magnesium and potassium; the diet is set by the kidney team",
    any_complaint=True,
)

diet_potassium = Advice(
    id="diet_potassium",
    title="Food with potassium",
    text="Fruit, vegetables, potatoes and pulses, as part of a mixed diet; no salt substitute.",
    kind=AdviceKind.PREVENTION,
    citations=(reopened("nbt_potassium", "foods higher in potassium"),),
    evidence="Corrects a poor diet; that it prevents cramps was not tested.",
    when=any_of(present(history.unbalanced_diet), present(history.eating_disorder), below(POTASSIUM_LOW)),
    also_forbidden_by=potassium_may_rise,
    forbidden_because="potassium may rise by itself here, so none is advised, not even as food, without a measurement",
    any_complaint=True,
)

physiotherapy = Advice(
    id="physiotherapy",
    title="Physiotherapy",
    text="To learn the stretches, for short calves, one-sided strain, and balance; the therapist shows, the patient "
    "does it at home.",
    kind=AdviceKind.PREVENTION,
    citations=(seen("remedy_bnssg_cramps", "self-care"), unseen("general_knowledge", "physiotherapy")),
    evidence="Named by a British pathway; no trial of physiotherapy for cramps beyond stretching.",
    when=any_of(troublesome, present(history.endurance_or_one_sided_sport), present(treatment.falls_risk)),
)
