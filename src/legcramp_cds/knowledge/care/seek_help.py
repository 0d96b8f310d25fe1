"""When to come back, and when to come at once."""

from __future__ import annotations

from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.findings import cramp, history, symptoms
from legcramp_cds.logic.build import any_of, present

# Whatever the gate makes of it, somebody has a complaint of the leg and goes home with it.
_complains = any_of(
    *(present(word) for word in vars(cramp).values() if isinstance(word, Finding)),
    present(symptoms.leg_pain),
    present(symptoms.muscle_pain),
    present(symptoms.calf_tenderness),
)

come_back = Advice(
    id="come_back",
    title="Come back when the cramps change or something joins them",
    text="Cramps that get frequent, long or severe, steal sleep, do not yield to stretching or reach other parts of "
    "the body; numbness, tingling, weakness, wasting, unsteady walking, swelling, back pain, headache, night sweats or "
    "exhaustion.",
    kind=AdviceKind.WHEN_TO_SEEK_HELP,
    citations=(
        seen("nhs_leg_cramps_copy", "when to seek advice"),
        seen("nidirect", "when to see a doctor"),
        unseen("general_knowledge", "headache, night sweats, back pain and exhaustion as companions"),
    ),
    evidence="Ordinary cramps are harmless; the outlook is that of the cause where there is one.",
)

come_at_once = Advice(
    id="come_at_once",
    title="Come at once",
    text="A cramp of more than ten minutes that does not ease, or after a dirty wound, an infection or a poison; one "
    "swollen, warm or newly painful calf; a cold pale leg; dark urine; stiffness with fever; trouble breathing or "
    "swallowing; loss of bladder or bowel control.",
    kind=AdviceKind.WHEN_TO_SEEK_HELP,
    citations=(
        seen("nhs_leg_cramps_copy", "when to seek advice"),
        seen("nidirect", "when to see a doctor"),
        unseen("general_knowledge", "emergencies of the leg"),
    ),
    when=_complains,
    any_complaint=True,
)

come_at_once_in_pregnancy = Advice(
    id="come_at_once_in_pregnancy",
    title="In pregnancy: the same day",
    text="Severe or lasting pain, swelling, warmth or redness of a leg, or trouble walking.",
    kind=AdviceKind.WHEN_TO_SEEK_HELP,
    citations=(seen("kidshealth_preg", "when to call the doctor"),),
    when=present(history.pregnant),
    any_complaint=True,
)
