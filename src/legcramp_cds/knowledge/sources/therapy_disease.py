"""Treatment of cramps in dialysis, cirrhosis, motor neuron disease, diabetes and spinal stenosis."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

K2_DIALYSIS_2022 = Source(
    key="k2_dialysis_2022",
    title="Vitamin K2 for prevention of muscle cramps in hemodialysis patients: randomized crossover pilot",
    year=2022,
    publisher="Nutrition 111608",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document.",
)

KALIA_REVIEW = Source(
    key="kalia_review",
    title="Treatment of muscle cramps in patients with cirrhosis of liver: a systematic review",
    publisher="Journal of Clinical and Experimental Hepatology 980-992",
    url="https://experts.unthsc.edu/en/publications/treatment-of-muscle-cramps-in-patients-with-cirrhosis-of-liver-a-",
    reliability=Reliability.SECONDARY,
    note="Volume not shown in what was read.",
)

KHAJEHDEHI_2001 = Source(
    key="khajehdehi_2001",
    title="Supplementary vitamins E, C and their combination for treatment of haemodialysis cramps: RCT",
    year=2001,
    publisher="Nephrology Dialysis Transplantation 16:1448-1451",
    doi="10.1093/ndt/16.7.1448",
    pmid="11427639",
    reliability=Reliability.PRIMARY,
)

MANTILLA_2024 = Source(
    key="mantilla_2024",
    title="Pharmacological treatment for dialysis-related muscle cramps: a systematic review",
    year=2024,
    publisher="Seminars in Dialysis 37(6):415-423",
    doi="10.1111/sdi.13223",
    reliability=Reliability.SECONDARY,
)

OSKARSSON_2018 = Source(
    key="oskarsson_2018",
    title="Mexiletine for muscle cramps in amyotrophic lateral sclerosis: randomized double-blind crossover trial",
    year=2018,
    publisher="Muscle and Nerve 58:42-48",
    doi="10.1002/mus.26117",
    pmid="29510461",
    reliability=Reliability.PRIMARY,
)

PARK_2017 = Source(
    key="park_2017",
    title=(
        "Botulinum toxin treatment for nocturnal calf cramps in patients with lumbar spinal stenosis: randomized trial"
    ),
    year=2017,
    publisher="Archives of Physical Medicine and Rehabilitation 98(5):957-963",
    doi="10.1016/j.apmr.2017.01.017",
    pmid="28209505",
    reliability=Reliability.PRIMARY,
)

PICCLES_2022 = Source(
    key="piccles_2022",
    title="Pickle juice intervention for cirrhotic cramps reduction: the PICCLES randomized controlled trial",
    year=2022,
    publisher="American Journal of Gastroenterology 117(6):895-901",
    doi="10.14309/ajg.0000000000001781",
    reliability=Reliability.PRIMARY,
)

PICCLES_NEWS = Source(
    key="piccles_news",
    title="Can pickle juice help ease cirrhotic cramps?",
    year=2022,
    publisher="MDedge",
    url="https://mdedge-cache.qa01.mdedge.com/jcomjournal/article/253909/hepatology/can-pickle-juice-help-ease-cirrhotic-cramps",
    reliability=Reliability.TERTIARY,
    note="News report, not the study itself. Read on a test copy of the site.",
)

RESTIVO_2018 = Source(
    key="restivo_2018",
    title="Efficacy of botulinum toxin A for treating cramps in diabetic neuropathy",
    year=2018,
    publisher="Annals of Neurology",
    doi="10.1002/ana.25340",
    reliability=Reliability.PRIMARY,
)

ROBERTS_2024 = Source(
    key="roberts_2024",
    title="Management of muscle cramps in patients with cirrhosis: systematic review of RCTs",
    year=2024,
    publisher="Alimentary Pharmacology and Therapeutics",
    doi="10.1111/apt.18398",
    reliability=Reliability.SECONDARY,
)

VIDOT_TAURINE = Source(
    key="vidot_taurine",
    title=(
        "Randomised clinical trial: oral taurine supplementation versus placebo reduces muscle cramps in "
        "patients with chronic liver disease"
    ),
    url="https://discovery.researcher.life/article/randomised-clinical-trial-oral-taurine-supplementation-versus-placebo-reduces-muscle-cramps-in-patients-with-chronic-liver-disease/fc7546fe00e53b919ceafcdab56ed756",
    reliability=Reliability.PRIMARY,
    note="A crossover trial. Journal not shown in what was read.",
)

WEISS_2016 = Source(
    key="weiss_2016",
    title="A randomized trial of mexiletine in ALS: safety and effects on muscle cramps and progression",
    year=2016,
    publisher="Neurology 86(16):1474-1481",
    doi="10.1212/WNL.0000000000002507",
    pmid="26911633",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4836879",
    reliability=Reliability.PRIMARY,
)

WJH_2026 = Source(
    key="wjh_2026",
    title="Comparative critical appraisal of therapies for muscle cramps in cirrhosis",
    year=2026,
    publisher="World Journal of Hepatology 18(5):117010",
    doi="10.4254/wjh.v18.i5.117010",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. A table was read.",
)
