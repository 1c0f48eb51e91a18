"""The truth beside the exports: what really was, as Parquet, for comparing what the records let one see."""
