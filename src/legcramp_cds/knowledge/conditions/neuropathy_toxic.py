"""Polyneuropathy from kidney failure and from cancer drugs."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
    neuropathy_picture,
    upper_motor_neuron_signs,
)
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.anticancer import platinum, taxane, vinca_and_proteasome
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.knowledge.patterns import kidney_function_kept
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
from legcramp_cds.knowledge.thresholds import EGFR_15, EGFR_COMPUTED_15
from legcramp_cds.logic.build import all_of, any_of, below, present

_SENSORY = seen("nice_ng127_sensory", "tingling and numbness")
_DEFINITION = seen("england_2005", "abstract")
_UREMIA = seen("medscape_uremic_neuropathy", "history and examination")
_CHEMOTHERAPY = seen("cipn_review_2012", "abstract")

_central = against(Strength.DECISIVE, upper_motor_neuron_signs, _SENSORY, group="central")
_normal_feet = against(
    Strength.STRONG, all_present(signs.normal_sensation, signs.normal_reflexes), _DEFINITION, group="normal"
)

_kidney_failure = any_of(present(history.on_dialysis), below(EGFR_15), below(EGFR_COMPUTED_15))

uremic_polyneuropathy = Condition(
    id="uremic_polyneuropathy",
    name="Uremic polyneuropathy",
    codes=Codes(
        snomed=("11659006",),
        none=uncoded(
            "no single code: polyneuropathy in diseases classified elsewhere beside the code of the kidney disease",
            "icd10",
            "icd10cm",
        ),
    ),
    kind=Kind.CAUSE,
    part_of="polyneuropathy",
    summary=(
        "Insidious symmetric neuropathy of advanced kidney failure. Cramps and restless legs often come with it, and "
        "also without it."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(when=_kidney_failure, rate=BaseRate.COMMON, citations=(_UREMIA,)),
        Context(when=present(history.known_ckd), rate=BaseRate.UNCOMMON, citations=(_UREMIA,)),
    ),
    evidence=(
        supports(Strength.STRONG, all_of(_kidney_failure, neuropathy_picture), _UREMIA, group="cause"),
        supports(Strength.MODERATE, all_of(present(history.known_ckd), neuropathy_picture), _UREMIA, group="cause"),
        against(
            Strength.STRONG,
            kidney_function_kept,
            reopened("kdoqi_2002_neuropathy", "background"),
            reopened("symptoma_uremic_neuropathy", "presentation"),
            group="kidney",
        ),
        _central,
        _normal_feet,
    ),
    workup=(
        Order(investigation=ask.serum_creatinine, urgency=Urgency.ROUTINE, because="it belongs to kidney failure"),
        Order(
            investigation=ask.b12_test,
            urgency=Urgency.ROUTINE,
            because="kidney patients have other causes of neuropathy too",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEPHROLOGY,
            urgency=Urgency.ROUTINE,
            because="more or better dialysis may be needed",
            citations=(_UREMIA,),
        ),
    ),
    citations=(_UREMIA, _SENSORY),
)

_neurotoxic_drugs = any_present(history.chemotherapy, platinum.taking, taxane.taking, vinca_and_proteasome.taking)

chemotherapy_polyneuropathy = Condition(
    id="chemotherapy_polyneuropathy",
    name="Chemotherapy-induced polyneuropathy",
    codes=Codes(icd10=("G62.0",), icd10cm=("G62.0",), snomed=("7339009",)),
    kind=Kind.CAUSE,
    part_of="polyneuropathy",
    summary=(
        "Mostly sensory neuropathy after a typical total dose of platinum drugs, taxanes, vinca alkaloids or "
        "bortezomib. Oxaliplatin also cramps at once, on cold, with jaw spasm and slow relaxation."
    ),
    base_rate=BaseRate.RARE,
    contexts=(Context(when=_neurotoxic_drugs, rate=BaseRate.COMMON, citations=(_CHEMOTHERAPY,)),),
    evidence=(
        supports(Strength.STRONG, all_of(_neurotoxic_drugs, neuropathy_picture), _CHEMOTHERAPY, group="cause"),
        supports(
            Strength.WEAK,
            all_of(
                _neurotoxic_drugs,
                any_present(
                    symptoms.distal_paresthesia,
                    symptoms.burning_pain,
                    signs.reduced_vibration_sense,
                    signs.reduced_ankle_reflexes,
                ),
            ),
            _CHEMOTHERAPY,
            group="cause",
            note="Tingling of fingers or toes is how it begins; one sign of the nerves is enough to think of it.",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(history.active_cancer), neuropathy_picture),
            _CHEMOTHERAPY,
            group="cause",
            note="Ask what the cancer was treated with.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_present(platinum.taking, history.chemotherapy),
                any_present(cramp.triggered_by_cold, cramp.jaw_stiffness, cramp.delayed_muscle_relaxation),
            ),
            seen("oxaliplatin_review_pt", "abstract"),
            seen("gebremedhn_2018", "abstract"),
            group="acute_oxaliplatin",
        ),
        _central,
        _normal_feet,
    ),
    workup=(
        Order(
            investigation=ask.serum_magnesium,
            urgency=Urgency.SAME_DAY,
            because="platinum drugs waste magnesium, which cramps by itself",
        ),
        Order(investigation=ask.serum_calcium, urgency=Urgency.SAME_DAY, because="falls with magnesium"),
        Order(investigation=ask.medication_review, urgency=Urgency.SOON, because="agents, total dose and time"),
    ),
    refer=(
        Referral(
            specialty=Specialty.PRESCRIBER,
            urgency=Urgency.SOON,
            because="the oncology team weighs a delay, a lower dose or a stop where it hampers or is not bearable",
            citations=(reopened("asco_cipn_2020", "recommendation 2.1"),),
        ),
    ),
    citations=(_CHEMOTHERAPY, seen("gebremedhn_2018", "abstract")),
    note="A new one-sided or fast-growing deficit long after treatment asks for plexus, root or cord instead.",
)
