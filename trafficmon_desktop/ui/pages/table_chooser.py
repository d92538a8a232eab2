"""Which figures the first screen shows: all of them in groups, with a search."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from trafficmon_desktop.domain.indicators import CHAPTERS
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.charts import WAYS
from trafficmon_desktop.services.figure_choice import FIRST, OFFERED, TREND
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import across, heading, text
from trafficmon_desktop.ui.widgets.tick_box import TickBox


class TableChooser(QDialog):
    """``chosen`` are the ids that are ticked, in the order of the report."""

    def __init__(self, chosen: Collection[str], terms: Terms, parent: QWidget) -> None:
        super().__init__(parent)
        self._terms = terms
        self.setWindowTitle(self.tr("Choose what to see"))
        self.resize(theme.scaled(560), theme.scaled(520))
        self._boxes: dict[str, TickBox] = {}
        self._groups: list[tuple[QLabel, tuple[str, ...]]] = []
        self._search = LineEdit()
        self._search.setObjectName("search_tables")
        self._search.setPlaceholderText(self.tr("Search among the tables"))
        self._search.setAccessibleName(self.tr("Search among the tables"))
        self._search.textChanged.connect(self._on_search)
        self._count = text("", "muted", 0.9)
        page = ScrollPage(theme.SMALL)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.body.setSpacing(2)
        self._add_group(page.body, self.tr("Ways and time"), (*WAYS, TREND), chosen)
        for name, ids in CHAPTERS.items():
            self._add_group(page.body, terms.text(f"chapter.{name}"), ids, chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, 16, theme.LARGE, 16)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(heading(self.tr("Choose what to see"), 1.25))
        layout.addWidget(self._search)
        layout.addWidget(self._count)
        layout.addWidget(page, 1)
        layout.addLayout(self._ways_out())
        self._search.setFocus()
        self._on_search("")

    def _ways_out(self) -> QVBoxLayout:
        usual = Button(self.tr("The usual ones"), weight=Weight.QUIET)
        usual.setObjectName("usual")
        usual.clicked.connect(lambda: self._tick(FIRST))
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        show = Button(self.tr("Show"), weight=Weight.PRIMARY)
        show.setDefault(True)
        show.clicked.connect(self.accept)
        rows = QVBoxLayout()
        rows.addLayout(across(usual, None, cancel, show))
        return rows

    def _add_group(
        self, into: QVBoxLayout, title: str, ids: tuple[str, ...], chosen: Collection[str]
    ) -> None:
        label = text(title, "accent", bold=True)
        label.setContentsMargins(0, theme.SMALL, 0, 2)
        into.addWidget(label)
        self._groups.append((label, ids))
        for each in ids:
            box = TickBox(self._words(each))
            box.setObjectName(f"show_{each}")
            box.setChecked(each in chosen)
            self._boxes[each] = box
            into.addWidget(box)

    def _words(self, each: str) -> str:
        if each in WAYS:
            return self._terms.text(f"chart.way.{each}")
        if each == TREND:
            return self._terms.text("chart.trend")
        return f"{each}  {self._terms.text(f'table.{each}')}"

    def _tick(self, ids: Collection[str]) -> None:
        for each, box in self._boxes.items():
            box.setChecked(each in ids)

    def _on_search(self, typed: str) -> None:
        wanted = fold(typed).split()
        found = {
            each
            for each, box in self._boxes.items()
            if all(word in fold(box.text()) for word in wanted)
        }
        for each, box in self._boxes.items():
            box.setVisible(each in found)
        for label, ids in self._groups:
            label.setVisible(bool(found & set(ids)))
        words = self.tr("%1 of %2").replace("%1", str(len(found)))
        self._count.setText(words.replace("%2", str(len(self._boxes))))

    @property
    def chosen(self) -> tuple[str, ...]:
        """In the order of the report."""
        return tuple(each for each in OFFERED if self._boxes[each].isChecked())
