"""The tables that are not records: what was done, what was set, what was published."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from trafficmon_desktop.storage.metadata import METADATA

#: Append-only (triggers refuse UPDATE and DELETE). ``fields`` holds field names, never values.
AUDIT_ENTRY = Table(
    "audit_entry",
    METADATA,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("time", String, nullable=False),
    Column("slot", String, nullable=False),
    Column("action", String, nullable=False),
    Column("record_type", String, nullable=False),
    Column("record_code", String, nullable=False),
    Column("fields", Text, nullable=False),
    Column("values_hash", LargeBinary, nullable=False),
    Column("previous_mac", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
)

#: The values behind an audit entry, erasable together with the salt of their hash.
HISTORY = Table(
    "history",
    METADATA,
    Column(
        "sequence",
        Integer,
        ForeignKey("audit_entry.sequence"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("record_type", String, nullable=False),
    Column("record_code", String, nullable=False, index=True),
    Column("salt", LargeBinary, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
)

SETTING = Table(
    "setting",
    METADATA,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

#: The memory of what was published. Dates and times are ISO 8601 text.
RELEASE = Table(
    "release",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("period_from", String, nullable=False),
    Column("period_to", String, nullable=False),
    Column("as_of", String, nullable=False),
    Column("profile", String, nullable=False),
    Column("recipient", String),
    Column("sha256", String, nullable=False),
    Column("previous_sha256", String),
    Column("canonical_json", Text, nullable=False),
    Column("policy", Text, nullable=False),
    Column("released_at", String, nullable=False),
)

#: Which row of which file a record came from, so that the same file twice adds nothing.
IMPORT_ORIGIN = Table(
    "import_origin",
    METADATA,
    Column("record_code", String, primary_key=True),
    Column("source_hash", String, primary_key=True, index=True),
)

#: What the organisation noted about a deadline: closed, overridden, switched on. ``day`` is an
#: honest date as its text, ``noted_on`` an ISO 8601 day.
DEADLINE_NOTE = Table(
    "deadline_note",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column(
        "subject",
        Text,
        ForeignKey("record_code.code", deferrable=True, initially="DEFERRED"),
        nullable=False,
        index=True,
    ),
    Column("rule", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("noted_on", String, nullable=False),
    Column("day", Text),
    Column("by", Text, nullable=False),
    Column("person_told", String, nullable=False),
    Column("reason", Text, nullable=False),
)

#: "It is right": what was asked about an unusual value, and answered. ``fingerprint`` is the hash
#: of the values looked at, ``answered_on`` an ISO 8601 day.
ANSWERED_CHECK = Table(
    "answered_check",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column(
        "subject",
        Text,
        ForeignKey("record_code.code", deferrable=True, initially="DEFERRED"),
        nullable=False,
        index=True,
    ),
    Column("check_key", String, nullable=False),
    Column("fingerprint", String, nullable=False),
    Column("answered_on", String, nullable=False),
    Column("note", Text, nullable=False),
)
