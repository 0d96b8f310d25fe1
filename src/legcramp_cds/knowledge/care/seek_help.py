"""When to come back, and when to come at once."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.findings import history
from legcramp_cds.logic.build import present

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
