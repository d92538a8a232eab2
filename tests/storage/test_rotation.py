"""A rotation gives new keys to whoever stays, keeps every row and the trail, and shuts the others
out; interrupted anywhere, the vault is the old or the new one."""

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.storage.vault_files import CHEAP, CODE, noon, put_setting, refusal, reopen
from trafficmon_desktop.domain.errors import Cancelled
from trafficmon_desktop.storage import rotation
from trafficmon_desktop.storage.header import COPY_NAME, NAME, parse_header
from trafficmon_desktop.storage.rotation import rotate
from trafficmon_desktop.storage.slot_changes import NewSlot, add_slot
from trafficmon_desktop.storage.slots import Folding
from trafficmon_desktop.storage.unlocking import Secret
from trafficmon_desktop.storage.vault import Vault

LEAVER = "the phrase of a colleague who leaves"
#: Places at which the process is killed: a few by default, all thirty on request.
PLACES = int(os.environ.get("TRAFFICMON_KILLS", "8"))


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def rows(vault: Vault) -> dict[str, list[object]]:
    with vault.read() as connection:
        names = connection.execute(text("SELECT name FROM sqlite_schema WHERE type = 'table'"))
        return {
            name: connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()  # noqa: S608
            for name in names.scalars()
        }


@pytest.fixture
def leaver(folder):
    """The id of a second worker's slot."""
    with reopen(folder) as vault:
        put_setting(vault, "place", "Ниш")
        return add_slot(vault, NewSlot(Secret(LEAVER), Folding.OWN, "Mira", CHEAP))


def test_whoever_stays_opens_it_and_whoever_left_does_not(folder, leaver):
    Vault.open_with_passphrase(folder, LEAVER).close()
    with reopen(folder) as vault:
        rotate(vault, without=[leaver])
    with reopen(folder) as vault:
        assert vault.notices == ()
        assert vault.header.generation == 2
    Vault.open_with_recovery_code(folder, CODE).close()
    error = refusal(lambda: Vault.open_with_passphrase(folder, LEAVER))
    assert error.key == "vault_wrong_passphrase"
    assert files(folder) == [COPY_NAME, NAME, "lock", "main-2.db"]


def test_the_old_master_key_opens_nothing_new(folder, leaver):
    with reopen(folder) as vault:
        old = vault.unlocked
        rotate(vault, without=[leaver])
        new = vault.unlocked
    assert old.root.master != new.root.master
    assert not new.header.is_signed_by(old.keys.header_mac)
    for each in ("database", "attachment", "audit", "manifest", "header_mac"):
        assert getattr(old.keys, each) != getattr(new.keys, each)


def test_the_copy_of_the_header_is_rewritten_too(folder, leaver):
    with reopen(folder) as vault:
        rotate(vault, without=[leaver])
    assert (folder / NAME).read_bytes() == (folder / COPY_NAME).read_bytes()
    assert leaver not in {slot.id for slot in parse_header((folder / NAME).read_bytes()).slots}
    (folder / NAME).write_bytes(b"")
    assert refusal(lambda: Vault.open_with_passphrase(folder, LEAVER)).key.startswith("vault_wrong")


def test_every_row_is_kept_and_the_trail_goes_on(folder, leaver):
    with reopen(folder) as vault:
        before = rows(vault)
        rotate(vault, without=[leaver])
        put_setting(vault, "later", "x")
        rotate(vault)
        put_setting(vault, "later still", "x")
        after = rows(vault)
        assert vault.check().whole
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"audit_entry", "history", "former_key", "setting"}
    for name in ("audit_entry", "history"):
        assert after[name][: len(before[name])] == before[name]
    actions = [row.action for row in after["audit_entry"][len(before["audit_entry"]) :]]
    assert actions == ["rotate", "save", "rotate", "save"]
    with reopen(folder) as vault:
        assert vault.notices == ()


@pytest.mark.parametrize(
    ("harm", "entry"),
    [
        ("DELETE FROM former_key WHERE generation = 1", 1),
        ("UPDATE former_key SET last_sequence = last_sequence + 1", 4),
        ("UPDATE former_key SET audit_key = zeroblob(32)", 1),
        ("UPDATE audit_entry SET record_code = 'other' WHERE sequence = 2", 2),
        ("UPDATE audit_entry SET record_code = 'other' WHERE sequence = 4", 4),
    ],
)
def test_a_trail_changed_across_a_rotation_is_noticed(folder, leaver, harm, entry):
    with reopen(folder) as vault:
        rotate(vault)
        with vault.write("harm") as unit:
            triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            for name in unit.connection.execute(text(triggers)).scalars().all():
                unit.connection.execute(text(f"DROP TRIGGER {name}"))
            unit.connection.execute(text(harm))
        findings = vault.check().findings
    assert [(f.key, f.values) for f in findings] == [("vault_audit_broken", {"entry": entry})]


def test_documents_are_taken_along(folder, leaver):
    from io import BytesIO

    from trafficmon_desktop.storage.blobs import BlobStore

    def store(vault: Vault) -> BlobStore:
        path = folder / f"blobs-{vault.header.generation}.db"
        return BlobStore(path, vault.unlocked.keys.attachment)

    with reopen(folder) as vault:
        name = store(vault).put(BytesIO(b"CANARY" * 1000), 1 << 20).name
        rotate(vault, without=[leaver])
        assert store(vault).read(name) == b"CANARY" * 1000
    assert files(folder) == ["blobs-2.db", COPY_NAME, NAME, "lock", "main-2.db"]


def test_a_passphrase_is_changed_in_one_step(folder, leaver):
    with reopen(folder) as vault:
        mine = vault.unlocked.slot_id
        fresh = NewSlot(Secret("my new own phrase"), Folding.OWN, "Ana", CHEAP)
        (slot,) = rotate(vault, without=[mine], adding=[fresh])
        assert vault.unlocked.slot_id == slot
    assert refusal(lambda: reopen(folder)).key == "vault_wrong_passphrase"
    Vault.open_with_passphrase(folder, "my new own phrase").close()
    Vault.open_with_passphrase(folder, LEAVER).close()


def test_it_can_be_stopped_up_to_the_switch(folder, leaver):
    content = (folder / NAME).read_bytes()
    for stop in range(rotation.STEPS):

        def report(done, _total, stop=stop):
            if done == stop:
                raise Cancelled

        with reopen(folder) as vault, pytest.raises(Cancelled):
            rotate(vault, without=[leaver], report=report)
        assert (folder / NAME).read_bytes() == content
        assert files(folder) == [COPY_NAME, NAME, "lock", "main-1.db"]
    Vault.open_with_passphrase(folder, LEAVER).close()


def test_a_copy_that_differs_is_never_switched_to(folder, leaver, monkeypatch):
    """The control of the comparison: lose one row on the way."""
    export = rotation._export

    def lossy(source, target):
        export(source, target)
        raw = rotation.engine.connect(target.path, target.key, target.salt)
        raw.execute("DELETE FROM setting")
        raw.close()

    monkeypatch.setattr(rotation, "_export", lossy)
    with reopen(folder) as vault:
        assert refusal(lambda: rotate(vault)).key == "backup_not_equal"
        put_setting(vault, "goes", "on")
    assert "main-2.db" not in files(folder)
    reopen(folder).close()


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
def test_what_a_kill_left_of_the_new_files_is_removed(folder, leaver, end):
    left = folder / f"main-2.db{end}"
    left.write_bytes(b"left")
    reopen(folder).close()
    assert not left.exists()
    with reopen(folder) as vault:
        left.write_bytes(b"left")
        rotate(vault)
    assert files(folder) == [COPY_NAME, NAME, "lock", "main-2.db"]


def _killed_rotation(folder: Path, leaver: str, calls: int | None) -> int:
    """In a child that kills itself after so many calls within a rotation; how many there were."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        vault = reopen(folder, state_folder=folder.with_suffix(".state"))
        made = 0

        def count(_frame, event, _arg):
            nonlocal made
            made += event in ("call", "c_call")
            if made == calls:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(count)
        rotate(vault, without=[leaver])
        sys.setprofile(None)
        os.write(write, str(made).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as told:
        answer = told.read()
    os.waitpid(child, 0)
    return int(answer or 0)


def test_killed_anywhere_the_vault_is_the_old_or_the_new_one(folder, leaver, tmp_path):
    total = _killed_rotation(shutil.copytree(folder, tmp_path / "counted"), leaver, None)
    found = set()
    for place in range(1, PLACES + 1):
        killed = shutil.copytree(folder, tmp_path / f"killed {place}")
        assert _killed_rotation(killed, leaver, total * place // PLACES - 1) == 0
        with reopen(killed, state_folder=killed.with_suffix(".state")) as vault:
            generation = vault.header.generation
            assert vault.notices == ()
            assert vault.check().whole
            assert rows(vault)["setting"] == [("place", "Ниш")]
        assert files(killed) == [COPY_NAME, NAME, "lock", f"main-{generation}.db"]
        Vault.open_with_recovery_code(killed, CODE, now=noon).close()
        left = {1: None, 2: "vault_wrong_passphrase"}[generation]
        if left is None:
            Vault.open_with_passphrase(killed, LEAVER, now=noon).close()
        else:
            error = refusal(lambda k=killed: Vault.open_with_passphrase(k, LEAVER, now=noon))
            assert error.key == left
        found.add(generation)
    assert found == {1, 2}
