"""All text of a finished file is read, wherever the format hides it."""

import zlib
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from trafficmon_desktop.paths import resources_dir
from trafficmon_desktop.services.finished_text import parts_of, text_of

SAID = "Đorđević Живковић (a) b\\c 12.03.1998."


def pdf(*, compressed: bool, font: str = "NotoSans") -> bytes:
    if font not in pdfmetrics.getRegisteredFontNames():
        path = resources_dir() / "fonts" / "NotoSans-Regular.ttf"
        pdfmetrics.registerFont(TTFont(font, str(path)))
    written = BytesIO()
    canvas = Canvas(written, pageCompression=int(compressed))
    canvas.setTitle("Наслов")
    canvas.setFont(font, 11)
    canvas.drawString(50, 700, SAID)
    canvas.showPage()
    canvas.drawString(50, 700, "second page")
    canvas.showPage()
    canvas.save()
    return written.getvalue()


@pytest.mark.parametrize("compressed", [True, False])
def test_pdf_gives_back_its_letters(compressed: bool) -> None:
    content = pdf(compressed=compressed)
    text = text_of("summary.pdf", content)
    assert SAID in text
    assert "second page" in text
    assert "Наслов" in text
    assert parts_of("summary.pdf", content) == ("1", "2")


def test_workbook_gives_every_member(tmp_path: Path) -> None:
    path = tmp_path / "summary.xlsx"
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"author": "Somebody", "title": "Title"})
    sheet = book.add_worksheet("First & last")
    sheet.write(0, 0, SAID)
    sheet.write_comment(1, 1, "a remark")
    hidden = book.add_worksheet("Hidden")
    hidden.hide()
    hidden.write(0, 0, "not seen")
    book.close()
    text = text_of(path.name, path.read_bytes())
    for wanted in (SAID, "Somebody", "a remark", "not seen"):
        assert wanted in text, wanted
    assert parts_of(path.name, path.read_bytes()) == ("First & last", "Hidden")


def test_plain_files_are_read_as_they_are() -> None:
    assert text_of("summary.csv", f"\ufeff{SAID}".encode()) == SAID
    assert parts_of("summary.csv", b"") == ()


@pytest.mark.parametrize(
    ("name", "content"), [("a.xlsx", b"no workbook"), ("a.csv", b"\xff\xfe\xfa")]
)
def test_what_cannot_be_read_says_so(name: str, content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        text_of(name, content)


def test_a_cut_stream_says_so() -> None:
    content = pdf(compressed=True)
    at = content.index(b"stream") + 20
    with pytest.raises(ValueError, match="unpacked"):
        text_of("a.pdf", content[:at] + b"!!!!" + content[at + 4 :])


def test_packed_data_may_end_with_the_byte_of_a_line_end() -> None:
    packed = next(
        data
        for length in range(1000)
        if (data := zlib.compress(b"BT (page" + b"a" * length + b") Tj ET")).endswith(b"\n")
    )
    pdf = b"1 0 obj\n<< /Filter [ /FlateDecode ] >>\nstream\n" + packed + b"endstream\nendobj\n"
    assert "page" in text_of("summary.pdf", pdf)
