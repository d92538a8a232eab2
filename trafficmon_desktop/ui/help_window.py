"""The help: a page for each place, found by searching, beside the window while one works."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from trafficmon_desktop.services.help_pages import help_pages, page_for, search
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.widgets.help_text import HelpText
from trafficmon_desktop.ui.widgets.line_edit import SearchEdit
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars
from trafficmon_desktop.ui.widgets.surfaces import Ground, Rule, text

_SIZE = 860, 600
_NAME = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Stays open beside the work; Esc closes it."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Help"))
        self._language = language
        self._pages = help_pages(language)
        self.text = HelpText()
        self.text.setObjectName("help_text")
        self.text.page_asked.connect(self.show_page)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side())
        layout.addWidget(Rule(upright=True))
        layout.addWidget(self.text, 1)
        self._fit(parent)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._find)
        self._list_found("")
        self.show_page("start")

    def _fit(self, parent: QWidget | None) -> None:
        room = parent.window().size() if parent is not None else self.maximumSize()
        width, height = (theme.scaled(each) for each in _SIZE)
        self.resize(min(width, room.width()), min(height, room.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side_ground.setFixedWidth(min(theme.scaled(250), self.width() * 2 // 5))

    def _side(self) -> QWidget:
        side = Ground("sidebar")
        body = QVBoxLayout(side)
        body.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        body.setSpacing(theme.SMALL)
        self.search = SearchEdit()
        self.search.setObjectName("help_search")
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.textChanged.connect(self._list_found)
        self.list = QListWidget()
        self.search.list_asked.connect(self.list.setFocus)
        self.list.setObjectName("help_pages")
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.list.setWordWrap(True)
        self.list.setSpacing(1)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        use_slim_bars(self.list)
        self.list.currentItemChanged.connect(self._on_chosen)
        self._nothing = text(self.tr("No page says this. Try fewer letters."), "muted", 0.92)
        body.addWidget(self.search)
        body.addWidget(self._nothing)
        body.addWidget(self.list, 1)
        self._side_ground = side
        return side

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._shown

    def show_page(self, name: str) -> None:
        """Shows a page; what has none of its own gets the first one."""
        page = page_for(name, self._language)
        self._shown = page.name
        self.text.show_page(page)
        item = self._item(page.name)
        if item is None:
            self.search.clear()
            item = self._item(page.name)
        if item is not None:
            with QSignalBlocker(self.list):
                self.list.setCurrentItem(item)

    def open_at(self, name: str) -> None:
        """Shows the window in front, at a page, ready to be searched."""
        self.search.clear()
        self.show_page(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def _item(self, name: str) -> QListWidgetItem | None:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((item for item in items if item.data(_NAME) == name), None)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _list_found(self, typed: str) -> None:
        found = search(self._pages, typed)
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in found:
                item = QListWidgetItem(each.page.title)
                item.setData(_NAME, each.page.name)
                item.setToolTip(each.passage)
                item.setSizeHint(QSize(0, theme.scaled(theme.ROW_HEIGHT)))
                self.list.addItem(item)
        self._nothing.setVisible(not found)
        if typed.strip() and found:
            self.show_page(found[0].page.name)
        elif not found:
            announce(self, self._nothing.text())

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_page(str(item.data(_NAME)))
