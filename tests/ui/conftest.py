"""A program on a vault of its own, with cheap keys and nothing left behind."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trafficmon_desktop.app import Program, Surroundings
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import (
    Consent,
    Exploitation,
    Identification,
    Note,
    Participation,
    PermitApplication,
    PermitDecision,
    Proceeding,
    Record,
    Support,
    Victim,
)
from trafficmon_desktop.services import records, vaults
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.ui.preferences import Preferences, save_preferences
from trafficmon_desktop.ui.workspace import Workspace

PASSPHRASE = "one two three four five"
TODAY = date(2025, 1, 20)


class Stage:
    """What a test of the window holds in its hands."""

    def __init__(self, program: Program, folder: Path, restarts: list[Path | None]) -> None:
        self.program, self.folder, self.restarts = program, folder, restarts
        self.codes: dict[str, str] = {}

    @property
    def workspace(self) -> Workspace:
        """The work, once the vault is open."""
        workspace = self.program.workspace
        assert workspace is not None
        return workspace


def cases() -> list[Record]:
    """Two people; one with something of everything."""
    victim = "V-00001"
    return [
        Victim(
            code=victim,
            given_name="Jelena",
            family_name="Đorđević",
            birth_date=parse_edtf("1998~"),
            citizenships=("MD",),
            status="open",
            safe_contact="do_not_contact",
            risk_level="high",
            do_not_inform=("parent",),
            contact="060 000 000",
            first_contact_on=parse_edtf("2024-03"),
        ),
        Victim(code="V-00002", given_name="Милица", family_name="Живковић", status="closed"),
        Identification(
            code="I-00001",
            victim=victim,
            reported_on=parse_edtf("2024-03-05"),
            outcome="identified",
        ),
        Exploitation(code="E-00001", victim=victim, forms=("sexual",), countries=("RS",)),
        Consent(
            code="S-00001", victim=victim, scope="share_statistics", given_on=parse_edtf("2024-04")
        ),
        Support(code="O-00001", victim=victim, kind="legal", started_on=parse_edtf("2024-03-06")),
        Note(code="N-00001", subject=victim, written_on=parse_edtf("2024-05-01"), text="agreed"),
        PermitApplication(
            code="P-00001",
            victim=victim,
            kind="recovery_reflection",
            lodged_on=parse_edtf("2024-03-20"),
        ),
        PermitDecision(
            code="R-00001",
            application="P-00001",
            instance="first",
            kind="on_application",
            outcome="granted",
            decided_on=parse_edtf("2024-04-02"),
        ),
        Proceeding(code="K-00001", title="Case one", kind="criminal", status="open"),
        Participation(
            code="A-00001", proceeding="K-00001", victim=victim, capacities=("injured_party",)
        ),
    ]


@pytest.fixture
def vault_folder(tmp_path: Path) -> Path:
    """A vault with two people, closed."""
    folder = tmp_path / "vault"
    made = vaults.create_vault(
        folder, PASSPHRASE, parameters=NO_KDF, state=tmp_path / "state", organisation="Test"
    )
    with made.vault:
        from trafficmon_desktop.storage import records as store

        with made.vault.write("fill") as unit:
            store.insert_all(unit, cases())
    return folder


@pytest.fixture
def locked(qapp: QApplication, tmp_path: Path, vault_folder: Path) -> Iterator[Stage]:
    """The program at its locked screen."""
    preferences = tmp_path / "preferences.json"
    save_preferences(preferences, Preferences(language="en", lock_minutes=30))
    restarts: list[Path | None] = []
    around = Surroundings(
        preferences=preferences,
        state=tmp_path / "state",
        practice=tmp_path / "practice",
        first_vault=tmp_path / "new",
        restart=lambda folder, _practice: restarts.append(folder),
        today=lambda: TODAY,
    )
    program = Program(qapp, around)
    program.show_unlock(vault_folder)
    program.window.resize(1366, 768)
    program.window.show()
    yield Stage(program, vault_folder, restarts)
    program.close_vault()
    program.language.choose("en")
    program.window.close()
    program.window.deleteLater()


@pytest.fixture
def opened(locked: Stage, tmp_path: Path) -> Stage:
    """The program at work on the vault."""
    vault = vaults.open_vault(locked.folder, passphrase=PASSPHRASE, state=tmp_path / "state")
    locked.program.open_vault(vault)
    return locked


@pytest.fixture
def stored(opened: Stage) -> Callable[[str], Record]:
    """Reads a record from the vault by its code."""
    return lambda code: records.get(opened.workspace.desk.keeper.vault, code)


@pytest.fixture
def bot(qtbot: QtBot) -> QtBot:
    """pytest-qt's bot under a short name."""
    return qtbot
