"""One typed line of a judgment: read in three languages, said back, and turned into records."""
