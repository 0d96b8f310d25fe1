"""Codes of other systems: where each was seen with its name, and why some things have none."""
