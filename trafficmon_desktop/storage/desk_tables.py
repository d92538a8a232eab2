"""Tables of what is kept for the people at work: drafts, the journal, pairs, own codes."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Table, Text

from trafficmon_desktop.storage.metadata import METADATA

#: What was typed and could not be read or stored yet. ``subject`` is the code of a record, or a
#: name for one that has no code; a draft is never counted and never leaves the vault.
DRAFT = Table(
    "draft",
    METADATA,
    Column("subject", Text, primary_key=True),
    Column("field", String, primary_key=True),
    Column("text", Text, nullable=False),
)

#: What can be taken back and done again, across sessions: one entry for each act. The records as
#: they were and as they became stand in the history of the audit entries ``first_sequence`` to
#: ``last_sequence``. ``state`` is ``done`` or ``undone``; ``subject`` is the code of a record.
JOURNAL_ENTRY = Table(
    "journal_entry",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Column("subject", Text, nullable=False),
    Column("first_sequence", Integer, nullable=False),
    Column("last_sequence", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("made_at", String, nullable=False),
)

#: Two people of whom somebody said that they are not the same; ``first`` < ``second``.
NOT_SAME = Table(
    "not_same",
    METADATA,
    Column("first", Text, primary_key=True),
    Column("second", Text, primary_key=True),
    Column("noted_on", String, nullable=False),
)

#: The code of a person whose file was made one with another, and the person who has it now.
MERGED_CODE = Table(
    "merged_code",
    METADATA,
    Column("code", Text, primary_key=True),
    Column("kept", Text, nullable=False, index=True),
    Column("merged_on", String, nullable=False),
)

#: Values that the organisation added to a list of codes, renamed or retired. ``standard`` is the
#: shipped code that stands for the value in whatever leaves; empty labels keep the shipped ones.
LOCAL_CODE = Table(
    "local_code",
    METADATA,
    Column("list_name", String, primary_key=True),
    Column("code", String, primary_key=True),
    Column("standard", String, nullable=False),
    Column("label_en", Text, nullable=False),
    Column("label_sr", Text, nullable=False),
    Column("retired", Boolean(create_constraint=False), nullable=False),
    Column("position", Integer, nullable=False),
)

#: Where a record was given one of the organisation's own values. Its own column holds the standard
#: code, so that nothing that counts or leaves ever meets another; this only says which was meant.
OWN_VALUE = Table(
    "own_value",
    METADATA,
    Column("record_code", Text, primary_key=True),
    Column("field", String, primary_key=True),
    Column("code", String, primary_key=True),
)

#: By what people are put in order and found (``storage.people_keys``); follows from their records.
PERSON_KEY = Table(
    "person_key",
    METADATA,
    Column("code", Text, primary_key=True),
    Column("sort", LargeBinary, nullable=False),
    Column("found_by", Text, nullable=False),
    Index(None, "sort", "code"),
)
