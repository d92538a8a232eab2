"""The secret keys of an organisation, while its vault is open."""

from dataclasses import dataclass, field

from nacl.signing import SigningKey

from trafficmon_desktop.services.bundles.envelope import address_of


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """``signing`` to send; ``identity``, a secret key of age, to receive."""

    signing: SigningKey = field(repr=False)
    identity: str = field(repr=False)

    @property
    def public(self) -> bytes:
        """The public signing key: 32 bytes."""
        return bytes(self.signing.verify_key)

    @property
    def address(self) -> str:
        """Under which encrypted files are received: ``age1…``."""
        return address_of(self.identity)
