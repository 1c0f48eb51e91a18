"""The buyer: needs and where the buyer stands over time, from the buyer's own acts."""
