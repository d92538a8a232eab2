"""The settings of every connection, and what no connection may do."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import DBAPIError

from tests.storage.vault_files import reopen
from trafficmon_desktop.storage import engine
from trafficmon_desktop.storage.ledger_tables import SETTING
from trafficmon_desktop.storage.vault import Vault

EXPECTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "temp_store": 2,
    "foreign_keys": 1,
    "cache_size": -65536,
    "trusted_schema": 0,
}


@pytest.fixture
def vault(folder):
    with reopen(folder) as opened:
        yield opened


def run(vault: Vault, statement: str) -> object:
    with vault.write("test") as unit:
        return unit.connection.execute(text(statement)).all()


@pytest.mark.parametrize(("name", "value"), EXPECTED.items())
def test_settings_of_both_engines(vault, name, value):
    with vault.write("test") as unit:
        assert unit.connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value
    with vault.read() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value


FORBIDDEN = [
    "ATTACH DATABASE 'plain.db' AS plain KEY ''",
    "PRAGMA key = 'x'",
    "PRAGMA rekey = 'x'",
    "PRAGMA hexrekey = '00'",
    "PRAGMA cipher_default_use_hmac = OFF",
    "PRAGMA cipher_plaintext_header_size = 32",
    "PRAGMA cipher_log = 'log.txt'",
    "PRAGMA temp_store = FILE",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA writable_schema = ON",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_nothing_changes_the_key_or_weakens_the_settings(vault, statement):
    with pytest.raises(DBAPIError, match="authorized"):
        run(vault, statement)


def test_vacuum_into_is_for_the_announced_target_only(vault, tmp_path):
    key, salt = vault.unlocked.keys.database, vault.header.database_salt
    announced, other = tmp_path / "announced.db", tmp_path / "other.db"
    connection = engine.connect(vault.database_path, key, salt, announced_target=announced)
    with pytest.raises(engine.DatabaseError, match="denied"):
        connection.execute("VACUUM INTO ?", (str(other),))
    connection.execute("VACUUM INTO ?", (str(announced),))
    connection.close()
    assert announced.exists()
    assert not other.exists()


def test_the_reading_engine_cannot_write(vault):
    """Nobody's disk is full or write-protected then: it is a bug, not an error of the user."""
    with vault.read() as connection, pytest.raises(DBAPIError, match="readonly"):
        connection.execute(insert(SETTING).values(key="a", value="b"))
    with pytest.raises(DBAPIError, match="readonly"):
        write_through_read(vault)


def write_through_read(vault: Vault) -> None:
    with vault.read() as connection:
        connection.execute(insert(SETTING).values(key="a", value="b"))


def test_a_read_sees_one_moment(vault):
    with vault.read() as connection:
        before = connection.execute(select(func.count()).select_from(SETTING)).scalar()
        with vault.write("save") as unit:
            unit.connection.execute(insert(SETTING).values(key="later", value="x"))
        after = connection.execute(select(func.count()).select_from(SETTING)).scalar()
    assert before == after


@pytest.mark.parametrize(("key", "salt"), [(31, 16), (33, 16), (32, 15), (0, 16)])
def test_a_key_of_another_length_is_refused(key, salt):
    with pytest.raises(ValueError, match="32 bytes"):
        engine.key_specification(bytes(key), bytes(salt))


def test_the_key_is_raw(vault):
    """The control: taken as a passphrase, the same key does not open the file."""
    connection = sqlcipher.connect(str(vault.database_path))
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.set_key(bytearray(vault.unlocked.keys.database))
    with pytest.raises(engine.DatabaseError):
        connection.execute("SELECT count(*) FROM sqlite_schema")
    connection.close()


def put_twice(vault: Vault) -> None:
    with vault.write("save") as unit:
        for _ in range(2):
            unit.connection.execute(insert(SETTING).values(key="twice", value="CANARY"))
            unit.note("setting", "twice", None, {"value": "CANARY"})


def test_a_failed_statement_shows_no_value(vault):
    with pytest.raises(DBAPIError) as caught:
        put_twice(vault)
    assert "CANARY" not in str(caught.value)
    assert vault.unlocked.keys.database.hex() not in repr(vault._writer)


def test_an_exception_rolls_the_whole_action_back(vault):
    head = vault.head
    with pytest.raises(DBAPIError):
        put_twice(vault)
    assert vault.head == head
    with vault.read() as connection:
        assert connection.execute(select(SETTING).where(SETTING.c.key == "twice")).all() == []
        assert vault.chain.head(connection) == head


def test_a_missing_database_is_not_made_anew(tmp_path):
    with pytest.raises(engine.DatabaseError):
        engine.connect(tmp_path / "none.db", bytes(32), bytes(16))
    assert list(tmp_path.iterdir()) == []


def test_twelve_threads_work_without_an_error(vault):
    def work(thread: int) -> int:
        for number in range(20):
            with vault.write("save") as unit:
                key = f"{thread}/{number}"
                unit.connection.execute(insert(SETTING).values(key=key, value="x"))
                unit.note("setting", key, None, {"value": "x"})
            with vault.read() as connection:
                connection.execute(select(func.count()).select_from(SETTING)).scalar()
        return 20

    with ThreadPoolExecutor(12) as threads:
        done = sum(threads.map(work, range(12)))
    with vault.read() as connection:
        query = select(func.count()).select_from(SETTING).where(SETTING.c.value == "x")
        assert connection.execute(query).scalar() == done == 240
    assert vault.check().whole


def test_a_closed_vault_gives_no_connection(vault):
    vault.close()
    with pytest.raises(RuntimeError, match="closed"), vault.read():
        pass
    with pytest.raises(RuntimeError, match="closed"), vault.write("save"):
        pass
    vault.close()


def test_versions_that_lose_data_are_refused(monkeypatch):
    engine.assert_versions()
    monkeypatch.setattr(engine, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(RuntimeError, match="too old"):
        engine.assert_versions()
