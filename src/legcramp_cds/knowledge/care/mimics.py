"""What helps in restless legs and growing pains, which are no cramps."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import (
    adult,
    clot_or_tear_suspected,
    kidney_below_30,
    kidney_not_known_above_30,
    troublesome,
)
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import cramp, history, symptoms, treatment
from legcramp_cds.knowledge.thresholds import AGE_18, FERRITIN_RLS, FERRITIN_RLS_CHILD
from legcramp_cds.logic.build import all_of, any_of, below, present

_restless = ("restless_legs_syndrome",)
_growing = ("growing_pains",)
_AASM = reopened("aasm_rls_2025", "abstract, good practice statement")
_NEWS = reopened("hcplive_rls_2025", "interview with the chair of the guideline")
_MAYO = reopened("silber_rls_2021", "abstract and highlights")

# Bad enough for a drug that is taken every day.
_steals_sleep = any_of(troublesome, present(symptoms.poor_sleep), present(cramp.sleep_disruption))

iron_for_restless_legs = Advice(
    id="iron_for_restless_legs",
    title="Iron for restless legs while ferritin is low for that",
    text="By mouth or by vein, in adults from a ferritin of 75 ug/L downwards or a transferrin saturation below 20 "
    "percent, in children below 50 ug/L. Inflammation raises ferritin and hides a lack. Measure again.",
    kind=AdviceKind.TREATMENT,
    citations=(
        _AASM,
        reopened("aan_rls_2016", "recommendation 9"),
        reopened("allen_2018_rls", "abstract"),
        reopened("uptodate_rls_child", "footnote"),
        seen("ferritin_table_pmc9827648", "table 1, WHO 2020"),
    ),
    evidence="The limits are a consensus that nobody has tested. In adults at 75 ug/L or less ferrous sulfate with "
    "vitamin C is level B; three good trials tested ferric carboxymaltose by vein.",
    when=any_of(all_of(adult, below(FERRITIN_RLS)), all_of(below(AGE_18), below(FERRITIN_RLS_CHILD))),
    conditions=_restless,
)

restless_legs_triggers = Advice(
    id="restless_legs_triggers",
    title="Look for what makes restless legs worse",
    text="First-generation antihistamines, as in sleeping aids, antiemetics that block dopamine, antidepressants and "
    "antipsychotics. Some need nothing else once such a drug is gone; its prescriber decides.",
    kind=AdviceKind.AVOID,
    citations=(reopened("kim_rls_drugs_2018", "report"), _MAYO),
    evidence="Advice of experts; in 456 visits for restless legs such drugs were often prescribed.",
    conditions=_restless,
)

restless_legs_drug_review = Advice(
    id="restless_legs_drug_review",
    title="A drug on the list is known to bring on restless legs",
    text="Ask whether it began or grew with the drug; the prescriber weighs another one. Nothing is stopped abruptly.",
    kind=AdviceKind.DRUG_REVIEW,
    citations=(reopened("kim_rls_drugs_2018", "report"),),
    evidence="Advice of experts.",
    when=any_of(present(EXPOSURES["taking_dopamine_antagonist"]), present(EXPOSURES["taking_ssri_snri"])),
    conditions=_restless,
)

alpha_2_delta_ligands = Advice(
    id="alpha_2_delta_ligands",
    title="Gabapentin, gabapentin enacarbil or pregabalin, where restless legs steal sleep",
    text="The first choice of a drug, beside iron. Dose by kidney function; caution with opioids, lung disease and "
    "falls.",
    kind=AdviceKind.TREATMENT,
    citations=(
        _NEWS,
        _MAYO,
        reopened("mhra_gabapentin", "news"),
        unseen("general_knowledge", "dose by eGFR, falls, pregnancy"),
    ),
    evidence="Recommended by the guideline of 2025; several trials.",
    when=all_of(adult, _steals_sleep),
    forbidden_by=kidney_not_known_above_30,
    also_forbidden_by=any_of(
        kidney_below_30,
        present(EXPOSURES["taking_opioid"]),
        present(treatment.falls_risk),
        present(history.pregnant),
    ),
    forbidden_because="it builds up with weak kidneys, stops breathing with opioids, makes people fall, and is not for "
    "pregnancy without a specialist",
    conditions=_restless,
)

dopamine_agonists_later = Advice(
    id="dopamine_agonists_later",
    title="No dopamine agonist and no levodopa as the first drug for restless legs",
    text="Over years they make the complaints spread and grow. Whoever takes one is moved to another drug by somebody "
    "who knows how.",
    kind=AdviceKind.AVOID,
    citations=(_NEWS, _MAYO, reopened("aan_rls_2016", "augmentation")),
    evidence="Augmentation in 7 to 10 percent a year. The guideline of 2025 advises against standard use; that of 2016 "
    "had strong evidence for them and warned of augmentation.",
    when=adult,
    conditions=_restless,
)

growing_pains_comfort = Advice(
    id="growing_pains_comfort",
    title="Growing pains: they do no harm and pass",
    text="Rub the legs and warm them when it hurts; after an active day paracetamol or ibuprofen at bedtime may spare "
    "a bad night. No aspirin below 16 years.",
    kind=AdviceKind.ACUTE,
    citations=(reopened("knowyourdoctor_growing_pains", "what to do"), reopened("nhs_growing_pains_news", "advice")),
    evidence="No trials; what parents and pediatricians find helpful.",
    unless=clot_or_tear_suspected,
    conditions=_growing,
)

growing_pains_stretch = Advice(
    id="growing_pains_stretch",
    title="Stretch calves and thighs with the child, every day",
    text="The front and the back of the thighs and the calves, as a game before bed.",
    kind=AdviceKind.PREVENTION,
    citations=(reopened("yip_growing_pains", "abstract"),),
    evidence="Low: called the first treatment by a small review; insoles and vitamin D are less certain.",
    unless=clot_or_tear_suspected,
    conditions=_growing,
)

growing_pains_come_back = Advice(
    id="growing_pains_come_back",
    title="Come back when it is no longer like growing pains",
    text="One leg only, pain still there in the morning, a limp, pain on walking, a joint; swelling, rash or bruises; "
    "fever, tiredness, loss of appetite or of weight.",
    kind=AdviceKind.WHEN_TO_SEEK_HELP,
    citations=(reopened("nhs_growing_pains_news", "when to see a doctor"),),
    conditions=_growing,
)
