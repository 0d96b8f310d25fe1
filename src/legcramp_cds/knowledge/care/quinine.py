"""Quinine as a last resort, with the gate of the British regulator."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import frequent, kidney_below_30, qt_long, qt_not_known_normal
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import cramp, history, signs, treatment
from legcramp_cds.knowledge.patterns import low_calcium, not_pregnant
from legcramp_cds.knowledge.thresholds import AGE_18, MAGNESIUM_LOW, POTASSIUM_LOW
from legcramp_cds.logic.build import all_of, any_of, below, not_, present
from legcramp_cds.logic.nodes import TruthNode

__all__ = ["QUININE_BECAUSE", "QUININE_FACTS", "quinine_harms", "quinine_must_know", "quinine_trial", "severe"]

# Severe enough for the gate: sleep is lost and cramps are frequent, or everything without drugs has failed.
severe = any_of(all_of(present(cramp.sleep_disruption), frequent), present(treatment.non_drug_measures_failed))

# What has to be known before it is thought of, wherever one practices.
_everywhere: tuple[TruthNode, ...] = (
    below(AGE_18),
    not_(not_pregnant),
    qt_not_known_normal,
    present(treatment.low_platelets),
    present(treatment.myasthenia_gravis),
    present(treatment.quinine_reaction),
    present(treatment.heart_block),
    present(EXPOSURES["taking_qt_prolonging_drug"]),
    present(EXPOSURES["taking_macrolide"]),
    present(EXPOSURES["taking_cardiac_glycoside"]),
    present(EXPOSURES["taking_vitamin_k_antagonist"]),
)


def quinine_must_know(*local: TruthNode) -> TruthNode:
    """The blocking gate: what must be known everywhere, and what a country adds.

    Args:
        local: Rules of the country.
    """
    return any_of(*_everywhere, *local)


quinine_harms = any_of(
    present(history.pregnant),
    qt_long,
    present(signs.arrhythmia),
    present(history.heart_failure),
    present(treatment.optic_neuritis),
    present(treatment.g6pd_deficiency),
    below(MAGNESIUM_LOW),
    below(POTASSIUM_LOW),
    low_calcium,
    kidney_below_30,
)

QUININE_BECAUSE = (
    "quinine harms here, or is not licensed here (pregnancy, long QT, platelets, myasthenia, earlier reaction, heart "
    "block, interaction, low minerals, kidney, age under 18)"
)

QUININE_FACTS = (
    seen("mhra_2010", "advice"),
    seen("mhra_2017", "advice"),
    seen("qualaquin_label_old", "contraindications"),
    seen("qualaquin_label_2019", "contraindications and warnings"),
    seen("quinine_label_ddi", "interactions"),
    seen("preg_cochrane_2015", "excluded interventions"),
    unseen("general_knowledge", "optic neuritis; no use in children; warfarin"),
)

quinine_trial = Advice(
    id="quinine_trial",
    title="Quinine as a last resort, by prescription, for four weeks",
    text="Only where licensed, cramps steal sleep regularly, causes are excluded and stretching failed. Name the salt: "
    "sulfate 200 mg is about bisulfate 300 mg; sulfate 200 to 300 mg at night, starting with 200. Stop at four weeks "
    "without benefit, and at once with bruises, fever, or trouble of eyes or ears; try a stop every three months.",
    kind=AdviceKind.TREATMENT,
    citations=(*QUININE_FACTS, seen("fda_2010", "communication"), seen("ni_formulary", "review")),
    evidence="About 3.6 fewer cramps in four weeks (2.2 to 5.1) from a mean of 17; minor side effects in 3 percent "
    "more. The United States reject it for cramps, Britain allows it behind this gate.",
    when=severe,
    forbidden_by=quinine_must_know(not_(present(treatment.quinine_licensed_here))),
    also_forbidden_by=quinine_harms,
    forbidden_because=QUININE_BECAUSE,
)
