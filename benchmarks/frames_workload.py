"""Twenty three-valued rules over made-up columns, written once in the library's nodes and once by hand.

For speed alone: the limits are round numbers and no clinical advice.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from legcramp_cds.facts import Choice, Finding, Measurement
from legcramp_cds.logic.build import all_of, any_of, not_, present
from legcramp_cds.logic.nodes import (
    Add,
    Case,
    Chosen,
    Constant,
    Divide,
    Exponential,
    Formula,
    Maximum,
    Minimum,
    Multiply,
    Power,
    Subtract,
    TruthNode,
    Value,
)
from legcramp_cds.logic.thresholds import Compare, DecisionLimit, Operator
from legcramp_cds.sources import Source, cite

__all__ = ["BY_HAND", "RULES", "SQL", "table"]

_NOWHERE = cite(Source(key="made_up", title="Made up for measuring"), "nowhere", "2026-11-22")
_NUMBERS = {
    # name: middle, spread, least, most
    "mg": (0.8, 0.12, 0.1, 5.0),
    "ca": (2.3, 0.15, 0.5, 6.0),
    "albumin": (40.0, 5.0, 5.0, 80.0),
    "k": (4.1, 0.55, 1.0, 12.0),
    "na": (139.0, 4.0, 90.0, 200.0),
    "phos": (1.1, 0.2, 0.1, 6.0),
    "pth": (5.0, 3.0, 0.1, 300.0),
    "ck": (150.0, 300.0, 1.0, 500000.0),
    "tsh": (2.5, 2.0, 0.01, 500.0),
    "ft4": (15.0, 3.0, 1.0, 120.0),
    "creat": (90.0, 50.0, 10.0, 3000.0),
    "age": (56.0, 20.0, 18.0, 110.0),
    "hba1c": (42.0, 9.0, 15.0, 250.0),
    "b12": (330.0, 150.0, 20.0, 3000.0),
}
_FINDINGS = (
    *("on_loop", "on_thiazide", "on_statin", "on_laba", "fasciculations", "weakness", "numbness", "umn_signs"),
    *("nocturnal", "pregnant", "dialysis", "swelling", "claudication"),
)
_M = {
    name: Measurement(id=name, name=name, unit="mmol/L", low=low, high=high)
    for name, (_, _, low, high) in _NUMBERS.items()
}
_F = {name: present(Finding(id=name, name=name)) for name in _FINDINGS}
_SEX = Choice(id="sex", name="sex", options=("F", "M"))
_FEMALE, _MALE = Chosen(_SEX, ("F",)), Chosen(_SEX, ("M",))


def _limit(of: str | Formula, operator: Operator, cut: float) -> TruthNode:
    value = of if isinstance(of, Formula) else Value(_M[of])
    limit = DecisionLimit(id=f"limit_{cut:g}", of=value, value=f"{cut:g} mmol/L", citation=_NOWHERE)
    return Compare(limit, operator)


def _by_sex(female: float, male: float) -> Case:
    return Case(((_FEMALE, Constant(female)), (_MALE, Constant(male))))


_RATIO = Divide(Divide(Value(_M["creat"]), Constant(88.4)), _by_sex(0.7, 0.9))
_CALCIUM = Formula(
    id="calcium_by_albumin",
    name="calcium",
    unit="mmol/L",
    citation=_NOWHERE,
    expression=Add((Value(_M["ca"]), Multiply((Constant(0.02), Subtract(Constant(40.0), Value(_M["albumin"])))))),
)
_FILTRATION = Formula(
    id="filtration",
    name="filtration",
    unit="mmol/L",
    citation=_NOWHERE,
    expression=Multiply(
        (
            Constant(142.0),
            Case(
                (
                    (_FEMALE, Power(Minimum((_RATIO, Constant(1.0))), -0.241)),
                    (_MALE, Power(Minimum((_RATIO, Constant(1.0))), -0.302)),
                )
            ),
            Power(Maximum((_RATIO, Constant(1.0))), -1.2),
            Exponential(0.9938, Value(_M["age"])),
            _by_sex(1.012, 1.0),
        )
    ),
)
_LOW_MG, _LOW_K, _LOW_NA = _limit("mg", "<", 0.7), _limit("k", "<", 3.5), _limit("na", "<", 135)
_LOW_CA = _limit(_CALCIUM, "<", 2.2)

RULES: dict[str, TruthNode] = {
    "hypomagnesemia": _LOW_MG,
    "hypocalcemia": _LOW_CA,
    "hypoparathyroidism": all_of(_LOW_CA, _limit("pth", "<=", 6.9), not_(_LOW_MG)),
    "vitamin_d_pattern": all_of(_LOW_CA, _limit("pth", ">", 6.9), _limit("phos", "<", 0.8)),
    "hypokalemia": _LOW_K,
    "hyponatremia": _LOW_NA,
    "hypothyroidism": all_of(_limit("tsh", ">", 4.0), _limit("ft4", "<", 12.0)),
    "kidney": any_of(_limit(_FILTRATION, "<", 30.0), _F["dialysis"]),
    "drugs": any_of(_F["on_loop"], _F["on_thiazide"], _F["on_statin"], _F["on_laba"]),
    "statin": all_of(_F["on_statin"], _limit("ck", ">", 760.0)),
    "rhabdomyolysis": all_of(_F["weakness"], _limit("ck", ">", 1900.0)),
    "neuropathy": all_of(_F["numbness"], any_of(_limit("hba1c", ">=", 48.0), _limit("b12", "<", 150.0))),
    "motor_neuron": any_of(all_of(_F["fasciculations"], _F["weakness"]), all_of(_F["weakness"], _F["umn_signs"])),
    "thrombosis": all_of(_F["swelling"], any_of(_limit("age", ">=", 40.0), _F["pregnant"])),
    "arteries": all_of(_F["claudication"], _limit("age", ">=", 50.0)),
    "pregnancy": all_of(_F["pregnant"], _FEMALE),
    "depletion": all_of(any_of(_F["on_loop"], _F["on_thiazide"]), any_of(_LOW_K, _LOW_NA, _LOW_MG)),
    "ordinary": all_of(_F["nocturnal"], not_(_F["weakness"]), not_(_F["numbness"])),
    "very_low_mg": _limit("mg", "<", 0.4),
    "very_low_k": _limit("k", "<", 2.5),
}

_c = pl.col
_ratio = _c("creat") / 88.4 / pl.when(_c("sex") == "F").then(0.7).when(_c("sex") == "M").then(0.9)
_power = pl.when(_c("sex") == "F").then(-0.241).when(_c("sex") == "M").then(-0.302)
_factor = pl.when(_c("sex") == "F").then(1.012).when(_c("sex") == "M").then(1.0)
_low_ca = (_c("ca") + 0.02 * (40.0 - _c("albumin"))).round(6) < 2.2
_filtration = (
    142.0
    * _ratio.clip(upper_bound=1.0) ** _power
    * _ratio.clip(lower_bound=1.0) ** -1.2
    * 0.9938 ** _c("age")
    * _factor
).round(6)

# As somebody would write it who knows Polars and lets its nulls do the work.
BY_HAND: dict[str, pl.Expr] = {
    "hypomagnesemia": _c("mg") < 0.7,
    "hypocalcemia": _low_ca,
    "hypoparathyroidism": _low_ca & (_c("pth") <= 6.9) & ~(_c("mg") < 0.7),
    "vitamin_d_pattern": _low_ca & (_c("pth") > 6.9) & (_c("phos") < 0.8),
    "hypokalemia": _c("k") < 3.5,
    "hyponatremia": _c("na") < 135,
    "hypothyroidism": (_c("tsh") > 4.0) & (_c("ft4") < 12.0),
    "kidney": (_filtration < 30.0) | _c("dialysis"),
    "drugs": _c("on_loop") | _c("on_thiazide") | _c("on_statin") | _c("on_laba"),
    "statin": _c("on_statin") & (_c("ck") > 760.0),
    "rhabdomyolysis": _c("weakness") & (_c("ck") > 1900.0),
    "neuropathy": _c("numbness") & ((_c("hba1c") >= 48.0) | (_c("b12") < 150.0)),
    "motor_neuron": (_c("fasciculations") & _c("weakness")) | (_c("weakness") & _c("umn_signs")),
    "thrombosis": _c("swelling") & ((_c("age") >= 40.0) | _c("pregnant")),
    "arteries": _c("claudication") & (_c("age") >= 50.0),
    "pregnancy": _c("pregnant") & (_c("sex") == "F"),
    "depletion": (_c("on_loop") | _c("on_thiazide")) & ((_c("k") < 3.5) | (_c("na") < 135) | (_c("mg") < 0.7)),
    "ordinary": _c("nocturnal") & ~_c("weakness") & ~_c("numbness"),
    "very_low_mg": _c("mg") < 0.4,
    "very_low_k": _c("k") < 2.5,
}

_SQL_RATIO = "(creat / 88.4 / case sex when 'F' then 0.7::double when 'M' then 0.9::double end)"
_SQL_CA = "(round(ca + 0.02::double * (40.0::double - albumin), 6) < 2.2::double)"
_SQL_KIDNEY = (
    f"(round(142.0::double * pow(case when {_SQL_RATIO} < 1 then {_SQL_RATIO} "
    f"when {_SQL_RATIO} >= 1 then 1.0::double end, "
    "case sex when 'F' then -0.241::double when 'M' then -0.302::double end) * "
    f"pow(case when {_SQL_RATIO} > 1 then {_SQL_RATIO} when {_SQL_RATIO} <= 1 then 1.0::double end, -1.2::double) * "
    "pow(0.9938::double, age) * case sex when 'F' then 1.012::double when 'M' then 1.0::double end, 6) < 30 "
    "or dialysis)"
)

# As somebody would write it in DuckDB.
SQL: dict[str, str] = {
    "hypomagnesemia": "mg < 0.7::double",
    "hypocalcemia": _SQL_CA,
    "hypoparathyroidism": f"{_SQL_CA} and pth <= 6.9::double and not (mg < 0.7::double)",
    "vitamin_d_pattern": f"{_SQL_CA} and pth > 6.9::double and phos < 0.8::double",
    "hypokalemia": "k < 3.5::double",
    "hyponatremia": "na < 135",
    "hypothyroidism": "tsh > 4 and ft4 < 12",
    "kidney": _SQL_KIDNEY,
    "drugs": "on_loop or on_thiazide or on_statin or on_laba",
    "statin": "on_statin and ck > 760",
    "rhabdomyolysis": "weakness and ck > 1900",
    "neuropathy": "numbness and (hba1c >= 48 or b12 < 150)",
    "motor_neuron": "(fasciculations and weakness) or (weakness and umn_signs)",
    "thrombosis": "swelling and (age >= 40 or pregnant)",
    "arteries": "claudication and age >= 50",
    "pregnancy": "pregnant and sex = 'F'",
    "depletion": "(on_loop or on_thiazide) and (k < 3.5::double or na < 135 or mg < 0.7::double)",
    "ordinary": "nocturnal and not weakness and not numbness",
    "very_low_mg": "mg < 0.4::double",
    "very_low_k": "k < 2.5::double",
}


def table(rows: int, seed: int = 20240611) -> pl.DataFrame:
    """The columns, a quarter of the cells unknown.

    Args:
        rows: How many.
        seed: Of the generator.
    """
    generator = np.random.default_rng(seed)
    columns: dict[str, pl.Series] = {}
    for name, (middle, spread, low, high) in _NUMBERS.items():
        columns[name] = pl.Series(name, np.clip(generator.normal(middle, spread, rows), low, high).round(2))
    for name in _FINDINGS:
        columns[name] = pl.Series(name, generator.random(rows) < 0.1)
    columns["sex"] = pl.Series("sex", generator.integers(0, 2, rows)).replace_strict({0: "F", 1: "M"})
    known = {f"_{name}": pl.Series(generator.random(rows) >= 0.25) for name in columns}
    frame = pl.DataFrame({**columns, **known})
    return frame.select(pl.when(pl.col(f"_{name}")).then(pl.col(name)).alias(name) for name in columns)
