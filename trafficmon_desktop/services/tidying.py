"""What is let go when a vault is opened: contents without a document, trash that is too old."""

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.attachments import collect_orphans
from trafficmon_desktop.services.trash import expire
from trafficmon_desktop.storage.vault import Vault


def tidy(vault: Vault) -> int:
    """How many contents and removed things were let go.

    Nothing where something is wrong with the vault: then whatever is there may still be needed,
    as it is where the disk is full or the documents are damaged.
    """
    if vault.notices:
        return 0
    try:
        return expire(vault) + collect_orphans(vault)
    except UserError:
        return 0
