"""With whose passphrase something was done, as history and trash tell it."""

from typing import TYPE_CHECKING

from trafficmon_desktop.services.terms import Terms

if TYPE_CHECKING:  # the database is loaded after the first paint
    from trafficmon_desktop.services.history import Opener


def opener_words(opener: "Opener", terms: Terms) -> str:
    """The name it was given, or that it has none and the beginning of its id."""
    return opener.label or terms.text("opener.unnamed", code=opener.short)
