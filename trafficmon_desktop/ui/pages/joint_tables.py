"""The joint tables: whose figures they hold, sums and intervals, and what each file gave."""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from trafficmon_desktop.disclosure.merged import Merged, MergedCell, Part
from trafficmon_desktop.services.exports.joint_report import (
    coverage_lines,
    joint_report,
    not_given_lines,
)
from trafficmon_desktop.services.exports.joint_view import cell_at, shown_interval
from trafficmon_desktop.services.exports.table_view import TableView
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.pages.report_tables import TableCard
from trafficmon_desktop.ui.widgets.grid_table import GridTable
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, heading, text
from trafficmon_desktop.ui.widgets.tabs import Tabs

COVERAGE = "coverage"


class JointTables(QWidget):
    """A tab for coverage and one for each chapter."""

    def __init__(self, document: Mapping[str, Any], merged: Merged | None, terms: Terms) -> None:
        super().__init__()
        self._document, self._merged, self._terms = document, merged, terms
        self._chapters = joint_report(document, terms).chapters
        self._page = ScrollPage(widest=1120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        names = [(f"chapter_{at}", each.title) for at, each in enumerate(self._chapters)]
        first = names[0][0] if names else COVERAGE
        tabs = Tabs([*names, (COVERAGE, self.tr("Who is covered"))], first)
        tabs.chosen.connect(self.show_chapter)
        self._page.body.addWidget(tabs)
        self._page.body.addWidget(text(terms.text("joint.intervals"), "muted", 0.92))
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.MEDIUM)
        self._page.body.addLayout(self._body)
        self.show_chapter(first)

    def show_chapter(self, name: str) -> None:
        """The tables of a chapter, or whose figures they hold."""
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if name == COVERAGE:
            self._body.addWidget(self._coverage())
            return
        for view in self._chapters[int(name.removeprefix("chapter_"))].tables:
            card = JointCard(view, self._document, self._merged, self._terms)
            self._body.addWidget(card)

    def _coverage(self) -> Card:
        card = Card()
        card.setObjectName("coverage")
        card.body.setSpacing(6)
        terms, document = self._terms, self._document
        card.body.addWidget(heading(self.tr("Who is covered"), 1.25))
        card.body.addWidget(text(terms.text("joint.coverage"), "muted"))
        for line in coverage_lines(document, terms):
            card.body.addWidget(text(line))
        left_out = list(not_given_lines(document, terms))
        if left_out:
            card.body.addWidget(heading(self.tr("Not given"), 1.1))
        for line in left_out:
            card.body.addWidget(text(line))
        card.body.addWidget(heading(terms.text("joint.method_sums"), 1.1))
        for name in ("sums", "twice", "no_measures"):
            card.body.addWidget(text(terms.text(f"joint.{name}"), "muted"))
        return card


class JointCard(TableCard):
    """A joint table; Enter on a number tells below it what each file gave."""

    def __init__(
        self, view: TableView, document: Mapping[str, Any], merged: Merged | None, terms: Terms
    ) -> None:
        super().__init__(view, terms)
        self._terms = terms
        (self._table_of_file,) = (each for each in document["tables"] if each["id"] == view.id)
        tables = merged.tables if merged is not None else ()
        self._merged_table = next((each for each in tables if each.id == view.id), None)
        self.provenance = Card("tint", None)
        self.provenance.setObjectName("provenance")
        self.provenance.body.setSpacing(2)
        self.provenance.hide()
        grid = self.findChild(GridTable)
        self.body.insertWidget(self.body.indexOf(grid) + 1 if grid else -1, self.provenance)
        self.opened.connect(self._on_cell)

    def _on_cell(self, _table: str, key: object) -> None:
        if self._merged_table is None or not isinstance(key, dict):
            return
        wanted = cell_at(self._table_of_file, key)["key"]
        named = tuple(wanted[dim] for dim in self._merged_table.dims)
        cell = next(each for each in self._merged_table.cells if each.categories == named)
        while (item := self.provenance.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = [self._about(key), *self._lines(cell)]
        for at, line in enumerate(lines):
            self.provenance.body.addWidget(text(line, "on_tint", bold=at == 0))
        self.provenance.show()
        QTimer.singleShot(0, self.provenance, self._bring_into_sight)  # once it has its height
        announce(self, ". ".join(lines))

    def _bring_into_sight(self) -> None:
        over = self.parentWidget()
        while over is not None and not isinstance(over, QScrollArea):
            over = over.parentWidget()
        if over is not None:
            over.ensureWidgetVisible(self.provenance)

    def _about(self, key: Mapping[str, str]) -> str:
        """The row and the column by the names they have in the table."""
        values = list(key.values())
        table = self._table
        names = [table.rows[table.row_keys.index(values[0])]]
        if len(values) > 1:
            names.append(table.columns[table.column_keys.index(values[1])])
        return ", ".join(names)

    def _lines(self, cell: MergedCell) -> Iterator[str]:
        shown = shown_interval(*cell.ends, self._terms)
        yield self._terms.text("joint.provenance", sum=shown, n=len(cell.parts))
        for part in cell.parts:
            yield self._part(part)

    def _part(self, part: Part) -> str:
        kind = "printed" if part.printed else "interval"
        if not part.possible:
            kind = "impossible"
        interval = shown_interval(part.lo, part.hi, self._terms)
        key = f"joint.part_{kind}"
        return self._terms.text(key, organisation=part.organisation, interval=interval)
