"""Too little cortisol and aldosterone."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import IN_THE_RATE, reopened, seen
from legcramp_cds.knowledge.findings.history import (
    adrenal_insufficiency_known,
    autoimmune_disease,
    steroids_stopped,
)
from legcramp_cds.knowledge.findings.symptoms import (
    abdominal_pain,
    anorexia,
    confusion,
    dizziness_on_standing,
    fatigue,
    muscle_weakness,
    nausea,
    salt_craving,
    skin_hyperpigmentation,
    syncope,
    vomiting,
    weight_loss,
)
from legcramp_cds.knowledge.findings.tests import synacthen_inadequate
from legcramp_cds.knowledge.investigations import (
    cortisol_test,
    glucose_test,
    serum_potassium,
    serum_sodium,
    synacthen_test,
)
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Context,
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
    CORTISOL_CRITICAL,
    CORTISOL_MORNING_EXCLUDES,
    CORTISOL_MORNING_POSSIBLE,
    CORTISOL_MORNING_URGENT,
    CORTISOL_STIMULATED_LOW,
    POTASSIUM_HIGH,
    SODIUM_LOW,
)
from legcramp_cds.knowledge.vital_signs import pressure_low
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_least_n, below, present

_BORNSTEIN = seen("bornstein_2016", "diagnosis")
_PREDICTORS = seen("ai_predictors_pmc3574842", "abstract")
_BNSSG = seen("bnssg_ai", "referral")
_SCOTLAND = seen("rightdecisions_ai", "interpretation")
_PAZDERSKA = seen("pazderska_2017", "presentation")
_CMDT = seen("cmdt_aldosteronism", "clinical findings")

_SUSPECT = reopened("bnssg_ai", "when to suspect adrenal insufficiency")

_pressure_fails = any_of(present(dizziness_on_standing), pressure_low, present(syncope))

# What the pathway names, without vomiting, which explains the dizziness by itself.
_persistent = (
    present(weight_loss),
    any_of(present(anorexia), present(nausea), present(abdominal_pain)),
    _pressure_fails,
    present(salt_craving),
)

adrenal_insufficiency = Condition(
    id="adrenal_insufficiency",
    name="Adrenal insufficiency",
    codes=Codes(icd10=("E27.4",), icd10cm=("E27.40",), snomed=("386584007",)),
    kind=Kind.CAUSE,
    summary=(
        "Too little cortisol, in the primary form too little aldosterone too: fatigue, weight loss, dizziness on "
        "standing, salt craving, dark skin and muscle cramps, with low sodium and high potassium. A crisis kills."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(when=present(adrenal_insufficiency_known), rate=BaseRate.COMMON, citations=(_PREDICTORS,)),
        Context(when=present(steroids_stopped), rate=BaseRate.UNCOMMON, citations=(_PREDICTORS,)),
    ),
    # No value confirms it by itself, of the morning or after corticotropin: limits differ between assays. Whoever
    # states that the test was failed has read it with the limit of the own assay.
    confirmed_by=present(synacthen_inadequate),
    excluded_by=above(CORTISOL_MORNING_EXCLUDES),
    evidence=(
        supports(
            Strength.DECISIVE,
            any_of(
                present(synacthen_inadequate),
                below(CORTISOL_STIMULATED_LOW),
                below(CORTISOL_MORNING_URGENT),
                below(CORTISOL_CRITICAL),
            ),
            _BNSSG,
            reopened("bornstein_2016", "recommendations, as in the National Guideline Clearinghouse"),
            group="cortisol",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                below(CORTISOL_MORNING_URGENT),
                any_of(below(SODIUM_LOW), present(skin_hyperpigmentation), _pressure_fails, present(fatigue)),
            ),
            _BNSSG,
            group="cortisol_with_picture",
        ),
        supports(Strength.MODERATE, below(CORTISOL_MORNING_POSSIBLE), _SCOTLAND, group="cortisol"),
        supports(
            Strength.WEAK,
            any_of(present(steroids_stopped), present(adrenal_insufficiency_known)),
            _PREDICTORS,
            group="history",
            note=f"Odds ratio 6.7 on an acute ward. {IN_THE_RATE}",
        ),
        supports(Strength.DECISIVE, all_of(below(SODIUM_LOW), above(POTASSIUM_HIGH)), _BORNSTEIN, group="salts"),
        supports(Strength.WEAK, any_of(below(SODIUM_LOW), above(POTASSIUM_HIGH)), _BORNSTEIN, group="salts"),
        supports(Strength.STRONG, present(skin_hyperpigmentation), _BORNSTEIN, group="skin"),
        supports(Strength.MODERATE, present(salt_craving), _BORNSTEIN, _PAZDERSKA, group="salt"),
        supports(
            Strength.STRONG,
            all_of(
                present(salt_craving),
                any_of(present(fatigue), present(muscle_weakness), present(weight_loss), _pressure_fails),
            ),
            _PAZDERSKA,
            reopened("clinicalkey_pai", "synopsis"),
            group="salt",
            note="Craving for salt beside one of its plain complaints.",
        ),
        supports(
            Strength.MODERATE,
            all_of(any_of(present(fatigue), present(weight_loss)), _pressure_fails),
            _BORNSTEIN,
            group="pressure",
        ),
        supports(
            Strength.STRONG,
            at_least_n(3, any_of(present(fatigue), present(muscle_weakness)), *_persistent),
            _SUSPECT,
            group="pressure",
            note="The pathway asks to think of it at one such symptom that nothing else explains; three weigh here.",
        ),
        supports(
            Strength.MODERATE,
            at_least_n(2, *_persistent),
            _SUSPECT,
            group="pressure",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(fatigue),
                any_of(present(weight_loss), present(anorexia), present(nausea), present(abdominal_pain)),
            ),
            _PAZDERSKA,
            group="general",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(autoimmune_disease),
                any_of(present(fatigue), present(salt_craving), present(skin_hyperpigmentation)),
            ),
            _PAZDERSKA,
            group="autoimmune",
        ),
        against(Strength.STRONG, at_least(CORTISOL_MORNING_POSSIBLE), _SCOTLAND, group="cortisol"),
    ),
    citations=(_BORNSTEIN, _BNSSG, _SCOTLAND, _PAZDERSKA),
    explains=("hyponatremia", "hyperkalemia", "volume_depletion"),
    workup=(
        Order(
            investigation=cortisol_test,
            urgency=Urgency.SAME_DAY,
            because="at 8 to 9 in the morning with ACTH: below 100 nmol/L it is urgent, above 425 it is excluded",
            confirms=True,
        ),
        Order(investigation=serum_sodium, urgency=Urgency.SAME_DAY, because="low in most"),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SAME_DAY,
            because="high in the primary form, not in the pituitary one",
        ),
        Order(investigation=glucose_test, urgency=Urgency.SAME_DAY, because="can be low"),
        Order(
            investigation=synacthen_test,
            urgency=Urgency.SOON,
            because="settles values between",
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="suspected crisis: hydrocortisone at once, before any result",
            citations=(_BORNSTEIN,),
            when=any_of(
                pressure_low,
                present(confusion),
                present(syncope),
                all_of(present(vomiting), _pressure_fails),
                below(CORTISOL_CRITICAL),
            ),
        ),
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SAME_DAY,
            because="a morning cortisol below 100 nmol/L is referred urgently",
            citations=(_BNSSG,),
            when=below(CORTISOL_MORNING_URGENT),
        ),
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SOON,
            because="diagnosis and lifelong replacement",
            citations=(_BORNSTEIN,),
        ),
    ),
    must_not_miss=True,
    synonyms=("Addison disease", "hypoadrenalism", "adrenal crisis", "steroid withdrawal"),
    note=(
        "Cortisol limits depend on assay and body: 100 and 300, 275 and 425, 140, or 150 and 300 nmol/L are in use. "
        "Pregnancy and oral estrogen raise total cortisol. Do not test on more than 4 mg of prednisolone, 15 mg of "
        "hydrocortisone or 0.5 mg of dexamethasone a day."
    ),
)
