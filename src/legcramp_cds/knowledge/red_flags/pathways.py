"""The calm end of the scale: pictures that are routine, or need nobody. Any other flag outranks them."""

from legcramp_cds.knowledge import patterns
from legcramp_cds.knowledge.companions import has_a_companion
from legcramp_cds.knowledge.drugs import DRUG_CLASSES
from legcramp_cds.knowledge.findings import cramp, signs
from legcramp_cds.knowledge.investigations import (
    ankle_brachial_index_test,
    focused_examination,
    medication_review,
    pulse_examination,
)
from legcramp_cds.knowledge.patterns import any_cramp, examination_normal, ordinary_cramp
from legcramp_cds.knowledge.shapes import RedFlag, TriageLevel
from legcramp_cds.knowledge.sources.arterial import ACC_AHA_PAD_2024
from legcramp_cds.knowledge.sources.brain_cord import NICE_NG127_FASCIC
from legcramp_cds.knowledge.sources.cramps_general import ALLEN_KIRBY_2012, BMJ_BP_CRAMPS, FPIN_LEG_CRAMPS
from legcramp_cds.knowledge.sources.drugs_other import MEDAL_CRAMP_DRUGS
from legcramp_cds.knowledge.thresholds import CRAMP_DURATION_LONG
from legcramp_cds.logic.build import above, all_of, any_of, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_findings = cite(ACC_AHA_PAD_2024, "pocket guide, table 6", "2026-11-27")

claudication = RedFlag(
    id="claudication",
    name="Leg pain on walking that rest relieves",
    when=patterns.claudication,
    level=TriageLevel.ROUTINE,
    suspects=("peripheral_artery_disease", "lumbar_spinal_stenosis"),
    tests=(pulse_examination, ankle_brachial_index_test),
    action="Pulses and ankle-brachial index.",
    citations=(_findings,),
)

# Most of those with narrowed arteries have no typical claudication, and good pulses do not exclude it either.
exertional_pain_at_arterial_risk = RedFlag(
    id="exertional_pain_at_arterial_risk",
    name="Leg pain on effort in somebody at risk of arterial disease",
    when=all_of(
        any_of(present(cramp.exertional_cramps), present(cramp.brought_on_by_fixed_walking_distance)),
        any_of(present(cramp.cramp_calf), present(cramp.cramp_thigh), present(cramp.cramp_buttock_hip)),
        patterns.arterial_risk,
    ),
    level=TriageLevel.ROUTINE,
    suspects=("peripheral_artery_disease",),
    tests=(pulse_examination, ankle_brachial_index_test),
    action="Ask whether it goes on standing still; pulses and ankle-brachial index.",
    citations=(cite(ACC_AHA_PAD_2024, "pocket guide, table 5", "2026-11-27"), _findings),
)

# The thigh is left out: ordinary cramps, though seldom, occur there as well.
atypical_cramp = RedFlag(
    id="atypical_cramp",
    name="Cramp that lasts long, is widespread, sits in hand, arm, trunk or hip, or comes with an abnormal examination",
    when=any_of(
        present(cramp.cramp_lasting_longer),
        above(CRAMP_DURATION_LONG),
        present(cramp.widespread_cramps),
        present(cramp.cramp_hand),
        present(cramp.cramp_arm),
        present(cramp.cramp_trunk),
        present(cramp.cramp_buttock_hip),
        present(signs.objective_weakness),
        present(signs.muscle_wasting),
        present(signs.reduced_ankle_reflexes),
        present(signs.brisk_reflexes),
        present(signs.distal_sensory_loss),
    ),
    level=TriageLevel.ROUTINE,
    suspects=("secondary_cause",),
    tests=(focused_examination,),
    action="Look for a cause with aimed tests; neurology if none is found. Soreness after the cramp does not count as "
    "its duration.",
    citations=(cite(BMJ_BP_CRAMPS, "approach", _READ),),
)

ordinary_cramp_with_companion = RedFlag(
    id="ordinary_cramp_with_companion",
    name="Ordinary cramps with another complaint or sign that may point to a cause",
    when=all_of(ordinary_cramp, has_a_companion),
    level=TriageLevel.ROUTINE,
    suspects=("secondary_cause",),
    tests=(focused_examination,),
    action="Look for the cause to which it points: loss of fluid or salts, kidney, hormones, nerve, muscle, vessels.",
    citations=(cite(FPIN_LEG_CRAMPS, "abstract", "2026-11-27"), cite(BMJ_BP_CRAMPS, "approach", _READ)),
)

# Also where the link is too weak for a place in the differential: the review is what shows whether the times fit.
drug_beside_cramps = RedFlag(
    id="drug_beside_cramps",
    name="Cramps in somebody who takes a drug that is said to cause them",
    when=all_of(
        any_cramp,
        any_of(*(present(one.taking) for one in DRUG_CLASSES.values() if one.is_cause)),
    ),
    level=TriageLevel.ROUTINE,
    suspects=("drug_induced_cramps",),
    tests=(medication_review,),
    action="Set the start and every change of dose against the first cramp; the prescriber decides what is stopped.",
    citations=(cite(ALLEN_KIRBY_2012, "abstract", _READ), cite(MEDAL_CRAMP_DRUGS, "timing", _READ)),
)

typical_nocturnal_cramp = RedFlag(
    id="typical_nocturnal_cramp",
    name="Short cramp of calf or foot at night, with a normal examination",
    when=all_of(ordinary_cramp, present(cramp.nocturnal_cramps), examination_normal),
    level=TriageLevel.SELF_CARE,
    suspects=("idiopathic_nocturnal_leg_cramps",),
    action="Explain, show the stretch, review the drugs.",
    citations=(cite(ALLEN_KIRBY_2012, "abstract", _READ),),
)

isolated_fasciculation = RedFlag(
    id="isolated_fasciculation",
    name="Twitching without wasting, weakness or rigidity",
    when=patterns.isolated_fasciculation,
    level=TriageLevel.SELF_CARE,
    suspects=("cramp_fasciculation_syndrome",),
    action="Do not refer for the twitching alone; look again if weakness, wasting or stiffness appears.",
    citations=(cite(NICE_NG127_FASCIC, "fasciculations", _READ),),
    time_frame_sourced=True,
)
