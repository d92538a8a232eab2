"""Recovery shares against the published vectors, and every way of typing them wrong."""

import itertools
import random

import pytest

from tests.storage.vault_files import refusal
from trafficmon_desktop.storage.recovery_code import new_recovery_code
from trafficmon_desktop.storage.share_sheets import (
    GROUPS,
    is_shares,
    new_shares,
    secret_of_shares,
)
from trafficmon_desktop.storage.shares import SECRET_BYTES, combine, split

#: Of Blockchain Commons' bc-shamir (the scheme of SLIP-0039 without its words), where "random"
#: bytes go up by 17: secret, how many are needed, shares.
PUBLISHED = (
    "0ff784df000c4380a5ed683f7e6e3dcf",
    3,
    (
        "00112233445566778899aabbccddeeff",
        "d43099fe444807c46921a4f33a2a798b",
        "d9ad4e3bec2e1a7485698823abf05d36",
        "0d8cf5f6ec337bc764d1866b5d07ca42",
        "1aa7fe3199bc5092ef3816b074cabdf2",
    ),
)


def by_seventeen(count: int) -> bytes:
    return bytes(17 * n % 256 for n in range(count))


def test_the_published_shares_are_made_and_combined():
    secret, needed, shares = bytes.fromhex(PUBLISHED[0]), PUBLISHED[1], PUBLISHED[2]
    assert tuple(s.hex() for s in split(secret, needed, 5, by_seventeen)) == shares
    for places in itertools.combinations(range(5), needed):
        assert combine({place: bytes.fromhex(shares[place]) for place in places}) == secret


@pytest.mark.parametrize(("needed", "count"), [(2, 2), (2, 3), (3, 5), (5, 8), (16, 16)])
def test_any_of_them_in_any_order_give_the_secret(needed, count):
    secret = by_seventeen(SECRET_BYTES)
    shares = dict(enumerate(split(secret, needed, count)))
    for _ in range(10):
        chosen = random.sample(sorted(shares), needed)
        assert combine({place: shares[place] for place in chosen}) == secret


def test_too_few_give_nothing():
    shares = split(by_seventeen(SECRET_BYTES), 3, 5)
    for pair in itertools.combinations(range(5), 2):
        assert combine({place: shares[place] for place in pair}) is None


@pytest.mark.parametrize(("needed", "count"), [(1, 3), (4, 3), (2, 17), (0, 0)])
def test_impossible_sets_cannot_be_made(needed, count):
    with pytest.raises(ValueError, match="out of bounds"):
        split(bytes(SECRET_BYTES), needed, count)


def test_what_is_written_is_read_again():
    shares = new_shares(2, 3)
    assert {len(share.split("-")) for share in shares} == {GROUPS}
    secrets = {
        secret_of_shares(text)
        for pair in itertools.permutations(shares, 2)
        for text in ("\n".join(pair), " ".join(pair).lower(), "".join(pair).replace("-", ""))
    }
    assert len(secrets) == 1
    assert secret_of_shares("\n".join(shares)) in secrets  # one too many does no harm


def test_shares_and_codes_are_told_apart():
    code, (share, *_rest) = new_recovery_code(), new_shares(2, 2)
    assert is_shares(share)
    assert not is_shares(code)
    assert not is_shares("")
    foreign = "-".join(code.split("-")[:GROUPS])
    error = refusal(lambda: secret_of_shares(foreign))
    assert (error.key, error.values["group"]) == ("share_group", 1)


def test_a_mistyped_group_is_named():
    shares = new_shares(2, 3)
    for place in range(GROUPS):
        groups = shares[1].split("-")
        letter = groups[place][0]
        groups[place] = ("7" if letter != "7" else "8") + groups[place][1:]
        text = f"{shares[0]}\n{'-'.join(groups)}"
        error = refusal(lambda t=text: secret_of_shares(t))
        assert (error.key, dict(error.values)) == ("share_group", {"share": 2, "group": place + 1})


def test_too_few_and_shares_of_two_sets_are_told():
    shares, others = new_shares(3, 4), new_shares(3, 4)
    error = refusal(lambda: secret_of_shares(f"{shares[0]} {shares[1]} {shares[0]}"))
    assert (error.key, dict(error.values)) == ("shares_few", {"count": 2, "needed": 3})
    mixed = f"{shares[0]} {shares[1]} {others[2]}"
    assert refusal(lambda: secret_of_shares(mixed)).key == "shares_mixed"
