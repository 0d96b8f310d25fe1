"""Blood tests of glands and antibodies."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.analytes import (
    CORTISOL_MORNING,
    FREE_T4,
    PTH,
    TSH,
    VITAMIN_D,
)
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import tests
from legcramp_cds.knowledge.investigations._cautions import ADRENAL, SALT_HORMONES, THYROID
from legcramp_cds.knowledge.shapes import Investigation, Tier
from legcramp_cds.knowledge.sources.bone_mineral import ROS_2018_VITD
from legcramp_cds.knowledge.sources.calcium import BMJBP_HYPOPARATHYROIDISM, SFE_HYPOCALCAEMIA_2016
from legcramp_cds.knowledge.sources.muscle import RMDOPEN_IIM_TABLE
from legcramp_cds.knowledge.sources.nerve_excitability import LEMS_SCLC_2013, MSD_ISAACS, NEWSOME_SPS_2022
from legcramp_cds.knowledge.sources.potassium_sodium import ASSADI_2008
from legcramp_cds.knowledge.sources.thyroid_adrenal import (
    BORNSTEIN_2016,
    NICE_NG145,
    WERNER_THYROID,
)
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_SAMPLE = "blood sample"

pth_test = Investigation(
    id="pth_test",
    name="Intact parathyroid hormone, with calcium and magnesium of the same sample",
    tier=Tier.BLOODS,
    gives=(PTH,),
    separates="failing parathyroids from lack of vitamin D, kidney disease and resistance to the hormone",
    citations=(cite(SFE_HYPOCALCAEMIA_2016, "", _READ), cite(BMJBP_HYPOPARATHYROIDISM, "", _READ)),
    burden=_SAMPLE,
    codes=Codes(loinc=("2731-8",)),
)
vitamin_d_test = Investigation(
    id="vitamin_d_test",
    name="25-hydroxyvitamin D",
    tier=Tier.BLOODS,
    gives=(VITAMIN_D,),
    separates="lack of vitamin D from failing parathyroids behind a low calcium",
    citations=(cite(SFE_HYPOCALCAEMIA_2016, "", _READ), cite(ROS_2018_VITD, "", _READ)),
    burden=_SAMPLE,
    codes=Codes(loinc=("62292-8", "14635-7")),
)
tsh_test = Investigation(
    id="tsh_test",
    name="TSH",
    tier=Tier.BLOODS,
    gives=(TSH,),
    separates="thyroid disease from other causes of stiff, weak or cramping muscles",
    citations=(cite(NICE_NG145, "", _READ), cite(WERNER_THYROID, "", _READ)),
    burden=_SAMPLE,
    cautions=THYROID,
)
free_t4_test = Investigation(
    id="free_t4_test",
    name="Free thyroxine",
    tier=Tier.BLOODS,
    gives=(FREE_T4,),
    separates="overt from subclinical thyroid failure, and disease of the pituitary",
    citations=(cite(NICE_NG145, "", _READ),),
    burden=_SAMPLE,
)
thyroid_antibodies = Investigation(
    id="thyroid_antibodies",
    name="Thyroid peroxidase antibodies",
    tier=Tier.BLOODS,
    gives=(),
    separates="autoimmune from other thyroid failure",
    citations=(reopened("mft_tpo_2025", "text"),),
    burden=_SAMPLE,
    synonyms=("TPO antibodies",),
)
cortisol_test = Investigation(
    id="cortisol_test",
    name="Morning cortisol with ACTH",
    tier=Tier.BLOODS,
    gives=(CORTISOL_MORNING,),
    separates="adrenal failure from other causes of low sodium and cramps",
    citations=(cite(BORNSTEIN_2016, "", _READ), reopened("nice_ng243_bmj", "what you need to know")),
    burden="blood sample between 8 and 9 in the morning",
    cautions=ADRENAL,
)
synacthen_test = Investigation(
    id="synacthen_test",
    name="Short corticotropin test",
    tier=Tier.BLOODS,
    gives=(tests.synacthen_inadequate,),
    separates="adrenal failure from a low cortisol by chance; treatment of a crisis never waits for it",
    citations=(cite(BORNSTEIN_2016, "", _READ),),
    burden="injection and samples over an hour",
    synonyms=("ACTH stimulation test", "Synacthen test"),
    cautions=ADRENAL,
)
renin_aldosterone = Investigation(
    id="renin_aldosterone",
    name="Renin and aldosterone",
    tier=Tier.BLOODS,
    gives=(),
    separates="aldosterone excess from other loss of potassium with high blood pressure",
    citations=(cite(ASSADI_2008, "", _READ),),
    burden="blood sample, after a look at the drugs",
    cautions=SALT_HORMONES,
)
myositis_antibody_test = Investigation(
    id="myositis_antibody_test",
    name="Myositis antibodies, with HMGCR on or after a statin",
    tier=Tier.BLOODS,
    gives=(tests.myositis_antibodies,),
    separates="immune muscle disease from toxic and inherited muscle disease",
    citations=(cite(RMDOPEN_IIM_TABLE, "", _READ),),
    burden=_SAMPLE,
)
neuronal_antibodies = Investigation(
    id="neuronal_antibodies",
    name="Antibodies against CASPR2, LGI1, GAD and calcium channels",
    tier=Tier.BLOODS,
    gives=(tests.antibody_caspr2_lgi1, tests.antibody_gad, tests.antibody_vgcc),
    separates="immune overactivity of nerves from benign cramps with twitching",
    citations=(
        cite(MSD_ISAACS, "", _READ),
        cite(NEWSOME_SPS_2022, "", _READ),
        cite(LEMS_SCLC_2013, "", _READ),
    ),
    burden=_SAMPLE,
    synonyms=("VGKC antibodies", "GAD65", "VGCC"),
)
