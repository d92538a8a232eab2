"""The fourth schema: drafts, the journal of what can be undone, pairs, the organisation's codes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the six tables, and bring the drafts over."""
    op.create_table(
        "draft",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "field", name=op.f("pk_draft")),
    )
    op.create_table(
        "journal_entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("first_sequence", sa.Integer(), nullable=False),
        sa.Column("last_sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_journal_entry")),
    )
    op.create_table(
        "not_same",
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("second", sa.Text(), nullable=False),
        sa.Column("noted_on", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("first", "second", name=op.f("pk_not_same")),
    )
    op.create_table(
        "merged_code",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kept", sa.Text(), nullable=False),
        sa.Column("merged_on", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_merged_code")),
    )
    op.create_index(op.f("ix_merged_code_kept"), "merged_code", ["kept"], unique=False)
    op.create_table(
        "local_code",
        sa.Column("list_name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("standard", sa.String(), nullable=False),
        sa.Column("label_en", sa.Text(), nullable=False),
        sa.Column("label_sr", sa.Text(), nullable=False),
        sa.Column("retired", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("list_name", "code", name=op.f("pk_local_code")),
    )
    op.create_table(
        "own_value",
        sa.Column("record_code", sa.Text(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("record_code", "field", "code", name=op.f("pk_own_value")),
    )
    bring_drafts()


def bring_drafts() -> None:
    """Until now they were one setting: JSON of ``code.field`` to text."""
    import json

    connection = op.get_bind()
    stored = connection.execute(sa.text("SELECT value FROM setting WHERE key = 'drafts'")).scalar()
    for key, text in json.loads(stored or "{}").items():
        subject, _, field = key.partition(".")
        connection.execute(
            sa.text("INSERT INTO draft VALUES (:subject, :field, :text)"),
            {"subject": subject, "field": field, "text": text},
        )
    connection.execute(sa.text("DELETE FROM setting WHERE key = 'drafts'"))
