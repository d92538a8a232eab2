"""Words: labels of fields and codes, messages, numbers and dates in the language asked for.

Free of Qt, so that a report can be in one language while the screen shows another. Serbian is
written in Cyrillic; its Latin is generated here, which is lossless in that direction only.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.text import to_latin
from trafficmon_desktop.paths import translations_dir

LANGUAGES = ("en", "sr-Latn", "sr-Cyrl")

_PLACEHOLDER = re.compile(r"(\{[^}]*\})")


class Terms:
    """The words of one language. Raises ``KeyError`` where a key is missing: that is a bug."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        if language not in LANGUAGES:
            raise ValueError("no such language")
        self.language = language
        self._texts = _texts(language, folder or translations_dir())

    def has(self, key: str) -> bool:
        """Whether there is a text of this key."""
        return key in self._texts

    def text(self, key: str, **values: object) -> str:
        """The text of a key with its placeholders filled."""
        found = self._texts[key]
        if not isinstance(found, str):
            raise KeyError(f"{key} has plural forms")
        return found.format(**self._shown(values)) if values else found

    def count(self, key: str, n: int, **values: object) -> str:
        """The plural form for ``n``: one and many in English, three forms in Serbian."""
        forms = self._texts[key]
        if not isinstance(forms, list):
            raise KeyError(f"{key} has no plural forms")
        form: str = forms[plural_form(self.language, n)]
        return form.format(n=self.number(n), **self._shown(values))

    def _shown(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: self.value(value) for name, value in values.items()}

    # --- names of the declarations -------------------------------------------------------

    def record(self, record: str) -> str:
        """What one record of this type is called."""
        return self.text(f"record.{record}")

    def records(self, record: str) -> str:
        """What several records of this type are called."""
        return self.text(f"records.{record}")

    def field(self, record: str, field: str) -> str:
        """The label of a field."""
        return self.text(f"field.{record}.{field}")

    def help(self, record: str, field: str) -> str:
        """The sentence of help of a field, or nothing."""
        key = f"help.{record}.{field}"
        return self.text(key) if self.has(key) else ""

    def code(self, codes: str, code: str) -> str:
        """The label of a code."""
        return self.text(f"code.{codes}.{code}")

    def category(self, variable: str, value: str) -> str:
        """The label of a category of a table: of its own, of the code list, or of all lists."""
        for key in (f"category.{variable}.{value}", f"code.{variable}.{value}"):
            if self.has(key):
                return self.text(key)
        return self.text(f"category.{value}")

    def message(self, error: UserError) -> str:
        """What went wrong, as a sentence."""
        return self.text(f"error.{error.key}", **error.values)

    # --- values --------------------------------------------------------------------------

    def value(self, value: object) -> object:
        """Numbers and dates as people of the language write them; text as it is."""
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, (int, Decimal)):
            return self.number(value)
        if isinstance(value, HonestDate):
            return self.date(value)
        if isinstance(value, date):
            return self.day(value)
        return self.money(value) if isinstance(value, Money) else value

    def number(self, value: int | Decimal) -> str:
        """Grouped by thousands; decimal comma in Serbian."""
        plain = f"{value:,}"
        if self.language == "en":
            return plain
        return plain.translate(str.maketrans(",.", ".,"))

    def amount(self, value: Decimal, *, grouped: bool = True) -> str:
        """An amount without its currency, to the cent where it is not whole.

        ``grouped`` by thousands, as it is read; else as it is typed.
        """
        whole = value == value.to_integral_value()
        written = self.number(value.quantize(Decimal(1) if whole else Decimal("0.01")))
        return written if grouped else written.replace("," if self.language == "en" else ".", "")

    def percent(self, value: int) -> str:
        """``12 %``, which no line end parts; written so in all languages, tables and charts."""
        return f"{self.number(value)}\u00a0%"

    def money(self, value: Money) -> str:
        """An amount and its currency."""
        return f"{self.amount(value.amount)} {value.currency}"

    def day(self, day: date) -> str:
        """``15.03.2024.`` in Serbian, ``15 March 2024`` in English."""
        if self.language == "en":
            return f"{day.day} {self.text(f'month.{day.month}')} {day.year}"
        return f"{day.day:02}.{day.month:02}.{day.year}."

    def date(self, when: HonestDate) -> str:
        """An honest date in words: nothing is said that is not known."""
        left, slash, right = when.edtf.partition("/")
        if not slash:
            if left.endswith("~"):
                return self.text("date.about", date=self._point(left.removesuffix("~"), "month_of"))
            return self._point(left)
        if left == "..":
            return self.text("date.until", date=self._point(right))
        if right == "..":
            return self.text("date.since", date=self._point(left))
        first, last = self._point(left, "month_of"), self._point(right, "month_of")
        return self.text("date.between", first=first, last=last)

    def _point(self, point: str, month: str = "month") -> str:
        parts = [int(part) for part in point.split("-")]
        if len(parts) == 3:
            return self.day(date(*parts))
        if len(parts) == 2:
            name = self.text(f"{month}.{parts[1]}")
            return self.text("date.month", month=name, year=str(parts[0]))
        return self.text("date.year", year=str(parts[0]))


def plural_form(language: str, n: int) -> int:
    """Which of the forms belongs to ``n`` (the rules of CLDR for whole numbers)."""
    if language == "en":
        return 0 if n == 1 else 1
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


@cache
def _texts(language: str, folder: Path) -> dict[str, Any]:
    source = "en" if language == "en" else "sr_Cyrl"
    texts: dict[str, Any] = {}
    for path in sorted((folder / "vocabulary" / source).glob("*.json")):
        part = json.loads(path.read_text(encoding="utf-8"))
        twice = texts.keys() & part.keys()
        if twice:
            raise ValueError(f"{path.name} gives keys a second time: {sorted(twice)[:3]}")
        texts |= part
    if language == "sr-Latn":
        return {key: _in_latin(text) for key, text in texts.items()}
    return texts


def _in_latin(text: str | list[str]) -> str | list[str]:
    if isinstance(text, list):
        return [generated_latin(form) for form in text]
    return generated_latin(text)


def generated_latin(text: str) -> str:
    """The Latin of a written Cyrillic text; placeholders stay as they are."""
    return "".join(
        part if part.startswith("{") else to_latin(part) for part in _PLACEHOLDER.split(text)
    )
