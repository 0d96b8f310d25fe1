"""Hormones: thyroid, adrenal, and copeptin for vasopressin."""

from __future__ import annotations

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.facts import Measurement

__all__ = [
    "ACTH",
    "COPEPTIN_ARGININE",
    "COPEPTIN_BASELINE",
    "COPEPTIN_SALINE",
    "CORTISOL",
    "CORTISOL_MORNING",
    "CORTISOL_STIMULATED",
    "FREE_T4",
    "TSH",
]

TSH = Measurement(
    id="tsh",
    name="Thyrotropin",
    meaning="TSH; high-dose biotin can move it either way, and it misses pituitary disease.",
    synonyms=("TSH", "thyrotropin", "thyroid stimulating hormone", "TSH basal"),
    codes=Codes(loinc=("3016-3", "11580-8", "11579-0", "3015-5")),
    unit="m[IU]/L",
    low=0.001,
    high=1000,
    printed_units=("u[IU]/mL", "mU/L", "uU/mL"),
    fresh_days=365,
)

FREE_T4 = Measurement(
    id="free_t4",
    name="Thyroxine, free",
    synonyms=("fT4", "FT4", "free thyroxine", "T4 free", "freies T4", "freies Thyroxin"),
    codes=Codes(loinc=("14920-3", "3024-7", "6892-4", "70217-5", "83121-4", "83122-2")),
    unit="pmol/L",
    low=0.5,
    high=150,
    molar_mass=776.87,
    printed_units=("ng/dL",),
    fresh_days=365,
)

# The hour decides what a cortisol means, so a result whose hour nobody recorded never reaches a morning limit.
CORTISOL = Measurement(
    id="cortisol",
    name="Cortisol, at any hour",
    meaning="Cortisol in serum without a known hour; for one drawn at 08:00 to 09:00 use cortisol_morning.",
    synonyms=("serum cortisol", "random cortisol", "total cortisol", "Kortisol"),
    codes=Codes(loinc=("14675-3", "2143-6", "83088-5", "83090-1")),
    unit="nmol/L",
    low=5,
    high=5000,
    molar_mass=362.46,
    printed_units=("ug/dL",),
    fresh_days=180,
)

CORTISOL_MORNING = Measurement(
    id="cortisol_morning",
    name="Cortisol, 08:00 to 09:00",
    meaning="Cortisol in serum drawn at 08:00 to 09:00, off glucocorticoids; estrogen and pregnancy raise it.",
    synonyms=("morning cortisol", "8 am cortisol", "9 am cortisol", "basal cortisol"),
    codes=Codes(loinc=("9813-7",)),
    unit="nmol/L",
    low=5,
    high=5000,
    molar_mass=362.46,
    printed_units=("ug/dL",),
    fresh_days=180,
)

CORTISOL_STIMULATED = Measurement(
    id="cortisol_stimulated",
    name="Cortisol, peak after corticotropin",
    codes=Codes(none=(NoCode("loinc", "no single code: one for each dose and time"),)),
    meaning="Highest cortisol 30 or 60 minutes after 250 ug of corticotropin.",
    synonyms=("cortisol_after_250ug_corticotropin", "stimulated cortisol", "synacthen peak", "cosyntropin peak"),
    unit="nmol/L",
    low=5,
    high=5000,
    molar_mass=362.46,
    printed_units=("ug/dL",),
    fresh_days=180,
)

ACTH = Measurement(
    id="acth",
    name="Corticotropin (ACTH)",
    codes=Codes(loinc=("2141-0", "14674-6", "6879-1")),
    synonyms=("ACTH", "corticotropin", "adrenocorticotropic hormone"),
    unit="pmol/L",
    low=0.1,
    high=2000,
    # 1 pg/mL is 0.22 pmol/L in the usual conversion tables.
    molar_mass=4541,
    printed_units=("pg/mL", "ng/L"),
    fresh_days=180,
)

COPEPTIN_BASELINE = Measurement(
    id="copeptin_baseline",
    name="Copeptin, baseline",
    codes=Codes(none=(NoCode("loinc", "no code was corroborated (looked for on 2026-11-27)"),)),
    meaning="Copeptin without water deprivation or stimulation.",
    synonyms=("copeptin", "basal copeptin"),
    unit="pmol/L",
    low=0.3,
    high=2000,
    fresh_days=180,
)

COPEPTIN_SALINE = Measurement(
    id="copeptin_saline",
    name="Copeptin, after hypertonic saline",
    codes=Codes(none=(NoCode("loinc", "no code was corroborated (looked for on 2026-11-27)"),)),
    meaning="Copeptin once hypertonic saline has raised the sodium; nausea raises it too.",
    synonyms=("copeptin_hypertonic_saline", "saline-stimulated copeptin"),
    unit="pmol/L",
    low=0.3,
    high=2000,
    fresh_days=180,
)

COPEPTIN_ARGININE = Measurement(
    id="copeptin_arginine",
    name="Copeptin, 60 minutes after arginine",
    codes=Codes(none=(NoCode("loinc", "no code was corroborated (looked for on 2026-11-27)"),)),
    synonyms=("copeptin_arginine_60min", "arginine-stimulated copeptin"),
    unit="pmol/L",
    low=0.3,
    high=2000,
    fresh_days=180,
)
