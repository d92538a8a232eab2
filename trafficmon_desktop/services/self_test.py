"""The installed program proves itself, with the parts it ships and nothing else.

Each step does real work in a folder of its own and answers whether what came out is right. What
goes wrong in a way that no step foresees is a fault and rises to the crash handler.
"""

import re
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records, vaults
from trafficmon_desktop.services.exports import pdf_file, xlsx_file
from trafficmon_desktop.services.network_watch import NetworkWatch
from trafficmon_desktop.services.people import people
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage.vault import Vault

PASSPHRASE = "crven bicikl reka lampa zima klupa"  # noqa: S105 - guards an invented person
CANARY = "Ћирилица Ђорђевић"
LETTERS = "čćđšžћђ"
SPELLINGS = ("Đorđević", "ђорђевић", "djordjevic", "DORDEVIC", "cirilica")


Proof = Callable[[Path], bool]


@dataclass(frozen=True)
class Step:
    """One thing proved or not; ``name`` has a text ``self_test.<name>``."""

    name: str
    passed: bool


def run_self_test(folder: Path, more: Mapping[str, Proof]) -> Iterator[Step]:
    """Prove the program step by step in ``folder``, which is empty.

    ``more`` are steps of other parts, by name; what they did with the network is judged with
    the rest, at the end.
    """
    watch = NetworkWatch()
    steps: dict[str, Proof] = {
        "encrypted": _is_encrypted,
        "reloaded": _is_reloaded,
        "found": _is_found,
        "languages": _speaks,
        "pdf": _writes_pdf,
        "xlsx": _writes_xlsx,
        "attack": _attacks,
        **more,
    }
    for name, prove in steps.items():
        yield Step(name, prove(folder))
    yield Step("no_network", watch.works() and not watch.seen)


def _is_encrypted(folder: Path) -> bool:
    """A record is saved; no file of the vault shows it, and a wrong passphrase opens nothing."""
    created = vaults.create_vault(folder / "vault", PASSPHRASE, state=folder / "state")
    with created.vault as vault:
        given, family = CANARY.split()
        records.save(vault, Victim(code="", given_name=given, family_name=family))
    written = b"".join(path.read_bytes() for path in (folder / "vault").rglob("*.*"))
    shown = any(part.encode() in written for part in (*CANARY.split(), "CREATE TABLE"))
    try:
        open_vault(folder, PASSPHRASE.title()).close()
    except UserError as error:
        return not shown and error.key == "vault_wrong_passphrase"
    return False


def open_vault(folder: Path, passphrase: str = PASSPHRASE) -> Vault:
    """The vault of the first step."""
    return vaults.open_vault(folder / "vault", passphrase=passphrase, state=folder / "state")


def _is_reloaded(folder: Path) -> bool:
    """What was saved is there again, and every page and audit entry is whole."""
    with open_vault(folder) as vault:
        (victim,) = records.all_of(vault, Victim)
        name = f"{victim.given_name} {victim.family_name}"
        return name == CANARY and vaults.check_vault(vault).whole


def _is_found(folder: Path) -> bool:
    """Search finds the person in both scripts, with and without diacritics."""
    with open_vault(folder) as vault:
        index = people(vault)
    return all(len(index.search(typed)) == 1 for typed in SPELLINGS) and not index.search("petrov")


def _speaks(_folder: Path) -> bool:
    """Each language has its own words, Latin and Cyrillic where they belong."""
    spoken = {language: Terms(language).record("victim") for language in LANGUAGES}
    cyrillic = re.compile("[а-яђјљњћџ]")
    written = {language: bool(cyrillic.search(word)) for language, word in spoken.items()}
    return len(set(spoken.values())) == len(LANGUAGES) and written == {
        language: language == "sr-Cyrl" for language in LANGUAGES
    }


def _writes_pdf(folder: Path) -> bool:
    """A report in each language; the letters of both scripts are in it as letters, not boxes."""
    texts = []
    for language in LANGUAGES:
        path = folder / f"{language}.pdf"
        pdf_file.write(_figures(), Terms(language), path)
        texts.append(_letters_of(path.read_bytes()))
    return all(set(LETTERS) <= text for text in texts)


def _letters_of(pdf: bytes) -> set[str]:
    """The letters that the fonts of a PDF say they can be read back as."""
    found: set[str] = set()
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            plain = zlib.decompress(stream)
        except zlib.error:  # a page, which is packed differently
            continue
        if b"beginbfchar" in plain:
            codes = re.findall(rb"> <([0-9A-F]{4})>", plain)
            found |= {chr(int(code, 16)) for code in codes}
    return found


def _writes_xlsx(folder: Path) -> bool:
    """A workbook in each language that a reader opens and finds the organisation in."""
    for language in LANGUAGES:
        path = folder / f"{language}.xlsx"
        xlsx_file.write(_figures(), Terms(language), path)
        book = CalamineWorkbook.from_path(str(path))
        cells = [
            str(cell)
            for name in book.sheet_names
            for row in book.get_sheet_by_name(name).to_python()
            for cell in row
        ]
        if not any(LETTERS in cell for cell in cells):
            return False
    return True


def _attacks(_folder: Path) -> bool:
    """The attack finds a cell that follows from its neighbours, and passes one that does not."""
    unsafe = attack([publication_from_json(_figures(hidden={("female", "child")}))])
    hidden = {(sex, age) for sex in ("female", "male") for age in ("child", "adult")}
    safe = attack([publication_from_json(_figures(hidden=hidden))])
    return not unsafe.safe and safe.safe


def _figures(hidden: Collection[tuple[str, str]] = ()) -> Mapping[str, Any]:
    """A small invented summary of one table."""
    counts = {("female", "child"): 2, ("female", "adult"): 12, ("male", "child"): 12}
    counts[("male", "adult")] = 2
    keys = [(sex, age) for sex in ("female", "male", "*") for age in ("child", "adult", "*")]
    cells = [
        {
            "key": {"sex": sex, "age_at_identification": age},
            "value": None
            if (sex, age) in hidden
            else sum(n for (s, a), n in counts.items() if sex in (s, "*") and age in (a, "*")),
        }
        for sex, age in keys
    ]
    table = {"id": "V2a", "population": "victims_identified", "unit": "person"}
    return {
        "format": "trafficmon-summary/1",
        "organisation": LETTERS,
        "period": {"from": "2024-01-01", "to": "2024-12-31"},
        "as_of": "2025-01-20",
        "profile": "public",
        "protection": {"threshold": 5},
        "populations": {"victims_identified": {"unit": "person", "period_rule": "once"}},
        "domains": {"sex": ["female", "male"], "age_at_identification": ["child", "adult"]},
        "tables": [{**table, "dims": ["sex", "age_at_identification"], "cells": cells}],
    }
