"""How pages on paper look: the fonts of both scripts, one palette, one set of styles."""

from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from trafficmon_desktop.paths import resources_dir

INK, SOFT, LINE = HexColor("#1C2B33"), HexColor("#51636B"), HexColor("#B8C7CC")
PALE, ACCENT, ALARM = HexColor("#EAF1F2"), HexColor("#1F6F78"), HexColor("#9B2C1F")

REGULAR, BOLD = "NotoSans", "NotoSans-Bold"


def register_fonts() -> None:
    """Makes the shipped fonts known to reportlab; once is enough."""
    fonts = resources_dir() / "fonts"
    for name, file in ((REGULAR, "NotoSans-Regular.ttf"), (BOLD, "NotoSans-Bold.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(fonts / file)))


def _style(size: float, font: str = REGULAR, color: Color = INK, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        "text", fontName=font, fontSize=size, leading=size * 1.36, textColor=color, **more
    )


TITLE = _style(22, BOLD, spaceAfter=4 * mm)
CHAPTER = _style(16, BOLD, ACCENT, spaceAfter=4 * mm)
HEADING = _style(11, BOLD)
TEXT = _style(9, spaceAfter=2 * mm)
NOTE = _style(8, color=SOFT)
MARK = _style(10, BOLD, ALARM, spaceAfter=3 * mm)
LABEL, LABEL_BOLD = _style(7.5), _style(7.5, BOLD)
HEAD = _style(7.5, BOLD, alignment=2)
NUMBER, NUMBER_BOLD = _style(8), _style(8, BOLD)


def safe(text: str) -> str:
    """Text for a paragraph, whose mini-language knows tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
