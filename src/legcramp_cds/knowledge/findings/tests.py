"""Results of tests that are read as present or absent rather than as numbers."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.findings._declare import declare_in

_test = declare_in("test")

emg_denervation_multiple_regions = _test(
    "emg_denervation_multiple_regions",
    "EMG: active and chronic denervation in several regions",
    "widespread denervation on EMG",
)
emg_normal = _test("emg_normal", "EMG normal", "normal electromyography")
emg_myopathic = _test("emg_myopathic", "EMG: myopathic pattern", "myopathic EMG")
emg_myotonic_discharges = _test("emg_myotonic_discharges", "EMG: myotonic discharges", "dive-bomber discharges")
emg_neuromyotonic_discharges = _test(
    "emg_neuromyotonic_discharges",
    "EMG: neuromyotonic or myokymic discharges",
    "doublets and triplets",
    "afterdischarges",
)
emg_continuous_motor_activity = _test(
    "emg_continuous_motor_activity", "EMG: continuous motor unit activity at rest", "continuous motor unit activity"
)
emg_silent_contracture = _test("emg_silent_contracture", "EMG: electrically silent contracture", "silent cramp")
emg_increment_after_exercise = _test(
    "emg_increment_after_exercise",
    "Nerve stimulation: increment after effort",
    "incremental response",
    "low amplitude CMAP with facilitation",
)
ncs_axonal_polyneuropathy = _test(
    "ncs_axonal_polyneuropathy", "Nerve conduction: length-dependent axonal polyneuropathy", "axonal neuropathy on NCS"
)
ncs_demyelinating = _test(
    "ncs_demyelinating", "Nerve conduction: demyelinating neuropathy", "conduction block", "slow conduction"
)
ncs_normal = _test("ncs_normal", "Nerve conduction normal", "normal nerve conduction study")
csf_protein_raised = _test(
    "csf_protein_raised", "Spinal fluid: protein raised with few cells", "albuminocytologic dissociation"
)
duplex_shows_dvt = _test(
    "duplex_shows_dvt", "Ultrasound shows deep vein thrombosis", "non-compressible vein", "DVT on duplex"
)
duplex_no_dvt = _test(
    "duplex_no_dvt", "Ultrasound shows no deep vein thrombosis", "negative duplex", "compressible veins"
)
duplex_venous_reflux = _test("duplex_venous_reflux", "Ultrasound shows venous reflux", "venous insufficiency on duplex")
d_dimer_positive = _test(
    "d_dimer_positive", "D-dimer positive", "raised D-dimer", meaning="By the limit of the laboratory that measured it."
)
d_dimer_negative = _test(
    "d_dimer_negative", "D-dimer negative", "normal D-dimer", meaning="By the limit of the laboratory that measured it."
)
duplex_arterial_stenosis = _test(
    "duplex_arterial_stenosis",
    "Ultrasound or angiography shows narrowed leg arteries",
    "arterial stenosis",
    "femoral artery occlusion",
)
arterial_occlusion_acute = _test(
    "arterial_occlusion_acute", "Imaging shows acute arterial occlusion", "embolus in artery", "acute occlusion"
)
exercise_abi_falls = _test("exercise_abi_falls", "Ankle pressure falls with exercise", "positive exercise ABI")
popliteal_compression_imaging = _test(
    "popliteal_compression_imaging",
    "Imaging shows compression of the popliteal artery",
    "popliteal entrapment on imaging",
)
mri_lumbar_stenosis = _test("mri_lumbar_stenosis", "MRI shows lumbar canal stenosis", "spinal stenosis on MRI")
mri_root_compression = _test(
    "mri_root_compression", "MRI shows compression of a lumbar nerve root", "disc herniation on MRI"
)
mri_cauda_equina_compression = _test(
    "mri_cauda_equina_compression", "MRI shows compression of the cauda equina", "cauda equina compression"
)
mri_cervical_cord_compression = _test(
    "mri_cervical_cord_compression", "MRI shows compression of the cervical or thoracic cord", "cord compression on MRI"
)
mri_demyelination = _test("mri_demyelination", "MRI shows demyelinating lesions", "white matter lesions", "MS plaques")
mri_muscle_edema = _test("mri_muscle_edema", "MRI shows muscle edema", "muscle inflammation on MRI")
ultrasound_muscle_tear = _test("ultrasound_muscle_tear", "Ultrasound shows a muscle tear", "gastrocnemius tear")
ultrasound_baker_cyst = _test(
    "ultrasound_baker_cyst", "Ultrasound shows a popliteal cyst, whole or ruptured", "ruptured Baker cyst"
)
compartment_pressure_raised = _test(
    "compartment_pressure_raised", "Compartment pressure raised", "raised intracompartmental pressure"
)
urine_myoglobin_positive = _test(
    "urine_myoglobin_positive",
    "Urine: blood on the strip without red cells, or myoglobin",
    "heme-positive dipstick without red cells",
    "myoglobin in urine",
)
antibody_vgcc = _test("antibody_vgcc", "Antibodies against calcium channels (VGCC)", "VGCC antibodies")
antibody_gad = _test("antibody_gad", "Antibodies against GAD or glycine receptors", "anti-GAD antibodies")
antibody_caspr2_lgi1 = _test("antibody_caspr2_lgi1", "Antibodies against CASPR2 or LGI1", "VGKC complex antibodies")
thyroid_antibodies_positive = _test(
    "thyroid_antibodies_positive",
    "Thyroid antibodies positive",
    "anti-TPO antibodies",
    "antimicrosomal antibodies",
    "antithyroglobulin antibodies",
)
celiac_antibodies_positive = _test(
    "celiac_antibodies_positive",
    "Celiac antibodies positive",
    "tissue transglutaminase positive",
    "tTG positive",
    "endomysial antibodies",
)
celiac_biopsy_positive = _test("celiac_biopsy_positive", "Duodenal biopsy shows villous atrophy", "villous atrophy")
muscle_biopsy_no_phosphorylase = _test(
    "muscle_biopsy_no_phosphorylase",
    "Muscle biopsy or gene test shows lack of myophosphorylase",
    "PYGM mutation",
    "absent phosphorylase",
    "McArdle gene test",
)
forearm_test_no_lactate_rise = _test(
    "forearm_test_no_lactate_rise", "Forearm exercise test: lactate does not rise", "flat lactate curve"
)
gene_test_clcn1 = _test("gene_test_clcn1", "Gene test shows a CLCN1 or SCN4A variant", "CLCN1 mutation")
gene_test_dmpk = _test("gene_test_dmpk", "Gene test shows myotonic dystrophy", "DMPK expansion", "CNBP expansion")
gene_test_dystrophin = _test(
    "gene_test_dystrophin", "Gene test or biopsy shows muscular dystrophy", "dystrophin mutation"
)
gene_test_gitelman = _test("gene_test_gitelman", "Gene test shows Gitelman or Bartter syndrome", "SLC12A3 mutation")
muscle_biopsy_inflammatory = _test(
    "muscle_biopsy_inflammatory", "Muscle biopsy shows inflammation", "myositis on biopsy"
)
myositis_antibodies = _test("myositis_antibodies", "Myositis antibodies", "anti-Jo-1", "HMGCR antibodies")
polysomnography_periodic_movements = _test(
    "polysomnography_periodic_movements", "Sleep study shows periodic limb movements", "PLMS on polysomnography"
)
eeg_epileptic = _test("eeg_epileptic", "EEG shows epileptic activity", "epileptiform EEG")
synacthen_inadequate = _test(
    "synacthen_inadequate", "Short corticotropin test: inadequate cortisol response", "failed synacthen test"
)
imaging_pulmonary_embolism = _test(
    "imaging_pulmonary_embolism", "Imaging shows pulmonary embolism", "pulmonary embolism on CT"
)
water_deprivation_positive = _test(
    "water_deprivation_positive",
    "Water deprivation or copeptin test shows diabetes insipidus",
    "dilute urine after water deprivation",
)
xray_rickets = _test(
    "xray_rickets",
    "X-ray: thin bone with widened growth plates or pseudofractures",
    "widened epiphyses",
    "frayed metaphyses",
    "Looser zones",
)
xray_banded_vertebrae = _test(
    "xray_banded_vertebrae",
    "X-ray: banded vertebrae or bone resorbed under the periosteum",
    "rugger jersey spine",
    "subperiosteal resorption",
    "renal osteodystrophy on X-ray",
)
pericardial_effusion = _test(
    "pericardial_effusion",
    "Ultrasound shows fluid around the heart",
    "pericardial fluid on echocardiogram",
    codes=Codes(snomed=("373945007",)),
)
pleural_effusion = _test(
    "pleural_effusion",
    "Imaging shows fluid around the lungs",
    "pleural fluid",
    codes=Codes(icd10=("J90",), icd10cm=("J90",), snomed=("60046008",)),
)
urine_protein_positive = _test(
    "urine_protein_positive", "Protein in the urine on the strip", "proteinuria", "dipstick protein"
)
chest_imaging_tumor = _test("chest_imaging_tumor", "Chest imaging shows a tumor", "lung mass")
rechallenge_positive = _test(
    "rechallenge_positive", "Cramps came back when the drug was taken again", "positive rechallenge"
)
cramps_resolved_on_treatment_of_cause = _test(
    "cramps_resolved_on_treatment_of_cause", "Cramps went away when the cause was treated", "resolved after replacement"
)
cramps_relieved_by_dopaminergic = _test(
    "cramps_relieved_by_dopaminergic", "Leg symptoms eased by a dopaminergic drug", "responds to levodopa"
)
paper_bag_or_slow_breathing_relieves = _test(
    "paper_bag_or_slow_breathing_relieves", "Slow breathing ends the attack", "rebreathing relieves"
)
