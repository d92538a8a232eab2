"""A desktop program that records cases in an encrypted vault and sends out safe summaries."""

__version__ = "0.1.0"

#: The one neutral name, on screen, in window titles and folders: it never says what this is.
DISPLAY_NAME = "Beleg"
