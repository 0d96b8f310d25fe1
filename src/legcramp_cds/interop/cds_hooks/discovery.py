"""Which services there are, and which data they ask the client to bring along."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from legcramp_cds import _version
from legcramp_cds.interop.fhir.making import Json
from legcramp_cds.interop.fhir.medications import MEDICATION_KINDS
from legcramp_cds.interop.fhir.questionnaire import URL

__all__ = ["KINDS", "LAB_DAYS", "SERVICES", "VITAL_DAYS", "Service", "discovery", "query"]

# How far back results are asked for; rules use an older one of no analyte.
LAB_DAYS = 365
# Likewise for pressure, pulse and temperature.
VITAL_DAYS = 30

# One bound for the date only: a public client merges two into one wrong query (an OR). Sorted and unpaged where the
# server allows it; what is sorted wrongly is sorted again here, and what is paged is noticed.
_PATIENT = "Patient/{{context.patientId}}"
_CONDITIONS = "Condition?patient={{context.patientId}}"
_LABS = (
    "Observation?patient={{context.patientId}}&category=laboratory"
    f"&date=ge{{{{today() - {LAB_DAYS} days}}}}&_sort=-date&_count=200"
)
# Red flags read them, and they are no laboratory results.
_VITALS = (
    "Observation?patient={{context.patientId}}&category=vital-signs"
    f"&date=ge{{{{today() - {VITAL_DAYS} days}}}}&_sort=-date&_count=100"
)
_DRUGS = "MedicationRequest?patient={{context.patientId}}&status=active,on-hold,completed"
_PROCEDURES = "Procedure?patient={{context.patientId}}&status=completed"
_ENCOUNTER = "Encounter/{{context.encounterId}}"

# What the patient answered in our own questionnaire; no count, so that a client has no reason to page.
_ANSWERS = f"QuestionnaireResponse?patient={{{{context.patientId}}}}&questionnaire={URL}&status=completed,amended"

# Smoking, alcohol and pregnancy are answers, and no results.
_SOCIAL = "Observation?patient={{context.patientId}}&category=social-history&_sort=-date&_count=100"
_FAMILY = "FamilyMemberHistory?patient={{context.patientId}}"

_SINCE = re.compile(r"\{\{today\(\) - (\d+) days\}\}")
_DATE = re.compile(rf"&date=ge{_SINCE.pattern}")

_PREFETCH = {
    "patient": _PATIENT,
    "conditions": _CONDITIONS,
    "encounter": _ENCOUNTER,
    "observations": _LABS,
    "vitals": _VITALS,
    "medications": _DRUGS,
    "procedures": _PROCEDURES,
    "social": _SOCIAL,
    "family": _FAMILY,
    "answers": _ANSWERS,
}

# The types of resource that answer each query; drugs in whatever form a client keeps them.
KINDS: Mapping[str, frozenset[str]] = {
    key: frozenset({re.split(r"[/?]", template, maxsplit=1)[0]}) for key, template in _PREFETCH.items()
} | {"medications": MEDICATION_KINDS}


@dataclass(frozen=True, slots=True)
class Service:
    """One CDS service.

    Args:
        id: Its name in the address.
        hook: The moment at which a client calls it.
        title: For people.
        description: For people.
        prefetch: Name and query of the data that it wants.
    """

    id: str
    hook: str
    title: str
    description: str
    prefetch: Mapping[str, str]

    @property
    def about_orders(self) -> bool:
        """Whether it looks at draft orders."""
        return self.hook != "patient-view"

    def to_dict(self, *, dated: bool = True) -> Json:
        """The entry in the discovery document.

        Args:
            dated: Whether its queries may say how far back to look.
        """
        return {
            "id": self.id,
            "hook": self.hook,
            "title": self.title,
            "description": self.description,
            "prefetch": {key: text if dated else _DATE.sub("", text) for key, text in self.prefetch.items()},
            "usageRequirements": "For clinicians. Says nothing unless a complaint of cramps is coded"
            + (", or quinine is ordered." if self.about_orders else "."),
            # Additive parts of the 3.0 ballot.
            "version": _version.__version__,
            "hookVersion": "1.0.0",
        }


_ORDERS = "Cautions for quinine; says when a diuretic, a statin or a beta-agonist is drafted for somebody with cramps."

SERVICES: Mapping[str, Service] = {
    service.id: service
    for service in (
        Service(
            "leg-cramps-patient-view",
            "patient-view",
            "Leg cramps: triage, differential and work-up",
            "For a patient with coded leg cramps: how soon to act, what may stand behind them and why, and draft "
            "orders for what would tell it apart. One card at most.",
            _PREFETCH,
        ),
        Service("leg-cramps-order-select", "order-select", "Leg cramps: drugs being chosen", _ORDERS, _PREFETCH),
        Service("leg-cramps-order-sign", "order-sign", "Leg cramps: drugs being signed", _ORDERS, _PREFETCH),
    )
}


def discovery(*, dated: bool = True) -> Json:
    """The document at ``/cds-services``.

    Args:
        dated: Whether queries may say how far back to look; CDS Hooks 2.0 has no words for that.

    Example:
        >>> [service["id"] for service in discovery()["services"]][0]
        'leg-cramps-patient-view'
    """
    return {"services": [service.to_dict(dated=dated) for service in SERVICES.values()]}


def query(template: str, context: Mapping[str, object], today: date) -> str:
    """Fill in a prefetch template, to fetch what a client did not bring along.

    Args:
        template: One of our own templates.
        context: The context of the hook.
        today: Today.

    Returns:
        A relative address; empty where the context lacks what it needs.

    Example:
        >>> query(_PATIENT, {"patientId": "7"}, date(2026, 11, 22)), query(_ENCOUNTER, {}, date(2026, 11, 22))
        ('Patient/7', '')
        >>> query(_VITALS, {"patientId": "7"}, date(2026, 11, 22)).partition("&date=")[2]
        'ge2026-10-23&_sort=-date&_count=100'
    """
    filled = _SINCE.sub(lambda found: (today - timedelta(days=int(found[1]))).isoformat(), template)
    for name in ("patientId", "encounterId"):
        token = f"{{{{context.{name}}}}}"
        if token in filled:
            value = context.get(name)
            if not isinstance(value, str) or not value:
                return ""
            filled = filled.replace(token, value)
    return filled
