"""Treatments that were tested in one disease and belong to its specialist."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import kidney_below_30, kidney_not_known_above_30
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.findings import history, signs, treatment
from legcramp_cds.knowledge.thresholds import AGE_65
from legcramp_cds.logic.build import any_of, at_least, present

_ROBERTS = seen("roberts_2024", "abstract")
_cirrhosis = ("cirrhosis_cramps",)
_als = ("amyotrophic_lateral_sclerosis",)

taurine = Advice(
    id="taurine",
    title="Taurine in cirrhosis",
    text="A reasonable first supplement, with the liver team; 2 g a day was tested.",
    kind=AdviceKind.TREATMENT,
    citations=(seen("vidot_taurine", "abstract"), _ROBERTS, unseen("general_knowledge", "pregnancy")),
    evidence="Moderate: 7 fewer cramps in two weeks in a crossover trial, but only the 30 of 49 who finished were "
    "counted.",
    also_forbidden_by=present(history.pregnant),
    forbidden_because="no data in pregnancy",
    conditions=_cirrhosis,
)

baclofen = Advice(
    id="baclofen",
    title="Baclofen in cirrhosis, by the liver team",
    text="Start low; never stop abruptly (seizures).",
    kind=AdviceKind.TREATMENT,
    citations=(
        _ROBERTS,
        seen("wjh_2026", "table"),
        reopened("baclofen_label_hk", "abrupt withdrawal"),
        unseen("general_knowledge", "kidney, encephalopathy"),
    ),
    evidence="Moderate: fewer, shorter and milder cramps than with placebo; one trial of 100 patients over 3 months.",
    forbidden_by=any_of(kidney_not_known_above_30, present(treatment.hepatic_encephalopathy)),
    also_forbidden_by=any_of(kidney_below_30, present(treatment.falls_risk)),
    forbidden_because="it builds up with weak kidneys (confusion even at 5 to 10 mg in dialysis) and brings on "
    "encephalopathy and falls",
    conditions=_cirrhosis,
)

muscle_relaxants_in_cirrhosis = Advice(
    id="muscle_relaxants_in_cirrhosis",
    title="Methocarbamol or orphenadrine in cirrhosis, by the liver team",
    text="An option for younger patients without encephalopathy.",
    kind=AdviceKind.TREATMENT,
    citations=(_ROBERTS, unseen("general_knowledge", "sedatives in old age (Beers) and in encephalopathy")),
    evidence="Low: better than placebo in small trials.",
    forbidden_by=any_of(present(treatment.hepatic_encephalopathy), at_least(AGE_65)),
    forbidden_because="sedation, falls and encephalopathy",
    conditions=_cirrhosis,
)

pickle_juice = Advice(
    id="pickle_juice",
    title="Sips of pickle juice at the start of a cramp",
    text="A mouthful, not a glass: it cuts a cramp short and does not prevent the next one.",
    kind=AdviceKind.ACUTE,
    citations=(
        seen("piccles_2022", "abstract"),
        seen("piccles_news", "report"),
        unseen("general_knowledge", "salt load in heart failure and dialysis"),
    ),
    evidence="One trial in cirrhosis, 74 of 82 finished: pain 2.25 against 0.36 points lower with water; no change of "
    "sleep or quality of life. It is thought to work by a reflex of the mouth.",
    also_forbidden_by=any_of(present(history.heart_failure), present(history.on_dialysis)),
    forbidden_because="salt load",
    conditions=_cirrhosis,
)

branched_chain_amino_acids = Advice(
    id="branched_chain_amino_acids",
    title="Branched-chain amino acids in cirrhosis",
    text="For malnutrition first; less cramping may be a by-product.",
    kind=AdviceKind.TREATMENT,
    citations=(_ROBERTS, seen("wjh_2026", "table")),
    evidence="Low: compared with before or with another time of day, not with placebo.",
    conditions=_cirrhosis,
)

albumin_infusion = Advice(
    id="albumin_infusion",
    title="Albumin infusions in cirrhosis with ascites, in hospital",
    text="Points to too little circulating volume: review the diuretics with the liver team first.",
    kind=AdviceKind.TREATMENT,
    citations=(seen("angeli_1996", "abstract"), unseen("general_knowledge", "overload")),
    evidence="Low: fewer cramps with weekly albumin in twelve patients with more than three crises a week.",
    forbidden_by=present(history.heart_failure),
    also_forbidden_by=present(signs.hypertension_measured),
    forbidden_because="volume overload",
    conditions=_cirrhosis,
)

mexiletine = Advice(
    id="mexiletine",
    title="Mexiletine in ALS, by the neurologist, with an ECG",
    text="The neurologist decides; inhibitors of CYP2D6 and CYP1A2 raise its level.",
    kind=AdviceKind.TREATMENT,
    citations=(
        seen("oskarsson_2018", "abstract"),
        seen("weiss_2016", "abstract"),
        unseen("ean_als_2024", "cramps"),
        reopened("mexiletine_label", "contraindications"),
        unseen("general_knowledge", "structural heart disease, seizures"),
    ),
    evidence="Good in ALS: 5.3 to 3.5 cramps a day at 150 mg twice daily (20 patients); at 300 mg a day 31 percent of "
    "the rate on placebo (60 patients); no effect on the disease. The German guideline calls no drug proven in ALS.",
    forbidden_by=any_of(
        present(treatment.heart_block),
        present(history.coronary_disease),
        present(history.heart_failure),
        present(signs.arrhythmia),
        present(history.epilepsy),
    ),
    forbidden_because="it can bring on deadly rhythms and seizures",
    conditions=_als,
)

cramp_drugs_in_als = Advice(
    id="cramp_drugs_in_als",
    title="Quinine or baclofen in ALS belong to the specialist",
    text="British advice lists quinine first, baclofen second, then tizanidine, dantrolene or gabapentin; the "
    "regulators' warnings on quinine hold here too.",
    kind=AdviceKind.TREATMENT,
    citations=(seen("mnd_cpd", "cramps"), reopened("nice_ng42_ngc", "managing symptoms: muscle problems")),
    evidence='Advice of a guideline ("consider"); no figures.',
    conditions=_als,
)

spasticity_specialist = Advice(
    id="spasticity_specialist",
    title="Spasticity is no cramp: its treatment belongs to the specialist",
    text="Physiotherapy, baclofen, tizanidine or botulinum toxin are chosen by neurologist or rehabilitation team; "
    "look for what makes it worse: infection, full bladder, pressure sores, pain.",
    kind=AdviceKind.TREATMENT,
    citations=(reopened("nice_cg186_ngc", "spasticity"), unseen("general_knowledge", "botulinum toxin")),
    evidence="Cramp remedies do not treat the upper motor neuron.",
    conditions=("multiple_sclerosis", "spasticity", "cervical_myelopathy"),
)
