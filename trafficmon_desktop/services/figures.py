"""The figures inside, counted once: a period is remembered until a record changes."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.indicators import TABLES, Counted
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.exports.report import Report, TableView, build_report
from trafficmon_desktop.services.records import casebook
from trafficmon_desktop.services.summary import count_for, internal_document
from trafficmon_desktop.services.summary_request import INTERNAL, SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import Report as Progress
from trafficmon_desktop.storage.notice import silent
from trafficmon_desktop.storage.vault import Vault


@dataclass(frozen=True)
class Figures:
    """All figures of one period: unprotected, for the organisation alone."""

    summary: Mapping[str, Any]
    report: Report
    counted: Counted

    @cached_property
    def views(self) -> dict[str, TableView]:
        """The tables by their ids."""
        return {view.id: view for chapter in self.report.chapters for view in chapter.tables}

    def behind(self, table: str, key: Mapping[str, str]) -> tuple[str, ...]:
        """The codes of the records that a cell counts, ``*`` for a total."""
        spec = {each.id: each for each in TABLES}[table]
        return self.counted.behind(spec, tuple(key[dim] for dim in spec.dims))


class FigureStore:
    """Counts periods and remembers them. May be asked from one thread and told from another."""

    def __init__(self, vault: Vault, terms: Terms, as_of: date) -> None:
        self._vault, self._terms, self.as_of = vault, terms, as_of
        self._lock = threading.Lock()
        self._known: dict[Period, Figures] = {}
        self._book: Casebook | None = None

    def forget(self) -> None:
        """Something changed: everything is counted anew when it is asked for."""
        with self._lock:
            self._known = {}
            self._book = None

    def known(self, period: Period) -> Figures | None:
        """The figures of a period, where they were counted and nothing changed since."""
        with self._lock:
            return self._known.get(period)

    def of(self, period: Period, report: Progress = silent) -> Figures:
        """The figures of a period. ``report`` may stop it between its three steps."""
        if (found := self.known(period)) is not None:
            return found
        report(0, 3)
        with self._lock:
            memory, book = self._known, self._book
        if book is None:
            book = casebook(self._vault)
            with self._lock:
                if memory is self._known:  # nothing changed while it was read
                    self._book = book
        report(1, 3)
        request = SummaryRequest(
            period_from=period.first, period_to=period.last, as_of=self.as_of, profile=INTERNAL
        )
        counted = count_for(self._vault, request, book)
        report(2, 3)
        summary = internal_document(self._vault, counted, book)
        figures = Figures(summary, build_report(summary, self._terms), counted)
        memory[period] = figures  # an outdated memory is nobody's any more
        return figures
