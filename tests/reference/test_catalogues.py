"""The catalogues of the screen: complete, current, and the Latin generated from the Cyrillic."""

import ast
import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

from trafficmon_desktop.services.terms import generated_latin

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "translations"
CATALOGUES = ("screen_sr_Cyrl", "qt_sr_Cyrl")
AGAIN = "run: python .ci/write_catalogues.py"

PLACEHOLDER = re.compile(r"%(?:L?\d+|n|p)|\{\w*\}")
LATIN, CYRILLIC = re.compile(r"[A-Za-zÀ-ž]"), re.compile(r"[Ѐ-ӿ]")
SERBIAN = frozenset("абвгдђежзијклљмнњопрстћуфхцчџш")

Text = tuple[str, str]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    path = ROOT / ".ci" / "write_catalogues.py"
    spec = importlib.util.spec_from_file_location("write_catalogues", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def translations(name: str) -> dict[Text, str]:
    """What is stored in a catalogue."""
    return texts_of(FOLDER / f"{name}.ts")


def texts_of(path: Path) -> dict[Text, str]:
    """Context and source of every text of a catalogue, with what it is translated by."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in ET.parse(path).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def pairs() -> Iterator[tuple[str, str]]:
    for name in CATALOGUES:
        for (_, source), translation in translations(name).items():
            yield source, translation


def test_every_text_of_the_window_is_extracted(script: ModuleType, tmp_path: Path) -> None:
    """A text that was added without a translation, or taken away, shows here."""
    shutil.copy(FOLDER / "screen_sr_Cyrl.ts", tmp_path)
    script.extract(tmp_path)
    fresh, stored = texts_of(tmp_path / "screen_sr_Cyrl.ts"), translations("screen_sr_Cyrl")
    assert sorted(fresh.items() ^ stored.items()) == [], AGAIN


@pytest.mark.parametrize("name", CATALOGUES)
def test_everything_is_translated(name: str) -> None:
    assert [source for source, translation in translations(name).items() if not translation] == []
    assert (FOLDER / f"{name}.ts").read_text(encoding="utf-8").count('type="') == 0


def marked_texts(tree: ast.AST) -> Iterator[ast.expr]:
    """What is handed to ``tr``, or to ``translate`` after its context."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "tr" and node.args:
                yield node.args[0]
            elif node.func.attr == "translate" and len(node.args) > 1:
                yield node.args[1]


def test_only_plain_texts_are_marked_for_translation() -> None:
    """Formatted ones, and those inside of formatted ones, are not seen by the extraction."""
    known = {source for _, source in translations("screen_sr_Cyrl")}
    package = ROOT / "trafficmon_desktop"
    unseen = [
        f"{path.name}:{text.lineno}"
        for path in [package / "app.py", *(package / "ui").rglob("*.py")]
        for text in marked_texts(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        or (isinstance(text, ast.Constant) and text.value not in known)
    ]
    assert unseen == []


def test_placeholders_agree() -> None:
    odd = [
        source
        for source, translation in pairs()
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(translation))
    ]
    assert odd == []


def test_no_word_mixes_scripts() -> None:
    mixed = [
        word
        for _, translation in pairs()
        for word in re.findall(r"\w+", translation.replace("&", ""))
        if LATIN.search(word) and CYRILLIC.search(word)
    ]
    assert mixed == []


def test_only_serbian_letters_are_used() -> None:
    letters = {
        letter.lower() for _, translation in pairs() for letter in CYRILLIC.findall(translation)
    }
    assert letters <= SERBIAN


def test_sentences_end_alike() -> None:
    """A stop, a question mark or three dots at the end say what kind of text it is."""
    ends = re.compile(r"([.?…:])$")
    odd = [
        source
        for source, translation in translations("screen_sr_Cyrl").items()
        if ends.findall(source[1]) != ends.findall(translation) and source[1] != "No."
    ]
    assert odd == []


def test_latin_is_generated(script: ModuleType, tmp_path: Path) -> None:
    script.generate(tmp_path)
    for name in CATALOGUES:
        latin = f"{name.replace('Cyrl', 'Latn')}.ts"
        fresh = (tmp_path / latin).read_text(encoding="utf-8")
        assert (FOLDER / latin).read_text(encoding="utf-8") == fresh, AGAIN
        for text in translations(latin.removesuffix(".ts")).values():
            assert not CYRILLIC.search(text)


def test_capitals_of_double_letters() -> None:
    assert generated_latin("Љубав, ЊЕГОШ, Џ") == "Ljubav, NJEGOŠ, Dž"


def test_compiled_catalogues_are_current(script: ModuleType, tmp_path: Path) -> None:
    script.compile_all(tmp_path)
    fresh = {path.name: path.read_bytes() for path in tmp_path.glob("*.qm")}
    stored = {path.name: path.read_bytes() for path in FOLDER.glob("*.qm")}
    assert len(fresh) == 2 * len(CATALOGUES)
    assert {name for name in fresh | stored if fresh.get(name) != stored.get(name)} == set(), AGAIN


def test_the_toolkit_knows_the_texts_that_are_called_its_own() -> None:
    """Contexts and sources are those of its own catalogue, letter by letter."""
    toolkit = QTranslator()
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert toolkit.load("qtbase_de", own)
    unknown = [
        text for text in translations("qt_sr_Cyrl") if not toolkit.translate(text[0], text[1])
    ]
    assert unknown == []


MENUS = ("QLineEdit", "QWidgetTextControl", "QAbstractSpinBox")


@pytest.mark.parametrize("context", MENUS)
def test_letters_to_press_are_different_within_a_menu(context: str) -> None:
    letters = [
        letter.lower()
        for (where, _), translation in translations("qt_sr_Cyrl").items()
        for letter in re.findall(r"&(\w)", translation)
        if where == context
    ]
    assert len(letters) >= 2
    assert len(set(letters)) == len(letters)
