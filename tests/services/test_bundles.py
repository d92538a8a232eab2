"""A signed file opens as it was made, and as nothing else: for nobody else, by nobody else."""

import io
import json
import random
import zipfile
from hashlib import sha256

import pyrage
import pytest

from tests.services.signed_bundles import bundle_of, new_keys, public_of, summary_of
from trafficmon_desktop.domain.errors import DamagedError, RefusedError, UserError
from trafficmon_desktop.services.bundles.archive import MANIFEST, SIGNATURE, packed, unpacked
from trafficmon_desktop.services.bundles.bundle import check_signer, make_bundle, open_bundle
from trafficmon_desktop.services.bundles.envelope import encrypted
from trafficmon_desktop.services.bundles.manifest import Recipient
from trafficmon_desktop.services.exports.json_file import canonical_json

SENDER, RECEIVER = new_keys(), new_keys()
TO_RECEIVER = Recipient("Coordinator", RECEIVER.address)

#: How many places of a file are changed, one bit of one byte at a time.
PLACES = 500


def anyone_reads(content: bytes) -> bytes:
    """What age alone makes of it."""
    identity = pyrage.x25519.Identity.from_str(RECEIVER.identity)
    opened: bytes = pyrage.decrypt(content, [identity])
    return opened


def test_it_opens_as_it_was_made() -> None:
    opened = open_bundle(bundle_of(SENDER, pdf=b"%PDF", csv=b"a;b"), "x")
    assert dict(opened.files) == {
        "summary.json": canonical_json(summary_of()).encode(),
        "summary.csv": b"a;b",
        "summary.pdf": b"%PDF",
    }
    assert opened.summary == summary_of()
    assert opened.manifest.signer == SENDER.public
    assert opened.manifest.recipient is None
    check_signer(opened, public_of(SENDER), "x", "k")


def test_a_stranger_can_check_it_with_standard_tools() -> None:
    with zipfile.ZipFile(io.BytesIO(bundle_of(SENDER, pdf=b"%PDF"))) as archive:
        manifest = archive.read(MANIFEST)
        said = json.loads(manifest)
        for each in said["files"]:
            content = archive.read(each["name"])
            assert (len(content), sha256(content).hexdigest()) == (each["size"], each["sha256"])
        signature = bytes.fromhex(archive.read(SIGNATURE).decode())
    SENDER.signing.verify_key.verify(b"trafficmon-bundle/1\n" + manifest, signature)


def test_same_contents_give_the_same_bytes() -> None:
    first = bundle_of(SENDER, Recipient("A", None), pdf=b"%PDF", csv=b"a;b")
    assert bundle_of(SENDER, Recipient("A", None), csv=b"a;b", pdf=b"%PDF") == first
    assert bundle_of(SENDER, Recipient("B", None), csv=b"a;b", pdf=b"%PDF") != first


def test_the_recipient_opens_it_and_nobody_else() -> None:
    content = bundle_of(SENDER, TO_RECEIVER)
    opened = open_bundle(content, "x", RECEIVER)
    assert opened.encrypted
    assert opened.manifest.recipient == TO_RECEIVER
    with pytest.raises(DamagedError, match="bundle_not_for_us"):
        open_bundle(content, "x", new_keys())
    with pytest.raises(UserError, match="bundle_encrypted"):
        open_bundle(content, "x")


@pytest.mark.parametrize("recipient", [None, TO_RECEIVER])
def test_every_changed_byte_is_noticed(recipient: Recipient | None) -> None:
    content = bundle_of(SENDER, recipient, pdf=b"%PDF")
    chance = random.Random(7)
    for place in chance.sample(range(len(content)), min(PLACES, len(content))):
        changed = bytearray(content)
        changed[place] ^= 1 << chance.randrange(8)
        with pytest.raises(UserError):
            open_bundle(bytes(changed), "x", RECEIVER)


def test_control_zip_alone_does_not_notice_all() -> None:
    content = bytearray(bundle_of(SENDER))
    content[10] ^= 1  # the time of the first member
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        assert archive.testzip() is None
    with pytest.raises(DamagedError, match="bundle_damaged"):
        open_bundle(bytes(content), "x")


def test_cut_and_lengthened_files_are_noticed() -> None:
    for recipient in (None, TO_RECEIVER):
        content = bundle_of(SENDER, recipient)
        for other in (content[:-1], content[: len(content) // 2], content + b"\0"):
            with pytest.raises(DamagedError):
                open_bundle(other, "x", RECEIVER)


def test_a_file_of_a_stranger_is_not_that_of_the_organisation() -> None:
    """age alone accepts it: whoever knows the address can encrypt to it."""
    forged = bundle_of(new_keys(), TO_RECEIVER)
    assert anyone_reads(forged).startswith(b"PK")  # the control
    opened = open_bundle(forged, "x", RECEIVER)
    assert opened.manifest.organisation == "Alfa"  # it says so, but has not the key
    with pytest.raises(DamagedError, match="bundle_signer"):
        check_signer(opened, public_of(SENDER), "x", "k")


def test_a_stranger_cannot_put_his_key_into_a_signed_manifest() -> None:
    members = unpacked(bundle_of(SENDER), "x")
    stranger = new_keys()
    manifest = members[MANIFEST].replace(
        SENDER.public.hex().encode(), stranger.public.hex().encode()
    )
    with pytest.raises(DamagedError, match="bundle_altered"):
        open_bundle(packed(members | {MANIFEST: manifest}), "x")


def test_another_recipient_cannot_be_put_in() -> None:
    other = new_keys()
    inside = anyone_reads(bundle_of(SENDER, TO_RECEIVER))
    passed_on = encrypted(inside, other.address)
    with pytest.raises(DamagedError, match="bundle_readdressed"):
        open_bundle(passed_on, "x", other)
    members = unpacked(inside, "x")
    manifest = members[MANIFEST].replace(RECEIVER.address.encode(), other.address.encode())
    renamed = encrypted(packed(members | {MANIFEST: manifest}), other.address)
    with pytest.raises(DamagedError, match="bundle_altered"):
        open_bundle(renamed, "x", other)


def test_what_was_made_for_nobody_is_not_taken_as_addressed() -> None:
    with pytest.raises(DamagedError, match="bundle_readdressed"):
        open_bundle(encrypted(bundle_of(SENDER), RECEIVER.address), "x", RECEIVER)


def test_what_a_recipient_without_the_program_decrypted_is_still_checked() -> None:
    inside = anyone_reads(bundle_of(SENDER, TO_RECEIVER))
    assert open_bundle(inside, "x").manifest.recipient == TO_RECEIVER
    with pytest.raises(DamagedError, match="bundle_readdressed"):
        open_bundle(inside, "x", new_keys())


def test_files_and_summary_belong_together() -> None:
    members = unpacked(bundle_of(SENDER, pdf=b"%PDF"), "x")
    for other in ({"summary.pdf": b"%PDX"}, {"summary.csv": b"more"}):
        with pytest.raises(DamagedError, match="bundle_altered"):
            open_bundle(packed(members | other), "x")
    del members["summary.pdf"]
    with pytest.raises(DamagedError, match="bundle_altered"):
        open_bundle(packed(members), "x")


def test_a_signed_manifest_about_another_summary_is_refused() -> None:
    content = canonical_json(summary_of("Beta")).encode()
    mixed = make_bundle(summary_of("Alfa"), {"summary.json": content}, SENDER, None, "en")
    with pytest.raises(DamagedError, match="bundle_altered"):
        open_bundle(mixed, "x")


def test_internal_figures_are_refused() -> None:
    internal = summary_of() | {"format": "trafficmon-internal/1"}
    with pytest.raises(RefusedError, match="bundle_internal"):
        open_bundle(bundle_of(SENDER, summary=internal), "x")


def test_a_newer_version_says_so() -> None:
    members = unpacked(bundle_of(SENDER), "x")
    manifest = members[MANIFEST].replace(b"trafficmon-bundle/1", b"trafficmon-bundle/2")
    with pytest.raises(DamagedError, match="bundle_version"):
        open_bundle(packed(members | {MANIFEST: manifest}), "x")
