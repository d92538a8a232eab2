"""Filters of a list: fixed ones, and those that were kept under a name, as chips."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.widgets.chips import Chip
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:  # the database is loaded after the first paint
    from trafficmon_desktop.services.saved_filters import SavedFilter


class _SavedChip(Chip):
    """F2 asks for another name, Del takes it away."""

    rename_asked = Signal()
    remove_asked = Signal()

    def _icon(self) -> str:
        return super()._icon() or "bookmark"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)


class _NameLine(LineEdit):
    """Enter keeps the name, Esc forgets it."""

    given = Signal(str)
    dropped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.given.emit(self.text())
        else:
            super().keyPressEvent(event)


class FilterBar(FlowBox):
    """``changed`` says that other rows fit: a chip was switched, or a kept filter applied.

    ``place`` is the list under which filters are kept, ``search`` its field, ``chips`` the fixed
    filters with their words.
    """

    changed = Signal()

    def __init__(self, desk: Desk, place: str, search: QLineEdit, chips: Mapping[str, str]) -> None:
        super().__init__(6)
        self._desk, self._place, self._search = desk, place, search
        self._renamed = ""
        self._fixed: dict[str, Chip] = {}
        self._saved: dict[str, _SavedChip] = {}
        for name, words in chips.items():
            chip = self._fixed[name] = Chip(words)
            chip.setObjectName(f"filter_{name}")
            chip.toggled.connect(self._on_toggled)
            self.add(chip)
        self._tools()
        self._known: list[SavedFilter] = []
        self._build_saved()
        search.textChanged.connect(self._show_state)
        desk.keeper.changed.connect(self.load)
        self.load()

    def _tools(self) -> None:
        words = self._desk.terms.text
        self._keep = Chip(words("filter.save"), icon="plus")
        self._rename = Chip(words("filter.rename"), icon="pencil")
        self._remove = Chip(words("filter.remove"), icon="trash-2")
        self._line = _NameLine()
        self._line.setPlaceholderText(words("filter.name"))
        self._line.setAccessibleName(words("filter.name"))
        self._keep.clicked.connect(lambda: self._ask_name(""))
        self._rename.clicked.connect(lambda: self._ask_name(self.applied))
        self._remove.clicked.connect(lambda: self._take_away(self.applied))
        self._line.given.connect(self._on_named)
        self._line.dropped.connect(self._end_naming)
        named = {"save": self._keep, "rename": self._rename, "remove": self._remove}
        for name, part in {**named, "name": self._line}.items():
            part.setObjectName(f"filter_{name}")
            part.hide()

    # --- what is on -----------------------------------------------------------------------------

    @property
    def chosen(self) -> frozenset[str]:
        """The fixed filters that are on."""
        return frozenset(name for name, chip in self._fixed.items() if chip.isChecked())

    @property
    def saved(self) -> list[str]:
        """The names of the kept filters."""
        return list(self._saved)

    @property
    def applied(self) -> str:
        """The kept filter that is just what is searched for now, or nothing."""
        now = self._search.text().strip(), self.chosen
        return next((each.name for each in self._known if (each.text, each.chips) == now), "")

    def apply(self, name: str) -> None:
        """Searches for what was kept under the name."""
        wanted = next((each for each in self._known if each.name == name), None)
        if wanted is not None:
            self._switch(wanted.text, wanted.chips)

    def clear(self) -> None:
        """Takes away every filter and what is searched for."""
        self._switch("", frozenset())

    def _switch(self, text: str, chips: frozenset[str]) -> None:
        for name, chip in self._fixed.items():
            with QSignalBlocker(chip):
                chip.setChecked(name in chips)
            chip.update()
        if self._search.text() != text:
            self._search.setText(text)  # the list follows the search: one search, not two
        else:
            self._on_toggled()

    def _on_toggled(self) -> None:
        self._show_state()
        self.changed.emit()

    # --- what is kept ---------------------------------------------------------------------------

    def load(self) -> None:
        """Reads the kept filters anew, as after an undo."""
        from trafficmon_desktop.services.saved_filters import saved_filters

        self._known = saved_filters(self._desk.keeper.vault, self._place)
        if list(self._saved) != [each.name for each in self._known]:
            self._build_saved()
        self._show_state()

    def _build_saved(self) -> None:
        tools = (self._keep, self._rename, self._remove, self._line)
        for part in (*self._saved.values(), *tools):
            self.flow.removeWidget(part)
        for chip in self._saved.values():
            chip.hide()
            chip.deleteLater()
        self._saved = {each.name: self._saved_chip(each.name) for each in self._known}
        for part in (*self._saved.values(), *tools):
            self.add(part)
        for chip in self._saved.values():
            chip.show()

    def _saved_chip(self, name: str) -> _SavedChip:
        chip = _SavedChip(name)
        chip.setObjectName("saved_filter")
        chip.setAccessibleName(self._desk.terms.text("filter.saved", name=name))
        chip.setToolTip(self._desk.terms.text("filter.keys"))
        chip.clicked.connect(lambda on, name=name: self.apply(name) if on else self.clear())
        chip.rename_asked.connect(lambda: self._ask_name(name))
        chip.remove_asked.connect(lambda: self._take_away(name))
        return chip

    def _show_state(self) -> None:
        applied, naming = self.applied, self._line.isVisibleTo(self)
        for name, chip in self._saved.items():
            chip.setChecked(name == applied)
        something = bool(self._search.text().strip() or self.chosen)
        self._keep.setVisible(something and not applied and not naming)
        for part in (self._rename, self._remove):
            part.setVisible(bool(applied) and not naming)
        self._fit()
        self._make_room()

    def _make_room(self) -> None:
        """What stands beneath moves at once: a new row of chips is never painted under it."""
        around = self.parentWidget()
        layout = around.layout() if around is not None else None
        if layout is not None and self.isVisible():
            layout.activate()

    def _ask_name(self, renamed: str) -> None:
        self._renamed = renamed
        self._line.setText(renamed)
        self._line.set_mark("")
        self._line.show()
        self._show_state()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()

    def _end_naming(self) -> None:
        self._line.hide()
        self._show_state()
        chip = self._saved.get(self.applied)
        (chip or self._search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_named(self, name: str) -> None:
        from trafficmon_desktop.services import saved_filters as service

        vault = self._desk.keeper.vault
        try:
            if self._renamed:
                service.rename_filter(vault, self._place, self._renamed, name)
            else:
                kept = service.SavedFilter(name, self._search.text().strip(), self.chosen)
                service.keep_filter(vault, self._place, kept)
        except UserError as error:
            self._line.set_mark("danger")
            self._desk.messages.error(error, self._desk.terms)
            return
        self.load()
        self._end_naming()

    def _take_away(self, name: str) -> None:
        from trafficmon_desktop.services.saved_filters import remove_filter

        if not name:
            return
        remove_filter(self._desk.keeper.vault, self._place, name)
        self.load()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        words = self._desk.terms.text("filter.removed", name=name)
        self._desk.messages.toast(words, self._desk.keeper.undo)
