"""Two files of one person, field by field: what is kept, what is taken, what comes of it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Field
from trafficmon_desktop.domain.merging import Difference, Side, united
from trafficmon_desktop.domain.records import Victim, field_of
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.choices import Choices
from trafficmon_desktop.ui.forms.naming import record_title, sentence, value_text
from trafficmon_desktop.ui.likely_people import LikelyPeople
from trafficmon_desktop.ui.pages.merge_columns import MergeColumns
from trafficmon_desktop.ui.pages.record_block import facts, filled
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, heading, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.merging import Conflict

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MergePage(QWidget):
    """``closed`` carries the code to show next; ``exchange_asked`` both codes, the kept first."""

    closed = Signal(str)
    exchange_asked = Signal(str, str)
    list_asked = Signal()

    def __init__(self, keep: str, other: str, likely: LikelyPeople, desk: Desk) -> None:
        super().__init__()
        from trafficmon_desktop.services.merging import prospect

        self._likely, self._desk = likely, desk
        self._plan = prospect(desk.keeper.vault, keep, other)
        self._contested, self._single, self._twice = (
            MergeColumns(keep, other, with_both=any(each.may_be_both for each in some))
            for some in (self._plan.contested, self._plan.single, self._plan.conflicts)
        )
        self._page = ScrollPage(widest=960)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self._page, 1)
        layout.addWidget(Rule())
        layout.addWidget(self._foot())
        self._build()
        self._on_keys()
        desk.keeper.changed.connect(self._on_changed)

    def _on_keys(self) -> None:
        self._on_key(Qt.Key.Key_Escape, self.leave)
        for enter in _ENTER:
            keys = QKeyCombination(Qt.KeyboardModifier.ControlModifier, enter)
            self._on_key(keys, self._merge)

    def _on_key(self, key: Qt.Key | QKeyCombination, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def focus_first(self) -> None:
        """Into the first choice, for the keyboard."""
        if not self._contested.take_focus():
            self._on_contested_end()

    def leave(self) -> None:
        """Back without a change."""
        self.list_asked.emit() if self._likely.pairs else self.closed.emit("")

    # --- building -------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        above = self.tr("Possible duplicates") if self._likely.pairs else self.tr("People")
        back = Button(above, "chevron-left", Weight.QUIET)
        back.setObjectName("back")
        back.setAccessibleName(self.tr("Back"))
        back.clicked.connect(self.leave)
        holder = QWidget()
        line = across(back, None)
        line.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, 0)
        holder.setLayout(line)
        return holder

    def _foot(self) -> QWidget:
        flow = FlowBox(theme.SMALL)
        self._merge_button = Button(
            self.tr("Make one file"), "check", Weight.PRIMARY,
            help_text=with_keys(self.tr("Make one file"), "key_next"),
        )  # fmt: skip
        self._merge_button.setObjectName("merge")
        self._merge_button.setAccessibleName(self.tr("Make one file"))
        differ = Button(self.tr("Not the same"), "x")
        differ.setObjectName("not_the_same")
        exchange = Button(self.tr("Exchange the sides"), "refresh-cw", Weight.QUIET)
        exchange.setObjectName("exchange")
        for button, act in (
            (self._merge_button, self._merge),
            (differ, self._on_differ),
            (exchange, self._on_exchange),
        ):
            button.clicked.connect(act)
            flow.add(button)
        holder = QWidget()
        line = across(flow)
        line.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        holder.setLayout(line)
        return holder

    def _build(self) -> None:
        plan, body = self._plan, self._page.body
        body.addWidget(heading(self.tr("One person, two files?"), 1.35))
        self._say_why()
        words = self.tr(
            "%1 is kept, and all that hangs on %2 goes over to it. The code %2 goes on finding "
            "the person. One undo takes everything back."
        )
        words = words.replace("%1", plan.kept.code).replace("%2", plan.other.code)
        body.addWidget(text(words, "muted"))
        body.addWidget(self._differing())
        if plan.conflicts:
            body.addWidget(self._said_twice())
        body.addWidget(self._hanging())
        self._result = Card()
        self._result.setObjectName("result")
        self._result.body.addWidget(heading(self.tr("The file that comes of it"), 1.1))
        self._shown: QWidget = QWidget()
        self._result.body.addWidget(self._shown)
        body.addWidget(self._result)
        self._show_result()

    def _say_why(self) -> None:
        from trafficmon_desktop.services.duplicates import likeness, portrait, why

        alike = likeness(portrait(self._plan.kept), portrait(self._plan.other))
        if alike is not None:
            self._page.body.addWidget(text(sentence(why(self._desk.terms, alike)) + "."))

    def _differing(self) -> Card:
        card = Card()
        card.setObjectName("differences")
        card.body.addWidget(heading(self.tr("What differs"), 1.1))
        for columns, some in (
            (self._contested, self._plan.contested),
            (self._single, self._plan.single),
        ):
            for each in some:
                self._add_row(columns, each)
            columns.chosen.connect(self._show_result)
        self._contested.left_by_end.connect(self._on_contested_end)
        self._single.left_by_end.connect(self._on_single_end)
        card.body.addWidget(self._contested)
        if not self._plan.contested:
            self._contested.hide()
            words = self.tr("Nothing: where both files say something, they say the same.")
            card.body.addWidget(text(words))
        if self._plan.single:
            card.body.addWidget(self._unfolding())
            card.body.addWidget(self._single)
        self._single.hide()
        equal = sum(
            getattr(self._plan.kept, each) == getattr(self._plan.other, each)
            for each in filled(self._plan.kept)
        )
        words = self._desk.terms.count("merging.equal", equal)
        card.body.addWidget(text(words, "muted", 0.92))
        return card

    def _unfolding(self) -> Button:
        words = self._desk.terms.count("merging.single", len(self._plan.single))
        button = Button(words, "chevron-down", Weight.QUIET)
        button.setObjectName("show_single")
        button.setCheckable(True)
        button.toggled.connect(self._single.setVisible)
        return button

    def _add_row(self, columns: MergeColumns, each: Difference) -> None:
        field = field_of(Victim, each.field)
        both = ""
        if each.may_be_both:
            taken = united(self._plan.kept, self._plan.other, {each.field: Side.BOTH})
            both = self._shown_value(field, getattr(taken, each.field))
        label = sentence(self._desk.terms.field("victim", each.field))
        values = (
            self._shown_value(field, each.kept),
            self._shown_value(field, each.other),
            both,
        )
        columns.add(each.field, label, values, each.proposed)

    def _shown_value(self, field: Field, value: Any) -> str:
        words = value_text(field, value, self._desk.terms, lambda code: code)
        return sentence(words) if field.spec.codes else words

    @property
    def _sides(self) -> dict[str, Side]:
        """Field to side, as it stands chosen."""
        return self._contested.sides | self._single.sides

    def _said_twice(self) -> Card:
        card = Card()
        card.setObjectName("conflicts")
        card.body.addWidget(heading(self.tr("What both files say"), 1.1))
        words = self.tr(
            "Taking one side makes the two records one; what only the other says is filled in. "
            "Of consents the other one goes."
        )
        card.body.addWidget(text(words, "muted", 0.92))
        for conflict in self._plan.conflicts:
            both = self.tr("Both stay") if conflict.may_be_both else ""
            values = (self._title(conflict.kept), self._title(conflict.other), both)
            label = self._label(conflict)
            self._twice.add(conflict.other.code, label, values, conflict.proposed)
        self._twice.left_by_end.connect(self._merge_button.setFocus)
        card.body.addWidget(self._twice)
        return card

    def _title(self, record: Any) -> str:
        return f"{sentence(record_title(record, self._desk.terms))} ({record.code})"

    def _label(self, conflict: "Conflict") -> str:
        kind = sentence(self._desk.terms.record(conflict.kept.NAME))
        proceeding = getattr(conflict.kept, "proceeding", None)
        if proceeding is None:
            return kind
        names = Choices(self._desk.keeper, self._desk.terms)
        return f"{kind}: {names.name_of(proceeding)}"

    def _hanging(self) -> Card:
        from trafficmon_desktop.services.releases import list_releases

        plan, terms = self._plan, self._desk.terms
        card = Card()
        card.setObjectName("hanging")
        card.body.addWidget(heading(self.tr("What hangs on them"), 1.1))
        for words, counts in (
            (self.tr("Stays with %1: %2").replace("%1", plan.kept.code), plan.staying),
            (self.tr("Goes over from %1: %2").replace("%1", plan.other.code), plan.moving),
        ):
            card.body.addWidget(text(words.replace("%2", self._counts(counts))))
        if list_releases(self._desk.keeper.vault):
            card.body.addWidget(text(terms.text("merging.released"), "muted", 0.92))
        return card

    def _counts(self, counts: Mapping[str, int]) -> str:
        terms = self._desk.terms
        parts = [terms.count(f"records.{name}.count", n) for name, n in counts.items()]
        return ", ".join(parts) or self.tr("nothing")

    # --- choosing ----------------------------------------------------------------------------

    def _show_result(self) -> None:
        result = united(self._plan.kept, self._plan.other, self._sides)
        shown = facts(result, filled(result), self._desk)
        self._result.body.replaceWidget(self._shown, shown)
        shown.setVisible(True)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = shown

    def _on_contested_end(self) -> None:
        if self._single.isHidden() or not self._single.take_focus():
            self._on_single_end()

    def _on_single_end(self) -> None:
        if not self._twice.take_focus():
            self._merge_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _merge(self) -> None:
        from trafficmon_desktop.services.merging import merge

        keeper, plan = self._desk.keeper, self._plan
        keeper.changed.disconnect(self._on_changed)
        try:
            with keeper.act("merge", plan.kept.code):
                merge(
                    keeper.vault, plan.kept.code, plan.other.code,
                    self._sides, self._twice.sides,
                )  # fmt: skip
        except UserError as error:
            keeper.changed.connect(self._on_changed)
            self._desk.messages.error(error, self._desk.terms)
            return
        words = self.tr("One file now: %1.").replace("%1", plan.kept.code)
        self.closed.emit(plan.kept.code)
        self._desk.messages.toast(words, keeper.undo)

    def _on_differ(self) -> None:
        self._likely.not_the_same(self._plan.kept.code, self._plan.other.code)
        words = self.tr("Remembered: two different people.")
        self.leave()
        self._desk.messages.toast(words, self._desk.keeper.undo)

    def _on_exchange(self) -> None:
        self.exchange_asked.emit(self._plan.other.code, self._plan.kept.code)

    def _on_changed(self, _code: str) -> None:
        """An undo elsewhere may have changed what is compared: then it is compared anew."""
        keeper, plan = self._desk.keeper, self._plan
        now = keeper.find(plan.kept.code), keeper.find(plan.other.code)
        if None in now:
            self.leave()
        elif now != (plan.kept, plan.other):
            self.exchange_asked.emit(plan.kept.code, plan.other.code)
