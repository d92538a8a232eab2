"""No value leaves a readable trace in any file, at work, after a kill or after closing."""

import sqlite3
from pathlib import Path

from sqlalchemy import text

from tests.storage.vault_files import make_vault, put_setting, reopen
from trafficmon_desktop.storage.backup import write_backup
from trafficmon_desktop.storage.notice import silent

MARKER = "CANARYMARKER"
FORMS = [MARKER.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]


def files_with_marker(folder: Path) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in FORMS)
    ]


def test_no_file_shows_a_value_in_any_state(tmp_path, monkeypatch):
    for name in ("TMPDIR", "SQLITE_TMPDIR", "HOME"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.chdir(tmp_path)
    folder = make_vault(tmp_path / "vault", settings={"organisation": MARKER})
    with reopen(folder, state_folder=tmp_path / "state") as vault:
        for number in range(300):
            put_setting(vault, f"{MARKER} {number}", MARKER * 200)
        with vault.read() as connection:  # a sort too large for the cache goes to a temporary file
            query = "SELECT a.value FROM setting a, setting b ORDER BY a.value || b.key LIMIT 3"
            assert len(connection.execute(text(query)).all()) == 3
        assert (folder / "main-1.db-wal").stat().st_size > 100_000
        assert files_with_marker(tmp_path) == []
        write_backup(vault, tmp_path / "backups", silent)
        assert files_with_marker(tmp_path) == []
        with vault.write("erase") as unit:
            unit.connection.execute(text("DELETE FROM history"))
    assert files_with_marker(tmp_path) == []


def test_the_control_plain_sqlite_shows_it(tmp_path):
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("CREATE TABLE setting (key, value)")
    plain.execute("INSERT INTO setting VALUES ('a', ?)", (MARKER,))
    plain.commit()
    assert "plain.db-wal" in files_with_marker(tmp_path)
    plain.close()
    assert "plain.db" in files_with_marker(tmp_path)
