"""What laboratories and people write, and which UCUM unit they mean by it. Words only: no factor stands here.

A unit is cut at its slashes into parts (``mg/dL`` is ``mg`` and ``dL``), and each part has its own spellings, so
``mcg/100 mL`` needs no line of its own. Spellings are compared after `legcramp_cds.unit_spellings` has taken out
blanks, written either micro sign as ``u`` and turned ``per`` into a slash.

To teach the library a spelling, add it here. To teach it a unit, add it to ``scripts/make_unit_table.py`` as well.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["CASE_MATTERS", "LEADS", "PARTS", "PINT_DEFINITIONS", "TAILS", "WHOLE", "Part", "pint_expression"]


class Part(NamedTuple):
    """What can stand on one side of a slash.

    Args:
        pint: The full pint name. pint never sees an abbreviation, so it cannot read G as gauss or K as kelvin.
        spellings: What people write instead of the UCUM code.
        free: Whether it may be combined into units that the table lacks.

    Example:
        >>> PARTS["dL"].pint
        'deciliter'
    """

    pint: str
    spellings: tuple[str, ...] = ()
    free: bool = True


def _micro(rest: str, *more: str) -> tuple[str, ...]:
    """Spell a unit of a millionth: Unicode has two micro signs, U+00B5 and U+03BC, and both occur in results."""
    return f"\u00b5{rest}", f"\u03bc{rest}", *more


def _words(*words: str) -> tuple[str, ...]:
    """Spell a unit by whole words, which may begin with a capital: nobody takes ``Days`` for a prefix."""
    return (*words, *(word.capitalize() for word in words))


def _ten_to(exponent: int, *names: str) -> tuple[str, ...]:
    """Spell a power of ten."""
    marks = ("^", "*", "**", "E", "e")
    powers = (f"{times}10{mark}{exponent}" for times in ("", "x", "X") for mark in marks)
    return (*(power for power in powers if power != f"10*{exponent}"), *names)


# U and [IU] are one thing here. UCUM keeps them apart, because an international unit is whatever the standard
# preparation says, but laboratories print enzyme activities as U/L and IU/L with the same number and the same
# meaning, and no analyte has results in both that differ. The katal is tied to U by definition (1 U = 1 umol/min).
# pint would count them as moles per second, so that "mmol per day" could become "U"; hence a dimension of our own.
PINT_DEFINITIONS: tuple[str, ...] = (
    "activity_unit = [catalytic_activity]",
    "international_unit = activity_unit",
    "activity_katal = 60000000 * activity_unit",
    # One equivalent is one mole only for charge 1 (calcium and magnesium carry two), so it is not a mole here.
    "charge_equivalent = [charge_number]",
    # Dissolved particles: as an osmole is not a mole of any one substance, no molar mass applies to it.
    "osmole = [dissolved_particles]",
    "standard_surface = [standard_surface]",
    "fibrinogen_equivalent = [fibrinogen_equivalent]",
    "dimer_unit = [dimer_unit]",
    "ph_step = [acidity]",
    "score_point = [score]",
    "thousand = 1000",
    "million = 1000000",
    "billion = 1000000000",
    "trillion = 1000000000000",
)

PARTS: dict[str, Part] = {
    # Mass
    "kg": Part("kilogram", ("kgs", *_words("kilogram", "kilograms"))),
    "g": Part("gram", ("gm", *_words("gram", "grams"))),
    "mg": Part("milligram", _words("milligram", "milligrams")),
    "ug": Part("microgram", _micro("g", "mcg", *_words("microgram", "micrograms"))),
    "ng": Part("nanogram"),
    "pg": Part("picogram"),
    "fg": Part("femtogram"),
    "[lb_av]": Part("pound", ("lb", "lbs", *_words("pound", "pounds"))),
    "[oz_av]": Part("ounce", ("oz", *_words("ounce", "ounces"))),
    # Amount of substance, of charge, of dissolved particles
    "mol": Part("mole", ("mole", "moles")),
    "mmol": Part("millimole", ("mMol", "mmole", "mmoles", "millimole", "millimoles")),
    "umol": Part("micromole", _micro("mol", "mcmol", "micromol", "micromole", "micromoles")),
    "nmol": Part("nanomole", ("nmole", "nanomol", "nanomole")),
    "pmol": Part("picomole", ("pmole", "picomol", "picomole")),
    "fmol": Part("femtomole"),
    "eq": Part("charge_equivalent", ("Eq", "val")),
    "meq": Part("millicharge_equivalent", ("mEq", "mequiv", "mEquiv", "mval")),
    "ueq": Part("microcharge_equivalent", (*_micro("eq"), *_micro("Eq"), "uEq", "mcEq")),
    "osm": Part("osmole", ("Osm", "osmol", "Osmol")),
    "mosm": Part("milliosmole", ("mOsm", "mosmol", "mOsmol", "mosmole", "mOsmole")),
    # Activity
    "U": Part("activity_unit", _words("unit", "units")),
    "mU": Part("milliactivity_unit"),
    "uU": Part("microactivity_unit", _micro("U", "mcU")),
    "kU": Part("kiloactivity_unit"),
    "[IU]": Part("international_unit", ("IU", "[iU]", "iU", "UI")),
    "m[IU]": Part("milliinternational_unit", ("mIU", "m[iU]", "miU", "mUI")),
    "u[IU]": Part("microinternational_unit", (*_micro("IU"), *_micro("[IU]"), "uIU", "u[iU]", "uiU", "uUI", "mcIU")),
    "k[IU]": Part("kilointernational_unit", ("kIU", "k[iU]")),
    "kat": Part("activity_katal", ("katal",)),
    "mkat": Part("milliactivity_katal"),
    "ukat": Part("microactivity_katal", _micro("kat", "mckat", "microkat")),
    "nkat": Part("nanoactivity_katal"),
    # Volume
    "L": Part("liter", ("l", "dm3", "dm^3", *_words("liter", "litre", "liters", "litres"))),
    "dL": Part("deciliter", ("dl", "100mL", "100ml", "100cc", "deciliter", "decilitre")),
    "mL": Part("milliliter", ("ml", "cc", "cm3", "cm^3", "milliliter", "millilitre")),
    "uL": Part("microliter", (*_micro("L"), *_micro("l"), "ul", "mcL", "mcl", "mm3", "mm^3", "cumm", "cmm")),
    "fL": Part("femtoliter", ("fl",)),
    "m3": Part("meter ** 3", ("m^3",)),
    # Length and surface
    "km": Part("kilometer"),
    "m": Part("meter", _words("meter", "metre", "meters", "metres")),
    "cm": Part("centimeter", _words("centimeter", "centimetre", "centimeters", "centimetres")),
    "mm": Part("millimeter", ("millimeter", "millimetre")),
    "um": Part("micrometer", _micro("m")),
    "[in_i]": Part("inch", ("in", *_words("inch", "inches"))),
    "[ft_i]": Part("foot", ("ft", *_words("foot", "feet"))),
    "m2": Part("meter ** 2", ("m^2", "m**2", "sqm")),
    # Time. A part written (24.h) is a collection of one day, as in urine.
    "s": Part("second", ("sec", "secs", *_words("second", "seconds"))),
    "ms": Part("millisecond", ("msec", "msecs", *_words("millisecond", "milliseconds"))),
    "min": Part("minute", ("mins", *_words("minute", "minutes"))),
    "h": Part("hour", ("hr", "hrs", *_words("hour", "hours"))),
    "d": Part("day", _words("day", "days")),
    "wk": Part("week", ("wks", *_words("week", "weeks"))),
    "mo": Part("month", ("mos", "mth", "mths", *_words("month", "months"))),
    "a": Part("year", ("y", "yr", "yrs", *_words("year", "years"))),
    "(24.h)": Part("day", ("d", "day", "24h", "24hr", "24hrs", "24hour", "24hours"), free=False),
    # Pressure, voltage, temperature
    "Pa": Part("pascal"),
    "kPa": Part("kilopascal"),
    "mm[Hg]": Part("millimeter_Hg", ("mmHg", "mm_Hg", "mmhg")),
    "V": Part("volt"),
    "mV": Part("millivolt"),
    "uV": Part("microvolt", _micro("V", "mcV")),
    "Cel": Part("degree_Celsius", ("C", "degC", *_words("celsius")), free=False),
    "[degF]": Part("degree_Fahrenheit", ("F", "degF", *_words("fahrenheit")), free=False),
    # Counts. K, M, G and T mean powers of ten in blood counts and nowhere else, so these never combine freely.
    "10*3": Part("thousand", _ten_to(3, "K", "k", "thou", "Thou", "1000", *_words("thousand")), free=False),
    "10*6": Part("million", _ten_to(6, "M", "mill", "Mill", "mil", *_words("million")), free=False),
    "10*9": Part("billion", _ten_to(9, "G"), free=False),
    "10*12": Part("trillion", _ten_to(12, "T"), free=False),
    # What has no dimension, or one of its own
    "1": Part("dimensionless", ("{ratio}", "ratio"), free=False),
    "%": Part("percent", ("percent", "pct"), free=False),
    "[pH]": Part("ph_step", ("pH",), free=False),
    "{score}": Part("score_point", ("score", "points"), free=False),
    "{1.73_m2}": Part(
        "standard_surface",
        (
            *("1.73m2", "1.73m^2", "1.73m**2", "1.73m*2", "1.73sqm", "(1.73m2)", "(1.73m^2)", "1.73"),
            *("{1.73m2}", "{1.73m^2}", "{1.73_m^2}", "1.73_m2", "[1.73_m2]"),
        ),
        free=False,
    ),
    # D-dimer is reported as fibrinogen equivalents or as D-dimer units. One number is about twice the other, and
    # assays differ in how much, so they never convert into each other or into a plain mass concentration.
    "mL{FEU}": Part("milliliter * fibrinogen_equivalent", ("mLFEU", "mlFEU", "ml{FEU}"), free=False),
    "L{FEU}": Part("liter * fibrinogen_equivalent", ("LFEU", "lFEU", "l{FEU}"), free=False),
    "mL{DDU}": Part("milliliter * dimer_unit", ("mLDDU", "mlDDU", "ml{DDU}"), free=False),
    "L{DDU}": Part("liter * dimer_unit", ("LDDU", "lDDU", "l{DDU}"), free=False),
}

# Spellings of a whole unit that do not follow from its parts.
WHOLE: dict[str, tuple[str, ...]] = {
    "g/dL": ("g%", "gm%"),
    "mg/dL": ("mg%",),
    "ug/dL": ("ug%", "mcg%"),
    "mmol/L": ("mM",),
    "umol/L": ("uM", *_micro("M")),
    "nmol/L": ("nM",),
    "pmol/L": ("pM",),
    "/min": ("bpm",),
    "/s": ("Hz",),
    **{
        f"{mass}/{volume}{{{kind}}}": (f"{mass}{kind}/{volume}", f"{mass}{{{kind}}}/{volume}")
        for mass, volume in (("ng", "mL"), ("ug", "mL"), ("ug", "L"), ("mg", "L"))
        for kind in ("FEU", "DDU")
    },
}

_CREATININE = ("{creat}", "{Creat}", "{creatinine}", "creat", "creatinine", "Cr")
_CELLS = ("cells", "cell", "{cells}")
_EVENTS = ("times", "x", "nights", "episodes", "cramps")

# What people print for the parts that UCUM writes in brackets. Each of these spellings is read back as the same unit.
PRINTED: dict[str, str] = {
    "m[IU]": "mIU",
    "u[IU]": "uIU",
    "k[IU]": "kIU",
    "[IU]": "IU",
    "mm[Hg]": "mmHg",
    "{1.73_m2}": "1.73 m2",
    "{FEU}": " FEU",
    "{DDU}": " DDU",
    "[degF]": "°F",
    "Cel": "°C",
}

# What may follow a unit without changing it: the UCUM annotations and words that laboratories add. The list is
# closed, because an annotation may well change the meaning: ng/mL{FEU} is not ng/mL.
TAILS: dict[str, tuple[str, ...]] = {
    "mosm/kg": ("{H2O}", "H2O"),
    "osm/kg": ("{H2O}", "H2O"),
    "mmol/kg": ("{H2O}", "H2O"),
    **dict.fromkeys(("mol/mol", "mmol/mol", "umol/mol", "mmol/mmol", "umol/mmol", "nmol/mmol"), _CREATININE),
    **dict.fromkeys(("mg/mmol", "g/mol", "mg/g", "ug/mg", "ug/g", "mg/mg"), _CREATININE),
}

# What may stand before the slash of a unit that begins with one.
LEADS: dict[str, tuple[str, ...]] = {
    "/uL": _CELLS,
    "/L": _CELLS,
    "/min": ("beats", "{beats}", "breaths", "{breaths}", *_EVENTS),
    **dict.fromkeys(("/h", "/d", "/wk", "/mo", "/a"), _EVENTS),
}

# Parts that are read only as they stand here: in another case they mean something else (mM and mm, G and g).
CASE_MATTERS: frozenset[str] = frozenset({"M", "G", "T", "mM", "uM", "nM", "pM", *_micro("M")})


def pint_expression(unit: str) -> str:
    """Write a canonical unit in full pint names.

    Args:
        unit: A unit whose parts are all in `PARTS`.

    Raises:
        KeyError: If a part is not.

    Example:
        >>> pint_expression("mg/dL")
        '(milligram) / (deciliter)'
    """
    first, *rest = unit.split("/")
    names = [PARTS[first].pint if first else "1", *(PARTS[part].pint for part in rest)]
    return " / ".join(f"({name})" for name in names)
