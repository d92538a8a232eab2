"""Records, codes, dates and rules: no files, no database, no clock."""
