"""Fields beside and beneath each other: labels on one line, editors on the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.field_line import FieldLine

_WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
_TALLEST = 10_000


@dataclass(frozen=True, slots=True)
class FieldsBeside:
    """Fields that stand beside each other; ``columns`` is how many have room in the row."""

    lines: tuple[FieldLine, ...]
    columns: int


class FieldGrid(QWidget):
    """Arranges by hand: nested layouts cost more than the editors, and lose the lines.

    Where two fields have no room beside each other, each gets a row of its own.
    """

    def __init__(self, rows: Sequence[FieldsBeside]) -> None:
        super().__init__()
        self._rows = tuple(rows)
        self._labels: list[tuple[QRect, FieldLine, int]] = []
        self._height = -1  # not known yet
        self._label_font = theme.font(0.92)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        for row in self._rows:
            for line in row.lines:
                line.stand_in(self, self.arrange)

    def sizeHint(self) -> QSize:
        if self._height < 0:
            self._height = self._place_all()
        return QSize(theme.scaled(460), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(160), self.sizeHint().height())

    # --- arranging ----------------------------------------------------------------------------

    def arrange(self) -> None:
        """Gives everything its place at the width there is, and asks for the height it takes."""
        if self._height < 0:
            return
        height = self._place_all()
        if height != self._height:
            self._height = height
            self.updateGeometry()
        self.update()

    def _place_all(self) -> int:
        self._labels.clear()
        metrics = QFontMetrics(self._label_font)
        top = 0
        for row in self._arranged_rows():
            top = self._place(row, top, metrics) + theme.MEDIUM
        return max(top - theme.MEDIUM, 0)

    def _arranged_rows(self) -> Iterator[FieldsBeside]:
        narrow = self.width() < theme.scaled(380)
        for row in self._rows:
            if narrow and row.columns > 1:
                yield from (FieldsBeside((line,), 1) for line in row.lines)
            else:
                yield row

    def _place(self, row: FieldsBeside, top: int, metrics: QFontMetrics) -> int:
        """Places one row; returns where it ends. All its editors stand on one line."""
        gap = theme.LARGE
        width = (self.width() - gap * (row.columns - 1)) // row.columns
        heights = [self._label_height(line, width, metrics) for line in row.lines]
        middle = top + max(heights) + theme.TINY
        end = middle
        for at, line in enumerate(row.lines):
            left = at * (width + gap)
            area = QRect(left, top, width, middle - theme.TINY - top)
            self._labels.append((area, line, heights[at]))
            bottom = self._place_editor(line, left, middle, width)
            for part in line.parts_beneath():
                part.ensurePolished()
                height = part.heightForWidth(width)
                height = height if height >= 0 else part.sizeHint().height()
                part.setGeometry(left, bottom + theme.TINY, width, height)
                bottom += theme.TINY + height
            end = max(end, bottom)
        return end

    def _label_height(self, line: FieldLine, width: int, metrics: QFontMetrics) -> int:
        words = _with_need(line)
        if metrics.horizontalAdvance(words) <= width:
            return metrics.height()
        area = QRect(0, 0, max(width, 1), _TALLEST)
        return metrics.boundingRect(area, _WORDS, words).height()

    def _place_editor(self, line: FieldLine, left: int, top: int, width: int) -> int:
        editor: QWidget = line.editor
        height = editor.sizeHint().height()
        if editor.hasHeightForWidth():
            height = editor.heightForWidth(width)
        height = max(editor.minimumHeight(), min(height, editor.maximumHeight()))
        editor.setGeometry(left, top, min(width, editor.maximumWidth()), height)
        return top + height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return done

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        painter.setFont(self._label_font)
        painter.setPen(look.of("muted"))
        descent = painter.fontMetrics().descent()
        one_line = painter.fontMetrics().height()
        for area, line, height in self._labels:
            if not area.intersects(event.rect()):
                continue
            if height > one_line:
                painter.drawText(area, _WORDS, _with_need(line))
            else:  # many times as quick
                painter.drawText(area.left(), area.bottom() + 1 - descent, _with_need(line))
        painter.end()


def _with_need(line: FieldLine) -> str:
    return f"{line.label} · {line.needed}" if line.needed else line.label
