"""One of many: typed in any language and script, or picked from the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.forms.reading import Reading
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars

_CODE = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 300

#: While the list is open these are its own, before they are the shortcuts of a window.
_KEYS_OF_LIST = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Fit(IntEnum):
    """How well what was typed fits: it is a name or the code, begins one, or stands within."""

    NAME = 0
    LABEL_BEGINS = 1
    NAME_BEGINS = 2
    WITHIN = 3


@dataclass(frozen=True, slots=True)
class Option:
    """``found_by`` holds further folded names, one a line: those in other languages, the code."""

    code: str
    label: str
    found_by: str = ""

    def fit(self, words: str) -> Fit | None:
        """How well folded words fit; ``None`` where one of them begins no word of a name."""
        label = fold(self.label)
        names = [label, *self.found_by.splitlines()]
        within = " " + " ".join(names)
        if not all(f" {word}" in within for word in words.split()):
            return None
        if words in names:
            return Fit.NAME
        if label.startswith(words):
            return Fit.LABEL_BEGINS
        if any(name.startswith(words) for name in names):
            return Fit.NAME_BEGINS
        return Fit.WITHIN


def fitting(options: Sequence[Option], words: str) -> list[Option]:
    """Those that fit, the best first; equally good ones in the order of the list."""
    found = [(each.fit(words), each) for each in options]
    fits = [(fit, fold(each.label), each) for fit, each in found if fit is not None]
    best = min((fit for fit, _, _ in fits), default=Fit.NAME)
    labels = [label for fit, label, _ in fits if fit is best]
    plain = next((label for label in labels if _begins_all(label, labels)), None)
    fits.sort(key=lambda each: (each[0], each[1] != plain))
    return [each for _, _, each in fits]


def is_sure(found: Sequence[Option], words: str) -> bool:
    """Whether the first of those that fit is meant, and none of the others could be.

    It is the only one that fits so well, or the others only add to it ("police", "police,
    border").
    """
    fit = found[0].fit(words)
    return _begins_all(fold(found[0].label), [fold(o.label) for o in found if o.fit(words) is fit])


def _begins_all(label: str, labels: Sequence[str]) -> bool:
    return all(each.startswith(label) for each in labels)


def _claims(event: QEvent) -> bool:
    """Whether a window's shortcut is about to take a key of the open list; then it is kept."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() not in _KEYS_OF_LIST:
        return False
    event.accept()
    return True


class _Rows(QListView):
    """The open list."""

    def event(self, event: QEvent) -> bool:
        return _claims(event) or super().event(event)


class ChoiceEdit(LineEdit):
    """``options`` is asked when the field is first entered, so that forms open quickly.

    Tab takes the marked row as Enter does; where ``sure_only``, not while others fit as well.
    Enter stays in the field, or ``goes_on``: what stands around it is told of the key.
    """

    left = Signal()
    picked = Signal(str)

    def __init__(
        self,
        options: Callable[[], Sequence[Option]],
        label_of: Callable[[str], str],
        parent: QWidget | None = None,
        *,
        sure_only: bool = False,
        goes_on: bool = False,
    ) -> None:
        super().__init__(parent)
        self._sure_only, self._goes_on = sure_only, goes_on
        self._options = options
        self._label_of = label_of
        self._code: str | None = None
        self._completer: QCompleter | None = None
        self._popup: QListView | None = None
        self._doubtful_row = -1
        self._model = QStandardItemModel(self)
        self.setTextMargins(theme.SMALL, 0, theme.scaled(icons.SIZE) + theme.MEDIUM, 0)
        self.setAccessibleDescription(self.tr("Type to search, arrow down shows the list"))
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    # --- the field --------------------------------------------------------------------------

    def read(self) -> Reading:
        typed = self.text().strip()
        if not typed:
            return Reading()
        if self._code is not None and typed == self._label_of(self._code):
            return Reading(self._code)
        words = fold(typed)
        found = fitting(self._options(), words)
        if found and is_sure(found, words):
            return Reading(found[0].code)
        return Reading(None, self.tr("Choose one from the list."), typed)

    def show_value(self, value: Any) -> None:
        self._code = value
        self.setText("" if value is None else self._label_of(value))
        self.setCursorPosition(0)

    def show_draft(self, text: str) -> None:
        self._code = None
        self.setText(text)

    # --- the list ---------------------------------------------------------------------------

    def show_list(self) -> None:
        """Opens the whole list."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._doubtful_row = -1
        self._fill("")
        self._open()

    def _on_edited(self, typed: str) -> None:
        words = fold(typed)
        found = self._fill(words)
        if found:
            self._open()
        elif self._popup is not None:
            self._popup.hide()
        if found and words:
            self._mark(found, words)

    def _mark(self, found: Sequence[Option], words: str) -> None:
        """Marks the row that fits best, which Enter takes."""
        self._doubtful_row = 0 if self._sure_only and not is_sure(found, words) else -1
        if self._popup is not None:
            self._popup.setCurrentIndex(self._popup.model().index(0, 0))

    def _take_marked(self, *, doubtful: bool) -> bool:
        """Closes the list and takes its marked row; false where none is marked."""
        if self._popup is None or not self._is_open():
            return False
        rows = self._popup.selectionModel().selectedIndexes()  # the current one may be unseen
        marked = [each for each in rows if doubtful or each.row() != self._doubtful_row]
        self._popup.hide()
        if marked:
            self._on_activated(marked[0])
        return bool(marked)

    def _fill(self, words: str) -> list[Option]:
        self._model.clear()
        found = fitting(self._options(), words) if words else list(self._options())
        for option in found[:_MOST_SHOWN]:
            item = QStandardItem(option.label)
            item.setData(option.code, _CODE)
            item.setEditable(False)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 8))
            self._model.appendRow(item)
        return found

    def _open(self) -> None:
        completer = self._completer or self._make_completer()
        height = theme.scaled(30)
        completer.popup().setMinimumWidth(self._list_width())  # type: ignore[union-attr]
        completer.setMaxVisibleItems(max(4, 300 // height))
        completer.complete()
        # Qt frames the first row then, as if it were chosen; Enter would not take it
        if self._popup is not None and not self._popup.selectionModel().hasSelection():
            self._popup.setCurrentIndex(QModelIndex())

    def _list_width(self) -> int:
        """Wide enough for the longest row; the completer keeps it on the screen."""
        metrics = self.fontMetrics()
        rows = (self._model.item(at).text() for at in range(self._model.rowCount()))
        longest = max((metrics.horizontalAdvance(words) for words in rows), default=0)
        wished = min(longest + theme.scaled(32), self.screen().availableGeometry().width())
        return max(self.width(), theme.scaled(220), wished)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = _Rows()
        popup.setUniformItemSizes(True)
        use_slim_bars(popup)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(popup)
        self._popup = popup
        completer.setWidget(self)
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self._completer = completer
        return completer

    def _on_activated(self, index: QModelIndex) -> None:
        code = index.data(_CODE)
        self.show_value(code)
        self.picked.emit(code)
        self.left.emit()

    def _is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def _on_finished(self) -> None:
        if not self._is_open():
            self.left.emit()

    # --- keys and mouse -----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if self._is_open() and _claims(event):
            return True
        if (
            not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            return super().event(event)
        # the focus goes before the completer closes its list: what is marked is taken first
        was_open = self._is_open()
        if was_open and not self._take_marked(doubtful=False):
            self.left.emit()
        done = super().event(event)
        if was_open:
            event.accept()  # or the completer would take a row nobody marked
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._is_open():
            self._enter(event)
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.show_list()
            return
        super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        """Takes what is marked. The open list keeps the key from the window: it is passed on."""
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not self._take_marked(doubtful=not with_control):
            super().keyPressEvent(event)
        above = self.parentWidget()
        if above is not None and (self._goes_on or with_control):
            QCoreApplication.sendEvent(above, event.clone())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.scaled(icons.SIZE)
        painter = QPainter(self)
        at = self.width() - side - theme.SMALL, (self.height() - side) // 2
        painter.drawPixmap(*at, icons.pixmap("chevron-down", "muted"))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = event.position().x() > self.width() - theme.scaled(icons.SIZE) - theme.LARGE
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        over = event.position().x() > self.width() - theme.scaled(icons.SIZE) - theme.LARGE
        if (over or not self.text()) and event.button() == Qt.MouseButton.LeftButton:
            self.show_list()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
