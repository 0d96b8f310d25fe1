"""Polyneuropathy by cause. A cause counts only beside the picture of a polyneuropathy, never by itself."""

from __future__ import annotations

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
    distal_sensory_change,
    neuropathic_symptom,
    neuropathy_picture,
    upper_motor_neuron_signs,
)
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.gut import proton_pump_inhibitor
from legcramp_cds.knowledge.findings import history, signs, symptoms
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
from legcramp_cds.knowledge.terminology.uncoded import not_found
from legcramp_cds.knowledge.thresholds import (
    B12_INDETERMINATE,
    B12_LOW,
    B12_UNLIKELY,
    HBA1C_DIABETES,
    HOLOTRANSCOBALAMIN_LOW,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_most, below, present

_SENSORY = seen("nice_ng127_sensory", "tingling and numbness")
_DEFINITION = seen("england_2005", "abstract")
_DIABETES = seen("dn_review_2014", "abstract")
_ALCOHOL = seen("medscape_alcohol_neuropathy", "history and examination")
_B12 = seen("scd_statpearls", "presentation and causes")
_B12_TABLE = seen("ntro_b12_uk", "NICE NG239 table")
_UREMIA = seen("medscape_uremic_neuropathy", "history and examination")
_CHEMOTHERAPY = seen("cipn_review_2012", "abstract")

# Shared by all kinds: what speaks against a polyneuropathy speaks against each of them.
_central = against(Strength.DECISIVE, upper_motor_neuron_signs, _SENSORY, group="central")
_normal_feet = against(
    Strength.STRONG, all_present(signs.normal_sensation, signs.normal_reflexes), _DEFINITION, group="normal"
)

_diabetic = any_of(present(history.diabetes), above(HBA1C_DIABETES))

diabetic_polyneuropathy = Condition(
    id="diabetic_polyneuropathy",
    name="Diabetic polyneuropathy",
    codes=Codes(
        icd10=("G63.2",),
        snomed=("49455004",),
        none=(NoCode("icd10cm", "no single code: E08.42 to E13.42, by type of diabetes"),),
    ),
    kind=Kind.CAUSE,
    part_of="polyneuropathy",
    summary=(
        "Chronic symmetric neuropathy of the feet in diabetes or prediabetes, other causes excluded. About half of "
        "patients with type 2 diabetes have had cramps in the last months."
    ),
    base_rate=BaseRate.UNCOMMON,
    contexts=(Context(when=_diabetic, rate=BaseRate.COMMON, citations=(_DIABETES,)),),
    evidence=(
        supports(Strength.STRONG, all_of(_diabetic, neuropathy_picture), _DIABETES, group="cause"),
        supports(Strength.WEAK, all_of(_diabetic, neuropathic_symptom), _DIABETES, group="cause"),
        _central,
        _normal_feet,
    ),
    workup=(
        Order(investigation=ask.hba1c_test, urgency=Urgency.ROUTINE, because="finds diabetes or prediabetes"),
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.ROUTINE,
            because="monofilament, vibration and ankle reflexes of both feet",
        ),
        Order(
            investigation=ask.b12_test,
            urgency=Urgency.ROUTINE,
            because="metformin lowers B12, which damages the same nerves",
        ),
        Order(
            investigation=ask.ankle_brachial_index_test,
            urgency=Urgency.ROUTINE,
            because="arterial disease often comes with it; a normal or high index does not exclude that in diabetes",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.ROUTINE,
            because="control of the diabetes and protection of the feet",
            citations=(_DIABETES,),
        ),
    ),
    citations=(_DIABETES, seen("hu_2022", "abstract"), seen("li_2023_dm_cramps", "abstract")),
    note=(
        "In two series calcium, magnesium and vitamin D did not differ between diabetic patients with and without "
        "cramps."
    ),
)

alcohol_polyneuropathy = Condition(
    id="alcohol_polyneuropathy",
    name="Alcohol-related polyneuropathy",
    codes=Codes(icd10=("G62.1",), icd10cm=("G62.1",), snomed=("7916009",)),
    kind=Kind.CAUSE,
    part_of="polyneuropathy",
    summary=(
        "Numb, often painful feet after years of heavy drinking, with weak or absent ankle reflexes and later wasting."
    ),
    base_rate=BaseRate.UNCOMMON,
    contexts=(Context(when=present(history.alcohol_use_heavy), rate=BaseRate.COMMON, citations=(_ALCOHOL,)),),
    evidence=(
        supports(
            Strength.STRONG, all_of(present(history.alcohol_use_heavy), neuropathy_picture), _ALCOHOL, group="cause"
        ),
        supports(
            Strength.WEAK,
            all_of(present(history.alcohol_use_any), neuropathy_picture),
            _SENSORY,
            seen("delacour_2018", "abstract"),
            group="cause",
            note="Any drinking beside a neuropathy is a warning sign: ask how much, with a questionnaire.",
        ),
        _central,
        _normal_feet,
    ),
    workup=(
        Order(
            investigation=ask.medication_review,
            urgency=Urgency.ROUTINE,
            because="measure the drinking with AUDIT in every suspected neuropathy",
        ),
        Order(
            investigation=ask.blood_count, urgency=Urgency.ROUTINE, because="large red cells point to alcohol or B12"
        ),
        Order(investigation=ask.liver_function, urgency=Urgency.ROUTINE, because="other harm of alcohol"),
        Order(investigation=ask.b12_test, urgency=Urgency.ROUTINE, because="poor nutrition comes with it"),
        Order(
            investigation=ask.serum_magnesium,
            urgency=Urgency.ROUTINE,
            because="alcohol wastes magnesium, which cramps by itself",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.PRIMARY_CARE,
            urgency=Urgency.ROUTINE,
            because="help to stop drinking: without it the symptoms do not improve, and they get worse",
            citations=(
                reopened("medscape_alcoholic_followup", "deterrence"),
                reopened("dwp_alcohol_neuropathy", "treatment and prognosis"),
            ),
        ),
    ),
    citations=(_ALCOHOL, _SENSORY),
    note="Alcohol is linked with night cramps after 60 years even without neuropathy.",
)

_b12_low = any_of(below(B12_LOW), below(HOLOTRANSCOBALAMIN_LOW))
_b12_risk = any_present(
    history.bariatric_or_bowel_surgery,
    history.unbalanced_diet,
    history.celiac_known,
    proton_pump_inhibitor.taking,
)

_b12_early = any_present(
    symptoms.distal_paresthesia, symptoms.unsteady_gait, signs.romberg_sign, signs.abnormal_gait, signs.babinski_sign
)

b12_polyneuropathy = Condition(
    id="b12_polyneuropathy",
    name="Vitamin B12 deficiency neuropathy",
    codes=Codes(
        icd10=("G63.4",),
        none=(
            NoCode(
                "icd10cm", "no single code: G63, polyneuropathy in diseases classified elsewhere, beside the deficiency"
            ),
            not_found("neuropathy of vitamin B12 deficiency"),
        ),
    ),
    kind=Kind.CAUSE,
    part_of="polyneuropathy",
    summary=(
        "Lack of B12 damages the posterior and lateral columns of the cord and the nerves: tingling, lost vibration "
        "and position sense, unsteady gait, later spasticity. It can be halted by treatment."
    ),
    base_rate=BaseRate.UNCOMMON,
    evidence=(
        supports(Strength.DECISIVE, all_of(_b12_low, neuropathy_picture), _B12_TABLE, _B12, group="level"),
        supports(
            Strength.WEAK,
            all_of(at_most(B12_INDETERMINATE), neuropathy_picture),
            _B12_TABLE,
            group="level",
            note="A borderline level needs methylmalonic acid.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                any_present(symptoms.distal_paresthesia, symptoms.stocking_numbness),
                any_present(symptoms.unsteady_gait, signs.romberg_sign),
            ),
            _B12,
            reopened("shm_nitrous_b12", "case"),
            group="posterior_columns",
            note="Before anybody has tried the tuning fork.",
        ),
        supports(
            Strength.MODERATE,
            all_of(upper_motor_neuron_signs, distal_sensory_change),
            _SENSORY,
            reopened("shm_nitrous_b12", "case"),
            group="posterior_columns",
            note="Numb feet with brisk knees: the cord and the nerves at once, which a deficiency does.",
        ),
        supports(
            Strength.STRONG,
            all_of(present(history.nitrous_oxide_use), neuropathy_picture),
            _B12,
            seen("pulse_b12", "text"),
            group="cause",
            note="Nitrous oxide inactivates B12 while the level stays normal.",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(history.nitrous_oxide_use), _b12_early),
            _B12,
            seen("pulse_b12", "text"),
            group="cause",
        ),
        supports(
            Strength.WEAK,
            all_of(_b12_risk, present(symptoms.distal_paresthesia)),
            _B12,
            seen("pulse_b12", "text"),
            group="cause",
            note="Tingling comes before the full picture.",
        ),
        supports(
            Strength.MODERATE,
            all_of(_b12_risk, neuropathy_picture),
            _B12,
            seen("pulse_b12", "text"),
            group="cause",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(signs.reduced_vibration_sense),
                any_present(symptoms.unsteady_gait, signs.romberg_sign, signs.abnormal_gait),
            ),
            _B12,
            group="posterior_columns",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(signs.babinski_sign), present(signs.reduced_ankle_reflexes)),
            reopened("harrison_manual_neuropathy", "approach, question 4"),
            group="posterior_columns",
            note="An upgoing toe with absent ankle reflexes: cord and nerve at once.",
        ),
        against(
            Strength.MODERATE,
            above(B12_UNLIKELY),
            reopened("nice_ng239_table_copies", "table of B12"),
            note="Not after nitrous oxide, when the level means nothing.",
        ),
        _normal_feet,
    ),
    explains=("spasticity",),
    workup=(
        Order(
            investigation=ask.b12_test,
            urgency=Urgency.SOON,
            because="low confirms the deficiency, borderline asks for methylmalonic acid",
            confirms=True,
        ),
        Order(
            investigation=ask.blood_count,
            urgency=Urgency.SOON,
            because="may be normal: 28 % with nerve or mental signs had neither anemia nor large cells",
        ),
        Order(
            investigation=ask.mri_cervical_spine,
            urgency=Urgency.SOON,
            because="shows change of the posterior columns, or another disease of the cord",
            when=any_of(upper_motor_neuron_signs, any_present(symptoms.unsteady_gait, signs.romberg_sign)),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="signs of the cord need a specialist; do not wait for it to give B12",
            citations=(seen("karger_scd", "case"),),
            when=any_of(upper_motor_neuron_signs, any_present(symptoms.unsteady_gait, signs.romberg_sign)),
        ),
    ),
    synonyms=("subacute combined degeneration",),
    citations=(_B12, _B12_TABLE, seen("medscape_b12", "presentation"), seen("karger_scd", "case")),
    note="One published patient had normal methylmalonic acid, homocysteine and MRI and yet recovered on B12.",
)
