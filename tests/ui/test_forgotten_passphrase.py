"""Whoever forgot everything but holds the sheet gets in, and leaves with a new passphrase."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services import key_slots, vaults
from trafficmon_desktop.storage import slot_changes
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.ui.pages.renewal_page import RenewalPage
from trafficmon_desktop.ui.pages.unlock_page import UnlockPage

CODE = vaults.recovery_code()
SHARES = key_slots.make_shares(2, 3)


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cheapest key derivation that is allowed."""
    monkeypatch.setattr(slot_changes, "calibrated_parameters", lambda: NO_KDF)


@pytest.fixture
def with_sheet(locked: Stage, tmp_path: Path) -> Stage:
    """The vault has a sheet and shares whose codes are known here."""
    state = tmp_path / "state"
    with vaults.open_vault(locked.folder, passphrase=PASSPHRASE, state=state) as vault:
        key_slots.add_recovery_code(vault, CODE)
        key_slots.add_shares(vault, SHARES)
    return locked


def asked_for_code(stage: Stage) -> tuple[UnlockPage, QLineEdit]:
    page = stage.program.window.page
    assert isinstance(page, UnlockPage)
    way = page.findChild(QAbstractButton, "other_way")
    assert way.text() == "I forgot my passphrase"
    way.click()
    return page, page.findChild(QLineEdit, "secret")


def renewal(stage: Stage, qtbot: QtBot) -> RenewalPage:
    window = stage.program.window
    qtbot.waitUntil(lambda: isinstance(window.page, RenewalPage), timeout=30_000)
    page = window.page
    assert isinstance(page, RenewalPage)
    return page


def take_the_words(page: RenewalPage) -> str:
    phrase: str = page.step.phrase
    for place, field in page.step.asked:
        type_text(field, phrase.split()[place])
    page.findChild(QAbstractButton, "take").click()
    return phrase


def test_from_the_sheet_to_a_new_passphrase(with_sheet: Stage, qtbot: QtBot) -> None:
    page, field = asked_for_code(with_sheet)
    advice = page.findChild(QLabel, "advice")
    assert "recovery sheet" in advice.text()
    type_text(field, CODE[:20])
    assert advice.text() == "4 of 13 groups are right so far."
    field.clear()
    type_text(field, CODE.lower())
    assert advice.text() == "All 13 groups are typed right."
    qtbot.keyClick(field, Qt.Key.Key_Return)
    phrase = take_the_words(renewal(with_sheet, qtbot))
    qtbot.waitUntil(lambda: with_sheet.program.workspace is not None, timeout=30_000)
    with_sheet.program.close_vault()
    vaults.open_vault(with_sheet.folder, passphrase=phrase).close()
    with vaults.open_vault(with_sheet.folder, recovery_code=CODE) as vault:
        (mine,) = [slot for slot in key_slots.key_slots(vault) if slot.is_mine]
        assert mine.rehearsed_at  # it was tried, so nobody need be reminded for half a year
    with pytest.raises(UserError):
        vaults.open_vault(with_sheet.folder, passphrase=PASSPHRASE)


def test_shares_of_two_people_do_as_well(with_sheet: Stage, qtbot: QtBot) -> None:
    page, field = asked_for_code(with_sheet)
    advice = page.findChild(QLabel, "advice")
    type_text(field, SHARES[2])
    assert advice.text().startswith("1 of 2 shares are typed right.")
    type_text(field, f" {SHARES[0]}")
    assert advice.text() == "2 of 2 shares: that is enough."
    qtbot.keyClick(field, Qt.Key.Key_Return)
    renewal(with_sheet, qtbot).findChild(QAbstractButton, "later").click()
    assert with_sheet.program.workspace is not None


def test_where_several_work_it_is_asked_whose_was_forgotten(
    with_sheet: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    own = key_slots.NewPassphrase("Ana rides seven tramways", parameters=NO_KDF)
    state = tmp_path / "state"
    with vaults.open_vault(with_sheet.folder, passphrase=PASSPHRASE, state=state) as vault:
        ana = key_slots.add_worker(vault, "Ana", own)
    _, field = asked_for_code(with_sheet)
    type_text(field, CODE)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    page = renewal(with_sheet, qtbot)
    phrase = take_the_words(page)
    assert with_sheet.program.workspace is None  # nobody was chosen
    page.findChild(QAbstractButton, f"whose_{ana}").click()
    page.findChild(QAbstractButton, "take").click()
    qtbot.waitUntil(lambda: with_sheet.program.workspace is not None, timeout=30_000)
    with_sheet.program.close_vault()
    vaults.open_vault(with_sheet.folder, passphrase=phrase).close()
    vaults.open_vault(with_sheet.folder, passphrase=PASSPHRASE).close()


def test_a_wrong_code_is_told_at_the_locked_screen(with_sheet: Stage, qtbot: QtBot) -> None:
    page, field = asked_for_code(with_sheet)
    type_text(field, vaults.recovery_code())
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.failure != "", timeout=30_000)
    assert "another vault" in page.failure


def test_a_key_file_is_given_beside_the_passphrase(
    locked: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    key_file, state = tmp_path / "beleg.key", tmp_path / "state"
    key_slots.make_key_file(key_file)
    new = key_slots.NewPassphrase("Ana rides seven tramways", False, key_file, NO_KDF)
    with vaults.open_vault(locked.folder, passphrase=PASSPHRASE, state=state) as vault:
        key_slots.add_worker(vault, "Ana", new)
    page = locked.program.window.page
    assert isinstance(page, UnlockPage)
    field = page.findChild(QLineEdit, "secret")
    type_text(field, new.text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "key file" in page.failure, timeout=30_000)
    page.key_file = key_file
    field.clear()
    type_text(field, new.text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: locked.program.workspace is not None, timeout=30_000)
