"""The first schema: audit trail, history, settings, releases, origins of imports."""

import sqlalchemy as sa
from alembic import op


def create_tables() -> None:
    """Create the tables in an order their references allow."""
    _create_record_code()
    _create_audit_entry()
    _create_import_origin()
    _create_release()
    _create_setting()
    _create_history()


def _create_audit_entry() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("time", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("record_type", sa.String(), nullable=False),
        sa.Column("record_code", sa.String(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("values_hash", sa.LargeBinary(), nullable=False),
        sa.Column("previous_mac", sa.LargeBinary(), nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit_entry")),
    )


def _create_import_origin() -> None:
    op.create_table(
        "import_origin",
        sa.Column("record_code", sa.String(), nullable=False),
        sa.Column("source_hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("record_code", "source_hash", name=op.f("pk_import_origin")),
    )
    op.create_index(
        op.f("ix_import_origin_source_hash"), "import_origin", ["source_hash"], unique=False
    )


def _create_release() -> None:
    op.create_table(
        "release",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("period_from", sa.String(), nullable=False),
        sa.Column("period_to", sa.String(), nullable=False),
        sa.Column("as_of", sa.String(), nullable=False),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("previous_sha256", sa.String(), nullable=True),
        sa.Column("canonical_json", sa.Text(), nullable=False),
        sa.Column("policy", sa.Text(), nullable=False),
        sa.Column("released_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_release")),
    )


def _create_setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )


def _create_history() -> None:
    op.create_table(
        "history",
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("record_type", sa.String(), nullable=False),
        sa.Column("record_code", sa.String(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sequence"], ["audit_entry.sequence"], name=op.f("fk_history_sequence_audit_entry")
        ),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_history")),
    )
    op.create_index(op.f("ix_history_record_code"), "history", ["record_code"], unique=False)


def _create_record_code() -> None:
    op.create_table(
        "record_code",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_record_code")),
    )
