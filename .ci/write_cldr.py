"""Write the names of countries and languages from CLDR into the vocabulary.

Run by developers after Babel or the lists in ``domain/codes/places.py`` changed:
``python .ci/write_cldr.py``. The program reads the stored files and never needs Babel. Codes that
CLDR does not know, or names otherwise than is said in Serbia, stand in ``codes_places.json``.
"""

import json
from pathlib import Path

from babel import Locale

from trafficmon_desktop.domain.codes import codes_of

VOCABULARY = Path(__file__).resolve().parent.parent / "translations" / "vocabulary"

#: Folder of the vocabulary -> locale of CLDR.
LOCALES = {"en": "en", "sr_Cyrl": "sr_Cyrl_RS"}

#: Written by hand in codes_places.json.
BY_HAND = {
    "country": frozenset({"CS", "SZ", "US", "XK", "YU", "stateless", "unknown"}),
    "language": frozenset({"bn", "fa", "prs", "ps", "rom", "sgn", "other"}),
}


def names(folder: str) -> dict[str, str]:
    """Key -> name for every country and language that is not written by hand.

    Raises ``KeyError`` for a code that CLDR does not name.
    """
    locale = Locale.parse(LOCALES[folder])
    sources = {"country": locale.territories, "language": locale.languages}
    return {
        f"code.{codes}.{code}": source[code]
        for codes, source in sources.items()
        for code in codes_of(codes)
        if code not in BY_HAND[codes]
    }


def stored(folder: str) -> Path:
    """The file that holds the names of one language."""
    return VOCABULARY / folder / "cldr.json"


def rendered(folder: str) -> str:
    """The file as it should be: one key a line, in the order of the lists."""
    return json.dumps(names(folder), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for each in LOCALES:
        stored(each).write_text(rendered(each), encoding="utf-8")
