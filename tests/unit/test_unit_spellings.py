"""Every spelling finds its unit, and no other one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds import unit_spellings
from legcramp_cds.unit_parts import LEADS, PARTS, TAILS, WHOLE
from legcramp_cds.unit_table import UNITS
from legcramp_cds.units import known_spellings, normalize_unit
from tests.unit.refusals import refused


class TestNormalizeUnit:
    @pytest.mark.parametrize(
        ("unit", "spellings"),
        [
            ("meq/L", ["mEq/L", "meq/l", "mval/L", "MEQ/L", "mEq / L"]),
            ("mmol/L", ["mmol/l", "MMOL/L", "mmol per liter", "mMol/L", "mM", "mmol/dm3"]),
            ("mg/dL", ["mg/dl", "mg/100mL", "mg/100 ml", "mg%", "MG/DL"]),
            ("ug/dL", ["\u00b5g/dL", "\u03bcg/dl", "mcg/dL", "ug/dl", "UG/DL", "MCG/DL"]),
            ("umol/L", ["\u00b5mol/L", "\u03bcmol/l", "UMOL/L", "\u00b5M"]),
            ("U/L", ["U/l", "u/l", "units/L"]),
            ("[IU]/L", ["IU/L", "iu/l", "[iU]/L", "UI/L"]),
            ("m[IU]/L", ["mIU/L", "MIU/L"]),
            ("u[IU]/mL", ["uIU/mL", "\u00b5IU/mL", "\u03bcIU/mL", "UIU/ML"]),
            ("mL/min/{1.73_m2}", ["mL/min/1.73m2", "mL/min/1.73 m\u00b2", "ml/min/1.73 m^2", "mL/min per 1.73 m2"]),
            ("mL/min/{1.73_m2}", ["ML/MIN/1.73M2", "mL/min/1.73", "mL/min/{1.73_m2}"]),
            (
                "10*3/uL",
                ["K/uL", "k/ul", "K/\u00b5L", "10^3/uL", "x10E3/uL", "10\u00b3/mm\u00b3", "Thousand/uL", "K/UL"],
            ),
            ("10*9/L", ["x10^9/L", "G/L", "10E9/L", "\u00d710\u2079/L", "10 ^ 9 / L"]),
            ("10*6/uL", ["M/uL", "Million/uL"]),
            ("10*12/L", ["T/L", "x10\u00b9\u00b2/L"]),
            ("/uL", ["/mm3", "cells/uL", "/cumm", "1/uL"]),
            ("mm[Hg]", ["mmHg", "mm Hg", "MMHG"]),
            ("%", ["percent", "pct"]),
            ("mmol/mol", ["mmol / mol"]),
            ("mosm/kg", ["mOsm/kg", "mOsmol/kg H2O", "mosm/kg{H2O}"]),
            ("mg/mmol", ["mg/mmol creat", "mg/mmol{creat}"]),
            ("a", ["years", "y", "yr", "Years"]),
            ("mo", ["months", "mos"]),
            ("d", ["days", "Day"]),
            ("wk", ["weeks", "WEEKS"]),
            ("h", ["hours", "hr"]),
            ("min", ["minutes", "MIN"]),
            ("s", ["seconds", "sec"]),
            ("ms", ["msec", "milliseconds"]),
            ("[in_i]", ["in", "inches"]),
            ("[lb_av]", ["lb", "lbs", "pounds"]),
            ("/min", ["bpm", "beats per minute", "breaths per minute", "1/min", "{beats}/min"]),
            ("Cel", ["\u00b0C", "\u2103", "degC", "C"]),
            ("[degF]", ["\u00b0F", "\u2109", "F"]),
            ("/wk", ["/week", "per week", "times/week", "times per week", "x/week", "nights/week"]),
            ("/d", ["/day", "per day"]),
            ("/mo", ["/month", "per month"]),
            ("mmol/(24.h)", ["mmol/24h", "mmol/24 h", "mmol/d", "mmol/day"]),
            ("mg/(24.h)", ["mg/24 h", "mg/24 hrs"]),
            ("ukat/L", ["\u00b5kat/L", "ukat/l"]),
            ("ng/mL{FEU}", ["ng/mL FEU", "ng FEU/mL", "ng{FEU}/mL"]),
        ],
    )
    def test_what_laboratories_print_is_understood(self, unit: str, spellings: list[str]) -> None:
        assert {spelling: normalize_unit(spelling) for spelling in spellings} == dict.fromkeys(spellings, unit)

    @pytest.mark.parametrize("unit", UNITS)
    def test_every_spelling_of_a_unit_means_that_unit_and_no_other(self, unit: str) -> None:
        spellings = known_spellings(unit)
        assert spellings[0] == unit
        assert {normalize_unit(spelling) for spelling in spellings} == {unit}
        assert {normalize_unit(f" {' / '.join(spelling.split('/'))}\u00a0") for spelling in spellings} == {unit}

    @given(st.sampled_from(list(UNITS)), st.data())
    def test_capitals_alone_never_lead_to_another_unit(self, unit: str, data: st.DataObject) -> None:
        spelling = data.draw(st.sampled_from(known_spellings(unit)))
        for changed in (spelling.upper(), spelling.lower(), spelling.swapcase(), spelling.capitalize()):
            found = unit_spellings.find_unit(changed)
            if isinstance(found, str) and found != unit:
                # The few that do differ are spellings in their own right: g/L and G/L, mm and mM.
                tidy = {unit_spellings.tidy(written) for written in known_spellings(found)}
                assert unit_spellings.tidy(changed) in tidy

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", "there is no unit"),
            ("  ", "there is no unit"),
            ("mgdl", "did you mean 'mg/dL'"),
            ("mmoll/L", "did you mean 'mmol/L'"),
            ("Mg/dL", "write 'mg/dL'; capitals matter, as m is milli and M is mega"),
            ("Mmol/L", "write 'mmol/L'; capitals matter"),
            ("Mg", "write 'mg'; capitals matter"),
            ("MM", "this unit is not known"),  # Millimeters or millimoles per liter?
            ("NM", "this unit is not known"),  # Nanometers or nanomoles per liter?
            ("t/l", "this unit is not known"),
            ("K", "this unit is not known"),
            ("G", "this unit is not known"),
            ("M/L", "this unit is not known"),
            ("/", "this unit is not known"),
            ("//", "this unit is not known"),
            ("mg/", "this unit is not known"),
            ("mg/dL/", "this unit is not known"),
            ("mg//dL", "this unit is not known"),
            ("mg/dL/h/kg", "this unit is not known"),
            ("mg/dL L", "this unit is not known"),  # The L is a flag for "low".
            ("mmol.L-1", "this unit is not known"),
            ("{T-score}", "this unit is not known"),
            ("__import__('os')", "this unit is not known"),
            ("m" * 70, "this is too long to be a unit"),
        ],
    )
    def test_what_is_not_understood_is_refused_with_a_hint(self, text: str, words: str) -> None:
        assert words in refused(text)

    def test_the_whole_message(self) -> None:
        assert refused("mg/dl/dL/L").startswith("this unit is not known (given: mg/dl/dL/L). Hint: ")
        hint = "did you mean 'meq/L' or 'eq/L' or 'ueq/L'?"
        assert refused("mEqq/L") == f"this unit is not known (given: mEqq/L). Hint: {hint}"

    def test_a_unit_put_together_from_known_parts_is_spelled_in_ucum(self) -> None:
        assert normalize_unit("mcmol/dl") == "umol/dL"
        assert normalize_unit("mg/mL") == "mg/mL"
        assert normalize_unit("/mL") == "/mL"
        assert known_spellings("mg/ml") == ("mg/mL",)

    def test_every_entry_of_the_spelling_lists_is_used(self) -> None:
        assert set(WHOLE) | set(TAILS) | set(LEADS) <= set(UNITS)
        closed = {name for name, part in PARTS.items() if not part.free}
        assert closed <= {part for unit in UNITS for part in unit.split("/")}
