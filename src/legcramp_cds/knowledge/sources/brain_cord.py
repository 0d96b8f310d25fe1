"""Disease of brain and cord: suspected neurological conditions, multiple sclerosis, spasticity, dystonia, seizures."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

DYSTONIA_DEFINITION = Source(
    key="dystonia_definition",
    title="The current consensus definition of dystonia",
    publisher="NASA for Doctors",
    url="http://nasafordoctors.co.za/articles.php?cid=4&id=6",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. A page that quotes Albanese and Jinnah.",
)

JNNP_MOTOR_NEURON_SIGNS = Source(
    key="jnnp_motor_neuron_signs",
    title="Classical clinical features of UMN and LMN syndromes",
    publisher="J Neurol Neurosurg Psychiatry, table 1",
    url="https://jnnp.bmj.com/highwire/markup/207437/expansion",
    reliability=Reliability.SECONDARY,
    note="The table stood alone; the article around it was not shown.",
)

LIMB_DYSTONIA_MDS = Source(
    key="limb_dystonia_mds",
    title="Limb dystonia including writer's cramp",
    url="https://docslib.org/doc/372073/limb-dystonia-including-writers-cramp",
    reliability=Reliability.SECONDARY,
    note="Summary document on movement disorders, read on a document-sharing site.",
)

MEDCOOKBOOK_FOCAL = Source(
    key="medcookbook_focal",
    title="Focal seizures",
    publisher="The Medical Cookbook",
    url="https://themedicalcookbook.com/focal-seizures",
    reliability=Reliability.SECONDARY,
)

MEDSCAPE_SPASTICITY = Source(
    key="medscape_spasticity",
    title="What are the signs and symptoms of spasticity?",
    year=2019,
    publisher="Medscape",
    url="https://www.medscape.com/answers/2207448-173341/what-are-the-signs-and-symptoms-of-spasticity",
    reliability=Reliability.TERTIARY,
)

NICE_CG186 = Source(
    key="nice_cg186",
    title="NICE CG186 multiple sclerosis: recommendations",
    year=2014,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/cg186/chapter/1-recommendations",
    reliability=Reliability.GUIDELINE,
    note="Replaced by NG220.",
)

NICE_CG186_NGC = Source(
    key="nice_cg186_ngc",
    title="Multiple sclerosis: management of multiple sclerosis in primary and secondary care",
    publisher="NICE",
    url="https://jesse.tg/ngc-archive/summary/10569",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

NICE_NG127_ADULT_LIMB = Source(
    key="nice_ng127_adult_limb",
    title="NICE NG127: limb or facial weakness in adults",
    year=2019,
    publisher="NICE; GPnotebook",
    url="https://www.nice.org.uk/guidance/ng127",
    reliability=Reliability.GUIDELINE,
    note="Reproduced summary of the text of 2019; NICE changed this section in October 2023.",
)

NICE_NG127_CHILD_MOTOR = Source(
    key="nice_ng127_child_motor",
    title="NICE NG127: motor development delay, regression and unsteadiness in a child",
    year=2019,
    publisher="NICE; GPnotebook",
    url="https://www.nice.org.uk/guidance/ng127",
    reliability=Reliability.GUIDELINE,
    note="Reproduced summary.",
)

NICE_NG127_FASCIC = Source(
    key="nice_ng127_fascic",
    title="NICE NG127: tics and involuntary movements in adults",
    year=2019,
    publisher="NICE; GPnotebook",
    url="https://gpnotebook.com/pages/neurology/fasciculation-or-fasciculations-in-adults-nice-guidance-suspected-neurological-conditions-recognition-and-referral",
    reliability=Reliability.GUIDELINE,
    note="Reproduced summary.",
)

NICE_NG127_SENSORY = Source(
    key="nice_ng127_sensory",
    title="NICE NG127: sensory symptoms including tingling and numbness in adults",
    year=2019,
    publisher="NICE; Primary Care Notebook",
    url="https://primarycarenotebook.com/pages/neurology/sensory-symptoms-including-tingling-and-numbness-in-adults-nice-guidance-suspected-neurological-conditions-recognition-and-referral",
    reliability=Reliability.GUIDELINE,
    note="Reproduced summary.",
)

NICE_NG217 = Source(
    key="nice_ng217",
    title="NICE NG217 epilepsies: referral after a first seizure",
    year=2022,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng217/chapter/1-Diagnosis-and-assessment-of-epilepsy",
    reliability=Reliability.GUIDELINE,
)

NICE_NG220 = Source(
    key="nice_ng220",
    title="NICE NG220 multiple sclerosis in adults: recognising MS",
    year=2022,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng220",
    reliability=Reliability.GUIDELINE,
    note="Read as summarized by Guidelines, and in a copy at NCBI.",
)

NICE_NG220_RATIONALE = Source(
    key="nice_ng220_rationale",
    title="NICE NG220 rationale and impact",
    year=2022,
    publisher="NICE",
    url="https://nice.org.uk/guidance/ng220/chapter/rationale-and-impact",
    reliability=Reliability.GUIDELINE,
)

SIGN_143_NGC = Source(
    key="sign_143_ngc",
    title="Diagnosis and management of epilepsy in adults. A national clinical guideline",
    publisher="Scottish Intercollegiate Guidelines Network",
    url="https://jesse.tg/ngc-archive/summary/10803",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

SPASTICITY_NEJM = Source(
    key="spasticity_nejm",
    title="Spasticity",
    reliability=Reliability.PRIMARY,
    note="Abstract of a review on an index page, with a definition after Lance. Journal not shown in what was read.",
)

STATPEARLS_FOCAL_SEIZURE = Source(
    key="statpearls_focal_seizure",
    title="Focal onset seizure",
    publisher="StatPearls",
    url="https://statpearls.com/ArticleLibrary/viewarticle/29033",
    reliability=Reliability.TERTIARY,
)

UHNM_CORD_COMPRESSION = Source(
    key="uhnm_cord_compression",
    title="Spinal cord compression",
    publisher="Bedside Clinical Guidelines Partnership",
    url="https://bcgjamesm.jdrcomputers.co.uk/Spinal-cord-compression.php",
    reliability=Reliability.SECONDARY,
    note="A hospital guideline, read on a copy of the site.",
)

WIKIMSK_MOTOR_NEURON_SIGNS = Source(
    key="wikimsk_motor_neuron_signs",
    title="Upper and lower motor neuron lesions",
    publisher="WikiMSK",
    url="https://wikimsk.org/wiki/Template:Upper_and_lower_motor_neuron_lesions",
    reliability=Reliability.TERTIARY,
    note="A table that cites Kunam and others in Radiographics 2018;38:1201-1222.",
)
