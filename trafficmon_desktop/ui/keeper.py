"""What the pages do to the open vault: every change is kept at once and can be undone."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import PARENT_OF, Participation, Record, Victim

if TYPE_CHECKING:  # the database is loaded after the first paint
    from trafficmon_desktop.domain.deadlines.deadline import DeadlineNote
    from trafficmon_desktop.domain.plausibility import Unusual
    from trafficmon_desktop.services.vaults import Vault

_DRAFTS = "drafts"
_MOST_UNDONE = 200


@dataclass(frozen=True, slots=True)
class _Change:
    undo: Callable[[], Record | None]


class Keeper(QObject):
    """Saves, removes and undoes. ``changed`` carries the code of what is different now."""

    changed = Signal(str)
    undo_changed = Signal(bool)

    def __init__(self, vault: "Vault", parent: QObject | None = None) -> None:
        super().__init__(parent)
        from trafficmon_desktop.services import records, vaults

        self.vault = vault
        self.is_open = True
        self._records = records
        self._vaults = vaults
        self._done: list[_Change] = []
        self._drafts: dict[str, str] = json.loads(vaults.setting(vault, _DRAFTS, "{}"))

    def end(self) -> None:
        """The vault is about to be closed: whatever answers late finds nothing to read."""
        self.is_open = False

    # --- reading --------------------------------------------------------------------------

    def find(self, code: str) -> Record | None:
        """The record, or ``None``."""
        return self._records.find(self.vault, code)

    def case_file(self, code: str) -> list[Record]:
        """A person and all that hangs on the person."""
        return self._records.case_file(self.vault, code)

    def proceeding_file(self, code: str) -> list[Record]:
        """A proceeding and all that hangs on it."""
        return self._records.proceeding_file(self.vault, code)

    def referring(self, code: str) -> list[Record]:
        """All records that refer to this one."""
        return self._records.referring(self.vault, code)

    def places_of(self, victim: str) -> list[Participation]:
        """The places of a person in proceedings."""
        return self._records.places_of(self.vault, victim)

    def all_of(self, record_type: type[Any]) -> list[Any]:
        """All records of one type."""
        return self._records.all_of(self.vault, record_type)

    def owner_of(self, record: Record) -> Record:
        """The person or proceeding on which a record hangs, at any depth; else itself."""
        return self._line_up(record)[-1]

    def above(self, record: Record, name: str) -> Record | None:
        """The record itself or the one above it that is of the type ``name``."""
        return next((each for each in self._line_up(record) if name == each.NAME), None)

    def _line_up(self, record: Record) -> list[Record]:
        line = [record]
        while (parent := PARENT_OF.get(line[-1].NAME)) is not None:
            above = self.find(getattr(line[-1], parent) or "")
            if above is None:
                break
            line.append(above)
        return line

    def switched_on(self, switch: str) -> bool:
        """Whether a setting of the vault that shows more fields is on."""
        return self._vaults.setting(self.vault, switch) == "yes"

    # --- changing --------------------------------------------------------------------------

    def save(self, record: Record) -> Record:
        """Stores it. Raises ``UserError``; nothing is changed then."""
        before = self.find(record.code) if record.code else None
        if record.code and before is None:  # removed meanwhile: it must not rise again
            raise UserError("record_unknown", code=record.code)
        saved = self._records.save(self.vault, record)
        if before is None:
            self._remember(lambda: self._take_out(saved.code))
        else:
            self._remember(lambda: self._records.save(self.vault, before))
        self.changed.emit(saved.code)
        return saved

    def remove(self, code: str) -> None:
        """Removes a record and all that hangs on it. Raises ``UserError``."""
        removed = self._records.remove(self.vault, code)

        def put_back() -> Record | None:
            self._records.put_back(self.vault, removed)
            return removed.records[0]

        self._remember(put_back)
        self.changed.emit(code)

    def note(self, make: Callable[["Vault"], "DeadlineNote"]) -> "DeadlineNote":
        """Notes what became of a deadline; undoing takes the note back. Raises ``UserError``."""
        from trafficmon_desktop.services.deadlines import take_back

        made = make(self.vault)

        def undo() -> Record | None:
            take_back(self.vault, made.number)
            return self.find(made.subject)

        self._remember(undo)
        self.changed.emit(made.subject)
        return made

    def confirm(self, finding: "Unusual") -> None:
        """ "It is right": it is not asked again until one of the values changes."""
        from trafficmon_desktop.services.plausibility import ask_again, confirm

        answer = confirm(self.vault, finding)

        def undo() -> Record | None:
            ask_again(self.vault, answer)
            return self.find(finding.record)

        self._remember(undo)
        self.changed.emit(finding.record)

    def change_rules(self, change: Callable[["Vault"], object]) -> None:
        """Changes rules of deadlines; undoing brings the old ones back. Raises ``UserError``."""
        from trafficmon_desktop.services.rule_changes import restore_rules, rules_as_stored

        before = rules_as_stored(self.vault)
        change(self.vault)
        self._remember(lambda: restore_rules(self.vault, before))
        self.changed.emit("")

    def _take_out(self, code: str) -> None:
        self._records.remove(self.vault, code)

    def _remember(self, undo: Callable[[], Record | None]) -> None:
        self._done = [*self._done, _Change(undo)][-_MOST_UNDONE:]
        self.undo_changed.emit(bool(self._done))

    def undo(self) -> bool:
        """Takes back the last change; false where there is none."""
        if not self._done:
            return False
        record = self._done.pop().undo()
        self.undo_changed.emit(bool(self._done))
        self.changed.emit("" if record is None else record.code)
        return True

    # --- what could not be read ---------------------------------------------------------------

    def draft(self, code: str, field: str) -> str:
        """What was typed into a field and could not be read; it is kept, and never counted."""
        return self._drafts.get(f"{code}.{field}", "")

    def keep_draft(self, code: str, field: str, text: str) -> None:
        """Keeps it in the vault; an empty text forgets it."""
        key = f"{code}.{field}"
        if self._drafts.get(key, "") == text:
            return
        if text:
            self._drafts[key] = text
        else:
            self._drafts.pop(key, None)
        drafts = json.dumps(self._drafts, ensure_ascii=False)
        self._vaults.change_setting(self.vault, _DRAFTS, drafts)

    def drafted(self, code: str) -> list[str]:
        """The fields of a record that hold a draft."""
        keys = (key.partition(".") for key in self._drafts)
        return [field for record, _, field in keys if record == code]


def masked(victim: Victim) -> str:
    """What stands for a person while names are hidden: the code and the initials."""
    from trafficmon_desktop.domain.text import initials

    letters = initials(victim.given_name, victim.family_name)
    return f"{victim.code} · {letters}" if letters else victim.code


def full_name(victim: Victim) -> str:
    """The name as it is read out, or the code where there is none."""
    return " ".join(part for part in (victim.given_name, victim.family_name) if part) or victim.code
