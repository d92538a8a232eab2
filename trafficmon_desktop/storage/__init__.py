"""The encrypted vault: the only place that knows the database."""
