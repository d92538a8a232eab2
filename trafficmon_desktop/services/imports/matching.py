"""Which rows are new, which are already there, and whether every reference leads somewhere."""

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from trafficmon_desktop.domain.fields import ANY, Field, Kind, Record, fields_of
from trafficmon_desktop.services.imports.cells import showable_code
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.rows import Draft
from trafficmon_desktop.services.record_cells import cells_of, source_hash
from trafficmon_desktop.services.records import new_code

#: Fetches all stored records of one type, ordered by code.
Stored = Callable[[type[Record]], Iterable[Record]]


@dataclass
class Matched:
    """``new`` records carry their code; ``origins`` are (code, source hash) to be remembered."""

    new: list[Record] = field(default_factory=list)
    origins: list[tuple[str, str]] = field(default_factory=list)
    known: int = 0


def match(
    drafts: list[Draft],
    unread: Mapping[str, str],
    taken: Mapping[str, str],
    origins: Mapping[str, str],
    stored: Stored,
    problems: Problems,
    merged: Mapping[str, str] | None = None,
) -> Matched:
    """Sorts the drafts into new and known ones.

    ``unread`` maps codes of rows that could not be read to their record name, ``taken`` those
    of the vault, ``origins`` source hashes to codes, ``merged`` codes of files that were made
    one with another to the code that was kept. A code that is taken by a record of other content
    is a problem, never overwritten; so is one that was merged. References to it are followed.
    """
    followed = merged or {}
    in_file = _codes_in_file(drafts, problems)
    matched = Matched()
    codes = {*taken, *in_file}
    equals = _EqualRecords(stored)
    ordinals: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for draft in drafts:
        record = draft.record
        cells = tuple(cells_of(record))
        same = (record.NAME, cells)
        ordinals[same] += 1
        digest = source_hash(type(record), cells, ordinals[same])
        if digest in origins:
            matched.known += 1
            continue
        record = _following(record, followed)
        if record is not draft.record:
            cells = tuple(cells_of(record))
        code = _equal_code(record, cells[1:], ordinals[same], taken, equals)
        if code is not None:
            matched.known += 1
        elif record.code in taken or record.code in followed:
            _refuse_code(draft, followed, problems)
            continue
        else:
            code = record.code or new_code(type(record), codes)
            codes.add(code)
            matched.new.append(dataclasses.replace(record, code=code))
        matched.origins.append((code, digest))
    _check_references(_all_following(drafts, followed), {**unread, **in_file, **taken}, problems)
    return matched


def _refuse_code(draft: Draft, merged: Mapping[str, str], problems: Problems) -> None:
    """The code belongs to a record of other content, or to a file that is no more."""
    code = draft.record.code
    shown, kept = showable_code(code), merged.get(code)
    if kept is None:
        problems.add(draft.file, draft.row, "code", "code_taken", code=shown)
    else:
        problems.add(draft.file, draft.row, "code", "code_merged", code=shown, kept=kept)


def _all_following(drafts: list[Draft], merged: Mapping[str, str]) -> list[Draft]:
    if not merged:
        return drafts
    return [dataclasses.replace(draft, record=_following(draft.record, merged)) for draft in drafts]


def _following(record: Record, merged: Mapping[str, str]) -> Record:
    """The record with its references to merged files leading to the ones that were kept."""
    if not merged:
        return record
    changes: dict[str, Any] = {
        each.name: merged[getattr(record, each.name)]
        for each in fields_of(type(record))
        if each.spec.kind is Kind.REF and getattr(record, each.name) in merged
    }
    return dataclasses.replace(record, **changes) if changes else record


def _equal_code(
    record: Record,
    content: tuple[str, ...],
    ordinal: int,
    taken: Mapping[str, str],
    equals: "_EqualRecords",
) -> str | None:
    """The code of the stored record that equals the row: its own, or of equal rows the n-th.

    ``content`` is the row without its code.
    """
    if record.code and taken.get(record.code) != record.NAME:
        return None
    candidates = equals.codes(type(record), content)
    if record.code:
        return record.code if record.code in candidates else None
    return candidates[ordinal - 1] if ordinal <= len(candidates) else None


def _codes_in_file(drafts: list[Draft], problems: Problems) -> dict[str, str]:
    in_file: dict[str, str] = {}
    for draft in drafts:
        code = draft.record.code
        if not code:
            continue
        if code in in_file:
            problems.add(draft.file, draft.row, "code", "code_twice", code=showable_code(code))
        in_file.setdefault(code, draft.record.NAME)
    return in_file


class _EqualRecords:
    """Stored records by content, read once for each type that is asked for."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._codes: dict[str, dict[tuple[str, ...], list[str]]] = {}

    def codes(self, record_type: type[Record], content: tuple[str, ...]) -> list[str]:
        """The codes of the stored records of this content."""
        if record_type.NAME not in self._codes:
            by_content: dict[tuple[str, ...], list[str]] = {}
            for other in self._stored(record_type):
                by_content.setdefault(tuple(cells_of(other)[1:]), []).append(other.code)
            self._codes[record_type.NAME] = by_content
        return self._codes[record_type.NAME].get(content, [])


# --- references --------------------------------------------------------------------------


def _check_references(drafts: list[Draft], records: Mapping[str, str], problems: Problems) -> None:
    references: dict[type[Record], tuple[Field, ...]] = {}
    chains: dict[str, str] = {}
    for draft in drafts:
        record_type = type(draft.record)
        if record_type not in references:
            references[record_type] = tuple(
                each for each in fields_of(record_type) if each.spec.kind is Kind.REF
            )
        for each in references[record_type]:
            code = getattr(draft.record, each.name)
            if code is None:
                continue
            _check_one(draft, each, code, records, problems)
            if each.spec.refers_to == record_type.NAME and draft.record.code:
                chains[draft.record.code] = code
    _check_circles(drafts, chains, problems)


def _check_one(
    draft: Draft, each: Field, code: str, records: Mapping[str, str], problems: Problems
) -> None:
    found = records.get(code)
    if found is None:
        problems.add(
            draft.file, draft.row, each.name, "reference_unknown", code=showable_code(code)
        )
    elif each.spec.refers_to not in (ANY, found):
        problems.add(
            draft.file, draft.row, each.name, "reference_wrong_record",
            expected=each.spec.refers_to, found=found,
        )  # fmt: skip


def _check_circles(drafts: list[Draft], chains: Mapping[str, str], problems: Problems) -> None:
    """A record may not continue itself over others: nothing would be its root."""
    ends: dict[str, bool] = {}
    for start in chains:
        path: list[str] = []
        seen: set[str] = set()
        code: str | None = start
        while code is not None and code not in ends and code not in seen:
            seen.add(code)
            path.append(code)
            code = chains.get(code)
        sound = code is None or ends.get(code, False)
        ends.update(dict.fromkeys(path, sound))
    for draft in drafts:
        code = draft.record.code
        if code in chains and not ends[code] and chains[code] != code:
            problems.add(draft.file, draft.row, None, "reference_circle")
