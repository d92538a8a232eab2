"""The written vocabulary as the tests see it: language -> key -> text or plural forms."""

import json
from functools import cache
from pathlib import Path

VOCABULARY = Path(__file__).resolve().parents[2] / "translations" / "vocabulary"
LANGUAGES = ("en", "sr_Cyrl")

#: Files of names and labels, which hold no commands, file names or options.
LABELS = (
    "cldr codes_justice codes_person codes_places codes_residence fields help records tables"
).split()

Texts = dict[str, str | list[str]]


def read(language: str, topic: str) -> Texts:
    """One file of the vocabulary."""
    path = VOCABULARY / language / f"{topic}.json"
    texts: Texts = json.loads(path.read_text(encoding="utf-8"))
    return texts


@cache
def texts_of(language: str) -> Texts:
    """All texts of a language. A key given twice is left to the test of the files."""
    texts: Texts = {}
    for path in sorted((VOCABULARY / language).glob("*.json")):
        texts |= read(language, path.stem)
    return texts


def forms(text: str | list[str]) -> list[str]:
    """The text, or each of its plural forms."""
    return [text] if isinstance(text, str) else text


def keys(prefix: str, language: str = "en") -> list[str]:
    """The keys that begin with ``prefix`` and a dot."""
    return [key for key in texts_of(language) if key.startswith(prefix + ".")]
