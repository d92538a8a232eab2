"""The register: every summary that ever left, in order."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.services.released import checked
from trafficmon_desktop.services.releases import StoredRelease, list_releases
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.grid_table import GridTable
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, heading, text

Index = QModelIndex | QPersistentModelIndex


class _Releases(QAbstractTableModel):
    def __init__(
        self,
        releases: list[StoredRelease],
        heads: tuple[str, ...],
        terms: Terms,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = heads
        self._rows = [_row(each, terms) for each in releases]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {self._rows[index.row()][index.column()]}"
        return None


def _row(release: StoredRelease, terms: Terms) -> tuple[str, ...]:
    first, last = date.fromisoformat(release.period_from), date.fromisoformat(release.period_to)
    left = exact_date(date.fromisoformat(release.released_at[:10]))
    found = checked(release)
    return (
        str(release.number),
        f"{terms.day(first)} – {terms.day(last)}",
        sentence(terms.text(f"profile.{release.profile}")),
        release.recipient or "–",
        terms.date(left),
        str(found.hidden),
        ", ".join(found.beside) or "–",
        terms.text(f"releases.verdict.{found.verdict}") if found.verdict == "safe" else "–",
        release.sha256[:16],
    )


class ReleasesList(QWidget):
    """Reads the register when it is made."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        found = list_releases(desk.keeper.vault)
        if not found:
            words = self.tr("What leaves is remembered here and checked against what left before.")
            layout.addWidget(EmptyState("archive", self.tr("Nothing was released yet"), words))
            return
        heads = (
            self.tr("No."),
            self.tr("Period"),
            desk.terms.text("report.profile"),
            self.tr("Recipient"),
            self.tr("Released on"),
            self.tr("Hidden"),
            self.tr("Checked beside No."),
            self.tr("Verdict"),
            "SHA-256",
        )
        page = ScrollPage(widest=1120)
        card = Card()
        card.body.addWidget(heading(self.tr("Register of releases"), 1.25))
        words = self.tr(
            "Anybody may put these side by side, so each one was made safe beside all that left "
            "before it. The same one can be sent again."
        )
        card.body.addWidget(text(words, "muted"))
        model = _Releases(found, heads, desk.terms)
        table = GridTable(model)
        model.setParent(table)
        table.setObjectName("releases")
        table.setAccessibleName(self.tr("Register of releases"))
        table.share_width(
            [0.2, 1.6, 0.8, 1.2, 0.8, 0.3, 0.6, 0.5, 0.8],
            [36, 126, 96, 96, 80, 58, 74, 58, 140],
        )
        card.body.addWidget(table)
        page.body.addWidget(card)
        layout.addWidget(page)
