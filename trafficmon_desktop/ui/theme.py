"""Colours, type and distances. Every pair of colours that is read together meets WCAG AA."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtGui import QFont as QFont
from PySide6.QtWidgets import QApplication, QWidget

from trafficmon_desktop.paths import resources_dir

#: Arguments of the application: its style. Setting it later would load every kind of style.
STYLE = ("-style", "Fusion")

#: Distances in pixels at 100 % text; everything is set at a multiple of four.
TINY, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 12, 20, 32
RADIUS = 6
ROW_HEIGHT = 34
FONT_FAMILY = "Noto Sans"
BASE_POINTS = 10.0
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)


class Look(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """One look. ``surface`` lies on ``window``, text on either; ``accent`` is the only accent."""

    window: str
    sidebar: str
    surface: str
    raised: str
    text: str
    muted: str
    border: str
    line: str
    accent: str
    accent_hover: str
    on_accent: str
    tint: str
    on_tint: str
    danger: str
    danger_tint: str
    warning: str
    warning_tint: str
    good: str
    good_tint: str

    def of(self, role: str) -> QColor:
        """The colour named ``role``."""
        return QColor(getattr(self, role))


LIGHT = Colours(
    window="#F5F7F8",
    sidebar="#E9EEF0",
    surface="#FFFFFF",
    raised="#FFFFFF",
    text="#1B2428",
    muted="#55636A",
    border="#7C8A91",
    line="#DCE2E5",
    accent="#14606B",
    accent_hover="#0F4C55",
    on_accent="#FFFFFF",
    tint="#DCEDEF",
    on_tint="#0C3F47",
    danger="#A8262B",
    danger_tint="#FBE9E9",
    warning="#7A4B00",
    warning_tint="#FFF3DC",
    good="#1F6B3A",
    good_tint="#E4F3E8",
)
DARK = Colours(
    window="#161B1E",
    sidebar="#111618",
    surface="#1E2528",
    raised="#283034",
    text="#E8EDEF",
    muted="#A3B0B6",
    border="#77858C",
    line="#333D42",
    accent="#6CC3CE",
    accent_hover="#8AD3DC",
    on_accent="#08272C",
    tint="#1D4047",
    on_tint="#C9EEF2",
    danger="#F59A9C",
    danger_tint="#40211F",
    warning="#F2C26B",
    warning_tint="#3B2E14",
    good="#86D3A0",
    good_tint="#1B3524",
)

#: Pairs that are read together: (in front, behind, least contrast).
READ_TOGETHER: tuple[tuple[str, str, float], ...] = (
    ("text", "window", 4.5),
    ("text", "surface", 4.5),
    ("text", "sidebar", 4.5),
    ("text", "raised", 4.5),
    ("muted", "window", 4.5),
    ("muted", "surface", 4.5),
    ("muted", "sidebar", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("accent", "surface", 4.5),
    ("accent", "window", 4.5),
    ("on_tint", "tint", 4.5),
    ("danger", "surface", 4.5),
    ("danger", "danger_tint", 4.5),
    ("text", "danger_tint", 4.5),
    ("warning", "surface", 4.5),
    ("warning", "warning_tint", 4.5),
    ("text", "warning_tint", 4.5),
    ("good", "surface", 4.5),
    ("good", "good_tint", 4.5),
    ("text", "good_tint", 4.5),
    ("border", "surface", 3.0),
    ("border", "window", 3.0),
)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours ``#RRGGBB`` as WCAG 2 defines it (1 to 21)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def colours(widget: QWidget | None = None) -> Colours:
    """The colours in force, told from the palette."""
    palette = widget.palette() if widget is not None else QGuiApplication.palette()
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def make_palette(look: Colours) -> QPalette:
    """The palette of a look, the disabled group included."""
    roles = QPalette.ColorRole
    chosen = {
        roles.Window: look.window,
        roles.WindowText: look.text,
        roles.Base: look.surface,
        roles.AlternateBase: look.window,
        roles.Text: look.text,
        roles.PlaceholderText: look.muted,
        roles.Button: look.raised,
        roles.ButtonText: look.text,
        roles.BrightText: look.danger,
        roles.Highlight: look.accent,
        roles.HighlightedText: look.on_accent,
        roles.Accent: look.accent,
        roles.Link: look.accent,
        roles.LinkVisited: look.accent,
        roles.ToolTipBase: look.raised,
        roles.ToolTipText: look.text,
        roles.Light: look.surface,
        roles.Midlight: look.line,
        roles.Mid: look.border,
        roles.Dark: look.border,
        roles.Shadow: look.border,
    }
    palette = QPalette()
    for role, colour in chosen.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.muted))
    return palette


def load_fonts() -> None:
    """Makes the shipped font known to Qt."""
    for path in sorted((resources_dir() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def apply_look(app: QApplication, look: Look, text_size: int) -> None:
    """Sets palette and font. ``text_size`` is in per cent."""
    palette = make_palette(_chosen(look))
    app.setPalette(palette)
    app.setPalette(see_through(palette), "LineEdit")  # type: ignore[arg-type]
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(BASE_POINTS * text_size / 100)
    app.setFont(font)


def see_through(palette: QPalette) -> QPalette:
    """The same, with a ground painted by the field itself behind its text."""
    clear = QPalette(palette)
    clear.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
    return clear


def _chosen(look: Look) -> Colours:
    if look is Look.SYSTEM:
        from PySide6.QtCore import Qt

        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if look is Look.DARK else LIGHT


def text_scale() -> float:
    """How much larger than 100 % the text is; distances that hold text are multiplied by it."""
    return QApplication.font().pointSizeF() / BASE_POINTS


def scaled(pixels: float) -> int:
    """A distance that grows with the text."""
    return round(pixels * text_scale())


def font(size: float = 1.0, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The application's font, ``size`` times as large."""
    changed = QFont(QApplication.font())
    changed.setPointSizeF(changed.pointSizeF() * size)
    changed.setWeight(weight)
    return changed
