"""Printing what is open: pages that say "confidential", no name unless it is asked for.

Nothing on a page tells who printed it, when, or where it is kept; the job carries the neutral
name of the program.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter
from shiboken6 import isValid

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme

if TYPE_CHECKING:
    from trafficmon_desktop.ui.workspace import Workspace

#: An A4 page in pixels of 1/96 inch, in which everything is set; margins and lines as well.
PAGE = QSizeF(794, 1123)
_MARGIN, _HEAD, _FOOT = 60.0, 34.0, 30.0

_INK, _SOFT, _ALARM = QColor("#1B2428"), QColor("#55636A"), QColor("#9B2C1F")


@dataclass(frozen=True)
class Printout:
    """``html`` is what stands on the pages; ``mark`` and ``stamp`` stand on every one of them."""

    html: str
    mark: str
    stamp: str = ""
    images: Mapping[str, QImage] = field(default_factory=dict)


@dataclass(frozen=True)
class Printable:
    """``make(names)`` sets it anew with or without names; ``has_names``: whether there are any."""

    make: Callable[[bool], Printout]
    has_names: bool = False


class Paper:
    """A printout set on pages."""

    def __init__(self, printout: Printout, terms: Terms) -> None:
        self._printout, self._terms = printout, terms
        self._document = document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(_font(12))
        document.setDocumentMargin(0)
        for name, image in printout.images.items():
            kind = QTextDocument.ResourceType.ImageResource.value
            document.addResource(kind, QUrl(name), image)
        document.setHtml(printout.html)
        document.setPageSize(_body().size())

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    @property
    def words(self) -> str:
        """All that stands on the pages, for those who do not see them."""
        return self._document.toPlainText()

    def paint(self, painter: QPainter, number: int) -> None:
        """One page, counted from 0, in pixels of 1/96 inch."""
        body = _body()
        painter.save()
        painter.setFont(_font(11, bold=True))
        painter.setPen(_ALARM)
        above = QRectF(_MARGIN, _HEAD, PAGE.width() - 2 * _MARGIN, 18)
        words = " · ".join(each for each in (self._printout.stamp, self._printout.mark) if each)
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(_font(10))
        painter.setPen(_SOFT)
        below = above.translated(0, PAGE.height() - _HEAD - _FOOT - 18)
        page = self._terms.text("print.page", n=number + 1, total=self.count)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, page)
        painter.restore()
        painter.save()
        painter.translate(body.left(), body.top() - number * body.height())
        shown = QRectF(0, number * body.height(), body.width(), body.height())
        painter.setClipRect(shown)
        self._document.drawContents(painter, shown)
        painter.restore()

    def picture(self, number: int, width: int, ratio: float) -> QImage:
        """A page as a picture ``width`` logical pixels wide."""
        scale = width / PAGE.width()
        size = (PAGE * scale * ratio).toSize()
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.scale(scale * ratio, scale * ratio)
        self.paint(painter, number)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image

    def print_on(self, printer: QPrinter) -> None:
        """Sends all pages, or those that were chosen, to a printer."""
        prepare(printer)
        first = max(printer.fromPage(), 1)
        last = min(printer.toPage() or self.count, self.count)
        painter = QPainter(printer)
        scale = printer.width() / PAGE.width()
        painter.scale(scale, scale)
        for number in range(first, last + 1):
            if number > first:
                printer.newPage()
            self.paint(painter, number - 1)
        painter.end()


def prepare(printer: QPrinter) -> None:
    """A4 upright, a job without a name of its own."""
    printer.setDocName(DISPLAY_NAME)
    printer.setCreator("")
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)


def _body() -> QRectF:
    """Where the text stands on a page, between head and foot."""
    top = _HEAD + 30
    return QRectF(_MARGIN, top, PAGE.width() - 2 * _MARGIN, PAGE.height() - top - _FOOT - 24)


def body_width() -> int:
    """How wide a picture may be on a page."""
    return int(_body().width())


def _font(pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(theme.FONT_FAMILY)
    font.setPixelSize(pixels)
    # shaped for the screen's grid, letters would be cut when they are drawn larger or smaller
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def print_open(workspace: "Workspace") -> None:
    """Shows the pages of what is open; says so where there is nothing to print."""
    from trafficmon_desktop.ui.pages.today_page import TodayPage
    from trafficmon_desktop.ui.printing_preview import show_preview
    from trafficmon_desktop.ui.printing_words import printout_of, worklist_printout

    desk, page = workspace.desk, workspace.page
    page.leave()
    if isinstance(page, TodayPage):
        from trafficmon_desktop.services.worklist import Worklist, worklist

        def show(found: Worklist) -> None:
            if isValid(workspace):  # not built anew meanwhile
                show_preview(worklist_printout(found, desk), workspace)

        desk.tasks.start(lambda _report: worklist(desk.keeper.vault, desk.today), show)
        return
    printable = printout_of(page, desk)
    if printable is None:
        words = QCoreApplication.translate("Printing", "There is nothing to print here.")
        desk.messages.toast(words)
        return
    show_preview(printable, workspace)
