"""What comes with a cramp and is more than a cramp: the complaints and signs that point to a cause."""

from __future__ import annotations

from types import ModuleType

from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.findings import signs, symptoms
from legcramp_cds.logic.build import any_of, present

__all__ = ["COMPANIONS", "HARMLESS", "has_a_companion"]

# Many people have these beside ordinary cramps, and alone they lead to no test: complaints of tired legs and of the
# frame, the frequent and unspecific ones, and what is found in the healthy.
HARMLESS = frozenset(
    {
        symptoms.anxiety,
        symptoms.back_pain,
        symptoms.cold_feet,
        symptoms.constipation,
        symptoms.dry_skin_or_hair_loss,
        symptoms.fatigue,
        symptoms.headache,
        symptoms.itching,
        symptoms.joint_pain,
        symptoms.leg_heaviness,
        symptoms.leg_pain,
        symptoms.muscle_pain,
        symptoms.neck_pain,
        symptoms.poor_sleep,
        symptoms.weight_gain,
        signs.homans_sign,
        signs.hypertension_measured,
        signs.neck_scar,
        signs.normal_examination,
        signs.normal_neurological_examination,
        signs.normal_pulses,
        signs.normal_reflexes,
        signs.normal_sensation,
        signs.normal_strength,
        signs.obesity,
        signs.varicose_veins,
    }
)


def _others(module: ModuleType) -> list[Finding]:
    found = [fact for fact in vars(module).values() if isinstance(fact, Finding)]
    return [fact for fact in found if fact not in HARMLESS]


# Every other symptom and sign, so that a new one counts until somebody says that it is harmless.
COMPANIONS: tuple[Finding, ...] = (*_others(symptoms), *_others(signs))

has_a_companion = any_of(*(present(fact) for fact in COMPANIONS))
