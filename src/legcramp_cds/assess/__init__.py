"""How we reason: the gate, triage, the differential, the work-up, what a further result would change.

Nothing here holds a limit or a disease; every number comes from `legcramp_cds.knowledge`.
"""
