"""Too much thyroid hormone, with the paralysis that it can bring."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.hormones import thyroid
from legcramp_cds.knowledge.findings.history import atrial_fibrillation, family_thyroid_disease, known_hyperthyroidism
from legcramp_cds.knowledge.findings.signs import goiter, tremor
from legcramp_cds.knowledge.findings.symptoms import (
    cold_intolerance,
    episodic_weakness,
    excessive_sweating,
    heat_intolerance,
    palpitations,
    proximal_weakness,
    weight_gain,
    weight_loss,
)
from legcramp_cds.knowledge.investigations import ck_test, ecg, free_t4_test, serum_potassium, tsh_test
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.thresholds import FREE_T4_HIGH, POTASSIUM_LOW, TSH_LOW
from legcramp_cds.knowledge.vital_signs import pulse_fast
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_least_n, at_most, below, present

_NICE = seen("nice_ng145", "recommendations")
_PICTURE = seen("barnard_thyrotoxicosis", "text above the table")
_TPP = seen("chang_tpp_2013", "abstract")
_GRAVES = reopened("bmjbp_graves", "history and exam")

_signs = (
    present(weight_loss),
    present(heat_intolerance),
    present(tremor),
    present(palpitations),
    present(excessive_sweating),
    pulse_fast,
    present(goiter),
)

hyperthyroidism = Condition(
    id="hyperthyroidism",
    name="Hyperthyroidism, with thyrotoxic periodic paralysis",
    codes=Codes(icd10=("E05.9",), icd10cm=("E05.90",), snomed=("34486009",)),
    kind=Kind.CAUSE,
    summary=(
        "Too much thyroid hormone: weight loss, tremor, palpitations, weak thighs with a normal CK. In some, mostly "
        "young men, attacks of leg-first paralysis with low potassium are the first sign."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=all_of(below(TSH_LOW), above(FREE_T4_HIGH)),
    excluded_by=all_of(at_least(TSH_LOW), at_most(FREE_T4_HIGH)),
    on_record=(known_hyperthyroidism,),
    evidence=(
        supports(Strength.DECISIVE, all_of(below(TSH_LOW), above(FREE_T4_HIGH)), _PICTURE, group="level"),
        supports(Strength.MODERATE, below(TSH_LOW), _NICE, group="level"),
        supports(Strength.DECISIVE, at_least_n(4, *_signs), _PICTURE, group="picture"),
        supports(Strength.STRONG, at_least_n(3, *_signs), _PICTURE, group="picture"),
        supports(Strength.MODERATE, at_least_n(2, *_signs), _PICTURE, group="picture"),
        supports(Strength.WEAK, present(known_hyperthyroidism), _NICE, group="history"),
        supports(
            Strength.WEAK,
            all_of(present(family_thyroid_disease), at_least_n(1, *_signs)),
            reopened("uspstf_thyroid", "risk assessment"),
            reopened("manji_2006", "abstract"),
            group="history",
            note="Nearly half of those with Graves disease have a relative with a thyroid disease.",
        ),
        supports(
            Strength.WEAK,
            all_of(present(thyroid.taking), at_least_n(2, *_signs)),
            reopened("levothyroxine_page", "management of side effects"),
            group="history",
            note="Such signs on levothyroxine may mean that the dose is too high.",
        ),
        supports(
            Strength.STRONG,
            all_of(present(episodic_weakness), below(POTASSIUM_LOW)),
            _TPP,
            group="paralysis",
            note="Mostly men; only 17 % show the thyroid disease outwardly.",
        ),
        supports(
            Strength.MODERATE, all_of(present(episodic_weakness), at_least_n(1, *_signs)), _TPP, group="paralysis"
        ),
        supports(
            Strength.WEAK,
            all_of(any_of(present(proximal_weakness), present(atrial_fibrillation)), at_least_n(1, *_signs)),
            _GRAVES,
            group="organs",
        ),
        against(Strength.STRONG, at_least(TSH_LOW), _NICE, group="level"),
        against(
            Strength.WEAK,
            any_of(present(weight_gain), present(cold_intolerance)),
            seen("medscape_hypothyroidism_2019", "question 2"),
            group="opposite",
            note="Signs of the opposite.",
        ),
    ),
    citations=(_NICE, _PICTURE, _TPP, seen("lin_tpp_2005", "abstract")),
    explains=("hypokalemia",),
    workup=(
        Order(
            investigation=tsh_test,
            urgency=Urgency.SOON,
            because="a normal one excludes it; when low, free T4 and T3 from the same sample",
            confirms=True,
        ),
        Order(
            investigation=free_t4_test, urgency=Urgency.SOON, because="high with a low TSH confirms it", confirms=True
        ),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SAME_DAY,
            because="low during an attack of paralysis",
            when=present(episodic_weakness),
        ),
        Order(
            investigation=ecg,
            urgency=Urgency.SAME_DAY,
            because="looks for atrial fibrillation and signs of low potassium",
            when=any_of(present(palpitations), present(episodic_weakness)),
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.ROUTINE,
            because="usually normal: a high one needs another explanation",
            when=present(proximal_weakness),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SOON,
            because="treatment by cause",
            citations=(_NICE,),
        ),
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="paralysis with low potassium threatens the heart; give potassium sparingly, it rebounds",
            citations=(seen("lin_tpp_2005", "abstract"),),
            when=all_of(present(episodic_weakness), below(POTASSIUM_LOW)),
        ),
    ),
    synonyms=("thyrotoxicosis", "overactive thyroid", "Graves disease", "thyrotoxic periodic paralysis"),
    note="In thyrotoxic paralysis urine potassium is low, phosphate is low and the acid-base state is normal.",
)
