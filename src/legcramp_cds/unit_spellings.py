"""Finds the unit that a spelling means. What the spellings are stands in `legcramp_cds.unit_parts`."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from legcramp_cds.errors import Problem
from legcramp_cds.unit_parts import CASE_MATTERS, LEADS, PARTS, TAILS, WHOLE
from legcramp_cds.unit_table import UNITS

__all__ = ["LONGEST", "find_unit", "suggest", "tidy", "written"]

LONGEST = 60
"""Longer texts are not units."""

# U+039C is a capital mu. A program that writes micromoles in capitals makes one of the micro sign, and it looks like M.
_MICRO = dict.fromkeys((0x00B5, 0x03BC, 0x039C), "u")
_CAPITAL_MICRO = dict.fromkeys(_MICRO, "U")
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("\u2215\u2044\uff0f", "/"),
        **dict.fromkeys("\u00b0\u00ba\u02da", "deg"),
        **dict.fromkeys("\u200b\u200c\u200d\ufeff", ""),  # Signs of no width, which occur in real reports.
        "\u2103": "degC",
        "\u2109": "degF",
        "\u00d7": "x",
    }
)
_RAISED_DIGITS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_RAISED = re.compile(f"[{_RAISED_DIGITS}]+")
_LOWERED = str.maketrans(_RAISED_DIGITS, "0123456789")
_PER = re.compile(r"(?:^|\s+)per\s+", re.IGNORECASE)


def tidy(text: str) -> str:
    """Take out what carries no meaning: blanks, typography, the choice of micro sign, `per` for a slash, 1/ for /.

    Example:
        >>> tidy("mL / min per 1.73 m\u00b2")
        'mL/min/1.73m^2'
    """
    plain = _PER.sub("/", text.strip().translate(_TYPOGRAPHY).translate(_MICRO))
    plain = "".join(_RAISED.sub(lambda raised: "^" + raised[0].translate(_LOWERED), plain).split())
    return plain[1:] if plain.startswith("1/") else plain


def _choices(unit: str) -> list[tuple[str, ...]]:
    """List for each part of a unit of the table the ways to write it, itself first."""
    first, *rest = unit.split("/")
    heads = (first, *(PARTS[first].spellings if first else LEADS.get(unit, ())))
    return [heads, *((part, *PARTS[part].spellings) for part in rest)]


@cache
def _tidied(choice: tuple[str, ...]) -> tuple[str, ...]:
    """Make the ways to write a part tidy, each once."""
    return tuple(dict.fromkeys(map(tidy, choice)))


def written(unit: str) -> Iterator[str]:
    """List the ways to write a unit of the table, itself first.

    Example:
        >>> list(written("kg/m2"))[:3]
        ['kg/m2', 'kg/m^2', 'kg/m**2']
    """
    for tail in ("", *TAILS.get(unit, ())):
        for parts in itertools.product(*_choices(unit)):
            yield "/".join(parts) + tail
    yield from WHOLE.get(unit, ())


@lru_cache(maxsize=1)
def _exact() -> dict[str, str]:
    """Map each tidy spelling to its unit. Built on first use, because an import must do no work.

    The parts are made tidy before they are put together: there are a few hundred of them, and thousands of units.
    """
    found = {tidy(spelling): unit for unit, spellings in WHOLE.items() for spelling in spellings}
    for unit in UNITS:
        for parts in itertools.product(*map(_tidied, _choices(unit)), ("", *TAILS.get(unit, ()))):
            found["/".join(parts[:-1]) + parts[-1]] = unit
    return found


@lru_cache(maxsize=1)
def _any_case() -> dict[str, str]:
    """Map spellings without their case to units, where only one unit can be meant whatever the case.

    Single letters and the parts in `CASE_MATTERS` are left out: g/L is grams and G/L is 10*9/L.
    """
    meanings: dict[str, set[str]] = {}
    for spelling, unit in _exact().items():
        bound = len(spelling) == 1 or not CASE_MATTERS.isdisjoint(spelling.split("/"))
        meanings.setdefault(spelling.casefold(), set()).update((unit, "") if bound else (unit,))
    return {spelling: units.pop() for spelling, units in meanings.items() if len(units) == 1}


@lru_cache(maxsize=1)
def _free_parts() -> dict[str, str]:
    """Map spellings of the parts that may be combined freely to their canonical form."""
    free = ((name, part) for name, part in PARTS.items() if part.free)
    return {tidy(spelling): name for name, part in free for spelling in (name, *part.spellings)}


def _combined(plain: str) -> str:
    """Put a unit together that the table lacks; empty when a part is not known or may not be combined."""
    first, *rest = plain.split("/")
    head, below = _free_parts().get(first, ""), [_free_parts().get(part, "") for part in rest]
    stands = bool(head) or (not first and bool(rest))
    return "/".join((head, *below)) if stands and all(below) and len(below) <= 2 else ""


def _in_one_case(text: str, plain: str) -> str:
    """Find a unit whose letters are all capital or all small; empty when there is none.

    Their case says nothing then: old systems print in capitals, and UCUM's own case-insensitive form does (there M is
    milli everywhere, and mega is MA). In mixed case it does say something, as m is milli and M is mega, so "Mg/dL" and
    "Mmol/L" are not understood.
    """
    in_one_case = text.translate(_CAPITAL_MICRO).isupper() or text.translate(_MICRO).islower()
    return _any_case().get(plain.casefold(), "") if in_one_case else ""


@lru_cache(maxsize=4096)
def find_unit(text: str) -> str | Problem:
    """Find the canonical unit that a spelling means.

    Returns:
        The unit, or what is wrong with the spelling: returned and not raised, so that failures are cached as well.

    Example:
        >>> find_unit("MMOL/L"), find_unit("ug/cc")
        ('mmol/L', 'ug/mL')
        >>> print(find_unit("Mmol/L"))
        this unit is not known (given: Mmol/L). Hint: write 'mmol/L'; capitals matter, as m is milli and M is mega
    """
    if text in UNITS:
        return text
    if not text.strip():
        return Problem("", "there is no unit", "", "write the unit behind the number, as in '7.3 mg/dL'")
    if len(text) > LONGEST:
        return Problem("", "this is too long to be a unit", f"{text[:LONGEST]}...", "write a unit such as 'mmol/L'")
    plain = tidy(text)
    if found := _exact().get(plain) or _in_one_case(text, plain) or _combined(plain):
        return found
    meant = _any_case().get(plain.casefold())
    hint = f"write {meant!r}; capitals matter, as m is milli and M is mega" if meant else suggest(plain)
    return Problem("", "this unit is not known", text, hint)


def suggest(unit: str) -> str:
    """Say what may have been meant by a unit that is not known, for use as a hint.

    Example:
        >>> suggest("mEqq/L")
        "did you mean 'meq/L' or 'eq/L' or 'ueq/L'?"
    """
    # Compared without case, because L is the letter that people write in either case most often.
    folded = {name.casefold(): name for name in UNITS}
    close = difflib.get_close_matches(unit.casefold(), folded, n=3, cutoff=0.6)
    if not close:
        return "write a UCUM unit, such as 'mmol/L', 'mg/dL' or 'U/L'"
    return f"did you mean {' or '.join(repr(folded[name]) for name in close)}?"
