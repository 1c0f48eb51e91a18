"""The command line: a thin edge that parses, calls the rooms and prints."""
