"""Signed bundles: one file that says who made it, for whom, and that nothing in it was changed."""
