"""Every pair of colours that is read together meets WCAG AA in both looks."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from trafficmon_desktop.ui import theme


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "behind", "least"), theme.READ_TOGETHER)
def test_contrast(look: theme.Colours, front: str, behind: str, least: float) -> None:
    assert theme.contrast(getattr(look, front), getattr(look, behind)) >= least


def test_contrast_of_black_and_white() -> None:
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_palette_pairs(look: theme.Colours) -> None:
    palette, roles = theme.make_palette(look), QPalette.ColorRole
    for front, behind in (
        (roles.HighlightedText, roles.Highlight),
        (roles.PlaceholderText, roles.Base),
        (roles.ButtonText, roles.Button),
        (roles.ToolTipText, roles.ToolTipBase),
    ):
        pair = palette.color(front).name(), palette.color(behind).name()
        assert theme.contrast(*pair) >= 4.5, (front, behind)


def test_no_style_sheets() -> None:
    folder = Path(theme.__file__).parent
    using = [
        path.name for path in folder.rglob("*.py") if re.search(r"setStyleSheet", path.read_text())
    ]
    assert using == []
