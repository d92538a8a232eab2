"""Brings the catalogues of the screen up to date: English in the code, Cyrillic by hand.

``screen_sr_Cyrl.ts`` is written by people; ``qt_sr_Cyrl.ts`` holds Qt's own words, for which the
wheel ships no Serbian. Their Latin is generated, never edited. All are compiled beside them.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
sys.path.insert(0, str(ROOT))

from trafficmon_desktop.services.terms import generated_latin  # noqa: E402

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
LANGUAGE = "sr_Cyrl_RS"
WRITTEN = ("screen_sr_Cyrl", "qt_sr_Cyrl")


def tool(name: str) -> str:
    """The path of a tool of Qt that the wheel brings."""
    import PySide6

    return str(Path(PySide6.__file__).parent / name)


def extract(folder: Path = FOLDER) -> None:
    """Takes the texts of the window into the catalogue that people translate."""
    package = ROOT / "trafficmon_desktop"
    sources = [package / "app.py", *sorted((package / "ui").rglob("*.py"))]
    target = folder / "screen_sr_Cyrl.ts"
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    language = [] if target.exists() else ["-target-language", LANGUAGE]
    subprocess.run(
        [tool("lupdate"), *options, *language, *map(str, sources), "-ts", str(target)],
        check=True,
    )
    tree = ET.parse(target)  # noqa: S314 - our own file
    tree.getroot().set("language", LANGUAGE)
    for message in tree.iter("message"):
        for comment in message.findall("extracomment"):  # of the line above, not for translators
            message.remove(comment)
    save(tree, target)


def unfinished() -> list[str]:
    """The texts that wait for a translation."""
    tree = ET.parse(FOLDER / "screen_sr_Cyrl.ts")  # noqa: S314 - our own file
    return [
        message.findtext("source", "")
        for message in tree.iter("message")
        if message.find("translation[@type]") is not None
    ]


def latin_of(path: Path) -> ET.ElementTree:
    """The catalogue with every translation in Latin."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    tree.getroot().set("language", "sr_Latn_RS")
    for translation in tree.iter("translation"):
        for part in [translation, *translation.iter("numerusform")]:
            if part.text:
                part.text = generated_latin(part.text)
    return tree


def save(tree: ET.ElementTree, path: Path) -> None:
    """Writes a catalogue in one stable form."""
    ET.indent(tree, "    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(HEAD + text + "\n", encoding="utf-8", newline="\n")


def generate(folder: Path = FOLDER) -> None:
    """Writes the Latin of what is written in Cyrillic."""
    for name in WRITTEN:
        latin = latin_of(FOLDER / f"{name}.ts")
        save(latin, folder / f"{name.replace('Cyrl', 'Latn')}.ts")


def compile_all(folder: Path = FOLDER) -> None:
    """Writes the form that is read by the program, from all catalogues."""
    for path in sorted(FOLDER.glob("*.ts")):
        target = folder / f"{path.stem}.qm"
        subprocess.run([tool("lrelease"), "-silent", str(path), "-qm", str(target)], check=True)


def main() -> None:
    """Extracts, generates, compiles; names what is still to be translated."""
    extract()
    generate()
    compile_all()
    for missing in unfinished():
        print(f"not translated: {missing}")


if __name__ == "__main__":
    main()
