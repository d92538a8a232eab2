"""A PDF document shown above the page, one page at a time, each drawn by a process of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.widgets.buttons import icon_button
from trafficmon_desktop.ui.widgets.overlay import Overlay
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars
from trafficmon_desktop.ui.widgets.surfaces import across, text


class Pages:
    """A PDF file and the page that was drawn last; drawing takes a moment and may fail."""

    #: Pixels; a page is drawn once for every size of the window.
    WIDTH = 1600

    def __init__(self, content: bytes) -> None:
        """Draws the first page. Raises UserError ``attachment_not_shown``."""
        self._content = content
        self.picture, self.count = self.drawn(0)

    def drawn(self, number: int) -> tuple[QImage, int]:
        """The page with this number, from 0, and how many there are. Raises as above."""
        from trafficmon_desktop.services.pdf_pages.pages import page_picture

        found = page_picture(self._content, number, self.WIDTH)
        line = found.width * 4
        shape = QImage.Format.Format_RGB32
        image = QImage(found.pixels, found.width, found.height, line, shape)
        return image.copy(), found.pages  # the copy owns its pixels


class PagesOverlay(Overlay):
    """Page up and page down turn the pages; Esc, the button or a click beside it lead back."""

    def __init__(self, name: str, pages: Pages, desk: Desk, over: QWidget) -> None:
        super().__init__(over, name, 1100)
        self.setObjectName("document_shown")
        self._pages, self._desk, self._page, self._turning = pages, desk, 0, False
        self._before = icon_button("chevron-left", self.tr("Page before"))
        self._next = icon_button("chevron-right", self.tr("Next page"))
        self._where = text("", "muted")
        close = icon_button("x", self.tr("Close"))
        self._before.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        close.clicked.connect(lambda: self.close_over())
        head = across(text(name, bold=True), None, self._before, self._where, self._next, close)
        self.panel.body.addLayout(head)
        self._width = min(theme.scaled(1100), over.width() - 4 * theme.LARGE) - 3 * theme.LARGE
        self._paper = QLabel()
        self._paper.setObjectName("paper")
        self.first = self._scrolled(name)
        self.first.setFixedHeight(max(over.height() - theme.scaled(190), theme.scaled(160)))
        self.panel.body.addWidget(self.first)
        self._show(pages.picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._turn(step)

    def _scrolled(self, name: str) -> QScrollArea:
        self._paper.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._paper.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        area = _PaperArea()
        area.setObjectName("pages")
        area.setAccessibleName(name)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        use_slim_bars(area)
        area.setWidget(self._paper)
        return area

    def _turn(self, step: int) -> None:
        wanted = self._page + step
        if self._turning or not 0 <= wanted < self._pages.count:
            return
        self._turning = True
        pages = self._pages
        task = self._desk.tasks.start(lambda _report: pages.drawn(wanted)[0])
        task.finished.connect(lambda picture: self._on_turned(wanted, picture))
        task.failed.connect(self._on_failed)

    def _on_turned(self, page: int, picture: QImage) -> None:
        self._page, self._turning = page, False
        self._show(picture)

    def _on_failed(self, error: UserError) -> None:
        self._turning = False
        self._desk.messages.error(error, self._desk.terms)

    def _show(self, picture: QImage) -> None:
        smooth = Qt.TransformationMode.SmoothTransformation
        self._paper.setPixmap(QPixmap.fromImage(picture.scaledToWidth(self._width, smooth)))
        self.first.verticalScrollBar().setValue(0)
        words = self.tr("Page %1 of %2").replace("%1", str(self._page + 1))
        self._where.setText(words.replace("%2", str(self._pages.count)))
        self._before.setEnabled(self._page > 0)
        self._next.setEnabled(self._page + 1 < self._pages.count)


class _PaperArea(QScrollArea):
    """Leaves the keys that turn pages to the overlay; arrows and the wheel scroll."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            event.ignore()
        else:
            super().keyPressEvent(event)
