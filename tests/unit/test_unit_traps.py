"""Every known trap of units ends in an error or in the right number."""

from __future__ import annotations

import pytest

from legcramp_cds.errors import UnitError
from legcramp_cds.units import dimension, factor, normalize_unit
from tests.unit.refusals import refused

MAGNESIUM, CALCIUM, GLUCOSE = 24.305, 40.078, 180.156


class TestTraps:
    """The traps that were seen in other software, one by one."""

    def test_an_equivalent_of_magnesium_is_half_a_mole(self) -> None:
        assert 1.4 * factor("meq/L", "mmol/L", valence=2) == 0.70
        assert 1.4 * factor("mEq/L", "mg/dL", valence=2, molar_mass=MAGNESIUM) == pytest.approx(1.70135)
        assert 140 * factor("mEq/L", "mmol/L", valence=1) == 140.0

    def test_an_equivalent_without_its_charge_is_not_a_mole(self) -> None:
        assert refused("mEq/L -> mmol/L", molar_mass=MAGNESIUM) == (
            "from mEq/L to mmol/L one needs the charge number of what was measured, and none is known (given: mEq/L). "
            "Hint: report it in mmol/L, or in a unit that differs from it by a fixed factor"
        )

    def test_the_two_printed_limits_of_magnesium_are_two_numbers(self) -> None:
        assert 1.70 * factor("mg/dL", "mmol/L", molar_mass=MAGNESIUM) == pytest.approx(0.69944, abs=5e-6)
        assert 0.70 * factor("mmol/L", "mg/dL", molar_mass=MAGNESIUM) == pytest.approx(1.70135, abs=5e-6)
        assert 1.3 * factor("mg/dL", "mmol/L", molar_mass=MAGNESIUM) == pytest.approx(0.53487, abs=5e-6)

    def test_mass_without_molar_mass_is_not_substance(self) -> None:
        assert refused("mg/dL -> mmol/L", valence=2) == (
            "from mg/dL to mmol/L one needs the molar mass of what was measured, and none is known (given: mg/dL). "
            "Hint: report it in mmol/L, or in a unit that differs from it by a fixed factor"
        )

    def test_glucose(self) -> None:
        assert 90 * factor("mg/dL", "mmol/L", molar_mass=GLUCOSE) == pytest.approx(4.9957, abs=1e-4)

    def test_a_molar_mass_is_the_decimal_that_was_written(self) -> None:
        assert factor("mmol/L", "mg/dL", molar_mass=CALCIUM) == 4.0078

    def test_thousands_per_microliter_are_not_kelvin(self) -> None:
        assert normalize_unit("K/uL") == "10*3/uL"
        assert dimension("K/uL") == "number concentration"

    def test_millions_need_their_capital(self) -> None:
        assert normalize_unit("M/uL") == "10*6/uL"
        assert "measures nothing that is known here (given: m/uL)" in refused("m/ul -> 10*6/uL")

    def test_giga_per_liter_is_not_gauss_and_not_grams(self) -> None:
        assert normalize_unit("G/L") == "10*9/L"
        assert normalize_unit("g/L") == normalize_unit("g/l") == "g/L"
        assert "G/L measures number concentration, and mass concentration" in refused("G/L -> g/dL")

    def test_ph_is_not_a_picohenry(self) -> None:
        assert dimension("pH") == "acidity"

    def test_the_two_micro_signs_are_one(self) -> None:
        assert factor("\u00b5mol/L", "\u03bcmol/L") == factor("\u00b5mol/L", "umol/L") == 1.0

    def test_a_micro_sign_in_capitals_is_not_milli(self) -> None:
        shouted = "\u00b5mol/L".upper()
        assert shouted == "\u039cMOL/L"  # It only looks like "MMOL/L".
        assert normalize_unit(shouted) == "umol/L"
        assert normalize_unit("\u00b5M".upper()) == "umol/L"

    def test_creatine_kinase_in_international_units_is_the_same_number(self) -> None:
        assert factor("IU/L", "U/L") == factor("[IU]/L", "U/L") == factor("U/l", "IU/l") == 1.0

    def test_hba1c_in_percent_is_not_a_tenth_of_its_millimoles(self) -> None:
        assert "% measures fraction, and substance ratio (as in mmol/mol) is needed" in refused("% -> mmol/mol")

    def test_a_clearance_is_not_a_clearance_per_surface(self) -> None:
        assert "volume rate per standard body surface" in refused("mL/min -> mL/min/1.73m2")

    def test_d_dimer_units_are_kept_apart(self) -> None:
        for unit in ("ng/mL", "ng/mL{DDU}"):
            assert "fibrinogen equivalents" in refused(f"{unit} -> ng/mL{{FEU}}")

    def test_osmolarity_is_neither_osmolality_nor_concentration(self) -> None:
        assert "osmolarity" in refused("mosm/L -> mosm/kg")
        assert "osmolarity" in refused("mosm/L -> mmol/L", molar_mass=GLUCOSE)

    def test_a_daily_amount_is_not_an_enzyme_activity(self) -> None:
        """To pint both are moles per second."""
        assert "substance rate" in refused("mmol/d -> U/L")
        with pytest.raises(UnitError, match="measures nothing that is known here"):
            dimension("U")

    def test_another_dimension_names_both(self) -> None:
        assert refused("g/dL -> U/L") == (
            "g/dL measures mass concentration, and activity concentration (as in U/L) is needed (given: g/dL). "
            "Hint: write it in 'U/L' or 'kU/L' or 'U/mL'"
        )
