"""Summaries: figures inside, a new release, and the register of what left."""

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from trafficmon_desktop.services.figures import FigureStore
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages import Page
from trafficmon_desktop.ui.pages.figures_view import FiguresView
from trafficmon_desktop.ui.pages.release_view import ReleaseView
from trafficmon_desktop.ui.pages.releases_list import ReleasesList
from trafficmon_desktop.ui.widgets.surfaces import heading
from trafficmon_desktop.ui.widgets.tabs import Tabs


class SummariesPage(Page):
    """Three parts; figures and a release that was begun stay while another part is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._part = ""
        self._release: ReleaseView | None = None
        self._store = FigureStore(desk.keeper.vault, desk.terms, desk.today)
        self._figures: FiguresView | None = None
        desk.keeper.changed.connect(self._on_changed)
        self._shown: QWidget | None = None
        head = QVBoxLayout()
        head.setContentsMargins(theme.LARGE, 16, theme.LARGE, 0)
        head.setSpacing(theme.SMALL)
        head.addWidget(heading(self.tr("Summaries"), 1.35))
        self._tabs = Tabs(
            [
                ("figures", self.tr("Figures inside")),
                ("release", self.tr("New release")),
                ("register", self.tr("Register of releases")),
            ],
            "figures",
        )
        self._tabs.chosen.connect(self.show_part)
        head.addWidget(self._tabs)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addLayout(head)
        self.show_part("figures")

    @property
    def part(self) -> QWidget | None:
        """What is shown."""
        return self._shown

    def show_part(self, name: str) -> None:
        """Shows a part; the register is read anew each time."""
        if name == self._part:
            return
        if self._shown is not None:
            self._shown.hide()
            if self._shown not in (self._release, self._figures):
                self._body.removeWidget(self._shown)
                self._shown.deleteLater()
        self._part = name
        tab = self.findChild(QAbstractButton, f"part_{name}")
        if tab is not None:
            tab.setChecked(True)
        if name == "release":
            self._shown = self._release_view()
        elif name == "figures":
            self._shown = self._figures_view()
        else:
            self._shown = ReleasesList(self._desk)
            self._body.addWidget(self._shown, 1)
        self._shown.show()

    def _release_view(self) -> ReleaseView:
        if self._release is None:
            self._release = ReleaseView(self._desk)
            self._body.addWidget(self._release, 1)
        return self._release

    def _figures_view(self) -> FiguresView:
        if self._figures is None:
            self._figures = FiguresView(self._desk, self._store)
            self._body.addWidget(self._figures, 1)
        return self._figures

    def _on_changed(self, _code: str) -> None:
        """What was counted holds no longer; it is counted anew when it is looked at."""
        self._store.forget()
        if self._figures is not None and self._figures.isVisible():
            self._figures.count()

    def show_names(self) -> None:
        if self._figures is not None and self._figures.sources is not None:
            self._figures.sources.show_lines()

    def add_new(self) -> None:
        """A new release."""
        tab = self.findChild(QAbstractButton, "part_release")
        if tab is not None:
            tab.click()
            tab.setFocus()

    def panes(self) -> list[QWidget]:
        return [self._tabs, *([self._shown] if self._shown is not None else [])]
