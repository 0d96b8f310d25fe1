"""Measurements: speed (`make bench`) and agreement with published cases (`make accuracy`)."""
