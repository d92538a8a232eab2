"""What the places of applications and proceedings share: search, list, record, form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Note
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.beginnings import beginning
from trafficmon_desktop.ui.pages.practice_hint import practice_hint
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.split_page import SplitPage
from trafficmon_desktop.ui.pages.staying_view import StayingView
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.filter_bar import FilterBar
from trafficmon_desktop.ui.widgets.line_edit import SearchEdit
from trafficmon_desktop.ui.widgets.lines_list import Line, LinesModel, LinesView
from trafficmon_desktop.ui.widgets.surfaces import across, heading, one_line


@dataclass(frozen=True, slots=True)
class Words:
    """What a page says: of itself, while no record is open, and while there is none."""

    title: str
    new: str
    search: str
    closed: str
    choose: str
    none: str
    none_words: str


class Found(Protocol):
    """Rows that were read once and are found while typing."""

    def __len__(self) -> int: ...

    def search(self, typed: str = "", filters: frozenset[str] = frozenset()) -> list[Any]:
        """The rows that what was typed and every filter fits."""
        ...


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page lists: ``read`` gives all rows, ``line`` one as it is shown.

    ``place`` is the name under which filters are kept, ``chips`` the fixed ones with their words.
    """

    place: str
    read: Callable[[], Found]
    line: Callable[[Any], Line]
    chips: Mapping[str, str]


class RecordsPage(SplitPage):
    """A page says what it lists, how a record is read, and how a new one begins."""

    _model: LinesModel

    def __init__(self, record_type: type[Record], icon: str, desk: Desk) -> None:
        super().__init__()
        self._record_type, self._icon, self._desk = record_type, icon, desk
        self._open = ""
        self._total = 0
        self._model = LinesModel(self)

    def start(
        self,
        words: Words,
        listing: Listing,
        make_view: Callable[[str], QWidget],
        add_new: Callable[[], None],
    ) -> None:
        """Fills the page."""
        self._words, self._listing = words, listing
        self._make_view, self._begin_new = make_view, add_new
        self._build_side()
        self._desk.keeper.changed.connect(self._on_changed)
        self.load()
        self._show_nothing_open()

    # --- the list -------------------------------------------------------------------------------

    def _build_side(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(10)
        hint = with_keys(self._words.new, "add_new")
        new = Button(self._words.new, "plus", Weight.PRIMARY, help_text=hint)
        new.setObjectName("new_record")
        new.setAccessibleName(self._words.new)
        new.clicked.connect(lambda: self.add_new())
        title = heading(self._words.title, 1.35)
        title.setWordWrap(False)
        head.addLayout(across(title, None, new))
        self.search = SearchEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self._words.search)
        self.search.setAccessibleName(self._words.search)
        self.search.textChanged.connect(self._show_found)
        self.search.list_asked.connect(self._enter_list)
        head.addWidget(self.search)
        self.filters = FilterBar(self._desk, self._listing.place, self.search, self._listing.chips)
        self.filters.changed.connect(self._show_found)
        head.addWidget(self.filters)
        self._count = one_line("", "muted", 0.92)
        self._count.setObjectName("result_count")
        head.addWidget(self._count)
        self.side_body.addLayout(head)
        self.view = LinesView()
        self.view.setObjectName("records")
        self.view.setAccessibleName(self._words.title)
        self.view.setModel(self._model)
        self._follow_view(self._on_chosen)
        self.side_body.addWidget(self.view, 1)
        self._nothing = EmptyState(
            "search",
            self.tr("Nothing found"),
            self.tr("Try fewer letters or take away a filter. Esc clears the search."),
        )
        self._nothing.hide()
        self.side_body.addWidget(self._nothing, 1)

    def load(self) -> None:
        """Reads the list anew."""
        self._found = self._listing.read()
        self._total = len(self._found)
        self._show_found()

    def _show_found(self) -> None:
        rows = self._found.search(self.search.text(), self.filters.chosen)
        self._follow = False
        self._model.show_lines([self._listing.line(row) for row in rows])
        self._select(self._open)
        self._follow = True
        self._count.setText(self._count_words(len(rows)))
        self._nothing.setVisible(bool(self._total) and not rows)
        self.view.setVisible(bool(rows) or not self._total)

    def _count_words(self, found: int) -> str:
        if found != self._total:
            return self.tr("%1 of %2").replace("%1", str(found)).replace("%2", str(self._total))
        if not found:
            return ""
        return self._desk.terms.count(f"records.{self._record_type.NAME}.count", found)

    def _on_chosen(self, chosen: QModelIndex) -> None:
        self._show_record(self._model.lines[chosen.row()].code)

    # --- what the window asks -------------------------------------------------------------------

    @property
    def open_code(self) -> str:
        return self._open

    def codes(self) -> list[str]:
        return [row.code for row in self._found.search()]

    def open_code_of(self, code: str) -> None:
        self.open_record(code)

    def add_new(self) -> None:
        self._begin_new()

    def edit_open(self) -> None:
        self.edit()

    def panes(self) -> list[QWidget]:
        return [self.side, *([self.current] if self.current is not None else [])]

    # --- the record -----------------------------------------------------------------------------

    def open_record(self, code: str) -> None:
        """Shows a record of this place."""
        self._show_record(code)
        self._select_quietly(code)

    def _show_record(self, code: str) -> None:
        self.forget_way_back()
        self._leave_editor()
        if not self._show_view(code):
            self._show_nothing_open()

    def _show_view(self, code: str) -> bool:
        if not isinstance(self._desk.keeper.find(code), self._record_type):
            return False
        self._open = code
        self.show_main(self._make_view(code), is_record=True)
        return True

    def _show_nothing_open(self) -> None:
        self._open = ""
        if self._total:
            empty = EmptyState(self._icon, self._words.closed, self._words.choose)
        else:
            add = Button(self._words.new, "plus", Weight.PRIMARY)
            add.clicked.connect(lambda: self.add_new())
            words, hint = self._words, practice_hint(self._desk)
            empty = EmptyState(self._icon, words.none, words.none_words, add, hint=hint)
        self.show_main(empty, is_record=False, teaches=not self._total)

    # --- changing -------------------------------------------------------------------------------

    def add(self, record_type: type[Any], values: dict[str, Any]) -> None:
        """Opens the form of a new record; it is stored with the first field filled in."""
        self._open_editor(beginning(record_type, values, self._desk.keeper, self._desk.today))

    def add_note(self) -> None:
        if self._open:
            self.add(Note, {"subject": self._open})

    def edit_record(self, record: Record, field: str, *, begun_new: bool = False) -> None:
        self._open_editor(record, field, begun_new=begun_new)

    def edit(self, record: Record | None = None, field: str = "") -> None:
        """Opens the form of a record, or of the one that is open, at a field."""
        record = record or (self._desk.keeper.find(self._open) if self._open else None)
        if record is not None:
            self._open_editor(record, field)

    @property
    def in_form(self) -> bool:
        """Whether no record is read just now: where it was read is remembered already."""
        return isinstance(self.current, RecordEditor)

    def _title_above(self, record: Record) -> str:
        """Where the way back leads. Another record of this kind is no part of the open one."""
        if self.way_back is not None:
            return self.way_back.words
        is_another = isinstance(record, self._record_type) and record.code != self._open
        follows = self._open and getattr(record, "extends", None) == self._open
        return self._words.title if is_another and not follows else self._open or self._words.title

    def _open_editor(self, record: Record, field: str = "", *, begun_new: bool = False) -> None:
        self._leave_editor()
        if not self.in_form:
            self.remember_place()
        if record.code:
            self.forget_way_back()
        above = self._title_above(record)
        editor = RecordEditor(record, above, self._desk, begun_new=begun_new)
        editor.closed.connect(self._on_editor_closed)
        editor.form.saved.connect(self.forget_way_back)
        editor.follow_asked.connect(self._open_editor)
        self.show_main(editor, is_record=True)
        editor.form.focus_field(field)

    def _on_editor_closed(self, record: Record) -> None:
        is_own = isinstance(record, self._record_type) and record.code
        code = record.code if is_own else self._open
        if not self._show_view(code):
            self._show_nothing_open()
        self._select_quietly(code)
        if not self.take_way_back(record):
            self.return_to_place("edit", to_list=not record.code)

    def _on_changed(self, _code: str) -> None:
        self.load()
        if isinstance(self.current, RecordEditor):
            if not self.current.form.is_saving:
                self.current.show_stored()
        elif self._open and not self._show_anew():
            self._show_nothing_open()

    def _show_anew(self) -> bool:
        """Shows the open record as it is stored now; a view that can do so by itself stays."""
        view = self.current
        if not isinstance(view, StayingView):
            return self._show_view(self._open)
        if not isinstance(self._desk.keeper.find(self._open), self._record_type):
            return False
        view.show_stored()
        return True

    def show_names(self) -> None:
        """Names were shown or hidden."""
        self._show_found()
        if self._open and not isinstance(self.current, RecordEditor):
            self._show_view(self._open)

    def leave(self) -> None:
        """Keeps what is being typed, before another place is shown."""
        self._leave_editor()
        view = self.current
        if isinstance(view, StayingView):
            view.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_narrow:
            self.show_list()
            return
        super().keyPressEvent(event)
