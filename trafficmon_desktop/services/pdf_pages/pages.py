"""Asks for a page of a PDF file as a picture, and believes nothing it did not check."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.limited_process.limited import GaveUpError, LimitedProcess

ARGUMENT = "draw-pages"
MOST_PAGES = 100_000
MOST_PIXELS = 40_000_000
_LONGEST_LINE = 200


@dataclass(frozen=True)
class PagePicture:
    """``pixels``: rows from the top, four bytes a pixel: blue, green, red, unused."""

    page: int
    pages: int
    width: int
    height: int
    pixels: bytes


def page_picture(raw: bytes, page: int, width: int, *, command: Sequence[str] = ()) -> PagePicture:
    """The page with this number, from 0, about ``width`` pixels wide.

    Raises UserError ``attachment_not_shown`` where the file is damaged, needs a password, has no
    such page, or takes more memory or time than any honest page does.
    """
    request = {"size": len(raw), "page": page, "width": width}
    with LimitedProcess(ARGUMENT, command) as process:
        try:
            with process.asked(json.dumps(request).encode() + b"\n" + raw) as answers:
                said = json.loads(answers.readline(_LONGEST_LINE))
                pages, wide, high = (_count(said, name) for name in ("pages", "width", "height"))
                if pages > MOST_PAGES or wide * high > MOST_PIXELS:
                    raise ValueError("larger than any page")
                pixels = answers.read(wide * high * 4)
                if len(pixels) != wide * high * 4:
                    raise ValueError("not the whole picture")
        except GaveUpError:
            raise UserError("attachment_not_shown") from None
    return PagePicture(page, pages, wide, high, pixels)


def _count(said: dict[str, object], name: str) -> int:
    number = said[name]
    if not isinstance(number, int) or number < 1:
        raise TypeError("no number")
    return number
