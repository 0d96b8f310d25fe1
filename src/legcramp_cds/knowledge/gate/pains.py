"""Readings in which no muscle contracts: pain of vessels, nerves and joints, restlessness, growing pains."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.gate.shapes import GateReading
from legcramp_cds.knowledge.patterns import WELLS_LIKELY, claudication
from legcramp_cds.knowledge.shapes import Strength, against, ratio, supports
from legcramp_cds.knowledge.sources.arterial import ACC_AHA_PAD_2024, KHAN_2006, RCEM_ALI
from legcramp_cds.knowledge.sources.brain_cord import NICE_NG127_SENSORY
from legcramp_cds.knowledge.sources.children import PETERSON_GROWING_TABLE
from legcramp_cds.knowledge.sources.cramps_general import BMJ_BP_CRAMPS, FPNOTEBOOK_NLC
from legcramp_cds.knowledge.sources.diabetes import DN_REVIEW_2014
from legcramp_cds.knowledge.sources.restless_legs import ICSD3_PLMD, IRLSSG_GPCPD, UPTODATE_PLMD
from legcramp_cds.knowledge.sources.spine import NADEAU_2013, SURI_2010
from legcramp_cds.knowledge.sources.venous import MSD_DVT, NICE_NG158, WELLS_TABLE_NICE
from legcramp_cds.knowledge.thresholds import ABI_ABNORMAL, AGE_16
from legcramp_cds.logic.build import all_of, any_of, below, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_irlssg = cite(IRLSSG_GPCPD, "five criteria", _READ)
_pad = cite(ACC_AHA_PAD_2024, "history and examination", _READ)
_khan = cite(KHAN_2006, "abstract", _READ)
_nadeau = cite(NADEAU_2013, "abstract", _READ)
_suri = cite(SURI_2010, "abstract", _READ)
_wells = cite(WELLS_TABLE_NICE, "two-level score", _READ)
_sensory = cite(NICE_NG127_SENSORY, "sensory symptoms", _READ)
_growing = cite(PETERSON_GROWING_TABLE, "table", _READ)
_bmj = cite(BMJ_BP_CRAMPS, "differentials", _READ)

_WEAK, _MODERATE, _STRONG, _DECISIVE = Strength.WEAK, Strength.MODERATE, Strength.STRONG, Strength.DECISIVE

# A muscle that visibly hardens is the plainest sign that the complaint is a contraction and not a pain.
_HARDENS = present(cramp.palpable_hardening)

restless_legs = GateReading(
    id="restless_legs",
    name="Restless legs",
    summary="An urge to move with unpleasant feelings at rest in the evening, eased while moving; no muscle hardens.",
    conditions=("restless_legs_syndrome",),
    evidence=(
        supports(_STRONG, present(cramp.crawling_urge_to_move), _irlssg),
        supports(_MODERATE, present(cramp.relieved_by_moving), _irlssg, group="relief"),
        supports(
            _WEAK,
            all_of(present(cramp.worse_in_evening), present(cramp.cramps_at_rest)),
            _irlssg,
            group="timing",
        ),
        against(_MODERATE, _HARDENS, _irlssg, group="hardening", note="The fifth criterion excludes cramps."),
        against(_WEAK, present(cramp.relieved_by_stretching), _irlssg, group="relief"),
    ),
)

claudication_vascular = GateReading(
    id="claudication_vascular",
    name="Claudication from narrowed arteries",
    summary="A cramp-like ache of the calf after a fixed walking distance, gone within minutes of standing still.",
    conditions=("peripheral_artery_disease", "popliteal_artery_entrapment"),
    evidence=(
        supports(_STRONG, claudication, _pad, _nadeau, group="walking"),
        supports(_MODERATE, present(cramp.brought_on_by_fixed_walking_distance), _pad, group="walking"),
        ratio(4.7, present(signs.absent_foot_pulses), _khan, group="pulses", note="CI 2.2 to 9.9, symptomatic legs"),
        ratio(5.6, present(signs.femoral_bruit), _khan, group="pulses", note="CI 4.7 to 6.7, symptomatic legs"),
        ratio(5.9, present(signs.cool_limb), _khan, group="pulses", note="CI 4.1 to 8.6, symptomatic legs"),
        supports(_STRONG, below(ABI_ABNORMAL), _pad, group="pulses"),
        supports(_DECISIVE, present(tests.duplex_arterial_stenosis), _pad, group="pulses"),
        ratio(0.38, present(signs.normal_pulses), _khan, group="pulses", note="CI 0.23 to 0.64, symptomatic legs"),
        against(_MODERATE, present(cramp.relieved_by_sitting_or_bending_forward), _nadeau, group="relief"),
        against(_MODERATE, present(cramp.only_nocturnal), _pad, group="timing"),
        against(_WEAK, _HARDENS, _pad),
    ),
)

claudication_neurogenic = GateReading(
    id="claudication_neurogenic",
    name="Claudication from a narrow spinal canal",
    summary="Pain or heaviness of both legs on standing and walking, eased by sitting or bending forward.",
    conditions=("lumbar_spinal_stenosis", "lumbar_radiculopathy"),
    evidence=(
        ratio(
            6.4,
            present(cramp.relieved_by_sitting_or_bending_forward),
            _suri,
            group="posture",
            note="CI 4.1 to 9.9, for bending forward",
        ),
        supports(_MODERATE, present(cramp.brought_on_by_standing), _nadeau, group="trigger"),
        supports(_WEAK, present(cramp.worse_with_back_extension), _suri, group="posture"),
        ratio(
            6.3,
            all_of(present(cramp.bilateral_symptoms), present(cramp.cramp_buttock_hip)),
            _suri,
            group="site",
            note="CI 3.1 to 13, buttock or leg pain of both sides",
        ),
        supports(_MODERATE, present(symptoms.radicular_leg_pain), _bmj, group="root"),
        ratio(4.2, present(signs.romberg_sign), _suri, group="gait", note="CI 1.4 to 13"),
        against(_MODERATE, all_of(claudication, present(cramp.cramp_calf)), _nadeau, group="trigger"),
        against(_MODERATE, present(cramp.only_nocturnal), _nadeau, group="trigger"),
    ),
)

thrombosis = GateReading(
    id="thrombosis",
    name="Thrombosis of a leg vein",
    summary="A vague ache of one leg with swelling, tenderness or edema.",
    conditions=("deep_vein_thrombosis", "baker_cyst_rupture"),
    evidence=(
        supports(_STRONG, WELLS_LIKELY, _wells, group="leg"),
        supports(_STRONG, present(signs.calf_swelling_3cm), _wells, group="leg"),
        supports(_MODERATE, present(symptoms.leg_swelling_one_side), cite(MSD_DVT, "", _READ), group="leg"),
        supports(_MODERATE, present(signs.pitting_edema_one_leg), _wells, group="leg"),
        supports(_MODERATE, present(signs.deep_vein_tenderness), _wells, group="leg"),
        supports(_WEAK, present(cramp.sudden_first_onset), cite(MSD_DVT, "", _READ), group="onset"),
        supports(_DECISIVE, present(tests.duplex_shows_dvt), cite(NICE_NG158, "", _READ), group="leg"),
        against(_STRONG, present(tests.duplex_no_dvt), cite(NICE_NG158, "", _READ), group="scan"),
        against(_MODERATE, present(cramp.relieved_by_stretching), _bmj, group="relief"),
    ),
)

muscle_injury = GateReading(
    id="muscle_injury",
    name="Torn or strained muscle",
    summary="A snap during movement, then pain on use, tenderness and later a bruise.",
    conditions=("muscle_strain",),
    evidence=(
        supports(_STRONG, present(symptoms.sudden_pop_in_calf), reopened("duke_tennis_leg", "abstract")),
        supports(
            _MODERATE,
            present(signs.calf_bruising),
            reopened("duke_tennis_leg", "abstract"),
            reopened("nsitem_2013_gastrocnemius", "abstract"),
            group="sign",
        ),
        supports(
            _DECISIVE, present(tests.ultrasound_muscle_tear), reopened("kwak_2006_tennis_leg", "abstract"), group="sign"
        ),
        against(_MODERATE, present(cramp.nocturnal_cramps), _bmj),
    ),
)

neuropathic_pain = GateReading(
    id="neuropathic_pain",
    name="Nerve pain",
    summary="Burning, tingling or numbness of both feet that stays, with reduced sensation or ankle reflexes.",
    conditions=("polyneuropathy", "diabetic_polyneuropathy"),
    evidence=(
        supports(_MODERATE, present(symptoms.burning_pain), cite(DN_REVIEW_2014, "", _READ), group="feeling"),
        supports(_MODERATE, present(symptoms.stocking_numbness), _sensory, group="feeling"),
        supports(_STRONG, present(signs.distal_sensory_loss), _sensory, group="sign"),
        supports(_MODERATE, present(signs.reduced_ankle_reflexes), _sensory, group="sign"),
        supports(_MODERATE, present(signs.reduced_vibration_sense), _sensory, group="sign"),
        against(_MODERATE, present(signs.normal_sensation), _sensory, group="sign"),
        against(_MODERATE, _HARDENS, _bmj, group="hardening"),
    ),
)

periodic_limb_movements = GateReading(
    id="periodic_limb_movements",
    name="Periodic limb movements of sleep",
    summary="Short painless jerks of the legs in sleep, many seconds apart, often seen by the bed partner only.",
    conditions=("periodic_limb_movements",),
    evidence=(
        supports(
            _DECISIVE,
            present(tests.polysomnography_periodic_movements),
            cite(ICSD3_PLMD, "criteria", _READ),
            group="movements",
        ),
        supports(
            _MODERATE,
            all_of(present(cramp.painless_spasm), present(cramp.nocturnal_cramps)),
            cite(UPTODATE_PLMD, "", _READ),
            group="movements",
        ),
        against(_MODERATE, present(cramp.sudden_painful_contraction), cite(FPNOTEBOOK_NLC, "", _READ)),
    ),
)

ischemic_rest_pain = GateReading(
    id="ischemic_rest_pain",
    name="Pain at rest from lack of blood",
    summary="Constant pain of foot and toes when lying flat, eased by hanging the leg down; or a cold, pale leg.",
    conditions=("peripheral_artery_disease", "acute_limb_ischemia"),
    evidence=(
        supports(_MODERATE, present(symptoms.rest_pain_foot), cite(RCEM_ALI, "", _READ), group="pain"),
        supports(_STRONG, present(cramp.relieved_by_hanging_leg_down), cite(RCEM_ALI, "", _READ), group="relief"),
        supports(_STRONG, present(signs.ischemic_ulcer_or_gangrene), cite(RCEM_ALI, "", _READ), group="limb"),
        supports(_STRONG, present(signs.pale_pulseless_limb), cite(RCEM_ALI, "six Ps", _READ), group="limb"),
        ratio(0.38, present(signs.normal_pulses), _khan, group="limb", note="CI 0.23 to 0.64, symptomatic legs"),
    ),
)

growing_pains = GateReading(
    id="growing_pains",
    name="Growing pains",
    summary="Deep aches of both legs of a healthy child late in the day or at night, gone in the morning.",
    conditions=("growing_pains",),
    evidence=(
        supports(
            _STRONG,
            all_of(below(AGE_16), present(history.cosmetic_or_growth_night_pain)),
            _growing,
            group="picture",
        ),
        supports(_MODERATE, present(history.cosmetic_or_growth_night_pain), _growing, group="picture"),
        supports(_WEAK, all_of(below(AGE_16), present(cramp.bilateral_symptoms)), _growing, group="side"),
        against(_MODERATE, present(cramp.unilateral_symptoms), _growing, group="side"),
        against(_MODERATE, _HARDENS, _growing, group="hardening"),
        against(_MODERATE, any_of(present(symptoms.fever), present(symptoms.joint_pain)), _growing),
    ),
)
