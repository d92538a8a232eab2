"""Key derivation against the vectors of RFC 5869, appendix A."""

import pytest

from trafficmon_desktop.storage.keys import RootSecret, derive_keys, hkdf_sha256, new_root_secret

VECTORS = [
    (
        "0b" * 22,
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    ),
    (
        bytes(range(0x50)).hex(),
        bytes(range(0x60, 0xB0)).hex(),
        bytes(range(0xB0, 0x100)).hex(),
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41"
        "c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
    ),
    (
        "0b" * 22,
        "",
        "",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    ),
]


@pytest.mark.parametrize(("material", "salt", "info", "expected"), VECTORS)
def test_hkdf_gives_the_published_bytes(material, salt, info, expected):
    derived = hkdf_sha256(
        bytes.fromhex(material),
        salt=bytes.fromhex(salt),
        info=bytes.fromhex(info),
        length=len(expected) // 2,
    )
    assert derived.hex() == expected


@pytest.mark.parametrize("length", [0, 255 * 32 + 1])
def test_hkdf_refuses_impossible_lengths(length):
    with pytest.raises(ValueError, match="HKDF"):
        hkdf_sha256(b"x", salt=b"", info=b"", length=length)


def test_every_purpose_and_both_halves_change_the_key():
    root = new_root_secret()
    keys = derive_keys(root)
    all_keys = [keys.database, keys.attachment, keys.header_mac, keys.audit, keys.manifest]
    for other in (RootSecret(root.master, bytes(32)), RootSecret(bytes(32), root.binding)):
        found = derive_keys(other)
        all_keys += [found.database, found.header_mac]
    assert len(set(all_keys)) == len(all_keys)
    assert {len(key) for key in all_keys} == {32}


def test_no_key_is_shown():
    root = new_root_secret()
    keys = derive_keys(root)
    shown = repr(root) + repr(keys)
    for secret in (root.master, root.binding, keys.database, keys.audit):
        assert secret.hex() not in shown
        assert repr(secret) not in shown


def test_a_short_root_secret_is_refused():
    with pytest.raises(ValueError, match="32 bytes"):
        RootSecret(bytes(31), bytes(32))
