"""Creatinine, urea, and the filtration rate as a laboratory reports it."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Form, Measurement

__all__ = ["CREATININE", "EGFR_REPORTED", "UREA"]

CREATININE = Measurement(
    id="creatinine",
    name="Creatinine",
    meaning="Creatinine in serum, plasma or blood; a normal adult value can be too high in pregnancy or a child.",
    synonyms=(
        "Cr",
        "SCr",
        "serum creatinine",
        "creatinine serum",
        "plasma creatinine",
        "Kreatinin",
        "Krea",
        "creatinina",
    ),
    codes=Codes(loinc=("14682-9", "2160-0", "38483-4", "21232-4", "59826-8", "77140-2")),
    unit="umol/L",
    low=8,
    high=3000,
    molar_mass=113.12,
    printed_units=("mg/dL", "mmol/L"),
    fresh_days=90,
)

# The 2009 equation (62238-1) carries a race term and 33914-3 is MDRD; both are taken as what the laboratory reported.
EGFR_REPORTED = Measurement(
    id="egfr_reported",
    name="Estimated GFR, as reported",
    meaning="Filtration rate per 1.73 m2 that the laboratory computed, by whatever equation it uses.",
    synonyms=("eGFR", "egfr", "GFR", "estimated GFR", "GFR (CKD-EPI)", "eGFR (CKD-EPI)", "eGFR (MDRD)"),
    codes=Codes(
        loinc=("98979-8", "98980-6", "62238-1", "33914-3", "50210-4", "50384-7", "69405-9", "77147-7", "94677-2")
    ),
    unit="mL/min/{1.73_m2}",
    low=1,
    high=200,
    printed_units=("mL/min", "mL/s/{1.73_m2}"),
    # Records print the rate without its surface; under a code for the normalized rate the surface is meant.
    affine=(("mL/min", 1.0, 0.0),),
    fresh_days=90,
)

UREA = Measurement(
    id="urea",
    name="Urea",
    meaning="Urea; a result by mass is of urea here and of its nitrogen under the name BUN: the two differ by 2.14.",
    synonyms=("serum urea", "blood urea", "plasma urea", "Harnstoff"),
    # Moles of urea nitrogen (14937-7) are counted as moles of urea by the laboratories that print them.
    codes=Codes(
        loinc=("22664-7", "14937-7", "3091-6", "59570-2", "72903-8", "72926-9", "72927-7", "77136-0", "20977-5")
    ),
    unit="mmol/L",
    low=0.3,
    high=120,
    molar_mass=60.06,
    printed_units=("mg/dL",),
    # Two atoms of nitrogen in one urea. Factor 0.714 in some published lists gives moles of nitrogen instead.
    forms=(Form(id="bun", molar_mass=28.014, loinc=("3094-0", "6299-2", "12961-9", "12962-7")),),
    fresh_days=90,
)
