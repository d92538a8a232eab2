"""One group of work: its title, how many, and the first of its lines."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from trafficmon_desktop.services.worklist import Line
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.record_head import wrapped_heading
from trafficmon_desktop.ui.pages.work_line import WorkLine
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across

#: So many more lines are shown with each click.
_MORE = 25


class WorkGroup(Card):
    """Shows ``first`` lines; the rest on request, for each line costs a little time.

    ``here`` is the code of the record on whose page the group stands.
    """

    sheet_asked = Signal()
    correct_asked = Signal(object, str)

    def __init__(
        self,
        name: str,
        title: str,
        lines: Sequence[Line],
        desk: Desk,
        *,
        first: int,
        edge: str = "line",
        here: str = "",
    ) -> None:
        super().__init__(edge=edge)
        self.setObjectName(f"group_{name}")
        self._desk, self._lines, self._here, self._shown = desk, lines, here, 0
        self.body.setSpacing(10)
        count = f"  {desk.terms.number(len(lines))}" if lines else ""
        words = wrapped_heading(f"{title}{count}", 1.15)
        words.setObjectName("group_title")
        self.head = across()
        self.head.addWidget(words, 1)
        self.body.addLayout(self.head)
        self._more = Button("", "chevron-down", Weight.QUIET)
        self._more.setObjectName(f"more_{name}")
        self._more.clicked.connect(lambda: self.show_more(_MORE))
        self.body.addWidget(self._more)
        self.show_more(first)

    def show_more(self, count: int) -> None:
        """Shows so many lines more."""
        for line in self._lines[self._shown : self._shown + count]:
            at = self.body.indexOf(self._more)
            self.body.insertWidget(at, Rule())
            shown = WorkLine(line, self._desk, here=self._here)
            shown.sheet_asked.connect(self.sheet_asked)
            shown.correct_asked.connect(self.correct_asked)
            self.body.insertWidget(at + 1, shown)
        self._shown = min(self._shown + count, len(self._lines))
        left = len(self._lines) - self._shown
        words = self.tr("Show %1 more").replace("%1", self._desk.terms.number(min(left, _MORE)))
        self._more.setText(words)
        self._more.setAccessibleName(words)
        self._more.setVisible(left > 0)
