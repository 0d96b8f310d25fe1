"""History: what the patient has, had, does, and comes from."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.findings._declare import declare_in

_history = declare_in("history")

# Known diseases
diabetes = _history(
    "diabetes", "Diabetes mellitus", "type 2 diabetes", "type 1 diabetes", "diabetic", codes=Codes(snomed=("73211009",))
)
hypertension = _history("hypertension", "Hypertension", "high blood pressure", codes=Codes(snomed=("38341003",)))
known_ckd = _history(
    "known_ckd",
    "Known chronic kidney disease",
    "kidney disease",
    "renal failure",
    "renal insufficiency",
    "CKD",
    "chronic renal failure",
    codes=Codes(icd10=("N18",), icd10cm=("N18",), snomed=("709044004",)),
)
on_dialysis = _history(
    "on_dialysis",
    "On dialysis",
    "hemodialysis",
    "peritoneal dialysis",
    implies=("known_ckd",),
    codes=Codes(icd10=("Z99.2",), icd10cm=("Z99.2",), snomed=("105502003",)),
)
cirrhosis = _history(
    "cirrhosis", "Cirrhosis of the liver", "liver cirrhosis", "chronic liver disease", codes=Codes(snomed=("19943007",))
)
heart_failure = _history(
    "heart_failure",
    "Heart failure",
    "congestive heart failure",
    codes=Codes(icd10=("I50",), icd10cm=("I50",), snomed=("84114007",)),
)
coronary_disease = _history(
    "coronary_disease",
    "Coronary heart disease or stroke",
    "myocardial infarction",
    "stroke",
    "coronary artery disease",
    "atherosclerosis",
)
atrial_fibrillation = _history(
    "atrial_fibrillation",
    "Atrial fibrillation",
    "AF",
    "irregular heart rhythm",
    codes=Codes(icd10=("I48",), icd10cm=("I48",), snomed=("49436004",)),
)
known_pad = _history(
    "known_pad",
    "Known peripheral artery disease",
    "PAD",
    "peripheral vascular disease",
    codes=Codes(snomed=("840580004",)),
)
hyperlipidemia = _history(
    "hyperlipidemia", "High cholesterol", "hyperlipidemia", "dyslipidemia", codes=Codes(snomed=("55822004",))
)
known_hypothyroidism = _history(
    "known_hypothyroidism",
    "Known hypothyroidism",
    "underactive thyroid",
    "Hashimoto thyroiditis",
    "myxedema history",
    codes=Codes(snomed=("40930008",)),
)
known_hyperthyroidism = _history(
    "known_hyperthyroidism",
    "Known hyperthyroidism",
    "Graves disease",
    "overactive thyroid",
    codes=Codes(icd10=("E05",), icd10cm=("E05",), snomed=("34486009",)),
)
levothyroxine_stopped = _history(
    "levothyroxine_stopped",
    "Stopped or irregular thyroid hormone",
    "stopped levothyroxine",
    "noncompliant with thyroxine",
)
radioiodine_or_neck_irradiation = _history(
    "radioiodine_or_neck_irradiation", "Radioiodine or neck irradiation", "radioactive iodine", "neck radiation"
)
neck_surgery = _history(
    "neck_surgery",
    "Neck surgery: thyroid, parathyroid or larynx",
    "thyroidectomy",
    "parathyroidectomy",
    "thyroid surgery",
)
recent_neck_surgery = _history(
    "recent_neck_surgery",
    "Neck surgery within the last days or weeks",
    "post thyroidectomy day",
    implies=("neck_surgery",),
)
known_hypoparathyroidism = _history(
    "known_hypoparathyroidism",
    "Known hypoparathyroidism",
    "hypoparathyroidism history",
    codes=Codes(snomed=("36976004",)),
)
adrenal_insufficiency_known = _history(
    "adrenal_insufficiency_known", "Known adrenal or pituitary insufficiency", "Addison disease", "hypopituitarism"
)
steroids_stopped = _history(
    "steroids_stopped", "Long steroid treatment stopped or reduced", "stopped prednisone", "steroid withdrawal"
)
celiac_known = _history(
    "celiac_known",
    "Known celiac disease",
    "celiac",
    "gluten enteropathy",
    codes=Codes(icd10=("K90.0",), icd10cm=("K90.0",), snomed=("396331005",)),
)
inflammatory_bowel_disease = _history(
    "inflammatory_bowel_disease", "Crohn disease or ulcerative colitis", "Crohn's disease", "IBD"
)
bariatric_or_bowel_surgery = _history(
    "bariatric_or_bowel_surgery",
    "Bariatric surgery or bowel resection",
    "gastric bypass",
    "small bowel resection",
    "short bowel",
)
pancreatic_insufficiency = _history(
    "pancreatic_insufficiency", "Pancreatic insufficiency or cystic fibrosis", "cystic fibrosis", "chronic pancreatitis"
)
autoimmune_disease = _history(
    "autoimmune_disease",
    "Autoimmune disease",
    "lupus",
    "SLE",
    "rheumatoid arthritis",
    "type 1 diabetes and thyroid",
    codes=Codes(snomed=("85828009",)),
)
active_cancer = _history(
    "active_cancer", "Active cancer, or treated within six months", "cancer", "malignancy", "tumor"
)
small_cell_lung_cancer = _history(
    "small_cell_lung_cancer",
    "Small cell lung cancer",
    "lung cancer",
    implies=("active_cancer",),
    codes=Codes(snomed=("254632001",)),
)
chemotherapy = _history("chemotherapy", "Chemotherapy, now or earlier", "cisplatin treatment", "chemo")
multiple_sclerosis_known = _history(
    "multiple_sclerosis_known",
    "Known multiple sclerosis",
    "MS",
    codes=Codes(icd10=("G35",), icd10cm=("G35",), snomed=("24700007",)),
)
earlier_neurologic_attack = _history(
    "earlier_neurologic_attack",
    "Earlier attack of numbness, weakness or poor sight that went away within weeks",
    "earlier relapse",
    "previous neurological episode",
    "attack of numbness that went away",
    "optic neuritis that healed",
)
spinal_cord_disease_known = _history(
    "spinal_cord_disease_known",
    "Known spinal cord or brain damage",
    "spinal cord injury",
    "stroke with spasticity",
    "cerebral palsy",
)
polio_earlier = _history("polio_earlier", "Poliomyelitis in the past", "polio survivor")
motor_neuron_disease_known = _history(
    "motor_neuron_disease_known", "Known motor neuron disease", "ALS known", codes=Codes(snomed=("37340000",))
)
neuropathy_known = _history(
    "neuropathy_known", "Known polyneuropathy", "peripheral neuropathy", codes=Codes(snomed=("42345000",))
)
spinal_stenosis_known = _history(
    "spinal_stenosis_known",
    "Known lumbar stenosis or disc disease",
    "herniated disc",
    "lumbar disc herniation",
    "spondylolisthesis",
)
restless_legs_known = _history(
    "restless_legs_known", "Known restless legs", "RLS", codes=Codes(icd10cm=("G25.81",), snomed=("32914008",))
)
iron_deficiency = _history("iron_deficiency", "Iron deficiency or blood loss", "anemia", "heavy periods", "blood donor")
copd_or_asthma = _history("copd_or_asthma", "Asthma or COPD", "asthma", "COPD")
epilepsy = _history("epilepsy", "Epilepsy or brain lesion", "seizure disorder", "brain tumor")
previous_dvt = _history(
    "previous_dvt",
    "Earlier deep vein thrombosis or pulmonary embolism",
    "previous thrombosis",
    "history of DVT",
    "history of PE",
)
thrombophilia = _history("thrombophilia", "Clotting disorder", "thrombophilia", "factor V Leiden")
osteoarthritis_knee = _history("osteoarthritis_knee", "Knee arthritis", "osteoarthritis of the knee")
psychiatric_disease = _history("psychiatric_disease", "Panic or anxiety disorder", "panic disorder", "anxiety disorder")
eating_disorder = _history("eating_disorder", "Eating disorder or self-induced vomiting", "bulimia", "anorexia nervosa")
neonatal_seizures_in_child = _history("neonatal_seizures_in_child", "Seizures as an infant", "infantile seizures")
immune_or_congenital_syndrome = _history(
    "immune_or_congenital_syndrome",
    "Congenital heart defect, cleft palate or thymus defect",
    "DiGeorge syndrome",
    "22q11 deletion",
)

# Family
family_neuromuscular = _history(
    "family_neuromuscular",
    "Nerve or muscle disease in the family",
    "family history of myopathy",
    "family history of neuropathy",
)
family_cramps = _history("family_cramps", "Cramps in the family", "family history of cramps")
family_hypocalcemia = _history(
    "family_hypocalcemia", "Low calcium or parathyroid disease in the family", "familial hypoparathyroidism"
)
family_restless_legs = _history("family_restless_legs", "Restless legs in the family", "family history of RLS")
family_als = _history("family_als", "Motor neuron disease or frontotemporal dementia in the family", "familial ALS")
family_celiac_disease = _history(
    "family_celiac_disease",
    "Celiac disease in the family",
    "family history of celiac disease",
    "family history of coeliac disease",
)
family_thyroid_disease = _history(
    "family_thyroid_disease",
    "Thyroid disease in the family",
    "family history of thyroid disease",
    "family history of hypothyroidism",
    "family history of hyperthyroidism",
)
family_thrombosis = _history(
    "family_thrombosis", "Thrombosis or pulmonary embolism in the family", "family history of DVT", "family clots"
)
motor_delay_or_regression = _history(
    "motor_delay_or_regression",
    "Child walks late, or loses what it could do",
    "motor delay",
    "developmental regression",
    "late walker",
)
symptoms_since_childhood = _history(
    "symptoms_since_childhood", "Symptoms since childhood or adolescence", "lifelong symptoms", "since adolescence"
)

# Pregnancy and life stage
pregnant = _history("pregnant", "Pregnant", "pregnancy", "gravid", codes=Codes(snomed=("77386006",)))
second_half_of_pregnancy = _history(
    "second_half_of_pregnancy", "Second half of pregnancy", "second trimester", "third trimester", implies=("pregnant",)
)
postpartum = _history("postpartum", "Within six weeks of childbirth", "puerperium", "recent delivery")
lactation = _history("lactation", "Breast-feeding", "lactating")

# Load, life and surroundings
recent_unaccustomed_exercise = _history(
    "recent_unaccustomed_exercise",
    "Unaccustomed or heavy exercise before",
    "overexertion",
    "first training after a break",
    "marathon",
    "intense workout",
)
endurance_or_one_sided_sport = _history(
    "endurance_or_one_sided_sport", "Endurance or one-sided sport", "runner", "cyclist", "athlete", "footballer"
)
heat_exposure = _history("heat_exposure", "Work or sport in the heat", "hot environment", "heat wave")
heavy_sweating = _history("heavy_sweating", "Heavy sweating", "profuse sweating", "sweat loss")
low_fluid_intake = _history("low_fluid_intake", "Drinks too little", "low fluid intake", "dehydration history")
hypotonic_fluid_intake = _history(
    "hypotonic_fluid_intake", "Large amounts of plain water", "drinks lots of water", "water intoxication"
)
sedentary = _history(
    "sedentary", "Little movement", "sedentary lifestyle", "untrained", "prolonged sitting", "bedridden"
)
prolonged_standing = _history("prolonged_standing", "Long standing at work", "stands all day")
poor_footwear = _history(
    "poor_footwear", "Tight stockings or unsuitable shoes", "high heels", "tight clothing", "compression by stockings"
)
cold_environment = _history(
    "cold_environment", "Cold surroundings", "cold bedroom", "cold water exposure", "swimming in cold water"
)
awkward_posture = _history(
    "awkward_posture", "Awkward posture in bed or at work", "foot pointed in bed", "squatting", "crossed legs"
)
unbalanced_diet = _history(
    "unbalanced_diet", "One-sided diet", "poor diet", "restrictive diet", "malnutrition", "vegan without B12", "fasting"
)
low_sun_exposure = _history(
    "low_sun_exposure", "Little sunlight or covered skin", "veiled", "housebound", "dark skin and high latitude"
)
alcohol_use_heavy = _history(
    "alcohol_use_heavy", "Heavy alcohol use", "alcoholism", "alcohol dependence", "alcohol use disorder"
)
alcohol_use_any = _history("alcohol_use_any", "Drinks alcohol", "alcohol")
smoker = _history("smoker", "Smokes or has smoked", "tobacco", "pack-years", "cigarettes")
recreational_drugs = _history("recreational_drugs", "Recreational drugs", "cocaine", "amphetamines", "MDMA")
nitrous_oxide_use = _history("nitrous_oxide_use", "Nitrous oxide", "laughing gas", "whippets")
opioids_reduced = _history("opioids_reduced", "Opioids stopped or reduced", "opioid withdrawal", "stopped methadone")
laxative_overuse = _history(
    "laxative_overuse", "Much use of laxatives", "laxative abuse", "bowel preparation", "phosphate enema"
)
licorice_intake = _history("licorice_intake", "Much licorice", "liquorice")

# Events
recent_immobilization = _history(
    "recent_immobilization",
    "Plaster, bed rest of three days or more, or major surgery in twelve weeks",
    "immobilization",
    "recent surgery",
    "bedridden recently",
    "cast",
)
leg_paralysis_or_plaster = _history(
    "leg_paralysis_or_plaster", "Paralysis, paresis or recent plaster of the leg", "leg in plaster"
)
long_travel = _history("long_travel", "Long journey", "long flight", "long-haul travel")
recent_trauma = _history(
    "recent_trauma", "Injury, crush or fracture of the leg", "leg trauma", "crush injury", "fracture", "fall"
)
recent_brain_surgery_or_injury = _history(
    "recent_brain_surgery_or_injury",
    "Brain surgery, head injury or brain bleeding in the last weeks",
    "craniotomy",
    "recent neurosurgery",
    "subarachnoid hemorrhage",
    "head injury",
)
wound_unvaccinated = _history(
    "wound_unvaccinated", "Wound without tetanus vaccination", "dirty wound", "not vaccinated against tetanus"
)
blood_transfusion_or_citrate = _history(
    "blood_transfusion_or_citrate", "Massive transfusion or plasma exchange", "citrate load"
)
recent_infection = _history(
    "recent_infection",
    "Infection in the weeks before",
    "recent gastroenteritis or respiratory infection",
    "Campylobacter",
)
recurrent_respiratory_infections = _history(
    "recurrent_respiratory_infections",
    "Respiratory infections again and again",
    "recurrent chest infections",
    "repeated pneumonia",
)
recent_bisphosphonate_or_denosumab = _history(
    "recent_bisphosphonate_or_denosumab", "Recent bisphosphonate or denosumab", "zoledronate", "denosumab injection"
)
prolonged_ng_suction = _history("prolonged_ng_suction", "Stomach suction or long vomiting", "nasogastric suction")
new_or_changed_drug = _history(
    "new_or_changed_drug",
    "A drug was started or its dose raised shortly before the cramps",
    "new medication",
    "dose increase",
)
cramps_before_any_drug = _history(
    "cramps_before_any_drug", "Cramps were there before the drugs", "cramps predate medication"
)
alternative_diagnosis_as_likely_as_dvt = _history(
    "alternative_diagnosis_as_likely_as_dvt",
    "Another diagnosis is at least as likely as thrombosis",
    "alternative diagnosis more likely",
    meaning="The clinician's own judgment, as the Wells score asks for it.",
)
estrogen_or_contraceptive = _history(
    "estrogen_or_contraceptive",
    "Estrogens or hormonal contraception",
    "oral contraceptive",
    "birth control pill",
    "hormone replacement",
)
implant_not_mri_safe = _history(
    "implant_not_mri_safe", "Pacemaker or implant that is not MRI safe", "pacemaker", "implanted defibrillator"
)
contrast_allergy = _history("contrast_allergy", "Allergy to contrast medium", "contrast allergy")
cosmetic_or_growth_night_pain = _history(
    "cosmetic_or_growth_night_pain",
    "Evening or night leg aches in a healthy child, gone by morning",
    "growing pains",
    "night leg aches in child",
)
