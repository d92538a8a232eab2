"""The recovery code forgives what people write and names what is wrong."""

import pytest

from tests.storage.vault_files import refusal
from trafficmon_desktop.storage.recovery_code import (
    ALPHABET,
    check_character,
    new_recovery_code,
    parse_recovery_code,
)

#: A stored code and its secret, so that the rule can never change unnoticed.
CODE = "YW42-9WPE-VESV-65QN-08HW-349J-X3M5-1NX7-6R4F-S29Q-SA39-EQSG-XH9Y"
SECRET = b"YW49WPVES65Q08H349X3M1NX6R4S29SA3EQSXH9"


def test_a_stored_code_gives_its_secret():
    assert parse_recovery_code(CODE) == SECRET


def test_a_new_code_has_13_groups_and_195_random_bits():
    codes = {new_recovery_code() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert [len(group) for group in code.split("-")] == [4] * 13
        assert len(parse_recovery_code(code)) * 5 == 195


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " \n"),
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("0", "о").replace("1", "І"),
        CODE.translate(str.maketrans("AEHKMPTXY", "АЕНКМРТХУ")),
        CODE.lower().translate(str.maketrans("aehkmptxy", "аенкмртху")),
        CODE.translate(str.maketrans("3S", "ЗЅ")),
    ],
)
def test_other_ways_of_writing_it_are_read(typed):
    assert parse_recovery_code(typed) == SECRET


def group_of_the_error(typed: str) -> object:
    error = refusal(lambda: parse_recovery_code(typed))
    assert error.key == "vault_recovery_group"
    return error.values["group"]


def test_every_wrong_character_names_its_group():
    for place, right in enumerate(CODE):
        for wrong in set(ALPHABET + "U") - {right} if right != "-" else ():
            typed = CODE[:place] + wrong + CODE[place + 1 :]
            assert group_of_the_error(typed) == place // 5 + 1


def test_exchanged_characters_are_noticed():
    for place, right in enumerate(CODE):
        for other in range(place + 1, (place // 5 + 1) * 5 - 1):
            letters = list(CODE)
            letters[place], letters[other] = CODE[other], right
            if right != "-" and CODE[other] != right:
                assert group_of_the_error("".join(letters)) == place // 5 + 1


def test_exchanged_groups_are_noticed():
    groups = CODE.split("-")
    for place in range(12):
        changed = list(groups)
        changed[place], changed[place + 1] = changed[place + 1], changed[place]
        assert group_of_the_error("-".join(changed)) == place + 1


@pytest.mark.parametrize("typed", ["", CODE[:-1], CODE + "0"])
def test_a_wrong_length_is_said(typed):
    assert refusal(lambda: parse_recovery_code(typed)).key == "vault_recovery_length"


def test_the_check_depends_on_the_place():
    assert len({check_character(place, "ABC") for place in range(13)}) == 13
