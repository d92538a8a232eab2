"""The second schema: notes about deadlines."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table of notes about deadlines."""
    op.create_table(
        "deadline_note",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("noted_on", sa.String(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("person_told", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject"],
            ["record_code.code"],
            name=op.f("fk_deadline_note_subject_record_code"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_deadline_note")),
    )
    op.create_index(op.f("ix_deadline_note_subject"), "deadline_note", ["subject"], unique=False)
