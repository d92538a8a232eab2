"""The pages before they are printed, inside the program."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QVBoxLayout, QWidget

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.printing import PAGE, Paper, Printable, prepare
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import across, heading, text
from trafficmon_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from trafficmon_desktop.ui.workspace import Workspace

#: So many pages are drawn at once, the others one by one: the screen answers meanwhile.
_AT_ONCE = 2

#: Of a page, in pixels at 100 % text.
_WIDTH = 640


class PrintPreview(QDialog):
    """``paper`` holds the pages as they will be printed."""

    def __init__(self, printable: Printable, terms: Terms, parent: QWidget) -> None:
        super().__init__(parent)
        self._printable, self._terms = printable, terms
        self.setWindowTitle(self.tr("Print"))
        self._width = min(theme.scaled(_WIDTH), parent.window().width() - 140)
        self._room = ScrollPage(theme.MEDIUM, centred=True)
        self._count = text("", "muted")
        self._count.setObjectName("page_count")
        self.names = TickBox(self.tr("Print names and everything that was written"))
        self.names.setObjectName("with_names")
        if not printable.has_names:
            self.names.hide()
        self.names.toggled.connect(self._set)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, 16, theme.LARGE, 16)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(heading(self.tr("Print"), 1.25))
        warning = self.tr(
            "Printers keep what they print on their disks: use one that is yours alone, "
            "and shred the pages when they are no longer needed."
        )
        layout.addWidget(Banner("warning", warning))
        layout.addWidget(self.names)
        layout.addWidget(self._room, 1)
        layout.addLayout(self._ways_out())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)
        self._pages: list[QLabel] = []
        screen = parent.window().size()
        self.resize(theme.scaled(760), max(screen.height() - 40, 480))
        self._set()

    def _ways_out(self) -> QVBoxLayout:
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        go = Button(self.tr("Print…"), "printer", Weight.PRIMARY)
        go.setObjectName("print")
        go.clicked.connect(self._ask_printer)
        row = QVBoxLayout()
        row.addLayout(across(self._count, None, cancel, go))
        return row

    def _set(self) -> None:
        """Sets the pages anew."""
        self.paper = Paper(self._printable.make(self.names.isChecked()), self._terms)
        self._room.empty()
        self._pages = [self._blank(number) for number in range(self.paper.count)]
        for page in self._pages:
            self._room.body.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._count.setText(self._terms.count("print.pages", self.paper.count))
        self._room.setAccessibleName(self.tr("Pages as they will be printed"))
        self._room.setAccessibleDescription(self.paper.words)
        self._drawn = 0
        for _ in range(_AT_ONCE):
            self._draw_next()
        self._timer.start()
        self._room.verticalScrollBar().setValue(0)

    def _blank(self, number: int) -> QLabel:
        page = QLabel()
        page.setFrameShape(QFrame.Shape.Box)
        height = round(self._width * PAGE.height() / PAGE.width())
        page.setFixedSize(self._width + 2, height + 2)
        page.setAccessibleName(self._terms.text("print.page", n=number + 1, total=self.paper.count))
        return page

    def _draw_next(self) -> None:
        if self._drawn >= len(self._pages):
            self._timer.stop()
            return
        image = self.paper.picture(self._drawn, self._width, self.devicePixelRatioF())
        self._pages[self._drawn].setPixmap(QPixmap.fromImage(image))
        self._drawn += 1

    def _ask_printer(self) -> None:
        """The system's own question; printing into a file is no part of it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(DISPLAY_NAME)
        to_file = QAbstractPrintDialog.PrintDialogOption.PrintToFile
        dialog.setOption(to_file, on=False)
        dialog.setMinMax(1, self.paper.count)
        if dialog.exec():
            self.paper.print_on(printer)
            self.accept()
        dialog.deleteLater()


def show_preview(printable: Printable, workspace: "Workspace") -> None:
    """Shows the pages and leads to a printer."""
    preview = PrintPreview(printable, workspace.desk.terms, workspace)
    if preview.exec():
        words = QCoreApplication.translate("PrintPreview", "Sent to the printer.")
        workspace.desk.messages.toast(words)
    preview.deleteLater()
