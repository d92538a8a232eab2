"""Reading JSON that comes from strangers: sizes, depth and types are checked before use."""

import json
import unicodedata
from pathlib import Path
from typing import Any, NoReturn

from trafficmon_desktop.disclosure.errors import MalformedFileError, UnreadableFileError

MAX_BYTES = 64 * 1024 * 1024
MAX_COUNT = 10**12
MAX_TEXT = 10_000


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _refuse_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def parse_bytes(content: bytes, name: str) -> dict[str, Any]:
    """The object in a JSON file. Raises MalformedFileError (too large, no JSON, repeated names)."""
    if len(content) > MAX_BYTES:
        raise MalformedFileError("summary_too_large", file=name)
    try:
        found = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_refuse_repeats,
            parse_constant=_refuse_constant,
        )
    except (ValueError, RecursionError):
        raise MalformedFileError("summary_not_json", file=name) from None
    return as_object(found, name, "")


def load_bytes(path: Path) -> bytes:
    """The content of a file. Raises UnreadableFileError, MalformedFileError (too large)."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise MalformedFileError("summary_too_large", file=path.name)
        return path.read_bytes()
    except OSError:
        raise UnreadableFileError("summary_unreadable", file=path.name) from None


def wrong(name: str, place: str) -> NoReturn:
    """Raise the error for a field that is missing or of the wrong form."""
    shown = "".join(each if each.isprintable() else "?" for each in place[:200])
    raise MalformedFileError("summary_field", file=name, place=shown or "/")


def as_object(value: object, name: str, place: str) -> dict[str, Any]:
    """``value`` if it is a JSON object."""
    if not isinstance(value, dict):
        wrong(name, place)
    return value


def as_list(value: object, name: str, place: str, *, limit: int = 200_000) -> list[Any]:
    """``value`` if it is a JSON list of at most ``limit`` entries."""
    if not isinstance(value, list) or len(value) > limit:
        wrong(name, place)
    return value


def as_text(value: object, name: str, place: str, *, empty: bool = False) -> str:
    """``value`` if it is a text of sensible length, not empty unless allowed.

    Control characters and half characters would reach terminals and files; none is meant.
    """
    if not isinstance(value, str) or len(value) > MAX_TEXT or not (value or empty):
        wrong(name, place)
    if not value.isprintable() and not all(map(_is_harmless, value)):
        wrong(name, place)
    return value


def _is_harmless(character: str) -> bool:
    """Printable, a space of any kind, or a joiner as Persian names need it."""
    category = unicodedata.category(character)
    return character.isprintable() or category == "Zs" or character in "\u200c\u200d"


def as_count(value: object, name: str, place: str) -> int:
    """``value`` if it is a whole number from 0 to 10**12."""
    if type(value) is not int or not 0 <= value <= MAX_COUNT:
        raise MalformedFileError("summary_count", file=name, place=place[:200])
    return value
