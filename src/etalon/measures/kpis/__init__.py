"""KPIs of the standard: their formulas become SQL, and the numbers of all buckets one result."""
