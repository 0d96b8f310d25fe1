"""High potassium."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.diuretics import potassium_sparing_diuretic
from legcramp_cds.knowledge.drugs.heart import ace_inhibitor, arb
from legcramp_cds.knowledge.findings.history import (
    known_ckd,
)
from legcramp_cds.knowledge.findings.signs import arrhythmia, objective_weakness
from legcramp_cds.knowledge.findings.symptoms import (
    muscle_weakness,
)
from legcramp_cds.knowledge.investigations import (
    ck_test,
    ecg,
    medication_review,
    serum_creatinine,
    serum_potassium,
)
from legcramp_cds.knowledge.patterns import kidney_function_reduced
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
from legcramp_cds.knowledge.thresholds import (
    POTASSIUM_HIGH,
    POTASSIUM_HIGH_MODERATE,
    POTASSIUM_HIGH_SEVERE,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_most, present

_UKKA = seen("ukka_hyperk_gg", "severity and causes")

_PARALYSIS = reopened("hyperkalemic_paralysis_1998", "abstract")
_RAMIPRIL = reopened("hyperkalemic_paralysis_2018", "case")

_weak = any_of(present(muscle_weakness), present(objective_weakness))
_two_drugs = all_of(
    present(potassium_sparing_diuretic.taking), any_of(present(ace_inhibitor.taking), present(arb.taking))
)

hyperkalemia = Condition(
    id="hyperkalemia",
    name="Hyperkalemia",
    codes=Codes(icd10=("E87.5",), icd10cm=("E87.5",), snomed=("14140009",)),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Too much potassium in the blood: weakness rather than cramps, and danger to the heart. Kidney disease, drugs "
        "that hold potassium back, muscle breakdown and adrenal insufficiency are behind it."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(when=any_of(present(known_ckd), kidney_function_reduced), rate=BaseRate.RARE, citations=(_UKKA,)),
        # Spironolactone was behind most of the paralyses that were reported, mostly beside another such drug.
        Context(when=_two_drugs, rate=BaseRate.RARE, citations=(_UKKA, _PARALYSIS, _RAMIPRIL)),
    ),
    confirmed_by=above(POTASSIUM_HIGH),
    excluded_by=at_most(POTASSIUM_HIGH),
    evidence=(
        supports(Strength.DECISIVE, above(POTASSIUM_HIGH), _UKKA, group="level"),
        supports(Strength.STRONG, above(POTASSIUM_HIGH_MODERATE), _UKKA, group="depth"),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(known_ckd), kidney_function_reduced),
                any_of(
                    present(potassium_sparing_diuretic.taking),
                    present(ace_inhibitor.taking),
                    present(arb.taking),
                ),
            ),
            _UKKA,
            group="setting",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                _weak,
                any_of(present(known_ckd), kidney_function_reduced, present(potassium_sparing_diuretic.taking)),
            ),
            _UKKA,
            group="weakness",
        ),
        supports(Strength.WEAK, all_of(present(arrhythmia), present(known_ckd)), _UKKA, group="heart"),
        against(Strength.DECISIVE, at_most(POTASSIUM_HIGH), _UKKA, group="level"),
    ),
    citations=(_UKKA, seen("acutegp_cornwall_k", "primary care"), seen("gpnotebook_hyperk", "urgent admission")),
    workup=(
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SAME_DAY,
            because="repeat at once: hemolysis, delay, cold, EDTA and high cell counts raise it falsely",
            confirms=True,
        ),
        Order(
            investigation=ecg,
            urgency=Urgency.IMMEDIATE,
            because="from 6.0 mmol/L the tracing decides how fast to act",
            when=above(POTASSIUM_HIGH_MODERATE),
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SAME_DAY,
            because="looks for kidney injury behind it",
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.SAME_DAY,
            because="muscle breakdown releases potassium",
            when=above(POTASSIUM_HIGH),
        ),
        Order(
            investigation=medication_review,
            urgency=Urgency.SAME_DAY,
            because="ACE inhibitors, ARBs, potassium-sparing diuretics, trimethoprim and NSAIDs raise potassium",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="from 6.5 mmol/L, or with ECG change or acute kidney injury at any level, hospital at once",
            citations=(seen("gpnotebook_hyperk", "urgent admission"),),
            when=any_of(above(POTASSIUM_HIGH_SEVERE), all_of(above(POTASSIUM_HIGH), present(arrhythmia))),
        ),
    ),
    must_not_miss=True,
    synonyms=("high potassium", "hyperkalaemia"),
    note="One hospital counts from 5.4 mmol/L because its own range ends at 5.3; 5.5 is used here.",
)
