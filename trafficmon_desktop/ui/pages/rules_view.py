"""The rules deadlines are computed by: proposals, until somebody here confirms them."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from trafficmon_desktop.domain.deadlines.rules import Rule
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.deadline_rules import law_of
from trafficmon_desktop.services.deadline_sentences import footer, rule_name, rule_source
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.rule_editor import RuleEditor
from trafficmon_desktop.ui.pages.rules_table import RulesTable
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Chip
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.line_edit import SearchEdit
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text


class RulesView(SettingsView):
    """See :class:`SettingsView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.editor: RuleEditor | None = None
        self.table: RulesTable | None = None
        self._page = ScrollPage(margin=theme.HUGE, widest=1120)
        back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        back.setObjectName("back_to_settings")
        back.clicked.connect(self.closed)
        body = self._page.body
        body.addLayout(across(back, None))
        body.addWidget(heading(self.tr("Rules of deadlines"), 1.6))
        words = self.tr(
            "Each rule is a proposal with its source until somebody in this organisation has "
            "checked it against the law and put a name to it. Enter opens a rule."
        )
        body.addWidget(text(words, "muted"))
        self._state = text("", bold=True)
        self._state.setObjectName("rules_confirmed")
        body.addWidget(self._state)
        body.addWidget(self._filters())
        self._card = Card()
        body.addWidget(self._card)
        body.addWidget(text(footer(desk.terms), "muted", 0.92))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self.load()

    def _filters(self) -> FlowBox:
        flow = FlowBox(theme.SMALL)
        self.search = SearchEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Name or source of a rule"))
        self.search.setAccessibleName(self.tr("Search rules"))
        self.search.setFixedWidth(theme.scaled(300))
        self.search.textChanged.connect(self.load)
        self._open_only = Chip(self._desk.terms.text("deadline.unconfirmed").removesuffix("."))
        self._open_only.setObjectName("filter_unconfirmed")
        self._open_only.toggled.connect(self.load)
        flow.add(self.search)
        flow.add(self._open_only)
        return flow

    def focus_first(self) -> None:
        """Puts the cursor into the search."""
        self.search.setFocus()

    def load(self) -> None:
        """Reads the rules anew, unless one is being changed."""
        if self.editor is not None:
            return
        terms = self._desk.terms
        rules = law_of(self._desk.keeper.vault).rules
        confirmed = sum(each.confirmed for each in rules)
        words = self.tr("%1 of %2 rules confirmed")
        shown = words.replace("%1", terms.number(confirmed)).replace("%2", terms.number(len(rules)))
        self._state.setText(shown)
        self._show([each for each in rules if self._fits(each)])

    def _fits(self, rule: Rule) -> bool:
        if self._open_only.isChecked() and rule.confirmed:
            return False
        terms = self._desk.terms
        within = f" {fold(f'{rule_name(rule, terms)} {rule_source(rule, terms)} {rule.code}')}"
        return all(f" {word}" in within for word in fold(self.search.text()).split())

    def _show(self, rules: list[Rule]) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        heads = (
            self.tr("Rule"),
            self.tr("Confirmed by"),
            self.tr("Legal basis"),
            self.tr("Runs from"),
            self.tr("Period"),
            self.tr("Holds"),
        )
        self.table = RulesTable(rules, heads, self._desk.terms)
        self.table.setAccessibleName(self.tr("Rules of deadlines"))
        self.table.opened.connect(self._on_opened)
        self._card.body.addWidget(self.table)

    def _on_opened(self, index: QModelIndex) -> None:
        if self.table is not None:
            self.edit(self.table.rules[index.row()])

    def edit(self, rule: Rule) -> None:
        """Opens a rule above the table."""
        self._close_editor()
        self.editor = RuleEditor(rule, self._desk)
        self.editor.closed.connect(self._on_closed)
        body = self._page.body
        body.insertWidget(body.indexOf(self._card), self.editor)
        self._page.verticalScrollBar().setValue(0)
        self.editor.focus_first()

    def _close_editor(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _on_closed(self) -> None:
        self._close_editor()
        self.load()
