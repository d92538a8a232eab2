"""``template``, ``sample``, ``import`` and ``export-records`` as a script types them."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from trafficmon_desktop.__main__ import main
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage.slots import KdfParameters

PASSPHRASE = "seven blue kettles sing quietly"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own, no terminal, and an empty vault ``v``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    (tmp_path / "pw").write_text(PASSPHRASE)
    cheap = KdfParameters(memory_mib=8, passes=1)
    create_vault(tmp_path / "v", PASSPHRASE, parameters=cheap).vault.close()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str) -> tuple[int, str, str]:
        opens = words[0] in ("import", "export-records")
        secret = ("--vault", "v", "--passphrase-file", "pw") if opens else ()
        code = main([*words, *secret, "--language", "en"])
        told = capsys.readouterr()
        return code, told.out, told.err

    return command


def test_invented_cases_go_in_once_and_come_out_whole(run: Run, tmp_path: Path) -> None:
    code, told, _ = run("sample", "--cases", "12", "--seed", "7", "--out", "d", "--json")
    written = json.loads(told)["written"]
    assert (code, written["victim"]) == (0, 12)
    code, told, _ = run("import", "d", "--dry-run", "--json")
    assert (code, json.loads(told)) == (0, {"added": written, "known": 0, "dry_run": True})
    assert json.loads(run("import", "d", "--json")[1])["added"] == written
    code, told, _ = run("import", "d")
    assert (code, told.splitlines()[0]) == (0, "0 records added.")
    code, told, warned = run("export-records", "--out", "e", "--yes", "--json")
    assert (code, json.loads(told)["written"]) == (0, written)
    assert "protected by nothing" in warned
    for path in (tmp_path / "d").iterdir():
        once, again = (
            sorted((tmp_path / folder / path.name).read_bytes().splitlines()) for folder in "de"
        )
        assert once == again


def test_mistakes_are_sentences_and_leave_the_vault_alone(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "victim.csv").write_text("code,sex,birth_date\nV-1,mail,03/04/1999\nV-2,male,2001\n")
    before = {path.name: path.read_bytes() for path in (tmp_path / "v").glob("main-*.db")}
    code, told, warned = run("import", "bad")
    assert (code, told) == (1, "")
    assert warned.splitlines()[0].startswith("victim.csv, row 2, column “sex”: “mail” is not")
    assert "--date-order dmy" in warned
    assert warned.splitlines()[-1] == "Nothing was imported: 2 problems."
    assert before == {path.name: path.read_bytes() for path in (tmp_path / "v").glob("main-*.db")}
    code, told, _ = run("import", "bad", "--json")
    places = [(each["row"], each["column"]) for each in json.loads(told)["problems"]]
    assert (code, places) == (1, [(2, "sex"), (2, "birth_date")])


def test_an_order_of_day_and_month_can_be_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "victim.csv").write_text("birth_date\n03/04/1999\n")
    assert run("import", "victim.csv", "--date-order", "mdy")[0] == 0
    assert run("import", "victim.csv", "--date-order", "ymd")[0] == 2


def test_an_unprotected_export_is_asked_about(run: Run, tmp_path: Path) -> None:
    code, _, warned = run("export-records", "--out", "e")
    assert (code, (tmp_path / "e").exists()) == (2, False)
    assert "--yes" in warned


@pytest.mark.parametrize(("answers", "code"), [("yes\nyes\n", 0), ("yes\nno\n", 130), ("\n", 130)])
def test_it_is_asked_twice(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: str, code: int
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(answers))
    assert run("export-records", "--out", "e")[0] == code
    assert (tmp_path / "e").exists() == (code == 0)


def test_templates_are_written_once(run: Run, tmp_path: Path) -> None:
    assert run("template", "--out", "t", "--format", "xlsx")[0] == 0
    assert [path.name for path in (tmp_path / "t").iterdir()] == ["template.xlsx"]
    code, _, warned = run("template", "--out", "t", "--format", "xlsx")
    assert (code, "template.xlsx is already there" in warned) == (1, True)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("sample", "--cases", "0", "--seed", "1", "--out", "d"), 2),
        (("sample", "--cases", "x", "--seed", "1", "--out", "d"), 2),
        (("import", "nowhere"), 1),
    ],
)
def test_what_cannot_be_done_says_so(run: Run, words: tuple[str, ...], code: int) -> None:
    status, told, warned = run(*words)
    assert (status, told) == (code, "")
    assert warned
