"""Vital signs: where fever, a fast pulse, fast breathing, and a high or low pressure begin."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

CUMULUS_HYPERTENSION = Source(
    key="cumulus_hypertension",
    title="Cumulus library: hypertension, definitions of a high and a low blood pressure",
    publisher="Boston Children's Hospital, SMART Health IT",
    url="https://github.com/smart-on-fhir/cumulus-library-hypertension",
    reliability=Reliability.SECONDARY,
    note="Quotes CDC Grand Rounds for 140/90 mmHg; counts 90/60 mmHg or lower as low.",
)

NHS_FEVER_ADULTS = Source(
    key="nhs_fever_adults",
    title="High temperature (fever) in adults",
    publisher="NHS",
    url="https://www.nhs.uk/conditions/fever-in-adults/",
    reliability=Reliability.TERTIARY,
)

SHARINGINHEALTH_VITALS = Source(
    key="sharinginhealth_vitals",
    title="Vital signs",
    publisher="Sharing in Health",
    url="http://www.sharinginhealth.ca/clinical_assessment/vital_signs.html",
    reliability=Reliability.TERTIARY,
)
