"""Coordinator: files of several organisations, what can be added up, the joint report."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages import Page
from trafficmon_desktop.ui.pages.joint_order import JointOrder
from trafficmon_desktop.ui.pages.joint_tables import JointTables
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.pages.received_files import ReceivedFiles
from trafficmon_desktop.ui.pages.received_view import ReceivedView
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.focus import focus_into
from trafficmon_desktop.ui.widgets.surfaces import heading
from trafficmon_desktop.ui.widgets.tabs import Tabs

FILES, TABLES, REPORT = "files", "tables", "report"


class CoordinatorPage(Page):
    """Three parts; it knows nothing of the vault and writes nothing into it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._part = FILES
        self._shown: QWidget | None = None
        self.files = ReceivedFiles.of(desk)
        self.files.changed.connect(self._show)
        self.files.began.connect(self._show)
        self.files.progressed.connect(self._on_progress)
        self.setAcceptDrops(True)
        head = QVBoxLayout()
        head.setContentsMargins(theme.LARGE, 16, theme.LARGE, 0)
        head.setSpacing(theme.SMALL)
        head.addWidget(heading(desk.terms.text("place.coordinator"), 1.35))
        self._tabs = Tabs(
            [
                (FILES, self.tr("Received files")),
                (TABLES, self.tr("Joint tables")),
                (REPORT, self.tr("Joint report")),
            ],
            FILES,
        )
        self._tabs.chosen.connect(self.show_part)
        head.addWidget(self._tabs)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addLayout(head)
        self._show()

    @property
    def part(self) -> QWidget | None:
        """What is shown."""
        return self._shown

    def show_part(self, name: str) -> None:
        """Shows the files, the joint tables or the report."""
        self._part = name
        tab = self.findChild(QAbstractButton, f"part_{name}")
        if tab is not None:
            tab.setChecked(True)
        self._show()

    def add_new(self) -> None:
        """Asks for files."""
        words = self.tr("Summaries (*.json *.tmsum)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"), "", words)
        self.add_files([Path(name) for name in names])

    def add_files(self, paths: list[Path]) -> None:
        """Takes files and shows what is to be said of them."""
        self.show_part(FILES)
        self.files.add(paths)

    def panes(self) -> list[QWidget]:
        return [self._tabs, *([self._shown] if self._shown is not None else [])]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.add_files([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _show(self) -> None:
        """Makes the part anew; while files are added up their progress stands in its place."""
        had_focus = self._shown is not None and self._shown.isAncestorOf(self.focusWidget())
        if self._shown is not None:
            self._body.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._tabs.setVisible(bool(self.files.paths))
        self._shown = self._make()
        self._body.addWidget(self._shown, 1)
        self._shown.show()
        if had_focus:
            focus_into(self._shown)

    def _make(self) -> QWidget:
        if not self.files.paths:
            return self._empty()
        if self.files.is_busy:
            return self._progress()
        outcome = self.files.outcome
        if self._part == FILES or outcome is None or outcome.document is None:
            view = ReceivedView(self.files, self._desk, ready=self._part == FILES)
            view.add_asked.connect(self.add_new)
            view.tables_asked.connect(lambda: self.show_part(TABLES))
            return view
        if self._part == TABLES:
            return JointTables(outcome.document, outcome.merged, self._desk.terms)
        return JointOrder(outcome.document, self._desk)

    def _empty(self) -> EmptyState:
        add = Button(with_keys(self.tr("Add files…"), "add_new"), "plus", Weight.PRIMARY)
        add.setObjectName("add_files")
        add.clicked.connect(self.add_new)
        words = self.tr(
            "Here the summaries that at least three organisations sent you for the same period "
            "become one joint report. Nothing of it is kept in this vault."
        )
        return EmptyState("files", self.tr("No files received yet"), words, add)

    def _progress(self) -> QWidget:
        around = QWidget()
        layout = QVBoxLayout(around)
        layout.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        card = ProgressCard(self.tr("Checking the files and adding them up…"))
        card.cancel_asked.connect(self.files.cancel)
        layout.addWidget(card)
        layout.addStretch(1)
        return around

    def _on_progress(self, done: int, total: int) -> None:
        card = self.findChild(ProgressCard)
        if card is not None and self.files.is_busy:
            card.show_progress(done, total)
