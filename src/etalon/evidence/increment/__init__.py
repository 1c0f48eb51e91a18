"""Newer exports over older ones: what each entry of a mapping holds after a sequence of its files.

The state of an entry is a fold over its files in the order of their times, so it depends on which files
were taken in and not on how they were cut into loads (docs/decisions/0003-incremental-loads.md).

- `rows`    tables that lie in memory while they are small and in files when they are not
- `fold`    files of one entry over what the store holds of it: rows, and what vanished
- `changes` differences of object rows as rows of ``object_changes``
- `merge`   the entries of a source as the rows that readers see
"""
