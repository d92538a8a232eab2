"""The commands about vaults as a user or a script types them."""

import io
import json
import os
import sys

import pytest

from trafficmon_desktop.commands import secrets, vault
from trafficmon_desktop.commands.parser import Parser
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import creation
from trafficmon_desktop.storage.recovery_code import parse_recovery_code
from trafficmon_desktop.storage.slots import KdfParameters


@pytest.fixture(autouse=True)
def surroundings(tmp_path, monkeypatch):
    """A home of its own, no terminal, and the cheapest key derivation that is allowed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    cheap = KdfParameters(memory_mib=8, passes=1)
    monkeypatch.setattr(creation, "calibrated_parameters", lambda: cheap)
    (tmp_path / "pw").write_text("прва лозинка за проверу\nother line\n", encoding="utf-8-sig")
    (tmp_path / "wrong").write_text("nije ova\n")


def call(*words: str) -> int:
    """What the program does with these words, errors as one sentence and their exit code."""
    terms = Terms("en")
    secrets.take_from_environment(os.environ)
    parser = Parser(prog="trafficmon-desktop", terms=terms)
    vault.register(parser.add_subparsers(dest="command"))
    parser.set_defaults(json=False)
    try:
        args = parser.parse_args(words)
        return int(args.run(args, terms))
    except UserError as error:
        print(terms.message(error), file=sys.stderr)
        return error.exit_code


@pytest.fixture
def run(capsys):
    def command(*words: str) -> tuple[int, str, str]:
        code = call(*words)
        told = capsys.readouterr()
        return code, told.out, told.err

    return command


@pytest.fixture
def code(run) -> str:
    """A vault ``v`` has been made; its recovery code."""
    words = ("vault", "create", "v", "--passphrase-file", "pw", "--print-recovery-code", "--json")
    status, told, _ = run(*words)
    assert status == 0
    return json.loads(told)["recovery_code"]


def test_create_without_a_place_for_the_code_is_refused(run, tmp_path):
    status, _, told = run("vault", "create", "v", "--passphrase-file", "pw")
    assert status == 2
    assert "--recovery-sheet" in told
    assert not (tmp_path / "v").exists()


def test_create_prints_a_code_that_opens(run, code, tmp_path):
    assert len(parse_recovery_code(code)) == 39
    (tmp_path / "code").write_text(code.replace("-", "\n").lower())
    status, told, _ = run("vault", "check", "v", "--recovery-code-file", "code")
    assert (status, told[:19]) == (0, "The vault is whole.")


def test_create_with_a_sheet(run, tmp_path):
    words = ("vault", "create", "v", "--passphrase-file", "pw", "--recovery-sheet", "s.pdf")
    status, told, _ = run(*words)
    assert status == 0
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")
    assert "Printers" in told
    status, _, told = run("vault", "create", "w", *words[3:])
    assert (status, "s.pdf" in told) == (1, True)
    assert not (tmp_path / "w").exists()


def test_a_sheet_that_cannot_be_written_does_not_lose_the_code(run, tmp_path):
    words = ("vault", "create", "v", "--passphrase-file", "pw", "--recovery-sheet", "no/s.pdf")
    status, _, told = run(*words)
    assert status == 1
    code = next(word for line in told.splitlines() for word in line.split() if len(word) == 64)
    (tmp_path / "code").write_text(code)
    assert run("vault", "check", "v", "--recovery-code-file", "code")[0] == 0


def test_a_threshold_below_three_is_a_wrong_argument(run):
    words = ("vault", "create", "v", "--passphrase-file", "pw", "--print-recovery-code")
    assert run(*words, "--threshold", "2")[0] == 2
    assert run(*words, "--threshold", "many")[0] == 2


def test_create_never_overwrites(run, code):
    words = ("vault", "create", "v", "--passphrase-file", "pw", "--print-recovery-code")
    assert run(*words)[:2] == (1, "")


def test_info_for_people_and_machines(run, code):
    status, told, _ = run("vault", "info", "v")
    assert status == 0
    assert "own passphrase" in told
    status, told, _ = run("vault", "info", "v", "--json")
    assert [slot["kind"] for slot in json.loads(told)["slots"]] == ["own", "recovery"]


def test_what_is_no_vault_is_said_before_a_secret_is_needed(run, tmp_path):
    for command in ("info", "check"):
        status, told, error = run("vault", command, str(tmp_path))
        assert (status, told) == (1, "")
        assert "is not a vault" in error


def test_a_wrong_passphrase_is_one_sentence(run, code):
    status, told, error = run("vault", "check", "v", "--passphrase-file", "wrong")
    assert (status, told) == (1, "")
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_an_unreadable_or_missing_file_of_the_passphrase(run, code, tmp_path, content):
    if content is not None:
        (tmp_path / "bad").write_bytes(content)
    status, _, error = run("vault", "check", "v", "--passphrase-file", "bad")
    assert (status, "bad" in error) == (1, True)


def test_nobody_to_ask_for_a_passphrase(run, code):
    assert run("vault", "check", "v")[0] == 2


def test_the_environment_gives_the_passphrase_and_loses_it(run, code, monkeypatch):
    monkeypatch.setenv("TRAFFICMON_PASSPHRASE", "прва лозинка за проверу")
    assert run("vault", "check", "v")[0] == 0
    assert "TRAFFICMON_PASSPHRASE" not in os.environ
    assert run("vault", "check", "v")[0] == 2


def test_check_tells_damage_with_code_4(run, code, tmp_path):
    database = tmp_path / "v" / "main-1.db"
    content = bytearray(database.read_bytes())
    content[-2000] ^= 1
    database.write_bytes(content)
    status, told, error = run("vault", "check", "v", "--passphrase-file", "pw", "--json")
    assert status == 4
    assert json.loads(told)["findings"][0]["key"] == "vault_page_damaged"
    assert "is damaged" in error


def test_backup_and_restore(run, code, tmp_path):
    secret = ("--passphrase-file", "pw")
    status, told, _ = run("backup", "--vault", "v", "--to", "usb", *secret, "--json")
    assert status == 0
    backup = json.loads(told)["backup"]
    assert run("restore", backup, "--vault", "v", *secret)[0] == 1
    status, told, _ = run("restore", backup, "--vault", "new", *secret)
    assert (status, told) == (0, "The vault was restored with 0 records.\n")
    assert run("vault", "check", "new", *secret)[0] == 0
    assert run("restore", "pw", "--vault", "other", *secret)[0] == 4
    assert run("restore", backup, "--vault", "other", "--passphrase-file", "wrong")[0] == 1
    assert not (tmp_path / "other").exists()


def test_on_a_terminal_three_groups_are_asked_back(run, tmp_path, monkeypatch, capsys):
    terminal = Terminal(capsys)
    monkeypatch.setattr("sys.stdin", terminal)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", terminal.answer)
    assert call("vault", "create", "v", "--passphrase-file", "pw") == 0
    assert len(terminal.asked) == 3 == len(set(terminal.asked))
    terminal.wrong = True
    assert call("vault", "create", "w", "--passphrase-file", "pw") == 1
    assert not (tmp_path / "w").exists()


class Terminal(io.StringIO):
    """Somebody who reads the code off the screen and types what is asked."""

    def __init__(self, capsys) -> None:
        super().__init__()
        self.capsys = capsys
        self.groups: list[str] = []
        self.asked: list[int] = []
        self.wrong = False

    def isatty(self) -> bool:
        return True

    def answer(self, question: str) -> str:
        shown = self.capsys.readouterr().out.split()
        self.groups = next((word.split("-") for word in shown if len(word) == 64), self.groups)
        place = int("".join(filter(str.isdigit, question)))
        self.asked.append(place)
        return "none" if self.wrong else f" {self.groups[place - 1].lower()} "


def test_a_passphrase_that_would_be_guessed_is_warned_of(run, tmp_path):
    words = ("--passphrase-file", "mine", "--print-recovery-code")
    (tmp_path / "mine").write_text("Trafficking2024!\n")
    assert "guessed soon" in run("vault", "create", "weak", *words)[2]
    (tmp_path / "mine").write_text("tri plava bicikla na Zlataru\n")
    assert run("vault", "create", "strong", *words)[2] == ""
