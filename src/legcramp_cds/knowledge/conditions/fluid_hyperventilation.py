"""Alkalosis from fast breathing, which brings tetany at a normal calcium."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings.cramp import carpopedal_spasm, triggered_by_hyperventilation
from legcramp_cds.knowledge.findings.history import (
    eating_disorder,
    neck_surgery,
    prolonged_ng_suction,
    psychiatric_disease,
    recent_neck_surgery,
)
from legcramp_cds.knowledge.findings.symptoms import (
    anxiety,
    chest_pain,
    distal_paresthesia,
    dyspnea,
    perioral_paresthesia,
    vomiting,
)
from legcramp_cds.knowledge.findings.tests import paper_bag_or_slow_breathing_relieves
from legcramp_cds.knowledge.investigations import (
    blood_gas,
    hyperventilation_test,
    ionized_calcium,
    serum_magnesium,
    serum_phosphate,
    serum_potassium,
)
from legcramp_cds.knowledge.patterns import low_calcium, normal_calcium, tetany
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
    BICARBONATE_HIGH,
    BICARBONATE_LOW,
    MAGNESIUM_LOW,
    PCO2_LOW,
    PH_ALKALOSIS,
)
from legcramp_cds.knowledge.vital_signs import breathing_fast
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_most, below, present

_CMDT = seen("cmdt_metabolic_alkalosis", "general considerations")
_RESPIRATORY = seen("cmdt_respiratory_alkalosis", "clinical findings")
_RCP = seen("rcp_normocalcaemic_tetany", "case")
_STEURER = seen("steurer_1997", "abstract")
_MERCK = reopened("merck_respiratory_alkalosis", "etiology")

_acid_lost = any_of(present(vomiting), present(prolonged_ng_suction), present(eating_disorder))

hyperventilation_tetany = Condition(
    id="hyperventilation_tetany",
    name="Tetany from hyperventilation",
    codes=Codes(icd10=("R29.0",), icd10cm=("R29.0",), snomed=("10629009",)),
    kind=Kind.CAUSE,
    summary=(
        "Fast breathing blows off carbon dioxide: tingling around the mouth and in the fingers, then cramping of "
        "hands and feet. Calcium, even ionized, can be normal."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=all_of(
        above(PH_ALKALOSIS),
        below(PCO2_LOW),
        any_of(tetany, present(perioral_paresthesia)),
    ),
    excluded_by=None,
    evidence=(
        supports(Strength.STRONG, all_of(above(PH_ALKALOSIS), below(PCO2_LOW)), _RESPIRATORY, group="gas"),
        supports(
            Strength.STRONG,
            present(triggered_by_hyperventilation),
            _STEURER,
            _RESPIRATORY,
            group="breathing",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(paper_bag_or_slow_breathing_relieves), any_of(tetany, present(perioral_paresthesia))),
            reopened("wikisum_hyperventilation", "treatment"),
            reopened("gpnotebook_hyperventilation", "clinical features"),
            group="breathing",
        ),
        supports(
            Strength.MODERATE,
            all_of(breathing_fast, any_of(present(anxiety), present(psychiatric_disease))),
            _RESPIRATORY,
            group="breathing",
        ),
        supports(
            Strength.STRONG,
            all_of(
                any_of(breathing_fast, present(dyspnea)),
                any_of(present(anxiety), present(psychiatric_disease)),
                any_of(tetany, present(perioral_paresthesia), present(distal_paresthesia)),
            ),
            _MERCK,
            _RESPIRATORY,
            group="breathing",
            note="Fear, breathlessness or fast breathing, and tingling or spasm: the syndrome itself.",
        ),
        supports(
            Strength.WEAK,
            all_of(tetany, any_of(present(anxiety), present(psychiatric_disease), present(dyspnea))),
            _RESPIRATORY,
            group="mind",
        ),
        supports(Strength.MODERATE, present(carpopedal_spasm), _STEURER, group="tetany"),
        supports(
            Strength.WEAK,
            all_of(present(perioral_paresthesia), present(distal_paresthesia)),
            _RESPIRATORY,
            group="tingling",
        ),
        supports(
            Strength.MODERATE,
            any_of(
                all_of(
                    present(perioral_paresthesia),
                    any_of(present(anxiety), present(psychiatric_disease), breathing_fast, present(dyspnea)),
                ),
                all_of(present(distal_paresthesia), any_of(present(anxiety), breathing_fast)),
            ),
            _RESPIRATORY,
            _MERCK,
            group="tingling",
            note="Two of its three parts, where nobody has asked for the third.",
        ),
        supports(
            Strength.MODERATE,
            all_of(tetany, normal_calcium),
            _RCP,
            _STEURER,
            group="calcium",
            note="In volunteers spasm came without any change of ionized calcium.",
        ),
        against(Strength.STRONG, low_calcium, _RCP, _STEURER, group="calcium"),
        against(
            Strength.WEAK,
            below(MAGNESIUM_LOW),
            seen("bmj_bp_cramps", "tetany"),
            note="Low magnesium brings tetany by itself.",
        ),
        against(
            Strength.MODERATE,
            any_of(present(recent_neck_surgery), present(neck_surgery)),
            seen("sfe_hypocalcaemia_2016", "causes"),
        ),
        against(Strength.STRONG, above(BICARBONATE_HIGH), _CMDT, group="gas"),
        against(
            Strength.MODERATE,
            at_most(PH_ALKALOSIS),
            _RESPIRATORY,
            group="gas",
            note="Only a sample during the attack counts.",
        ),
        against(Strength.WEAK, all_of(tetany, _acid_lost), _CMDT),
    ),
    citations=(_STEURER, _RESPIRATORY, _RCP, seen("acutecare_ph_ica", "clinical use")),
    explains=("hypophosphatemia",),
    workup=(
        Order(
            investigation=blood_gas,
            urgency=Urgency.SAME_DAY,
            because="during the attack: high pH with a low carbon dioxide confirms it",
            confirms=True,
        ),
        Order(
            investigation=ionized_calcium,
            urgency=Urgency.SAME_DAY,
            because="true low calcium has to be ruled out first; a value standardized to pH 7.4 says nothing here",
        ),
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SAME_DAY,
            because="low magnesium has to be ruled out first",
        ),
        Order(investigation=serum_potassium, urgency=Urgency.SAME_DAY, because="it may be low as well"),
        Order(
            investigation=serum_phosphate,
            urgency=Urgency.SOON,
            because="falls by shift during fast breathing; repeat when calm",
            when=above(PH_ALKALOSIS),
        ),
        Order(
            investigation=hyperventilation_test,
            urgency=Urgency.ROUTINE,
            because="brings the attack back when it is over and calcium and magnesium are normal",
            when=all_of(normal_calcium, at_least(MAGNESIUM_LOW)),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="embolism, sepsis, salicylate and ketoacidosis also make people breathe fast",
            citations=(_RESPIRATORY,),
            when=any_of(present(chest_pain), present(dyspnea), below(BICARBONATE_LOW)),
        ),
        Referral(
            specialty=Specialty.PRIMARY_CARE,
            urgency=Urgency.ROUTINE,
            because="breathing exercises help, if not by way of carbon dioxide; the anxiety has a cause of its own",
            citations=(reopened("hornsveld_1997", "abstract"),),
        ),
    ),
    synonyms=("respiratory alkalosis", "hyperventilation syndrome", "panic tetany"),
    note=(
        "A normal calcium, total, adjusted or standardized to pH 7.4, does not refute it. A low bicarbonate with a "
        "nearly normal pH means chronic overbreathing or a mixed state. Textbooks say that ionized calcium falls; a "
        "trial saw spasm without any change."
    ),
)
