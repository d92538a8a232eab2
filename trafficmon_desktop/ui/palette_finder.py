"""Gathers what the palette leads to: actions, places, settings, help, and what the vault holds."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.directory import Directory, FileRow, directory
from trafficmon_desktop.services.help_pages import help_pages
from trafficmon_desktop.services.people import PersonRow
from trafficmon_desktop.services.saved_filters import saved_filters
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.ui.actions import PLACES
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.palette_index import HAS_WORDS, Entry, ranked

#: So many rows of people, and of files, are offered at once: who sees more types another letter.
MOST_OF_A_KIND = 12


class Finder(QObject):
    """Reads the vault in another thread when it is first asked, and anew after a change.

    ``read`` says that there is more to be found now.
    """

    read = Signal()

    def __init__(self, desk: Desk, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fixed = [*entries, *_help_entries(desk.terms.language)]
        self._held: Directory | None = None
        self._changes, self._read_after = 0, -1
        desk.keeper.changed.connect(self._on_changed)

    def _on_changed(self, _code: str) -> None:
        self._changes += 1

    def refresh(self) -> None:
        """Reads the vault where that was not done since the last change."""
        if self._read_after == self._changes or not self._desk.keeper.is_open:
            return
        self._read_after = after = self._changes
        vault = self._desk.keeper.vault

        self._desk.tasks.start(lambda _report: (after, directory(vault)), self._on_read)

    def _on_read(self, answer: tuple[int, Directory]) -> None:
        after, found = answer
        if after == self._read_after:
            self._held = found
            self.read.emit()

    def find(self, typed: str, recent: Sequence[str], also: Sequence[Entry] = ()) -> list[Entry]:
        """What fits, best first; ``also`` are rows that change, such as saved filters."""
        words = fold(typed)
        if not words:
            return [] if typed.strip() else self._before_typing(recent, also)
        found = ranked(typed, [*self._fixed, *also], recent)
        inside = sorted(self._inside(typed, recent), key=lambda entry: _fit(entry, words))
        exact = [entry for entry in inside if _fit(entry, words) < HAS_WORDS]
        return [*exact, *found, *(entry for entry in inside if entry not in exact)]

    def _before_typing(self, recent: Sequence[str], also: Sequence[Entry]) -> list[Entry]:
        known = {entry.key: entry for entry in [*self._fixed, *also]}
        used = [known[key] if key in known else self._open_before(key) for key in recent]
        last = [entry for entry in used if entry is not None]
        keys = {entry.key for entry in last}
        return [*last, *(each for each in known.values() if each.key not in keys)]

    def _open_before(self, code: str) -> Entry | None:
        """A record that was open: found by its whole code."""
        if self._held is None:
            return None
        return next((each for each in self._inside(code, ()) if each.key == code), None)

    def _inside(self, typed: str, recent: Sequence[str]) -> Iterator[Entry]:
        if self._held is None:
            return
        for row in self._held.persons(typed, MOST_OF_A_KIND, recent):
            yield self._person(row)
        for file in self._held.files(typed, MOST_OF_A_KIND, recent):
            yield self._file(file)

    def _person(self, row: PersonRow) -> Entry:
        """Masked as in the lists: the code and the initials."""
        terms = self._desk.terms
        name = row.name if self._desk.names_shown() and row.name else row.initials
        words = " · ".join(part for part in (row.code, name) if part)
        coming = terms.date(row.next_on) if row.next_on else ""
        found_by = (fold(row.code), fold(row.name))
        return Entry(row.code, "person", words, coming, icon="user", found_by=found_by)

    def _file(self, row: FileRow) -> Entry:
        terms = self._desk.terms
        since = terms.date(row.since) if row.since else ""
        if row.record == "proceeding":
            kind, what, icon = "proceeding", row.title, "scale"
            label = terms.code("proceeding_kind", row.what) if row.what else ""
        else:
            kind, what, icon = "application", row.victim, "file-badge"
            label = terms.code("permit_kind", row.what) if row.what else ""
        words = " · ".join(part for part in (row.code, what) if part)
        below = " · ".join(part for part in (sentence(label), since) if part)
        return Entry(row.code, kind, words, below, icon=icon, found_by=(fold(row.code),))


def saved_filter_entries(desk: Desk) -> Iterator[Entry]:
    """The filters that were kept under a name, of all lists."""
    for place in PLACES:
        for each in saved_filters(desk.keeper.vault, place):
            words = desk.terms.text(f"place.{place}")
            found_by = (fold(each.name), fold(f"{words} {each.name}"))
            key = f"filter.{place}.{each.name}"
            yield Entry(key, "filter", each.name, words, icon="bookmark", found_by=found_by)


def _fit(entry: Entry, words: str) -> int:
    fit = entry.fit(words)
    return HAS_WORDS if fit is None else fit


def _help_entries(language: str) -> list[Entry]:
    titles = {each: [page.title for page in help_pages(each)] for each in LANGUAGES}
    entries = []
    for at, page in enumerate(help_pages(language)):
        found_by = tuple(dict.fromkeys(fold(titles[each][at]) for each in LANGUAGES))
        entries.append(
            Entry(f"help.{page.name}", "help", page.title, icon="info", found_by=found_by)
        )
    return entries
