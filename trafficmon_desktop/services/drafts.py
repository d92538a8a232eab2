"""Drafts of the vault: what is being typed, kept at once and never counted."""

from trafficmon_desktop.storage import drafts as store
from trafficmon_desktop.storage.vault import Vault


def drafts_of(vault: Vault, subject: str) -> dict[str, str]:
    """Field to text of one record."""
    with vault.read() as connection:
        return store.drafts_of(connection, subject)


def all_drafts(vault: Vault) -> dict[str, dict[str, str]]:
    """Subject to field to text."""
    with vault.read() as connection:
        return store.all_drafts(connection)


def keep_draft(vault: Vault, subject: str, field: str, text: str) -> None:
    """Keeps what is typed into a field; an empty text forgets it."""
    with vault.write("draft") as unit:
        store.put_draft(unit, subject, field, text)
