"""Tests that enter the body, strain it, or read its genes: asked for by specialists."""

from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings import tests
from legcramp_cds.knowledge.investigations._cautions import DEEP_NEEDLE, GLUTEN, THIRST_TEST
from legcramp_cds.knowledge.shapes import Investigation, Tier
from legcramp_cds.knowledge.sources.creatine_kinase import ABDN_ACS, EAN_HYPERCK_2024
from legcramp_cds.knowledge.sources.exertion import ORTHOVELLUM_CECS
from legcramp_cds.knowledge.sources.magnesium import KDIGO_GITELMAN_2017
from legcramp_cds.knowledge.sources.muscle import DM_CORE_2018, GENEREVIEWS_GSD5
from legcramp_cds.knowledge.sources.neuropathy import CIDP_TIPS_2022
from legcramp_cds.knowledge.sources.thyroid_adrenal import FENSKE_2018
from legcramp_cds.sources import cite

_READ = "2026-11-22"

compartment_pressure = Investigation(
    id="compartment_pressure",
    name="Pressure in the muscle compartment, before and after exercise where it is chronic",
    tier=Tier.SPECIAL,
    region="lower leg",
    gives=(tests.compartment_pressure_raised,),
    separates="compartment syndrome from other pain on effort or after injury",
    citations=(cite(ORTHOVELLUM_CECS, "", _READ), cite(ABDN_ACS, "", _READ)),
    burden="needle into the compartment",
    cautions=DEEP_NEEDLE,
)
muscle_biopsy = Investigation(
    id="muscle_biopsy",
    name="Muscle biopsy",
    tier=Tier.SPECIAL,
    region="affected muscle",
    gives=(tests.muscle_biopsy_inflammatory, tests.muscle_biopsy_no_phosphorylase),
    separates="inflammatory, metabolic and inherited muscle disease, where genes and antibodies did not",
    citations=(cite(EAN_HYPERCK_2024, "", _READ),),
    burden="a small operation with a scar",
    cautions=DEEP_NEEDLE,
)
forearm_exercise_test = Investigation(
    id="forearm_exercise_test",
    name="Forearm exercise test with lactate and ammonia",
    tier=Tier.SPECIAL,
    region="forearm",
    gives=(tests.forearm_test_no_lactate_rise,),
    separates="disorders of glycogen use from other intolerance of effort",
    citations=(seen("wikimsk_mcardle", "diagnosis"),),
    burden="effort and repeated blood samples; without a cuff, which can harm the muscle",
)
genetic_test_muscle = Investigation(
    id="genetic_test_muscle",
    name="Gene panel for muscle disease",
    tier=Tier.SPECIAL,
    gives=(
        tests.muscle_biopsy_no_phosphorylase,
        tests.gene_test_clcn1,
        tests.gene_test_dmpk,
        tests.gene_test_dystrophin,
    ),
    separates="inherited muscle diseases from each other, before any biopsy",
    citations=(cite(EAN_HYPERCK_2024, "", _READ), cite(GENEREVIEWS_GSD5, "", _READ), cite(DM_CORE_2018, "", _READ)),
    burden="blood sample; weeks; consequences for relatives",
)
genetic_test_tubulopathy = Investigation(
    id="genetic_test_tubulopathy",
    name="Gene test for Gitelman and Bartter syndrome",
    tier=Tier.SPECIAL,
    gives=(tests.gene_test_gitelman,),
    separates="inherited loss of salt by the kidney from hidden diuretics and vomiting",
    citations=(cite(KDIGO_GITELMAN_2017, "", _READ),),
    burden="blood sample; weeks; consequences for relatives",
)
lumbar_puncture = Investigation(
    id="lumbar_puncture",
    name="Lumbar puncture",
    tier=Tier.SPECIAL,
    gives=(tests.csf_protein_raised,),
    separates="inflammatory neuropathy from other weakness",
    citations=(cite(CIDP_TIPS_2022, "", _READ),),
    burden="needle into the spinal canal; headache afterwards",
    cautions=DEEP_NEEDLE,
)
water_deprivation_copeptin = Investigation(
    id="water_deprivation_copeptin",
    name="Copeptin after saline or arginine, or a water deprivation test",
    tier=Tier.SPECIAL,
    gives=(tests.water_deprivation_positive,),
    separates="lack of vasopressin from excessive drinking",
    citations=(cite(FENSKE_2018, "abstract", _READ),),
    burden="hours in a hospital, with the sodium watched",
    cautions=THIRST_TEST,
)
duodenal_biopsy = Investigation(
    id="duodenal_biopsy",
    name="Duodenal biopsy",
    tier=Tier.SPECIAL,
    gives=(tests.celiac_biopsy_positive,),
    separates="celiac disease from other malabsorption",
    citations=(
        reopened("acg_celiac_2013", "diagnosis"),
        reopened("nice_ng20", "referral"),
    ),
    burden="endoscopy, while eating gluten",
    cautions=GLUTEN,
)
