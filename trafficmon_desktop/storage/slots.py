"""Key slots: each opens the vault with one secret of one person.

A slot holds an X25519 key pair. The public key stands in the header; the private key is wrapped
by the slot's secret; the master key is sealed to the public key, so that a rotation can re-seal
it for every slot without knowing their secrets.
"""

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from nacl import bindings, pwhash
from nacl.exceptions import CryptoError
from nacl.exceptions import RuntimeError as LibraryError
from nacl.public import PrivateKey, PublicKey, SealedBox

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.keys import KEY_BYTES, RootSecret, hkdf_sha256

SALT_BYTES = 16
NONCE_BYTES = 24
MIB = 1 << 20


class Folding(StrEnum):
    """What kind of secret a slot asks for, and how it is brought to bytes."""

    OWN = "own"  # an own phrase: NFKC only
    GENERATED = "generated"  # a generated phrase: scripts, accents, capitals and spaces folded
    OWN_FILE = "own+file"  # the same two, together with a key file
    GENERATED_FILE = "generated+file"
    RECOVERY = "recovery"  # the recovery code: 195 random bits, no slow derivation needed
    SHARES = "shares"  # recovery shares: 128 random bits put together from some of them

    @property
    def is_recovery(self) -> bool:
        """Whether it is written on sheets rather than remembered."""
        return self in (Folding.RECOVERY, Folding.SHARES)

    @property
    def needs_file(self) -> bool:
        """Whether the passphrase opens nothing without the key file."""
        return self in (Folding.OWN_FILE, Folding.GENERATED_FILE)

    @property
    def with_file(self) -> "Folding":
        """The kind of the same passphrase together with a key file."""
        return Folding.GENERATED_FILE if self is Folding.GENERATED else Folding.OWN_FILE


#: The kinds the first form of the header knows; older programs refuse any other as damage.
FIRST_FOLDINGS = frozenset({Folding.OWN, Folding.GENERATED, Folding.RECOVERY})


@dataclass(frozen=True)
class KdfParameters:
    """Cost of Argon2id: memory in MiB and passes; one lane, as libsodium has it.

    The product is bounded too. The strongest that is written is 256 MiB by 3 passes (768), about
    a second on a usual laptop; what somebody else wrote into a header may cost a third more.
    """

    memory_mib: int
    passes: int

    MEMORY_BOUNDS = (8, 1024)
    PASSES_BOUNDS = (1, 10)
    MOST_WORK = 1024

    def __post_init__(self) -> None:
        low, high = self.MEMORY_BOUNDS
        few, many = self.PASSES_BOUNDS
        if not (low <= self.memory_mib <= high and few <= self.passes <= many):
            raise ValueError("parameters of the key derivation are out of bounds")
        if self.work > self.MOST_WORK:
            raise ValueError("parameters of the key derivation are out of bounds")

    @property
    def work(self) -> int:
        """MiB written in all passes together."""
        return self.memory_mib * self.passes


#: The weakest that is written for a user, and the strongest without being asked.
LEAST = KdfParameters(memory_mib=64, passes=3)
MOST = KdfParameters(memory_mib=256, passes=3)
NO_KDF = KdfParameters(memory_mib=8, passes=1)  # written in recovery slots, where it is not used

#: Secret, salt and parameters to 32 bytes; an opening that meets the same three runs it once.
Derivation = Callable[[bytes, bytes, KdfParameters], bytes]


@dataclass(frozen=True)
class Slot:
    """One key slot as it stands in the header; everything in it is public."""

    id: str
    folding: Folding
    kdf: KdfParameters
    salt: bytes
    public_key: bytes
    nonce: bytes
    wrapped: bytes
    sealed: bytes


def calibrated_parameters(target_seconds: float = 1.0) -> KdfParameters:
    """Parameters that take about ``target_seconds`` here, between LEAST and MOST."""
    start = time.perf_counter()
    argon2id(b"calibration", bytes(SALT_BYTES), LEAST)
    taken = max(time.perf_counter() - start, 1e-3)
    steps = int(target_seconds / taken)
    memory = min(max(steps, 1) * LEAST.memory_mib, MOST.memory_mib)
    return KdfParameters(memory_mib=memory, passes=MOST.passes)


def create_slot(
    root: RootSecret,
    secret: bytes,
    folding: Folding,
    kdf: KdfParameters,
    vault_id: str,
    key_file: bytes = b"",
) -> Slot:
    """A new slot that opens ``vault_id`` with ``secret`` (already folded to bytes).

    ``key_file`` is what the key file holds, for the kinds that need one.
    """
    private = PrivateKey.generate()
    slot_id = secrets.token_hex(8)
    salt = secrets.token_bytes(SALT_BYTES)
    nonce = secrets.token_bytes(NONCE_BYTES)
    public_key = bytes(private.public_key)
    context = _associated_data(vault_id, slot_id, folding, kdf, salt, public_key)
    key = _wrapping_key(secret, folding, kdf, salt, key_file, argon2id)
    wrapped = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytes(private) + root.binding, context, nonce, key
    )
    sealed = SealedBox(private.public_key).encrypt(root.master)
    return Slot(slot_id, folding, kdf, salt, public_key, nonce, wrapped, sealed)


def argon2id(secret: bytes, salt: bytes, kdf: KdfParameters) -> bytes:
    """The slow derivation; UserError ``vault_memory`` where its memory is not to be had."""
    try:
        return pwhash.argon2id.kdf(
            KEY_BYTES, secret, salt, opslimit=kdf.passes, memlimit=kdf.memory_mib * MIB
        )
    except LibraryError:  # the only reason left: the memory was not to be had
        raise UserError("vault_memory", mebibytes=kdf.memory_mib) from None


def open_slot(
    slot: Slot,
    secret: bytes,
    vault_id: str,
    key_file: bytes = b"",
    derive: Derivation = argon2id,
) -> RootSecret | None:
    """The root secret behind ``slot``, or None if ``secret`` is not the slot's."""
    context = _associated_data(
        vault_id, slot.id, slot.folding, slot.kdf, slot.salt, slot.public_key
    )
    key = _wrapping_key(secret, slot.folding, slot.kdf, slot.salt, key_file, derive)
    try:
        opened = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            slot.wrapped, context, slot.nonce, key
        )
        master = SealedBox(PrivateKey(opened[:KEY_BYTES])).decrypt(slot.sealed)
    except CryptoError:
        return None
    return RootSecret(master=master, binding=opened[KEY_BYTES:])


def reseal(slot: Slot, root: RootSecret) -> Slot:
    """The same slot with the master key of ``root`` sealed to it."""
    return replace(slot, sealed=SealedBox(PublicKey(slot.public_key)).encrypt(root.master))


def _wrapping_key(
    secret: bytes,
    folding: Folding,
    kdf: KdfParameters,
    salt: bytes,
    key_file: bytes,
    derive: Derivation,
) -> bytes:
    if folding.is_recovery:
        return hkdf_sha256(secret, salt=salt, info=b"vault/1/slot", length=KEY_BYTES)
    slow = derive(secret, salt, kdf)
    if not folding.needs_file:
        return hkdf_sha256(slow, salt=salt, info=b"vault/1/slot", length=KEY_BYTES)
    # both halves are of fixed length, so that no other pair gives the same bytes
    both = slow + hashlib.sha256(key_file).digest()
    return hkdf_sha256(both, salt=salt, info=b"vault/1/slot+file", length=KEY_BYTES)


def _associated_data(
    vault_id: str,
    slot_id: str,
    folding: Folding,
    kdf: KdfParameters,
    salt: bytes,
    public_key: bytes,
) -> bytes:
    parts = (
        "vault/1/slot",
        vault_id,
        slot_id,
        folding.value,
        str(kdf.memory_mib),
        str(kdf.passes),
        salt.hex(),
        public_key.hex(),
    )
    return "\n".join(parts).encode()
