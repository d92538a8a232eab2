"""The rules of deadlines as a table: where each comes from, and who confirmed it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from trafficmon_desktop.domain.deadlines.rules import Rule
from trafficmon_desktop.services.deadline_sentences import amount_in_words, rule_name, rule_source
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.widgets.grid_table import GridTable

Index = QModelIndex | QPersistentModelIndex

#: Near the beginning, so that it is in sight at any size of the text.
_CONFIRMED = 1


class _Rules(QAbstractTableModel):
    def __init__(
        self,
        rules: Sequence[Rule],
        heads: tuple[str, ...],
        terms: Terms,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads, self._rules = heads, rules
        self._rows = [_row(each, terms) for each in rules]

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
        words = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {words}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _CONFIRMED:
            confirmed = self._rules[index.row()].confirmed
            return theme.colours().of("good" if confirmed else "warning")
        return None


class RulesTable(GridTable):
    """One row a rule; ``rules`` in the order of the rows."""

    def __init__(self, rules: Sequence[Rule], heads: tuple[str, ...], terms: Terms) -> None:
        model = _Rules(rules, heads, terms)
        super().__init__(model)
        model.setParent(self)
        self.setObjectName("rules")
        self.rules = rules
        self.share_width([1.6, 0.8, 1.6, 1.4, 0.6, 1.0], [150, 118, 130, 116, 64, 104])


def _row(rule: Rule, terms: Terms) -> tuple[str, ...]:
    return (
        sentence(rule_name(rule, terms)),
        confirmed_words(rule, terms),
        sentence(rule_source(rule, terms)),
        sentence(event_words(rule, terms)),
        period_words(rule, terms),
        validity_words(rule, terms),
    )


def event_words(rule: Rule, terms: Terms) -> str:
    """What the period runs from."""
    trigger = rule.trigger
    key = f"deadline.start.{trigger.field or trigger.computed or trigger.given}"
    event = terms.text(key, date="…").replace("…", "").strip() if terms.has(key) else ""
    record = terms.record(trigger.record) if trigger.record else ""
    return ": ".join(part for part in (record, event) if part) or "–"


def period_words(rule: Rule, terms: Terms) -> str:
    """How long it is; rules whose length stands elsewhere, or which have none, have a dash."""
    if not isinstance(rule.amount, int) or rule.amount == 0:
        return "–"
    return amount_in_words(rule.amount, rule.unit, terms)


def validity_words(rule: Rule, terms: Terms) -> str:
    """From when until when it holds."""
    first = terms.day(rule.valid_from) if rule.valid_from else "…"
    last = terms.day(rule.valid_to) if rule.valid_to else "…"
    return "–" if first == last == "…" else f"{first} – {last}"


def confirmed_words(rule: Rule, terms: Terms) -> str:
    """Who confirmed it and when; else how sure its writers were."""
    if not rule.confirmed:
        unconfirmed = terms.text("deadline.unconfirmed").removesuffix(".")
        return f"{unconfirmed} ({terms.number(rule.confidence)} %)"
    when = terms.day(rule.confirmed_on) if rule.confirmed_on else ""
    return "\n".join(part for part in (rule.confirmed_by, when) if part)
