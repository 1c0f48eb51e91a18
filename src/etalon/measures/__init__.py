"""What the records show: one module per family of measures, each a partial per bucket and a combine."""
