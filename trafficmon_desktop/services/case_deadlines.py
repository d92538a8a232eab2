"""The deadlines of one file, computed from its own records."""

from collections.abc import Iterable
from datetime import date

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.deadlines.collection import outstanding
from trafficmon_desktop.domain.deadlines.deadline import Deadline, State
from trafficmon_desktop.domain.deadlines.everything import collect
from trafficmon_desktop.domain.deadlines.rules import Role
from trafficmon_desktop.domain.records import RECORDS, Record
from trafficmon_desktop.services.deadline_rules import law_of
from trafficmon_desktop.services.deadlines import notes_of
from trafficmon_desktop.services.worklist_lines import Line, deadline_line
from trafficmon_desktop.storage.vault import Vault

#: A limitation is shown on the page of a record in its last year.
LIMITATION_AHEAD = 365


def deadlines_in(vault: Vault, records: Iterable[Record], today: date) -> list[Deadline]:
    """What is neither done nor closed in these records, by the day to work by.

    ``records`` are a whole file: with one left out, what it shows to be done stays open.
    """
    distinct = {each.code: each for each in records}.values()
    book = Casebook(
        {kind.NAME: [each for each in distinct if kind.NAME == each.NAME] for kind in RECORDS}
    )
    return outstanding(collect(book, law_of(vault), today, notes_of(vault)))


def lines_of(deadlines: Iterable[Deadline], today: date) -> list[Line]:
    """The lines to be shown with a record: what passed by itself and what is far off is not."""
    return [deadline_line(each) for each in deadlines if _matters(each, today)]


def _matters(deadline: Deadline, today: date) -> bool:
    if deadline.state is State.PASSED:
        return deadline.role is Role.BEST_BY
    if deadline.role is not Role.LIMITATION:
        return True
    day = deadline.work_by
    return day is None or (day - today).days <= LIMITATION_AHEAD
