"""``summary --encrypt-to``, ``key export``, ``verify``, and what takes signed files."""

import io
import json
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from tests.services.signed_bundles import bundle_of, new_keys, public_of, put, summary_of
from trafficmon_desktop.__main__ import main
from trafficmon_desktop.services.bundles.archive import unpacked
from trafficmon_desktop.services.bundles.keys import AGE_IDENTITY, SIGNING_KEY, stored_keys
from trafficmon_desktop.services.bundles.public_keys import key_text
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.services.vaults import change_setting, create_vault, open_vault
from trafficmon_desktop.storage.slots import NO_KDF

Captured = pytest.CaptureFixture[str]

KEYS = {name: new_keys() for name in ("sender", "coordinator")}

RELEASE = ("summary", "--from", "2024-01-01", "--to", "2024-12-31", "--as-of", "2025-01-20")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Vault ``sender``, key files of it and of a ``coordinator``, and the passphrase in ``pw``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    Path("pw").write_text(PASSPHRASE)
    for name in ("sender", "coordinator"):
        Path(f"{name}.key").write_text(
            key_text(public_of(KEYS[name], name.upper()), KEYS[name].signing)
        )
    make_vault("sender")
    return tmp_path


def make_vault(name: str) -> None:
    """An empty vault with the keys of this name."""
    made = create_vault(Path(name), PASSPHRASE, organisation=name.upper(), parameters=NO_KDF)
    for key, value in (
        (SIGNING_KEY, KEYS[name].signing.encode().hex()),
        (AGE_IDENTITY, KEYS[name].identity),
    ):
        change_setting(made.vault, key, value)
    made.vault.close()


def call(vault: str, *words: str) -> int:
    return main([*words, "--vault", vault, "--passphrase-file", "pw"])


def last_line(capsys: Captured) -> str:
    """The one sentence on standard error."""
    (line,) = capsys.readouterr().err.splitlines()
    return line


def send(*more: str) -> Path:
    assert call("sender", *RELEASE, "--out", "o", *more) == 0
    (file,) = Path("o").iterdir()
    assert file.name == "summary.tmsum"
    return file


def test_one_signed_file_in_place_of_the_others(capsys: Captured) -> None:
    file = str(send("--formats", "csv,bundle"))
    members = [*unpacked(Path(file).read_bytes(), "x")]
    assert members == ["manifest.json", "manifest.sig", "summary.json", "summary.csv"]
    capsys.readouterr()
    assert main(["verify", file, "--trust", "sender.key"]) == 0
    told = capsys.readouterr()
    assert "SENDER" in told.out
    assert told.err == ""
    assert main(["verify", file, "--trust", "coordinator.key"]) == 4
    assert "COORDINATOR" in last_line(capsys)


def test_alone_it_holds_every_format() -> None:
    members = [*unpacked(send("--formats", "bundle").read_bytes(), "x")]
    assert members[2:] == [f"summary.{each}" for each in ("json", "xlsx", "csv", "pdf")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_trusted_key_the_words_are_shown(capsys: Captured, language: str) -> None:
    file = str(send("--formats", "json,bundle"))
    capsys.readouterr()
    assert main(["verify", file, "--language", language]) == 1
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == 1
    assert main(["verify", file, "--json", "--language", language]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert (answer["trusted"], answer["signer"]) == (False, KEYS["sender"].public.hex())
    assert len(answer["fingerprint"].split()) == 10
    assert answer["fingerprint"] in told.out


def test_what_was_exported_twice_is_the_same_and_never_written_over() -> None:
    assert call("sender", "key", "export", "--out", "again.key") == 0
    assert Path("again.key").read_bytes() == Path("sender.key").read_bytes()
    assert call("sender", "key", "export", "--out", "again.key") == 0
    assert call("sender", "key", "export", "--out", "coordinator.key") == 1


def test_the_first_export_makes_the_keys(capsys: Captured) -> None:
    create_vault(Path("new"), PASSPHRASE, parameters=NO_KDF).vault.close()
    told = []
    for _ in range(2):
        assert call("new", "key", "export", "--out", "new.key", "--json") == 0
        told.append(json.loads(capsys.readouterr().out))
    assert told[0] == told[1]
    assert told[0]["ed25519"] == json.loads(Path("new.key").read_text())["ed25519"]


def test_encrypted_to_a_key_file(capsys: Captured) -> None:
    make_vault("coordinator")
    file = str(send("--encrypt-to", "coordinator.key", "--formats", "json"))
    capsys.readouterr()
    assert main(["verify", file, "--trust", "sender.key"]) == 1
    assert "--vault" in last_line(capsys)
    assert call("sender", "verify", file) == 4
    assert "summary.tmsum" in last_line(capsys)
    assert call("coordinator", "verify", file, "--trust", "sender.key", "--out", "r") == 0
    assert "COORDINATOR" in capsys.readouterr().out  # for whom it was made
    assert call("sender", "releases", "show", "1") == 0
    assert capsys.readouterr().out == Path("r/summary.json").read_text(encoding="utf-8")
    assert call("sender", "releases", "list", "--json") == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert listed["recipient"] == "COORDINATOR"


def test_encrypted_to_a_bare_key_of_age(capsys: Captured) -> None:
    someone = new_keys()
    Path("age.txt").write_text(f"# public key:\n{someone.address}\n")
    file = send("--encrypt-to", "age.txt", "--recipient", "Office", "--formats", "json")
    assert file.read_bytes().startswith(b"age-encryption.org/v1\n")
    Path("age.txt").write_text(someone.identity)
    capsys.readouterr()
    assert call("sender", *RELEASE, "--out", "p", "--encrypt-to", "age.txt") == 1
    assert "AGE" not in last_line(capsys)
    assert not Path("p").exists()


def test_nothing_is_written_out_that_nobody_vouches_for() -> None:
    file = str(send("--formats", "json,bundle"))
    assert main(["verify", file, "--out", "r"]) == 1
    assert not Path("r").exists()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", 4),
        (b"{}", 4),
        (b"PK\x03\x04", 4),
        (b"age-encryption.org/v1\n", 1),
        (b'{"format": "trafficmon-internal/1"}', 3),
        (bundle_of(new_keys())[:-9], 4),
        (bundle_of(new_keys(), summary=summary_of() | {"period": None}), 4),
        (bundle_of(new_keys(), summary=summary_of() | {"format": "trafficmon-internal/1"}), 3),
    ],
)
def test_what_is_no_bundle(capsys: Captured, content: bytes, code: int) -> None:
    put(Path("x.tmsum"), content)
    assert main(["verify", "x.tmsum", "--trust", "sender.key"]) == code
    assert "x.tmsum" in last_line(capsys)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 4), (b"age1x", 4), (b"{}", 4), (b"\xff\xfe", 4), (b"a\nb", 4), (bytes(99_999), 4)],
)
def test_what_is_no_key_file(capsys: Captured, content: bytes, code: int) -> None:
    put(Path("x.key"), content)
    assert call("sender", *RELEASE, "--out", "p", "--encrypt-to", "x.key") == code
    assert "x.key" in last_line(capsys)
    assert call("sender", *RELEASE, "--out", "p", "--encrypt-to", "none.key") == 1


def test_a_changed_key_file_is_noticed() -> None:
    text = Path("coordinator.key").read_bytes()
    other = new_keys().address.encode()
    changed = text.replace(json.loads(text)["age"].encode(), other)
    put(Path("x.key"), changed)
    assert call("sender", *RELEASE, "--out", "p", "--encrypt-to", "x.key") == 4


def test_internal_figures_are_not_packed() -> None:
    words = (*RELEASE, "--profile", "internal", "--out", "p")
    assert call("sender", *words, "--formats", "json,bundle") == 3
    assert call("sender", *words, "--encrypt-to", "coordinator.key") == 3
    assert not Path("p").exists()


def test_the_memory_is_brought_back_from_a_signed_file() -> None:
    file = str(send("--formats", "json,bundle"))
    create_vault(Path("new"), PASSPHRASE, organisation="SENDER", parameters=NO_KDF).vault.close()
    assert call("new", "releases", "import", file) == 0
    put(Path("x.tmsum"), Path(file).read_bytes()[:-1])
    assert call("new", "releases", "import", "x.tmsum") == 4


def test_what_was_encrypted_is_attacked_with_the_key_of_a_vault(capsys: Captured) -> None:
    make_vault("coordinator")
    file = str(send("--encrypt-to", "coordinator.key", "--formats", "json"))
    capsys.readouterr()
    assert call("coordinator", "attack", file) == 0
    assert "SENDER" in capsys.readouterr().out
    assert call("sender", "attack", file) == 4
    capsys.readouterr()
    assert main(["attack", file]) == main(["merge", file, "--out", "m"]) == 1


def test_looking_makes_no_keys_and_a_practice_file_says_so(capsys: Captured) -> None:
    create_vault(Path("new"), PASSPHRASE, parameters=NO_KDF).vault.close()
    put(Path("x.tmsum"), bundle_of(new_keys(), summary=summary_of(practice=True)))
    assert call("new", "verify", "x.tmsum") == 1
    assert Terms("en").text("practice.stamp") in capsys.readouterr().out
    vault = open_vault(Path("new"), passphrase=PASSPHRASE)
    try:
        assert stored_keys(vault) is None
    finally:
        vault.close()


def test_attack_and_merge_take_signed_files(capsys: Captured) -> None:
    names = ["Alfa", "Beta", "Gama"]
    for name in names:
        put(Path(f"{name}.tmsum"), bundle_of(new_keys(), summary=summary_of(name)))
    files = [f"{name}.tmsum" for name in names]
    assert main(["attack", *files, "--json"]) in (0, 3)
    told = json.loads(capsys.readouterr().out)["signed"]
    assert [each["organisation"] for each in told] == names
    assert main(["merge", *files, "--out", "m", "--formats", "json"]) == 0
    assert "Alfa.tmsum" in capsys.readouterr().out
    broken = Path("Beta.tmsum").read_bytes()
    put(Path("Beta.tmsum"), broken.replace(b'"value": 20', b'"value": 21'))
    for words in (("attack", *files), ("merge", *files, "--out", "n")):
        assert main([*words]) == 4
        assert "Beta.tmsum" in last_line(capsys)
