"""Motor neuron disease and its benign look-alike.

Nearly all patients with ALS have cramps, and nearly everybody has cramps: the complaint that brings the patient is
no evidence. What counts is weakness that progresses together with wasting, twitching or upper motor neuron signs.
"""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
    lower_motor_neuron_signs,
    twitching,
    upper_motor_neuron_signs,
    weakness_that_progresses,
)
from legcramp_cds.knowledge.declare import IN_THE_RATE, reopened, seen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.patterns import any_cramp
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
from legcramp_cds.logic.build import all_of, any_of, not_, present

_GOLD_COAST = seen("turner_2022", "Gold Coast criteria")
_NG42 = seen("nice_ng42", "recognition and referral")
_LIMB = seen("nice_ng127_adult_limb", "limb or facial weakness")
_TWITCH = seen("nice_ng127_fascic", "tics and involuntary movements")
_MSD = seen("msd_als", "diagnosis")
_MIMICS = seen("pn_mnd_mimics", "table of mimics")
_RED_FLAGS = reopened("mnd_red_flags", "limb features")

# Signs that keep it in question before anybody has told how the weakness goes on.
_signs_that_refer = any_of(
    all_of(upper_motor_neuron_signs, lower_motor_neuron_signs),
    all_of(any_present(signs.muscle_wasting), twitching),
    all_of(any_present(symptoms.muscle_weakness, signs.objective_weakness), twitching),
)

amyotrophic_lateral_sclerosis = Condition(
    id="amyotrophic_lateral_sclerosis",
    name="Amyotrophic lateral sclerosis (motor neuron disease)",
    codes=Codes(icd10=("G12.2",), icd10cm=("G12.21",), snomed=("86044005",)),
    kind=Kind.CAUSE,
    summary=(
        "Loss of upper and lower motor neurons: painless, mostly one-sided weakness that progresses over months, with "
        "wasting, twitching and brisk reflexes but no loss of feeling."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(
            when=present(history.motor_neuron_disease_known),
            rate=BaseRate.VERY_COMMON,
            citations=(seen("caress_2016", "abstract"), _NG42),
        ),
    ),
    confirmed_by=all_of(
        weakness_that_progresses,
        any_of(all_of(upper_motor_neuron_signs, lower_motor_neuron_signs), any_present(signs.muscle_wasting)),
        present(tests.emg_denervation_multiple_regions),
        # The third Gold Coast criterion, other disease excluded, is not met by silence: the results have to be there.
        not_(present(tests.mri_cervical_cord_compression)),
        not_(present(tests.ncs_demyelinating)),
    ),
    on_record=(history.motor_neuron_disease_known,),
    evidence=(
        supports(
            Strength.WEAK,
            present(history.motor_neuron_disease_known),
            _NG42,
            group="progression",
            note=IN_THE_RATE,
        ),
        supports(
            Strength.DECISIVE,
            all_of(weakness_that_progresses, any_of(present(signs.muscle_wasting), twitching)),
            _LIMB,
            _TWITCH,
            group="progression",
            note="Weakness that progresses with wasting or twitching. Cramps are not counted, however frequent.",
        ),
        supports(
            Strength.MODERATE,
            all_of(weakness_that_progresses, present(signs.muscle_wasting), twitching),
            _GOLD_COAST,
            group="lower_motor_neuron",
        ),
        supports(
            Strength.STRONG,
            all_of(
                any_of(weakness_that_progresses, lower_motor_neuron_signs, upper_motor_neuron_signs),
                present(tests.emg_denervation_multiple_regions),
            ),
            _GOLD_COAST,
            _MSD,
            group="lower_motor_neuron",
        ),
        supports(
            Strength.STRONG,
            all_of(weakness_that_progresses, upper_motor_neuron_signs, lower_motor_neuron_signs),
            _GOLD_COAST,
            group="mixed_signs",
            note="Upper and lower motor neuron signs together; in one body region they meet the second criterion.",
        ),
        supports(
            Strength.MODERATE,
            any_of(
                weakness_that_progresses,
                present(signs.muscle_wasting),
                all_of(any_cramp, any_present(symptoms.foot_drop_symptom, signs.foot_drop)),
            ),
            _RED_FLAGS,
            _LIMB,
            group="progression",
            note="One of the two, before anybody has told the other: a reason to examine, and not yet to list it.",
        ),
        supports(
            Strength.MODERATE,
            any_of(
                all_of(any_present(symptoms.dysarthria, symptoms.dysphagia), present(symptoms.muscle_weakness)),
                all_present(symptoms.dysarthria, symptoms.dysphagia),
            ),
            _RED_FLAGS,
            group="bulbar",
        ),
        supports(
            Strength.MODERATE,
            all_of(upper_motor_neuron_signs, present(symptoms.fasciculation_symptom)),
            _GOLD_COAST,
            _RED_FLAGS,
            group="mixed_signs",
            note="Twitching that is told, beside signs of the upper neuron: somebody has to look for it.",
        ),
        supports(
            Strength.STRONG,
            all_of(upper_motor_neuron_signs, any_present(symptoms.foot_drop_symptom, signs.foot_drop)),
            _GOLD_COAST,
            _RED_FLAGS,
            group="mixed_signs",
            note="A dropping foot is weak from below, brisk reflexes come from above: both in one leg.",
        ),
        supports(
            Strength.STRONG,
            _signs_that_refer,
            _GOLD_COAST,
            _TWITCH,
            _RED_FLAGS,
            group="progression",
            note="What the examiner found is enough to ask, while nobody has asked whether it progresses.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(history.family_als),
                any_of(
                    twitching,
                    any_present(
                        symptoms.muscle_weakness, signs.objective_weakness, symptoms.dysarthria, symptoms.dysphagia
                    ),
                ),
            ),
            seen("nice_ng42_context", "context"),
            group="family",
            note="5 to 10 percent are familial.",
        ),
        supports(Strength.DECISIVE, present(signs.tongue_fasciculations), _NG42, group="bulbar"),
        supports(
            Strength.STRONG,
            all_of(any_present(symptoms.dysarthria, symptoms.dysphagia), weakness_that_progresses),
            _NG42,
            group="bulbar",
        ),
        supports(
            Strength.STRONG,
            all_of(any_present(symptoms.dysarthria, symptoms.dysphagia), twitching),
            _NG42,
            group="bulbar",
            note="Trouble of speech or swallowing beside twitching is looked at by a neurologist without delay.",
        ),
        supports(
            Strength.WEAK,
            all_of(weakness_that_progresses, present(signs.normal_sensation)),
            seen("bmj_mnd_2022", "practice pointer"),
            group="pure_motor",
        ),
        against(
            Strength.STRONG,
            all_present(signs.normal_strength, signs.normal_reflexes),
            _TWITCH,
            seen("bfs_prospective_2017", "abstract"),
            group="normal",
            note="Cramps or twitching with normal strength and reflexes.",
        ),
        against(Strength.STRONG, present(tests.emg_normal), _MSD, group="normal"),
        against(
            Strength.MODERATE,
            any_present(
                signs.distal_sensory_loss,
                signs.dermatomal_sensory_loss,
                signs.sensory_level,
                symptoms.stocking_numbness,
                symptoms.bladder_bowel_change,
                symptoms.weakness_eases_with_effort,
            ),
            _MIMICS,
            group="mimic_clue",
            note="Loss of feeling, sphincter trouble or fluctuation points to a mimic such as a cervical cord lesion.",
        ),
        against(Strength.STRONG, present(tests.mri_cervical_cord_compression), _MIMICS, _MSD, group="mimic_found"),
        against(Strength.STRONG, present(tests.ncs_demyelinating), _MSD, group="mimic_found"),
    ),
    explains=("spasticity",),
    workup=(
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.SOON,
            because="strength, wasting, tongue, reflexes and feeling decide whether to refer at all",
        ),
        Order(
            investigation=ask.emg,
            urgency=Urgency.SOON,
            because="denervation in several regions, also where the patient notices nothing",
            confirms=True,
        ),
        Order(
            investigation=ask.nerve_conduction_studies,
            urgency=Urgency.SOON,
            because="excludes demyelination, conduction block and disease of the junction",
        ),
        Order(
            investigation=ask.mri_cervical_spine,
            urgency=Urgency.SOON,
            because="cord compression can look the same and can be treated",
        ),
        Order(investigation=ask.mri_brain, urgency=Urgency.SOON, because="part of the exclusion of other disease"),
        Order(investigation=ask.ck_test, urgency=Urgency.SOON, because="a muscle disease would raise it far more"),
        Order(investigation=ask.tsh_test, urgency=Urgency.SOON, because="thyroid disease weakens and twitches too"),
        Order(investigation=ask.immunofixation, urgency=Urgency.SOON, because="finds a paraprotein neuropathy"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.IMMEDIATE,
            because="breathlessness at rest or lying flat with progressive weakness: breathing muscles may fail",
            citations=(_LIMB,),
            when=all_of(weakness_that_progresses, present(symptoms.breathlessness_at_rest_or_lying)),
        ),
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="refer without delay and name the suspicion; telephone if it looks urgent",
            citations=(_NG42, _LIMB),
        ),
    ),
    must_not_miss=True,
    synonyms=("ALS", "motor neurone disease", "MND"),
    citations=(_GOLD_COAST, _NG42, seen("stephens_2017", "abstract"), seen("ferullo_2024", "abstract")),
    note=(
        "92 to 95 % of patients with ALS have cramps; that says nothing about the chance of ALS in a person with "
        "cramps. The Gold Coast criteria were specific in only 28.8 % of mimics in one series, so the diagnosis is a "
        "neurologist's, after other disease has been excluded."
    ),
)

cramp_fasciculation_syndrome = Condition(
    id="cramp_fasciculation_syndrome",
    name="Cramp-fasciculation syndrome and benign fasciculations",
    codes=Codes(
        snomed=("230652001",),
        none=uncoded(
            "no code of its own: recorded as R25.2, cramp and spasm, and R25.3, fasciculation", "icd10", "icd10cm"
        ),
    ),
    kind=Kind.CAUSE,
    summary=(
        "Over-excitable motor nerves: cramps and twitching, mostly of the legs, with normal strength, normal bulk and "
        "no denervation on EMG."
    ),
    base_rate=BaseRate.UNCOMMON,
    evidence=(
        supports(
            Strength.MODERATE,
            twitching,
            seen("wikipedia_cfs", "criteria"),
            seen("bfs_prospective_2017", "abstract"),
            group="twitching",
            note="About 70 % of healthy people twitch now and then.",
        ),
        supports(
            Strength.MODERATE,
            all_of(twitching, present(signs.normal_strength)),
            _TWITCH,
            seen("mayo_bfs_followup", "series"),
            group="benign_setting",
        ),
        supports(
            Strength.STRONG,
            all_of(twitching, present(tests.emg_normal)),
            seen("wikipedia_cfs", "criteria"),
            group="benign_setting",
        ),
        against(
            Strength.STRONG,
            any_present(
                signs.muscle_wasting,
                signs.objective_weakness,
                symptoms.progressive_weakness,
                cramp.continuous_muscle_stiffness,
            ),
            _TWITCH,
            group="not_isolated",
            note="Wasting, weakness or rigidity with the twitching asks for a referral.",
        ),
        against(
            Strength.STRONG,
            any_present(signs.tongue_fasciculations, symptoms.dysarthria, symptoms.dysphagia),
            _NG42,
            group="not_isolated",
        ),
        against(Strength.STRONG, upper_motor_neuron_signs, _GOLD_COAST, group="not_isolated"),
        against(
            Strength.STRONG,
            any_present(tests.emg_denervation_multiple_regions, tests.emg_neuromyotonic_discharges),
            seen("wikipedia_cfs", "criteria"),
            group="not_isolated",
        ),
        against(Strength.MODERATE, present(signs.myokymia), seen("msd_isaacs", "symptoms"), group="not_isolated"),
    ),
    workup=(
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.ROUTINE,
            because="normal strength, bulk, tone and tongue are what makes it benign",
        ),
        Order(
            investigation=ask.emg,
            urgency=Urgency.ROUTINE,
            # Below 40, and without weakness, twitching is reassured without it (turner_talbot_2013): a false alarm
            # harms more than it finds. So twitching that does not get worse asks for none at any age.
            because="shows that there is no denervation, where doubt or disability remains",
            when=present(cramp.worsening_cramps),
        ),
        Order(
            investigation=ask.neuronal_antibodies,
            urgency=Urgency.ROUTINE,
            because="CASPR2 and LGI1 antibodies when sweating, rippling or slow relaxation come with it",
            when=any_present(signs.myokymia, symptoms.excessive_sweating, cramp.delayed_muscle_relaxation),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.ROUTINE,
            because="cramps with twitching that get worse: four such patients turned out to have ALS within years",
            citations=(reopened("singh_2011", "abstract"),),
            when=present(cramp.worsening_cramps),
        ),
    ),
    synonyms=("benign fasciculation syndrome",),
    citations=(
        seen("harrison_benatar_2007", "summary"),
        _TWITCH,
        seen("bfs_sysreview", "abstract"),
        seen("singh_2011", "abstract"),
        reopened("turner_talbot_2013", "benign fasciculation, as quoted"),
    ),
    note=(
        "Isolated twitching is no reason to refer. None of 180 pooled patients went on to motor neuron disease, yet "
        "four published patients who had looked benign did: look again over the next years, and at once if strength, "
        "bulk, speech or swallowing change."
    ),
)
