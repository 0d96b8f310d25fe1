"""Hypothyroid myopathy: what too little thyroid hormone does to muscle."""

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.knowledge.findings.cramp import delayed_muscle_relaxation, warm_up_phenomenon
from legcramp_cds.knowledge.findings.history import (
    known_hypothyroidism,
    levothyroxine_stopped,
)
from legcramp_cds.knowledge.findings.signs import (
    bradycardia,
    mounding_on_percussion,
    muscle_hypertrophy,
    periorbital_puffiness,
    slow_relaxing_reflexes,
)
from legcramp_cds.knowledge.findings.symptoms import (
    cold_intolerance,
    constipation,
    dry_skin_or_hair_loss,
    fatigue,
    muscle_pain,
    muscle_stiffness,
    proximal_weakness,
    weight_gain,
)
from legcramp_cds.knowledge.investigations import (
    ck_test,
    emg,
    free_t4_test,
    tsh_test,
)
from legcramp_cds.knowledge.patterns import any_cramp, overt_hypothyroidism
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
    CK_1_5X,
    CK_HIGH,
    FREE_T4_LOW,
    TSH_HIGH,
    TSH_LOW,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_least_n, at_most, present

_NICE = seen("nice_ng145", "recommendations")
_GP = seen("gpnotebook_hypothyroid", "investigations")
_MEDSCAPE = seen("medscape_hypothyroid_myopathy", "clinical presentation")
_KHALEELI = seen("khaleeli_1983", "abstract")
_TPP = seen("chang_tpp_2013", "abstract")

hypothyroid_myopathy = Condition(
    id="hypothyroid_myopathy",
    name="Hypothyroid myopathy",
    codes=Codes(
        icd10=("G73.5",),
        snomed=("87844004",),
        none=(
            NoCode(
                "icd10cm",
                "no single code: G73.7, myopathy in diseases classified elsewhere, beside the code of hypothyroidism",
            ),
        ),
    ),
    kind=Kind.CAUSE,
    part_of="hypothyroidism",
    summary=(
        "Muscle disease of hypothyroidism: cramps, pain, stiffness and weakness of thighs and shoulders with slowly "
        "relaxing reflexes and a raised CK; it can be the only sign. Enlarged stiff muscles make it Hoffmann syndrome."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=all_of(
        overt_hypothyroidism,
        above(CK_HIGH),
        any_of(present(proximal_weakness), present(slow_relaxing_reflexes), present(mounding_on_percussion)),
    ),
    excluded_by=all_of(at_least(TSH_LOW), at_most(TSH_HIGH), at_least(FREE_T4_LOW)),
    evidence=(
        supports(Strength.STRONG, overt_hypothyroidism, _GP, group="level"),
        supports(
            Strength.STRONG,
            present(slow_relaxing_reflexes),
            _MEDSCAPE,
            group="relaxation",
            note="In about 85 %.",
        ),
        supports(Strength.MODERATE, present(mounding_on_percussion), _MEDSCAPE, group="mounding", note="In a third."),
        supports(
            Strength.MODERATE,
            all_of(
                present(muscle_hypertrophy),
                any_of(present(proximal_weakness), present(delayed_muscle_relaxation)),
            ),
            _MEDSCAPE,
            group="weakness",
            note="Counted once with the weakness: a boy with dystrophy has both as well.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(proximal_weakness),
                any_of(
                    present(slow_relaxing_reflexes),
                    present(cold_intolerance),
                    present(known_hypothyroidism),
                    above(TSH_HIGH),
                ),
            ),
            _MEDSCAPE,
            group="weakness",
        ),
        supports(Strength.MODERATE, present(proximal_weakness), _MEDSCAPE, group="weakness"),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(proximal_weakness), any_cramp, present(muscle_pain), present(muscle_stiffness)),
                any_of(
                    present(periorbital_puffiness),
                    at_least_n(
                        2,
                        present(fatigue),
                        present(cold_intolerance),
                        present(constipation),
                        present(dry_skin_or_hair_loss),
                        present(weight_gain),
                        present(bradycardia),
                    ),
                ),
            ),
            seen("hoffmann_2015", "introduction"),
            group="picture",
            note="A complaint of the muscles with the look of a lack of thyroid hormone.",
        ),
        supports(Strength.WEAK, present(muscle_pain), _MEDSCAPE, group="pain"),
        supports(
            Strength.MODERATE,
            above(CK_1_5X),
            _KHALEELI,
            group="ck",
            note="Mean 679 U/L in untreated patients; above 5000 is on record.",
        ),
        supports(
            Strength.MODERATE,
            any_of(present(known_hypothyroidism), present(levothyroxine_stopped)),
            seen("hoffmann_2015", "introduction"),
            group="history",
        ),
        against(Strength.STRONG, all_of(at_least(TSH_LOW), at_most(TSH_HIGH)), _NICE, group="level"),
        against(
            Strength.STRONG,
            present(warm_up_phenomenon),
            seen("jama_hypothyroid_1966", "abstract"),
            note="Stiffness that eases with repetition is myotonia; in hypothyroidism it does not ease.",
        ),
    ),
    citations=(_KHALEELI, _MEDSCAPE, seen("werner_thyroid", "muscle"), _GP),
    explains=("rhabdomyolysis",),
    workup=(
        Order(
            investigation=tsh_test,
            urgency=Urgency.ROUTINE,
            because="any muscle complaint without a cause deserves one",
            confirms=True,
        ),
        Order(investigation=free_t4_test, urgency=Urgency.ROUTINE, because="low in overt disease", confirms=True),
        Order(investigation=ck_test, urgency=Urgency.ROUTINE, because="raised, often without weakness", confirms=True),
        Order(
            investigation=emg,
            urgency=Urgency.ROUTINE,
            because="only where the diagnosis stays in doubt",
            when=present(warm_up_phenomenon),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.ROUTINE,
            because="replacement, and another look if CK stays high once the thyroid is normal",
            citations=(seen("medscape_hypothyroid_myopathy", "clinical presentation"),),
        ),
    ),
    synonyms=("Hoffmann syndrome", "Kocher-Debre-Semelaigne syndrome", "hypothyroid pseudomyotonia"),
)
