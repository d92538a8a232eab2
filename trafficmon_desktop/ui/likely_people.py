"""Who may be entered twice: read beside the screen's thread, then kept up with every change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.tasks import Report

if TYPE_CHECKING:  # the comparison of names is loaded with the database, after the first paint
    from trafficmon_desktop.services.duplicates import Match, Namesakes, Pair

#: Up to so many people the pairs are counted unasked (about a second); else when asked for.
COUNTED_UNASKED = 20_000


class LikelyPeople(QObject):
    """``ready``: everybody can be compared; ``pairs_changed``: the possible duplicates are new."""

    ready = Signal()
    pairs_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._people: Namesakes | None = None
        self._pairs: list[Pair] | None = None
        self._is_counting = False
        self._meanwhile: set[str] = set()
        desk.keeper.changed.connect(self._on_changed)
        self._read()

    # --- what is known ------------------------------------------------------------------------

    @property
    def pairs(self) -> "list[Pair] | None":
        """The possible duplicates, the likeliest first; ``None`` until they are counted."""
        return self._pairs

    def matches(self, victim: Victim) -> "list[Match]":
        """Who may be the same person; nobody until the people are read."""
        from trafficmon_desktop.services.duplicates import matches

        if self._people is None:
            return []
        return matches(self._desk.keeper.vault, self._people, victim)

    def not_the_same(self, one: str, other: str) -> None:
        """Remembers that they are two people; can be undone."""
        from trafficmon_desktop.services.duplicates import not_the_same

        keeper = self._desk.keeper
        with keeper.act("not_same", one):
            not_the_same(keeper.vault, one, other)

    # --- reading, on the thread of long work ----------------------------------------------------

    def _read(self) -> None:
        from trafficmon_desktop.services.duplicates import namesakes

        vault = self._desk.keeper.vault
        self._people = None
        self._desk.tasks.start(lambda _report: namesakes(vault), self._on_read)

    def _on_read(self, people: "Namesakes") -> None:
        self._people = people
        self._catch_up()
        if self._pairs is None and len(people) <= COUNTED_UNASKED:
            self.count()
        self.ready.emit()

    def count(self) -> None:
        """Finds all pairs, unless that is under way."""
        from trafficmon_desktop.services.duplicates import possible_duplicates

        if self._is_counting:
            return
        self._is_counting = True
        vault = self._desk.keeper.vault

        def find(report: Report) -> "list[Pair]":
            return possible_duplicates(vault, report=report)

        self._desk.tasks.start(find, self._on_counted)

    def _on_counted(self, pairs: "list[Pair]") -> None:
        self._is_counting = False
        self._pairs = pairs
        self._catch_up()
        self.pairs_changed.emit()

    # --- keeping up -------------------------------------------------------------------------

    def _on_changed(self, code: str) -> None:
        if not self._desk.keeper.is_open:
            return
        self._meanwhile.add(code)
        if self._people is not None and not self._is_counting:
            self._catch_up()
            self.pairs_changed.emit()

    def _catch_up(self) -> None:
        """Takes in whoever was changed; reads anew where more people came or went than that."""
        from trafficmon_desktop.services.duplicates import how_many, pairs_of, take_in

        vault, people = self._desk.keeper.vault, self._people
        if people is None or self._is_counting:
            return
        codes, self._meanwhile = self._meanwhile, set()
        for code in codes:
            take_in(people, vault, code)
        if len(people) != how_many(vault):
            self._pairs = None
            self._read()
        elif self._pairs is not None:
            others = [each for each in self._pairs if not codes & {each.first, each.second}]
            found = {each for code in codes for each in pairs_of(vault, people, code)}
            self._pairs = sorted(found, key=lambda pair: pair.first) + others
