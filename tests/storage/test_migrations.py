"""The schema made by the migrations is the schema the program declares."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, event, inspect, text

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage import desk_tables, ledger_tables, migrations, tables, vault_tables
from trafficmon_desktop.storage.metadata import METADATA

DECLARED = (desk_tables, ledger_tables, tables, vault_tables)


@pytest.fixture
def connection():
    engine = create_engine("sqlite://")
    event.listen(engine, "connect", lambda raw, _: setattr(raw, "isolation_level", None))
    event.listen(engine, "begin", lambda opened: opened.exec_driver_sql("BEGIN"))
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def migrate(connection: Connection) -> None:
    with connection.begin():
        migrations.upgrade(connection)


def without_version(_object, name, kind, *_rest) -> bool:
    return not (kind == "table" and name == "alembic_version")


# A decision names a remedy and a remedy the decision it attacks: tables in no order, as meant.
@pytest.mark.filterwarnings("ignore:Cannot correctly sort tables")
def test_migrated_schema_is_the_declared_one(connection):
    migrate(connection)
    options = {"include_object": without_version, "compare_type": True}
    context = MigrationContext.configure(connection, opts=options)
    assert compare_metadata(context, METADATA) == []


def test_constraints_are_the_declared_ones(connection):
    migrate(connection)
    found = inspect(connection)
    for table in METADATA.tables.values():
        declared = {
            (key.name, key.deferrable, key.initially) for key in table.foreign_key_constraints
        }
        made = {
            (key["name"], key["options"].get("deferrable"), key["options"].get("initially"))
            for key in found.get_foreign_keys(table.name)
        }
        assert made == declared, table.name
        nullable = {column["name"]: column["nullable"] for column in found.get_columns(table.name)}
        assert nullable == {column.name: column.nullable for column in table.columns}, table.name


def test_version_is_recorded_once(connection):
    migrate(connection)
    migrate(connection)
    assert connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [
        migrations.HEAD
    ]


def test_unknown_version_is_newer_than_the_program(connection):
    migrate(connection)
    connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UserError) as caught:
        migrations.check_revision(connection)
    assert caught.value.key == "vault_newer"


def test_failed_migration_leaves_nothing(connection):
    transaction = connection.begin()
    migrations.upgrade(connection)
    transaction.rollback()
    assert inspect(connection).get_table_names() == []
