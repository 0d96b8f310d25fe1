"""What to leave alone: remedies without benefit, and those that harm this patient."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import potassium_may_rise, troublesome
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.findings import history
from legcramp_cds.knowledge.patterns import low_calcium, not_pregnant
from legcramp_cds.knowledge.thresholds import AGE_18, AGE_65, MAGNESIUM_LOW
from legcramp_cds.logic.build import all_of, any_of, at_least, below, present

magnesium_without_deficiency = Advice(
    id="magnesium_without_deficiency",
    title="No magnesium for ordinary cramps without a deficiency",
    text="It does not help older adults more than a placebo. Whoever tries it all the same needs a known kidney "
    "function, takes at most 350 mg of elemental magnesium a day from tablets, and stops after four weeks.",
    kind=AdviceKind.AVOID,
    citations=(
        seen("mg_cochrane_2020", "abstract"),
        seen("roguin_maor_2017", "abstract"),
        seen("mg_cochrane_2012_table", "summary of findings"),
        seen("mg_secondary", "upper level"),
    ),
    evidence="Older adults: 0.18 fewer cramps a week (0.84 fewer to 0.49 more), moderate certainty; magnesium oxide no "
    "better than placebo in 94 adults. Placebo alone lowers cramps by a quarter. A serum value in range does not show "
    "all stores; that a hidden lack causes cramps is not proven.",
    when=not_pregnant,
    unless=any_of(below(MAGNESIUM_LOW), troublesome, present(history.pregnant)),
)

avoid_quinine = Advice(
    id="avoid_quinine",
    title="No quinine for ordinary cramps, no tonic water as a remedy",
    text="Rare but deadly reactions (platelets, heart rhythm, kidney) outweigh about one cramp less a week. A last "
    "resort where it is licensed at all, and not licensed for cramps in the United States.",
    kind=AdviceKind.AVOID,
    citations=(
        seen("fda_2009_boxed", "boxed warning"),
        seen("fda_2010", "communication"),
        seen("mhra_2010", "advice"),
        seen("aan_2010", "recommendations"),
        seen("quinine_cochrane_2015", "abstract"),
    ),
    evidence="Works a little: 28 percent fewer cramps over two weeks (23 trials, 1586 people, low to moderate "
    "certainty). The American Academy of Neurology grades it effective, and to be avoided for routine use.",
)

avoid_potassium = Advice(
    id="avoid_potassium",
    title="No potassium: no tablets, no potassium drinks, no salt substitute",
    text="With these drugs, kidneys or results potassium may rise to a dangerous level. Measure it before anything "
    "else; what the prescriber ordered goes on under control.",
    kind=AdviceKind.AVOID,
    citations=(reopened("doorenbos_2003", "text"),),
    evidence="Safety, not cramps: no trial shows that potassium prevents cramps.",
    when=potassium_may_rise,
    any_complaint=True,
)

calcium_without_deficiency = Advice(
    id="calcium_without_deficiency",
    title="Calcium only where it is low, or the diet clearly lacks it",
    text="Measure before replacing. Tablets bind levothyroxine, some antibiotics, iron and bisphosphonates.",
    kind=AdviceKind.AVOID,
    citations=(
        seen("preg_cochrane_2020", "abstract"),
        seen("roberts_2024", "abstract"),
        reopened("kalcipos_smpc", "interactions"),
    ),
    evidence="Unclear: the trials in pregnancy could not be pooled (low or very low certainty); in cirrhosis better "
    "than before, but not compared with placebo.",
    when=any_of(present(history.pregnant), present(history.cirrhosis)),
    unless=low_calcium,
)

vitamin_e = Advice(
    id="vitamin_e",
    title="No vitamin E for ordinary cramps",
    text="Not advised outside dialysis, where the kidney team decides.",
    kind=AdviceKind.AVOID,
    citations=(seen("quinine_ebmg", "comparisons"), seen("kalia_review", "abstract")),
    evidence="Weak: no different from quinine head to head, which proves neither; contradictory in cirrhosis.",
    when=troublesome,
    unless=present(history.on_dialysis),
)

older_muscle_relaxants = Advice(
    id="older_muscle_relaxants",
    title="No older muscle relaxants (carisoprodol, orphenadrine, methocarbamol) in old age",
    text="They sedate, confuse and make people fall; carisoprodol makes dependent.",
    kind=AdviceKind.AVOID,
    citations=(
        seen("roberts_2024", "abstract"),
        seen("allen_kirby_2012", "treatment"),
        unseen("general_knowledge", "sedatives in old age (Beers)"),
    ),
    evidence="Low: methocarbamol and orphenadrine beat placebo in cirrhosis; limited support for carisoprodol.",
    when=all_of(at_least(AGE_65), troublesome),
    conditions=("idiopathic_nocturnal_leg_cramps",),
)

cramps_in_children = Advice(
    id="cramps_in_children",
    title="No drugs and no supplements against cramps in a child",
    text="Stretching and reassurance are enough for night cramps with a normal examination; anything else is for the "
    "pediatrician.",
    kind=AdviceKind.AVOID,
    citations=(
        reopened("child_cramps_page", "common causes"),
        seen("fda_2010", "communication"),
        unseen("general_knowledge", "no trials in children; quinine kills in overdose"),
    ),
    evidence="Nearly all trials were in adults over 50; stretching is what a pediatrician advises.",
    when=below(AGE_18),
)
