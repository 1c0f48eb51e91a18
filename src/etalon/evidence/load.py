"""The public face of the room: a source's files through their mapping into tables of the contract.

::

    mapping = read_mapping(Path("mapping.yaml"), pack)            # etalon.evidence.mapping.read
    batch, ledger = read_source(mapping, folder, pack, progress)  # all in memory
    for file in stream_source(mapping, folder, pack, progress):   # LoadedFile after LoadedFile, for a store
        ...

`progress(what, done, total)` is told the path of a file, files done, and files in all; it may raise to stop.
"""
