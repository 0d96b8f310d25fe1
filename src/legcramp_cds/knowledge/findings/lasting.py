"""For how long a statement about a finding speaks of a later day: one definition for every reader of records.

A record is read on another day than the one on which it was written. What was there then need not be there now, and
what was absent then need not be absent now; where nobody knows, the finding is unknown and worth asking for. How long
is *engineering and not medicine*, like the freshness of results (`legcramp_cds.knowledge.analytes`), and errs towards
unknown. Which finding is of which kind follows from what the finding says, and is written down here for each one that
is not merely of its time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.analytes.clinical import GESTATIONAL_AGE
from legcramp_cds.knowledge.findings import FINDINGS, history, signs, tests, treatment

__all__ = [
    "FOR_A_YEAR",
    "FOR_GOOD",
    "MONTH",
    "OF_ITS_TIME",
    "ONLY_EARLIER",
    "PREGNANCY",
    "SPANS",
    "UNTIL_ENDED",
    "YEAR",
    "Lasting",
    "lasting",
    "still_stated",
]

# The window of results that change within days, and that of a condition era of OMOP ("at least 31 days since any prior
# record of the same condition" begin a new one; CDM 5.4, table condition_era).
MONTH = 30.0
YEAR = 365.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """A kind of finding, by how long a statement about it holds.

    Args:
        id: Name.
        present_days: For how many days after it was stated the finding is taken as still present; infinite while no
            end is stated.
        absent_days: The same for an absent finding.
        outlives: Whether the finding stays true when the illness behind it is over.
        renewed: Whether it counts from the newest day on which it was recorded, rather than from its beginning.
        because: Why.
    """

    id: str
    present_days: float
    absent_days: float = MONTH
    outlives: bool = False
    renewed: bool = True
    because: str

    def days(self, *, present: bool) -> float:
        """For how many days a statement that the finding is present, or absent, holds."""
        return self.present_days if present else self.absent_days


FOR_GOOD = Lasting(
    id="for_good",
    present_days=inf,
    outlives=True,
    because="what the finding says includes the past: what once was so, or runs in the family, cannot cease to be so",
)
UNTIL_ENDED = Lasting(
    id="until_ended",
    present_days=inf,
    because="a disease that seldom goes away by itself; it is there until somebody says that it is over",
)
OF_ITS_TIME = Lasting(
    id="of_its_time",
    present_days=MONTH,
    because="a symptom, a sign, a circumstance or an event that the finding calls recent: it changes within weeks",
)
FOR_A_YEAR = Lasting(
    id="for_a_year",
    present_days=YEAR,
    because=(
        "a state of months or years of which nobody writes down the end: who was on dialysis, had a cancer or drank "
        "much a quarter of a year ago mostly does so still, and to forget it hides a danger"
    ),
)
PREGNANCY = Lasting(
    id="pregnancy",
    present_days=GESTATIONAL_AGE.high * 7,
    renewed=False,
    because="no pregnancy lasts longer than the longest duration that can be entered, whenever it was stated",
)

_KINDS: Mapping[Lasting, tuple[Finding, ...]] = {
    FOR_GOOD: (
        history.bariatric_or_bowel_surgery,
        history.chemotherapy,
        history.coronary_disease,
        history.earlier_neurologic_attack,
        history.family_als,
        history.family_celiac_disease,
        history.family_cramps,
        history.family_hypocalcemia,
        history.family_neuromuscular,
        history.family_restless_legs,
        history.family_thrombosis,
        history.family_thyroid_disease,
        history.immune_or_congenital_syndrome,
        history.neck_surgery,
        history.neonatal_seizures_in_child,
        history.polio_earlier,
        history.previous_dvt,
        history.radioiodine_or_neck_irradiation,
        history.smoker,
        tests.gene_test_clcn1,
        tests.gene_test_dmpk,
        tests.gene_test_dystrophin,
        tests.gene_test_gitelman,
        treatment.g6pd_deficiency,
        treatment.hepatic_encephalopathy,
        treatment.optic_neuritis,
        treatment.quinine_reaction,
    ),
    UNTIL_ENDED: (
        history.adrenal_insufficiency_known,
        history.atrial_fibrillation,
        history.autoimmune_disease,
        history.celiac_known,
        history.cirrhosis,
        history.contrast_allergy,
        history.copd_or_asthma,
        history.diabetes,
        history.epilepsy,
        history.heart_failure,
        history.hyperlipidemia,
        history.hypertension,
        history.implant_not_mri_safe,
        history.inflammatory_bowel_disease,
        history.known_ckd,
        history.known_hyperthyroidism,
        history.known_hypoparathyroidism,
        history.known_hypothyroidism,
        history.known_pad,
        history.motor_neuron_disease_known,
        history.multiple_sclerosis_known,
        history.neuropathy_known,
        history.osteoarthritis_knee,
        history.pancreatic_insufficiency,
        history.restless_legs_known,
        history.spinal_cord_disease_known,
        history.spinal_stenosis_known,
        history.symptoms_since_childhood,
        history.thrombophilia,
        treatment.heart_block,
        treatment.kidney_stones,
        treatment.low_platelets,
        treatment.myasthenia_gravis,
    ),
    FOR_A_YEAR: (
        history.active_cancer,
        history.alcohol_use_any,
        history.alcohol_use_heavy,
        history.eating_disorder,
        history.iron_deficiency,
        history.on_dialysis,
        history.psychiatric_disease,
        history.small_cell_lung_cancer,
        signs.obesity,
    ),
    PREGNANCY: (history.pregnant,),
}
_BY_FINDING: Mapping[str, Lasting] = MappingProxyType(
    {finding.id: kind for kind, findings in _KINDS.items() for finding in findings}
)

# What is meant to be over: a thrombosis of today is a diagnosis, not a risk from the past.
ONLY_EARLIER = frozenset({history.previous_dvt.id})
# Every limit there is, shortest first: two ages between the same limits say the same of every finding.
SPANS: tuple[float, ...] = tuple(
    sorted({days for kind in (OF_ITS_TIME, *_KINDS) for days in (kind.present_days, kind.absent_days)} - {inf})
)


def lasting(finding: str) -> Lasting:
    """Of which kind a finding is.

    Args:
        finding: Its id.

    Example:
        >>> lasting("diabetes").id, lasting("fever").id
        ('until_ended', 'of_its_time')
    """
    return _BY_FINDING.get(finding, OF_ITS_TIME)


def still_stated(finding: str, *, present: bool, days: float | None, going_on: bool = False) -> frozenset[str]:
    """What a statement still says when it is so many days old.

    A statement that has become too old for the finding itself may still hold for what the finding implies: who once was
    told to be on dialysis has a kidney disease. A statement without a date speaks of the day on which it is read where
    it says in so many words that the finding is there now; what counts from its beginning stays open even then.

    Args:
        finding: Id of the finding.
        present: Whether it was stated to be present; else absent.
        days: Age of the statement in days; None where nobody knows.
        going_on: Whether it says that the finding is there now, as an active problem does. It says no more than that
            it was so on the day of a date.

    Returns:
        The findings for which it holds: the finding itself, only what it implies, or none.

    Example:
        >>> (
        ...     sorted(still_stated("on_dialysis", present=True, days=90)),
        ...     sorted(still_stated("on_dialysis", present=True, days=400)),
        ... )
        (['on_dialysis'], ['known_ckd'])
        >>> sorted(still_stated("diabetes", present=False, days=400))
        []
        >>> sorted(still_stated("fever", present=True, days=None, going_on=True))
        ['fever']
    """
    kind = lasting(finding)
    undated = 0 if going_on and kind.renewed else inf
    age = undated if days is None else days
    limit = kind.days(present=present)
    if age <= limit:
        return frozenset({finding})
    implied = FINDINGS[finding].implies if present else ()
    return frozenset().union(*(still_stated(other, present=True, days=days, going_on=going_on) for other in implied))
