"""What the patient has, had, does and comes from."""

from legcramp_cds.knowledge.analytes.clinical import GESTATIONAL_AGE
from legcramp_cds.knowledge.findings import cramp as of_cramp
from legcramp_cds.knowledge.findings import history as of
from legcramp_cds.knowledge.findings import symptoms as of_symptom
from legcramp_cds.knowledge.findings import treatment as of_treatment
from legcramp_cds.knowledge.questions._ask import ask
from legcramp_cds.knowledge.questions.shapes import Question, Section

ILLNESSES = Section(
    id="illnesses",
    title="Illnesses and operations that a doctor has told you of",
    questions=(
        ask(of.diabetes, "Do you have diabetes?"),
        ask(of.hypertension, "Do you have high blood pressure?"),
        ask(of.known_ckd, "Do you have chronic kidney disease?"),
        ask(of.cirrhosis, "Do you have cirrhosis of the liver?"),
        ask(of.heart_failure, "Do you have heart failure?"),
        ask(of.coronary_disease, "Do you have narrowed heart arteries, or have you had a heart attack or a stroke?"),
        ask(of.atrial_fibrillation, "Do you have atrial fibrillation?"),
        ask(of.known_pad, "Do you have narrowed leg arteries?"),
        ask(of.hyperlipidemia, "Do you have high cholesterol?"),
        ask(of.known_hypothyroidism, "Do you have an underactive thyroid?"),
        ask(of.known_hyperthyroidism, "Do you have an overactive thyroid?"),
        ask(of.known_hypoparathyroidism, "Do your parathyroid glands make too little hormone?"),
        ask(of.adrenal_insufficiency_known, "Do your adrenal glands or your pituitary gland make too little hormone?"),
        ask(of.neck_surgery, "Have you had an operation on the thyroid, the parathyroid glands or the larynx?"),
        ask(of.radioiodine_or_neck_irradiation, "Have you had radioiodine, or radiation of the neck?"),
        ask(of.bariatric_or_bowel_surgery, "Have you had a weight-loss operation, or part of your bowel removed?"),
        ask(of.celiac_known, "Do you have celiac disease?"),
        ask(of.inflammatory_bowel_disease, "Do you have Crohn disease or ulcerative colitis?"),
        ask(of.pancreatic_insufficiency, "Does your pancreas work too weakly, or do you have cystic fibrosis?"),
        ask(of.autoimmune_disease, "Do you have an autoimmune disease?"),
        ask(of.chemotherapy, "Are you having chemotherapy, or have you had it?"),
        ask(of.multiple_sclerosis_known, "Do you have multiple sclerosis?"),
        ask(of.spinal_cord_disease_known, "Do you have damage to the spinal cord or the brain?"),
        ask(of.polio_earlier, "Have you had polio?"),
        ask(of.motor_neuron_disease_known, "Do you have a motor neuron disease, such as ALS?"),
        ask(of.neuropathy_known, "Do you have a polyneuropathy (damaged nerves in the feet or hands)?"),
        ask(of.spinal_stenosis_known, "Do you have a narrowed spinal canal or a disc problem in the lower back?"),
        ask(of.restless_legs_known, "Do you have restless legs syndrome?"),
        ask(of.copd_or_asthma, "Do you have asthma or COPD?"),
        ask(of.epilepsy, "Do you have epilepsy or a brain lesion?"),
        ask(of.previous_dvt, "Have you ever had a blood clot in a leg or in the lungs?"),
        ask(of.thrombophilia, "Do you have a clotting disorder?"),
        ask(of.osteoarthritis_knee, "Do you have arthritis of the knee?"),
        ask(of_treatment.kidney_stones, "Do you have kidney stones, or a high oxalate in the urine?"),
        ask(of_treatment.myasthenia_gravis, "Do you have myasthenia gravis?"),
        ask(of_treatment.heart_block, "Do you have a heart block, and no pacemaker?"),
        ask(of_treatment.optic_neuritis, "Do you have, or have you had, optic neuritis (an inflamed eye nerve)?"),
        ask(of_treatment.g6pd_deficiency, "Do you have G6PD deficiency?"),
        ask(of_treatment.low_platelets, "Do you have few blood platelets, or do you bleed easily?"),
        ask(
            of_treatment.quinine_reaction,
            "Have you ever reacted badly to quinine, also in drinks, to quinidine or mefloquine?",
        ),
        ask(of.implant_not_mri_safe, "Do you have a pacemaker or an implant with which you may not have an MRI?"),
        ask(of.contrast_allergy, "Are you allergic to contrast medium?"),
        ask(of.symptoms_since_childhood, "Have you had your complaints since you were a child or a teenager?"),
    ),
)

FAMILY = Section(
    id="family",
    title="Your relatives by blood",
    questions=(
        ask(of.family_cramps, "Does anybody in your family have cramps?"),
        ask(of.family_neuromuscular, "Is there a disease of nerves or muscles in your family?"),
        ask(of.family_als, "Is there motor neuron disease (ALS) or frontotemporal dementia in your family?"),
        ask(of.family_restless_legs, "Are there restless legs in your family?"),
        ask(of.family_hypocalcemia, "Is there low calcium or parathyroid disease in your family?"),
        ask(of.family_thyroid_disease, "Is there thyroid disease in your family?"),
        ask(of.family_celiac_disease, "Is there celiac disease in your family?"),
        ask(of.family_thrombosis, "Have there been blood clots in legs or lungs in your family?"),
    ),
)

NOW = Section(
    id="now",
    title="Your health at present",
    questions=(
        ask(of.active_cancer, "Do you have cancer, or were you treated for cancer within the last six months?"),
        ask(of.on_dialysis, "Are you on dialysis?"),
        ask(of_cramp.cramps_during_dialysis, "Do the cramps come during or just after dialysis?", of.on_dialysis),
        ask(of.recent_neck_surgery, "Was your neck operation within the last days or weeks?", of.neck_surgery),
        ask(of.levothyroxine_stopped, "Have you stopped thyroid hormone, or do you take it irregularly?"),
        ask(of.steroids_stopped, "Has a long treatment with cortisone been stopped or reduced?"),
        ask(of.iron_deficiency, "Do you lack iron, or do you lose blood?"),
        ask(of.eating_disorder, "Do you have an eating disorder, or do you make yourself vomit?"),
        ask(of.psychiatric_disease, "Do you have a panic or anxiety disorder?"),
        ask(of_treatment.fluid_restriction, "Have you been told to limit what you drink?"),
        ask(of_treatment.falls_risk, "Do you fall, or is your balance poor?"),
        ask(of.estrogen_or_contraceptive, "Do you take estrogens or hormonal contraception?"),
        ask(of.pregnant, "Are you pregnant?"),
        Question(
            fact=GESTATIONAL_AGE,
            text="In which week of pregnancy are you?",
            only_if=(of.pregnant,),
            units=(("wk", "weeks"),),
        ),
        ask(of.postpartum, "Have you given birth within the last six weeks?"),
        ask(of.lactation, "Are you breast-feeding?"),
    ),
)

LATELY = Section(
    id="lately",
    title="What happened lately",
    questions=(
        ask(of.recent_unaccustomed_exercise, "Did you exercise or work harder than usual just before?"),
        ask(of.endurance_or_one_sided_sport, "Do you do an endurance sport, or one that strains one side?"),
        ask(of.heat_exposure, "Do you work or do sport in the heat?"),
        ask(of.heavy_sweating, "Do you lose much sweat at work or at sport?"),
        ask(of.low_fluid_intake, "Do you drink too little?"),
        ask(of.hypotonic_fluid_intake, "Do you drink large amounts of plain water?"),
        ask(
            of.recent_immobilization,
            "Have you been in plaster, or in bed for three days or more, or had a major operation in the last "
            "twelve weeks?",
        ),
        ask(of.long_travel, "Have you been on a long journey?"),
        ask(of.recent_trauma, "Was your leg injured, crushed or broken?"),
        ask(
            of.recent_brain_surgery_or_injury,
            "Have you had brain surgery, a head injury or a brain bleed in the last weeks?",
        ),
        ask(of.wound_unvaccinated, "Have you had a wound, and are you not vaccinated against tetanus?"),
        ask(of.recent_infection, "Have you had an infection in the last weeks?"),
        ask(of.new_or_changed_drug, "Was a medicine started, or its dose raised, shortly before the cramps began?"),
        ask(of.cramps_before_any_drug, "Were the cramps there before you took any of your medicines?"),
        ask(
            of_treatment.non_drug_measures_failed,
            "Have you tried stretching and other measures without medicines, and did they not help?",
        ),
    ),
)

HABITS = Section(
    id="habits",
    title="How you live",
    questions=(
        ask(of.sedentary, "Do you move little?"),
        ask(of.prolonged_standing, "Do you stand for long at work?"),
        ask(of.poor_footwear, "Do you wear tight stockings or unsuitable shoes?"),
        ask(of.cold_environment, "Do you live or work in the cold?"),
        ask(of.awkward_posture, "Do you lie or work in an awkward position?"),
        ask(of.unbalanced_diet, "Is your diet one-sided?"),
        ask(of.low_sun_exposure, "Do you get little sunlight, or keep your skin covered?"),
        ask(of.alcohol_use_any, "Do you drink alcohol?"),
        ask(of.alcohol_use_heavy, "Do you drink a lot of alcohol?", of.alcohol_use_any),
        ask(of.smoker, "Do you smoke, or have you smoked?"),
        ask(of.recreational_drugs, "Do you use recreational drugs?"),
        ask(of.nitrous_oxide_use, "Do you use laughing gas (nitrous oxide)?"),
        ask(of.opioids_reduced, "Have you stopped opioids, or do you take less of them?"),
        ask(of.laxative_overuse, "Do you take laxatives often?"),
        ask(of.licorice_intake, "Do you eat a lot of licorice?"),
    ),
)

# Findings that red flags read and that are not put to patients: their words are a clinician's judgment.
LEFT_TO_CLINICIANS = (
    of.cosmetic_or_growth_night_pain,
    of.motor_delay_or_regression,
    of_symptom.leg_numbness_one_side,
    of_symptom.opioid_withdrawal_symptoms,
    of_symptom.pain_out_of_proportion,
)
