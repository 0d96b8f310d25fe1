"""FHIR: read R4, R4B and R5 resources as they are found in the wild.

The reader works on plain parsed JSON. A typed model of FHIR costs many times more and refuses records that are usable;
this reader refuses only what is not FHIR at all, and accounts for everything else.
"""
