"""``search`` gives the same rows in the same order for six spellings of twenty names."""

import json
import os
from pathlib import Path

import pytest

from trafficmon_desktop.__main__ import main
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.domain.text import to_latin
from trafficmon_desktop.services.records import save_all
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage.slots import KdfParameters

PASSPHRASE = "seven blue kettles sing quietly"

NAMES = (
    "Ђорђевић Чедомир Ђукић Љиљана Његош Џемаловић Шћепановић Жижић Ћосић Чолић "
    "Цветковић Шљивић Дражић Крџалић Хаџић Њежић Љутић Гвозденовић Јањић Зјача"
).split()

BARE = str.maketrans("čćšžČĆŠŽ", "ccszCCSZ")


def spellings(cyrillic: str) -> list[str]:
    """Six ways in which the name is typed."""
    latin = to_latin(cyrillic)
    without = latin.translate(BARE)
    return [
        cyrillic,
        latin,
        cyrillic.upper(),
        latin.lower(),
        without.replace("đ", "dj").replace("Đ", "Dj").replace("dž", "dz").replace("Dž", "Dz"),
        without.replace("đ", "d").replace("Đ", "D").upper(),
    ]


@pytest.fixture
def vault_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = create_vault(
        tmp_path / "vault",
        PASSPHRASE,
        parameters=KdfParameters(memory_mib=8, passes=1),
        state=tmp_path / "data" / "state",
    )
    people = [
        Victim(code="", given_name=given, family_name=family, status="open")
        for name in NAMES
        for given, family in (("Ана", name), ("Marko", to_latin(name)))
    ]
    save_all(made.vault, people)
    made.vault.close()
    return tmp_path / "vault"


def test_every_spelling_finds_the_same_rows_in_the_same_order(
    vault_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    arguments = ["--vault", os.fspath(vault_folder), "--passphrase-file", os.fspath(secret)]
    for name in NAMES[:20]:
        answers = []
        for spelling in spellings(name):
            assert main(["search", spelling, *arguments, "--json"]) == 0
            answers.append(json.loads(capsys.readouterr().out))
        assert len(answers[0]) >= 2, name
        assert all(answer == answers[0] for answer in answers), name
