"""How a drug class becomes a line of the differential: one function, so that nothing about a class is written twice.

What a class does, how well that is shown and what to look at stand in `legcramp_cds.knowledge.drugs`; here is only
what those facts weigh. Sequence ratios order prescriptions in time and are never used as weights.
"""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds.codes import Codes
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge import investigations
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drug_timing import TIMELY_DAYS_CITATION, TIMELY_STUDIED
from legcramp_cds.knowledge.drugs.shapes import DrugClass
from legcramp_cds.knowledge.drugs.vocabulary import CauseStrength, Direction
from legcramp_cds.knowledge.findings import history, symptoms, tests
from legcramp_cds.knowledge.patterns import ck_raised, low_calcium, normal_calcium
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Context,
    Evidence,
    Investigation,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.terminology.uncoded import AS_CRAMP, not_found
from legcramp_cds.knowledge.thresholds import MAGNESIUM_LOW, PHOSPHATE_LOW, POTASSIUM_LOW, SODIUM_LOW
from legcramp_cds.logic.build import all_of, any_of, at_least, below, not_, present
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["PRESCRIBER", "RECHALLENGE", "TIMING", "WELL_SHOWN", "YEAR_TAKEN_OVER", "line", "shown_first"]

# The rule that a drug fits when cramps follow a start or a higher dose, and ease without it.
TIMING = seen("medal_cramp_drugs", "timing")
# What comes back when the drug is taken again is due to it, as both usual scales of causality have it.
RECHALLENGE = (reopened("who_umc_causality", "box 2"), reopened("naranjo_scale", "table 2"))

# Whoever prescribed a drug can take another one, a lower dose or a pause; stopping it alone is advised against.
PRESCRIBER = (
    reopened("webmd_boots_leg_cramps", "treating leg cramps"),
    reopened("webmd_cholesterol_side_effects", "how to handle side effects"),
)

# From a date of start alone, a year counts as timely; only some classes were studied for it.
YEAR_TAKEN_OVER = "A year is taken over from diuretics, statins and beta agonists; this class was not studied for it."

# Classes whose excess of cramps is shown by controlled or population data, or by an expert list with a mechanism.
WELL_SHOWN = frozenset({CauseStrength.STRONG, CauseStrength.MODERATE})

# Classes that act through an electrolyte: with a normal value they lose most of their weight.
_THROUGH: dict[Direction, tuple[str, ...]] = {
    Direction.INCREASES_VIA_CALCIUM: ("calcium",),
    Direction.INCREASES_VIA_MAGNESIUM: ("magnesium",),
    Direction.INCREASES_VIA_ELECTROLYTES: ("magnesium", "potassium"),
}

_LOW: dict[str, TruthNode] = {
    "potassium": below(POTASSIUM_LOW),
    "magnesium": below(MAGNESIUM_LOW),
    "sodium": below(SODIUM_LOW),
    "calcium": low_calcium,
    "phosphate": below(PHOSPHATE_LOW),
}
_NORMAL: dict[str, TruthNode] = {
    "potassium": at_least(POTASSIUM_LOW),
    "magnesium": at_least(MAGNESIUM_LOW),
    "calcium": normal_calcium,
}
_BRINGS_ABOUT = {
    ("lost", "potassium"): "hypokalemia",
    ("lost", "magnesium"): "hypomagnesemia",
    ("lost", "sodium"): "hyponatremia",
    ("lost", "calcium"): "hypocalcemia",
    ("lost", "phosphate"): "hypophosphatemia",
    ("raised", "potassium"): "hyperkalemia",
}
_TESTS: dict[str, Investigation] = {
    "potassium": investigations.serum_potassium,
    "magnesium": investigations.serum_magnesium,
    "sodium": investigations.serum_sodium,
    "calcium": investigations.serum_calcium,
    "albumin": investigations.serum_calcium,
    "phosphate": investigations.serum_phosphate,
    "creatinine": investigations.serum_creatinine,
    "egfr": investigations.serum_creatinine,
    "creatine_kinase": investigations.ck_test,
    "tsh": investigations.tsh_test,
    "free_t4": investigations.free_t4_test,
    "glucose": investigations.glucose_test,
    "bicarbonate": investigations.serum_bicarbonate,
    "lactate": investigations.blood_gas,
    "vitamin_d": investigations.vitamin_d_test,
    "pth": investigations.pth_test,
    "alt": investigations.liver_function,
    "hba1c": investigations.hba1c_test,
}

# What only a first result makes worth measuring: parathyroid hormone is read beside a low calcium.
_SECOND: dict[str, TruthNode] = {"pth": low_calcium}

# Measured with others and never ordered by itself, so there is no test to name.
_NEVER_ALONE = frozenset({"ldh"})


def line(name: str, label: str, *classes: DrugClass) -> Condition:
    """Make the line of one drug class, or of several that clinicians speak of as one.

    Args:
        name: What stands before ``_induced_cramps`` in the id.
        label: What clinicians call the drugs, in the plural.
        classes: The classes, each with its own strength; at least one.

    Returns:
        A condition that is part of ``drug_induced_cramps``.

    Raises:
        KnowledgeError: If a class imitates cramps, treats them or only interacts; such a class never causes them.
    """
    for one in classes:
        if not one.is_cause:
            raise KnowledgeError(f"drug class {one.id!r} does not cause cramps, so it has no line of its own")
    return Condition(
        id=f"{name}_induced_cramps",
        name=f"Drug-induced cramps: {label}",
        codes=Codes(none=(*AS_CRAMP, not_found("cramps caused by a class of drugs"))),
        kind=Kind.CAUSE,
        summary=" ".join(dict.fromkeys(one.why for one in classes)),
        base_rate=BaseRate.UNCOMMON if all(one.strength in WELL_SHOWN for one in classes) else BaseRate.RARE,
        contexts=_better_shown(classes),
        evidence=tuple(item for one in classes for item in _evidence(one)),
        citations=tuple(dict.fromkeys(citation for one in classes for citation in shown_first(one))),
        explains=_consequences(classes),
        part_of="drug_induced_cramps",
        workup=_workup(classes),
        refer=(
            Referral(
                specialty=Specialty.PRESCRIBER,
                urgency=Urgency.ROUTINE,
                because="who prescribed it weighs dose, another drug or a trial without it; nobody stops it alone",
                citations=PRESCRIBER,
            ),
        ),
        synonyms=tuple(dict.fromkeys(word for one in classes for word in (one.name, *one.synonyms))),
        note=" ".join(dict.fromkeys(_note(one) for one in classes)),
    )


def _better_shown(classes: tuple[DrugClass, ...]) -> tuple[Context, ...]:
    """The circumstance that one of the better shown classes of a mixed line is or was taken."""
    shown = [one for one in classes if one.strength in WELL_SHOWN]
    if not shown or len(shown) == len(classes):
        return ()
    met = any_of(*(present(fact) for one in shown for fact in (one.taking, one.before_onset, one.relieved_off)))
    return (Context(when=met, rate=BaseRate.UNCOMMON, citations=(shown_first(shown[0])[0],)),)


def shown_first(one: DrugClass) -> tuple[Citation, ...]:
    """What is said of a class and cramps: citations that somebody has read before those that nobody has."""
    told = (statement for statement in one.statements if statement.of_cramps)
    cited = dict.fromkeys(citation for statement in told for citation in statement.citations)
    return tuple(sorted(cited, key=lambda citation: not citation.verified))


def _evidence(one: DrugClass) -> tuple[Evidence, ...]:
    """What speaks for and against one class; all that is told of exposure, of time and of results is one group each."""
    taken = present(one.taking)
    well_shown = one.strength in WELL_SHOWN and one.direction not in _THROUGH
    return (
        supports(
            Strength.MODERATE if well_shown else Strength.WEAK,
            taken,
            *shown_first(one),
            group="exposure",
            note=_how_shown(one),
        ),
        supports(
            Strength.MODERATE,
            present(one.before_onset),
            TIMING,
            TIMELY_DAYS_CITATION,
            group="timing",
            note="" if one.id in TIMELY_STUDIED else YEAR_TAKEN_OVER,
        ),
        supports(
            Strength.MODERATE if well_shown else Strength.WEAK,
            all_of(taken, present(history.new_or_changed_drug)),
            TIMING,
            group="timing",
            note="The record does not say which drug was new.",
        ),
        supports(Strength.STRONG, present(one.relieved_off), TIMING, group="trial"),
        supports(
            Strength.DECISIVE,
            all_of(present(one.relieved_off), present(tests.rechallenge_positive)),
            *RECHALLENGE,
            group="trial",
        ),
        supports(
            Strength.STRONG,
            all_of(taken, present(tests.rechallenge_positive)),
            *RECHALLENGE,
            group="trial",
            note="The record does not say which drug was taken again.",
        ),
        *_results(one),
        against(
            Strength.STRONG,
            all_of(taken, not_(present(one.before_onset))),
            TIMING,
            group="before",
            note="Neither started nor raised before the cramps began or got worse.",
        ),
        against(Strength.STRONG, present(history.cramps_before_any_drug), TIMING, group="before"),
    )


def _results(one: DrugClass) -> Iterable[Evidence]:
    """Results that show, or fail to show, what the class does to electrolytes.

    They rest on all that is told of the class. Where nobody has read anything of it, they are weak.
    """
    through = _THROUGH.get(one.direction, ())
    told = tuple(dict.fromkeys(citation for statement in one.statements for citation in statement.citations))
    read = any(citation.verified for citation in told)
    strong, moderate = (Strength.STRONG, Strength.MODERATE) if read else (Strength.WEAK, Strength.WEAK)
    for electrolyte in one.lost:
        if electrolyte in _LOW:
            yield supports(
                strong if electrolyte in through else moderate,
                all_of(present(one.taking), _LOW[electrolyte]),
                *told,
                group="electrolytes",
            )
    if "creatine_kinase" in one.check:
        yield supports(
            moderate,
            all_of(present(one.taking), any_of(ck_raised, present(symptoms.proximal_weakness))),
            *told,
            group="muscle",
            note="It harms muscle, so that weak hips or a raised creatine kinase speak for it.",
        )
    if through:
        yield against(
            moderate,
            all_of(present(one.taking), *(_NORMAL[electrolyte] for electrolyte in through)),
            *told,
            group="electrolytes",
            note="It acts through this electrolyte.",
        )


def _consequences(classes: tuple[DrugClass, ...]) -> tuple[str, ...]:
    moved = [("lost", name) for one in classes for name in one.lost]
    moved += [("raised", name) for one in classes for name in one.raised]
    return tuple(dict.fromkeys(_BRINGS_ABOUT[item] for item in moved if item in _BRINGS_ABOUT))


def _workup(classes: tuple[DrugClass, ...]) -> tuple[Order, ...]:
    wanted: dict[str, tuple[Investigation, list[TruthNode]]] = {}
    for one in classes:
        for measured in (name for name in one.check if name not in _NEVER_ALONE):
            test = _TESTS[measured]
            takers = wanted.setdefault(test.id, (test, []))[1]
            taken = present(one.taking)
            taker: TruthNode = all_of(taken, _SECOND[measured]) if measured in _SECOND else taken
            if taker not in takers:
                takers.append(taker)
    return (
        Order(
            investigation=investigations.medication_review,
            urgency=Urgency.ROUTINE,
            because="sets the start and every change of dose against the first cramp",
        ),
        *(
            Order(
                investigation=test,
                urgency=Urgency.ROUTINE,
                because="shows what these drugs are known to change; a normal value does not clear the drug",
                when=any_of(*takers),
            )
            for test, takers in wanted.values()
        ),
        Order(
            investigation=investigations.drug_dechallenge,
            urgency=Urgency.ROUTINE,
            because="cramps that go without the drug and come back with it are due to it; led by the prescriber",
            # A trial is worth its risk where time already speaks for the drug, or where the class is well shown to
            # cause cramps; never where the cramps were there first.
            when=any_of(
                *(present(one.before_onset) for one in classes),
                all_of(any_of(*(present(one.taking) for one in classes)), present(history.new_or_changed_drug)),
                *(present(one.taking) for one in classes if one.strength in WELL_SHOWN),
            ),
            unless=present(history.cramps_before_any_drug),
            confirms=True,
        ),
    )


def _how_shown(one: DrugClass) -> str:
    """Why the exposure weighs as little or as much as it does."""
    match one.strength:
        case CauseStrength.CONTESTED:
            return "Contested: sources disagree on whether these drugs cause cramps."
        case CauseStrength.PLAUSIBLE_MECHANISM:
            return "A mechanism makes it plausible; no data show an excess of cramps."
        case CauseStrength.LABEL_OR_CASE_REPORTS:
            return "Labels or single reports only."
        case CauseStrength.WEAK:
            return "A small or inconsistent excess."
        case _:
            return "Being on the drug says nothing about time: ask for its start."


def _note(one: DrugClass) -> str:
    return f"{one.name}: {one.advice}" if one.advice else one.name
