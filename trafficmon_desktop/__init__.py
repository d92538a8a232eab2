"""A desktop program that records cases in an encrypted vault and sends out safe summaries."""

__version__ = "0.1.0"

#: The one neutral name shown on screen, in window titles and in folders: it never says what this is.
DISPLAY_NAME = "Beleg"
