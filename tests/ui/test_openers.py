"""Settings: who can open this vault, and every change of it as somebody at the screen makes it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services import key_slots, vaults
from trafficmon_desktop.storage import slot_changes
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.ui.pages.first_run_steps import PassphraseStep, RecoveryStep
from trafficmon_desktop.ui.pages.openers_forms import PassphraseForm, RehearsalForm, SheetForm
from trafficmon_desktop.ui.pages.openers_view import OpenersView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage

OWN = "Mira rides seven quiet tramways"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cheapest key derivation that is allowed."""
    monkeypatch.setattr(slot_changes, "calibrated_parameters", lambda: NO_KDF)


@pytest.fixture
def view(opened: Stage) -> OpenersView:
    page = opened.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    shown = page.show_view("openers")
    assert isinstance(shown, OpenersView)
    return shown


def press(view: OpenersView, name: str) -> None:
    button = view.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def settled(view: OpenersView, qtbot: QtBot) -> str:
    """Wait for the work to end; what the banner says."""
    qtbot.waitUntil(lambda: view._progress is None and bool(view.banner.words), timeout=30_000)
    return view.banner.words


def answer(step: PassphraseStep) -> None:
    """Type the words asked back."""
    words = step.phrase.split()
    for place, field in step.asked:
        field.setText(words[place])


def opens(stage: Stage, tmp_path: Path, **secret: str) -> bool:
    """Whether a secret opens the vault as it stands on the disk."""
    import shutil

    copy = tmp_path / "tried"
    shutil.copytree(stage.folder, copy, ignore=shutil.ignore_patterns("lock"))
    try:
        vaults.open_vault(copy, state=tmp_path / "tried state", **secret).close()
    except UserError:
        return False
    finally:
        shutil.rmtree(copy)
    return True


def test_somebody_is_added_with_six_words(
    opened: Stage, view: OpenersView, qtbot: QtBot, tmp_path: Path
) -> None:
    press(view, "add_worker")
    form = view.form
    assert isinstance(form, PassphraseForm)
    answer(form.step)
    send = form.findChild(QAbstractButton, "send")
    assert not send.isEnabled()  # nobody's yet
    form.findChild(QLineEdit, "opener_name").setText("Ana")
    phrase = form.step.phrase
    send.click()
    assert settled(view, qtbot).startswith("Added.")
    assert opens(opened, tmp_path, passphrase=phrase)
    labels = [slot.label for slot in key_slots.key_slots(opened.workspace.desk.keeper.vault)]
    assert labels == ["", "Ana", ""]


def test_one_changes_ones_own_passphrase(
    opened: Stage, view: OpenersView, qtbot: QtBot, tmp_path: Path
) -> None:
    vault = opened.workspace.desk.keeper.vault
    press(view, f"change_{key_slots.key_slots(vault)[0].id}")
    form = view.form
    assert isinstance(form, PassphraseForm)
    form.step.findChild(QAbstractButton, "my_own").click()
    for name in ("own_first", "own_second"):
        form.step.findChild(QLineEdit, name).setText(OWN)
    form.findChild(QAbstractButton, "send").click()
    assert "new keys" in settled(view, qtbot)
    assert opens(opened, tmp_path, passphrase=OWN)
    assert not opens(opened, tmp_path, passphrase=PASSPHRASE)
    opened.workspace.show_place("people")  # the work goes on with the new keys
    assert vault.check().whole


def test_somebody_is_removed_after_one_question(
    opened: Stage, view: OpenersView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    vault = opened.workspace.desk.keeper.vault
    new = key_slots.NewPassphrase(OWN, parameters=NO_KDF)
    slot_id = key_slots.add_worker(vault, "Ana", new)
    view.load()
    asked: list[str] = []

    def confirmed(_title: str, words: str, _action: str) -> bool:
        asked.append(words)
        return True

    monkeypatch.setattr(opened.program.messages, "confirmed", confirmed)
    press(view, f"remove_{slot_id}")
    settled(view, qtbot)
    assert "elsewhere still opens" in asked[0]
    assert not opens(opened, tmp_path, passphrase=OWN)


def test_the_last_ones_cannot_be_removed(view: OpenersView) -> None:
    assert view._list is not None
    for line in view._list.lines:
        button = line.findChild(QAbstractButton, f"remove_{line.slot.id}")
        assert not button.isEnabled()
        assert "add another first" in button.toolTip()


def test_a_new_sheet_is_copied_asked_back_and_replaces_the_old_one(
    opened: Stage, view: OpenersView, qtbot: QtBot, tmp_path: Path
) -> None:
    press(view, "new_sheet")
    form = view.form
    assert isinstance(form, SheetForm)
    form.step.findChild(QAbstractButton, "copied").click()
    groups = form.code.split("-")
    for place, field in form.step.asked:
        field.setText(groups[place])
    code = form.code
    form.findChild(QAbstractButton, "send").click()
    settled(view, qtbot)
    assert opens(opened, tmp_path, recovery_code=code)
    assert opens(opened, tmp_path, passphrase=PASSPHRASE)


def test_the_sheet_is_tried(opened: Stage, view: OpenersView, qtbot: QtBot) -> None:
    vault = opened.workspace.desk.keeper.vault
    code = vaults.recovery_code()
    key_slots.add_recovery_code(vault, code)
    view.load()
    press(view, "try_sheet")
    form = view.form
    assert isinstance(form, RehearsalForm)
    field = form.findChild(QLineEdit, "tried_code")
    field.setText("0000 " + code[5:])
    read = form._read.text()
    assert read.startswith(("Group 1", "All")), read
    field.setText(code.lower().replace("-", " "))
    assert form._read.text() == "All 13 groups are typed right."
    form.findChild(QAbstractButton, "send").click()
    assert settled(view, qtbot).startswith("The sheet is right")
    assert [bool(slot.rehearsed_at) for slot in key_slots.key_slots(vault)] == [False, False, True]


def test_a_strange_sheet_is_told_and_what_was_typed_stays(view: OpenersView, qtbot: QtBot) -> None:
    press(view, "try_sheet")
    assert isinstance(view.form, RehearsalForm)
    code = vaults.recovery_code()
    view.form.findChild(QLineEdit, "tried_code").setText(code)
    view.form.findChild(QAbstractButton, "send").click()
    assert "another vault" in settled(view, qtbot)
    assert view.form is not None
    assert view.form.code == code


def test_new_keys_and_a_name(
    opened: Stage, view: OpenersView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    yes: Callable[..., bool] = lambda *_: True  # noqa: E731
    monkeypatch.setattr(opened.program.messages, "confirmed", yes)
    press(view, "new_keys")
    settled(view, qtbot)
    vault = opened.workspace.desk.keeper.vault
    assert vault.header.generation == 2
    slot = key_slots.key_slots(vault)[0]
    view._on_renamed(slot.id, "Мира")
    assert key_slots.key_slots(vault)[0].label == "Мира"


def test_a_printed_sheet_is_deleted_on_request(
    opened: Stage, view: OpenersView, tmp_path: Path
) -> None:
    press(view, "new_sheet")
    form = view.form
    assert isinstance(form, SheetForm)
    step = form.step
    assert isinstance(step, RecoveryStep)
    assert view.findChild(QAbstractButton, "printed").isHidden()
    path = tmp_path / "kitchen.pdf"
    step.save_sheet(path)
    assert path.is_file()
    told = PdfReader(path).pages[0].extract_text()
    assert f"folder: {opened.folder.name}" in told
    assert "kitchen" not in told
    press(view, "printed")
    assert not path.exists()
    assert "is deleted" in step._banner.words
