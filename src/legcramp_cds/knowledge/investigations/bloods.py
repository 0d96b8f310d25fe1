"""Blood tests: electrolytes, kidney, muscle, sugar, blood count, iron and vitamins, and D-dimer."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.analytes import (
    ALBUMIN,
    ALP,
    ALT,
    AST,
    B12,
    BICARBONATE,
    BILIRUBIN,
    CALCIUM,
    CALCIUM_IONIZED,
    CREATINE_KINASE,
    CREATININE,
    CRP,
    FERRITIN,
    GLUCOSE,
    HBA1C,
    HEMOGLOBIN,
    MAGNESIUM,
    OSMOLALITY,
    PCO2,
    PH,
    PHOSPHATE,
    POTASSIUM,
    SODIUM,
    UREA,
)
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import tests
from legcramp_cds.knowledge.investigations._cautions import (
    CLOT_MARKER,
    COBALAMIN,
    GLUTEN,
    IRON_STORE,
    MUSCLE_ENZYME,
    SUGAR_MEMORY,
    TOTAL_CALCIUM,
)
from legcramp_cds.knowledge.shapes import Investigation, Tier
from legcramp_cds.knowledge.sources.calcium import (
    PAYNE_1973,
    SFE_HYPOCALCAEMIA_2016,
    SMITH_2018,
    TAYSIDE_PAED_HYPOCALCAEMIA,
)
from legcramp_cds.knowledge.sources.children import EBM_GROWING_PAINS
from legcramp_cds.knowledge.sources.cramps_general import REMEDY_BNSSG_CRAMPS
from legcramp_cds.knowledge.sources.creatine_kinase import EAN_HYPERCK_2024, STAHL_2020
from legcramp_cds.knowledge.sources.iron_b12 import NICE_NG239
from legcramp_cds.knowledge.sources.kidney import NIDDK_EGFR_ADULTS
from legcramp_cds.knowledge.sources.magnesium import BNSSG_HYPOMAGNESAEMIA, CMDT_HYPOMAGNESEMIA
from legcramp_cds.knowledge.sources.neuropathy import ENGLAND_2009
from legcramp_cds.knowledge.sources.potassium_sodium import (
    ACUTEGP_CORNWALL_K,
    ASSADI_2008,
    HOSPITALIST_URINE_ELECTROLYTES,
    MILIONIS_CMAJ,
)
from legcramp_cds.knowledge.sources.venous import NICE_NG158
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_SAMPLE = "blood sample"

serum_magnesium = Investigation(
    id="serum_magnesium",
    name="Magnesium in serum",
    tier=Tier.BLOODS,
    gives=(MAGNESIUM,),
    separates="low magnesium from normal; a normal value does not exclude a depleted body",
    citations=(cite(BNSSG_HYPOMAGNESAEMIA, "", _READ), cite(CMDT_HYPOMAGNESEMIA, "", _READ)),
    burden=_SAMPLE,
    codes=Codes(loinc=("2601-3",)),
)
serum_calcium = Investigation(
    id="serum_calcium",
    name="Calcium with albumin",
    tier=Tier.BLOODS,
    gives=(CALCIUM, ALBUMIN),
    separates="low calcium from calcium that only looks low because albumin is low",
    citations=(cite(SFE_HYPOCALCAEMIA_2016, "", _READ), cite(PAYNE_1973, "abstract", _READ)),
    burden=_SAMPLE,
    codes=Codes(loinc=("2000-8", "1751-7")),
    cautions=TOTAL_CALCIUM,
)
ionized_calcium = Investigation(
    id="ionized_calcium",
    name="Ionized calcium at the actual pH",
    tier=Tier.BLOODS,
    gives=(CALCIUM_IONIZED,),
    separates="truly low calcium from low total calcium, and tetany from alkalosis",
    citations=(cite(TAYSIDE_PAED_HYPOCALCAEMIA, "", _READ), cite(SMITH_2018, "", _READ)),
    burden="blood sample without air, to a gas machine at once",
    codes=Codes(loinc=("1995-0",)),
)
serum_phosphate = Investigation(
    id="serum_phosphate",
    name="Phosphate in serum",
    tier=Tier.BLOODS,
    gives=(PHOSPHATE,),
    separates="parathyroid failure and kidney disease (high) from lack of vitamin D (low)",
    citations=(cite(SFE_HYPOCALCAEMIA_2016, "", _READ),),
    burden=_SAMPLE,
    codes=Codes(loinc=("14879-1",)),
)
serum_potassium = Investigation(
    id="serum_potassium",
    name="Potassium in serum",
    tier=Tier.BLOODS,
    gives=(POTASSIUM,),
    separates="low or high potassium from cramps with a normal one; hemolysis raises it falsely",
    citations=(cite(ASSADI_2008, "", _READ), cite(ACUTEGP_CORNWALL_K, "", _READ)),
    burden=_SAMPLE,
    codes=Codes(loinc=("2823-3",)),
)
serum_sodium = Investigation(
    id="serum_sodium",
    name="Sodium in serum",
    tier=Tier.BLOODS,
    gives=(SODIUM,),
    separates="too much water from too little, and both from cramps without a disorder of water",
    citations=(cite(MILIONIS_CMAJ, "", _READ),),
    burden=_SAMPLE,
    codes=Codes(loinc=("2951-2",)),
)
serum_creatinine = Investigation(
    id="serum_creatinine",
    name="Creatinine with estimated filtration rate",
    tier=Tier.BLOODS,
    gives=(CREATININE,),
    separates="failing kidneys from healthy ones, which also decides on drug doses and contrast",
    citations=(cite(REMEDY_BNSSG_CRAMPS, "", _READ), cite(NIDDK_EGFR_ADULTS, "", _READ)),
    burden=_SAMPLE,
    synonyms=("renal function", "eGFR"),
)
serum_urea = Investigation(
    id="serum_urea",
    name="Urea in serum",
    tier=Tier.BLOODS,
    gives=(UREA,),
    separates="lack of fluid from kidney disease, beside creatinine",
    citations=(cite(REMEDY_BNSSG_CRAMPS, "", _READ),),
    burden=_SAMPLE,
    synonyms=("BUN",),
)
glucose_test = Investigation(
    id="glucose_test",
    name="Glucose in plasma",
    tier=Tier.BLOODS,
    gives=(GLUCOSE,),
    separates="diabetes behind neuropathy or loss of water from other causes",
    citations=(cite(ENGLAND_2009, "", _READ),),
    burden=_SAMPLE,
)
hba1c_test = Investigation(
    id="hba1c_test",
    name="Hemoglobin A1c",
    tier=Tier.BLOODS,
    gives=(HBA1C,),
    separates="diabetes of months from a passing rise of glucose",
    citations=(cite(ENGLAND_2009, "", _READ),),
    burden=_SAMPLE,
    codes=Codes(loinc=("4548-4", "59261-8")),
    cautions=SUGAR_MEMORY,
)
ck_test = Investigation(
    id="ck_test",
    name="Creatine kinase",
    tier=Tier.BLOODS,
    gives=(CREATINE_KINASE,),
    separates="muscle that breaks down from muscle that cramps; exercise, sex and ancestry move it",
    citations=(cite(STAHL_2020, "", _READ), cite(EAN_HYPERCK_2024, "", _READ)),
    burden="blood sample, after days without heavy exercise where it can wait",
    synonyms=("CPK",),
    codes=Codes(loinc=("2157-6",)),
    cautions=MUSCLE_ENZYME,
)
serum_bicarbonate = Investigation(
    id="serum_bicarbonate",
    name="Serum bicarbonate, or total carbon dioxide",
    tier=Tier.BLOODS,
    gives=(BICARBONATE,),
    separates="a blood that may be alkaline or acid from one that is neither, before a blood gas",
    citations=(cite(HOSPITALIST_URINE_ELECTROLYTES, "hypokalemia", "2026-11-27"),),
    burden="blood sample, often printed with the electrolytes",
    synonyms=("HCO3", "total CO2"),
    codes=Codes(loinc=("1963-8", "2028-9")),
)
blood_gas = Investigation(
    id="blood_gas",
    name="Blood gas with ionized calcium and lactate",
    tier=Tier.BLOODS,
    gives=(PH, PCO2, BICARBONATE),
    separates="alkalosis from breathing, alkalosis from lost acid, and low calcium",
    citations=(cite(ASSADI_2008, "", _READ), cite(TAYSIDE_PAED_HYPOCALCAEMIA, "", _READ)),
    burden="blood sample, best from an artery",
    demanding=True,
)
blood_count = Investigation(
    id="blood_count",
    name="Blood count",
    tier=Tier.BLOODS,
    gives=(HEMOGLOBIN,),
    separates="anemia, infection and leukemia from leg pain without them",
    citations=(cite(EBM_GROWING_PAINS, "", _READ),),
    burden=_SAMPLE,
    synonyms=("CBC", "FBC"),
)
inflammatory_markers = Investigation(
    id="inflammatory_markers",
    name="CRP or sedimentation rate",
    tier=Tier.BLOODS,
    gives=(CRP,),
    separates="inflammation of joints, muscle or bone from pain without it",
    citations=(cite(EBM_GROWING_PAINS, "", _READ), cite(ENGLAND_2009, "", _READ)),
    burden=_SAMPLE,
    synonyms=("ESR", "CRP"),
)
liver_function = Investigation(
    id="liver_function",
    name="Liver panel with albumin",
    tier=Tier.BLOODS,
    gives=(ALT, AST, ALP, BILIRUBIN),
    separates="liver disease from muscle as the source of raised transaminases, beside creatine kinase",
    citations=(cite(REMEDY_BNSSG_CRAMPS, "", _READ),),
    burden=_SAMPLE,
    synonyms=("LFT",),
)
ferritin_test = Investigation(
    id="ferritin_test",
    name="Ferritin and transferrin saturation",
    tier=Tier.BLOODS,
    gives=(FERRITIN,),
    separates="restless legs that iron would help from those that it would not",
    citations=(reopened("aan_rls_2016", "recommendations on iron"), reopened("allen_2018_rls", "abstract")),
    burden="blood sample in the morning",
    cautions=IRON_STORE,
)
b12_test = Investigation(
    id="b12_test",
    name="Vitamin B12, with methylmalonic acid where it is borderline",
    tier=Tier.BLOODS,
    gives=(B12,),
    separates="lack of B12 behind numb feet or cord signs from other causes",
    citations=(cite(ENGLAND_2009, "", _READ), cite(NICE_NG239, "")),
    burden=_SAMPLE,
    cautions=COBALAMIN,
)
serum_osmolality_test = Investigation(
    id="serum_osmolality_test",
    name="Osmolality of serum",
    tier=Tier.BLOODS,
    gives=(OSMOLALITY,),
    separates="true low sodium from a sodium lowered by glucose, and loss of water from its excess",
    citations=(cite(MILIONIS_CMAJ, "", _READ),),
    burden=_SAMPLE,
    codes=Codes(loinc=("2692-2",)),
)
d_dimer_test = Investigation(
    id="d_dimer_test",
    name="D-dimer",
    tier=Tier.BLOODS,
    gives=(tests.d_dimer_positive, tests.d_dimer_negative),
    separates="thrombosis that is excluded from thrombosis that needs a scan, when the Wells score says unlikely",
    citations=(cite(NICE_NG158, "", _READ),),
    burden=_SAMPLE,
    cautions=CLOT_MARKER,
)
immunofixation = Investigation(
    id="immunofixation",
    name="Immunofixation of serum and urine",
    tier=Tier.BLOODS,
    gives=(),
    separates="neuropathy with a paraprotein from neuropathy without one",
    citations=(cite(ENGLAND_2009, "", _READ),),
    burden=_SAMPLE,
    synonyms=("serum protein electrophoresis", "SPEP"),
)
celiac_serology = Investigation(
    id="celiac_serology",
    name="Celiac antibodies with total IgA",
    tier=Tier.BLOODS,
    gives=(tests.celiac_antibodies_positive,),
    separates="celiac disease from other loss of minerals through the gut",
    citations=(reopened("nice_ng20", "serological testing"),),
    burden="blood sample, while eating gluten",
    synonyms=("tTG IgA",),
    cautions=GLUTEN,
)
