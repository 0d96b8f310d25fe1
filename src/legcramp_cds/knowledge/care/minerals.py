"""Minerals: replaced where they are low, and only where the kidneys and the other drugs allow it."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import (
    adult,
    kidney_below_30,
    kidney_not_known_above_30,
    potassium_may_rise,
    troublesome,
)
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import history, treatment
from legcramp_cds.knowledge.patterns import not_pregnant
from legcramp_cds.knowledge.thresholds import (
    CALCIUM_IONIZED_HIGH,
    CALCIUM_TOTAL_HIGH,
    MAGNESIUM_HIGH,
    MAGNESIUM_LOW,
)
from legcramp_cds.logic.build import above, all_of, any_of, below, present

_KIDNEY = seen("mg_when_not", "contraindications")
_LIMITS = seen("mg_secondary", "renal impairment")
_HEART = seen("mg_safety_pages", "contraindications")
_BINDS = (
    "Hours apart from tetracyclines, quinolones and bisphosphonates; the dose of every antacid and laxative with "
    "magnesium counts."
)
_magnesium_harms = any_of(
    kidney_below_30,
    present(treatment.heart_block),
    present(treatment.myasthenia_gravis),
    present(EXPOSURES["taking_magnesium_product"]),
    above(MAGNESIUM_HIGH),
)
_MAGNESIUM_HARMS = (
    "magnesium builds up or harms here (eGFR below 30, dialysis, heart block, myasthenia, another product with "
    "magnesium); one source puts the limit at 20, the stricter one is used"
)

magnesium_replacement = Advice(
    id="magnesium_replacement",
    title="Replace magnesium, and find out why it is low",
    text="By mouth while it is mild, in hospital when it is severe or there are symptoms of heart or brain; measure "
    f"again, with creatinine. {_BINDS}",
    kind=AdviceKind.TREATMENT,
    citations=(_KIDNEY, _LIMITS, _HEART, seen("mgox_2019", "abstract"), unseen("general_knowledge", "replacement")),
    evidence="Treats the deficiency; the cramp trials did not choose people with a low value. 23 percent of tested "
    "hospital users of magnesium oxide had too much.",
    forbidden_by=kidney_not_known_above_30,
    also_forbidden_by=_magnesium_harms,
    forbidden_because=_MAGNESIUM_HARMS,
    conditions=("hypomagnesemia",),
)

magnesium_trial = Advice(
    id="magnesium_trial",
    title="Magnesium: trials show no gain; a short trial only if the patient wishes it",
    text="At most 350 mg of elemental magnesium a day from tablets (articles for patients name 350 to 400), for four "
    f"weeks; stop without benefit. Loose stools are common. {_BINDS}",
    kind=AdviceKind.TREATMENT,
    citations=(
        seen("mg_cochrane_2020", "abstract"),
        seen("roguin_maor_2017", "abstract"),
        _KIDNEY,
        _LIMITS,
        _HEART,
        unseen("general_knowledge", "350 to 400 mg in articles for patients"),
    ),
    evidence="Older adults: no difference from placebo (moderate to high certainty). No trial in exercise cramps.",
    when=all_of(adult, troublesome, not_pregnant),
    unless=below(MAGNESIUM_LOW),
    forbidden_by=kidney_not_known_above_30,
    also_forbidden_by=_magnesium_harms,
    forbidden_because=_MAGNESIUM_HARMS,
)

magnesium_in_pregnancy = Advice(
    id="magnesium_in_pregnancy",
    title="Magnesium in pregnancy may be tried after a talk; the benefit is unproven",
    text=f"With the midwife or doctor, a limited time, kidneys known to be healthy. {_BINDS}",
    kind=AdviceKind.TREATMENT,
    citations=(seen("preg_cochrane_2020", "abstract"), seen("mg_sebo_meta", "abstract"), _KIDNEY, _LIMITS, _HEART),
    evidence="Contested: an older pooled analysis found 0.8 fewer cramps a week (0.015 to 1.207); Cochrane 2020 (eight "
    "small trials, 576 women) calls the results inconsistent, certainty low or very low.",
    forbidden_by=kidney_not_known_above_30,
    also_forbidden_by=_magnesium_harms,
    forbidden_because=_MAGNESIUM_HARMS,
    conditions=("pregnancy_leg_cramps",),
)

potassium_replacement = Advice(
    id="potassium_replacement",
    title="Replace potassium under control, and find out why it is low",
    text="Dose and way follow the value and the ECG; measure again, and replace a low magnesium first or with it.",
    kind=AdviceKind.TREATMENT,
    citations=(reopened("rcht_hypokalemia_2019", "summary chart"),),
    evidence="Treats the deficiency; no trial for cramps.",
    # Open groups of drugs are left to the rule that only forbids: no list of drugs could ever rule them out.
    forbidden_by=any_of(
        kidney_not_known_above_30,
        present(EXPOSURES["taking_potassium_sparing_diuretic"]),
        present(EXPOSURES["taking_renin_angiotensin_blocker"]),
    ),
    also_forbidden_by=potassium_may_rise,
    forbidden_because="drugs or kidneys hold potassium back: no supplement without the prescriber and repeated "
    "measurement",
    conditions=("hypokalemia",),
)

calcium_replacement = Advice(
    id="calcium_replacement",
    title="Replace calcium because it is low, and find out why",
    text="Check magnesium, vitamin D, parathyroid hormone and kidney function; tetany or a severe value is treated in "
    "hospital. Tablets hours apart from levothyroxine, antibiotics, iron and bisphosphonates.",
    kind=AdviceKind.TREATMENT,
    citations=(reopened("sfe_hypocalcaemia_2016", "investigations and management"),),
    evidence="Treats the deficiency; no trial for cramps.",
    also_forbidden_by=any_of(
        above(CALCIUM_TOTAL_HIGH),
        above(CALCIUM_IONIZED_HIGH),
        present(EXPOSURES["taking_cardiac_glycoside"]),
        present(treatment.kidney_stones),
        present(history.on_dialysis),
    ),
    forbidden_because="not by the patient alone: a high value, digoxin, stones or dialysis make calcium dangerous",
    conditions=("hypocalcemia",),
)
