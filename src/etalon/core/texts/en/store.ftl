# The evidence store
problem-store-missing = There is no evidence store here yet. Load your records first: etalon load.
problem-store-exists = There is an evidence store here already. Load into it, or choose another folder.
problem-store-damaged = The store's manifest is damaged and cannot be read. Rename the store’s folder and load your exports again: etalon load. Copies of all loaded files lie in its folder “originals”.
problem-store-format = The store has format { $found }; this program reads format { $expected }. Update Etalon, or rename the store’s folder and load your exports again: etalon load.
problem-store-unreadable = The store cannot be read: { $detail }. Check the permissions of this file.
problem-store-unwritable = The store cannot be written: { $detail }. Check the permissions of this folder and the free space on the disk.
problem-store-locked = Another load is writing to this store (process { $holder }). Wait until it ends, or stop it, and try again. Nothing was changed.
problem-store-path = The path of the store holds signs that it cannot live with: { $signs }. Rename the folder or choose another one.
problem-store-version-gone = Version { $version } of this table is missing or damaged. Rename the store’s folder and load your exports again: etalon load. Copies of all loaded files lie in its folder “originals”.
problem-store-file-gone = A file of the store is missing or damaged: { $detail }. If a load ran meanwhile, try again; otherwise rename the store’s folder and load your exports again: etalon load. Copies of all loaded files lie in its folder “originals”.
problem-store-original-gone = The kept original of “{ $name }” is missing or damaged. Put the file itself back and load it again.
problem-store-ledger-gone = The ledger of this load is missing or damaged. Rename the store’s folder and load your exports again: etalon load. Copies of all loaded files lie in its folder “originals”.
