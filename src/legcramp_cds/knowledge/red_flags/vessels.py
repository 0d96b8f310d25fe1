"""Arteries and veins."""

from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ankle_brachial_index_test,
    toe_brachial_index_test,
    venous_ultrasound,
    wells_score,
)
from legcramp_cds.knowledge.shapes import RedFlag, Specialty, TriageLevel
from legcramp_cds.knowledge.sources.arterial import ACC_AHA_PAD_2024, NICE_CG95, RCEM_ALI
from legcramp_cds.knowledge.sources.pregnancy import RCOG_37B
from legcramp_cds.knowledge.sources.safety import CLTI_GVG_2019
from legcramp_cds.knowledge.sources.venous import BAKER_MEDALG, MSD_DVT, NICE_CG168, NICE_NG158
from legcramp_cds.knowledge.thresholds import CALF_DIFFERENCE
from legcramp_cds.knowledge.vital_signs import pressure_low
from legcramp_cds.logic.build import above, all_of, any_of, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"

# Swelling, warmth or tenderness that belong to one leg.
_one_leg_swollen_or_tender = any_of(
    present(symptoms.leg_swelling_one_side),
    present(signs.calf_swelling_3cm),
    above(CALF_DIFFERENCE),
    present(signs.entire_leg_swollen),
    present(signs.pitting_edema_one_leg),
    present(signs.deep_vein_tenderness),
    all_of(present(signs.warm_red_leg), present(cramp.unilateral_symptoms)),
    all_of(present(symptoms.calf_tenderness), present(cramp.unilateral_symptoms)),
)

cold_pale_pulseless_leg = RedFlag(
    id="cold_pale_pulseless_leg",
    name="Sudden painful leg that is cold, pale or without pulses",
    when=any_of(
        present(signs.pale_pulseless_limb),
        present(tests.arterial_occlusion_acute),
        all_of(
            present(cramp.sudden_first_onset),
            any_of(
                present(signs.cool_limb),
                present(symptoms.color_change_foot),
                present(signs.absent_femoral_pulse),
                present(signs.absent_foot_pulses),
            ),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("acute_limb_ischemia",),
    refer=(Specialty.VASCULAR, Specialty.EMERGENCY_DEPARTMENT),
    action="Vascular emergency: call the surgeon, listen with a Doppler probe, do not wait for imaging.",
    citations=(cite(ACC_AHA_PAD_2024, "acute limb ischemia", _READ), cite(RCEM_ALI, "six Ps", _READ)),
)

cold_leg_with_arrhythmia = RedFlag(
    id="cold_leg_with_arrhythmia",
    name="Painful leg with atrial fibrillation, cold or of sudden onset",
    when=all_of(
        any_of(present(history.atrial_fibrillation), present(signs.arrhythmia)),
        any_of(
            present(cramp.sudden_first_onset),
            all_of(present(symptoms.leg_pain), present(signs.cool_limb)),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("acute_limb_ischemia",),
    refer=(Specialty.VASCULAR,),
    action="Feel the pulses and ask for the onset today; if sudden, or without pulses, it is a vascular emergency.",
    citations=(cite(RCEM_ALI, "six Ps", _READ),),
)

rest_pain_ulcer_gangrene = RedFlag(
    id="rest_pain_ulcer_gangrene",
    name="Forefoot pain at rest that hanging the leg relieves, ulcer or gangrene",
    when=any_of(
        present(signs.ischemic_ulcer_or_gangrene),
        all_of(
            present(symptoms.rest_pain_foot),
            any_of(
                present(cramp.relieved_by_hanging_leg_down),
                present(signs.absent_foot_pulses),
                present(signs.pallor_on_elevation),
                present(history.known_pad),
            ),
        ),
    ),
    level=TriageLevel.URGENT,
    suspects=("peripheral_artery_disease",),
    tests=(ankle_brachial_index_test, toe_brachial_index_test),
    refer=(Specialty.VASCULAR,),
    action="Refer urgently to a vascular specialist; ankle and toe pressures.",
    citations=(cite(CLTI_GVG_2019, "abstract", _READ), cite(RCEM_ALI, "rest pain", _READ)),
)

unilateral_leg_swelling = RedFlag(
    id="unilateral_leg_swelling",
    name="One leg swollen, warm or tender, or thrombosis on ultrasound",
    when=any_of(_one_leg_swollen_or_tender, present(tests.duplex_shows_dvt)),
    level=TriageLevel.SAME_DAY,
    suspects=("deep_vein_thrombosis", "baker_cyst_rupture", "muscle_strain"),
    tests=(wells_score,),
    action="Wells score today: likely, scan the leg veins first; unlikely, D-dimer first.",
    citations=(cite(NICE_NG158, "diagnosis", _READ), cite(BAKER_MEDALG, "", _READ)),
    time_frame_sourced=True,
)

pregnant_unilateral_calf_pain = RedFlag(
    id="pregnant_unilateral_calf_pain",
    name="Pregnant or after childbirth, with pain or swelling of one leg",
    when=all_of(
        any_of(present(history.pregnant), present(history.postpartum)),
        any_of(
            _one_leg_swollen_or_tender,
            present(symptoms.calf_tenderness),
            all_of(present(cramp.unilateral_symptoms), present(cramp.sudden_first_onset)),
            all_of(present(cramp.unilateral_symptoms), present(cramp.not_relieved_by_stretching)),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("deep_vein_thrombosis",),
    tests=(venous_ultrasound,),
    refer=(Specialty.OBSTETRICS,),
    action="Duplex scan today, low-molecular-weight heparin until thrombosis is excluded; no Wells score, no D-dimer.",
    citations=(cite(RCOG_37B, "diagnosis", _READ),),
    time_frame_sourced=True,
)

leg_pain_with_chest_symptoms = RedFlag(
    id="leg_pain_with_chest_symptoms",
    name="Pain or swelling of one leg with breathlessness, chest pain or fainting",
    when=any_of(
        present(tests.imaging_pulmonary_embolism),
        all_of(
            any_of(
                _one_leg_swollen_or_tender,
                present(symptoms.calf_tenderness),
                present(cramp.sudden_first_onset),
                present(tests.duplex_shows_dvt),
                present(history.previous_dvt),
            ),
            any_of(
                present(symptoms.dyspnea),
                present(symptoms.breathlessness_at_rest_or_lying),
                present(symptoms.chest_pain),
                present(symptoms.syncope),
            ),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("pulmonary_embolism", "deep_vein_thrombosis"),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Emergency department.",
    citations=(cite(MSD_DVT, "complications", _READ),),
)

chest_pain_with_alarm = RedFlag(
    id="chest_pain_with_alarm",
    name="Chest pain with breathlessness, vomiting, fainting or an unstable circulation",
    when=all_of(
        present(symptoms.chest_pain),
        any_of(
            present(symptoms.dyspnea),
            present(symptoms.breathlessness_at_rest_or_lying),
            present(symptoms.nausea),
            present(symptoms.vomiting),
            present(symptoms.syncope),
            pressure_low,
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("acute_coronary_syndrome", "pulmonary_embolism"),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Ask for pain now or within 12 hours: if so, hospital at once; record an ECG.",
    citations=(cite(NICE_CG95, "initial assessment and referral", "2026-11-27"),),
    time_frame_sourced=True,
)

bleeding_varices = RedFlag(
    id="bleeding_varices",
    name="Bleeding varicose vein",
    when=present(symptoms.bleeding_varicose_vein),
    level=TriageLevel.EMERGENCY,
    suspects=("chronic_venous_insufficiency",),
    refer=(Specialty.VASCULAR,),
    action="Raise the leg, press on it, and refer to a vascular service immediately.",
    citations=(cite(NICE_CG168, "referral", _READ),),
    time_frame_sourced=True,
)
