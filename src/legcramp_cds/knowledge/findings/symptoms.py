"""Symptoms other than the cramp itself: what the patient tells."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.findings._declare import declare_in

_symptom = declare_in("symptom")

# Sensory
perioral_paresthesia = _symptom(
    "perioral_paresthesia",
    "Tingling or numbness around the mouth",
    "circumoral numbness",
    "tingling around mouth",
    "perioral numbness",
    "tingling lips",
)
distal_paresthesia = _symptom(
    "distal_paresthesia",
    "Tingling of fingers or toes",
    "acral paresthesia",
    "tingling hands and feet",
    "pins and needles",
    "paresthesia",
)
stocking_numbness = _symptom(
    "stocking_numbness",
    "Numbness or burning of both feet, stocking-like",
    "burning feet",
    "numb feet",
    "loss of feeling in feet",
    "stocking-glove numbness",
)
burning_pain = _symptom("burning_pain", "Burning or electric pain", "neuropathic pain", "burning legs", "shooting pain")
rapid_numbness = _symptom(
    "rapid_numbness",
    "Numbness of both sides that came within hours to days",
    "numbness spreading over days",
)
leg_numbness_one_side = _symptom(
    "leg_numbness_one_side", "Numbness in one leg in the area of a nerve root", "dermatomal numbness", "numb leg"
)
saddle_numbness = _symptom("saddle_numbness", "Numbness of the saddle area", "perineal numbness", "saddle anesthesia")
sensory_level_symptom = _symptom(
    "sensory_level_symptom", "Band-like tightness or numbness of the trunk", "girdle sensation"
)
electric_shock_on_neck_flexion = _symptom(
    "electric_shock_on_neck_flexion", "Electric shock down the back on bending the neck", "Lhermitte symptom"
)

# Motor and neurological
muscle_weakness = _symptom(
    "muscle_weakness", "Muscle weakness", "weakness", "loss of strength", "paralysis", codes=Codes(snomed=("26544005",))
)
progressive_weakness = _symptom(
    "progressive_weakness",
    "Weakness that progresses over weeks or months",
    "progressive weakness",
    "getting weaker",
    implies=("muscle_weakness",),
)
rapid_symmetric_weakness = _symptom(
    "rapid_symmetric_weakness",
    "Symmetric limb weakness that progresses within four weeks",
    "ascending weakness",
    implies=("muscle_weakness",),
)
sudden_focal_weakness = _symptom(
    "sudden_focal_weakness",
    "Sudden weakness of a limb or the face",
    "stroke-like weakness",
    implies=("muscle_weakness",),
)
rapid_single_limb_weakness = _symptom(
    "rapid_single_limb_weakness",
    "Weakness of one limb or one side that grew over hours to days",
    "one leg getting weaker over days",
    implies=("muscle_weakness",),
)
proximal_weakness = _symptom(
    "proximal_weakness",
    "Weakness of hips or shoulders",
    "difficulty climbing stairs",
    "difficulty rising from chair",
    "proximal muscle weakness",
    implies=("muscle_weakness",),
    codes=Codes(snomed=("249939004",)),
)
foot_drop_symptom = _symptom(
    "foot_drop_symptom",
    "Foot drop or tripping over the toes",
    "trips over foot",
    "foot drop",
    implies=("muscle_weakness",),
)
weakness_eases_with_effort = _symptom(
    "weakness_eases_with_effort",
    "Weakness that improves with brief effort",
    "facilitation with exercise",
    implies=("muscle_weakness",),
)
episodic_weakness = _symptom(
    "episodic_weakness",
    "Attacks of weakness",
    "periodic paralysis",
    "episodes of paralysis",
    codes=Codes(snomed=("248278004",)),
)
fasciculation_symptom = _symptom(
    "fasciculation_symptom",
    "Muscle twitching felt or seen by the patient",
    "twitching",
    "fasciculations",
    "muscle twitches",
    codes=Codes(icd10=("R25.3",), icd10cm=("R25.3",), snomed=("82470000",)),
)
dysphagia = _symptom(
    "dysphagia",
    "Difficulty swallowing",
    "choking on liquids",
    "swallowing trouble",
    codes=Codes(icd10=("R13",), icd10cm=("R13",), snomed=("40739000",)),
)
dysarthria = _symptom(
    "dysarthria",
    "Slurred speech",
    "slurring",
    "difficulty speaking",
    codes=Codes(icd10=("R47.1",), icd10cm=("R47.1",), snomed=("8011004",)),
)
breathlessness_at_rest_or_lying = _symptom(
    "breathlessness_at_rest_or_lying", "Breathlessness at rest or lying flat", "orthopnea", "short of breath lying down"
)
unsteady_gait = _symptom(
    "unsteady_gait",
    "Unsteady walking",
    "gait disturbance",
    "loss of balance",
    "clumsy walking",
    "imbalance",
    codes=Codes(icd10cm=("R26.81",), snomed=("394616008",)),
)
clumsy_hands = _symptom("clumsy_hands", "Clumsy hands", "trouble with buttons", "loss of dexterity", "dropping things")
bladder_bowel_change = _symptom(
    "bladder_bowel_change",
    "New bladder, bowel or sexual dysfunction",
    "urinary retention",
    "incontinence",
    "bowel incontinence",
    "sexual dysfunction",
)
urinary_urgency = _symptom(
    "urinary_urgency", "Urinary urgency", "urgency of urination", codes=Codes(icd10cm=("R39.15",), snomed=("75088002",))
)
visual_loss_or_double_vision = _symptom(
    "visual_loss_or_double_vision", "Loss of vision or double vision", "optic neuritis", "diplopia", "blurred vision"
)
ptosis_symptom = _symptom("ptosis_symptom", "Drooping eyelids", "ptosis")
autonomic_symptoms = _symptom(
    "autonomic_symptoms",
    "Dry mouth, constipation, impotence or dizziness on standing",
    "dry mouth",
    "autonomic dysfunction",
    "erectile dysfunction",
)
confusion = _symptom(
    "confusion", "Confusion, drowsiness or altered behavior", "altered mental state", "lethargy", "disorientation"
)
seizure = _symptom("seizure", "Seizure", "convulsion", "fit", codes=Codes(icd10cm=("R56.9",), snomed=("91175000",)))
impaired_awareness = _symptom("impaired_awareness", "Impaired awareness during the attack", "loss of awareness")
headache = _symptom("headache", "Headache", codes=Codes(icd10=("R51",), icd10cm=("R51",), snomed=("25064002",)))
anxiety = _symptom("anxiety", "Anxiety, panic or irritability", "panic", "nervousness", "irritability")
excessive_sweating = _symptom(
    "excessive_sweating",
    "Excessive sweating",
    "hyperhidrosis",
    "sweating attacks",
    codes=Codes(icd10=("R61",), icd10cm=("R61",), snomed=("52613005",)),
)

# Back and leg
back_pain = _symptom(
    "back_pain",
    "Back pain",
    "low back pain",
    "lumbago",
    codes=Codes(icd10=("M54.9",), icd10cm=("M54.9",), snomed=("161891005",)),
)
radicular_leg_pain = _symptom(
    "radicular_leg_pain",
    "Pain shooting down the leg below the knee",
    "sciatica",
    "radicular pain",
    "pain down the leg",
    codes=Codes(icd10=("M54.3",), icd10cm=("M54.3",), snomed=("23056005",)),
)
neck_pain = _symptom(
    "neck_pain", "Neck pain", "stiff neck", codes=Codes(icd10=("M54.2",), icd10cm=("M54.2",), snomed=("81680005",))
)
leg_swelling_one_side = _symptom(
    "leg_swelling_one_side", "Swelling of one leg", "unilateral leg swelling", "swollen calf", "calf swelling"
)
leg_swelling_both = _symptom(
    "leg_swelling_both", "Swelling of both legs", "ankle edema", "leg edema", "peripheral edema"
)
leg_heaviness = _symptom(
    "leg_heaviness", "Heavy, tired legs worse after standing", "heavy legs", "aching legs at end of day", "itching legs"
)
bleeding_varicose_vein = _symptom(
    "bleeding_varicose_vein", "Bleeding from a varicose vein", "bleeding varices", "varicose vein bled"
)
calf_tenderness = _symptom("calf_tenderness", "Tender calf", "calf tenderness", "pain on squeezing the calf")
cold_feet = _symptom("cold_feet", "Cold feet", "cold toes", "cool foot")
rest_pain_foot = _symptom(
    "rest_pain_foot", "Pain in the forefoot at rest, worse lying flat", "ischemic rest pain", "night pain in foot"
)
color_change_foot = _symptom(
    "color_change_foot", "Pale or blue foot", "pallor of foot", "cyanosis of toes", "mottled leg"
)
leg_pain = _symptom(
    "leg_pain",
    "Leg pain, not described further",
    "pain in the leg",
    "painful leg",
    "sore leg",
    "aching leg",
    codes=Codes(snomed=("10601006",)),
)
muscle_pain = _symptom("muscle_pain", "Muscle pain or tenderness", "myalgia", "sore muscles", "aching muscles")
severe_muscle_pain_and_swelling = _symptom(
    "severe_muscle_pain_and_swelling", "Severe muscle pain with swelling", "swollen painful muscle"
)
pain_out_of_proportion = _symptom(
    "pain_out_of_proportion",
    "Severe, growing pain out of proportion, in a tense compartment",
    "pain out of proportion",
    "pain on passive stretch",
)
sudden_pop_in_calf = _symptom(
    "sudden_pop_in_calf", "Sudden snap or pop in the muscle during movement", "felt a pop", "tearing sensation"
)
muscle_stiffness = _symptom(
    "muscle_stiffness",
    "Stiff muscles",
    "stiffness",
    "stiff legs",
    "legs stiffen",
    meaning="Stiffness as the patient tells it, whether it comes with effort or stays.",
)
joint_pain = _symptom("joint_pain", "Joint pain or swelling", "arthralgia")
knee_swelling = _symptom("knee_swelling", "Swelling behind or around the knee", "Baker cyst", "popliteal swelling")
bone_pain = _symptom("bone_pain", "Bone pain or tenderness", "aching bones", codes=Codes(snomed=("12584003",)))

# General
fatigue = _symptom(
    "fatigue", "Fatigue or exhaustion", "tiredness", "exhaustion", "malaise", codes=Codes(snomed=("84229001",))
)
fever = _symptom(
    "fever", "Fever", "high temperature", codes=Codes(icd10=("R50",), icd10cm=("R50",), snomed=("386661006",))
)
night_sweats = _symptom("night_sweats", "Night sweats", codes=Codes(snomed=("42984000",)))
weight_loss = _symptom(
    "weight_loss",
    "Unintended weight loss",
    "losing weight",
    codes=Codes(icd10=("R63.4",), icd10cm=("R63.4",), snomed=("448765001",)),
)
weight_gain = _symptom(
    "weight_gain", "Weight gain", codes=Codes(icd10=("R63.5",), icd10cm=("R63.5",), snomed=("262286000",))
)
thirst = _symptom(
    "thirst",
    "Strong thirst",
    "polydipsia",
    "excessive thirst",
    codes=Codes(icd10=("R63.1",), icd10cm=("R63.1",), snomed=("17173007",)),
)
polyuria = _symptom(
    "polyuria", "Passing much urine", "polyuria", "nocturia", "frequent urination", codes=Codes(snomed=("28442001",))
)
salt_craving = _symptom("salt_craving", "Craving for salt", "salt craving")
dizziness_on_standing = _symptom(
    "dizziness_on_standing", "Dizziness on standing", "orthostatic dizziness", "lightheaded"
)
syncope = _symptom(
    "syncope", "Fainting", "syncope", "blackout", codes=Codes(icd10=("R55",), icd10cm=("R55",), snomed=("271594007",))
)
palpitations = _symptom(
    "palpitations",
    "Palpitations",
    "heart racing",
    "skipped beats",
    codes=Codes(icd10=("R00.2",), icd10cm=("R00.2",), snomed=("80313002",)),
)
chest_pain = _symptom(
    "chest_pain", "Chest pain", "angina", codes=Codes(icd10=("R07.4",), icd10cm=("R07.9",), snomed=("29857009",))
)
dyspnea = _symptom(
    "dyspnea",
    "Breathlessness",
    "shortness of breath",
    codes=Codes(icd10=("R06.0",), icd10cm=("R06.0",), snomed=("267036007",)),
)
cold_intolerance = _symptom(
    "cold_intolerance", "Intolerance of cold", "always cold", "feels cold", codes=Codes(snomed=("80585000",))
)
heat_intolerance = _symptom(
    "heat_intolerance", "Intolerance of heat", "feels hot", "tremor and sweating", codes=Codes(snomed=("69215007",))
)
constipation = _symptom(
    "constipation", "Constipation", codes=Codes(icd10=("K59.0",), icd10cm=("K59.0",), snomed=("14760008",))
)
dry_skin_or_hair_loss = _symptom(
    "dry_skin_or_hair_loss",
    "Dry skin, brittle nails or hair loss",
    "dry skin",
    "hair loss",
    "brittle nails",
    "coarse hair",
)
nausea = _symptom("nausea", "Nausea", "feeling sick", codes=Codes(icd10cm=("R11.0",), snomed=("422587007",)))
vomiting = _symptom(
    "vomiting", "Vomiting", "throwing up", "emesis", codes=Codes(icd10cm=("R11.1",), snomed=("422400008",))
)
diarrhea = _symptom(
    "diarrhea", "Diarrhea", "loose stools", "watery stools", codes=Codes(icd10cm=("R19.7",), snomed=("62315008",))
)
chronic_diarrhea = _symptom(
    "chronic_diarrhea",
    "Diarrhea for more than four weeks, or fatty stools",
    "steatorrhea",
    "chronic diarrhea",
    "malabsorption",
    implies=("diarrhea",),
    codes=Codes(snomed=("236071009",)),
)
bloody_stools = _symptom("bloody_stools", "Blood in the stools", "bloody diarrhea")
abdominal_pain = _symptom(
    "abdominal_pain",
    "Abdominal pain",
    "stomach pain",
    "belly pain",
    "bloating",
    codes=Codes(icd10=("R10",), icd10cm=("R10",), snomed=("21522001",)),
)
anorexia = _symptom(
    "anorexia",
    "Loss of appetite",
    "poor appetite",
    codes=Codes(icd10=("R63.0",), icd10cm=("R63.0",), snomed=("79890006",)),
)
itching = _symptom(
    "itching", "Itching", "pruritus", codes=Codes(icd10=("L29",), icd10cm=("L29",), snomed=("418290006",))
)
reduced_urine = _symptom(
    "reduced_urine", "Passing little urine", "oliguria", "anuria", codes=Codes(icd10=("R34",), icd10cm=("R34",))
)
dark_urine = _symptom(
    "dark_urine",
    "Dark or cola-colored urine",
    "cola-colored urine",
    "tea-colored urine",
    "red urine",
    "myoglobinuria",
    "pigmenturia",
)
skin_hyperpigmentation = _symptom(
    "skin_hyperpigmentation", "Darkening of the skin", "hyperpigmentation", "tanned without sun"
)
rash = _symptom("rash", "Rash on eyelids, knuckles or chest", "heliotrope rash", "skin rash")
flu_like_illness = _symptom(
    "flu_like_illness", "Recent flu-like illness", "viral infection", "influenza", "upper respiratory infection"
)
poor_sleep = _symptom("poor_sleep", "Poor sleep", "insomnia", "restless sleep")
opioid_withdrawal_symptoms = _symptom(
    "opioid_withdrawal_symptoms", "Yawning, gooseflesh, running nose, gut cramps", "withdrawal symptoms", "cold turkey"
)
