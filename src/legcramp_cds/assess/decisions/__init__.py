"""What is decided, each decision once, in the words of `legcramp_cds.logic.algebra`: for a patient and for a table.

`assess` reads a decision for one patient and tells the reasons; `frames` reads the same one for every row.
"""
