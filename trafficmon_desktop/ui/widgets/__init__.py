"""Parts that know nothing of records or vaults."""
