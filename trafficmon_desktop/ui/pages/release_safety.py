"""The second step of a release: what is hidden, why, and what the attack found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.services.exports.report import TableView, build_report
from trafficmon_desktop.services.release_preview import Preview
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.report_tables import TableCard
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.tabs import Tabs


class ReleaseSafety(QWidget):
    """``onward`` leads to the files, ``back`` to what was asked for."""

    onward = Signal()
    back = Signal()

    def __init__(self, preview: Preview, terms: Terms) -> None:
        super().__init__()
        self._preview, self._terms = preview, terms
        self._chapters = build_report(preview.summary, terms).chapters
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(self._verdict())
        if preview.summary["not_published"]:
            layout.addWidget(self._left_out())
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.MEDIUM)
        layout.addLayout(self._body)
        self._show_chapter("0")

    def _verdict(self) -> Card:
        terms, summary = self._terms, self._preview.summary
        protection = summary["protection"]
        hidden, k = int(protection["hidden_cells"]), int(protection["threshold"])
        card = Card()
        card.body.addWidget(heading(self.tr("Is it safe?"), 1.25))
        words = (
            terms.count("preview.attack", hidden, k=k)
            if hidden
            else terms.text("preview.nothing_to_attack")
        )
        banner = Banner("good", words)
        banner.setObjectName("attack_result")
        card.body.addWidget(banner)
        card.body.addWidget(text(terms.text("report.guarantee", k=k)))
        card.body.addWidget(text(terms.count("preview.tables", len(summary["tables"])), "muted"))
        if self._preview.again:
            words = self.tr("This period was released before. Exactly the same is sent again.")
            card.body.addWidget(Banner("warning", words))
        onward = Button(self.tr("See exactly what leaves"), "files", Weight.PRIMARY)
        onward.setObjectName("see_files")
        onward.clicked.connect(self.onward)
        back = Button(self.tr("Back"), "chevron-left")
        back.clicked.connect(self.back)
        card.body.addLayout(across(back, None, onward))
        return card

    def _left_out(self) -> Card:
        terms, summary = self._terms, self._preview.summary
        card = Card()
        card.body.addWidget(heading(self.tr("Not published"), 1.1))
        names = "; ".join(
            terms.text(f"population.{name}") if terms.has(f"population.{name}") else name
            for name in summary["not_published"]
        )
        k = int(summary["protection"]["threshold"])
        words = text(terms.text("report.not_published", populations=names, k=k))
        words.setObjectName("not_published")
        card.body.addWidget(words)
        return card

    def _show_chapter(self, number: str) -> None:
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not self._chapters:
            return
        names = [(str(at), chapter.title) for at, chapter in enumerate(self._chapters)]
        tabs = Tabs(names, number)
        tabs.chosen.connect(self._show_chapter)
        self._body.addWidget(tabs)
        for table in self._chapters[int(number)].tables:
            self._body.addWidget(TableCard(table, self._terms, self._why(table)))

    def _why(self, table: TableView) -> str:
        """How much is hidden and why; which numbers are small stays on this screen."""
        terms = self._terms
        if not table.hidden:
            return terms.text("preview.none_hidden")
        words = terms.count("preview.hidden", table.hidden)
        hidden = self._preview.hidden.get(table.id)
        if hidden is None:
            return words
        reasons = [
            terms.count(f"preview.{name}", count)
            for name, count in (("small", hidden.small), ("others", hidden.others))
            if count
        ]
        inside = self.tr("Only you see which; it is never published.")
        return f"{words} {'; '.join(reasons).capitalize()}. {inside}"
