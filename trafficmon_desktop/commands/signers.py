"""Who signed the files that a command was given."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from trafficmon_desktop.services.terms import Terms

if TYPE_CHECKING:
    from trafficmon_desktop.services.coordinator import Received


def signer_lines(received: "Iterable[Received]", terms: Terms) -> Iterator[str]:
    """A line for each file that came signed; whose the key is, the line does not claim."""
    from trafficmon_desktop.services.bundles.fingerprint import fingerprint

    for each in received:
        if each.signer is not None:
            yield terms.text(
                "bundle.signed",
                file=each.name,
                words=fingerprint(each.signer, terms.language),
                organisation=each.organisation or terms.text("bundle.nobody"),
            )


def signers_to_json(received: "Iterable[Received]") -> list[dict[str, str]]:
    """The same for machines: file, organisation and public key of each that came signed."""
    return [
        {"file": each.name, "organisation": each.organisation, "ed25519": each.signer.hex()}
        for each in received
        if each.signer is not None
    ]
