"""What medicine says, and nothing else: facts, thresholds, formulas, conditions, tests, drugs, advice, all with sources.

Nothing here knows how a rule is evaluated. `shapes` says what can be written; `base` assembles and checks the whole.
"""
