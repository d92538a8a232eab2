"""Copying a list, a table or a chart as tab-separated text.

Of a record the window copies single fields, as they are marked. Of a list it copies codes, states
and days, never a name or anything the users wrote, whether names are shown or not.
"""

import re
from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QObject,
    Qt,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from trafficmon_desktop.ui.clipboard import SECONDS, put
from trafficmon_desktop.ui.messages import Messages
from trafficmon_desktop.ui.pages.people_list import PeopleModel
from trafficmon_desktop.ui.widgets.grid_table import GridTable
from trafficmon_desktop.ui.widgets.lines_list import LinesModel

Rows = Sequence[Sequence[str]]

#: What a spreadsheet would take for a formula; a plain number is none.
_FORMULA = re.compile(r"[=+\-@](?!\d+$)")


def tab_separated(rows: Rows) -> str:
    """One line a row; no cell is taken for a formula or breaks its line."""
    return "\n".join("\t".join(_cell(word) for word in row) for row in rows)


def _cell(word: str) -> str:
    plain = " ".join(word.split())
    return f"'{plain}" if _FORMULA.match(plain) else plain


def rows_of(view: QAbstractItemView) -> Rows:
    """What may be copied of a list or a table, its heads first; nothing of a kind not known."""
    model = view.model()
    if isinstance(model, PeopleModel):
        words = (model.words(model.person(at)) for at in range(model.rowCount()))
        return [(code, status, coming) for code, _name, status, coming in words]
    if isinstance(model, LinesModel):
        return [(line.code, line.state, line.aside) for line in model.lines]
    return _table(model) if isinstance(view, GridTable) else []


def _table(model: QAbstractItemModel) -> Rows:
    columns = range(model.columnCount())
    heads = [_text(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
    cells = [
        [_text(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())
    ]
    return [heads, *cells]


def _text(value: object) -> str:
    return "" if value is None else str(value)


@runtime_checkable
class Copied(Protocol):
    """A widget that is not a list or a table and still has rows to copy: a chart."""

    def rows_to_copy(self) -> Rows:
        """What it shows, as a table."""
        ...


class Copying(QObject):
    """Ctrl+C and the context menu of every list, table and chart of a window."""

    def __init__(self, window: QWidget, messages: Messages) -> None:
        super().__init__(window)
        self._window, self._messages = window, messages
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), window)
        shortcut.activated.connect(self.copy_focused)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shows the menu where nothing inside the window had one of its own."""
        if not isinstance(event, QContextMenuEvent):
            return False
        source = source_of(self._window.childAt(event.pos()) or self._window.focusWidget())
        if source is None:
            return False
        menu = QMenu(self._window)
        menu.addAction(copy_words(), lambda: self.copy(source))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
        return True

    def copy_focused(self) -> None:
        """Copies what has the focus, else the first list or table in sight."""
        source = source_of(self._window.focusWidget())
        if source is None:
            views = self._window.findChildren(QAbstractItemView)
            source = next((each for each in views if each.isVisible() and rows_of(each)), None)
        if source is None:
            self._messages.toast(self.tr("There is nothing to copy here."))
            return
        self.copy(source)

    def copy(self, source: "QAbstractItemView | Copied") -> None:
        """Puts what a list, a table or a chart shows on the clipboard and says so."""
        masked = False
        if isinstance(source, QAbstractItemView):
            masked = isinstance(source.model(), PeopleModel | LinesModel)
            rows = rows_of(source)
        else:
            rows = source.rows_to_copy()
        if not rows:
            self._messages.toast(self.tr("There is nothing to copy here."))
            return
        put(tab_separated(rows))
        words = (
            self.tr("Codes, states and days copied, no names. Cleared in %1 seconds.")
            if masked
            else self.tr("The table was copied. Cleared in %1 seconds.")
        )
        self._messages.toast(words.replace("%1", str(SECONDS)))


def source_of(widget: QWidget | None) -> "QAbstractItemView | Copied | None":
    """The list, table or chart that a widget is part of."""
    while widget is not None:
        if isinstance(widget, QAbstractItemView | Copied):
            return widget
        widget = widget.parentWidget()
    return None


def copy_words() -> str:
    """What copying is called wherever it is offered."""
    return QCoreApplication.translate("Copying", "Copy as table")
