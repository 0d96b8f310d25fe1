"""Polyneuropathy as such: what tells it from disease of root and cord, and what to look for behind it."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
    multiple_neuropathic_signs,
    neuropathic_sign,
    neuropathic_symptom,
    upper_motor_neuron_signs,
)
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
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
from legcramp_cds.logic.build import all_of, any_of, present

_DEFINITION = seen("england_2005", "abstract")
_SENSORY = seen("nice_ng127_sensory", "tingling and numbness")
_PANEL = seen("england_2009", "recommendations")
_ASYMMETRIC = reopened("harrison_manual_neuropathy", "approach, questions 1, 2 and 5")

polyneuropathy = Condition(
    id="polyneuropathy",
    name="Distal symmetric polyneuropathy",
    codes=Codes(icd10=("G62.9",), icd10cm=("G62.9",), snomed=("42345000",)),
    kind=Kind.CAUSE,
    summary=(
        "Damage of the longest nerves first: numb, tingling or burning feet, lost vibration sense and weak ankle "
        "reflexes. Nearly two in three patients have cramps of legs and feet."
    ),
    base_rate=BaseRate.UNCOMMON,
    contexts=(
        Context(
            when=any_present(history.diabetes, history.alcohol_use_heavy, history.chemotherapy, history.on_dialysis),
            rate=BaseRate.COMMON,
            citations=(
                seen("dn_review_2014", "abstract"),
                seen("cipn_review_2012", "abstract"),
                seen("medscape_alcohol_neuropathy", "history"),
                seen("medscape_uremic_neuropathy", "history"),
            ),
        ),
    ),
    confirmed_by=all_of(neuropathic_symptom, neuropathic_sign, present(tests.ncs_axonal_polyneuropathy)),
    on_record=(history.neuropathy_known,),
    evidence=(
        supports(
            Strength.DECISIVE,
            present(history.neuropathy_known),
            seen("maxwell_2014", "abstract"),
            group="signs",
            note="63 % of 225 patients with polyneuropathy had cramps.",
        ),
        supports(Strength.MODERATE, present(symptoms.stocking_numbness), _SENSORY, group="symptoms"),
        supports(Strength.WEAK, neuropathic_symptom, _DEFINITION, group="symptoms"),
        supports(
            Strength.MODERATE,
            any_of(
                any_present(signs.distal_sensory_loss, signs.reduced_vibration_sense),
                all_of(present(signs.reduced_ankle_reflexes), neuropathic_symptom),
            ),
            _SENSORY,
            _DEFINITION,
            group="signs",
        ),
        supports(
            Strength.STRONG,
            multiple_neuropathic_signs,
            _DEFINITION,
            group="signs",
            note="Several signs predict it better than one sign, and signs better than symptoms.",
        ),
        supports(Strength.STRONG, present(tests.ncs_axonal_polyneuropathy), _DEFINITION, group="nerve_conduction"),
        against(
            Strength.DECISIVE,
            upper_motor_neuron_signs,
            _SENSORY,
            group="central",
            note=(
                "The same numb feet with brisk reflexes, clonus or an upgoing toe ask for imaging of cord and brain, "
                "not for a neuropathy screen."
            ),
        ),
        against(
            Strength.STRONG, all_present(signs.normal_sensation, signs.normal_reflexes), _DEFINITION, group="normal"
        ),
        against(Strength.MODERATE, present(signs.normal_sensation), _DEFINITION, group="normal"),
        against(
            Strength.MODERATE,
            present(tests.ncs_normal),
            _DEFINITION,
            group="normal",
            note="Nerve conduction does not see small fibers.",
        ),
        against(
            Strength.MODERATE,
            any_of(
                any_present(
                    symptoms.leg_numbness_one_side,
                    signs.dermatomal_sensory_loss,
                    symptoms.rapid_symmetric_weakness,
                    tests.ncs_demyelinating,
                ),
                all_present(symptoms.progressive_weakness, symptoms.proximal_weakness),
            ),
            _ASYMMETRIC,
            group="pattern",
            note="A one-sided, proximal, rapid or demyelinating pattern is not the ordinary neuropathy.",
        ),
        against(
            Strength.MODERATE,
            any_present(symptoms.perioral_paresthesia, cramp.carpopedal_spasm),
            seen("bmj_bp_cramps", "tetany"),
            group="tetany",
            note="Tingling around the mouth, or with spasms of the hands, is that of tetany.",
        ),
    ),
    workup=(
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.ROUTINE,
            because="vibration, pinprick and ankle reflexes; brisk reflexes turn the work-up to cord and brain",
        ),
        Order(
            investigation=ask.glucose_test, urgency=Urgency.ROUTINE, because="the test that finds a cause most often"
        ),
        Order(investigation=ask.hba1c_test, urgency=Urgency.ROUTINE, because="diabetes is the commonest cause"),
        Order(investigation=ask.b12_test, urgency=Urgency.ROUTINE, because="deficiency can be treated"),
        Order(
            investigation=ask.immunofixation,
            urgency=Urgency.ROUTINE,
            because="finds a paraprotein; on the American list, not on the British one",
        ),
        Order(investigation=ask.serum_creatinine, urgency=Urgency.ROUTINE, because="kidney failure as a cause"),
        Order(investigation=ask.tsh_test, urgency=Urgency.ROUTINE, because="thyroid disease as a cause"),
        Order(
            investigation=ask.nerve_conduction_studies,
            urgency=Urgency.ROUTINE,
            because="settles it where the picture is atypical, motor, asymmetric, rapid or unexplained",
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="weakness, and a neuropathy that has lost its myelin, need a neurologist",
            citations=(
                seen("nice_ng127_adult_limb", "limb or facial weakness"),
                reopened("poncelet_1998", "abstract"),
            ),
            when=any_present(symptoms.progressive_weakness, signs.objective_weakness, tests.ncs_demyelinating),
        ),
    ),
    synonyms=("peripheral neuropathy", "neuropathy"),
    citations=(_DEFINITION, _SENSORY, _PANEL, seen("burns_mauermann", "abstract"), seen("msd_polyneuropathy", "text")),
    note=(
        "No MRI for neuropathy alone without central signs. Two to three in a hundred adults have it, up to eight "
        "above 55 years."
    ),
)
