"""The recovery sheet: one page with the code that opens a vault without its passphrase."""

import io
from pathlib import Path

import segno
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.services.exports.page_style import BOLD, REGULAR, register_fonts
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.platform_files import write_new_file

MARGIN = 25 * mm
QR_SIZE = 45 * mm
GROUPS_A_ROW = 4


def write_recovery_sheet(path: Path, code: str, folder_name: str, terms: Terms) -> None:
    """Write the sheet of one vault as a PDF readable by its owner only; never overwrites.

    ``folder_name`` tells the reader which vault it belongs to; empty while it has no folder
    yet. Raises UserError ``vault_sheet_exists`` or what the file system says.
    """
    with file_errors(path):
        write_new_file(path, recovery_sheet(code, folder_name, terms), "vault_sheet_exists")


def write_share_sheet(
    path: Path, share: str, which: tuple[int, int, int], folder_name: str, terms: Terms
) -> None:
    """The sheet of one recovery share; ``which``: its number, how many are needed, of how many."""
    sheet = recovery_sheet(share, folder_name, terms, which)
    with file_errors(path):
        write_new_file(path, sheet, "vault_sheet_exists")


def recovery_sheet(
    code: str, folder_name: str, terms: Terms, share: tuple[int, int, int] | None = None
) -> bytes:
    """The sheet as a PDF of one A4 page; it names no person, no author and no time."""
    register_fonts()
    target = io.BytesIO()
    canvas = Canvas(
        target,
        pagesize=A4,
        invariant=1,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs want a number
    )
    number, needed, count = share or (0, 0, 0)
    said = {"number": number, "needed": needed, "count": count, "folder": folder_name}
    kind = "sheet.share_" if share else "sheet."
    texts = [terms.text(key, **said) for key in _texts(kind)]
    if not folder_name:
        texts[1] = ""
    canvas.setTitle(terms.text(f"{kind}title", **said))
    canvas.setAuthor(DISPLAY_NAME)
    canvas.setCreator(DISPLAY_NAME)
    _draw(canvas, code, texts)
    canvas.save()
    return target.getvalue()


def _texts(kind: str) -> tuple[str, ...]:
    """Title, whose it is, what it is for; then what is said beneath the code."""
    beneath = ("sheet.keep", "sheet.printer", "sheet.read")
    return (f"{kind}title", "sheet.belongs", f"{kind}purpose", *beneath, f"{kind}loss")


def _draw(canvas: Canvas, code: str, texts: list[str]) -> None:
    title, belongs, purpose, *beneath = texts
    top = A4[1] - MARGIN
    canvas.setFont(BOLD, 20)
    canvas.drawString(MARGIN, top, title)
    top -= 12 * mm
    if belongs:
        top = _paragraph(canvas, belongs, top) - 4 * mm
    top = _paragraph(canvas, purpose, top)
    _draw_code(canvas, code, top - 12 * mm)
    _draw_qr(canvas, code, top - 8 * mm - QR_SIZE)
    top -= 64 * mm
    for words in beneath:
        top = _paragraph(canvas, words, top) - 3 * mm


def _draw_code(canvas: Canvas, code: str, top: float) -> None:
    groups = code.split("-")
    for start in range(0, len(groups), GROUPS_A_ROW):
        y = top - start / GROUPS_A_ROW * 12 * mm
        for column, group in enumerate(groups[start : start + GROUPS_A_ROW]):
            x = MARGIN + column * 28 * mm
            canvas.setFont(REGULAR, 7)
            canvas.drawString(x, y + 6 * mm, str(start + column + 1))
            canvas.setFont(BOLD, 16)
            canvas.drawString(x, y, group)


def _draw_qr(canvas: Canvas, code: str, bottom: float) -> None:
    rows = [list(row) for row in segno.make_qr(code, error="m").matrix_iter(border=0)]
    cell = QR_SIZE / len(rows)
    left = A4[0] - MARGIN - QR_SIZE
    for number, row in enumerate(rows):
        for column, dark in enumerate(row):
            if dark:
                y = bottom + QR_SIZE - (number + 1) * cell
                canvas.rect(left + column * cell, y, cell, cell, stroke=0, fill=1)


def _paragraph(canvas: Canvas, text: str, top: float) -> float:
    canvas.setFont(REGULAR, 11)
    for line in simpleSplit(text, REGULAR, 11, A4[0] - 2 * MARGIN):
        canvas.drawString(MARGIN, top, line)
        top -= 6 * mm
    return top
