"""Drugs that may stand behind the cramps: reviewed with whoever prescribed them, never stopped alone."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.drugs import DRUG_CLASSES, EXPOSURES, CauseStrength, other
from legcramp_cds.logic.build import all_of, any_of, present

# Drugs with an excess of cramps in trials or populations, or that began before the cramps; the others are too many.
_WELL_SHOWN = (CauseStrength.STRONG, CauseStrength.MODERATE)
_PRESCRIBED = tuple(one for one in DRUG_CLASSES.values() if one.is_cause and one is not other.alcohol)

drug_review = Advice(
    id="drug_review",
    title="Review with the prescriber the drugs that can cause cramps",
    text="Name the drug, set its start and every change of dose against the first cramp, and ask the prescriber "
    "about dose, another drug or a supervised trial without it. Nothing prescribed is stopped by the patient alone.",
    kind=AdviceKind.DRUG_REVIEW,
    citations=(seen("garrison_2012", "abstract"), seen("medal_cramp_drugs", "timing")),
    evidence="A reasonable inference: 60 percent of people who were given quinine had been given a long-acting beta "
    "agonist, a potassium-sparing or a thiazide-like diuretic.",
    when=any_of(
        *(present(one.taking) for one in _PRESCRIBED if one.strength in _WELL_SHOWN),
        *(all_of(present(one.taking), present(one.before_onset)) for one in _PRESCRIBED),
    ),
    any_complaint=True,
)

quinine_review = Advice(
    id="quinine_review",
    title="Quinine is being taken: is it still needed?",
    text="Ask the prescriber for a pause every three months. Ask about bruising, bleeding, fever, hearing and vision; "
    "look at the ECG, the platelets and the other drugs. Tonic water adds to it.",
    kind=AdviceKind.DRUG_REVIEW,
    citations=(
        seen("ni_formulary", "review"),
        seen("coppin_2005", "results"),
        seen("mims_quinine_mortality", "report"),
        seen("mhra_2017", "advice"),
        unseen("general_knowledge", "what to look for on quinine"),
    ),
    evidence="Advice to pause did no harm, and about a quarter more stayed off it; long use went with more deaths in a "
    "British cohort (hazard ratio 1.24, confounding possible).",
    when=present(EXPOSURES["taking_quinine"]),
    any_complaint=True,
)
