"""What helps while the cramp is there, and right after it."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import clot_or_tear_suspected
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.logic.build import any_of, present

acute_stretch = Advice(
    id="acute_stretch",
    title="Stretch the cramping muscle",
    text="Straighten the knee and pull the toes toward the body, or step back and press the heel to the floor, until "
    "it lets go; standing, walking and stamping do the same. Rub the hard muscle.",
    kind=AdviceKind.ACUTE,
    citations=(
        seen("cks_2012", "management"),
        seen("jabfm_2024", "results"),
        unseen("general_knowledge", "how a calf is stretched"),
    ),
    evidence="No trial in the acute cramp; the standard first answer of professional summaries, and patients rate "
    "stretching, massage and walking above drugs.",
    also_forbidden_by=clot_or_tear_suspected,
    forbidden_because="do not stretch or rub this leg before clot, tear, pressure and lost pulse are ruled out",
)

heat_cold_massage = Advice(
    id="heat_cold_massage",
    title="Warmth, cold, a bath or a gel for comfort",
    text="Afterwards warmth or a warm bath, for some people cold, and light massage; a gel or a simple pain killer "
    "where the muscle stays sore. Test the temperature with the hand first.",
    kind=AdviceKind.ACUTE,
    citations=(
        seen("wte_pregnancy", "relief"),
        seen("cks_2012", "management"),
        unseen("general_knowledge", "baths and topical gels as home remedies"),
    ),
    evidence="Home remedies without trials in leg cramps, topical anti-inflammatory gel included; harmless with "
    "normal feeling and blood flow. CKS allows a pain killer for a muscle that stays tender.",
    also_forbidden_by=any_of(
        clot_or_tear_suspected,
        present(history.known_pad),
        present(history.neuropathy_known),
        present(symptoms.stocking_numbness),
        present(signs.distal_sensory_loss),
        present(signs.absent_foot_pulses),
    ),
    forbidden_because="no heat, ice or massage on a leg that may burn, freeze or hold a clot unnoticed",
)

swimming = Advice(
    id="swimming",
    title="A cramp in the water",
    text="Get into shallow water or out of it; in deep water float on the back, pull the foot up toward the shin and "
    "call for help. Do not swim alone or far out while cramps come on swimming.",
    kind=AdviceKind.ACUTE,
    citations=(reopened("swim_cramp_page", "answer"),),
    evidence="No study; the danger is drowning.",
    when=present(cramp.occurs_while_swimming),
)

exercise_cramp = Advice(
    id="exercise_cramp",
    title="A cramp during sport or in the heat",
    text="Stop, stretch, cool down and rest in the shade; go on slowly once the muscle is soft. Pickle juice is a "
    "popular remedy at the side of the field.",
    kind=AdviceKind.ACUTE,
    citations=(seen("hoffman_2015", "results"), unseen("general_knowledge", "pickle juice in sport (Miller 2010)")),
    evidence="In a 161 km race neither loss of weight nor sodium set those who cramped apart; earlier cramps and a "
    "higher CK did. The laboratory trial of pickle juice was not read.",
    conditions=("exercise_associated_cramps", "heat_cramps"),
)
