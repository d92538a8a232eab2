"""People: the list with its search, and the file of the one that is open."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Note, Victim
from trafficmon_desktop.services.people import People, PeopleIndex, people, people_in_order
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.beginnings import beginning
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.pages.duplicate_desk import DuplicateDesk
from trafficmon_desktop.ui.pages.people_list import PeopleModel, PeopleView
from trafficmon_desktop.ui.pages.person_view import PersonView
from trafficmon_desktop.ui.pages.practice_hint import practice_hint
from trafficmon_desktop.ui.pages.practice_notes import note_search
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.split_page import SplitPage
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.filter_bar import FilterBar
from trafficmon_desktop.ui.widgets.line_edit import SearchEdit
from trafficmon_desktop.ui.widgets.surfaces import across, heading, one_line

#: So many are found anew at once after a change; with more, what was found stands for a moment.
_AT_ONCE = 2_000

#: Milliseconds after the list was read before what people are found by is, beside the screen.
_PAUSE = 300


class PeoplePage(SplitPage):
    """``names_asked`` asks the window to show or hide names everywhere."""

    names_asked = Signal(bool)

    _model: PeopleModel

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._everybody = People([], lambda _codes: [])
        self._index: PeopleIndex | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read_index)
        self._open = ""
        self._part = "overview"
        self._model = PeopleModel(desk.terms, self)
        self.duplicates = DuplicateDesk(self, desk)
        self.duplicates.left.connect(self._on_duplicates_left)
        self._build_side()
        desk.keeper.changed.connect(self._on_changed)
        self.load()
        self._show_nothing_open()

    # --- the list -------------------------------------------------------------------------------

    def _build_side(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(10)
        self._names = Button("", "eye", Weight.QUIET, help_text=self.tr("Show names"))
        self._names.setObjectName("show_names")
        self._names.setCheckable(True)
        self._names.setChecked(self._desk.names_shown())
        self._names.toggled.connect(self.names_asked)
        words = self.tr("New person")
        new = Button(words, "plus", Weight.PRIMARY, help_text=with_keys(words, "add_new"))
        new.setObjectName("new_person")
        new.setAccessibleName(words)
        new.clicked.connect(self.add_person)
        title = heading(self.tr("People"), 1.35)
        title.setWordWrap(False)
        head.addLayout(across(title, None, self._names, new))
        self._add_search(head)
        self.side_body.addLayout(head)
        self._add_list()

    def _add_search(self, head: QVBoxLayout) -> None:
        self.search = SearchEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Name, code or file number"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.textChanged.connect(self._show_found)
        self.search.list_asked.connect(self._enter_list)
        head.addWidget(self.search)
        self.filters = self._make_filters()
        head.addWidget(self.filters)
        self._count = one_line("", "muted", 0.92)
        self._count.setObjectName("result_count")
        head.addLayout(across(self._count, None, self.duplicates.button))

    def _add_list(self) -> None:
        self.view = PeopleView()
        self.view.setObjectName("people")
        self.view.setAccessibleName(self.tr("People"))
        self._model.names_shown = self._desk.names_shown()
        self.view.setModel(self._model)
        self._follow_view(self._on_chosen)
        self.side_body.addWidget(self.view, 1)
        self._nobody = EmptyState(
            "search",
            self.tr("Nobody found"),
            self.tr("Try fewer letters or take away a filter. Esc clears the search."),
        )
        self._nobody.hide()
        self.side_body.addWidget(self._nobody, 1)

    def _make_filters(self) -> FilterBar:
        words = {
            "open": self.tr("Open"),
            "child": self.tr("Child"),
            "foreign": self.tr("Foreign"),
            "stay_ends": self.tr("Stay ends in 30 days"),
            "no_next_step": self.tr("No next step"),
            "incomplete": self.tr("Incomplete"),
        }
        filters = FilterBar(self._desk, "people", self.search, words)
        filters.changed.connect(self._show_found)
        return filters

    def load(self) -> None:
        """Reads the list anew: who there is at once, by what they are found a little later."""
        self._everybody = people_in_order(self._desk.keeper.vault)
        if len(self._everybody) <= _AT_ONCE:
            self._index = None
        self._show_found()
        self._soon.start(_PAUSE)

    def _read_index(self) -> None:
        keeper, everybody = self._desk.keeper, self._everybody
        if keeper.is_open:
            work = self._desk.tasks.start(lambda _report: (everybody, people(keeper.vault)))
            work.finished.connect(self._on_index)

    def _on_index(self, read: tuple[People, PeopleIndex]) -> None:
        everybody, index = read
        if everybody is not self._everybody:  # something was changed meanwhile
            return
        stale, self._index = self._index, index
        if stale is not None and self._is_searching:
            self._show_found()

    @property
    def _is_searching(self) -> bool:
        return bool(self.search.text() or self.filters.chosen)

    def _found(self) -> People:
        if not self._is_searching:
            return self._everybody
        if self._index is None:  # typed before it was read, or there are few
            self._index = people(self._desk.keeper.vault)
        return self._index.search(self.search.text(), self.filters.chosen)

    def _show_found(self) -> None:
        rows = self._found()
        self._follow = False
        self._model.show_rows(rows)
        self._select(self._shown)
        self._follow = True
        total = len(self._everybody)
        if len(rows) == total:
            words = self._desk.terms.count("records.victim.count", total) if total else ""
        else:
            words = self.tr("%1 of %2").replace("%1", str(len(rows))).replace("%2", str(total))
        self._count.setText(words)
        self._nobody.setVisible(bool(total) and not rows)
        self.view.setVisible(bool(rows) or not total)

    def _on_chosen(self, chosen: QModelIndex) -> None:
        self._show_person(self._model.person(chosen.row()).code)
        note_search(self._desk, self.search.text(), self._open)

    # --- the record -----------------------------------------------------------------------------

    @property
    def open_code(self) -> str:
        return self._open

    def codes(self) -> list[str]:
        return list(self._everybody.codes)

    @property
    def _shown(self) -> str:
        """The row of what is shown: of a person in a form that one's, none before it is stored."""
        if isinstance(self.current, RecordEditor) and isinstance(self.current.record, Victim):
            return self.current.record.code
        return self._open

    def open_code_of(self, code: str) -> None:
        self._show_person(code)
        self._select_quietly(code)

    def _show_person(self, code: str) -> None:
        self.forget_way_back()
        self._leave_editor()
        if not self._show_view(code):
            self._show_nothing_open()

    def _show_view(self, code: str) -> bool:
        if not isinstance(self._desk.keeper.find(code), Victim):
            return False
        self._open = code
        view = PersonView(code, self._part, self._desk)
        view.part_chosen.connect(self._on_part)
        view.edit_asked.connect(self.edit)
        view.correct_asked.connect(self.edit)
        view.add_asked.connect(self._on_add)
        self.show_main(view, is_record=True)
        return True

    def _on_part(self, part: str) -> None:
        self._part = part
        self._show_view(self._open)
        self._focus_record()

    def _focus_record(self) -> None:
        """The view is built anew each time: the focus stays with it, on the part that is shown."""
        tab = self.current.findChild(QWidget, f"part_{self._part}") if self.current else None
        if tab is not None:
            tab.setFocus()

    def _show_nothing_open(self) -> None:
        self._open = ""
        if len(self._everybody):
            empty = EmptyState(
                "users",
                self.tr("Nobody is open"),
                self.tr("Choose a person on the left, or type a name in either script."),
            )
        else:
            add = Button(self.tr("Add the first person"), "plus", Weight.PRIMARY)
            add.clicked.connect(self.add_person)
            empty = EmptyState(
                "users",
                self.tr("No people yet"),
                self.tr(
                    "Each person has a file here: identification, residence, proceedings. "
                    "Names stay in this vault."
                ),
                add,
                hint=practice_hint(self._desk),
            )
        self.show_main(empty, is_record=False, teaches=not len(self._everybody))

    # --- changing -------------------------------------------------------------------------------

    def add_new(self) -> None:
        self.add_person()

    def edit_open(self) -> None:
        if not isinstance(self.current, RecordEditor):
            self.edit()

    def add_person(self) -> None:
        """Opens an empty form; it is stored with the first field that is filled in."""
        self.search.clear()
        self._open_editor(Victim(status="open"))

    def _on_add(self, record_type: type[Any], above: dict[str, str]) -> None:
        new = beginning(record_type, above, self._desk.keeper, self._desk.today)
        self._open_editor(new)

    def add_note(self) -> None:
        if self._open:
            self._on_add(Note, {"subject": self._open})

    def _on_follow(self, following: Record) -> None:
        """Goes on with the record that usually follows the one that was recorded."""
        assert isinstance(self.current, RecordEditor)  # noqa: S101 - it asked for it
        if isinstance(self.current.record, Victim):
            self._open = self.current.record.code
            self._select_quietly(self._open)
        self._open_editor(following)

    def edit_record(self, record: Record, field: str, *, begun_new: bool = False) -> None:
        self._open_editor(record, field, begun_new=begun_new)

    def edit(self, record: Record | None = None, field: str = "") -> None:
        """Opens the form of a record, or of the person that is open, at a field."""
        record = record or (self._desk.keeper.find(self._open) if self._open else None)
        if record is not None:
            self._open_editor(record, field)

    def _title_above(self, record: Record) -> str:
        """Where the way back leads: to the open person, from another one to all people."""
        person = self._desk.keeper.find(self._open) if self._open else None
        if self.way_back is not None:
            return self.way_back.words
        is_another = isinstance(record, Victim) and record.code != self._open
        if is_another or not isinstance(person, Victim):
            return self.tr("People")
        return full_name(person) if self._desk.names_shown() else masked(person)

    def _open_editor(self, record: Record, field: str = "", *, begun_new: bool = False) -> None:
        self._leave_editor()
        if not isinstance(self.current, RecordEditor):
            self.remember_place()
        if record.code:
            self.forget_way_back()
        above = self._title_above(record)
        editor = RecordEditor(record, above, self._desk, begun_new=begun_new)
        editor.closed.connect(self._on_editor_closed)
        editor.follow_asked.connect(self._on_follow)
        editor.form.saved.connect(self._on_saved)
        self.duplicates.watch(editor)
        self.show_main(editor, is_record=True)
        self._select_quietly(self._shown)
        editor.form.focus_field(field)

    def _on_saved(self, _record: Record) -> None:
        self.forget_way_back()
        self._select_quietly(self._shown)

    def _on_editor_closed(self, record: Record) -> None:
        is_stored = isinstance(record, Victim) and record.code
        code = record.code if is_stored else self._open
        if not self._show_view(code):
            self._show_nothing_open()
        self._select_quietly(code)
        if not self.take_way_back(record):
            self.return_to_place(f"part_{self._part}", to_list=not record.code)

    def _on_duplicates_left(self, code: str) -> None:
        self._show_person(code or self._open)
        self._select_quietly(self._open)

    def _on_changed(self, code: str) -> None:
        self.load()
        if isinstance(self.current, RecordEditor):
            if not self.current.form.is_saving:
                self.current.show_stored()
        elif self.duplicates.is_shown:
            return
        elif not self._show_view(self._open or code):
            self._show_nothing_open()
        else:
            self._select_quietly(self._open)

    def show_names(self) -> None:
        self._model.names_shown = self._desk.names_shown()
        self._names.setChecked(self._model.names_shown)
        self._show_found()
        if isinstance(self.current, PersonView):
            self._show_view(self._open)

    def leave(self) -> None:
        self._leave_editor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_narrow:
            self.show_list()
            return
        super().keyPressEvent(event)
