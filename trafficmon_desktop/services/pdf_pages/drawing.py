"""The process that draws pages of PDF files: asked over standard input, it answers over output.

A request is a line of JSON (``size``, ``page``, ``width`` in pixels) and then ``size`` bytes. The
answer is a line with ``pages``, ``width`` and ``height`` and then the picture, four bytes a pixel
in the order blue, green, red, unused; or a line that is empty but for ``{}``.
"""

import json
import sys

import pypdfium2

from trafficmon_desktop.services.limited_process.rights import give_up_rights

#: A page that is longer than so many times its width is cut there.
_LONGEST = 6


def main() -> int:
    """Answers until nobody asks any more."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    give_up_rights()
    while line := asked.readline():
        request = json.loads(line)
        raw = asked.read(request["size"])
        try:
            answer, pixels = _drawn(raw, request["page"], request["width"])
        except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError):
            answer, pixels = {}, b""
        answers.write(json.dumps(answer).encode() + b"\n" + pixels)
        answers.flush()
    return 0


def _drawn(raw: bytes, number: int, width: int) -> tuple[dict[str, int], bytes]:
    document = pypdfium2.PdfDocument(raw)
    page = document[number]
    wide, high = page.get_size()
    height = min(high, wide * _LONGEST)
    bitmap = page.render(
        scale=width / wide,
        crop=(0, high - height, 0, 0),
        may_draw_forms=False,
        force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRx,
    )
    said = {"pages": len(document), "width": bitmap.width, "height": bitmap.height}
    rows = memoryview(bitmap.buffer).cast("B")
    line = bitmap.width * 4
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return said, b"".join(rows[start : start + line] for start in starts)
