"""The history of a record in the window, and the erasing of a person at its end."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.erasure import prospect
from trafficmon_desktop.ui.copying import rows_of
from trafficmon_desktop.ui.pages.erase_dialog import EraseCard, EraseDialog
from trafficmon_desktop.ui.pages.history_card import HistoryCard

PERSON = "V-00001"


def history(stage: Stage, bot: QtBot) -> list[tuple[str, ...]]:
    """The rows of the table, newest first, without the time."""
    page = stage.workspace.page
    page.findChild(QAbstractButton, "part_history").click()
    bot.waitUntil(lambda: page.current.findChild(HistoryCard).table is not None)
    rows = rows_of(page.current.findChild(HistoryCard).table)
    return [tuple(row[1:]) for row in rows[1:]]


@pytest.fixture
def person(opened: Stage) -> Victim:
    opened.workspace.open_record(PERSON)
    found = records.get(opened.workspace.desk.keeper.vault, PERSON)
    assert isinstance(found, Victim)
    return found


def test_who_changed_what_from_what_to_what(opened: Stage, bot: QtBot, person: Victim) -> None:
    keeper = opened.workspace.desk.keeper
    keeper.save(replace(person, risk_level="low", given_name="Jana"))
    keeper.undo()
    keeper.remove("N-00001")
    rows = history(opened, bot)
    who = rows[0][0]
    assert who.startswith("passphrase without a name (")
    assert rows[0][1].endswith("removed")
    assert (who, "Person: Risk: changed (taken back)", "low", "high") in [
        (row[0], row[1].replace("Risk level", "Risk"), row[2], row[3]) for row in rows
    ]
    assert ("•••", "•••") in [row[2:] for row in rows]  # names are hidden
    opened.workspace.show_names(True)
    bot.waitUntil(lambda: opened.workspace.page.current.findChild(HistoryCard).table is not None)
    shown = rows_of(opened.workspace.page.current.findChild(HistoryCard).table)
    assert any(row[-2:] == ["Jelena", "Jana"] for row in shown)


def test_the_filter_keeps_one_field(opened: Stage, bot: QtBot, person: Victim) -> None:
    opened.workspace.desk.keeper.save(replace(person, risk_level="low"))
    everything = len(history(opened, bot))
    card = opened.workspace.page.current.findChild(HistoryCard)
    names = [card._filter.itemData(at) for at in range(card._filter.count())]
    card._filter.setCurrentIndex(names.index(("victim", "risk_level")))
    rows = rows_of(card.table)[1:]
    assert len(rows) == 2 < everything


def test_erasing_asks_for_the_code_and_once_more(
    opened: Stage, bot: QtBot, person: Victim, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = opened.workspace.desk.keeper.vault
    dialog = EraseDialog(prospect(vault, PERSON), opened.workspace.desk, opened.program.window)
    assert not dialog.go.isEnabled()
    dialog.typed.setText("V-00002")
    assert not dialog.go.isEnabled()
    dialog.typed.setText(PERSON)
    assert dialog.go.isEnabled()
    dialog.go.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    history(opened, bot)
    asked: list[str] = []
    messages = opened.workspace.desk.messages
    monkeypatch.setattr(EraseDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(messages, "confirmed", lambda *said: asked.extend(said[:2]))
    opened.workspace.page.findChild(QAbstractButton, "erase_person").click()
    bot.waitUntil(lambda: bool(asked))
    assert asked[0] == "Erase V-00001 now?"
    assert asked[1].startswith("Person V-00001")
    assert "Backups made earlier still hold it" in asked[1]
    assert records.find(vault, PERSON) is not None


def test_an_erased_person_is_gone_from_the_list(opened: Stage, bot: QtBot, person: Victim) -> None:
    history(opened, bot)
    page = opened.workspace.page
    page.current.findChild(EraseCard).erase(PERSON)
    bot.waitUntil(lambda: not opened.workspace.desk.tasks.busy, timeout=20_000)
    assert page.open_code == ""
    assert page.codes() == ["V-00002"]
    assert not opened.workspace.desk.keeper.can_undo()
