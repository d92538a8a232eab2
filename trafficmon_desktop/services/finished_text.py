"""All text in a finished file of a summary, wherever in the file it stands.

XLSX members are unpacked, PDF streams decompressed and their glyphs turned back into letters, so
that what is looked for is found as a reader or a machine would find it.
"""

import base64
import binascii
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from io import BytesIO

_OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
# what stands before "endstream" may be the end of a line or the last byte of packed data: both
# can be unpacked with it, the second not without
_STREAM = re.compile(rb"^(.*?)\bstream\r?\n(.*?)endstream", re.DOTALL)
_FONT_NAME = re.compile(rb"/([A-Za-z0-9+._-]+) (\d+) 0 R")
_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_TOKEN = re.compile(
    rb"/(?P<font>[^\s/\[\]()<>]+)\s+[\d.]+\s+Tf"
    rb"|\((?P<text>(?:\\.|[^\\()])*)\)"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>"
    rb"|(?P<move>\b(?:Td|TD|Tm|T\*|ET|BT)(?![A-Za-z])|T\*)",
    re.DOTALL,
)
_LITERAL = re.compile(rb"\((?:\\.|[^\\()])*\)", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def text_of(name: str, content: bytes) -> str:
    """The text of a file by the ending of its name, and the plain text among its raw bytes.

    Raises ``ValueError`` where the file cannot be read to its end.
    """
    ending = name.rpartition(".")[2].lower()
    if ending == "xlsx":
        return "\n".join(_members(content))
    if ending == "pdf":
        return "\n".join(_pdf(content))
    return content.decode("utf-8-sig")


def _members(content: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for info in archive.infolist():
                text = archive.read(info).decode("utf-8")
                yield info.filename
                yield from re.findall(r'="([^"]*)"', text)
                yield unescape(re.sub(r"<[^>]*>", " ", text))
            yield archive.comment.decode("utf-8", "replace")
    except zipfile.BadZipFile as error:
        raise ValueError("not a workbook") from error


def _pdf(content: bytes) -> Iterator[str]:
    objects = {int(number): body for number, body in _OBJECT.findall(content)}
    streams: dict[int, bytes] = {}
    for number, body in objects.items():
        match = _STREAM.search(body)
        if match is None:
            yield from (_plain(_unescaped(each[1:-1])) for each in _LITERAL.findall(body))
        elif b"/FontFile" not in body and b"/Length1" not in match.group(1):
            streams[number] = _decoded(match.group(1), match.group(2))
    letters = _fonts(objects, streams)
    for stream in streams.values():
        if b"begincmap" not in stream:
            yield _shown(stream, letters)


def _decoded(head: bytes, data: bytes) -> bytes:
    try:
        if b"ASCII85Decode" in head:
            data = base64.a85decode(data.strip().removesuffix(b"~>"))
        return zlib.decompress(data) if b"FlateDecode" in head else data
    except (zlib.error, ValueError, binascii.Error) as error:
        raise ValueError("a stream cannot be unpacked") from error


def _fonts(objects: dict[int, bytes], streams: dict[int, bytes]) -> dict[bytes, dict[int, str]]:
    """Name of a font in the page's resources -> glyph -> letters."""
    maps = {
        number: _character_map(streams[int(found.group(1))])
        for number, body in objects.items()
        if (found := _TO_UNICODE.search(body)) is not None and int(found.group(1)) in streams
    }
    return {
        name: maps[int(number)]
        for body in objects.values()
        for name, number in _FONT_NAME.findall(body)
        if int(number) in maps
    }


def _character_map(stream: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for part in re.findall(rb"beginbfrange(.*?)endbfrange", stream, re.DOTALL):
        for first, last, target in _RANGE.findall(part):
            start = int(first, 16)
            for glyph in range(start, int(last, 16) + 1):
                letters[glyph] = chr(int(target, 16) + glyph - start)
        for first, listed in re.findall(rb"<(\w+)>\s*<\w+>\s*\[(.*?)\]", part, re.DOTALL):
            for step, target in enumerate(re.findall(rb"<(\w+)>", listed)):
                letters[int(first, 16) + step] = _utf16(target)
    for part in re.findall(rb"beginbfchar(.*?)endbfchar", stream, re.DOTALL):
        letters |= {int(glyph, 16): _utf16(target) for glyph, target in _CHAR.findall(part)}
    return letters


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _shown(stream: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    """What a page shows; a change of place separates words, a change of font does not."""
    parts: list[str] = []
    letters: dict[int, str] = {}
    for match in _TOKEN.finditer(stream):
        if match.group("font") is not None:
            letters = fonts.get(match.group("font"), {})
        elif match.group("move") is not None:
            parts.append(" ")
        elif match.group("text") is not None:
            shown = _unescaped(match.group("text"))
            parts.append("".join(letters.get(glyph, chr(glyph)) for glyph in shown))
        else:
            digits = re.sub(rb"\s", b"", match.group("hex"))
            parts.append(_plain(bytes.fromhex(digits.decode() + "0" * (len(digits) % 2))))
    return "".join(parts)


def _unescaped(text: bytes) -> bytes:
    def plain(match: re.Match[bytes]) -> bytes:
        found = match.group(1)
        if found[:1].isdigit():
            return bytes([int(found, 8) & 255])
        return _NAMED.get(found, b"" if found in (b"\n", b"\r") else found)

    return _ESCAPED.sub(plain, text)


def _plain(text: bytes) -> str:
    """A text string outside the pages: UTF-16 with its mark, else Latin 1."""
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", "replace")
    return text.decode("latin-1")


def parts_of(name: str, content: bytes) -> tuple[str, ...]:
    """The sheets of a workbook by name; the pages of a PDF by number; nothing for other files."""
    if name.endswith(".xlsx"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            book = archive.read("xl/workbook.xml").decode("utf-8")
        return tuple(unescape(each) for each in re.findall(r'<sheet name="([^"]*)"', book))
    if name.endswith(".pdf"):
        pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", content))
        return tuple(str(number) for number in range(1, pages + 1))
    return ()
