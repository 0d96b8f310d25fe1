"""Signs: what the examiner sees, feels and elicits."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.findings._declare import declare_in

_sign = declare_in("sign")

# Summary of the examination; "normal" is a finding of its own, never a default
normal_examination = _sign(
    "normal_examination",
    "Examination normal: muscles, nerves, pulses and skin",
    "unremarkable examination",
    "normal physical exam",
    meaning="Somebody examined muscles, strength, reflexes, sensation, pulses and skin, and found nothing.",
    implies=("normal_neurological_examination", "normal_pulses"),
)
normal_neurological_examination = _sign(
    "normal_neurological_examination",
    "Neurological examination normal",
    "normal neuro exam",
    "normal strength, reflexes and sensation",
    implies=("normal_strength", "normal_reflexes", "normal_sensation"),
)
normal_strength = _sign("normal_strength", "Normal strength", "full power", "5/5 strength")
normal_reflexes = _sign("normal_reflexes", "Normal tendon reflexes", "reflexes normal and symmetric")
normal_sensation = _sign("normal_sensation", "Normal sensation", "sensation intact", "no sensory loss on examination")
normal_pulses = _sign("normal_pulses", "Normal pulses at groin, leg and foot", "pedal pulses palpable", "intact pulses")

# Over-excitability and calcium
trousseau_sign = _sign("trousseau_sign", "Trousseau sign", "Trousseau's sign", "carpal spasm on cuff inflation")
chvostek_sign = _sign("chvostek_sign", "Chvostek sign", "Chvostek's sign", "facial twitch on tapping")
neck_scar = _sign("neck_scar", "Scar of neck surgery", "thyroidectomy scar")

# Lower motor neuron and nerve
fasciculations = _sign(
    "fasciculations", "Fasciculations seen on examination", "visible fasciculations", "twitching on examination"
)
muscle_wasting = _sign(
    "muscle_wasting", "Muscle wasting", "atrophy", "amyotrophy", "thin muscles", codes=Codes(snomed=("88092000",))
)
objective_weakness = _sign(
    "objective_weakness",
    "Weakness found on examination",
    "reduced strength",
    "paresis",
    "MRC grade below 5",
    implies=("muscle_weakness",),
)
reduced_ankle_reflexes = _sign(
    "reduced_ankle_reflexes", "Ankle reflexes weak or absent", "absent ankle jerks", "reduced reflexes", "hyporeflexia"
)
absent_reflexes = _sign(
    "absent_reflexes", "Reflexes absent in arms and legs", "areflexia", implies=("reduced_ankle_reflexes",)
)
distal_sensory_loss = _sign(
    "distal_sensory_loss",
    "Reduced sensation in the feet, stocking-like",
    "reduced monofilament sensation",
    "stocking sensory loss",
    "loss of pinprick in feet",
)
reduced_vibration_sense = _sign(
    "reduced_vibration_sense",
    "Reduced vibration or position sense at the toes",
    "loss of vibration sense",
    "loss of proprioception",
)
dermatomal_sensory_loss = _sign("dermatomal_sensory_loss", "Reduced sensation in a dermatome", "dermatomal loss")
saddle_sensory_loss = _sign(
    "saddle_sensory_loss",
    "Reduced perineal sensation or anal tone",
    "reduced anal tone",
    "saddle anesthesia on examination",
)
positive_straight_leg_raise = _sign(
    "positive_straight_leg_raise", "Straight leg raise reproduces leg pain", "Lasegue", "SLR positive"
)
foot_drop = _sign(
    "foot_drop",
    "Weak ankle or toe extension",
    "cannot walk on heels",
    "weak dorsiflexion",
    implies=("objective_weakness", "muscle_weakness"),
)
cannot_rise_on_toes = _sign(
    "cannot_rise_on_toes", "Cannot stand on the toes of one leg", "weak plantar flexion", "cannot do heel raise"
)
tongue_fasciculations = _sign(
    "tongue_fasciculations", "Tongue wasting or fasciculations", "tongue fasciculation", "bulbar signs"
)
cranial_nerve_signs = _sign(
    "cranial_nerve_signs", "Cranial nerve signs: ptosis, eye movement or facial weakness", "ptosis", "ophthalmoplegia"
)

# Upper motor neuron and brain
brisk_reflexes = _sign(
    "brisk_reflexes",
    "Brisk reflexes or clonus",
    "hyperreflexia",
    "clonus",
    "upper motor neuron signs",
    codes=Codes(snomed=("86854008",)),
)
babinski_sign = _sign("babinski_sign", "Babinski sign", "extensor plantar response", "upgoing toe", implies=())
spastic_tone = _sign(
    "spastic_tone",
    "Spastic increase of tone",
    "spasticity",
    "clasp-knife",
    "velocity-dependent tone",
    codes=Codes(snomed=("221360009",)),
)
sensory_level = _sign("sensory_level", "Sensory level on the trunk", "sensory level")
hoffmann_sign = _sign("hoffmann_sign", "Hoffmann sign", "Hoffmann reflex")
abnormal_gait = _sign(
    "abnormal_gait",
    "Abnormal gait",
    "ataxic gait",
    "spastic gait",
    "waddling gait",
    "wide-based gait",
    codes=Codes(snomed=("22325002",)),
)
romberg_sign = _sign("romberg_sign", "Romberg sign", "Romberg positive")
extrapyramidal_signs = _sign(
    "extrapyramidal_signs", "Rigidity, tremor or slow movement", "parkinsonism", "bradykinesia"
)
facial_weakness = _sign("facial_weakness", "Weakness of the face", "facial droop")

# Muscle
muscle_tenderness = _sign("muscle_tenderness", "Muscles tender to touch", "tender muscles")
percussion_myotonia = _sign(
    "percussion_myotonia", "Percussion or grip myotonia", "grip myotonia", "myotonia on percussion"
)
mounding_on_percussion = _sign("mounding_on_percussion", "Muscle mounds when tapped", "myoedema", "mounding phenomenon")
slow_relaxing_reflexes = _sign(
    "slow_relaxing_reflexes", "Reflexes relax slowly", "delayed relaxation of reflexes", "hung-up reflexes"
)
muscle_hypertrophy = _sign(
    "muscle_hypertrophy", "Enlarged muscles", "calf hypertrophy", "pseudohypertrophy", "herculean build"
)
gowers_sign = _sign(
    "gowers_sign",
    "Gowers sign: climbs up the own legs to stand",
    "Gowers' maneuver",
    implies=("proximal_weakness", "muscle_weakness"),
)
myokymia = _sign("myokymia", "Rippling under the skin", "myokymia", "neuromyotonia", "undulating muscle")
tense_compartment = _sign(
    "tense_compartment", "Tense, swollen muscle compartment", "tight compartment", "woody swelling"
)
calf_bruising = _sign("calf_bruising", "Bruising or gap in the muscle", "ecchymosis of calf", "palpable gap")
lumbar_lordosis_with_rigid_abdomen = _sign(
    "lumbar_lordosis_with_rigid_abdomen", "Fixed lumbar lordosis with board-like abdomen", "paraspinal rigidity"
)

# Vessels
absent_foot_pulses = _sign(
    "absent_foot_pulses",
    "Foot pulses weak or absent",
    "absent pedal pulses",
    "diminished pulses",
    "no dorsalis pedis pulse",
)
absent_femoral_pulse = _sign("absent_femoral_pulse", "Femoral pulse weak or absent", "absent femoral pulse")
femoral_bruit = _sign("femoral_bruit", "Bruit over a leg artery", "femoral bruit", "iliac bruit")
cool_limb = _sign(
    "cool_limb", "Leg or foot cool to touch", "cool leg", "cold foot on examination", "temperature difference of legs"
)
pale_pulseless_limb = _sign(
    "pale_pulseless_limb",
    "Cold, pale or pulseless limb of recent onset",
    "pulseless leg",
    "ischemic limb",
    "poikilothermia",
)
pallor_on_elevation = _sign(
    "pallor_on_elevation", "Foot goes pale when raised", "elevation pallor", "dependent rubor", "Buerger sign"
)
trophic_skin_changes = _sign(
    "trophic_skin_changes",
    "Hairless, shiny skin or thick nails on the legs",
    "hair loss on legs",
    "shiny skin",
    "atrophic skin",
)
ischemic_ulcer_or_gangrene = _sign(
    "ischemic_ulcer_or_gangrene", "Ischemic ulcer or gangrene", "non-healing foot wound", "gangrene", "foot ulcer"
)
pulse_lost_on_plantar_flexion = _sign(
    "pulse_lost_on_plantar_flexion", "Foot pulse vanishes on active plantar flexion", "popliteal entrapment sign"
)
calf_swelling_3cm = _sign(
    "calf_swelling_3cm",
    "Calf at least 3 cm thicker than the other",
    "calf circumference difference",
    "calf swollen 3 cm",
    meaning="Measured 10 cm below the tibial tuberosity.",
    implies=("leg_swelling_one_side",),
)
entire_leg_swollen = _sign(
    "entire_leg_swollen", "Whole leg swollen", "swelling of entire leg", implies=("leg_swelling_one_side",)
)
pitting_edema_one_leg = _sign(
    "pitting_edema_one_leg", "Pitting edema in the painful leg only", "unilateral pitting edema"
)
deep_vein_tenderness = _sign(
    "deep_vein_tenderness", "Tenderness along the deep veins", "localized tenderness along deep veins"
)
homans_sign = _sign(
    "homans_sign",
    "Calf pain when the foot is bent up (Homans sign)",
    "Homans' sign",
    "calf pain on dorsiflexion",
    meaning="Not an item of the Wells score, which asks for tenderness along the deep veins.",
)
collateral_superficial_veins = _sign(
    "collateral_superficial_veins", "Collateral superficial veins that are not varicose", "collateral veins"
)
varicose_veins = _sign(
    "varicose_veins",
    "Varicose veins",
    "varices",
    "varicosities",
    codes=Codes(icd10=("I83",), icd10cm=("I83",), snomed=("72866009",)),
)
venous_skin_changes = _sign(
    "venous_skin_changes",
    "Brown skin, eczema or ulcer at the ankle",
    "hemosiderin staining",
    "lipodermatosclerosis",
    "venous ulcer",
    "stasis dermatitis",
)
warm_red_leg = _sign("warm_red_leg", "Warm, red leg", "erythema of calf", "warm calf")

# General
dehydration_signs = _sign(
    "dehydration_signs",
    "Signs of too little fluid",
    "dry mucous membranes",
    "poor skin turgor",
    "orthostatic hypotension",
)
tachypnea = _sign(
    "tachypnea",
    "Fast breathing",
    "rapid breathing",
    "hyperventilating",
    codes=Codes(icd10cm=("R06.82",), snomed=("271823003",)),
)
tachycardia = _sign(
    "tachycardia",
    "Fast pulse",
    "rapid heart rate",
    codes=Codes(icd10=("R00.0",), icd10cm=("R00.0",), snomed=("3424008",)),
)
bradycardia = _sign(
    "bradycardia",
    "Slow pulse",
    "slow heart rate",
    codes=Codes(icd10=("R00.1",), icd10cm=("R00.1",), snomed=("48867003",)),
)
hypotension = _sign(
    "hypotension",
    "Low blood pressure",
    "low blood pressure",
    codes=Codes(icd10=("I95",), icd10cm=("I95",), snomed=("45007003",)),
)
hypertension_measured = _sign("hypertension_measured", "High blood pressure measured", "elevated blood pressure")
hyperthermia = _sign("hyperthermia", "Core temperature above 40 °C, or hot with confusion", "heat stroke", "overheated")
jaundice_or_liver_signs = _sign(
    "jaundice_or_liver_signs", "Jaundice, ascites or spider nevi", "ascites", "stigmata of liver disease"
)
goiter = _sign("goiter", "Goiter", "enlarged thyroid", codes=Codes(snomed=("3716002",)))
periorbital_puffiness = _sign("periorbital_puffiness", "Puffy face or eyelids", "myxedema", "facial puffiness")
short_stature_round_face = _sign(
    "short_stature_round_face",
    "Short stature, round face, short fourth finger bones",
    "Albright hereditary osteodystrophy",
    "brachydactyly",
    implies=("short_stature",),
)
rickets_signs = _sign(
    "rickets_signs", "Bowed legs, beaded ribs or late closing fontanelle", "bowed legs", "rachitic rosary"
)
short_stature = _sign("short_stature", "Short stature or poor growth", "failure to thrive", "growth below percentile")
obesity = _sign(
    "obesity",
    "Obesity",
    "BMI of 30 or more",
    "obese",
    codes=Codes(icd10=("E66",), icd10cm=("E66",), snomed=("414916001",)),
)
pallor = _sign("pallor", "Pale or sallow skin", "pale conjunctivae", "sallow complexion")
excoriations = _sign("excoriations", "Scratch marks on the skin", "excoriated skin", "scratching marks")
mouth_ulcers = _sign("mouth_ulcers", "Ulcers of the mouth", "oral ulcers", "aphthous ulcers", "canker sores")
nasal_polyps = _sign("nasal_polyps", "Nasal polyps", "polyps of the nose")
pericardial_rub = _sign("pericardial_rub", "Pericardial friction rub", "friction rub", "pericarditis on examination")
tremor = _sign(
    "tremor", "Tremor", "shaking hands", codes=Codes(icd10=("R25.1",), icd10cm=("R25.1",), snomed=("26079004",))
)
prolonged_qt = _sign(
    "prolonged_qt", "Prolonged QT interval on the ECG", "long QT", "QTc prolonged", codes=Codes(snomed=("111975006",))
)
ecg_low_potassium_pattern = _sign(
    "ecg_low_potassium_pattern", "Flat T waves or U waves on the ECG", "U waves", "flattened T waves"
)
arrhythmia = _sign(
    "arrhythmia",
    "Heart rhythm disturbance",
    "irregular heartbeat",
    "atrial fibrillation",
    codes=Codes(snomed=("698247007",)),
)
myotonic_facies = _sign("myotonic_facies", "Long thin face with frontal balding", "frontal balding", "temporal wasting")
child_refuses_to_walk = _sign(
    "child_refuses_to_walk", "Child refuses to walk, or walks on the toes", "refusal to walk", "toe walking"
)
