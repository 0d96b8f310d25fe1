"""Wider groups over the classes: any diuretic, any beta blocker, whatever lowers magnesium.

Groups that follow from what the classes lose or raise are derived from them, so that nothing is written twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from legcramp_cds.knowledge.drugs.shapes import DrugClass, DrugGroup
from legcramp_cds.knowledge.drugs.vocabulary import Electrolyte

__all__ = ["WRITTEN", "derived"]

WRITTEN = (
    DrugGroup(
        id="diuretic",
        name="Any diuretic",
        members=("loop_diuretic", "thiazide_diuretic", "potassium_sparing_diuretic"),
        synonyms=("diuretic", "water tablet", "water pill"),
        atc_prefixes=("C03", "C02L"),
    ),
    DrugGroup(
        id="beta_agonist",
        name="Any beta-2 agonist",
        members=("laba", "saba"),
        synonyms=("beta agonist", "beta-2 agonist", "beta2 agonist"),
        atc_prefixes=("R03AC", "R03AK", "R03AL", "R03CC"),
    ),
    DrugGroup(
        id="beta_blocker",
        name="Any beta blocker",
        members=("beta_blocker_isa", "beta_blocker_no_isa"),
        synonyms=("beta blocker", "betablocker"),
        atc_prefixes=("C07", "S01ED"),
    ),
    DrugGroup(
        id="renin_angiotensin_blocker",
        name="ACE inhibitor or angiotensin receptor blocker",
        members=("ace_inhibitor", "arb"),
    ),
    DrugGroup(
        id="antihypertensive",
        name="Any drug for blood pressure",
        members=(
            "ace_inhibitor",
            "arb",
            "calcium_channel_blocker",
            "beta_blocker_isa",
            "beta_blocker_no_isa",
            "loop_diuretic",
            "thiazide_diuretic",
            "potassium_sparing_diuretic",
        ),
        synonyms=("antihypertensive", "blood pressure tablet", "blood pressure pill", "blood pressure medication"),
        closed=False,
    ),
    DrugGroup(
        id="lipid_lowering_drug",
        name="Any drug that lowers cholesterol",
        members=("statin", "fibrate", "other_lipid_lowering"),
        synonyms=("lipid-lowering drug", "cholesterol-lowering drug", "cholesterol tablet", "cholesterol pill"),
        atc_prefixes=("C10",),
    ),
    DrugGroup(
        id="laxative",
        name="Any laxative",
        members=("laxative_stimulant", "laxative_osmotic"),
        synonyms=("laxative",),
        closed=False,
    ),
    DrugGroup(
        id="neurotoxic_chemotherapy",
        name="Chemotherapy that damages nerves",
        members=("platinum", "taxane", "vinca_and_proteasome"),
    ),
    DrugGroup(
        id="estrogen_drug",
        name="Any estrogen, contraception included",
        members=("combined_hormonal_contraceptive", "menopausal_estrogen"),
    ),
    DrugGroup(
        id="anticoagulant",
        name="Any anticoagulant",
        members=("vitamin_k_antagonist", "direct_oral_anticoagulant", "heparin"),
        synonyms=("anticoagulant", "anticoagulation"),
        closed=False,
    ),
    DrugGroup(
        id="magnesium_product",
        name="Any product with magnesium",
        members=("magnesium_supplement", "magnesium_hydroxide", "magnesium_oxide", "magnesium_citrate"),
        closed=False,
    ),
    # Those that the evidence names, and macrolides, which the quinine label forbids; many other drugs prolong QT.
    DrugGroup(
        id="qt_prolonging_drug",
        name="Drug that prolongs the QT interval",
        members=(
            "sotalol",
            "amiodarone",
            "nilotinib",
            "levofloxacin",
            "citalopram",
            "escitalopram",
            "antimalarial_4_aminoquinoline",
            "macrolide",
        ),
        closed=False,
    ),
)

# Which side of a class, which electrolyte, and how clinicians speak of it.
_DERIVED: tuple[tuple[str, Electrolyte, str], ...] = (
    ("lost", "magnesium", "Drug that lowers magnesium"),
    ("lost", "potassium", "Drug that lowers potassium"),
    ("lost", "calcium", "Drug that lowers calcium"),
    ("lost", "sodium", "Drug that lowers sodium"),
    ("lost", "phosphate", "Drug that lowers phosphate"),
    ("raised", "potassium", "Drug that raises potassium"),
    ("raised", "magnesium", "Drug that raises magnesium"),
    ("raised", "calcium", "Drug that raises calcium"),
)


# Members of mixed classes whose own note says what they do.
_SINGLE_MEMBERS: Mapping[str, tuple[str, ...]] = MappingProxyType({"magnesium_lowering_drug": ("patiromer",)})


def derived(classes: Iterable[DrugClass]) -> tuple[DrugGroup, ...]:
    """Group the classes by the electrolytes that they lower or raise.

    Args:
        classes: Every drug class.

    Returns:
        Groups such as ``magnesium_lowering_drug``. They are open: other drugs do the same.
    """
    known = tuple(one for one in classes if one.on_drug_lists)
    groups = []
    for side, electrolyte, name in _DERIVED:
        members = tuple(one.id for one in known if electrolyte in (one.lost if side == "lost" else one.raised))
        verb = "lowering" if side == "lost" else "raising"
        group_id = f"{electrolyte}_{verb}_drug"
        members += _SINGLE_MEMBERS.get(group_id, ())
        groups.append(DrugGroup(id=group_id, name=name, members=members, closed=False))
    return tuple(groups)
