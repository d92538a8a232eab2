"""The places of the window, one file each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from trafficmon_desktop.ui.widgets.focus import focus_into

if TYPE_CHECKING:  # the locked screen knows of no record
    from trafficmon_desktop.domain.fields import Record


@dataclass(frozen=True, slots=True)
class WayBack:
    """Another place from which a new record was asked for: what it is called, and back to it."""

    words: str
    go: Callable[[], object]


class Page(QWidget):
    """What the workspace asks of a place; each page overrides what makes sense for it."""

    #: Set by the window before :meth:`add_new` where another place asked for it.
    way_back: WayBack | None = None

    @property
    def open_code(self) -> str:
        """The code of the record that is open, if one is."""
        return ""

    def open_code_of(self, code: str) -> None:
        """Shows a record that belongs here."""

    def codes(self) -> list[str]:
        """The codes of the records that are listed."""
        return []

    def add_new(self) -> None:
        """Begins a new record."""

    def add_note(self) -> None:
        """Begins a note about the record that is open."""

    def edit_open(self) -> None:
        """Turns the open record into a form."""

    def edit_record(self, record: "Record", field: str, *, begun_new: bool = False) -> None:
        """Opens the form of a record that belongs here, at a field.

        ``begun_new``: as the form in which it was begun, though it may be stored by now.
        """

    def enter_table(self) -> None:
        """Leads into the table of the open record, where it has one that is typed into."""

    def show_names(self) -> None:
        """Names are shown or hidden from now on."""

    def leave(self) -> None:
        """Keeps what is being typed, before another place is shown."""

    def panes(self) -> list[QWidget]:
        """The parts between which F6 moves."""
        return [self]

    def enter(self, pane: QWidget) -> None:
        """Puts the focus into one of them."""
        focus_into(pane)
