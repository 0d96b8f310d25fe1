"""What the cramp itself is like: where, when, how, and what brings it on or ends it."""

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Choice
from legcramp_cds.knowledge.findings._declare import declare_in

_cramp = declare_in("cramp")

# What it feels like
muscle_cramps = _cramp(
    "muscle_cramps",
    "Muscle cramps",
    "cramps",
    "charley horse",
    "muscle spasm",
    meaning="The patient complains of cramps, whether or not they turn out to be true cramps.",
    codes=Codes(icd10=("R25.2",), icd10cm=("R25.2",), snomed=("55300003",)),
)
sudden_painful_contraction = _cramp(
    "sudden_painful_contraction", "Sudden, intense, painful contraction", "abrupt onset cramp"
)
palpable_hardening = _cramp(
    "palpable_hardening",
    "Visible or palpable hardening of the muscle",
    "knot in muscle",
    "hard muscle",
    "muscle hardening",
)
painless_spasm = _cramp("painless_spasm", "Painless spasm or twitching contraction", "painless contraction")
involuntary_flexor_spasms = _cramp(
    "involuntary_flexor_spasms",
    "Involuntary flexor or extensor spasms of a limb",
    "flexor spasms",
    "extensor spasms",
    "leg jumps on its own",
)
soreness_after_cramp = _cramp(
    "soreness_after_cramp", "Soreness for hours or days after the cramp", "tender afterwards", "aching after cramp"
)
sleep_disruption = _cramp(
    "sleep_disruption", "Woken from sleep by the cramp", "wakes at night with cramp", "night waking"
)
cramp_lasting_seconds_to_minutes = _cramp(
    "cramp_lasting_seconds_to_minutes",
    "Contraction lasts seconds to ten minutes",
    "brief cramps",
    "lasts a few minutes",
)
cramp_lasting_longer = _cramp(
    "cramp_lasting_longer", "Contraction lasts more than ten minutes", "prolonged spasm", "lasts hours"
)
self_limiting = _cramp("self_limiting", "Ends by itself", "resolves spontaneously")
crawling_urge_to_move = _cramp(
    "crawling_urge_to_move",
    "Urge to move the legs, with crawling or other unpleasant feelings",
    "crawling sensation",
    "urge to move legs",
    "creepy-crawly",
    "restless legs feeling",
)
delayed_muscle_relaxation = _cramp(
    "delayed_muscle_relaxation",
    "Muscles relax slowly after use",
    "slow relaxation",
    "cannot release grip",
    "stiffness after rest",
    "muscle stiffness on first movement",
)
warm_up_phenomenon = _cramp("warm_up_phenomenon", "Stiffness eases with repeated movement", "warm-up phenomenon")
second_wind = _cramp("second_wind", "Second wind: exercise gets easier after a short rest", "second wind phenomenon")
electrically_silent_contracture = _cramp(
    "electrically_silent_contracture",
    "Hard, painful contracture during effort that stretching does not end",
    "contracture",
    "fixed cramp on effort",
)
continuous_muscle_stiffness = _cramp(
    "continuous_muscle_stiffness",
    "Continuous stiffness of trunk or limbs",
    "board-like stiffness",
    "axial rigidity",
    "rigidity of trunk",
)
spasms_triggered_by_startle = _cramp(
    "spasms_triggered_by_startle",
    "Spasms set off by noise, touch or emotion",
    "startle spasms",
    "stimulus-sensitive spasms",
)
task_specific_spasm = _cramp(
    "task_specific_spasm",
    "Spasm only in one task, such as writing or playing",
    "writer's cramp",
    "musician's cramp",
    "occupational cramp",
)
twisted_posture = _cramp(
    "twisted_posture", "Sustained twisted posture of a body part", "dystonic posture", "foot turns in"
)
rhythmic_jerking = _cramp(
    "rhythmic_jerking",
    "Rhythmic jerking that may spread along a limb",
    "jerking that marches",
    "focal jerks",
    "clonic jerks",
)
jaw_stiffness = _cramp("jaw_stiffness", "Jaw stiffness or lockjaw", "trismus", "lockjaw")
carpopedal_spasm = _cramp(
    "carpopedal_spasm",
    "Carpopedal spasm",
    "hand spasm",
    "fingers drawn together",
    "accoucheur's hand",
    "claw hand spasm",
    "tetany",
    "foot spasm",
)
laryngospasm = _cramp("laryngospasm", "Laryngospasm or stridor", "throat spasm", "stridor")
pulling_pain_without_hardening = _cramp(
    "pulling_pain_without_hardening",
    "Pulling or aching pain without hardening of the muscle",
    "cramp-like ache",
    "no knot",
)

# When
nocturnal_cramps = _cramp("nocturnal_cramps", "Cramps at night", "night cramps", "cramps in bed", "cramps during sleep")
only_nocturnal = _cramp(
    "only_nocturnal", "Cramps at night only", "exclusively nocturnal", implies=("nocturnal_cramps",)
)
daytime_cramps = _cramp("daytime_cramps", "Cramps by day", "cramps during the day")
exertional_cramps = _cramp(
    "exertional_cramps",
    "Cramps or cramp-like pain during exertion",
    "exercise cramps",
    "cramps when walking",
    "cramps while running",
)
cramps_after_exercise = _cramp("cramps_after_exercise", "Cramps after exercise", "cramps hours after sport")
cramps_at_rest = _cramp(
    "cramps_at_rest", "Cramps at rest: lying down or sitting long", "cramps when sitting", "cramps lying down"
)
cramps_during_dialysis = _cramp(
    "cramps_during_dialysis", "Cramps during or just after dialysis", "intradialytic cramps"
)
worse_in_evening = _cramp("worse_in_evening", "Worse in the evening or at night", "evening worsening")
cramps_on_fasting_or_sustained_effort = _cramp(
    "cramps_on_fasting_or_sustained_effort",
    "Muscle pain or weakness after long exercise or fasting",
    "after prolonged exercise",
    "fasting myalgia",
)
cramps_on_brief_intense_effort = _cramp(
    "cramps_on_brief_intense_effort",
    "Cramps within minutes of intense effort",
    "cramps with sprinting",
    "cramps on stairs or lifting",
)
frequent_cramps = _cramp(
    "frequent_cramps",
    "Frequent cramps",
    "cramps every day",
    "cramps several times a week",
    meaning="More than three a week, or as the clinician judges.",
)
worsening_cramps = _cramp(
    "worsening_cramps", "Cramps that get more frequent or more severe", "worsening cramps", "progressive cramps"
)
sudden_first_onset = _cramp(
    "sudden_first_onset",
    "Leg pain that began suddenly and does not go away",
    "abrupt constant leg pain",
    "sudden leg pain",
)

# Where
cramp_calf = _cramp("cramp_calf", "In the calf", "calf cramp", "calf pain", "gastrocnemius")
cramp_foot = _cramp("cramp_foot", "In the foot or toes", "foot cramp", "toe cramp")
cramp_thigh = _cramp("cramp_thigh", "In the thigh", "thigh cramp", "hamstring cramp", "quadriceps cramp")
cramp_buttock_hip = _cramp("cramp_buttock_hip", "In the buttock or hip", "buttock cramp", "hip pain on walking")
cramp_hand = _cramp("cramp_hand", "In the hand or fingers", "hand cramp", "finger cramp")
cramp_arm = _cramp("cramp_arm", "In the arm or shoulder", "arm cramp", "forearm cramp")
cramp_trunk = _cramp(
    "cramp_trunk",
    "In the trunk, abdomen, neck or jaw",
    "abdominal cramp of muscle",
    "back spasm",
    "trunk cramp",
    "neck cramp",
)
widespread_cramps = _cramp("widespread_cramps", "In many muscles of the body", "generalized cramps", "cramps all over")
unilateral_symptoms = _cramp(
    "unilateral_symptoms", "Always on the same side", "one leg only", "unilateral", "one-sided"
)
bilateral_symptoms = _cramp("bilateral_symptoms", "On both sides", "both legs", "bilateral")

# What brings it on and what ends it
relieved_by_stretching = _cramp(
    "relieved_by_stretching", "Ended by stretching the muscle", "stretching helps", "dorsiflexion helps"
)
not_relieved_by_stretching = _cramp("not_relieved_by_stretching", "Stretching does not help", "stretching fails")
relieved_by_standing_still = _cramp(
    "relieved_by_standing_still",
    "Goes within minutes of standing still",
    "relieved by rest",
    "relief on stopping walking",
    "disappears with rest",
)
relieved_by_sitting_or_bending_forward = _cramp(
    "relieved_by_sitting_or_bending_forward",
    "Eased by sitting down or bending forward",
    "shopping cart sign",
    "relief on sitting",
    "relief leaning forward",
)
relieved_by_moving = _cramp("relieved_by_moving", "Eased while moving or walking", "walking relieves", "movement helps")
relieved_by_hanging_leg_down = _cramp(
    "relieved_by_hanging_leg_down", "Eased by hanging the leg out of bed", "leg dependency relieves"
)
brought_on_by_fixed_walking_distance = _cramp(
    "brought_on_by_fixed_walking_distance",
    "Comes after a reproducible walking distance",
    "claudication distance",
    "intermittent claudication",
    "after walking one block",
)
brought_on_by_standing = _cramp(
    "brought_on_by_standing",
    "Brought on by standing or walking upright",
    "worse standing",
    "worse with walking downhill",
)
worse_with_back_extension = _cramp("worse_with_back_extension", "Worse when the back is extended", "worse leaning back")
triggered_by_cold = _cramp("triggered_by_cold", "Brought on by cold", "cold-induced", "cold water")
triggered_by_hyperventilation = _cramp(
    "triggered_by_hyperventilation",
    "Brought on by fast breathing, panic or stress",
    "hyperventilation",
    "panic attack",
    "fast breathing",
)
triggered_by_cuff = _cramp("triggered_by_cuff", "Brought on by a blood pressure cuff", "cuff-induced spasm")
occurs_while_swimming = _cramp("occurs_while_swimming", "Cramps while swimming", "cramp in cold water")

cramp_laterality = Choice(
    id="cramp_laterality",
    name="Side of the cramps",
    options=("left", "right", "alternating", "both"),
    synonyms=("laterality", "side"),
)
cramp_course = Choice(
    id="cramp_course",
    name="Course of the cramps",
    options=("improving", "stable", "worsening", "episodic"),
    synonyms=("course",),
)
