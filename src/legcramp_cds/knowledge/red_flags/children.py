"""Children: gait, strength, and pain that is not growing pain."""

from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    blood_count,
    ck_test,
    focused_examination,
    glucose_test,
    inflammatory_markers,
    serum_calcium,
    serum_magnesium,
    urine_dipstick_myoglobin,
)
from legcramp_cds.knowledge.shapes import RedFlag, Specialty, TriageLevel
from legcramp_cds.knowledge.sources.basis import GENERAL_KNOWLEDGE
from legcramp_cds.knowledge.sources.brain_cord import NICE_NG127_CHILD_MOTOR
from legcramp_cds.knowledge.sources.calcium import TAYSIDE_PAED_HYPOCALCAEMIA
from legcramp_cds.knowledge.sources.children import CFP_BACM_2017, EBM_GROWING_PAINS, IJP_BACM_TABLE
from legcramp_cds.knowledge.sources.muscle import BMD_PHENODIS
from legcramp_cds.knowledge.thresholds import AGE_1, AGE_16
from legcramp_cds.logic.build import all_of, any_of, below, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_child = below(AGE_16)
_ng127 = cite(NICE_NG127_CHILD_MOTOR, "motor development and unsteadiness", _READ)

infant_with_spasms = RedFlag(
    id="infant_with_spasms",
    name="Infant in the first year of life with cramps, spasms or jerks",
    when=all_of(
        below(AGE_1),
        any_of(
            present(cramp.muscle_cramps),
            present(cramp.carpopedal_spasm),
            present(cramp.painless_spasm),
            present(cramp.rhythmic_jerking),
            present(symptoms.seizure),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("hypocalcemia", "focal_motor_seizure"),
    tests=(serum_calcium, serum_magnesium, glucose_test),
    refer=(Specialty.PEDIATRICS,),
    action="Pediatrician today: calcium, magnesium and glucose; an emergency with a seizure or stridor.",
    citations=(
        cite(TAYSIDE_PAED_HYPOCALCAEMIA, "severity", _READ),
        cite(GENERAL_KNOWLEDGE, "spasms of an infant"),
    ),
)

new_gait_abnormality_child = RedFlag(
    id="new_gait_abnormality_child",
    name="Child whose walking has become abnormal",
    when=all_of(
        _child,
        any_of(
            present(signs.abnormal_gait),
            present(symptoms.unsteady_gait),
            present(symptoms.foot_drop_symptom),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("guillain_barre_syndrome", "muscular_dystrophy", "brain_or_cord_lesion"),
    refer=(Specialty.PEDIATRICS,),
    action="Acute pediatric service immediately, when the change is new.",
    citations=(_ng127,),
    time_frame_sourced=True,
)

child_refuses_to_walk_after_flu = RedFlag(
    id="child_refuses_to_walk_after_flu",
    name="Child with calf pain who refuses to walk or walks on the toes",
    when=any_of(
        present(signs.child_refuses_to_walk),
        all_of(
            _child,
            any_of(present(symptoms.flu_like_illness), present(history.recent_infection)),
            any_of(present(symptoms.calf_tenderness), present(symptoms.muscle_pain), present(signs.muscle_tenderness)),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("benign_acute_childhood_myositis", "guillain_barre_syndrome"),
    tests=(focused_examination, ck_test, urine_dipstick_myoglobin),
    refer=(Specialty.PEDIATRICS,),
    action="Reflexes, strength, creatine kinase and urine today; reflexes are kept in the benign myositis.",
    citations=(cite(CFP_BACM_2017, "", _READ), cite(IJP_BACM_TABLE, "table", _READ)),
)

child_systemic_or_unilateral_pain = RedFlag(
    id="child_systemic_or_unilateral_pain",
    name="Child with leg pain and fever, weight loss, fatigue, a swollen joint, or constant pain of one side",
    when=all_of(
        _child,
        any_of(
            present(symptoms.fever),
            present(symptoms.weight_loss),
            present(symptoms.night_sweats),
            present(symptoms.fatigue),
            present(symptoms.joint_pain),
            present(symptoms.knee_swelling),
            all_of(
                present(cramp.unilateral_symptoms),
                any_of(
                    present(cramp.pulling_pain_without_hardening),
                    present(cramp.sudden_first_onset),
                    present(symptoms.bone_pain),
                    present(history.cosmetic_or_growth_night_pain),
                ),
            ),
        ),
    ),
    level=TriageLevel.URGENT,
    suspects=("childhood_cancer", "childhood_arthritis"),
    tests=(blood_count, inflammatory_markers),
    refer=(Specialty.PEDIATRICS,),
    action="Blood count and CRP or sedimentation rate, imaging of a painful spot; pediatrician.",
    citations=(cite(EBM_GROWING_PAINS, "differential", _READ),),
)

child_motor_delay_or_weakness = RedFlag(
    id="child_motor_delay_or_weakness",
    name="Child with motor delay, weakness or big calves",
    when=all_of(
        _child,
        any_of(
            present(history.motor_delay_or_regression),
            present(signs.gowers_sign),
            present(signs.objective_weakness),
            present(symptoms.proximal_weakness),
            present(symptoms.progressive_weakness),
            present(signs.muscle_hypertrophy),
        ),
    ),
    level=TriageLevel.URGENT,
    suspects=("muscular_dystrophy",),
    tests=(ck_test,),
    refer=(Specialty.PEDIATRICS,),
    action="Creatine kinase, and a pediatric neurologist.",
    citations=(_ng127, cite(BMD_PHENODIS, "", _READ)),
)
