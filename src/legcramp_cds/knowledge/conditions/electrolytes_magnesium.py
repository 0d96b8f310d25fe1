"""Low magnesium, which stands behind low calcium and low potassium that will not rise."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.anticancer import anti_egfr_antibody, platinum
from legcramp_cds.knowledge.drugs.diuretics import loop_diuretic, thiazide_diuretic
from legcramp_cds.knowledge.drugs.gut import proton_pump_inhibitor
from legcramp_cds.knowledge.drugs.infection import aminoglycoside, antifungal_polyene
from legcramp_cds.knowledge.drugs.other import calcineurin_inhibitor
from legcramp_cds.knowledge.findings.history import (
    alcohol_use_heavy,
    bariatric_or_bowel_surgery,
    inflammatory_bowel_disease,
    laxative_overuse,
)
from legcramp_cds.knowledge.findings.signs import arrhythmia, chvostek_sign, prolonged_qt, tremor
from legcramp_cds.knowledge.findings.symptoms import (
    chronic_diarrhea,
    fasciculation_symptom,
    perioral_paresthesia,
    seizure,
)
from legcramp_cds.knowledge.investigations import (
    ecg,
    medication_review,
    pth_test,
    serum_calcium,
    serum_magnesium,
    serum_potassium,
    urine_calcium_test,
    urine_magnesium_test,
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
    MAGNESIUM_LOW,
    MAGNESIUM_LOW_CMDT,
    MAGNESIUM_SEVERE,
    POTASSIUM_LOW,
    PTH_HIGH,
)
from legcramp_cds.logic.build import all_of, any_of, at_least, at_most, below, present

_HIGHLAND = seen("nhs_highland_mg", "symptoms")
_BNSSG = seen("bnssg_hypomagnesaemia", "causes")
_CMDT = seen("cmdt_hypomagnesemia", "clinical findings")
_WASTING = seen("clinlab_urine_mg", "causes")

_common_risk = any_of(
    present(proton_pump_inhibitor.taking),
    present(loop_diuretic.taking),
    present(thiazide_diuretic.taking),
    present(alcohol_use_heavy),
)
_sign = any_of(
    tetany,
    present(tremor),
    present(fasciculation_symptom),
    present(seizure),
    present(perioral_paresthesia),
    present(arrhythmia),
    present(prolonged_qt),
)

hypomagnesemia = Condition(
    id="hypomagnesemia",
    name="Hypomagnesemia",
    codes=Codes(icd10=("E83.4",), icd10cm=("E83.42",), snomed=("190855004",)),
    kind=Kind.CAUSE,
    summary=(
        "Too little magnesium in the blood. It makes nerves fire, drives potassium out through the kidney and blocks "
        "PTH, so low calcium and low potassium come with it and resist treatment until magnesium is replaced."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=below(MAGNESIUM_LOW),
    evidence=(
        supports(Strength.DECISIVE, below(MAGNESIUM_LOW), seen("bnssg_hypomagnesaemia", "definition"), group="level"),
        supports(
            Strength.WEAK,
            below(MAGNESIUM_LOW_CMDT),
            seen("cmdt_hypomagnesemia", "definition"),
            group="level",
            note="Low by one of three published limits (0.60, 0.70, 0.75): a grey zone, not a diagnosis.",
        ),
        supports(
            Strength.WEAK,
            present(proton_pump_inhibitor.taking),
            seen("fda_ppi_2011", "safety communication"),
            _BNSSG,
            group="loss",
            note="Mostly after more than a year of use; in about a quarter magnesium rose only without the drug.",
        ),
        supports(
            Strength.WEAK,
            any_of(present(loop_diuretic.taking), present(thiazide_diuretic.taking)),
            _BNSSG,
            group="loss",
        ),
        supports(
            Strength.MODERATE,
            all_of(_common_risk, _sign),
            _BNSSG,
            group="loss",
            note="A risk with a sign of the lack; the risk alone is common and says little.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(proton_pump_inhibitor.taking),
                any_of(present(loop_diuretic.taking), present(thiazide_diuretic.taking)),
            ),
            seen("medscape_ppi_2011", "drug interactions"),
            group="loss",
            note="The two add up.",
        ),
        supports(
            Strength.STRONG,
            any_of(
                present(platinum.taking),
                present(anti_egfr_antibody.taking),
                present(antifungal_polyene.taking),
                present(calcineurin_inhibitor.taking),
                present(aminoglycoside.taking),
            ),
            _WASTING,
            group="loss",
        ),
        supports(Strength.WEAK, present(alcohol_use_heavy), _WASTING, group="loss"),
        supports(
            Strength.MODERATE,
            any_of(
                present(chronic_diarrhea),
                present(inflammatory_bowel_disease),
                present(bariatric_or_bowel_surgery),
                present(laxative_overuse),
            ),
            _BNSSG,
            group="gut_loss",
        ),
        supports(
            Strength.MODERATE,
            tetany,
            _HIGHLAND,
            group="tetany",
        ),
        supports(
            Strength.WEAK,
            all_of(tetany, normal_calcium),
            seen("bmj_bp_cramps", "tetany"),
            group="normal_calcium",
            note="A normal calcium leaves magnesium and alkalosis as the causes of tetany.",
        ),
        supports(
            Strength.WEAK, present(chvostek_sign), reopened("emedicine_hypomagnesemia", "presentation"), group="tetany"
        ),
        supports(Strength.WEAK, present(perioral_paresthesia), _HIGHLAND, group="excitability"),
        supports(
            Strength.WEAK,
            any_of(present(tremor), present(fasciculation_symptom), present(seizure)),
            _HIGHLAND,
            group="excitability",
        ),
        supports(Strength.WEAK, any_of(present(arrhythmia), present(prolonged_qt)), _HIGHLAND, group="heart"),
        supports(
            Strength.MODERATE,
            all_of(low_calcium, at_most(PTH_HIGH)),
            seen("pth_washington_manual", "magnesium"),
            group="followers",
            note="Severe depletion blocks PTH release, so that low calcium meets a PTH that does not rise.",
        ),
        supports(
            Strength.MODERATE,
            all_of(low_calcium, below(POTASSIUM_LOW)),
            _CMDT,
            group="followers",
        ),
        supports(Strength.WEAK, any_of(low_calcium, below(POTASSIUM_LOW)), _CMDT, group="followers"),
        against(
            Strength.DECISIVE,
            at_least(MAGNESIUM_LOW_CMDT),
            _CMDT,
            group="level",
            note="It does not exclude depletion: one hundredth of the magnesium is outside the cells.",
        ),
        against(Strength.STRONG, at_least(MAGNESIUM_LOW), seen("bnssg_hypomagnesaemia", "definition"), group="level"),
    ),
    citations=(
        seen("bnssg_hypomagnesaemia", "definition"),
        seen("cmdt_hypomagnesemia", "definition"),
        seen("statpearls_hypomagnesemia", "definition"),
        _HIGHLAND,
    ),
    explains=("hypocalcemia", "hypokalemia"),
    workup=(
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SOON,
            because="confirms it when low; a normal value makes it unlikely without ruling out depletion",
            confirms=True,
        ),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SOON,
            because="potassium falls with magnesium and does not rise before it",
        ),
        Order(
            investigation=serum_calcium,
            urgency=Urgency.SOON,
            because="calcium falls when low magnesium blocks PTH",
        ),
        Order(
            investigation=ecg,
            urgency=Urgency.SAME_DAY,
            because="looks for a long QT and for a disturbed rhythm",
            when=below(MAGNESIUM_LOW),
        ),
        Order(
            investigation=urine_magnesium_test,
            urgency=Urgency.SOON,
            because="before replacement: tells loss through the kidney from loss through the gut",
            when=below(MAGNESIUM_LOW),
        ),
        Order(
            investigation=urine_calcium_test,
            urgency=Urgency.ROUTINE,
            because="with low potassium: low in Gitelman syndrome, not in Bartter syndrome",
            when=all_of(below(MAGNESIUM_LOW), below(POTASSIUM_LOW)),
        ),
        Order(
            investigation=pth_test,
            urgency=Urgency.SOON,
            because="read it again after replacement: low magnesium alone keeps it down",
            when=all_of(below(MAGNESIUM_LOW), low_calcium),
        ),
        Order(
            investigation=medication_review,
            urgency=Urgency.SOON,
            because="proton pump inhibitors, diuretics, laxatives and some cancer drugs lower magnesium",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="magnesium below 0.5 mmol/L is replaced by vein",
            citations=(seen("nhs_highland_mg", "treatment"), seen("embeds_mg_2025", "classification")),
            when=below(MAGNESIUM_SEVERE),
        ),
        Referral(
            specialty=Specialty.PRESCRIBER,
            urgency=Urgency.SOON,
            because="low magnesium on a proton pump inhibitor: replacement alone may fail while the drug goes on",
            citations=(seen("fda_ppi_2011", "safety communication"),),
            when=all_of(below(MAGNESIUM_LOW), present(proton_pump_inhibitor.taking)),
        ),
    ),
    must_not_miss=True,
    synonyms=("low magnesium", "magnesium deficiency", "hypomagnesaemia"),
    note=(
        "Three lower limits are published: 0.60 (StatPearls), 0.70 (United Kingdom, used here) and 0.75 mmol/L (CMDT). "
        "Symptoms usually begin below 0.4 but depend on how fast it fell. In ordinary night cramps with a normal "
        "magnesium there is no reason to replace it. Limits for children and pregnancy are lower and wider."
    ),
)
