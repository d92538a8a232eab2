"""Short forms of the columns of the first schema; part of that revision, so never changed."""

import sqlalchemy as sa
from alembic import op


def texts(names: str) -> list[sa.Column[str]]:
    """Columns of text that may be empty; ``names`` separated by spaces."""
    return [sa.Column(name, sa.Text()) for name in names.split()]


def several(names: str) -> list[sa.Column[str]]:
    """Columns that hold several codes, never null."""
    return [sa.Column(name, sa.Text(), nullable=False) for name in names.split()]


def numbers(names: str) -> list[sa.Column[int]]:
    """Columns of whole numbers that may be empty."""
    return [sa.Column(name, sa.Integer()) for name in names.split()]


def answers(names: str) -> list[sa.Column[bool]]:
    """Columns that hold yes, no or nothing."""
    return [sa.Column(name, sa.Boolean(create_constraint=False)) for name in names.split()]


def create_record(
    table: str,
    *columns: sa.Column[str] | sa.Column[int] | sa.Column[bool],
    required: str = "",
    optional: str = "",
) -> None:
    """Create the table of a record: its code, its columns, its references with an index each.

    ``required`` and ``optional`` hold references as ``column:table`` separated by spaces.
    """
    pairs = [pair.split(":") for pair in (required + " " + optional).split()]
    needed = {pair.split(":")[0] for pair in required.split()}
    references = [
        sa.Column(column, sa.Text(), nullable=column not in needed) for column, _ in pairs
    ]
    keys = [_foreign_key(table, "code", "record_code")]
    keys += [_foreign_key(table, column, target) for column, target in pairs]
    op.create_table(
        table,
        sa.Column("code", sa.Text(), nullable=False),
        *references,
        *columns,
        *keys,
        sa.PrimaryKeyConstraint("code", name=f"pk_{table}"),
    )
    for column, _ in pairs:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _foreign_key(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{target}.code"],
        name=f"fk_{table}_{column}_{target}",
        deferrable=True,
        initially="DEFERRED",
    )
