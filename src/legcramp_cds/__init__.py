"""Clinical decision support on leg cramps: facts in, triage, differential and work-up out, with every reason cited."""
