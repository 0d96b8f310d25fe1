"""CDS Hooks: what the service answers (`respond`, a pure function), and the web layer around it (`server`).

Built to CDS Hooks 2.0.1 with those parts of the 3.0 ballot that only add something.
"""
