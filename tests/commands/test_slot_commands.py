"""``vault slot`` and ``vault rotate`` as a user or a script types them."""

import io
import json
import os
import sys

import pytest
from pypdf import PdfReader

from trafficmon_desktop.commands import secrets, vault
from trafficmon_desktop.commands.parser import Parser
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage import creation, slot_changes
from trafficmon_desktop.storage.slots import KdfParameters

FIRST, SECOND = ("--passphrase-file", "pw"), ("--passphrase-file", "second")


@pytest.fixture(autouse=True)
def surroundings(tmp_path, monkeypatch):
    """A home of its own, no terminal, and the cheapest key derivation that is allowed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    cheap = KdfParameters(memory_mib=8, passes=1)
    for module in (creation, slot_changes):
        monkeypatch.setattr(module, "calibrated_parameters", lambda: cheap)
    (tmp_path / "pw").write_text("прва лозинка за проверу\n", encoding="utf-8")
    (tmp_path / "second").write_text("друга лозинка за проверу\n", encoding="utf-8")


@pytest.fixture
def run(capsys):
    def command(*words: str, language: str = "en") -> tuple[int, str, str]:
        terms = Terms(language)
        secrets.take_from_environment(os.environ)
        parser = Parser(prog="trafficmon-desktop", terms=terms)
        vault.register(parser.add_subparsers(dest="command"))
        parser.set_defaults(json=False)
        try:
            args = parser.parse_args(words)
            code = int(args.run(args, terms))
        except UserError as error:
            print(terms.message(error), file=sys.stderr)
            code = error.exit_code
        told = capsys.readouterr()
        return code, told.out, told.err

    assert command("vault", "create", "v", *FIRST, "--print-recovery-code", "--json")[0] == 0
    return command


def slots(run, *secret: str) -> list[dict]:
    code, told, _ = run("vault", "slot", "list", "v", *(secret or FIRST), "--json")
    assert code == 0
    return json.loads(told)


def test_a_worker_is_added_listed_and_removed(run):
    add = ("vault", "slot", "add", "v", *FIRST, "--new-passphrase-file", "second")
    code, told, _ = run(*add, "--label", "Ана", "--json")
    slot = json.loads(told)["slot"]
    assert code == 0
    assert [(s["kind"], s["label"], s["mine"]) for s in slots(run, *SECOND)] == [
        ("own", "", False),
        ("own", "Ана", True),
        ("recovery", "", False),
    ]
    code, told, _ = run("vault", "slot", "remove", "v", slot[:6], *FIRST)
    assert code == 0
    assert "Copies and backups elsewhere" in told
    assert run("vault", "slot", "list", "v", *SECOND)[0] == 1
    assert len(slots(run)) == 2


def test_the_last_ones_stay(run):
    own, recovery = slots(run)
    for slot, words in ((own, "last passphrase"), (recovery, "last recovery sheet")):
        code, _, told = run("vault", "slot", "remove", "v", slot["id"], *FIRST)
        assert code == 1
        assert words in told
    assert "No key slot" in run("vault", "slot", "remove", "v", "zz", *FIRST)[2]


def test_a_key_file_is_made_and_asked_for(run, tmp_path):
    add = ("vault", "slot", "add", "v", *FIRST, "--new-passphrase-file", "second")
    assert run(*add, "--new-key-file", "stick.key")[0] == 0
    assert (tmp_path / "stick.key").stat().st_size == 64
    code, _, told = run("vault", "check", "v", *SECOND)
    assert code == 1
    assert "key file" in told
    assert run("vault", "check", "v", *SECOND, "--key-file", "stick.key")[0] == 0
    assert len(slots(run, *SECOND, "--key-file", "stick.key")) == 3


def test_a_passphrase_is_changed_and_the_vault_has_new_keys(run, tmp_path):
    code, told, _ = run("vault", "slot", "change", "v", *FIRST, "--new-passphrase-file", "second")
    assert code == 0
    assert "new keys" in told
    assert run("vault", "check", "v", *FIRST)[0] == 1
    assert run("vault", "check", "v", *SECOND)[0] == 0
    assert (tmp_path / "v" / "main-2.db").is_file()
    assert not (tmp_path / "v" / "main-1.db").exists()


def test_a_new_sheet_and_a_new_passphrase_when_the_old_one_is_forgotten(run, tmp_path):
    sheet = ("--recovery-sheet", "sheet.pdf", "--print-recovery-code", "--json")
    code, told, _ = run("vault", "slot", "add", "v", *FIRST, *sheet)
    assert code == 0
    (tmp_path / "code").write_text("\n".join(json.loads(told)["recovery_codes"]))
    way = ("--recovery-code-file", "code")
    assert run("vault", "slot", "change", "v", *way, "--new-passphrase-file", "second")[0] == 0
    assert run("vault", "check", "v", *SECOND)[0] == 0
    assert run("vault", "slot", "add", "v", *SECOND, *sheet)[0] == 1  # the sheet is there


def test_two_of_three_shares_open_it(run, tmp_path):
    sheet = ("--recovery-sheet", "share.pdf", "--print-recovery-code", "--json")
    code, told, _ = run("vault", "slot", "add", "v", *FIRST, "--shares", "2/3", *sheet)
    assert code == 0
    shares = json.loads(told)["recovery_codes"]
    for number, share in enumerate(shares, 1):
        text = PdfReader(tmp_path / f"share-{number}.pdf").pages[0].extract_text()
        assert f"Recovery share {number} of 3" in text
        assert [group for group in share.split("-") if group not in text] == []
    (tmp_path / "some").write_text("\n".join(shares[::2]))
    assert run("vault", "check", "v", "--recovery-code-file", "some")[0] == 0
    (tmp_path / "some").write_text(shares[0])
    code, _, told = run("vault", "check", "v", "--recovery-code-file", "some")
    assert (code, told) == (1, "Of the recovery shares 2 are needed; 1 were given.\n")


@pytest.mark.parametrize("shares", [(), ("--shares", "2/3")])
def test_no_sheet_stays_that_opens_nothing(run, tmp_path, monkeypatch, shares):
    def refuse(*_given):
        raise UserError("slot_too_many", most=64)

    monkeypatch.setattr(slot_changes, "check_slots", refuse)
    before = len(slots(run))
    code, _, _ = run("vault", "slot", "add", "v", *FIRST, "--recovery-sheet", "s.pdf", *shares)
    assert (code, len(slots(run)), list(tmp_path.glob("*.pdf"))) == (1, before, [])


@pytest.mark.parametrize("shares", ["1/3", "4/3", "2/17", "two", "2/3/4"])
def test_impossible_shares_are_a_mistake(run, shares):
    add = ("vault", "slot", "add", "v", *FIRST, "--shares", shares, "--print-recovery-code")
    code, _, told = run(*add)
    assert code in (1, 2)
    assert "2/3" in told
    assert len(slots(run)) == 2


def test_rotate_keeps_every_secret(run):
    code, told, _ = run("vault", "rotate", "v", *FIRST)
    assert code == 0
    assert "secret stays" in told
    assert run("vault", "check", "v", *FIRST)[0] == 0
    assert json.loads(run("vault", "info", "v", "--json")[1])["generation"] == 2


def test_a_passphrase_is_never_taken_from_nowhere(run):
    assert run("vault", "slot", "add", "v", *FIRST)[0] == 2
    assert run("vault", "slot", "add", "v", *FIRST, "--shares", "2/3")[0] == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_slot_has_a_name(run, language):
    run("vault", "slot", "add", "v", *FIRST, "--shares", "2/3", "--print-recovery-code")
    add = ("vault", "slot", "add", "v", *FIRST, "--new-passphrase-file", "second")
    run(*add, "--new-key-file", "stick.key")
    run(*add, "--new-key-file", "stick.key", "--generated")
    code, told, _ = run("vault", "slot", "list", "v", *FIRST, language=language)
    assert code == 0
    assert len(told.splitlines()) == 5
    assert "slot." not in told
