"""Words in an entry of a list of drugs that say whether the drug is taken, and phrases that only look like a drug.

English, German, French and Spanish, without accents and in lower case. Where such a word stands in an entry, the drug
is reported as doubtful: whether it is taken stays unknown.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = [
    "ASIDES",
    "NOT_TAKEN",
    "PARTNERED_CLASSES",
    "PARTNERS",
    "PARTNER_CLASSES",
    "UNSURE",
    "Aside",
]


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


# Stopped, refused, not tolerated, only planned, or somebody else's.
NOT_TAKEN = _words(
    """
    adr allergic allergies allergy avoid avoided avoiding cancelled canceled cease ceased ceasing cessation completed
    consider considered considering contraindicated contraindication dc declined declines denied denies denying
    discontinue discontinued discontinuing discontinuation expired failed finished former formerly future held historic
    historical history hold holding hx hypersensitive hypersensitivity inactive ineffective instead interrupted
    intolerance intolerant never nil no none not off past paused plan planned planning previous previously
    proposed quit reaction recommend recommended refused refuses rejected replaced replacing requested requests
    ran stop stopped stopping stops suggested suspended switched substituted took tried until wants wishes withdrawn
    withdrew without would

    asks brother dad daughter father husband mother mum partner sister son wife

    abgelehnt abgesetzt absetzen allergie allergien allergisch beendet ehemals fruher frueher geplant gestoppt kein
    keine keinen keiner mutter nicht nie niemals ohne pausiert statt umgestellt unvertraglich unvertraglichkeit vater
    verweigert

    allergique ancien arret arrete aucun aucune jamais pas sans stoppe suspendu

    alergia alergico antes nunca sin suspendido
    """
)

# It may be this drug, or it may be taken.
UNSURE = _words(
    """
    maybe perhaps possible possibly presumably probably questionable unclear uncertain unsure
    eventuell evtl vielleicht vermutlich wahrscheinlich unklar
    """
)


class Aside(NamedTuple):
    """An expression that is looked at before words are.

    Args:
        hints: Pieces of text, one of which is there wherever the expression is; they are quick to look for.
        pattern: The expression.
        told: What it is replaced by.
    """

    hints: tuple[str, ...]
    pattern: str
    told: str


# What a name of something else than the drug is replaced by: a border between two parts.
_NOTHING = " ; "

# Phosphate that is infused is no laxative. What says so stands right before it or anywhere behind it; after another
# name the words are a salt ("dexamethasone sodium phosphate injection").
_INFUSED = r"(?:i\.?v\b\.?|ivpb|intravenous(?:ly)?|intravenos|infusions?|infused|inj(?:ection|ectable)?|parenteral|tpn)"
_SODIUM_PHOSPHATE = r"(?:sodium phosphates?|natriumphosphat)\b"

ASIDES = (
    # Nothing that says whether it is taken.
    Aside(
        ("no ",),
        r"\bno (side effects?|refills?|substitutions?|changes?|generics?|problems?|complaints?|issues?)\b",
        " ",
    ),
    Aside(("not ",), r"\b(do|does) not (crush|chew|split|stop|exceed|skip|cut)\b|\bnot to exceed\b", " "),
    Aside(("with",), r"\bwith(out)? or with(out)? food\b|\bwithout (food|meals?)\b", " "),
    Aside(("doz",), r"\bno ?-? ?doz\b", " nodoz "),
    Aside(("off",), r"\boff[- ]label\b", " "),
    Aside(("avoid ",), r"\bavoid (alcohol|grapefruit|sun(light)?|driving|antacids)\b", " "),
    # A drug that is not taken now.
    Aside(("n't", "n\u2019t", "n`t", "n\u00b4t"), r"n['\u2019\u00b4`]t\b", " not "),
    Aside(("d/c", "d.c", "dc'", "dc\u2019", "dced"), r"\bd/c\w*\b|\bd\.c\.|\bdc['\u2019]?e?d\b", " discontinued "),
    Aside(("h/o", "s/p", "z.n", "z. n"), r"\bh/o\b|\bs/p\b|\bz\. ?n\.", " history "),
    Aside(
        ("used to", "was on", "were on", "been on"),
        r"\b(used to|was on|were on|had been on|has been on)\b",
        " previously ",
    ),
    Aside(
        ("will ", "to ", "should "),
        r"\bwill (start|begin|take|try|need)\b|\b(to|should) (start|begin|try)\b",
        " planned ",
    ),
    Aside(("out of",), r"\bout of\b", " ran "),
    Aside(
        ("change", "->", "=>", "\u2192"), r"\bchanged? from\b|(\bchanged? to\b|-+>|=+>|\u2192) ?(?=[a-z])", " switched "
    ),
    # What is named after a drug but is none of it.
    Aside(
        ("sodium phosphate", "natriumphosphat"),
        rf"\b{_INFUSED} (?:of )?{_SODIUM_PHOSPHATE}"
        rf"|(?<![a-z] )\b{_SODIUM_PHOSPHATE}(?=[^;|]*(?:\b{_INFUSED}|\d ?mmol\b))",
        " phosphate infusion ",
    ),
    Aside(
        ("fab", "antitox", "antibod", "digibind"),
        r"\b(ovine )?dig(oxin|italis)( immune)? (fab|antitoxin|antibod\w+)( \(ovine\))?|\bdigi(fab|bind)\b",
        _NOTHING,
    ),
    Aside(
        ("epoetin",),
        r"\b(methoxy )?polyethylene glycol[- ]epoetin( beta)?|\bepoetin beta[ ,]+methoxy polyethylene glycol",
        _NOTHING,
    ),
    Aside(
        ("insulin",),
        r"\b(anti-?)?insulin[- ](syringes?|needles?|pumps?|pens? needles?|test strips?|antibod\w+|like|resistance)\b",
        _NOTHING,
    ),
    Aside(("lithium ",), r"\blithium (batter\w+|cells?)\b", _NOTHING),
    Aside(("nicotin",), r"\b(chromium|zinc) nicotin\w+( acid)?( complex)?|\bnicotinyl\b", _NOTHING),
    Aside(("bio",), r"\bbio-?statin\b", _NOTHING),
    Aside(("lamisil", "aleve"), r"\blamisil defense\b|\baleve arthritis\b", _NOTHING),
    Aside(("free",), r"\b(caffeine|alcohol|calcium|magnesium|potassium|sodium|sugar)[- ]free\b", _NOTHING),
    Aside(("flush",), r"\bheparin (lock )?flush(es)?\b", _NOTHING),
    Aside(("low", "high", "reduced"), r"\b(low|high|reduced)[- ](sodium|potassium|calcium)\b", _NOTHING),
)

# "Ramipril comp", "Coversyl plus": another substance is in it, with drugs for blood pressure mostly a thiazide.
PARTNERS = frozenset({"comp", "compositum", "combi", "komb", "plus"})
PARTNER_CLASSES = ("thiazide_diuretic",)
PARTNERED_CLASSES = _words(
    "ace_inhibitor arb beta_blocker_isa beta_blocker_no_isa calcium_channel_blocker potassium_sparing_diuretic"
)
