"""A line typed into a cell: what was understood stands beneath, and what can be chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QMargins, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars
from trafficmon_desktop.ui.widgets.surfaces import coloured, paint_panel, text

_MOST_ROWS = 7


class Leave(Enum):
    """How the line was left: where to, once it is taken; or not taken."""

    DOWN = auto()
    RIGHT = auto()
    LEFT = auto()
    NEW_CHARGE = auto()
    NEW_DEFENDANT = auto()
    FORM = auto()
    AWAY = auto()
    GIVEN_UP = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """``insert`` is typed in the place of what is doubtful; ``label`` is read."""

    insert: str
    label: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a line says. ``start`` and ``end`` enclose what ``choices`` would stand for."""

    echo: str
    is_clear: bool = True
    start: int = 0
    end: int = 0
    choices: tuple[Choice, ...] = ()


_LEAVES = {
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier): Leave.DOWN,
    (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier): Leave.NEW_CHARGE,
    (
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ): Leave.NEW_DEFENDANT,
    (Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier): Leave.FORM,
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier): Leave.RIGHT,
    (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier): Leave.LEFT,
    (Qt.Key.Key_Backtab, Qt.KeyboardModifier.NoModifier): Leave.LEFT,
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier): Leave.GIVEN_UP,
}


def leave_of(event: QKeyEvent) -> Leave | None:
    """What a key asks for; the Enter of the number block is as good as the other."""
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Enter:
        key = Qt.Key.Key_Return
    return _LEAVES.get((key, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))


class _Line(LineEdit):
    """Gives the keys that are not typed to the editor around it."""

    deserted = Signal()

    def __init__(self, answers: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._answers = answers

    def event(self, event: QEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and self._answers(event):
            event.accept()
            return True
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and leave_of(event) is not None:
            event.accept()  # or the window's own Esc would leave the page
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        kept = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in kept:
            self.deserted.emit()


class CellEditor(QFrame):
    """``left`` carries how it was left and what stood in it then.

    ``understand`` is asked at every key; ``offer`` gives the choices of F4.
    """

    left = Signal(Leave, str)
    grown = Signal()

    def __init__(
        self,
        name: str,
        example: str,
        understand: Callable[[str], Understanding],
        offer: Callable[[], tuple[Choice, ...]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._understand, self._offer = understand, offer
        self._read = Understanding("")
        self._is_left = False
        self._choices: tuple[Choice, ...] = ()
        self.line = _Line(self._answer)
        self.line.setObjectName("cell_line")
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(example)
        self.line.textChanged.connect(self._on_typed)
        self.line.deserted.connect(lambda: self.leave(Leave.AWAY))
        self._echo = text("", "muted", 0.92)
        self._echo.setObjectName("cell_echo")
        self._echo.setMargin(theme.TINY)
        self._list = self._make_list()
        layout = QVBoxLayout(self)
        self._margins = QMargins(6, 6, 6, 8)
        layout.setContentsMargins(self._margins)
        layout.setSpacing(6)
        layout.addWidget(self.line)
        layout.addWidget(self._echo)
        layout.addWidget(self._list)
        self.setFocusProxy(self.line)

    def _make_list(self) -> QListView:
        shown = QListView()
        shown.setObjectName("cell_choices")
        shown.setAccessibleName(self.tr("Choices"))
        shown.setModel(QStringListModel(self))
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        shown.setUniformItemSizes(True)
        shown.setTextElideMode(Qt.TextElideMode.ElideRight)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        use_slim_bars(shown)
        shown.clicked.connect(lambda index: self._choose(index.row()))
        shown.hide()
        return shown

    # --- what stands in it ----------------------------------------------------------------------

    def start(self, words: str, *, select: bool) -> None:
        """Shows the line that is edited; ``select`` lets the first key replace it."""
        self.line.setText(words)
        self._on_typed(words)
        if select:
            self.line.selectAll()

    def _on_typed(self, typed: str) -> None:
        self._read = self._understand(typed)
        self._echo.setText(self._read.echo)
        coloured(self._echo, "muted" if self._read.is_clear else "warning")
        self.line.set_mark("" if self._read.is_clear else "warning")
        self.line.setAccessibleDescription(self._read.echo)
        self._show_choices(self._read.choices)

    # --- choices --------------------------------------------------------------------------------

    def _show_choices(self, choices: tuple[Choice, ...]) -> None:
        self._choices = choices
        model = self._list.model()
        assert isinstance(model, QStringListModel)  # noqa: S101 - tells the type checker
        model.setStringList([each.label for each in choices])
        self._list.setVisible(bool(choices))
        row = max(self._list.sizeHintForRow(0), 1) if choices else 0
        self._list.setFixedHeight(row * min(len(choices), _MOST_ROWS) + 4)
        self.grown.emit()

    @property
    def chosen(self) -> int:
        """The row of the list that is marked, or -1."""
        rows = self._list.selectionModel().selectedIndexes()
        return rows[0].row() if rows else -1

    def show_offer(self) -> None:
        """Opens the list of values, or closes it."""
        self._show_choices(() if self._choices else self._read.choices or self._offer())

    def _move(self, step: int) -> None:
        at = self.chosen + step if self.chosen >= 0 else (0 if step > 0 else -1)
        at %= len(self._choices)
        self._list.setCurrentIndex(self._list.model().index(at, 0))
        announce(self, self._choices[at].label)

    def _choose(self, at: int) -> None:
        typed, choice, read = self.line.text(), self._choices[at], self._read
        start, end = (read.start, read.end) if read.end else (len(typed), len(typed))
        before = typed[:start] + (" " if start == end and typed[:start].strip() else "")
        self.line.setText(before + choice.insert + typed[end:])
        self.line.setCursorPosition(len(before + choice.insert))

    # --- keys -----------------------------------------------------------------------------------

    def _answer(self, event: QKeyEvent) -> bool:
        key = event.key()
        is_open = bool(self._choices)
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_F4 and alone:
            self.show_offer()
            return True
        if is_open and alone and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
            return True
        leave = leave_of(event)
        if is_open and leave in (Leave.DOWN, Leave.RIGHT) and self.chosen >= 0:
            self._choose(self.chosen)
            return True
        if is_open and leave is Leave.GIVEN_UP and self._choices != self._read.choices:
            self._show_choices(self._read.choices)
            return True
        if leave is None:
            return False
        self.leave(leave)
        return True

    def leave(self, how: Leave) -> None:
        """Says once how it was left."""
        if not self._is_left:
            self._is_left = True
            self.left.emit(how, self.line.text())

    # --- look -----------------------------------------------------------------------------------

    def fitting_height(self, width: int) -> int:
        """How high it wants to be at a width."""
        margins = self._margins
        inner = width - margins.left() - margins.right()
        height = margins.top() + self.line.sizeHint().height() + margins.bottom()
        height += 6 + self._echo.heightForWidth(inner)
        if not self._list.isHidden():
            height += 6 + self._list.height()
        return height

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.fitting_height(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        paint_panel(painter, QRectF(self.rect()), look.of("raised"), None)
        painter.setPen(QPen(look.of("accent"), 1))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS + 2, theme.RADIUS + 2
        )
        painter.end()
