"""Everything that is written for others to read."""
