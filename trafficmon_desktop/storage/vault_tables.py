"""Tables of the vault itself: documents kept with records, and the names of key slots."""

from sqlalchemy import Column, Integer, LargeBinary, String, Table, Text

from trafficmon_desktop.storage.metadata import METADATA

#: A document of a record. Its content stands in the second database under ``blob``, its keyed
#: hash; ``sha256`` is the plain hash in hexadecimal, ``size`` in bytes, ``added_at`` ISO 8601 UTC.
ATTACHMENT = Table(
    "attachment",
    METADATA,
    Column("code", Text, primary_key=True),
    Column("owner_type", String, nullable=False),
    Column("owner_code", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("media_type", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String, nullable=False),
    Column("blob", String, nullable=False, index=True),
    Column("added_at", String, nullable=False),
    Column("note", Text, nullable=False),
)

#: Whose key slot it is, by the random id of the header; ``made_at`` and ``rehearsed_at``, when
#: its secret was last tried, ISO 8601 UTC. The label of a removed slot stays, for the history.
SLOT_LABEL = Table(
    "slot_label",
    METADATA,
    Column("slot_id", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("made_at", String, nullable=False),
    Column("rehearsed_at", String),
)

#: What a rotation left behind, by generation: the key of the audit trail up to ``last_sequence``,
#: to go on verifying it, and the master key, to open the backups of that time to newer secrets.
FORMER_KEY = Table(
    "former_key",
    METADATA,
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("last_sequence", Integer, nullable=False),
    Column("audit_key", LargeBinary, nullable=False),
    Column("master", LargeBinary, nullable=False),
)
