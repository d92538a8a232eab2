"""Names of categories that would make a table say something else than it seems to."""

import unicodedata
from collections.abc import Iterable

from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.publication import MARGIN

TOTALS = frozenset({"total", "totals", "ukupno", "укупно", "svega", "свега"})
"""What a margin is called in spreadsheets: as a category it would count everybody twice."""


def check_names(names: Iterable[str], name: str, place: str) -> None:
    """Raise MalformedFileError for a category called like a total, and for two that look alike.

    Letters with marks can be written in two ways (``č`` as one character or as two): a reader
    sees one category where the file has two.
    """
    seen: dict[str, str] = {}
    for each in names:
        plain = unicodedata.normalize("NFKC", each).strip()
        if each == MARGIN or plain.casefold() in TOTALS:
            raise MalformedFileError("summary_reserved", file=name, place=place, category=plain)
        if plain in seen:
            raise MalformedFileError("summary_twins", file=name, place=place, category=plain)
        seen[plain] = each
