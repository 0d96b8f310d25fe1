"""Cauda equina and spinal cord: what must not be missed above and below the lumbar discs."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    any_present,
    back_or_leg_pain,
    cauda_equina_warning,
    distal_sensory_change,
    upper_motor_neuron_signs,
)
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.patterns import low_calcium, root_sign, tetany
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
    ratio,
    supports,
)
from legcramp_cds.knowledge.thresholds import AGE_45, CALCIUM_TOTAL_LOW, POST_VOID_RESIDUAL_HIGH
from legcramp_cds.logic.build import above, all_of, any_of, at_least_n, below, not_, present

_PATHWAY = seen("bmj_bp_ces", "diagnosis")
_LIMB = seen("nice_ng127_adult_limb", "back pain with sphincter change")
_LOTHIAN = reopened("nhs_lothian_spine_red_flags", "suspected cauda equina syndrome")

_both_legs = all_of(
    present(cramp.bilateral_symptoms),
    any_present(signs.objective_weakness, symptoms.progressive_weakness, symptoms.foot_drop_symptom),
)

cauda_equina_syndrome = Condition(
    id="cauda_equina_syndrome",
    name="Cauda equina syndrome",
    codes=Codes(icd10=("G83.4",), icd10cm=("G83.4",), snomed=("192970008",)),
    kind=Kind.CAUSE,
    summary=(
        "The lowest roots are crushed in the canal: back or leg pain with new change of bladder, bowel, sexual "
        "function or feeling in the saddle area, or loss of function in both legs. Hours count."
    ),
    base_rate=BaseRate.VERY_RARE,
    confirmed_by=all_of(present(tests.mri_cauda_equina_compression), any_of(cauda_equina_warning, _both_legs)),
    # Only the scan rules it out: single red flags find 19 to 43 %, and a residual below 200 mL does not exclude it.
    excluded_by=not_(present(tests.mri_cauda_equina_compression)),
    evidence=(
        supports(
            Strength.DECISIVE,
            all_of(
                any_of(back_or_leg_pain, root_sign, any_present(symptoms.leg_pain, symptoms.burning_pain)),
                any_of(cauda_equina_warning, _both_legs),
            ),
            _PATHWAY,
            _LIMB,
            group="warning",
        ),
        supports(
            Strength.STRONG,
            any_present(symptoms.saddle_numbness, signs.saddle_sensory_loss),
            _PATHWAY,
            seen("ces_mri_series", "abstract"),
            group="saddle",
        ),
        supports(
            Strength.STRONG,
            all_of(present(cramp.bilateral_symptoms), present(symptoms.radicular_leg_pain)),
            seen("ces_mri_series", "abstract"),
            _LOTHIAN,
            group="both_legs",
            note="Told best of all in 334 scans (odds ratio 5.0), and is scanned for by itself.",
        ),
        supports(
            Strength.MODERATE,
            all_of(_both_legs, cauda_equina_warning),
            seen("ces_mri_series", "abstract"),
            group="both_legs",
            note="Bilateral leg pain and leg weakness told best in 334 scans (odds ratios 5.0 and 5.4).",
        ),
        supports(
            Strength.STRONG,
            all_of(above(POST_VOID_RESIDUAL_HIGH), any_of(back_or_leg_pain, cauda_equina_warning)),
            _PATHWAY,
            group="residual",
            note="200 mL or more makes it much likelier; less does not exclude it.",
        ),
        supports(Strength.DECISIVE, present(tests.mri_cauda_equina_compression), _PATHWAY, group="imaging"),
        against(
            Strength.STRONG,
            any_present(signs.babinski_sign, signs.spastic_tone, signs.sensory_level),
            reopened("jnnp_motor_neuron_signs", "table 1"),
            reopened("uhnm_cord_compression", "symptoms and signs"),
            group="cord",
            note="Signs of the cord: image the whole spine instead, just as fast.",
        ),
    ),
    workup=(
        Order(
            investigation=ask.mri_lumbar_spine,
            urgency=Urgency.IMMEDIATE,
            because="the only test that confirms or excludes it; within four hours of the request",
            confirms=True,
        ),
        Order(
            investigation=ask.post_void_residual_scan,
            urgency=Urgency.IMMEDIATE,
            because="200 mL or more raises the suspicion; only if it does not delay the scan",
        ),
        Order(
            investigation=ask.ct_lumbar_spine,
            urgency=Urgency.IMMEDIATE,
            because="with contrast in the canal where MRI cannot be done",
            when=present(history.implant_not_mri_safe),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="a hospital with MRI at all hours, within a few hours; no rectal examination needed first",
            citations=(_PATHWAY, _LIMB),
        ),
    ),
    must_not_miss=True,
    hours_matter=True,
    synonyms=("CES", "cauda equina compression"),
    citations=(
        _PATHWAY,
        seen("dionne_2019", "abstract"),
        seen("bell_2007", "abstract"),
        seen("long_ces_ed", "abstract"),
    ),
    note="Do not wait for complete retention. No absent sign, and no normal bladder scan, clears the patient.",
)

_DCM = seen("aafp_dcm_2020", "abstract")
_SENSORY = seen("nice_ng127_sensory", "tingling and numbness")
_CLUSTER = seen("cook_2010", "abstract")

cervical_myelopathy = Condition(
    id="cervical_myelopathy",
    name="Cervical or thoracic myelopathy (cord compression)",
    codes=Codes(icd10=("G95.2",), icd10cm=("G95.20",), snomed=("71286001",)),
    kind=Kind.CAUSE,
    summary=(
        "The cord is squeezed in the neck or chest: stiff unsteady legs, numb feet, clumsy hands and brisk reflexes; "
        "cramps and spasms of the legs may lead the complaint. Numb feet with brisk reflexes are the cord until shown "
        "otherwise."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=all_of(
        present(tests.mri_cervical_cord_compression),
        any_of(
            upper_motor_neuron_signs, any_present(symptoms.clumsy_hands, symptoms.unsteady_gait, signs.sensory_level)
        ),
    ),
    excluded_by=not_(present(tests.mri_cervical_cord_compression)),
    evidence=(
        ratio(
            30.9,
            at_least_n(
                3,
                any_present(signs.abnormal_gait, symptoms.unsteady_gait),
                present(signs.hoffmann_sign),
                present(signs.babinski_sign),
                above(AGE_45),
            ),
            _CLUSTER,
            group="cord_signs",
            note="Three of five items (5.5 to 181.8); the fifth, the inverted supinator sign, is not recorded here.",
        ),
        supports(
            Strength.STRONG,
            all_of(upper_motor_neuron_signs, distal_sensory_change),
            _SENSORY,
            group="cord_signs",
            note="Distal numbness with brisk reflexes points to cord or brain.",
        ),
        supports(
            Strength.MODERATE,
            all_of(upper_motor_neuron_signs, any_present(symptoms.unsteady_gait, signs.abnormal_gait)),
            _DCM,
            group="cord_signs",
        ),
        supports(
            Strength.MODERATE,
            all_of(upper_motor_neuron_signs, any_present(symptoms.muscle_weakness, signs.objective_weakness)),
            _DCM,
            group="cord_signs",
        ),
        supports(Strength.WEAK, upper_motor_neuron_signs, _DCM, group="cord_signs"),
        against(
            Strength.STRONG,
            any_of(tetany, low_calcium, below(CALCIUM_TOTAL_LOW)),
            seen("bmj_bp_cramps", "tetany"),
            reopened("drugslib_sensipar", "low levels of calcium"),
            group="tetany",
            note="Tingling with brisk reflexes is then that of excitable nerves.",
        ),
        against(
            Strength.WEAK,
            below(AGE_45),
            seen("cook_2010", "abstract"),
            group="age",
            note="An age above 45 is one of the five items of the cluster.",
        ),
        supports(
            Strength.MODERATE,
            any_present(signs.sensory_level, symptoms.sensory_level_symptom),
            _SENSORY,
            group="level",
        ),
        supports(Strength.MODERATE, present(symptoms.clumsy_hands), _DCM, group="hands"),
        supports(
            Strength.WEAK,
            all_of(any_present(symptoms.unsteady_gait, signs.abnormal_gait), present(symptoms.distal_paresthesia)),
            reopened("madedor_2019_myelopathy", "abstract and introduction"),
            group="hands",
            note="Numb hands and an unsteady gait are two of its six common complaints.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_present(symptoms.unsteady_gait, signs.abnormal_gait),
                any_present(
                    symptoms.neck_pain,
                    symptoms.electric_shock_on_neck_flexion,
                    symptoms.bladder_bowel_change,
                    symptoms.urinary_urgency,
                ),
            ),
            _DCM,
            group="gait",
            note="Before anybody has tapped a reflex: an uncertain gait with a sore neck or a changed bladder.",
        ),
        supports(
            Strength.WEAK,
            any_present(symptoms.neck_pain, symptoms.electric_shock_on_neck_flexion),
            _DCM,
            group="neck",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                upper_motor_neuron_signs,
                any_present(symptoms.bladder_bowel_change, symptoms.urinary_urgency),
            ),
            _DCM,
            reopened("madedor_2019_myelopathy", "abstract and introduction"),
            group="bladder",
        ),
        supports(Strength.DECISIVE, present(tests.mri_cervical_cord_compression), _DCM, group="imaging"),
        against(
            Strength.MODERATE,
            any_present(signs.normal_reflexes, signs.absent_reflexes),
            _CLUSTER,
            group="normal",
        ),
        against(
            Strength.MODERATE,
            any_present(signs.tongue_fasciculations, symptoms.dysarthria),
            seen("nice_ng42", "recognition"),
            group="above_the_neck",
        ),
        against(
            Strength.WEAK,
            any_present(symptoms.visual_loss_or_double_vision, tests.mri_demyelination),
            seen("nice_ng220", "recognizing MS"),
            group="above_the_neck",
        ),
    ),
    explains=("spasticity",),
    workup=(
        Order(
            investigation=ask.mri_cervical_spine,
            urgency=Urgency.SOON,
            because="shows compression; a lumbar MRI misses it, for the cord ends above",
            confirms=True,
        ),
        Order(
            investigation=ask.mri_thoracic_spine,
            urgency=Urgency.SOON,
            because="the cord may be squeezed in the chest when the arms are well",
        ),
        Order(
            investigation=ask.mri_whole_spine,
            urgency=Urgency.IMMEDIATE,
            because="weak legs with a sensory level or sphincter change: compression is an emergency",
            when=all_of(
                any_present(signs.sensory_level, symptoms.bladder_bowel_change),
                any_present(symptoms.muscle_weakness, signs.objective_weakness),
            ),
            confirms=True,
        ),
        Order(
            investigation=ask.b12_test,
            urgency=Urgency.SOON,
            because="deficiency damages the same tracts and can be treated",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.SPINE_SURGERY,
            urgency=Urgency.IMMEDIATE,
            because="weak legs with a sensory level or sphincter change",
            citations=(reopened("uhnm_cord_compression", "investigations"),),
            when=all_of(
                any_present(signs.sensory_level, symptoms.bladder_bowel_change),
                any_present(symptoms.muscle_weakness, signs.objective_weakness),
            ),
        ),
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="altered feeling with brisk reflexes: disease of cord or brain",
            citations=(_SENSORY, _DCM),
        ),
    ),
    must_not_miss=True,
    synonyms=("degenerative cervical myelopathy", "cervical spondylotic myelopathy", "spinal cord compression"),
    citations=(_DCM, _CLUSTER, _SENSORY),
    note="Scans of healthy people show compression too: diagnosis needs signs and scan to agree.",
)
