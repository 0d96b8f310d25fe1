"""Urine tests; spot samples are taken with the blood and before anything is replaced."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.analytes import (
    URINE_ACR,
    URINE_CALCIUM,
    URINE_CHLORIDE,
    URINE_CREATININE,
    URINE_MAGNESIUM,
    URINE_OSMOLALITY,
    URINE_POTASSIUM,
    URINE_SODIUM,
)
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import tests
from legcramp_cds.knowledge.investigations._cautions import URINE_SALTS, URINE_TIMING
from legcramp_cds.knowledge.shapes import Investigation, Tier
from legcramp_cds.knowledge.sources.creatine_kinase import ABDN_ACS
from legcramp_cds.knowledge.sources.kidney import BMJBP_CKD
from legcramp_cds.knowledge.sources.magnesium import CLINLAB_URINE_MG, STATPEARLS_GITELMAN
from legcramp_cds.knowledge.sources.potassium_sodium import ASSADI_2008, MILIONIS_CMAJ
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_SPOT = "spot urine"

urine_electrolytes = Investigation(
    id="urine_electrolytes",
    name="Sodium, potassium and creatinine in a spot urine",
    tier=Tier.URINE,
    gives=(URINE_SODIUM, URINE_POTASSIUM, URINE_CREATININE),
    separates="loss through the kidney from loss through the gut or the skin",
    citations=(cite(ASSADI_2008, "", _READ), cite(MILIONIS_CMAJ, "", _READ)),
    burden=_SPOT,
    cautions=URINE_SALTS,
)
urine_magnesium_test = Investigation(
    id="urine_magnesium_test",
    name="Magnesium and creatinine in a spot urine, with the serum values",
    tier=Tier.URINE,
    gives=(URINE_MAGNESIUM, URINE_CREATININE),
    separates="magnesium lost by the kidney from magnesium not taken up by the gut",
    citations=(cite(CLINLAB_URINE_MG, "", _READ),),
    burden=_SPOT,
    synonyms=("fractional excretion of magnesium",),
    cautions=URINE_TIMING,
)
urine_calcium_test = Investigation(
    id="urine_calcium_test",
    name="Calcium and creatinine in a spot urine",
    tier=Tier.URINE,
    gives=(URINE_CALCIUM, URINE_CREATININE),
    separates="Gitelman syndrome (low) from Bartter syndrome",
    citations=(cite(STATPEARLS_GITELMAN, "", _READ),),
    burden=_SPOT,
)
urine_chloride_test = Investigation(
    id="urine_chloride_test",
    name="Chloride in a spot urine",
    tier=Tier.URINE,
    gives=(URINE_CHLORIDE,),
    separates="alkalosis from vomiting (low) from alkalosis from diuretics or tubules (high)",
    citations=(cite(ASSADI_2008, "", _READ),),
    burden=_SPOT,
    codes=Codes(loinc=("2078-4",)),
    cautions=URINE_SALTS,
)
urine_osmolality_test = Investigation(
    id="urine_osmolality_test",
    name="Osmolality of urine",
    tier=Tier.URINE,
    gives=(URINE_OSMOLALITY,),
    separates="kidneys that hold water from kidneys that let it go",
    citations=(cite(MILIONIS_CMAJ, "", _READ),),
    burden=_SPOT,
    codes=Codes(loinc=("2695-5",)),
)
urine_dipstick_myoglobin = Investigation(
    id="urine_dipstick_myoglobin",
    name="Urine strip with a look for red cells, or myoglobin",
    tier=Tier.URINE,
    gives=(tests.urine_myoglobin_positive,),
    separates="muscle pigment from blood in dark urine",
    citations=(cite(ABDN_ACS, "", _READ),),
    burden=_SPOT,
)
urine_albumin = Investigation(
    id="urine_albumin",
    name="Albumin to creatinine ratio in urine",
    tier=Tier.URINE,
    gives=(URINE_ACR,),
    separates="chronic kidney disease by damage from a lower filtration of age",
    citations=(cite(BMJBP_CKD, "", _READ),),
    burden=_SPOT,
    synonyms=("ACR",),
)
sweat_sodium_test = Investigation(
    id="sweat_sodium_test",
    name="Sodium or chloride in sweat",
    tier=Tier.SPECIAL,
    gives=(),
    separates="heavy loss of salt in sweat, as in cystic fibrosis, from ordinary sweating",
    citations=(reopened("sweat_test_adults_1990", "abstract"),),
    burden="half an hour, painless",
)
