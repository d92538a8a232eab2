"""The rules of deadlines in the settings: shown, corrected, replaced, confirmed, undone."""

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.deadlines.rules import Rule
from trafficmon_desktop.ui.pages.rule_editor import RuleEditor
from trafficmon_desktop.ui.pages.rules_view import RulesView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage


@pytest.fixture
def rules(opened: Stage) -> RulesView:
    """The rules, shown from the settings."""
    page = opened.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    button = page.findChild(QAbstractButton, "show_rules")
    assert button is not None
    button.click()
    assert isinstance(page.view, RulesView)
    return page.view


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def find(view: RulesView, code: str) -> list[Rule]:
    assert view.table is not None
    return [each for each in view.table.rules if each.code == code]


def edit(view: RulesView, rule: Rule) -> RuleEditor:
    view.edit(rule)
    assert view.editor is not None
    return view.editor


def cells(view: RulesView) -> str:
    assert view.table is not None
    model = view.table.model()
    return "\n".join(
        str(model.index(row, column, QModelIndex()).data(Qt.ItemDataRole.DisplayRole))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    )


def test_every_rule_is_marked_as_unconfirmed(rules: RulesView) -> None:
    assert words(rules).count("0 of ") == 1
    assert cells(rules).count("To be confirmed") == len(rules.table.rules)


def test_searched_by_name_or_source(rules: RulesView) -> None:
    rules.search.setText("silence appeal")
    assert {each.code for each in rules.table.rules} >= {"permit_appeal_silence_from"}
    rules.search.setText("no rule is called this")
    assert list(rules.table.rules) == []


def test_confirmed(rules: RulesView) -> None:
    editor = edit(rules, find(rules, "permit_appeal")[0])
    assert "never changed here" in words(editor)
    editor.rows["checked_by"].editor.setText("A. P.")
    editor.keep()
    rule = find(rules, "permit_appeal")[0]
    assert (rule.confirmed_by, rule.confirmed_on) == ("A. P.", date(2025, 1, 20))
    assert rule.amount == 15
    assert "A. P." in cells(rules)
    rules.findChild(QAbstractButton, "filter_unconfirmed").setChecked(True)
    assert find(rules, "permit_appeal") == []


def test_corrected_is_unconfirmed_again_and_has_a_history(rules: RulesView) -> None:
    for length, checked in (("10", "A. P."), ("12", "")):
        editor = edit(rules, find(rules, "permit_appeal")[0])
        editor.rows["amount"].editor.setText(length)
        editor.rows["source"].editor.setText("the new act, art. 7")
        editor.rows["checked_by"].editor.setText(checked)
        editor.keep()
    rule = find(rules, "permit_appeal")[0]
    assert (rule.amount, rule.confirmed_by) == (12, "")
    assert "The new act, art. 7" in cells(rules)
    said = words(edit(rules, rule))
    assert said.index("12 days") < said.index("10 days") < said.index("As shipped:  15 days")


def test_replaced_from_a_day_on(rules: RulesView) -> None:
    editor = edit(rules, find(rules, "permit_appeal")[0])
    editor.rows["amount"].editor.setText("8")
    editor.rows["since"].editor.setText("1.3.2025.")
    editor.keep()
    old, new = sorted(find(rules, "permit_appeal"), key=lambda each: str(each.valid_from))[::-1]
    assert (old.amount, old.valid_to) == (15, date(2025, 2, 28))
    assert (new.amount, new.valid_from) == (8, date(2025, 3, 1))


def test_a_change_is_undone(rules: RulesView, opened: Stage) -> None:
    editor = edit(rules, find(rules, "permit_appeal")[0])
    editor.rows["amount"].editor.setText("8")
    editor.keep()
    opened.workspace.undo()
    assert find(rules, "permit_appeal")[0].amount == 15


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("amount", "ten", "whole number"),
        ("valid_to", "3.2025", "exact day"),
        ("since", "soon", "Not understood"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    rules: RulesView, field: str, typed: str, said: str
) -> None:
    editor = edit(rules, find(rules, "permit_appeal")[0])
    editor.rows[field].editor.setText(typed)
    editor.keep()
    assert said in editor.rows[field].below
    assert find(rules, "permit_appeal")[0].confirmed_by == ""


def test_back_to_the_settings(rules: RulesView, opened: Stage) -> None:
    rules.findChild(QAbstractButton, "back_to_settings").click()
    page = opened.workspace.page
    assert isinstance(page, SettingsPage)
    assert page.view is None
