"""Clinicians' cases: written in YAML, run, explained, counted, and compared between versions of the knowledge."""
