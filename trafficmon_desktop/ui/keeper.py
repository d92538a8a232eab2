"""What the pages do to the open vault: every change is kept at once and can be undone."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import PARENT_OF, Participation, Record, Victim

if TYPE_CHECKING:  # the database is loaded after the first paint
    from trafficmon_desktop.domain.deadlines.deadline import DeadlineNote
    from trafficmon_desktop.domain.plausibility import Unusual
    from trafficmon_desktop.services.journal import Act
    from trafficmon_desktop.services.vaults import Vault


class Keeper(QObject):
    """Saves, removes, takes back and does again.

    ``changed`` carries the code of what is different now; ``replayed`` the act that was taken
    back (True) or done again (False); ``refused`` the error for which that was not possible.
    """

    changed = Signal(str)
    replayed = Signal(object, bool)
    refused = Signal(UserError)

    def __init__(self, vault: "Vault", parent: QObject | None = None) -> None:
        super().__init__(parent)
        from trafficmon_desktop.services import drafts, journal, records, vaults

        self.vault = vault
        self.is_open = True
        self._records, self._vaults = records, vaults
        self._journal, self._drafts = journal, drafts
        self._kept = drafts.all_drafts(vault)

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

    @contextmanager
    def act(self, kind: str, subject: str = "") -> Iterator[None]:
        """All that is written to the vault within is one act, which one undo takes back.

        See :func:`services.journal.recorded`. Raises what is raised within; nothing is written
        then.
        """
        with self._journal.recorded(self.vault, kind, subject):
            yield
        self._tell(subject)

    def apply(
        self, kind: str, changes: Iterable[tuple[Record | None, Record | None]], subject: str = ""
    ) -> list[Record]:
        """Changes several records as one act; see :func:`services.journal.apply`."""
        saved = self._journal.apply(self.vault, kind, changes, subject)
        self._tell(subject or (saved[0].code if saved else ""))
        return saved

    def save(self, record: Record, settled: str = "") -> Record:
        """Stores it; the draft of the field ``settled`` is stored with it and no draft any more.

        Raises ``UserError``; nothing is changed then.
        """
        if record.code and self.find(record.code) is None:  # removed: it must not rise again
            raise UserError("record_unknown", code=record.code)
        with self._journal.recorded(self.vault, "save"):
            saved = self._records.save(self.vault, record)
            if settled:
                self._put_draft(saved.code, settled, "")
        self.changed.emit(saved.code)
        return saved

    def remove(self, code: str) -> None:
        """Removes a record and all that hangs on it. Raises ``UserError``."""
        with self.act("remove", code):
            self._records.remove(self.vault, code)

    def note(self, make: Callable[["Vault"], "DeadlineNote"]) -> "DeadlineNote":
        """Notes what became of a deadline; undoing takes the note back. Raises ``UserError``."""
        with self._journal.recorded(self.vault, "note_deadline"):
            made = make(self.vault)
        self.changed.emit(made.subject)
        return made

    def confirm(self, finding: "Unusual") -> None:
        """ "It is right": it is not asked again until one of the values changes."""
        from trafficmon_desktop.services.plausibility import confirm

        with self.act("confirm", finding.record):
            confirm(self.vault, finding)

    def change_rules(self, change: Callable[["Vault"], object]) -> None:
        """Changes rules of deadlines; undoing brings the old ones back. Raises ``UserError``."""
        with self.act("change_rule"):
            change(self.vault)

    def undo(self) -> bool:
        """Takes back the last act; false where there is none, or ``refused`` says why not."""
        return self._replay(self._journal.undo, undone=True)

    def redo(self) -> bool:
        """Does again what was taken back last; see :meth:`undo`."""
        return self._replay(self._journal.redo, undone=False)

    def _replay(self, replay: Callable[["Vault"], "Act | None"], *, undone: bool) -> bool:
        try:
            act = replay(self.vault)
        except UserError as error:
            self.refused.emit(error)
            return False
        if act is None:
            return False
        self._tell(act.code)
        self.replayed.emit(act, undone)
        return True

    def can_undo(self) -> bool:
        """Whether there is an act to take back."""
        return self._journal.can_undo(self.vault)

    def can_redo(self) -> bool:
        """Whether there is an act to do again."""
        return self._journal.can_redo(self.vault)

    def _tell(self, code: str) -> None:
        self._kept = self._drafts.all_drafts(self.vault)  # they go and return with their records
        self.changed.emit(code)

    # --- what is not stored yet ---------------------------------------------------------------

    def draft(self, code: str, field: str) -> str:
        """What was typed into a field and is not stored; it is kept, and never counted."""
        return self._kept.get(code, {}).get(field, "")

    def keep_draft(self, code: str, field: str, text: str) -> bool:
        """Keeps it in the vault; an empty text forgets it. False while another thread writes."""
        if self.draft(code, field) == text:
            return True
        if self.vault.is_writing:
            return False
        self._put_draft(code, field, text)
        return True

    def _put_draft(self, code: str, field: str, text: str) -> None:
        self._drafts.keep_draft(self.vault, code, field, text)
        of_record = self._kept.setdefault(code, {})
        of_record[field] = text
        if not text:
            del of_record[field]

    def drafted(self, code: str) -> list[str]:
        """The fields of a record that hold a draft."""
        return sorted(self._kept.get(code, {}))


def masked(victim: Victim) -> str:
    """What stands for a person while names are hidden: the code and the initials."""
    from trafficmon_desktop.domain.text import initials

    letters = initials(victim.given_name, victim.family_name)
    return f"{victim.code} · {letters}" if letters else victim.code


def full_name(victim: Victim) -> str:
    """The name as it is read out, or the code where there is none."""
    return " ".join(part for part in (victim.given_name, victim.family_name) if part) or victim.code
