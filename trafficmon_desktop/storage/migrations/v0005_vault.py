"""The fifth schema: documents kept with records, names of key slots, former keys."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the three tables."""
    op.create_table(
        "attachment",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("owner_type", sa.String(), nullable=False),
        sa.Column("owner_code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("blob", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_owner_code"), "attachment", ["owner_code"])
    op.create_index(op.f("ix_attachment_blob"), "attachment", ["blob"])
    op.create_table(
        "slot_label",
        sa.Column("slot_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("rehearsed_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("slot_id", name=op.f("pk_slot_label")),
    )
    op.create_table(
        "former_key",
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_sequence", sa.Integer(), nullable=False),
        sa.Column("audit_key", sa.LargeBinary(), nullable=False),
        sa.Column("master", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("generation", name=op.f("pk_former_key")),
    )
