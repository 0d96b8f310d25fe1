"""Imaging; every MRI and CT names its region, because the wrong region is the usual mistake."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import tests
from legcramp_cds.knowledge.investigations._cautions import GADOLINIUM, IODINE, MAGNET, RADIATION
from legcramp_cds.knowledge.shapes import Investigation, Tier
from legcramp_cds.knowledge.sources.arterial import NICE_CG147
from legcramp_cds.knowledge.sources.brain_cord import NICE_CG186, NICE_NG127_ADULT_LIMB
from legcramp_cds.knowledge.sources.creatine_kinase import EAN_HYPERCK_2024
from legcramp_cds.knowledge.sources.exertion import ACCESS_CARDIOLOGY_CALF
from legcramp_cds.knowledge.sources.iron_b12 import KARGER_SCD
from legcramp_cds.knowledge.sources.motor_neuron import MSD_ALS
from legcramp_cds.knowledge.sources.nerve_excitability import LEMS_SCLC_2013
from legcramp_cds.knowledge.sources.pregnancy import RCOG_37B
from legcramp_cds.knowledge.sources.spine import BMJ_BP_CES, LONG_CES_ED
from legcramp_cds.knowledge.sources.venous import BAKER_MEDALG, NICE_NG158
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_TUBE = "half an hour or more in a narrow, loud tube"
_PAINLESS = "minutes, painless, no radiation"

venous_ultrasound = Investigation(
    id="venous_ultrasound",
    name="Ultrasound of the leg veins",
    tier=Tier.IMAGING,
    region="leg veins",
    gives=(tests.duplex_shows_dvt, tests.duplex_no_dvt, tests.duplex_venous_reflux),
    separates="thrombosis from a ruptured cyst, a torn muscle and swelling of other kinds",
    citations=(cite(NICE_NG158, "", _READ), cite(RCOG_37B, "", _READ)),
    burden=_PAINLESS,
    synonyms=("venous duplex", "compression ultrasound"),
)
arterial_duplex = Investigation(
    id="arterial_duplex",
    name="Duplex ultrasound of the leg arteries",
    tier=Tier.IMAGING,
    region="leg arteries",
    gives=(tests.duplex_arterial_stenosis, tests.arterial_occlusion_acute, tests.popliteal_compression_imaging),
    separates="where leg arteries are narrowed, when an operation is considered",
    citations=(cite(NICE_CG147, "", _READ),),
    burden=_PAINLESS,
)
soft_tissue_ultrasound = Investigation(
    id="soft_tissue_ultrasound",
    name="Ultrasound of calf muscle and popliteal fossa",
    tier=Tier.IMAGING,
    region="calf and popliteal fossa",
    gives=(tests.ultrasound_muscle_tear, tests.ultrasound_baker_cyst),
    separates="a torn calf muscle or a burst cyst from thrombosis",
    citations=(cite(BAKER_MEDALG, "", _READ), cite(ACCESS_CARDIOLOGY_CALF, "")),
    burden=_PAINLESS,
)
ct_angiography = Investigation(
    id="ct_angiography",
    name="CT angiography of aorta and legs",
    tier=Tier.IMAGING,
    region="aorta and legs",
    gives=(tests.duplex_arterial_stenosis, tests.arterial_occlusion_acute),
    separates="a blocked artery that can be opened from one that cannot",
    citations=(cite(NICE_CG147, "", _READ),),
    burden="iodine contrast and radiation",
    synonyms=("CTA",),
    cautions=(*IODINE, *RADIATION),
)
mr_angiography = Investigation(
    id="mr_angiography",
    name="MR angiography of the legs",
    tier=Tier.IMAGING,
    region="leg arteries",
    gives=(tests.duplex_arterial_stenosis, tests.popliteal_compression_imaging),
    separates="where leg arteries are narrowed or squeezed, after duplex",
    citations=(cite(NICE_CG147, "", _READ),),
    burden=f"{_TUBE}; often gadolinium",
    synonyms=("MRA",),
    cautions=(*MAGNET, *GADOLINIUM),
)
mri_brain = Investigation(
    id="mri_brain",
    name="MRI of the brain",
    tier=Tier.IMAGING,
    region="brain",
    gives=(tests.mri_demyelination,),
    separates="disease of the brain from disease of cord, nerve or muscle",
    citations=(cite(MSD_ALS, "", _READ), cite(NICE_CG186, "", _READ)),
    burden=_TUBE,
    cautions=MAGNET,
)
mri_cervical_spine = Investigation(
    id="mri_cervical_spine",
    name="MRI of the cervical spine",
    tier=Tier.IMAGING,
    region="cervical spine",
    gives=(tests.mri_cervical_cord_compression, tests.mri_demyelination),
    separates="a squeezed cord from motor neuron disease and neuropathy",
    citations=(cite(MSD_ALS, "", _READ), cite(KARGER_SCD, "", _READ)),
    burden=_TUBE,
    cautions=MAGNET,
)
mri_thoracic_spine = Investigation(
    id="mri_thoracic_spine",
    name="MRI of the thoracic spine",
    tier=Tier.IMAGING,
    region="thoracic spine",
    gives=(tests.mri_cervical_cord_compression, tests.mri_demyelination),
    separates="a cord lesion between neck and loin, which a lumbar scan misses, from one in the neck",
    citations=(cite(KARGER_SCD, "", _READ),),
    burden=_TUBE,
    cautions=MAGNET,
)
mri_lumbar_spine = Investigation(
    id="mri_lumbar_spine",
    name="MRI of the lumbosacral spine",
    tier=Tier.IMAGING,
    region="lumbosacral spine",
    gives=(tests.mri_lumbar_stenosis, tests.mri_root_compression, tests.mri_cauda_equina_compression),
    separates="cauda equina and root compression from pain without it; it does not show the cord",
    citations=(cite(BMJ_BP_CES, "", _READ), cite(NICE_NG127_ADULT_LIMB, "", _READ)),
    burden=_TUBE,
    cautions=MAGNET,
)
mri_whole_spine = Investigation(
    id="mri_whole_spine",
    name="MRI of the whole spine",
    tier=Tier.IMAGING,
    region="whole spine",
    gives=(
        tests.mri_cervical_cord_compression,
        tests.mri_demyelination,
        tests.mri_lumbar_stenosis,
        tests.mri_root_compression,
        tests.mri_cauda_equina_compression,
    ),
    separates="the level of a cord or cauda equina lesion, when both legs fail with a sensory level or the bladder",
    citations=(reopened("uhnm_cord_compression", "immediate management"),),
    burden=_TUBE,
    cautions=MAGNET,
)
mri_muscle = Investigation(
    id="mri_muscle",
    name="MRI of thigh or calf muscle",
    tier=Tier.IMAGING,
    region="thigh and calf",
    gives=(tests.mri_muscle_edema, tests.ultrasound_muscle_tear),
    separates="inflamed from wasted muscle, and shows where to take a sample",
    citations=(cite(EAN_HYPERCK_2024, "", _READ),),
    burden=_TUBE,
    cautions=MAGNET,
)
ct_lumbar_spine = Investigation(
    id="ct_lumbar_spine",
    name="CT or CT myelography of the lumbosacral spine",
    tier=Tier.IMAGING,
    region="lumbosacral spine",
    gives=(tests.mri_lumbar_stenosis, tests.mri_root_compression, tests.mri_cauda_equina_compression),
    separates="compression of roots where MRI cannot be had",
    citations=(cite(LONG_CES_ED, "", _READ),),
    burden="radiation; contrast into the spinal canal for myelography",
    cautions=RADIATION,
)
chest_imaging = Investigation(
    id="chest_imaging",
    name="CT of the chest",
    tier=Tier.IMAGING,
    region="chest",
    gives=(tests.chest_imaging_tumor, tests.imaging_pulmonary_embolism),
    separates="nerve overactivity or weakness with a tumor from that without one",
    citations=(cite(LEMS_SCLC_2013, "", _READ),),
    burden="radiation, often iodine contrast",
    cautions=(*IODINE, *RADIATION),
)
