"""Brain, cord, nerve and motor neuron within weeks to months."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, signs, symptoms
from legcramp_cds.knowledge.investigations import b12_test, mri_lumbar_spine
from legcramp_cds.knowledge.shapes import RedFlag, Specialty, TriageLevel
from legcramp_cds.knowledge.sources.brain_cord import (
    NICE_NG127_ADULT_LIMB,
    NICE_NG127_FASCIC,
    NICE_NG127_SENSORY,
)
from legcramp_cds.knowledge.sources.motor_neuron import NICE_NG42
from legcramp_cds.logic.build import all_of, any_of, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_ng42 = cite(NICE_NG42, "recognition and referral", _READ)

_twitching = any_of(present(signs.fasciculations), present(symptoms.fasciculation_symptom))

progressive_weakness_wasting = RedFlag(
    id="progressive_weakness_wasting",
    name="Weakness that progresses over weeks to months, or wasting with weakness",
    when=any_of(
        present(symptoms.progressive_weakness),
        all_of(present(signs.muscle_wasting), present(signs.objective_weakness)),
    ),
    level=TriageLevel.URGENT,
    suspects=("amyotrophic_lateral_sclerosis",),
    refer=(Specialty.NEUROLOGY,),
    action="Refer to neurology and state the suspicion; sooner when swallowing is impaired. Cramps add no weight.",
    citations=(cite(NICE_NG127_ADULT_LIMB, "limb or facial weakness", _READ), _ng42),
)

fasciculation_plus_wasting_weakness_rigidity = RedFlag(
    id="fasciculation_plus_wasting_weakness_rigidity",
    name="Twitching with wasting, weakness or rigidity",
    when=all_of(
        _twitching,
        any_of(
            present(signs.muscle_wasting),
            # The guideline says "weakness": one that the patient tells of counts as much as one that is measured.
            present(symptoms.muscle_weakness),
            present(signs.objective_weakness),
            present(symptoms.progressive_weakness),
            present(cramp.continuous_muscle_stiffness),
        ),
    ),
    level=TriageLevel.URGENT,
    suspects=("amyotrophic_lateral_sclerosis", "stiff_person_syndrome", "isaacs_syndrome"),
    refer=(Specialty.NEUROLOGY,),
    action="Refer to neurology.",
    citations=(cite(NICE_NG127_FASCIC, "fasciculations", _READ),),
)

bulbar_or_tongue_signs = RedFlag(
    id="bulbar_or_tongue_signs",
    name="Change of speech or swallowing, or a twitching or wasted tongue",
    when=any_of(
        present(symptoms.dysphagia),
        present(symptoms.dysarthria),
        present(signs.tongue_fasciculations),
    ),
    level=TriageLevel.URGENT,
    suspects=("amyotrophic_lateral_sclerosis",),
    refer=(Specialty.NEUROLOGY,),
    action="Refer to neurology without delay.",
    citations=(_ng42,),
)

brisk_reflexes_with_distal_sensory_change = RedFlag(
    id="brisk_reflexes_with_distal_sensory_change",
    name="Numb feet or hands with brisk reflexes, or a Babinski sign",
    when=any_of(
        present(signs.babinski_sign),
        all_of(
            any_of(present(signs.brisk_reflexes), present(signs.spastic_tone)),
            any_of(
                present(symptoms.stocking_numbness),
                present(signs.distal_sensory_loss),
                present(signs.reduced_vibration_sense),
                present(symptoms.clumsy_hands),
            ),
        ),
    ),
    level=TriageLevel.URGENT,
    suspects=("cervical_myelopathy", "multiple_sclerosis", "b12_polyneuropathy", "spasticity"),
    tests=(b12_test,),
    refer=(Specialty.NEUROLOGY,),
    action="Refer to neurology: this is disease of cord or brain, not a neuropathy. Image above the level, and not the "
    "lumbar spine; measure vitamin B12.",
    citations=(cite(NICE_NG127_SENSORY, "sensory symptoms", _READ),),
)

sciatica_progressive_motor_deficit = RedFlag(
    id="sciatica_progressive_motor_deficit",
    name="Foot drop",
    when=any_of(present(signs.foot_drop), present(symptoms.foot_drop_symptom)),
    level=TriageLevel.URGENT,
    suspects=("lumbar_radiculopathy",),
    tests=(mri_lumbar_spine,),
    refer=(Specialty.SPINE_SURGERY,),
    action="Urgent MRI and an opinion on the spine; an emergency if both legs, bladder or bowel are affected.",
    citations=(reopened("refhelp_spine_red_flags", "cauda equina and acute foot drop"),),
)
