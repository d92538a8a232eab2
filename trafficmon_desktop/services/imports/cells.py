"""Reads single cells by the kind of their field."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.fields import Field, Kind, Privacy
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.services.imports.dates import UnclearDateError, read_cell
from trafficmon_desktop.services.imports.labels import answer_for, code_for
from trafficmon_desktop.services.imports.sheet import Cell
from trafficmon_desktop.services.record_cells import unescape_formula
from trafficmon_desktop.services.table_files import limits


class CellError(Exception):
    """The cell cannot be read; ``key`` and safe ``values`` name the problem."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


#: Marks that change the direction of text, and the byte-order mark: invisible, and they can make
#: one name look like another. Joiners stay: Persian names need them.
_INVISIBLE = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

#: A record's code: letters, digits and a few signs, so that no name and no formula fits.
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
_PERSONAL_NUMBER = re.compile(r"\d{13}")
_OWN_CODE = re.compile(r"[A-Z]-[0-9A-HJKMNP-TV-Z]{5}")
_SHOWABLE = re.compile(r"[a-z0-9_]{1,30}")


def as_text(cell: Cell) -> str:
    """A cell as the text people see."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    return cell.isoformat()


def clean(text: str) -> str:
    """Composed form, without control and direction characters, without space around."""
    if text.isascii() and text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", text).strip()


def showable(written: str, field: Field) -> str | None:
    """What was written, where it may be repeated in a message: nothing of a person."""
    if field.spec.privacy not in (Privacy.CATEGORY, Privacy.OPEN):
        return None
    return written if _SHOWABLE.fullmatch(written) else None


def showable_code(code: str) -> str:
    """A code of our own making as it is; another may be a name and is not repeated."""
    return code if _OWN_CODE.fullmatch(code) else "…"


def reader_for(field: Field, date_order: str | None) -> Callable[[Cell], Any]:
    """How cells of this field are read: cell in, value out, :class:`CellError` raised."""
    if field.spec.kind is Kind.DATE:
        return lambda cell: _date(cell, date_order)
    if field.spec.kind in (Kind.CODE, Kind.CODES):
        return lambda cell: _coded(cell, field)
    return _READERS[field.spec.kind]


def _key(cell: Cell) -> str | None:
    text = clean(as_text(cell))
    if not text:
        return None
    if _PERSONAL_NUMBER.fullmatch(text):
        raise CellError("code_personal_number")
    if not _CODE.fullmatch(text):
        raise CellError("code_form")
    return text


def _line(cell: Cell) -> str | None:
    text = " ".join(clean(as_text(cell)).split())
    if len(text) > checks.LONGEST_LINE:
        raise CellError("check.text_too_long")
    return unescape_formula(text) or None


def _block(cell: Cell) -> str | None:
    text = clean(as_text(cell))
    if len(text) > checks.LONGEST_TEXT:
        raise CellError("check.text_too_long")
    return unescape_formula(text) or None


def _date(cell: Cell, order: str | None) -> Any:
    try:
        return read_cell(clean(cell) if isinstance(cell, str) else cell, order)
    except UnclearDateError as error:
        raise CellError(error.key) from None


def _coded(cell: Cell, field: Field) -> Any:
    text = clean(as_text(cell))
    many = field.spec.kind is Kind.CODES
    if not text:
        return () if many else None
    parts = [part.strip() for part in text.split("|")] if many else [text]
    if len(parts) > limits.CODES_IN_CELL:
        raise CellError("too_many_codes", limit=limits.CODES_IN_CELL)
    codes = []
    for part in filter(None, parts):
        code = code_for(field.spec.codes or "", part)
        if code is None:
            shown = showable(part, field)
            if shown is None:
                raise CellError("unknown_code_hidden")
            raise CellError("unknown_code", code=shown)
        if code not in codes:
            codes.append(code)
    return tuple(codes) if many else codes[0]


def _yes_no(cell: Cell) -> bool | None:
    if isinstance(cell, bool):
        return cell
    text = clean(as_text(cell))
    if not text:
        return None
    answer = answer_for(text)
    if answer is None:
        raise CellError("not_yes_no")
    return answer


def _count(cell: Cell) -> int | None:
    text = clean(as_text(cell))
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= limits.COUNT_DIGITS):
        raise CellError("not_a_number")
    return int(text)


def _money(cell: Cell) -> Money | None:
    text = clean(as_text(cell))
    if not text:
        return None
    try:
        return Money.parse(text)
    except ValueError:
        raise CellError("not_money") from None


_READERS: dict[Kind, Callable[[Cell], Any]] = {
    Kind.KEY: _key,
    Kind.REF: _key,
    Kind.TEXT: _line,
    Kind.LONG_TEXT: _block,
    Kind.YES_NO: _yes_no,
    Kind.COUNT: _count,
    Kind.MONEY: _money,
}
