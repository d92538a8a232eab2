"""The sheet of keys: every key with what it does, to be read, or copied and printed as text."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import ACTIONS, GROUPS, Action
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import across, heading, text

#: Wide enough for two columns of groups.
_SIZE = 900, 600
_GROUP_WIDTH = 400


def listed() -> Iterator[tuple[str, list[Action]]]:
    """Each group with its actions that have a key."""
    for group in GROUPS:
        actions = [each for each in ACTIONS if each.group == group and each.keys]
        if actions:
            yield group, actions


def sheet_text(terms: Terms) -> str:
    """The sheet as plain text."""
    lines = [terms.text("keys.title")]
    for group, actions in listed():
        lines += ["", terms.text(f"actions.{group}")]
        for action in actions:
            keys = "  ".join(action.keys)
            lines.append(f"  {keys:<22}{terms.text(action.words_key)}")
    return "\n".join(lines) + "\n"


class ShortcutSheet(QDialog):
    """Every key with what it does, in groups."""

    def __init__(self, parent: QWidget, terms: Terms) -> None:
        super().__init__(parent)
        self._terms = terms
        self.setWindowTitle(terms.text("keys.title"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        page = ScrollPage(margin=theme.LARGE)
        page.body.addWidget(heading(terms.text("keys.title"), 1.35))
        groups = FlowBox(theme.LARGE)
        every = list(listed())
        widest = max(_mark(each).sizeHint().width() for _, actions in every for each in actions)
        for group, actions in every:
            groups.add(self._group(group, actions, widest))
        page.body.addWidget(groups)
        layout.addWidget(page, 1)
        close = Button(self.tr("Close"), weight=Weight.PRIMARY)
        close.clicked.connect(self.accept)
        self._copy = Button(terms.text("keys.copy"), "files", Weight.QUIET)
        self._copy.setObjectName("copy_keys")
        self._copy.clicked.connect(self._copy_text)
        feet = across(self._copy, None, close)
        feet.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.MEDIUM)
        layout.addLayout(feet)
        self._fit(parent)

    def _fit(self, parent: QWidget) -> None:
        room = parent.window().size()
        self.resize(*(min(theme.scaled(a), b) for a, b in zip(_SIZE, room.toTuple(), strict=True)))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(sheet_text(self._terms))
        announce(self._copy, self._terms.text("keys.copied"))
        self._copy.setText(self._terms.text("keys.copied"))

    def _group(self, group: str, actions: list[Action], widest: int) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, widest)
        grid.addWidget(heading(self._terms.text(f"actions.{group}"), 1.05), 0, 0, 1, 2)
        for row, action in enumerate(actions, start=1):
            keys, words = _mark(action), text(self._terms.text(action.words_key))
            words.setMinimumHeight(keys.sizeHint().height())  # one line beside the middle of keys
            grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        width = theme.scaled(_GROUP_WIDTH)
        # a hint of wrapping lines asks for more height than they take at this width
        part.setFixedSize(width, grid.totalHeightForWidth(width))
        return part


def _mark(action: Action) -> Mark:
    keys = Mark("  ".join(action.keys))
    keys.setAccessibleName(", ".join(action.keys))
    return keys
