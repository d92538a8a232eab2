"""The long-lived keys of an organisation: random, kept in its vault, never written out.

They stand among the settings of the vault, so they go with it through backup and rotation; the
audit trail says when they were made, without them.
"""

from pathlib import Path

from nacl.signing import SigningKey

from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.bundles.envelope import new_identity
from trafficmon_desktop.services.bundles.public_keys import PublicKeys, key_text
from trafficmon_desktop.services.bundles.secret_keys import OwnKeys
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.platform_files import write_new_file
from trafficmon_desktop.storage.settings import keep_setting, read_setting
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Connection, Vault

#: Settings: 32 random bytes in hexadecimal digits, and a secret key of age.
SIGNING_KEY, AGE_IDENTITY = "signing_key", "age_identity"


def stored_keys(vault: Vault) -> OwnKeys | None:
    """The keys, where they have been needed before."""
    with vault.read() as connection:
        return _stored(connection)


def own_keys(vault: Vault) -> OwnKeys:
    """The keys, made now where there are none yet."""
    found = stored_keys(vault)
    if found is not None:
        return found
    with vault.write("make_keys") as unit:
        return keys_within(unit)


def keys_within(unit: Unit) -> OwnKeys:
    """The keys, made within this unit of work where there are none yet."""
    found = _stored(unit.connection)
    if found is not None:
        return found
    made = OwnKeys(SigningKey.generate(), new_identity())
    keep_setting(unit, SIGNING_KEY, made.signing.encode().hex())
    keep_setting(unit, AGE_IDENTITY, made.identity)
    unit.note("key", "", None, {"ed25519": made.public.hex(), "age": made.address})
    return made


def write_key_file(vault: Vault, path: Path) -> None:
    """Writes the public keys of the organisation, to be handed over.

    Raises ``UserError`` where another file has the name, or nothing can be written.
    """
    keys = own_keys(vault)
    public = PublicKeys(vaults.organisation(vault), keys.public, keys.address)
    content = key_text(public, keys.signing).encode()
    with file_errors(path):
        if path.is_file() and path.read_bytes() == content:
            return
        write_new_file(path, content, "files_exist")


def _stored(connection: Connection) -> OwnKeys | None:
    seed = read_setting(connection, SIGNING_KEY)
    identity = read_setting(connection, AGE_IDENTITY)
    if seed is None or identity is None:
        return None
    return OwnKeys(SigningKey(bytes.fromhex(seed)), identity)
