"""Too little thyroid hormone."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.nervous_system import lithium
from legcramp_cds.knowledge.findings.history import (
    family_thyroid_disease,
    known_hypothyroidism,
    levothyroxine_stopped,
    neck_surgery,
    radioiodine_or_neck_irradiation,
)
from legcramp_cds.knowledge.findings.signs import (
    bradycardia,
    goiter,
    mounding_on_percussion,
    periorbital_puffiness,
    slow_relaxing_reflexes,
)
from legcramp_cds.knowledge.findings.symptoms import (
    cold_intolerance,
    constipation,
    dry_skin_or_hair_loss,
    fatigue,
    heat_intolerance,
    proximal_weakness,
    weight_gain,
    weight_loss,
)
from legcramp_cds.knowledge.investigations import (
    ck_test,
    free_t4_test,
    serum_sodium,
    thyroid_antibodies,
    tsh_test,
)
from legcramp_cds.knowledge.patterns import overt_hypothyroidism
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
from legcramp_cds.knowledge.thresholds import (
    CK_HIGH,
    FREE_T4_LOW,
    TSH_HIGH,
    TSH_LOW,
    TSH_OVERT,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_least_n, at_most, below, present

_NICE = seen("nice_ng145", "recommendations")
_GP = seen("gpnotebook_hypothyroid", "investigations")
_MEDSCAPE = seen("medscape_hypothyroid_myopathy", "clinical presentation")
_KHALEELI = seen("khaleeli_1983", "abstract")
_TPP = seen("chang_tpp_2013", "abstract")
_SIGNS = seen("medscape_hypothyroidism_2019", "question 2")
_USPSTF = reopened("uspstf_thyroid", "risk assessment")
_FAMILY = reopened("manji_2006", "abstract")
_BMJ = reopened("bmjbp_hypothyroidism", "risk factors")

# Each is common and unspecific; together they count.
_picture = (
    present(fatigue),
    present(cold_intolerance),
    present(constipation),
    present(dry_skin_or_hair_loss),
    present(weight_gain),
    present(bradycardia),
    present(periorbital_puffiness),
)

hypothyroidism = Condition(
    id="hypothyroidism",
    name="Hypothyroidism",
    codes=Codes(icd10=("E03.9",), icd10cm=("E03.9",), snomed=("40930008",)),
    kind=Kind.CAUSE,
    summary=(
        "Too little thyroid hormone: fatigue, cold intolerance, weight gain, slow reflexes, and in 30 to 80 % muscle "
        "complaints such as cramps, stiffness and weakness of the thighs."
    ),
    base_rate=BaseRate.UNCOMMON,
    confirmed_by=overt_hypothyroidism,
    excluded_by=all_of(at_least(TSH_LOW), at_most(TSH_HIGH), at_least(FREE_T4_LOW)),
    on_record=(known_hypothyroidism, radioiodine_or_neck_irradiation),
    evidence=(
        supports(Strength.DECISIVE, overt_hypothyroidism, _GP, group="level"),
        supports(
            Strength.DECISIVE,
            all_of(below(FREE_T4_LOW), at_most(TSH_HIGH)),
            _GP,
            group="level",
            note="Points to the pituitary, or to any severe illness; TSH alone misses it.",
        ),
        supports(
            Strength.WEAK,
            above(TSH_HIGH),
            _GP,
            group="level",
            note="With a normal free T4 it is subclinical: repeat in three to six months.",
        ),
        supports(Strength.STRONG, present(slow_relaxing_reflexes), _MEDSCAPE, group="muscle"),
        supports(Strength.MODERATE, present(mounding_on_percussion), _MEDSCAPE, group="muscle"),
        supports(
            Strength.STRONG,
            at_least_n(3, *_picture),
            _SIGNS,
            group="picture",
        ),
        supports(
            Strength.MODERATE,
            any_of(
                present(periorbital_puffiness),
                at_least_n(2, *_picture),
            ),
            _SIGNS,
            group="picture",
        ),
        supports(Strength.WEAK, present(cold_intolerance), _SIGNS, group="picture"),
        supports(Strength.WEAK, at_least_n(4, *_picture), _SIGNS, group="full_picture"),
        supports(
            Strength.STRONG,
            present(levothyroxine_stopped),
            reopened("deltoro_nonadherence", "summary"),
            group="history",
        ),
        supports(
            Strength.MODERATE,
            any_of(present(known_hypothyroidism), present(radioiodine_or_neck_irradiation)),
            _BMJ,
            group="history",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(goiter), present(neck_surgery), present(lithium.taking)),
                any_of(present(fatigue), present(cold_intolerance), present(weight_gain), present(proximal_weakness)),
            ),
            _BMJ,
            group="history",
        ),
        supports(
            Strength.WEAK,
            all_of(present(family_thyroid_disease), at_least_n(1, *_picture)),
            _USPSTF,
            _FAMILY,
            group="history",
            note="Half of those with Hashimoto thyroiditis have a relative with a thyroid disease.",
        ),
        supports(
            Strength.WEAK,
            all_of(present(proximal_weakness), any_of(present(fatigue), above(CK_HIGH))),
            _MEDSCAPE,
            group="weakness",
        ),
        against(Strength.STRONG, all_of(at_least(TSH_LOW), at_most(TSH_HIGH)), _NICE, group="level"),
        against(
            Strength.DECISIVE,
            all_of(below(TSH_LOW), at_least(FREE_T4_LOW)),
            _NICE,
            group="level",
            note="A suppressed TSH with enough hormone is the opposite.",
        ),
        against(
            Strength.WEAK,
            any_of(present(weight_loss), present(heat_intolerance)),
            seen("barnard_thyrotoxicosis", "text above the table"),
            group="opposite",
            note="Signs of the opposite.",
        ),
    ),
    citations=(_GP, _NICE, _MEDSCAPE, seen("hoffmann_2015", "introduction")),
    explains=("hypothyroid_myopathy", "hyponatremia"),
    workup=(
        Order(
            investigation=tsh_test,
            urgency=Urgency.ROUTINE,
            because="first test: a normal one excludes it unless the pituitary is suspected",
            confirms=True,
        ),
        Order(
            investigation=free_t4_test,
            urgency=Urgency.ROUTINE,
            because="low with a high TSH is overt disease; low with a TSH that is not high points to the pituitary",
            confirms=True,
        ),
        Order(
            investigation=thyroid_antibodies,
            urgency=Urgency.ROUTINE,
            because="positive in autoimmune disease of the thyroid",
            when=above(TSH_HIGH),
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.ROUTINE,
            because="often raised, even without weakness",
        ),
        Order(
            investigation=serum_sodium,
            urgency=Urgency.ROUTINE,
            because="can be low in severe disease",
            when=above(TSH_OVERT),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.PRIMARY_CARE,
            urgency=Urgency.ROUTINE,
            because="replacement and follow-up",
            citations=(_NICE,),
        ),
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SOON,
            because="a low free T4 without a high TSH needs the pituitary looked at",
            citations=(_GP,),
            when=all_of(below(FREE_T4_LOW), at_most(TSH_HIGH)),
        ),
    ),
    synonyms=("underactive thyroid", "myxedema"),
    note=(
        "Above 10 mU/L with a normal free T4 it is subclinical, which is still treated. Biotin distorts the assays. "
        "Limits differ by trimester in pregnancy. A TSH in the range misses pituitary disease. Statins add to the "
        "harm to muscle until the thyroid is replaced."
    ),
)
