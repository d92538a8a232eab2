"""A list on the left, a record on the right; in a narrow window the record replaces the list."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.pages import Page
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.focus import focus_into
from trafficmon_desktop.ui.widgets.scroll import scroll_once_high_enough
from trafficmon_desktop.ui.widgets.surfaces import Ground, Rule

#: In a window narrower than this, in pixels at 100 % text, the record replaces the list.
_NARROW = 1100


class Findable(Protocol):
    """What is asked of the model of a list."""

    def row_of(self, code: str) -> int:
        """The row of a record, -1 where it is not among them."""
        ...

    def rowCount(self) -> int: ...

    def index(self, row: int, column: int, /) -> QModelIndex: ...


class SplitPage(Page):
    """``side`` holds the list, ``main`` whatever is open.

    A page sets ``view`` and ``_model``, its list; while ``_follow`` is off, moving in the list
    opens nothing.
    """

    view: QAbstractItemView
    _model: Findable
    _follow = True

    def __init__(self) -> None:
        super().__init__()
        self.side = Ground("surface")
        self.side_body = QVBoxLayout(self.side)
        self.side_body.setContentsMargins(0, 16, 0, 0)
        self.side_body.setSpacing(theme.SMALL)
        self._main = QStackedWidget()
        self._back = Button(self.tr("Back to the list"), "chevron-left", Weight.QUIET)
        self._back.setObjectName("back_to_list")
        self._back.clicked.connect(self.show_list)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._back)
        right.addWidget(self._main, 1)
        self._rule = Rule(upright=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addWidget(self._rule)
        layout.addWidget(self._right, 1)
        self._record_open = self._teaches = False
        self._left_at = ("", 0)
        self._left_list: QWidget | None = None
        self._arrange()

    @property
    def current(self) -> QWidget | None:
        """What is open on the right."""
        return self._main.currentWidget()

    def show_main(self, widget: QWidget, *, is_record: bool, teaches: bool = False) -> None:
        """Puts a widget on the right in place of the last one, which is freed.

        In a narrow window it replaces the list if it is a record, or says what belongs into the
        empty list.
        """
        last = self._main.currentWidget()
        self._main.addWidget(widget)
        self._main.setCurrentWidget(widget)
        if last is not None and last is not widget:
            self._main.removeWidget(last)
            last.deleteLater()
        self._record_open, self._teaches = is_record, teaches
        for button in self.side.findChildren(Button):
            if button.is_primary:  # an empty place has one way on, and that is in its middle
                button.setVisible(not teaches)
        self._arrange()

    def _leave_editor(self) -> None:
        editor = self.current
        if isinstance(editor, RecordEditor):
            editor.form.leave()

    # --- the list -------------------------------------------------------------------------------

    def _select(self, code: str) -> None:
        at = self._model.row_of(code) if code else -1
        if at >= 0:
            index = self._model.index(at, 0)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flag)
            self.view.scrollTo(index)
        else:  # what is open is not among these: no other record may seem to be
            self.view.selectionModel().clear()

    def _select_quietly(self, code: str) -> None:
        self._follow = False
        self._select(code)
        self._follow = True

    def _enter_list(self) -> None:
        """From the search into the list; with nothing chosen yet the first one opens."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.view.selectionModel().hasSelection() and self._model.rowCount():
            self.view.setCurrentIndex(self._model.index(0, 0))

    # --- the place one came from ----------------------------------------------------------------

    def forget_way_back(self, *_: object) -> None:
        """Something was stored, or another record is shown: one belongs here now."""
        self.way_back = None

    def take_way_back(self, record: Record) -> bool:
        """Leads back where nothing came of a record that another place asked for."""
        way, self.way_back = self.way_back, None
        if way is None or record.code:
            return False
        way.go()
        return True

    # --- the place in the record ----------------------------------------------------------------

    def remember_place(self) -> None:
        """Notes how far the record was read and what had the focus, before a form replaces it."""
        page, focused = self._scrolled(), self.focusWidget()
        inside = focused is not None and page is not None and page.isAncestorOf(focused)
        name = focused.objectName() if inside and focused is not None else ""
        in_list = focused is not None and self.side.isAncestorOf(focused)
        self._left_list = focused if in_list else None
        self._left_at = name, page.verticalScrollBar().value() if page is not None else 0

    def return_to_place(self, otherwise: str, *, to_list: bool = False) -> None:
        """Leads back there; where that is gone, the focus goes to the part named ``otherwise``.

        ``to_list``: nothing came of the form, so that the focus may go back beside it too.
        """
        (name, top), beside = self._left_at, self._left_list
        self._left_at, self._left_list = ("", 0), None
        view = self.current
        if view is None:
            return
        part = (view.findChild(QWidget, name) if name else None) or view.findChild(
            QWidget, otherwise
        )
        if to_list and beside is not None and beside.isVisible():
            beside.setFocus()
        elif part is not None:
            part.setFocus()
        page = self._scrolled()
        if page is not None and top:
            scroll_once_high_enough(page, top)

    def _scrolled(self) -> QScrollArea | None:
        return self.current.findChild(QScrollArea) if self.current is not None else None

    def _follow_view(self, on_chosen: Callable[[QModelIndex], None]) -> None:
        """Opens what is chosen in the list, once it has its model.

        Chosen, not merely current: a list that is entered makes its first row current by itself.
        """
        chosen = self.view.selectionModel()
        chosen.selectionChanged.connect(
            lambda *_: self._open_chosen(chosen.selectedIndexes(), on_chosen)
        )
        for taken in (self.view.clicked, self.view.activated):
            taken.connect(lambda index: self._take(index, on_chosen))

    def _open_chosen(
        self, rows: list[QModelIndex], on_chosen: Callable[[QModelIndex], None]
    ) -> None:
        if self._follow and rows:
            on_chosen(rows[0])

    def _take(self, index: QModelIndex, on_chosen: Callable[[QModelIndex], None]) -> None:
        """A row that only had the focus is opened; one that is open is shown again."""
        if self.open_code:
            self._show_again()
        else:
            self._open_chosen([index], on_chosen)

    def _show_again(self) -> None:
        """The row of the open record was taken once more: a narrow window shows the record."""
        if self.open_code and not self._record_open:
            self._record_open = True
            self._arrange()

    def show_list(self) -> None:
        """In a narrow window: back to the list."""
        self._record_open = False
        self._arrange()
        self.enter(self.side)

    def enter(self, pane: QWidget) -> None:
        """Of the list its rows: not as its focus proxy, for then Tab would pass by the search."""
        if pane is self.side and self.view.isVisible():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().enter(pane)

    def panes(self) -> list[QWidget]:
        return [pane for pane in (self.side, self._main) if pane.isVisible()]

    @property
    def is_narrow(self) -> bool:
        """Whether list and record do not fit beside each other."""
        return self.window().width() < theme.scaled(_NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.is_narrow
        current = self.current
        own_way_back = current is not None and current.findChild(QWidget, "back") is not None
        self._back.setVisible(narrow and self._record_open and not own_way_back)
        replaces = self._record_open or self._teaches
        focused = self.focusWidget()
        in_list = focused is not None and self.side.isAncestorOf(focused)
        focus_goes = narrow and replaces and in_list and self.side.isVisible()
        self.side.setVisible(not narrow or not replaces)
        self._right.setVisible(not narrow or replaces)
        self._rule.setVisible(not narrow)
        if focus_goes and self.current is not None:
            focus_into(self.current)
        if narrow:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(16_777_215)
        else:
            width = min(theme.scaled(360), max(theme.scaled(300), int(self.width() * 0.32)))
            self.side.setFixedWidth(width)
