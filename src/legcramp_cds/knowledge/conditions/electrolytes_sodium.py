"""Low and high sodium."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.diuretics import loop_diuretic, thiazide_diuretic
from legcramp_cds.knowledge.drugs.nervous_system import lithium, ssri_snri
from legcramp_cds.knowledge.findings.history import (
    adrenal_insufficiency_known,
    cirrhosis,
    endurance_or_one_sided_sport,
    heart_failure,
    heat_exposure,
    heavy_sweating,
    hypotonic_fluid_intake,
    low_fluid_intake,
)
from legcramp_cds.knowledge.findings.signs import dehydration_signs
from legcramp_cds.knowledge.findings.symptoms import (
    confusion,
    diarrhea,
    headache,
    nausea,
    polyuria,
    seizure,
    thirst,
    vomiting,
)
from legcramp_cds.knowledge.investigations import (
    cortisol_test,
    glucose_test,
    medication_review,
    serum_creatinine,
    serum_osmolality_test,
    serum_sodium,
    tsh_test,
    urine_electrolytes,
    urine_osmolality_test,
)
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
    OSMOLALITY_DEHYDRATED,
    SODIUM_CRITICAL_HIGH,
    SODIUM_HIGH,
    SODIUM_KATZ_LOW,
    SODIUM_LOW,
    SODIUM_SEVERE,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_most, below, present

_SPASOVSKI = seen("spasovski_2014", "definition")
_MILIONIS = seen("milionis_cmaj", "diagnostic approach")
_THEISEN = seen("theisen_hypernatremia", "definition")
_EXERCISE = seen("eah_2009", "abstract")
_DRUGS = reopened("bmj_hyponatraemia_2019", "abstract")
_MERCK = reopened("merck_hyponatremia_causes", "table")
_BMJ = reopened("bmjbp_hypernatremia", "history and exam")
_BMJ_SUMMARY = reopened("bmjbp_hypernatremia", "summary")

_brain = any_of(present(confusion), present(seizure))

hyponatremia = Condition(
    id="hyponatremia",
    name="Hyponatremia",
    codes=Codes(icd10=("E87.1",), icd10cm=("E87.1",), snomed=("89627008",)),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Too little sodium for the water in the body: nausea, headache, cramps, and in severe or fast falls "
        "confusion and seizures. Large drinks during endurance effort, thiazides, SSRIs, heart, liver and adrenal "
        "disease cause it."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=below(SODIUM_LOW),
    excluded_by=at_least(SODIUM_LOW),
    evidence=(
        supports(Strength.DECISIVE, below(SODIUM_LOW), _SPASOVSKI, group="level"),
        supports(Strength.STRONG, below(SODIUM_SEVERE), seen("spasovski_2014", "classification"), group="depth"),
        supports(
            Strength.STRONG,
            all_of(
                present(hypotonic_fluid_intake),
                any_of(present(endurance_or_one_sided_sport), present(heavy_sweating), present(heat_exposure)),
            ),
            _EXERCISE,
            group="water",
        ),
        supports(Strength.MODERATE, present(hypotonic_fluid_intake), _EXERCISE, group="water"),
        supports(
            Strength.MODERATE,
            all_of(
                present(endurance_or_one_sided_sport),
                any_of(present(confusion), present(seizure), present(headache), present(nausea), present(vomiting)),
            ),
            _EXERCISE,
            group="water",
            note="headache, sickness or confusion with an endurance effort, before anybody has asked about drinks",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(thiazide_diuretic.taking), present(ssri_snri.taking)),
            _DRUGS,
            group="drug",
        ),
        supports(
            Strength.WEAK,
            any_of(present(thiazide_diuretic.taking), present(ssri_snri.taking), present(loop_diuretic.taking)),
            _DRUGS,
            group="drug",
        ),
        supports(
            Strength.WEAK,
            any_of(present(heart_failure), present(cirrhosis), present(vomiting), present(diarrhea)),
            _MERCK,
            group="disease",
        ),
        supports(Strength.MODERATE, present(adrenal_insufficiency_known), _MERCK, group="disease"),
        supports(
            Strength.MODERATE,
            _brain,
            seen("spasovski_2014", "symptoms"),
            group="brain",
        ),
        supports(
            Strength.WEAK,
            all_of(present(headache), present(nausea)),
            seen("spasovski_2014", "symptoms"),
            group="brain",
        ),
        against(Strength.DECISIVE, at_least(SODIUM_LOW), _SPASOVSKI, group="level"),
        against(
            Strength.STRONG,
            at_least(SODIUM_KATZ_LOW),
            _MILIONIS,
            group="glucose",
            note="The low sodium is drawn down by a high glucose; the corrected sodium is normal.",
        ),
    ),
    citations=(_SPASOVSKI, _MILIONIS),
    workup=(
        Order(
            investigation=serum_sodium,
            urgency=Urgency.SAME_DAY,
            because="settles it",
            confirms=True,
        ),
        Order(
            investigation=glucose_test,
            urgency=Urgency.SAME_DAY,
            because="a high glucose lowers sodium by dilution: correct the sodium for it",
            when=below(SODIUM_LOW),
        ),
        Order(
            investigation=serum_osmolality_test,
            urgency=Urgency.SAME_DAY,
            because="a normal or high value means that water is not the problem",
            when=below(SODIUM_LOW),
        ),
        Order(
            investigation=urine_osmolality_test,
            urgency=Urgency.SAME_DAY,
            because="below 100 mosm/kg the kidney gets rid of water as it should: too much was drunk",
            when=below(SODIUM_LOW),
        ),
        Order(
            investigation=urine_electrolytes,
            urgency=Urgency.SAME_DAY,
            because="urine sodium below 20 mmol/L means too little volume, above 40 points to antidiuretic hormone",
            when=below(SODIUM_LOW),
        ),
        Order(
            investigation=tsh_test,
            urgency=Urgency.SOON,
            because="hypothyroidism is behind it now and then",
            when=below(SODIUM_LOW),
        ),
        Order(
            investigation=cortisol_test,
            urgency=Urgency.SOON,
            because="adrenal insufficiency must not be missed where nothing else explains it",
            when=below(SODIUM_LOW),
        ),
        Order(
            investigation=medication_review,
            urgency=Urgency.SOON,
            because="thiazides and SSRIs are the usual drugs",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="below 125 mmol/L, or with confusion or seizures at any level, it is treated in hospital",
            citations=(seen("spasovski_2014", "classification"),),
            when=any_of(below(SODIUM_SEVERE), all_of(below(SODIUM_LOW), _brain)),
        ),
    ),
    must_not_miss=True,
    synonyms=("low sodium", "hyponatraemia"),
    note=(
        "Grades by number (mild to 130, moderate to 125, profound below) say nothing of urgency: symptoms do. Unless "
        "it is known to be younger than 48 hours it counts as chronic. Never advise a cramping runner with this "
        "suspicion to drink water. Two corrections for glucose are in use (1.6 and 2.4 mmol/L for each 5.6 mmol/L of "
        "glucose)."
    ),
)

hypernatremia = Condition(
    id="hypernatremia",
    name="Hypernatremia",
    codes=Codes(icd10=("E87.0",), icd10cm=("E87.0",), snomed=("771115008",)),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Too little water for the sodium in the body: thirst, dry mouth, drowsiness, in infants jitteriness. It "
        "needs a loss of water together with a lack of access to it, or of thirst."
    ),
    base_rate=BaseRate.VERY_RARE,
    confirmed_by=above(SODIUM_HIGH),
    excluded_by=at_most(SODIUM_HIGH),
    evidence=(
        supports(Strength.DECISIVE, above(SODIUM_HIGH), _THEISEN, group="level"),
        supports(
            Strength.STRONG, above(OSMOLALITY_DEHYDRATED), seen("hooper_osm_2015", "abstract"), group="osmolality"
        ),
        supports(Strength.MODERATE, all_of(present(thirst), present(polyuria)), _BMJ, group="water_loss"),
        supports(
            Strength.MODERATE,
            all_of(
                present(low_fluid_intake), any_of(present(diarrhea), present(heat_exposure), present(heavy_sweating))
            ),
            _BMJ,
            group="water_loss",
        ),
        supports(Strength.WEAK, present(lithium.taking), _BMJ, group="water_loss"),
        supports(
            Strength.WEAK,
            all_of(_brain, any_of(present(low_fluid_intake), present(dehydration_signs), present(thirst))),
            _BMJ,
            group="brain",
        ),
        supports(Strength.WEAK, present(dehydration_signs), _BMJ_SUMMARY, group="signs"),
        against(Strength.DECISIVE, at_most(SODIUM_HIGH), _THEISEN, group="level"),
        against(Strength.MODERATE, present(hypotonic_fluid_intake), _EXERCISE, group="water"),
    ),
    citations=(_THEISEN, seen("hooper_osm_2015", "abstract")),
    workup=(
        Order(investigation=serum_sodium, urgency=Urgency.SAME_DAY, because="settles it", confirms=True),
        Order(
            investigation=serum_osmolality_test,
            urgency=Urgency.SAME_DAY,
            because="above 300 mosm/kg means lack of water, at 65 years and over",
        ),
        Order(
            investigation=urine_osmolality_test,
            urgency=Urgency.SOON,
            because="dilute urine beside a high sodium points to diabetes insipidus",
            when=above(SODIUM_HIGH),
        ),
        Order(
            investigation=glucose_test,
            urgency=Urgency.SAME_DAY,
            because="sugar in the urine takes water with it",
            when=any_of(above(SODIUM_HIGH), present(polyuria)),
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SAME_DAY,
            because="shows what the lack of water has done to the kidneys",
            when=above(SODIUM_HIGH),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="laboratories phone a sodium of 160 mmol/L; confusion or seizures make any level urgent",
            citations=(seen("swlp_gp_limits", "telephone limits"),),
            when=any_of(above(SODIUM_CRITICAL_HIGH), all_of(above(SODIUM_HIGH), _brain)),
        ),
    ),
    must_not_miss=True,
    synonyms=("high sodium", "hypernatraemia", "water-loss dehydration"),
    note=(
        "Severe is put above 155 or above 160 mmol/L; there is no agreement. Loss of salt and water together is "
        "another state (volume depletion) and can have any sodium."
    ),
)
