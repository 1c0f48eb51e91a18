"""The language of formulas: how a KPI is counted, and which records a condition picks (docs/formulas.md)."""
