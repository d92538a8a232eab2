"""Reads dates as people type them, in English and in Serbian of both scripts.

Nothing is completed: ``2024`` stays a year, ``3.2024`` a month. What cannot be read raises.
"""

import re
import unicodedata
from datetime import date, timedelta

from trafficmon_desktop.domain.dates import HonestDate, NotADateError, parse_edtf
from trafficmon_desktop.domain.text import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januar januara january",
            "feb februar februara february",
            "mar mart marta march",
            "apr april aprila",
            "maj maja may",
            "jun juna june juni",
            "jul jula july juli",
            "avg avgust avgusta aug august",
            "sep sept septembar septembra september",
            "okt oktobar oktobra oct october",
            "nov novembar novembra november",
            "dec decembar decembra december",
        ),
        start=1,
    )
    for name in names.split()
}

_ABOUT = re.compile(r"^(?:~|≈|oko |around |about |circa |ca\.? |c\. )\s*(.+)$")
_BEFORE = re.compile(r"^(?:pre |before |< )\s*(.+)$")
_AFTER = re.compile(r"^(?:posle |nakon |after |> )\s*(.+)$")
_UNTIL = re.compile(r"^(?:do |until |by )\s*(.+)$")
_SINCE = re.compile(r"^(?:od |since |from )\s*(.+)$")
_BETWEEN = re.compile(r"^(?:izmedu |between )(.+?) (?:i|and) (.+)$")
_FROM_TO = re.compile(r"^(?:od |from )(.+?) (?:do|to|until) (.+)$")
_UNKNOWN = {"?", "nepoznato", "ne zna se", "unknown", "not known"}

_OF_YEAR = r"\.?(?:\s*(?:godine|god|g)\.?)?"
_DAY = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})" + _OF_YEAR)
_MONTH = re.compile(r"(\d{1,2})\s*[./]\s*(\d{4})" + _OF_YEAR)
_YEAR = re.compile(r"(\d{4})" + _OF_YEAR)
#: What may stand around the words of a date with a month's name; a sign of doubt may not.
_WITH_NAME = re.compile(r"(?=.*[^\W\d_])[^\W_](?:[^\W_]|[\s.,/-])*")
_FILLING = {"godine", "god", "g", "st", "nd", "rd", "th", "of"}
#: Day, month and year in the orders in which people write them with the name of the month.
_ORDERS = ("my", "ym", "dmy", "mdy", "ymd")
_YEARS = re.compile(r"(\d{4})\s*[-–—]\s*(\d{4})\.?")
_EDTF = re.compile(r"[\d./~-]+")


def read_date(typed: str) -> HonestDate | None:
    """What was typed as an honest date; ``None`` for nothing or "?", which both mean unknown.

    Raises :class:`NotADateError` where it cannot be read, a day that does not exist included.
    """
    text = " ".join(_with_plain_digits(typed).split()).casefold()
    if not text or text in _UNKNOWN or fold(text) in _UNKNOWN:
        return None
    if _EDTF.fullmatch(text) and not re.fullmatch(r"\d{1,2}[./].*", text):
        found = _stored_form(text)
        if found is not None:
            return found
    return parse_edtf(_edtf(_with_plain_letters(text)))


def _stored_form(text: str) -> HonestDate | None:
    try:
        return parse_edtf(text)
    except NotADateError:
        return None


def _with_plain_digits(text: str) -> str:
    """Digits of other scripts as 0-9; what only resembles one (``²``) stays, and is refused."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def _with_plain_letters(text: str) -> str:
    """Words folded to plain letters; digits and signs stay."""
    return "".join(
        fold(part) if part and part[0].isalpha() else part
        for part in re.split(r"([^\W\d_]+)", text)
    )


def _edtf(text: str) -> str:
    about = _ABOUT.match(text)
    if about:
        return f"{_point(about[1])}~"
    between = _BETWEEN.match(text) or _FROM_TO.match(text)
    if between:
        return f"{_point(between[1])}/{_point(between[2])}"
    for pattern, form in (
        (_BEFORE, _before),
        (_AFTER, _after),
        (_UNTIL, lambda point: f"../{point}"),
        (_SINCE, lambda point: f"{point}/.."),
    ):
        match = pattern.match(text)
        if match:
            return form(_point(match[1]))
    years = _YEARS.fullmatch(text)
    if years:
        return f"{years[1]}/{years[2]}"
    left, dash, right = re.sub(r"\s+[-–—]\s+", "\0", text).partition("\0")
    if dash:
        return f"{_point(left)}/{_point(right)}"
    return _point(text)


def _before(point: str) -> str:
    """``pre 2024`` does not include 2024: the last point before it, of the same length."""
    return f"../{_neighbour(point, -1)}"


def _after(point: str) -> str:
    return f"{_neighbour(point, 1)}/.."


def _neighbour(point: str, step: int) -> str:
    parts = [int(part) for part in point.split("-")]
    if len(parts) == 1:
        return f"{parts[0] + step:04}"
    if len(parts) == 2:
        index = parts[0] * 12 + parts[1] - 1 + step
        return f"{index // 12:04}-{index % 12 + 1:02}"
    try:
        return (date(*parts) + timedelta(days=step)).isoformat()
    except (ValueError, OverflowError):
        raise NotADateError from None


def _point(text: str) -> str:
    """One day, month or year in the stored form."""
    text = text.strip().rstrip(",")
    day = _DAY.fullmatch(text)
    if day:
        return _checked(f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}")
    month = _MONTH.fullmatch(text)
    if month:
        return _checked(f"{month[2]}-{int(month[1]):02}")
    year = _YEAR.fullmatch(text)
    if year:
        return _checked(year[1])
    return _checked(_with_month_name(text))


def _with_month_name(text: str) -> str:
    if _WITH_NAME.fullmatch(text) is None:
        return text
    words = [word for word in re.findall(r"[^\W\d_]+|\d+", text) if word not in _FILLING]
    order = "".join(map(_part, words))
    if order not in _ORDERS:
        raise NotADateError
    parts = dict(zip(order, words, strict=True))
    stem = f"{parts['y']}-{_MONTHS[parts['m']]:02}"
    return f"{stem}-{int(parts['d']):02}" if "d" in parts else stem


def _part(word: str) -> str:
    """Which part of a date a word is: day, month or year, or none."""
    if word in _MONTHS:
        return "m"
    return {1: "d", 2: "d", 4: "y"}.get(len(word), "?") if word.isdecimal() else "?"


def _checked(point: str) -> str:
    parse_edtf(point)
    return point
