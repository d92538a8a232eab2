"""``summary`` and ``releases`` as a script types them."""

import io
import json
import os
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from trafficmon_desktop.__main__ import main
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage.slots import KdfParameters

YEAR = ("--from", "2024-01-01", "--to", "2024-12-31")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty vault ``v`` and its passphrase in ``pw``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    Path("pw").write_text(PASSPHRASE)
    create_vault(Path("v"), PASSPHRASE, parameters=KdfParameters(8, 1)).vault.close()
    return tmp_path


def call(*words: str) -> int:
    assert "TRAFFICMON_PASSPHRASE" not in os.environ
    return main([*words, "--vault", "v", "--passphrase-file", "pw"])


def test_summary_is_written_and_remembered(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("summary", *YEAR, "--out", "o", "--formats", "json,csv", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["release"] == 1
    assert told["hidden_cells"] == 0  # all populations are too small
    assert sorted(path.name for path in Path("o").iterdir()) == ["summary.csv", "summary.json"]

    assert call("releases", "list", "--json") == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert listed["period"] == {"from": "2024-01-01", "to": "2024-12-31"}

    assert call("releases", "show", "1") == 0
    assert capsys.readouterr().out == Path("o/summary.json").read_text(encoding="utf-8")
    assert call("releases", "show", "2") == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--from", "2024-12-31", "--to", "2024-01-01"), 2),
        (("--from", "31.12.2024.", "--to", "2025-01-01"), 2),
        ((*YEAR, "--profile", "everyone"), 2),
        ((*YEAR, "--formats", "json,exe"), 2),
        ((*YEAR, "--release-number", "one"), 2),
        ((*YEAR, "--released-at", "noon"), 2),
        (("--from", "2024-01-01", "--to", "2024-12-30"), 3),
        (("--from", "2024-01-01", "--to", "2024-12-30", "--profile", "internal"), 0),
    ],
)
def test_exit_codes(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int) -> None:
    assert call("summary", "--out", "o", "--formats", "json", *words) == code
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == (1 if code else 0)
    assert Path("o").exists() == (code == 0)


@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr-Cyrl"])
def test_what_cannot_stand_beside_an_earlier_release_is_refused(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    """Twenty reports in January, two more in February: the quarter would tell of the two."""
    days = [f"2024-01-{day:02}" for day in range(1, 21)] + ["2024-02-01", "2024-02-02"]
    rows = [f"V{n},{day},{day}" for n, day in enumerate(days)]
    Path("victim.csv").write_text("\n".join(["code", *(f"V{n}" for n in range(len(days)))]))
    Path("identification.csv").write_text("\n".join(["victim,reported_on,decided_on", *rows]))
    Path("files").mkdir()
    for name in ("victim.csv", "identification.csv"):
        Path(name).rename(Path("files", name))
    assert call("import", "files") == 0
    january = ("--from", "2024-01-01", "--to", "2024-01-31", "--as-of", "2024-04-05")
    quarter = ("--from", "2024-01-01", "--to", "2024-03-31", "--as-of", "2024-04-05")
    assert call("summary", *january, "--out", "o", "--formats", "json") == 0
    capsys.readouterr()
    assert call("summary", *quarter, "--out", "p", "--language", language) == 3
    told = capsys.readouterr()
    start = Terms(language).text("error.release_with_earlier", number=1, first="", last="")[:12]
    assert told.err.startswith(start)
    assert len(told.err.splitlines()) == 1
    assert not Path("p").exists()


def test_memory_is_brought_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("summary", *YEAR, "--out", "o", "--formats", "json,csv") == 0
    create_vault(Path("w"), PASSPHRASE, parameters=KdfParameters(8, 1)).vault.close()
    other = ("--vault", "w", "--passphrase-file", "pw")
    assert main(["releases", "import", "o/summary.json", *other]) == 0
    assert main(["releases", "import", "o/summary.csv", *other]) == 4
    capsys.readouterr()
    assert main(["releases", "list", *other]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert main(["releases", "confirm-none", *other]) == 0
