"""The files received, one a row, with what is to be asked of whom."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.services.coordinator import Checked, Outcome
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.received_files import ReceivedFiles
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, heading, text
from trafficmon_desktop.ui.widgets.words_table import WordsTable


class ReceivedView(QWidget):
    """``add_asked`` and ``tables_asked`` lead on; ``ready`` says that this part was asked for."""

    add_asked = Signal()
    tables_asked = Signal()

    def __init__(self, files: ReceivedFiles, desk: Desk, *, ready: bool) -> None:
        super().__init__()
        self._files, self._desk, self._terms = files, desk, desk.terms
        page = ScrollPage(widest=1120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        outcome = files.outcome
        verdict = Banner("warning", self._verdict(outcome))
        if outcome is not None and outcome.document is not None:
            all_fit = outcome.fitting == len(outcome.checked)
            verdict.say(verdict.words, "good" if all_fit else "warning")
        elif not ready:
            none_yet = self.tr("There is no joint report yet.")
            verdict.say(f"{none_yet} {verdict.words}")
        verdict.setObjectName("verdict")
        page.body.addWidget(verdict)
        page.body.addWidget(self._card(outcome))

    def _card(self, outcome: Outcome | None) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Received files"), 1.25))
        words = self.tr("The files stay where they are; nothing of them is kept in this vault.")
        card.body.addWidget(text(words, "muted"))
        checked = () if outcome is None else outcome.checked
        if any(each.received is not None and each.received.signer for each in checked):
            words = self.tr(
                "Compare the fingerprint of a signed file with the organisation by telephone: "
                "whoever knows a name can sign in it."
            )
            card.body.addWidget(text(words))
        self.table = self._table(outcome)
        card.body.addWidget(self.table)
        ways = FlowBox(theme.SMALL)
        add = Button(with_keys(self.tr("Add files…"), "add_new"), "plus")
        add.setObjectName("add_files")
        add.clicked.connect(self.add_asked)
        remove = Button(self.tr("Put the chosen one aside"), "x")
        remove.setObjectName("remove_file")
        remove.clicked.connect(self._on_remove)
        again = Button(self.tr("Read all anew"), "refresh-cw")
        again.setObjectName("read_again")
        again.clicked.connect(self._files.again)
        onward = Button(self.tr("See the joint tables"), "table-2", Weight.PRIMARY)
        onward.setObjectName("see_tables")
        onward.clicked.connect(self.tables_asked)
        onward.setEnabled(outcome is not None and outcome.document is not None)
        for button in (onward, add, remove, again):
            ways.add(button)
        card.body.addWidget(ways)
        return card

    def _table(self, outcome: Outcome | None) -> WordsTable:
        heads = (
            self.tr("State"),
            self._terms.text("report.organisation"),
            self._terms.text("report.period"),
            self.tr("Smallest count"),
            self.tr("Tables"),
            self.tr("File"),
        )
        waiting = self.tr("Not checked")
        rows: list[tuple[str, ...]]
        rows = [(waiting, "", "", "", "", path.name) for path in self._files.paths]
        if outcome is not None:
            rows = [self._row(each) for each in outcome.checked]
        shares = [2.6, 1.4, 1.0, 0.3, 0.3, 0.9]
        table = WordsTable(heads, rows, shares=shares, least=[200, 120, 100, 70, 60, 150])
        table.setObjectName("received")
        table.setAccessibleName(self.tr("Received files"))
        return table

    def _row(self, checked: Checked) -> tuple[str, ...]:
        terms, problem = self._terms, checked.problem
        state = self.tr("Fits.") if problem is None else terms.message(problem)
        if checked.received is None:
            return state, "–", "–", "–", "–", checked.name
        publication = checked.received.publication
        if problem is None and not checked.received.sealed:
            state = self.tr("Fits. It carries no hash, so a change on the way would not be seen.")
        if checked.received.signer is not None:
            state = f"{state} {self._signed(checked.received.signer)}"
        return (
            state,
            publication.organisation or "–",
            self._period(publication.period),
            terms.number(publication.threshold),
            terms.number(len(publication.tables)),
            checked.name,
        )

    def _signed(self, signer: bytes) -> str:
        from trafficmon_desktop.services.bundles.fingerprint import fingerprint

        words = fingerprint(signer, self._terms.language)
        return self.tr("Signed, fingerprint: %1.").replace("%1", words)

    def _period(self, period: tuple[str, str] | None) -> str:
        try:
            days = [self._terms.day(date.fromisoformat(each)) for each in period or ()]
        except ValueError:
            days = list(period or ())
        return " – ".join(days) or "–"

    def _verdict(self, outcome: Outcome | None) -> str:
        if outcome is None:
            return self.tr("Stopped. Read all anew to go on.")
        if outcome.problem is not None:
            return self._terms.message(outcome.problem)
        words = self.tr("%1 of %2 files fit and were added up.")
        words = words.replace("%1", self._terms.number(outcome.fitting))
        return words.replace("%2", self._terms.number(len(outcome.checked)))

    def _on_remove(self) -> None:
        row = self.table.currentIndex().row()
        if row < 0:
            words = self.tr("Choose a file in the table first.")
            self._desk.messages.toast(words)
            return
        self._files.remove(row)
