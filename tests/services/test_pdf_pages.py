"""Pages of PDF files are drawn by another process, and nothing it says is taken on trust."""

import io
import json
import sys

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.storage.vault_files import refusal
from trafficmon_desktop.services.pdf_pages.pages import page_picture


def pdf(pages: int = 2, size: tuple[float, float] = (300, 200), password: str = "") -> bytes:
    buffer = io.BytesIO()
    lock = StandardEncryption(password) if password else None
    canvas = Canvas(buffer, pagesize=size, encrypt=lock)
    for number in range(pages):
        canvas.setFillColorRGB(number, 0, 1)
        canvas.rect(0, 0, *size, fill=1, stroke=0)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_a_page_is_drawn_as_wide_as_it_is_asked_for() -> None:
    drawn = page_picture(pdf(), 1, 600)
    assert (drawn.page, drawn.pages, drawn.width, drawn.height) == (1, 2, 600, 400)
    assert drawn.pixels[:3] == b"\xff\x00\xff"  # blue, green, red
    assert len(drawn.pixels) == 600 * 400 * 4


def test_a_page_without_end_is_cut() -> None:
    drawn = page_picture(pdf(1, (10, 14_000)), 0, 100)
    assert drawn.height == 600


@pytest.mark.parametrize(
    "raw",
    [b"", b"%PDF-1.7", pdf()[:300], b"%PDF-1.7\n" + bytes(100_000), pdf(password="secret")],
    ids=["nothing", "a head", "cut", "zeros", "locked"],
)
def test_what_cannot_be_drawn_is_refused(raw: bytes) -> None:
    assert refusal(lambda: page_picture(raw, 0, 600)).key == "attachment_not_shown"


def test_a_page_that_is_not_there_is_refused() -> None:
    assert refusal(lambda: page_picture(pdf(), 2, 600)).key == "attachment_not_shown"


@pytest.mark.parametrize(
    ("said", "pixels"),
    [
        ({"pages": 1, "width": 9, "height": 9}, 10),
        ({"pages": 1, "width": 10**6, "height": 10**6}, 10),
        ({"pages": -1, "width": 1, "height": 1}, 4),
        ({"pages": 1, "width": "1", "height": 1}, 4),
        ({}, 0),
        ([], 0),
    ],
)
def test_a_process_that_lies_is_not_believed(said: object, pixels: int) -> None:
    words = json.dumps(said).encode() + b"\n" + bytes(pixels)
    lie = f"import sys; sys.stdin.readline(); sys.stdout.buffer.write({words!r})"
    liar = [sys.executable, "-c", lie]
    assert refusal(lambda: page_picture(b"x", 0, 9, command=liar)).key == "attachment_not_shown"
