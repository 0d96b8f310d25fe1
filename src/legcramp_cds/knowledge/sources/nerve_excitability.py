"""Neuromyotonia, stiff person syndrome and Lambert-Eaton syndrome."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

BMJ_BP_LEMS = Source(
    key="bmj_bp_lems",
    title="Lambert-Eaton myasthenic syndrome: history and exam",
    publisher="BMJ Best Practice",
    reliability=Reliability.TERTIARY,
)

CLINICALKEY_OPIOID_WITHDRAWAL = Source(
    key="clinicalkey_opioid_withdrawal",
    title="Opioid withdrawal",
    year=2023,
    publisher="Elsevier ClinicalKey",
    url="https://covid-19.elsevier.health/en-US/clinical-key/opioid-withdrawal",
    reliability=Reliability.TERTIARY,
)

DSM_OPIOID_WITHDRAWAL_COPY = Source(
    key="dsm_opioid_withdrawal_copy",
    title="What is the diagnosis for opioid withdrawal? (retells the DSM criteria)",
    publisher="Health library of a treatment center",
    url="https://hupcfl.com/health-library/what-is-the-diagnosis-for-opioid-withdrawal",
    reliability=Reliability.TERTIARY,
    note="A lay page; the manual itself was not opened.",
)

JAMA_NMT_THYMOMA_2013 = Source(
    key="jama_nmt_thymoma_2013",
    title="Acquired neuromyotonia heralding recurrent thymoma in myasthenia gravis",
    year=2013,
    publisher="JAMA Neurology",
    doi="10.1001/jamaneurol.2013.2863",
    url="https://jamanetwork.com/journals/jamaneurology/fullarticle/1754700",
    reliability=Reliability.PRIMARY,
)

LEMS_GREEK_35 = Source(
    key="lems_greek_35",
    title="Lambert-Eaton myasthenic syndrome: clinical and electrophysiological findings in 35 patients",
    year=2020,
    publisher="Archives of Clinical Neurology (Greek)",
    reliability=Reliability.PRIMARY,
)

LEMS_SCLC_2013 = Source(
    key="lems_sclc_2013",
    title="The association between Lambert-Eaton myasthenic syndrome and small cell lung carcinoma",
    year=2013,
    publisher="ImmunoTargets and Therapy",
    doi="10.2147/ITT.S31971",
    reliability=Reliability.PRIMARY,
)

MEDLINK_NMT = Source(
    key="medlink_nmt",
    title="Neuromyotonia and myokymia",
    year=2024,
    publisher="MedLink Neurology",
    url="https://www.medlink.com/articles/neuromyotonia-and-myokymia",
    reliability=Reliability.TERTIARY,
)

MEDSCAPE_TETANUS = Source(
    key="medscape_tetanus",
    title="Tetanus: clinical presentation",
    year=2017,
    publisher="Medscape",
    url="https://emedicine.medscape.com/article/229594-clinical",
    reliability=Reliability.TERTIARY,
)

MSD_ISAACS = Source(
    key="msd_isaacs",
    title="Isaacs syndrome",
    year=2022,
    publisher="MSD Manual Professional",
    url="https://www.msdmanuals.com/professional/neurologic-disorders/peripheral-nervous-system-and-motor-unit-disorders/isaacs-syndrome",
    reliability=Reliability.TERTIARY,
)

NEWSOME_SPS_2022 = Source(
    key="newsome_sps_2022",
    title="Expanded diagnostic criteria for stiff person syndrome spectrum disorders",
    year=2022,
    publisher="Journal of Neuroimmunology",
    doi="10.1016/j.jneuroim.2022.577915",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC9274902/",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document. Examples were read in table 1.",
)

SPS_CASE_2019 = Source(
    key="sps_case_2019",
    title="Stiff person syndrome with antibodies to the glycine receptor: a case",
    year=2019,
    publisher="Clinical Neurophysiology",
    url="https://lausr.org/dashboard/?doi=10.1016%2Fj.clinph.2019.04.351",
    reliability=Reliability.PRIMARY,
    note="Title not shown; this one describes the document.",
)

SPS_COHORT = Source(
    key="sps_cohort",
    title="Natural history of stiff person syndrome in 57 patients",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6317182",
    reliability=Reliability.PRIMARY,
    note="Cohort of a single center. Journal not shown in what was read.",
)

SPS_ELECTROPHYSIOLOGY_2020 = Source(
    key="sps_electrophysiology_2020",
    title="Electrophysiology of Stiff-Person Spectrum Disorders",
    year=2020,
    publisher="Stiff-Person Syndrome (book chapter)",
    url="https://link.springer.com/chapter/10.1007%2F978-3-030-43059-7_4",
    reliability=Reliability.SECONDARY,
)

VINCENT_2018 = Source(
    key="vincent_2018",
    title=(
        "Association of LGI1, CASPR2 and contactin 2 antibodies with clinical features and patient-reported "
        "pain in acquired neuromyotonia"
    ),
    year=2018,
    publisher="JAMA Neurology",
    doi="10.1001/jamaneurol.2018.2681",
    pmid="30242309",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6583195/",
    reliability=Reliability.PRIMARY,
)
