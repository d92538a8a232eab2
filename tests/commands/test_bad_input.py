"""What a person can do wrong on the command line: one sentence and the code that fits."""

import errno
import io
import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from trafficmon_desktop.__main__ import main
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage.slots import KdfParameters

LONG = "n" * 300
NOT_TEXT = os.fsdecode(b"a\xff")
YEAR = ("--from", "2024-01-01", "--to", "2024-12-31")
SECRET = ("--passphrase-file", "pw")
BUG = "inside the program"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty vault ``v``, its passphrase in ``pw``, a file ``file``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    Path("pw").write_text(PASSPHRASE)
    Path("file").write_text("not a folder")
    create_vault(Path("v"), PASSPHRASE, parameters=KdfParameters(8, 1)).vault.close()
    return tmp_path


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    return capsys


def call(*words: str) -> int:
    return main(list(words))


def fingerprint() -> dict[str, str]:
    return {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in Path("v").iterdir()
        if path.name != "lock"
    }


@pytest.mark.parametrize("place", [LONG, "file/sub"])
@pytest.mark.parametrize(
    "words",
    [
        ("vault", "info", "{place}"),
        ("vault", "create", "{place}", "--print-recovery-code", *SECRET),
        ("vault", "create", "new", "--recovery-sheet", "{place}", *SECRET),
        ("template", "--out", "{place}"),
        ("sample", "--cases", "1", "--seed", "1", "--out", "{place}"),
        ("import", "{place}", "--vault", "v", *SECRET),
        ("export-records", "--yes", "--vault", "v", "--out", "{place}", *SECRET),
        ("backup", "--vault", "v", "--to", "{place}", *SECRET),
        ("releases", "list", "--vault", "{place}", *SECRET),
        ("summary", "--vault", "v", *YEAR, "--profile", "internal", "--out", "{place}", *SECRET),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_place_that_cannot_be_used(
    words: tuple[str, ...], place: str, told: pytest.CaptureFixture[str]
) -> None:
    assert call(*(word.format(place=place) for word in words)) == 1
    error = told.readouterr().err
    assert BUG not in error
    assert len(error.splitlines()) <= 2


def test_argument_that_is_no_text_is_refused(told: pytest.CaptureFixture[str]) -> None:
    for words in (
        ("search", NOT_TEXT, "--vault", "v", *SECRET),
        ("summary", "--vault", "v", *YEAR, "--out", "o", "--recipient", NOT_TEXT, *SECRET),
    ):
        assert call(*words) == 2
        assert BUG not in told.readouterr().err


def test_passphrase_that_is_no_text_is_wrong(
    told: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAFFICMON_PASSPHRASE", NOT_TEXT + PASSPHRASE)
    assert call("releases", "list", "--vault", "v") == 1
    assert BUG not in told.readouterr().err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--from", "9999-01-01", "--to", "9999-12-31"), 2),
        (("--from", "0001-01-01", "--to", "0001-12-31"), 2),
        ((*YEAR, "--as-of", "2023-12-31"), 2),
        ((*YEAR, "--as-of", "9999-12-31"), 2),
        ((*YEAR, "--release-number", "9" * 24), 2),
        ((*YEAR, "--release-number", "9" * 5000), 2),
        (("--from", "2024-01-02", "--to", "2024-12-31"), 3),
    ],
)
def test_refused_summary_leaves_the_vault_byte_for_byte(
    options: tuple[str, ...], code: int, told: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint()
    assert call("summary", "--vault", "v", "--out", "o", *options, *SECRET) == code
    assert BUG not in told.readouterr().err
    assert fingerprint() == before
    assert not Path("o").exists()


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "tomorrow"])
def test_day_without_a_neighbour_is_no_day(day: str, told: pytest.CaptureFixture[str]) -> None:
    assert call("worklist", "--today", day, "--vault", "v", *SECRET) == 2
    assert BUG not in told.readouterr().err


def test_accepted_summary_changes_the_vault() -> None:
    before = fingerprint()
    words = ("summary", "--vault", "v", "--out", "o", *YEAR, "--formats", "json", *SECRET)
    assert call(*words) == 0
    assert fingerprint() != before


def test_other_summary_in_the_folder_is_not_overwritten(told: pytest.CaptureFixture[str]) -> None:
    words = ("summary", "--vault", "v", "--out", "o", "--formats", "json", *SECRET)
    assert call(*words, *YEAR) == 0
    first, before = Path("o/summary.json").read_bytes(), fingerprint()
    assert call(*words, "--from", "2023-01-01", "--to", "2023-12-31") == 1
    assert "summary.json" in told.readouterr().err
    assert Path("o/summary.json").read_bytes() == first
    assert fingerprint() == before
    assert call(*words, *YEAR) == 0  # the same release again gives the same file


def test_internal_figures_are_for_their_owner_only() -> None:
    words = ("summary", "--vault", "v", *YEAR, "--out", "o", "--profile", "internal", *SECRET)
    assert call(*words) == 0
    assert {path.stat().st_mode & 0o777 for path in Path("o").iterdir()} == {0o600}


def test_recovery_sheet_does_not_lie_in_the_vault() -> None:
    sheet = ("--recovery-sheet", "new/sheet.pdf")
    assert call("vault", "create", "new", *sheet, *SECRET) == 2
    assert not Path("new").exists()


def test_vault_is_restored_into_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call("backup", "--vault", "v", "--to", "b", *SECRET) == 0
    (backup,) = Path("b").iterdir()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert call("restore", f"../b/{backup.name}", "--vault", ".", "--passphrase-file", "../pw") == 0
    assert (tmp_path / "here" / "header.json").is_file()


def test_search_takes_the_passphrase_from_a_file() -> None:
    assert call("search", "a", "--vault", "v", *SECRET) == 0


@pytest.mark.parametrize("language", ["sr-Cyrl", "sr-Latn"])
def test_help_and_mistakes_speak_the_language(
    language: str, told: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        call("summary", "--help", "--language", language)
    help_text = told.readouterr().out
    assert not any(word in help_text for word in ("usage:", "options:", "positional"))
    for words in (("summary",), ("nonsense",), ("sample", "--cases", "x"), ("vault", "info")):
        assert call(*words, "--language", language) == 2
        said = told.readouterr().err
        assert not any(word in said for word in ("invalid", "required", "argument ", "choose"))


def in_process(*words: str, redirect: str) -> tuple[int, str]:
    line = f'exec "$0" -m trafficmon_desktop "$@" {redirect}'
    done = subprocess.run(
        ["/bin/sh", "-c", line, sys.executable, *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    return done.returncode, done.stderr


def test_full_output_is_said() -> None:
    code, error = in_process("vault", "info", "v", redirect=">/dev/full")
    assert (code, BUG in error, "Exception" in error) == (1, False, False)
    assert os.strerror(errno.ENOSPC) not in error


@pytest.mark.parametrize("redirect", ["<&-", ">&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault_of_the_program(redirect: str) -> None:
    code, error = in_process("releases", "list", "--vault", "v", redirect=redirect)
    assert (code, BUG in error) == (2, False)


def test_end_of_input_at_a_prompt_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(""))
    monkeypatch.setattr("getpass.getpass", lambda _prompt: input())
    assert call("releases", "list", "--vault", "v") == 130


@pytest.mark.parametrize(
    "release",
    [
        {"number": 0, "released_at": "2025-01-20"},
        {"number": -5, "released_at": "2025-01-20"},
        {"number": 10**30, "released_at": "2025-01-20"},
        {"number": 7, "released_at": "some day"},
        {"number": 7},
    ],
)
def test_release_no_vault_gave_is_not_brought_back(release: dict[str, object]) -> None:
    words = ("summary", "--vault", "v", "--out", "o", *YEAR, "--formats", "json", *SECRET)
    assert call(*words) == 0
    document = json.loads(Path("o/summary.json").read_text())
    Path("o/forged.json").write_text(json.dumps(document | {"release": release}))
    create_vault(Path("w"), PASSPHRASE, parameters=KdfParameters(8, 1)).vault.close()
    assert call("releases", "import", "o/forged.json", "--vault", "w", *SECRET) == 4
    assert call("releases", "import", "o/summary.json", "--vault", "w", *SECRET) == 0


@pytest.mark.parametrize("cell", ["9999-12-31~", "0001-01-01~", "9999-12~"])
def test_date_at_the_end_of_the_calendar_is_a_problem_of_its_row(
    cell: str, told: pytest.CaptureFixture[str]
) -> None:
    Path("victim.csv").write_text(f"code,birth_date\nA1,{cell}\n")
    assert call("import", "victim.csv", "--vault", "v", *SECRET) == 1
    assert "victim.csv" in told.readouterr().err


def test_lines_may_end_as_on_old_computers() -> None:
    Path(f"{RECORDS[0].NAME}.csv").write_bytes(b"code\rA1\rA2\r")
    assert call("import", f"{RECORDS[0].NAME}.csv", "--vault", "v", *SECRET) == 0


def test_interrupt_while_the_program_loads_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, told: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as early:
        early.setattr("trafficmon_desktop.commands.parser.language_of", interrupted)
        assert call("vault", "info", "v") == 130
    monkeypatch.setattr("trafficmon_desktop.commands.vault.register", interrupted)
    assert call("vault", "info", "v") == 130
    assert told.readouterr().err.count("\n") == 1


def test_nothing_heavy_is_loaded_before_interrupts_are_answered() -> None:
    code = "import sys, trafficmon_desktop.__main__ as m; print('sqlalchemy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout.strip() == "False"


def test_calendar_ends_before_the_calendar_does(told: pytest.CaptureFixture[str]) -> None:
    Path("task.csv").write_text("code,due_on\nA1,9999-12-31\nA2,2199-01-01\n")
    assert call("import", "task.csv", "--vault", "v", *SECRET) == 0
    assert call("worklist", "--calendar", "c.ics", "--vault", "v", *SECRET) == 0
    assert BUG not in told.readouterr().err
    assert Path("c.ics").read_text().count("BEGIN:VEVENT") == 1
