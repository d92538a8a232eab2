"""A card of fields that belong together; what is rarely used is folded and made when opened."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from trafficmon_desktop.ui.forms.field_grid import FieldGrid
from trafficmon_desktop.ui.forms.placing import Group
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import Card, heading


class FieldGroup(Card):
    """``make`` builds the fields; a folded group asks for them when it is opened first."""

    def __init__(self, group: Group, make: Callable[[Group], FieldGrid], *, folded: bool) -> None:
        super().__init__()
        self._group, self._make = group, make
        self._grid: FieldGrid | None = None
        self._fold: Fold | None = None
        title = QCoreApplication.translate("FormGroups", str(group.title)) if group.title else ""
        if folded:
            self._fold = Fold(title)
            self._fold.toggled.connect(self._on_folded)
            self.body.addWidget(self._fold)
            self.body.setContentsMargins(8, 6, 20, 6)
            return
        if title:
            self.body.addWidget(heading(title, 1.1))
        self._build()

    @property
    def names(self) -> list[str]:
        """The fields of the group."""
        return [name for row in self._group.rows for name in row]

    def unfold(self) -> None:
        """Opens it, if it is folded."""
        if self._fold is not None:
            self._fold.setChecked(True)

    def _on_folded(self, open_now: bool) -> None:
        if self._grid is None:
            self._build()
        assert self._grid is not None  # noqa: S101 - it was built
        self._grid.setVisible(open_now)
        self.body.setContentsMargins(*((20, 6, 20, 16) if open_now else (8, 6, 20, 6)))

    def _build(self) -> None:
        self._grid = self._make(self._group)
        self.body.addWidget(self._grid)


class Fold(Button):
    """Opens and closes what stands beneath it."""

    def __init__(self, words: str) -> None:
        super().__init__(words, "chevron-right", Weight.QUIET)
        self.setObjectName("fold")
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self, is_open: bool) -> None:
        self._icon_name = "chevron-down" if is_open else "chevron-right"
        self.update()
