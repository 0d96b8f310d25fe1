"""What medicine says, and nothing else: facts, limits, formulas, conditions, tests, drugs and advice, with sources.

Nothing here knows how a rule is evaluated. `shapes` says what can be written; `base` assembles and checks the whole.
"""
