"""Signed files in the window: sent, received, and the keys to read out."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.services.signed_bundles import bundle_of, new_keys, public_of, put, summary_of
from tests.ui.conftest import Stage
from trafficmon_desktop.services.bundles.bundle import open_bundle
from trafficmon_desktop.services.bundles.fingerprint import fingerprint
from trafficmon_desktop.services.bundles.keys import own_keys, stored_keys
from trafficmon_desktop.services.bundles.manifest import Recipient
from trafficmon_desktop.services.bundles.public_keys import key_text, read_key_file
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.coordinator_page import CoordinatorPage
from trafficmon_desktop.ui.pages.keys_view import KeysView
from trafficmon_desktop.ui.pages.release_view import ReleaseView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage
from trafficmon_desktop.ui.pages.summaries_page import SummariesPage

COORDINATOR = new_keys()


@pytest.fixture
def keys_view(opened: Stage) -> KeysView:
    page = opened.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    page.findChild(QAbstractButton, "show_keys").click()
    assert isinstance(page.view, KeysView)
    return page.view


@pytest.fixture
def release_view(opened: Stage) -> ReleaseView:
    page = opened.workspace.show_place("summaries")
    assert isinstance(page, SummariesPage)
    page.add_new()
    view = page.findChild(ReleaseView)
    assert view is not None
    return view


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    text = key_text(public_of(COORDINATOR, "Coordinator"), COORDINATOR.signing)
    return put(tmp_path / "coordinator.key", text.encode())


def test_the_keys_are_made_when_they_are_needed(
    keys_view: KeysView, opened: Stage, tmp_path: Path
) -> None:
    vault = opened.workspace.desk.keeper.vault
    assert keys_view.findChild(QLabel, "fingerprint") is None
    assert stored_keys(vault) is None
    keys_view.save(tmp_path / "o.key")
    words = keys_view.findChild(QLabel, "fingerprint")
    keys = own_keys(vault)
    assert words.text() == fingerprint(keys.public, "en")
    assert keys_view.findChild(QLabel, "address").text() == keys.address
    assert read_key_file(tmp_path / "o.key") == public_of(keys, "Test")


def test_another_file_is_not_written_over(
    keys_view: KeysView, opened: Stage, tmp_path: Path
) -> None:
    keys_view.save(put(tmp_path / "o.key", b"other"))
    assert (tmp_path / "o.key").read_bytes() == b"other"
    opened.program.messages.hide_toast()


def test_a_received_file_is_opened_compared_and_laid_out(
    keys_view: KeysView, opened: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    sender, card = new_keys(), keys_view.received
    mine = Recipient("We", own_keys(opened.workspace.desk.keeper.vault).address)
    file = put(tmp_path / "x.tmsum", bundle_of(sender, mine, pdf=b"%PDF"))
    card.open(file)
    qtbot.waitUntil(lambda: "Unchanged" in card.findChild(Banner).words)
    assert any(
        fingerprint(sender.public, "en") in each.text() for each in card.findChildren(QLabel)
    )
    for keys, role in ((new_keys(), "not signed"), (sender, "signed by Alfa")):
        text = key_text(public_of(keys), keys.signing)
        card.compare(put(tmp_path / "a.key", text.encode()))
        assert role in card.findChild(Banner).words
    card.save(tmp_path / "laid out")
    assert (tmp_path / "laid out" / "summary.pdf").read_bytes() == b"%PDF"
    opened.program.messages.hide_toast()


def test_a_changed_file_shows_nothing_of_itself(
    keys_view: KeysView, tmp_path: Path, qtbot: QtBot
) -> None:
    card, content = keys_view.received, bundle_of(new_keys())
    card.open(put(tmp_path / "x.tmsum", content.replace(b"Alfa", b"Beta")))
    qtbot.waitUntil(lambda: "x.tmsum" in card.findChild(Banner).words)
    assert card.findChild(QAbstractButton, "save_contents").isHidden()
    card.save(tmp_path / "laid out")
    assert not (tmp_path / "laid out").exists()


def test_a_release_leaves_as_one_encrypted_file(
    release_view: ReleaseView, key_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    sealing = release_view.order.sealing
    sealing.encrypt_to(key_file)
    words = fingerprint(COORDINATOR.public, "en")
    assert words in release_view.findChild(QLabel, "encrypted_to").text()
    release_view.check()
    qtbot.waitUntil(lambda: release_view._preview is not None, timeout=30_000)
    release_view.show_files()
    assert "summary.tmsum" in release_view.findChild(QLabel, "sealing").text()
    with qtbot.waitSignal(release_view.written, timeout=30_000):
        release_view.write(tmp_path / "o")
    assert "byte for byte" in release_view.findChild(Banner, "compared").words
    (file,) = (tmp_path / "o").iterdir()
    opened = open_bundle(file.read_bytes(), file.name, COORDINATOR)
    assert opened.manifest.recipient == Recipient("Coordinator", COORDINATOR.address)
    assert set(opened.files) == {f"summary.{each}" for each in ("json", "xlsx", "csv", "pdf")}


def test_the_key_is_taken_back_and_a_wrong_one_is_told(
    release_view: ReleaseView, key_file: Path, tmp_path: Path
) -> None:
    sealing, order = release_view.order.sealing, release_view.order
    assert not order.request.bundled
    sealing.encrypt_to(key_file)
    assert (order.request.encrypt_to, order.request.recipient) == (
        COORDINATOR.address,
        "Coordinator",
    )
    sealing.encrypt_to(None)
    assert (order.request.encrypt_to, order.request.bundled) == (None, True)
    sealing.encrypt_to(put(tmp_path / "x.key", b"no key"))
    assert "x.key" in release_view.findChild(Banner, "key_problem").words
    assert order.request.encrypt_to is None


def test_a_coordinator_receives_signed_files(opened: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    mine = Recipient("We", own_keys(opened.workspace.desk.keeper.vault).address)
    senders = {name: new_keys() for name in ("Alfa", "Beta", "Gama")}
    files = [
        put(tmp_path / f"{name}.tmsum", bundle_of(keys, mine, summary_of(name)))
        for name, keys in senders.items()
    ]
    page = opened.workspace.show_place("coordinator")
    assert isinstance(page, CoordinatorPage)
    page.add_files(files)
    qtbot.waitUntil(lambda: page.files.outcome is not None, timeout=30_000)
    outcome = page.files.outcome
    assert [each.problem for each in outcome.checked] == [None] * 3
    assert outcome.document is not None
    states = [page.part.table.model().index(row, 0).data() for row in range(3)]
    for state, keys in zip(states, senders.values(), strict=True):
        assert fingerprint(keys.public, "en") in state
