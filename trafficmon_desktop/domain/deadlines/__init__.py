"""Time limits: rules with source and validity, each answer with its reasons."""
