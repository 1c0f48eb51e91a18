"""A mapping run over a file: cells to values, every row judged once, values to tables of the contract.

`run.transform` is the face. SQL is built in these modules only.
"""
