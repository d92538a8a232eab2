"""The fourth schema: drafts, the journal of what can be undone, pairs, the organisation's codes."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the seven tables, bring the drafts over, and key the people there are."""
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
    op.create_table(
        "person_key",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("sort", sa.LargeBinary(), nullable=False),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_person_key")),
    )
    op.create_index(op.f("ix_person_key_sort_code"), "person_key", ["sort", "code"])
    bring_drafts()
    key_people()


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


def key_people() -> None:
    """By what the people of an older vault are put in order and found."""
    from trafficmon_desktop.storage.people_keys import FIELDS, keys_of

    connection = op.get_bind()
    people = connection.exec_driver_sql(f"SELECT {', '.join(FIELDS)} FROM victim").fetchall()  # noqa: S608
    rows = [keys_of(*person) for person in people]
    if rows:
        connection.exec_driver_sql("INSERT INTO person_key VALUES (?, ?, ?)", rows)
