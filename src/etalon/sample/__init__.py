"""A simulated company whose truth is known; it leans on nothing that it tests."""
