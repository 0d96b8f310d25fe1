"""What a rule means: trees of self-validating nodes, and the readings of one definition.

`nodes` and `thresholds` say what can be written, `build` are the words to write it with; `explain` is the reference
reading, `compiled` the fast one for one patient, `words` the prose. No medicine lives here.
"""
