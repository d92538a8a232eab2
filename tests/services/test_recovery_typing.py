"""A code is read while it is typed, and a mistyped group is named at once."""

from trafficmon_desktop.services.key_slots import make_shares
from trafficmon_desktop.services.recovery_typing import Typed, read_typed
from trafficmon_desktop.services.vaults import recovery_code

CODE = recovery_code()
SHARES = make_shares(2, 3)


def test_a_code_grows_group_by_group():
    groups = CODE.split("-")
    for count in range(14):
        typed = read_typed(" ".join(groups[:count]).lower())
        assert typed == Typed(count, 13, 0)
        assert typed.whole == (count == 13)
    assert read_typed(CODE[:-1]).wrong == 0


def test_the_first_wrong_group_is_named():
    groups = CODE.split("-")
    groups[6] = "0000" if groups[6] != "0000" else "1111"
    assert read_typed("-".join(groups)).wrong == 7
    assert read_typed("-".join(groups[:6])).wrong == 0
    assert read_typed(CODE + "-0000").wrong == 14


def test_shares_are_told_by_their_first_group():
    first, second, _ = SHARES
    assert read_typed(first[:24]) == Typed(5, 10, 0, 1, 0)
    assert read_typed(first) == Typed(10, 10, 0, 1, 2)
    assert not read_typed(first).whole
    assert read_typed(f"{first} {second[:14]}") == Typed(3, 10, 0, 2, 2)
    assert read_typed(f"{first}\n{second}").whole


def test_a_mistyped_group_of_a_share_is_named():
    groups = SHARES[1].split("-")
    groups[4] = "0000" if groups[4] != "0000" else "1111"
    typed = read_typed(f"{SHARES[0]} {'-'.join(groups)}")
    assert (typed.share, typed.wrong, typed.whole) == (2, 5, False)
