"""Tests to leave out in a situation, because they mislead, come too soon, or look in the wrong place."""

from __future__ import annotations

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    ankle_brachial_index_test,
    blood_count,
    ct_angiography,
    d_dimer_test,
    emg,
    mri_brain,
    mri_cervical_spine,
    mri_lumbar_spine,
    muscle_biopsy,
    sleep_study,
    wells_score,
)
from legcramp_cds.knowledge.patterns import (
    WELLS_LIKELY,
    claudication,
    isolated_fasciculation,
)
from legcramp_cds.knowledge.shapes import Discouraged, Investigation
from legcramp_cds.knowledge.sources.arterial import ACC_AHA_PAD_2024
from legcramp_cds.knowledge.sources.basis import GENERAL_KNOWLEDGE
from legcramp_cds.knowledge.sources.brain_cord import NICE_NG127_FASCIC
from legcramp_cds.knowledge.sources.children import EBM_GROWING_PAINS, MOHANTA_2014
from legcramp_cds.knowledge.sources.creatine_kinase import EAN_HYPERCK_2024
from legcramp_cds.knowledge.sources.neuropathy import AANEM_CHOOSING_WISELY
from legcramp_cds.knowledge.sources.pregnancy import DDIMER_PREGNANCY, OBS_VTE_TEXT, RCOG_37B
from legcramp_cds.knowledge.sources.safety import THORACIC_AMYOTROPHY
from legcramp_cds.knowledge.sources.spine import AOMRC_IMAGING, NICE_QS155
from legcramp_cds.knowledge.sources.venous import GEERSING_2014, NICE_NG158
from legcramp_cds.knowledge.thresholds import AGE_16, AGE_50, CK_1_5X
from legcramp_cds.logic.build import above, all_of, any_of, below, not_, present
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation, cite

_READ = "2026-11-22"


def _rule(name: str, test: Investigation, when: TruthNode, because: str, *citations: Citation) -> Discouraged:
    return Discouraged(id=f"{name}_{test.id}", investigation=test, when=when, because=because, citations=citations)


# A cord or brain sign in a leg: the lesion lies above the lumbar spine, because the cord ends near its first vertebra.
_upper_motor_neuron = any_of(
    present(signs.babinski_sign),
    present(signs.spastic_tone),
    present(signs.brisk_reflexes),
    present(signs.sensory_level),
)
_plain_neuropathy = all_of(
    any_of(present(symptoms.stocking_numbness), present(signs.distal_sensory_loss)),
    present(signs.reduced_ankle_reflexes),
    not_(present(signs.babinski_sign)),
    not_(present(signs.brisk_reflexes)),
)
_plain_back_pain = all_of(
    any_of(present(symptoms.back_pain), present(symptoms.radicular_leg_pain)),
    not_(present(symptoms.bladder_bowel_change)),
    not_(present(symptoms.saddle_numbness)),
    not_(any_of(present(signs.foot_drop), present(symptoms.progressive_weakness))),
    not_(present(history.active_cancer)),
)
_around_birth = any_of(present(history.pregnant), present(history.postpartum))
_typical_growing_pains = all_of(
    below(AGE_16),
    present(history.cosmetic_or_growth_night_pain),
    present(cramp.bilateral_symptoms),
    present(signs.normal_examination),
)
_no_reason_for_arteries = all_of(
    below(AGE_50),
    present(signs.normal_pulses),
    not_(present(history.diabetes)),
    not_(present(history.smoker)),
    not_(any_of(present(cramp.exertional_cramps), present(cramp.brought_on_by_fixed_walking_distance))),
)

SITUATIONS: tuple[Discouraged, ...] = (
    _rule(
        "isolated_fasciculation",
        emg,
        isolated_fasciculation,
        "twitching without weakness, wasting or rigidity is no reason for referral or EMG",
        cite(NICE_NG127_FASCIC, "fasciculations", _READ),
    ),
    _rule(
        "upper_motor_neuron",
        mri_lumbar_spine,
        _upper_motor_neuron,
        "cord signs come from above it: image the cervical and thoracic spine instead",
        cite(THORACIC_AMYOTROPHY, "introduction", _READ),
        cite(GENERAL_KNOWLEDGE, "the cord ends near the first lumbar vertebra"),
    ),
    *(
        _rule(
            "plain_neuropathy",
            test,
            _plain_neuropathy,
            "neuropathy alone, without signs of cord or brain, needs no MRI",
            cite(AANEM_CHOOSING_WISELY, "", _READ),
        )
        for test in (mri_brain, mri_cervical_spine, mri_lumbar_spine)
    ),
    _rule(
        "plain_back_pain",
        mri_lumbar_spine,
        _plain_back_pain,
        "back pain with or without sciatica is not imaged outside specialist care unless serious disease is suspected",
        cite(NICE_QS155, "imaging", _READ),
        cite(AOMRC_IMAGING, "", _READ),
    ),
    _rule(
        "wells_likely",
        d_dimer_test,
        WELLS_LIKELY,
        "not first: Wells says likely, so the leg veins are scanned first, and a D-dimer follows a clear scan",
        cite(NICE_NG158, "diagnosis", _READ),
    ),
    *(
        _rule(
            "pregnancy",
            test,
            _around_birth,
            "it cannot exclude thrombosis in pregnancy or after birth: scan on suspicion",
            cite(RCOG_37B, "diagnosis", _READ),
            cite(OBS_VTE_TEXT, "", _READ),
            cite(DDIMER_PREGNANCY, "", _READ),
        )
        for test in (d_dimer_test, wells_score)
    ),
    _rule(
        "active_cancer",
        d_dimer_test,
        present(history.active_cancer),
        "in active cancer a low score with a negative D-dimer does not exclude thrombosis safely: scan",
        cite(GEERSING_2014, "abstract", _READ),
    ),
    _rule(
        "no_arterial_risk",
        ankle_brachial_index_test,
        _no_reason_for_arteries,
        "screening without risk, history or signs has no benefit",
        cite(ACC_AHA_PAD_2024, "screening", _READ),
    ),
    _rule(
        "plain_claudication",
        ct_angiography,
        all_of(claudication, not_(present(symptoms.rest_pain_foot)), not_(present(signs.ischemic_ulcer_or_gangrene))),
        "arteries are imaged beyond the ankle pressure only when an operation is considered",
        reopened("nice_qs52", "statement 4"),
    ),
    _rule(
        "growing_pains",
        blood_count,
        _typical_growing_pains,
        "typical growing pains need no test",
        cite(MOHANTA_2014, "", _READ),
        cite(EBM_GROWING_PAINS, "", _READ),
    ),
    _rule(
        "restless_legs",
        sleep_study,
        all_of(present(cramp.crawling_urge_to_move), present(cramp.relieved_by_moving)),
        "restless legs are diagnosed by asking",
        reopened("german_sleep_2001", "abstract"),
    ),
    _rule(
        "raised_ck",
        muscle_biopsy,
        all_of(above(CK_1_5X), present(signs.normal_strength)),
        "the gene panel comes first",
        cite(EAN_HYPERCK_2024, "pathway", _READ),
    ),
)
