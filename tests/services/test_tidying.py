"""Opening a vault lets go of what nobody needs, and of nothing while anything is wrong."""

import io
from datetime import timedelta

from trafficmon_desktop.domain.records import Task
from trafficmon_desktop.services import journal, records, trash
from trafficmon_desktop.services.tidying import tidy
from trafficmon_desktop.storage.attachments import blob_store
from trafficmon_desktop.storage.notice import Notice
from trafficmon_desktop.storage.vault import Vault


def leave_an_orphan(vault: Vault) -> None:
    blob_store(vault).put(io.BytesIO(b"left by a crash"), 100)


def test_orphans_and_old_trash_go(vault: Vault) -> None:
    assert tidy(vault) == 0
    leave_an_orphan(vault)
    assert tidy(vault) == 1
    made = records.save(vault, Task(title="x"))
    with journal.recorded(vault, "remove"):
        records.remove(vault, made.code)
    now = vault.clock
    vault.clock = lambda: now() + timedelta(days=31)
    assert tidy(vault) == 1
    vault.clock = now
    assert (trash.removed(vault), blob_store(vault).names()) == ([], set())
    head = vault.head
    assert tidy(vault) == 0
    assert vault.head == head


def test_nothing_goes_while_something_is_wrong(vault: Vault) -> None:
    leave_an_orphan(vault)
    vault.notices = (Notice("vault_older"),)
    assert tidy(vault) == 0
    vault.notices = ()
    blob_store(vault).path.write_bytes(bytes(100))
    assert tidy(vault) == 0
