"""Line icons, coloured from the palette when they are drawn."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from trafficmon_desktop.paths import resources_dir
from trafficmon_desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

SIZE = 18


def icon(name: str, role: str = "text") -> "QIcon":
    """The icon ``name`` in the colour ``role`` of the look in force."""
    from PySide6.QtGui import QIcon  # dear, and not needed for the first paint

    return QIcon(pixmap(name, role, SIZE * 2))


def pixmap(name: str, role: str = "text", size: int = SIZE) -> QPixmap:
    """The icon as a picture of ``size`` logical pixels, sharp on the screen's density."""
    look = theme.colours()
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _drawn(name, getattr(look, role), theme.scaled(size), ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
