"""Everything shipped is named with its licence, and none of them forbids shipping it so."""

import re
from importlib.metadata import metadata

from tests.architecture.sources import ROOT
from tests.architecture.test_dependencies import LOCKS, entries

LICENCES = ROOT / "resources" / "licences"
ROW = re.compile(r"^\| ([a-z0-9.-]+) \| ([^|]+) \|", re.MULTILINE)

#: LGPL is met by the one-folder build: the libraries of Qt can be replaced in it.
ALLOWED = re.compile(
    r"(MIT|MIT-0|MIT-CMU|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|Zlib|PSF-2\.0|ISC|CC0-1\.0"
    r"|LGPL-3\.0-only)( AND |$)"
)


def listed() -> dict[str, str]:
    rows = ROW.findall((LICENCES / "THIRD_PARTY.md").read_text())
    return {name: licence.strip() for name, licence in rows if name not in ("package", "what")}


def test_every_shipped_library_is_listed_and_no_other() -> None:
    assert set(listed()) == {name for name, _version, _marker in entries(LOCKS[0])}


def test_every_licence_allows_shipping() -> None:
    refused = {name: text for name, text in listed().items() if ALLOWED.sub("", text)}
    assert refused == {}


def test_the_list_says_what_the_packages_say_of_themselves() -> None:
    for name, licence in listed().items():
        said = metadata(name).get("License-Expression")
        assert said is None or licence in (said, *said.split(" OR ")), name


def test_our_own_licence_is_mit() -> None:
    assert (LICENCES / "LICENSE.txt").read_text().startswith("MIT License")


def test_fonts_and_icons_carry_their_licence() -> None:
    resources = ROOT / "resources"
    assert "SIL OPEN FONT LICENSE" in (resources / "fonts/OFL.txt").read_text().upper()
    assert "ISC" in (resources / "icons/LICENSE.txt").read_text()
