"""One typed line becomes a record: what will be stored is said while it is typed."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import quick_echo as echo
from trafficmon_desktop.services.quick_entry import Read, read_line, store_line
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import record_title, sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.overlay import Overlay
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars
from trafficmon_desktop.ui.widgets.surfaces import heading, one_line, text

_MOST_OPTIONS_SHOWN = 5

#: Codes for the examples; they are nobody's.
_EXAMPLES = {"person": "V-7K3QP", "application": "P-2XK4M", "proceeding": "K-9QF3D"}


class QuickAdd(Overlay):
    """Begins with ``begin``, a code mostly; what is stored can be undone or opened at once."""

    def __init__(self, over: QWidget, desk: Desk, begin: str = "") -> None:
        terms = desk.terms
        super().__init__(over, terms.text("quick.title"), 760)
        self._desk = desk
        self._chosen: dict[str, str] = {}
        self.read = Read()
        self.line = LineEdit()
        self.line.setObjectName("quick_line")
        self.line.setAccessibleName(terms.text("quick.title"))
        self.line.setPlaceholderText(terms.text("quick.line"))
        self.line.installEventFilter(self)
        self.options = self._make_options()
        self._headline = text("", bold=True)
        self._fields = QGridLayout()
        self._fields.setHorizontalSpacing(theme.LARGE)
        self._fields.setVerticalSpacing(theme.TINY)
        self._fields.setColumnStretch(1, 1)
        self._said = text("", "warning")
        self._said.setObjectName("quick_said")
        lines = terms.text("quick.examples", **_EXAMPLES)
        self._examples = text(f"{terms.text('quick.for_example')}\n{lines}", "muted")
        self._keys = one_line("", "muted", 0.9)
        self._keys.setMinimumWidth(1)
        self._lay_out()
        self.line.setText(begin)
        self.line.textChanged.connect(self._on_typed)
        self._show_read()

    def _make_options(self) -> QListWidget:
        options = QListWidget()
        options.setObjectName("quick_options")
        options.setAccessibleName(self._desk.terms.text("quick.choose"))
        options.setFrameShape(QListWidget.Shape.NoFrame)
        options.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        options.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        options.viewport().setAutoFillBackground(False)
        palette, look = options.palette(), theme.colours()
        palette.setColor(QPalette.ColorRole.Highlight, look.of("tint"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.of("on_tint"))
        options.setPalette(palette)
        use_slim_bars(options)
        options.itemClicked.connect(lambda _item: self._take_option())
        return options

    def _lay_out(self) -> None:
        body = self.panel.body
        body.setContentsMargins(16, 14, 16, 12)
        body.setSpacing(theme.SMALL)
        body.addWidget(heading(self._desk.terms.text("quick.title"), 1.15))
        body.addWidget(self.line)
        body.addWidget(self._headline)
        body.addLayout(self._fields)
        body.addWidget(self._examples)
        body.addWidget(self._said)
        body.addWidget(self.options)
        body.addWidget(self._keys)

    # --- reading --------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._show_read()
        words = self._said.text() or self._headline.text()
        if words:
            announce(self.line, words)

    def _show_read(self) -> None:
        desk, terms = self._desk, self._desk.terms
        self.read = read_line(desk.keeper.vault, self.line.text(), desk.today, self._chosen)
        read = self.read
        self._headline.setText(echo.headline(read, terms))
        self._headline.setVisible(read.record is not None)
        self._show_fields()
        self._said.setText(self._sentence())
        self._said.setVisible(bool(self._said.text()))
        self._show_options()
        self._examples.setVisible(not self.line.text().strip())
        keys = "choose" if read.ask else "enter" if read.is_ready else "escape"
        self._keys.setText(terms.text(f"quick.{keys}"))
        if self.isVisible():
            self.fit()

    def _sentence(self) -> str:
        terms = self._desk.terms
        if self.read.problem is not None:
            return echo.problem_words(self.read.problem, terms)
        if self.read.ask is not None:
            return echo.ask_words(self.read.ask, terms)
        return ""

    def _show_fields(self) -> None:
        while (item := self._fields.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        words = echo.field_words(self.read, self._desk.terms, self._name_of)
        for row, pair in enumerate(words):
            for column, part in enumerate((one_line(pair[0], "muted"), text(pair[1]))):
                self._fields.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
                part.show()  # else it would come one turn of the loop after the panel was fitted

    def _name_of(self, code: str) -> str:
        record = self._desk.keeper.find(code)
        if isinstance(record, Victim):
            shown = self._desk.names_shown()
            return f"{code} · {full_name(record)}" if shown else masked(record)
        if record is None:
            return code
        return f"{code} · {record_title(record, self._desk.terms)}"

    # --- choosing and storing -------------------------------------------------------------------

    def _show_options(self) -> None:
        ask = self.read.ask
        self.options.clear()
        for option in ask.options if ask is not None else ():
            words = echo.option_words(option, self._desk.terms, self._name_of)
            item = QListWidgetItem(sentence(words))
            item.setSizeHint(QSize(0, self._row))
            self.options.addItem(item)
        self.options.setCurrentRow(0)
        self.options.setVisible(ask is not None)
        rows = min(self.options.count(), _MOST_OPTIONS_SHOWN)
        self.options.setFixedHeight(rows * self._row)

    @property
    def _row(self) -> int:
        return max(theme.scaled(theme.ROW_HEIGHT), self.fontMetrics().height() + 8)

    def _take_option(self) -> None:
        ask, row = self.read.ask, self.options.currentRow()
        if ask is not None and row >= 0:
            self._chosen[ask.slot] = ask.options[row]
            self._on_typed()

    def _move(self, step: int) -> None:
        row = max(0, min(self.options.currentRow() + step, self.options.count() - 1))
        self.options.setCurrentRow(row)
        announce(self.line, self.options.currentItem().text())

    def _finish(self) -> None:
        if self.read.ask is not None:
            self._take_option()
        elif self.read.is_ready:
            try:
                record = store_line(self._desk.keeper.vault, self.read)
            except UserError as error:
                self._said.setText(self._desk.terms.message(error))
                self._said.show()
                return
            self.close_over()
            self._tell(record)

    def _tell(self, record: Record) -> None:
        desk = self._desk
        desk.keeper.changed.emit(record.code)
        more = desk.terms.text("quick.open"), lambda: desk.open_record(record.code)
        desk.messages.toast(echo.stored_words(record, desk.terms), desk.keeper.undo, more=more)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._answer(event)
            return False
        return super().eventFilter(watched, event)

    def _answer(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif Qt.Key(event.key()) in steps and self.read.ask is not None:
            self._move(steps[Qt.Key(event.key())])
        else:
            return False
        return True
