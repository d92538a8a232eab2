"""Sums beside each other as bars: what was claimed, what was awarded, what was received."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme

_LEAST_BAR, _MOST_BAR, _GAP = 80, 420, 10


@dataclass(frozen=True, slots=True)
class Stage:
    """``sums`` holds one sum a currency; ``role`` is the colour of its bar, ``none`` says nothing.

    A stage without a sum has no bar: nothing recorded is not zero.
    """

    label: str
    sums: Sequence[Money]
    role: str
    none: str


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    amount: str
    share: float
    role: str


def rows_of(stages: Sequence[Stage], terms: Terms) -> list[_Row]:
    """One row a stage and currency. A bar is a share of the largest sum of the same currency."""
    largest: dict[str, Decimal] = {}
    for stage in stages:
        for each in stage.sums:
            largest[each.currency] = max(each.amount, largest.get(each.currency, Decimal(0)))
    rows = []
    for stage in stages:
        for each in stage.sums:
            most = largest[each.currency]
            share = float(each.amount / most) if most else 0.0
            rows.append(_Row(stage.label, terms.money(each), share, stage.role))
        if not stage.sums:
            rows.append(_Row(stage.label, stage.none, 0.0, stage.role))
    return rows


class MoneyBar(QWidget):
    """Reads itself out: every label with its sums stands in the accessible name."""

    def __init__(self, stages: Sequence[Stage], terms: Terms) -> None:
        super().__init__()
        self.rows = rows_of(stages, terms)
        spoken = ", ".join(f"{row.label} {row.amount}" for row in self.rows)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _line(self) -> int:
        return max(theme.scaled(22), QFontMetrics(theme.font()).height() + 4)

    def _widths(self) -> tuple[int, int]:
        """What the labels and the amounts need."""
        plain, strong = QFontMetrics(theme.font(0.92)), QFontMetrics(self._strong())
        labels = max(plain.horizontalAdvance(row.label) for row in self.rows)
        return labels, max(strong.horizontalAdvance(row.amount) for row in self.rows)

    def _strong(self) -> theme.QFont:
        return theme.font(0.96, weight=theme.QFont.Weight.DemiBold)

    def sizeHint(self) -> QSize:
        labels, amounts = self._widths()
        width = labels + amounts + 2 * _GAP + theme.scaled(_LEAST_BAR)
        return QSize(width, self._line() * len(self.rows))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, (labels, amounts) = self._line(), self._widths()
        room = min(self.width() - labels - amounts - 2 * _GAP, theme.scaled(_MOST_BAR))
        for at, row in enumerate(self.rows):
            area = QRectF(0, at * line, self.width(), line)
            self._paint_row(painter, row, area, labels, room)
        painter.end()

    def _paint_row(
        self, painter: QPainter, row: _Row, area: QRectF, labels: int, room: int
    ) -> None:
        look = theme.colours()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(0.92))
        painter.setPen(look.of("muted"))
        painter.drawText(area, left, row.label)
        height = theme.scaled(10)
        ground = QRectF(labels + _GAP, area.center().y() - height / 2, room, height)
        painter.setPen(QPen(look.of("line"), 1))
        painter.setBrush(look.of("window"))
        painter.drawRoundedRect(ground, height / 2, height / 2)
        if row.share > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.of(row.role))
            bar = QRectF(ground)
            bar.setWidth(max(room * row.share, height))
            painter.drawRoundedRect(bar, height / 2, height / 2)
        painter.setFont(self._strong())
        painter.setPen(look.of("text" if row.share > 0 else "muted"))
        painter.drawText(area.adjusted(labels + room + 2 * _GAP, 0, 0, 0), left, row.amount)
