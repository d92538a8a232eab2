"""What counts as the same passphrase. The vectors are stored: they must never change."""

import pytest

from tests.storage.vault_files import refusal
from trafficmon_desktop.storage.passphrase import check_new_passphrase, fold_generated, secret_bytes
from trafficmon_desktop.storage.slots import Folding

FOLDED = {
    "црвен бицикл": "crven bicikl",
    "Crven  bicikl": "crven bicikl",
    " ЦРВЕН\tБИЦИКЛ\n": "crven bicikl",
    "ђак Ђак đak Đak djak Djak DJAK dak": "dak dak dak dak dak dak dak dak",
    "чаша čaša časa casa": "casa casa casa casa",
    "ћуп ćup cup": "cup cup cup",
    "жаба žaba zaba": "zaba zaba zaba",
    "џеп džep dzep": "dzep dzep dzep",
    "љубав ljubav њива njiva": "ljubav ljubav njiva njiva",
    "c\u030ca\u0161a": "casa",
    "ＡＢＣ\u3000шума": "abc suma",
    "crven · bicikl": "crven bicikl",
    "crven, bicikl.": "crven bicikl",
    "црвен-бицикл": "crven bicikl",
}


@pytest.mark.parametrize(("typed", "folded"), FOLDED.items())
def test_a_generated_phrase_is_folded(typed, folded):
    assert fold_generated(typed) == folded
    assert secret_bytes(typed, Folding.GENERATED) == folded.encode()


def test_an_own_phrase_is_taken_as_typed_in_normal_form():
    assert secret_bytes("c\u030cas  Ａ", Folding.OWN) == "čas  A".encode()
    assert secret_bytes("час", Folding.OWN) != secret_bytes("čas", Folding.OWN)
    assert secret_bytes("Čas", Folding.OWN) != secret_bytes("čas", Folding.OWN)


def test_a_phrase_must_be_neither_short_nor_absurd():
    assert refusal(lambda: check_new_passphrase("1234567")).key == "vault_passphrase_short"
    assert refusal(lambda: check_new_passphrase("       x       ")).key == "vault_passphrase_short"
    assert refusal(lambda: check_new_passphrase("x" * 1001)).key == "vault_passphrase_long"
    assert refusal(lambda: secret_bytes("x" * 1001, Folding.OWN)).key == "vault_passphrase_long"
    check_new_passphrase("шест насумичних речи")
