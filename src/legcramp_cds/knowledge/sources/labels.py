"""Labels of drugs that stand here for what they forbid, warn of or name as a reaction."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ACETAZOLAMIDE_LABEL = Source(
    key="acetazolamide_label",
    title="Acetazolamide tablets: prescribing information",
    publisher="US label; DailyMed",
    url="https://dailymed.nlm.nih.gov/dailymed/lookup.cfm?setid=240ab24b-3124-4805-80c2-36dd1945e3b3&version=4",
    reliability=Reliability.GUIDELINE,
)

BACLOFEN_LABEL_HK = Source(
    key="baclofen_label_hk",
    title="pms-Baclofen: full prescribing information, warnings",
    publisher="MIMS Hong Kong",
    url="https://uat.mims.com/hongkong/drug/info/pms-baclofen/warnings",
    reliability=Reliability.SECONDARY,
)

DRUGSLIB_SENSIPAR = Source(
    key="drugslib_sensipar",
    title="Sensipar: side effects",
    publisher="drugslib.com",
    url="https://drugslib.com/drugs/sensipar-12937",
    reliability=Reliability.TERTIARY,
)

FDA_PPI_MAGNESIUM_NEWS = Source(
    key="fda_ppi_magnesium_news",
    title="FDA: Proton Pump Inhibitors Tied to Hypomagnesemia",
    year=2011,
    publisher="HealthDay News",
    url="http://www.nursingcenter.com/healthdayarticle?Article_id=650503",
    reliability=Reliability.SECONDARY,
    note="Quotes the safety communication of the US Food and Drug Administration of 2 March 2011.",
)

FDA_SENSIPAR_2014 = Source(
    key="fda_sensipar_2014",
    title="Sensipar (cinacalcet) tablets: safety labeling changes, November 2014",
    year=2014,
    publisher="US Food and Drug Administration",
    url="http://www.fda.gov/Safety/MedWatch/SafetyInformation/ucm268351.htm",
    reliability=Reliability.GUIDELINE,
)

GLEEVEC_LABEL = Source(
    key="gleevec_label",
    title="Gleevec (imatinib mesylate): prescribing information",
    publisher="US label",
    url="http://www.120ty.net/bencandy.php?aid=3993&fid=134&page=10",
    reliability=Reliability.GUIDELINE,
    note="Read on a copy of the label; its tables were not shown.",
)

KALCIPOS_SMPC = Source(
    key="kalcipos_smpc",
    title="Kalcipos-D: summary of product characteristics",
    publisher="electronic Medicines Compendium",
    url="http://www.medicines.org.uk/emc/product/4481/smpc",
    reliability=Reliability.GUIDELINE,
)

LEVOFLOXACIN_LABEL = Source(
    key="levofloxacin_label",
    title="Levofloxacin: prescribing information, adverse reactions",
    publisher="Pfizer Medical Information, US label",
    url="https://www.pfizermedicalinformation.com/en-us/levofloxacin/adverse-reactions",
    reliability=Reliability.GUIDELINE,
)

MESTINON_LABEL_CH = Source(
    key="mestinon_label_ch",
    title="Mestinon (pyridostigmine): Swiss professional information, overdose",
    publisher="Swissmedic label; generika.cc",
    url="https://generika.cc/dt/generika/fachinfo/reg/19943/chapter/overdose",
    reliability=Reliability.GUIDELINE,
)

MEXILETINE_LABEL = Source(
    key="mexiletine_label",
    title="Mexiletine hydrochloride capsules: prescribing information",
    publisher="US label",
    url="http://www.resoundinghealth.com/spl/show/739",
    reliability=Reliability.GUIDELINE,
    note="Read on a copy of the label.",
)

MHRA_GABAPENTIN = Source(
    key="mhra_gabapentin",
    title="Adjust gabapentin dose to avoid respiratory depression, MHRA advises",
    publisher="MIMS, UK",
    url="https://www.mims.co.uk/adjust-gabapentin-dose-avoid-respiratory-depression-mhra-advises/neurology/article/1448433",
    reliability=Reliability.SECONDARY,
)

PRAXILENE_SMPC = Source(
    key="praxilene_smpc",
    title="Praxilene 100 mg capsules: summary of product characteristics",
    year=2022,
    publisher="electronic Medicines Compendium",
    url="https://www.medicines.org.uk/emc/search?q=Praxilene",
    reliability=Reliability.GUIDELINE,
    note="Marked there as discontinued; the generic label says the same.",
)

PROLIA_BOXED_COPY = Source(
    key="prolia_boxed_copy",
    title="Denosumab: severe hypocalcemia in patients with advanced kidney disease",
    publisher="blackboxrx.com",
    url="https://blackboxrx.com/app/display/785",
    reliability=Reliability.SECONDARY,
    note="A copy of the boxed warning and of the warnings of the US label of Prolia.",
)
