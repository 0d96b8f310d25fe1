"""Brain, cord and nerve within hours to days."""

from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import mri_lumbar_spine, mri_whole_spine
from legcramp_cds.knowledge.patterns import limb_or_back_pain, root_sign
from legcramp_cds.knowledge.shapes import RedFlag, Specialty, TriageLevel
from legcramp_cds.knowledge.sources.brain_cord import NICE_NG127_ADULT_LIMB, NICE_NG127_SENSORY, NICE_NG217
from legcramp_cds.knowledge.sources.cramps_general import BMJ_BP_CRAMPS
from legcramp_cds.knowledge.sources.spine import BMJ_BP_CES
from legcramp_cds.logic.build import all_of, any_of, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_ng127_limb = cite(NICE_NG127_ADULT_LIMB, "limb or facial weakness", _READ)
_ng127_sensory = cite(NICE_NG127_SENSORY, "sensory symptoms", _READ)

# A trunk level or its feeling, which only a cord lesion gives.
_sensory_level = any_of(present(signs.sensory_level), present(symptoms.sensory_level_symptom))
_bilateral_deficit = all_of(
    present(cramp.bilateral_symptoms),
    any_of(present(signs.objective_weakness), present(signs.foot_drop), present(symptoms.foot_drop_symptom)),
    any_of(present(symptoms.back_pain), present(symptoms.radicular_leg_pain)),
)

saddle_or_sphincter_change = RedFlag(
    id="saddle_or_sphincter_change",
    name="Leg or back pain with a change of bladder, bowel or saddle sensation, or with deficit in both legs",
    when=any_of(
        present(tests.mri_cauda_equina_compression),
        all_of(
            any_of(limb_or_back_pain, root_sign, present(symptoms.burning_pain)),
            any_of(
                present(symptoms.saddle_numbness),
                present(signs.saddle_sensory_loss),
                present(symptoms.bladder_bowel_change),
            ),
        ),
        _bilateral_deficit,
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("cauda_equina_syndrome",),
    tests=(mri_lumbar_spine,),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Hospital within hours; MRI of the lumbosacral spine within 4 hours of the request. "
    "A rectal examination is not needed first, and a small residual does not exclude it.",
    citations=(cite(BMJ_BP_CES, "emergency pathway", _READ), _ng127_limb),
    time_frame_sourced=True,
)

cord_compression = RedFlag(
    id="cord_compression",
    name="Weakness with a sensory level or a failing bladder, or cord compression on MRI",
    when=any_of(
        present(tests.mri_cervical_cord_compression),
        all_of(
            _sensory_level,
            any_of(
                present(symptoms.muscle_weakness),
                present(signs.objective_weakness),
                present(symptoms.bladder_bowel_change),
                present(symptoms.unsteady_gait),
                present(signs.abnormal_gait),
            ),
        ),
        all_of(
            present(symptoms.bladder_bowel_change),
            any_of(present(symptoms.muscle_weakness), present(signs.objective_weakness)),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("cervical_myelopathy", "multiple_sclerosis"),
    tests=(mri_whole_spine,),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Emergency MRI of the whole spine; a lumbar MRI does not show the cord.",
    citations=(reopened("uhnm_cord_compression", "symptoms, signs and investigations"),),
)

rapid_symmetric_weakness = RedFlag(
    id="rapid_symmetric_weakness",
    name="Symmetric limb weakness that progresses within four weeks",
    when=present(symptoms.rapid_symmetric_weakness),
    level=TriageLevel.EMERGENCY,
    suspects=("guillain_barre_syndrome",),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Refer immediately; check swallowing and breathing (vital capacity).",
    citations=(_ng127_limb,),
    time_frame_sourced=True,
)

weakness_with_breathlessness = RedFlag(
    id="weakness_with_breathlessness",
    name="Progressive weakness with breathlessness at rest or lying flat",
    when=all_of(
        present(symptoms.breathlessness_at_rest_or_lying),
        any_of(
            present(symptoms.progressive_weakness),
            present(symptoms.rapid_symmetric_weakness),
            present(signs.objective_weakness),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("amyotrophic_lateral_sclerosis", "guillain_barre_syndrome"),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Refer immediately: the muscles of breathing may be failing.",
    citations=(_ng127_limb,),
    time_frame_sourced=True,
)

stroke_like_weakness = RedFlag(
    id="stroke_like_weakness",
    name="Sudden weakness of a limb or the face, even if slight",
    when=present(symptoms.sudden_focal_weakness),
    level=TriageLevel.EMERGENCY,
    suspects=("stroke_or_tia",),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Stroke pathway.",
    citations=(_ng127_limb,),
    time_frame_sourced=True,
)

rapid_single_limb_weakness = RedFlag(
    id="rapid_single_limb_weakness",
    name="Weakness of one limb or one side that grew over hours to days",
    when=present(symptoms.rapid_single_limb_weakness),
    level=TriageLevel.URGENT,
    suspects=("brain_or_cord_lesion",),
    refer=(Specialty.NEUROLOGY,),
    action="Refer urgently with imaging of brain or cord; onset within hours is treated as a stroke.",
    citations=(_ng127_limb,),
    time_frame_sourced=True,
)

numb_weak_hours_days = RedFlag(
    id="numb_weak_hours_days",
    name="Symmetric numbness with weakness or imbalance over hours to days",
    when=all_of(
        present(symptoms.rapid_numbness),
        any_of(
            present(symptoms.muscle_weakness),
            present(signs.objective_weakness),
            present(symptoms.unsteady_gait),
            present(signs.abnormal_gait),
            present(signs.romberg_sign),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("guillain_barre_syndrome", "brain_or_cord_lesion"),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Refer immediately.",
    citations=(_ng127_sensory,),
    time_frame_sourced=True,
)

trismus_generalized_spasms = RedFlag(
    id="trismus_generalized_spasms",
    name="Jaw stiffness with painful spasms of the body",
    when=all_of(
        present(cramp.jaw_stiffness),
        any_of(
            present(cramp.cramp_trunk),
            present(cramp.widespread_cramps),
            present(cramp.continuous_muscle_stiffness),
            present(cramp.spasms_triggered_by_startle),
            present(symptoms.dysphagia),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("tetanus",),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Emergency department: tetanus is diagnosed at the bedside; ask for wounds and vaccination.",
    citations=(cite(BMJ_BP_CRAMPS, "differentials", _READ),),
)

stiffness_after_wound = RedFlag(
    id="stiffness_after_wound",
    name="Stiffness, spasms or trouble swallowing after a wound without vaccination against tetanus",
    when=all_of(
        present(history.wound_unvaccinated),
        any_of(
            present(cramp.jaw_stiffness),
            present(cramp.cramp_trunk),
            present(cramp.widespread_cramps),
            present(cramp.continuous_muscle_stiffness),
            present(cramp.spasms_triggered_by_startle),
            present(symptoms.muscle_stiffness),
            present(symptoms.dysphagia),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("tetanus",),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Emergency department: the jaw may lock later; tetanus is diagnosed at the bedside.",
    citations=(seen("medscape_tetanus", "history and examination"),),
)

weakness_without_reflexes = RedFlag(
    id="weakness_without_reflexes",
    name="Weakness with lost reflexes after an infection",
    when=all_of(
        present(signs.absent_reflexes),
        any_of(present(symptoms.muscle_weakness), present(signs.objective_weakness)),
        any_of(
            present(history.recent_infection),
            present(symptoms.flu_like_illness),
            present(symptoms.diarrhea),
            present(symptoms.bloody_stools),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("guillain_barre_syndrome",),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="See today: ask how fast it grew; within four weeks means hospital at once. Check swallowing and breathing.",
    citations=(seen("wjcc_gbs_2017", "table 2"), _ng127_limb),
)

first_seizure = RedFlag(
    id="first_seizure",
    name="Seizure, or rhythmic jerking of a limb",
    when=any_of(present(symptoms.seizure), present(cramp.rhythmic_jerking)),
    level=TriageLevel.URGENT,
    suspects=("focal_motor_seizure",),
    refer=(Specialty.NEUROLOGY,),
    action="A specialist sees a first seizure within two weeks; one that goes on or comes back is an emergency.",
    citations=(cite(NICE_NG217, "after a first seizure", _READ),),
    time_frame_sourced=True,
)
