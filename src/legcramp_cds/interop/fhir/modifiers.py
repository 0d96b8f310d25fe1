"""Modifier extensions: what may turn the meaning of a resource around and is not understood here.

FHIR obliges whoever processes a resource to check for them, because one may say that a statement does not hold. None is
understood here, so whatever carries one is told as doubtful and not used.
"""

from __future__ import annotations

from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.plain import label
from legcramp_cds.interop.fhir.report import Ledger

__all__ = ["NOT_UNDERSTOOD", "understood"]

NOT_UNDERSTOOD = "it carries a modifierExtension, which may change its meaning and is not understood here"


def understood(entries: list[Entry], ledger: Ledger) -> list[Entry]:
    """The resources without a modifier extension of their own; the others are told.

    Args:
        entries: The resources.
        ledger: Takes those that are not used.

    Example:
        >>> ledger = Ledger()
        >>> understood([Entry("Claim", "Claim", "1", "", {"modifierExtension": [{"url": "x"}]})], ledger)
        []
        >>> ledger.items[0].path
        'Claim.modifierExtension'
    """
    plain = [entry for entry in entries if "modifierExtension" not in entry.resource]
    if len(plain) < len(entries):
        for path, kind, id_, _, resource, _ in entries:
            if "modifierExtension" in resource:
                what = label(resource.get("code"))
                because = f"{NOT_UNDERSTOOD}: {what}" if what else NOT_UNDERSTOOD
                ledger.doubt(kind, id_, f"{path}.modifierExtension", because)
    return plain
