"""Brain and cord: multiple sclerosis and spasticity. Their spasms are no cramps and are treated by specialists."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
    distal_sensory_change,
    upper_motor_neuron_signs,
)
from legcramp_cds.knowledge.declare import IN_THE_RATE, reopened, seen, unseen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.patterns import low_calcium, tetany
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
from legcramp_cds.knowledge.terminology.uncoded import uncoded
from legcramp_cds.knowledge.thresholds import AGE_50, CALCIUM_TOTAL_LOW
from legcramp_cds.logic.build import all_of, any_of, below, chosen, present

_NG220 = seen("nice_ng220", "recognizing MS")
_NG220_AGE = reopened("nice_ng220", "recommendations 1.1.1 and 1.1.2")
_NG220_WHY = seen("nice_ng220_rationale", "diagnosing MS")
_SENSORY = seen("nice_ng127_sensory", "tingling and numbness")

multiple_sclerosis = Condition(
    id="multiple_sclerosis",
    name="Multiple sclerosis",
    codes=Codes(icd10=("G35",), icd10cm=("G35.D",), snomed=("24700007",)),
    kind=Kind.MIMIC,
    summary=(
        "Inflammation of brain and cord in attacks: painful loss of vision of one eye, double vision, rising numbness "
        "or weakness, electric shocks on bending the neck, unsteady gait. Leg spasms are spasticity, not cramps."
    ),
    base_rate=BaseRate.RARE,
    contexts=(Context(when=present(history.multiple_sclerosis_known), rate=BaseRate.VERY_COMMON, citations=(_NG220,)),),
    on_record=(history.multiple_sclerosis_known,),
    evidence=(
        supports(
            Strength.MODERATE,
            all_of(
                any_present(cramp.muscle_cramps, cramp.twisted_posture),
                present(cramp.frequent_cramps),
                any_of(present(cramp.unilateral_symptoms), chosen(cramp.cramp_laterality, "left", "right")),
                any_present(
                    cramp.triggered_by_hyperventilation,
                    symptoms.unsteady_gait,
                    symptoms.dysarthria,
                    signs.reduced_vibration_sense,
                ),
            ),
            reopened("aan_tonic_spasms_2013", "tonic spasms"),
            reopened("ms_paroxysmal_2020", "introduction"),
            group="spasms",
            note="Brief painful spasms of one side, many a day and always alike, can come first of all.",
        ),
        supports(Strength.WEAK, present(history.multiple_sclerosis_known), _NG220, group="known", note=IN_THE_RATE),
        supports(Strength.MODERATE, present(symptoms.visual_loss_or_double_vision), _NG220, group="eyes"),
        supports(Strength.MODERATE, present(symptoms.electric_shock_on_neck_flexion), _NG220, group="neck"),
        supports(
            Strength.MODERATE,
            any_of(
                present(symptoms.sensory_level_symptom),
                present(signs.sensory_level),
                all_of(upper_motor_neuron_signs, distal_sensory_change),
            ),
            _NG220,
            _SENSORY,
            group="feeling",
            note="Rising loss of feeling, or numbness with brisk reflexes.",
        ),
        supports(Strength.WEAK, upper_motor_neuron_signs, _NG220, group="motor"),
        supports(
            Strength.MODERATE,
            all_of(
                upper_motor_neuron_signs,
                any_present(symptoms.muscle_weakness, signs.objective_weakness),
            ),
            _NG220_AGE,
            group="motor",
            note="Rising weakness is among the most common ways in which it begins.",
        ),
        supports(
            Strength.WEAK,
            all_of(upper_motor_neuron_signs, below(AGE_50)),
            _NG220_AGE,
            group="age",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(history.earlier_neurologic_attack),
                any_of(
                    upper_motor_neuron_signs,
                    any_present(
                        symptoms.muscle_weakness,
                        symptoms.visual_loss_or_double_vision,
                        symptoms.electric_shock_on_neck_flexion,
                        symptoms.sensory_level_symptom,
                        symptoms.distal_paresthesia,
                        symptoms.unsteady_gait,
                    ),
                ),
            ),
            _NG220_AGE,
            group="relapse",
            note="A second attack after one that went away within weeks.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                upper_motor_neuron_signs,
                any_present(
                    symptoms.urinary_urgency,
                    symptoms.bladder_bowel_change,
                    symptoms.unsteady_gait,
                    cramp.involuntary_flexor_spasms,
                ),
            ),
            _NG220,
            unseen("general_knowledge"),
            group="function",
        ),
        supports(
            Strength.STRONG,
            present(tests.mri_demyelination),
            seen("nice_cg186", "diagnosis"),
            group="imaging",
            note="Never on MRI alone.",
        ),
        against(Strength.STRONG, present(signs.normal_neurological_examination), _NG220, group="normal"),
        against(
            Strength.STRONG,
            any_of(tetany, low_calcium, below(CALCIUM_TOTAL_LOW)),
            seen("bmj_bp_cramps", "tetany"),
            reopened("drugslib_sensipar", "low levels of calcium"),
            group="tetany",
            note="Tingling with brisk reflexes is then that of excitable nerves.",
        ),
        against(
            Strength.MODERATE,
            any_present(signs.muscle_wasting, signs.fasciculations, signs.absent_reflexes),
            reopened("jnnp_motor_neuron_signs", "table 1"),
            reopened("wikimsk_motor_neuron_signs", "table"),
            group="lower_motor_neuron",
        ),
        against(
            Strength.STRONG,
            present(tests.mri_cervical_cord_compression),
            seen("aafp_dcm_2020", "abstract"),
            group="compression",
        ),
    ),
    explains=("spasticity",),
    workup=(
        Order(
            investigation=ask.mri_brain,
            urgency=Urgency.SOON,
            because="lesions scattered in space and time; never the diagnosis by itself",
            confirms=True,
        ),
        Order(
            investigation=ask.mri_cervical_spine,
            urgency=Urgency.SOON,
            because="lesions of the cord, and compression, which is treated differently",
            confirms=True,
        ),
        Order(
            investigation=ask.lumbar_puncture,
            urgency=Urgency.SOON,
            because="oligoclonal bands can stand in for spread in time, in selected patients",
        ),
        Order(investigation=ask.b12_test, urgency=Urgency.SOON, because="deficiency imitates disease of the cord"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="the diagnosis is a neurologist's, by the McDonald criteria; spasms need specialist treatment",
            citations=(_NG220_WHY, _SENSORY),
        ),
    ),
    synonyms=("MS",),
    citations=(_NG220, _NG220_WHY),
    note="Tiredness, low mood, dizziness or vague tingling without focal signs do not make it likely.",
)

_LANCE = seen("spasticity_nejm", "definition")
_SIGNS = seen("medscape_spasticity", "signs")

spasticity = Condition(
    id="spasticity",
    name="Spasticity with flexor or extensor spasms",
    codes=Codes(
        snomed=("221360009",),
        none=uncoded("no code of its own: coded by the disease that causes it, such as G80 to G83", "icd10", "icd10cm"),
    ),
    # A sign: it stands after the disease that is likely behind it.
    kind=Kind.CONTEXT,
    summary=(
        "Damage above the anterior horn makes stretch reflexes too strong: stiff legs, spasms set off by stretch or "
        "touch, brisk reflexes, clonus, upgoing toes and weakness. It is a sign whose cause has to be found."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(
            when=any_present(history.multiple_sclerosis_known, history.spinal_cord_disease_known),
            rate=BaseRate.VERY_COMMON,
            citations=(_SIGNS,),
        ),
    ),
    confirmed_by=all_of(present(signs.spastic_tone), any_present(signs.brisk_reflexes, signs.babinski_sign)),
    on_record=(
        history.spinal_cord_disease_known,
        history.multiple_sclerosis_known,
    ),
    evidence=(
        supports(Strength.DECISIVE, present(signs.spastic_tone), _LANCE, group="tone"),
        supports(
            Strength.MODERATE,
            any_present(signs.brisk_reflexes, signs.babinski_sign),
            _LANCE,
            _SIGNS,
            group="reflexes",
        ),
        supports(Strength.MODERATE, present(cramp.involuntary_flexor_spasms), _SIGNS, group="spasms"),
        supports(
            Strength.WEAK,
            any_present(history.multiple_sclerosis_known, history.spinal_cord_disease_known),
            _SIGNS,
            group="cause",
            note=IN_THE_RATE,
        ),
        against(
            Strength.STRONG,
            any_present(signs.normal_reflexes, signs.absent_reflexes),
            _LANCE,
            group="reflexes_not_brisk",
            note="A fresh lesion can be limp and without reflexes at first.",
        ),
        against(
            Strength.WEAK,
            all_present(cramp.palpable_hardening, cramp.relieved_by_stretching),
            reopened("wikimsk_cramps", "table of mimics"),
            group="cramp",
        ),
    ),
    workup=(
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.SOON,
            because="tone, reflexes and toes decide it, and how high the damage lies",
        ),
        Order(
            investigation=ask.mri_cervical_spine,
            urgency=Urgency.SOON,
            because="the cause lies above the lumbar spine: a lumbar scan misses it",
        ),
        Order(investigation=ask.mri_thoracic_spine, urgency=Urgency.SOON, because="for the legs alone, the chest part"),
        Order(investigation=ask.mri_brain, urgency=Urgency.SOON, because="when the cord is clear"),
        Order(
            investigation=ask.mri_whole_spine,
            urgency=Urgency.IMMEDIATE,
            because="new weak legs with a sensory level or sphincter change",
            when=all_of(
                any_present(signs.sensory_level, symptoms.bladder_bowel_change),
                any_present(symptoms.muscle_weakness, signs.objective_weakness),
            ),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="find the cause; spasms are treated by specialists, not as cramps",
            citations=(_SENSORY,),
        ),
    ),
    synonyms=("flexor spasms", "upper motor neuron syndrome"),
    citations=(_LANCE, _SIGNS),
)
