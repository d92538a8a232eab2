"""Looks for everything the vault keeps to itself in the finished files of a summary.

Every name, code, number and free text that never leaves is looked for as whole words, folded, so
that script, diacritics and punctuation make no difference. What would stand in the files even if
the vault were empty (the words of the report itself) says nothing and is not looked for; nor is
what is too short to be told from a count.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trafficmon_desktop.domain.fields import Kind, Privacy, fields_of
from trafficmon_desktop.domain.records import RECORDS, Record
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.finished_text import text_of
from trafficmon_desktop.services.records import all_of
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.vault import Vault

#: Fields whose single words are looked for too.
_NAMES = frozenset(
    {
        ("victim", "given_name"),
        ("victim", "family_name"),
        ("victim", "other_names"),
        ("defendant", "name"),
    }
)

_KINDS = frozenset({Kind.KEY, Kind.TEXT, Kind.LONG_TEXT})

#: Of a free text, any so many words in a row give it away.
RUN = 4

_LEAST_LETTERS, _LEAST_DIGITS = 3, 6


@dataclass(frozen=True, slots=True)
class Finding:
    """A value of ``record.field`` that stands in a file; the value itself is not repeated."""

    file: str
    record: str
    field: str


@dataclass(frozen=True, slots=True)
class LeakScan:
    """``searched`` values were looked for, ``ordinary`` were not, because they say nothing.

    ``unreadable`` names the files that could not be read to their end: they are not clean.
    """

    searched: int
    ordinary: int
    findings: tuple[Finding, ...]
    unreadable: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether every file was read and nothing was found."""
        return not self.findings and not self.unreadable


def scan(
    vault: Vault, files: Mapping[str, bytes], ordinary: Iterable[str] = (), report: Report = silent
) -> LeakScan:
    """Looks for what never leaves in ``files`` (name -> content).

    ``ordinary`` are the texts of the same report made from an empty vault.
    """
    wanted = _wanted(vault, report)
    known = _padded(ordinary)
    known_words = frozenset(known.split())
    texts: dict[str, str] = {}
    unreadable = []
    for name, content in files.items():
        try:
            texts[name] = _padded([text_of(name, content)])
        except ValueError:
            unreadable.append(name)
    words = {name: frozenset(text.split()) for name, text in texts.items()}
    findings = []
    searched = 0
    for done, (key, (record, field)) in enumerate(wanted.items()):
        if done % 500 == 0:
            report(done, len(wanted))
        runs = [
            run
            for run in _runs(key)
            if not _says_nothing(run) and not _stands_in(run, known, known_words)
        ]
        if not runs:
            continue
        searched += 1
        findings += [
            Finding(name, record, field)
            for name, text in texts.items()
            if any(_stands_in(run, text, words[name]) for run in runs)
        ]
    return LeakScan(searched, len(wanted) - searched, tuple(findings), tuple(unreadable))


def _stands_in(run: str, text: str, words: frozenset[str]) -> bool:
    return words.issuperset(run.split()) and f" {run} " in text


def _wanted(vault: Vault, report: Report) -> dict[str, tuple[str, str]]:
    """Folded value -> where it is kept; each once."""
    wanted: dict[str, tuple[str, str]] = {}
    for done, record_type in enumerate(RECORDS):
        report(done, len(RECORDS))
        names = _private_fields(record_type)
        for record in all_of(vault, record_type):
            for name in names:
                for text in _texts(record, name):
                    if key := fold(text):
                        wanted.setdefault(key, (record.NAME, name))
    for place, draft in json.loads(vaults.setting(vault, "drafts", "{}")).items():
        if key := fold(str(draft)):
            wanted.setdefault(key, ("draft", str(place).rpartition(".")[2]))
    return wanted


def _private_fields(record_type: type[Record]) -> list[str]:
    return [
        field.name
        for field in fields_of(record_type)
        if field.spec.kind in _KINDS and field.spec.privacy is Privacy.NEVER
    ]


def _texts(record: Record, name: str) -> Iterator[str]:
    value = getattr(record, name)
    if not value:
        return
    yield value
    if (record.NAME, name) in _NAMES:
        yield from re.split(r"[\s,;]+", value)


def _runs(key: str) -> Iterator[str]:
    """The value itself, or every few words in a row of a longer one."""
    words = key.split()
    for start in range(max(len(words) - RUN, 0) + 1):
        yield " ".join(words[start : start + RUN])


def _says_nothing(run: str) -> bool:
    """Too short to be told from a count or an abbreviation."""
    bare = run.replace(" ", "")
    return len(bare) < (_LEAST_DIGITS if bare.isdigit() else _LEAST_LETTERS)


def _padded(texts: Iterable[str]) -> str:
    """Folded words with one space around each."""
    folded = (fold(token) for text in texts for token in text.split())
    return f" {' '.join(word for word in folded if word)} "
