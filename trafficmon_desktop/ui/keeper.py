"""What the pages do to the open vault: every change is kept at once and can be undone."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import PARENT_OF, Participation, Record, Victim
from trafficmon_desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:  # the database is loaded after the first paint
    from trafficmon_desktop.domain.deadlines.deadline import DeadlineNote
    from trafficmon_desktop.domain.plausibility import Unusual
    from trafficmon_desktop.services.case_lines.own_words import PlainLine
    from trafficmon_desktop.services.drafts import Unfinished
    from trafficmon_desktop.services.journal import Act
    from trafficmon_desktop.services.vaults import Vault

#: So many changes are taken back while the screen waits; more take a thread of their own.
_AT_ONCE = 100


class Keeper(QObject):
    """Saves, removes, takes back and does again.

    ``changed`` carries the code of what is different now; ``replayed`` the act that was taken
    back (True) or done again (False); ``refused`` the error for which that was not possible.
    ``replaying``: that has begun and takes longer, beside the work of the screen.
    ``unfinished_changed``: other records wait to be gone on with than before.
    """

    changed = Signal(str)
    replayed = Signal(object, bool)
    replaying = Signal(bool)
    refused = Signal(UserError)
    unfinished_changed = Signal()

    def __init__(
        self, vault: "Vault", parent: QObject | None = None, tasks: TaskRunner | None = None
    ) -> None:
        super().__init__(parent)
        from trafficmon_desktop.services import drafts, journal, own_codes, records, vaults

        self.vault = vault
        self._tasks = tasks
        self.is_open = True
        self._records, self._vaults = records, vaults
        self._journal, self._drafts, self._own_codes = journal, drafts, own_codes
        self._kept = drafts.all_drafts(vault)
        self._resumed: Unfinished | None = None
        self._open: list[str] = []  # a form and the one that replaces it may both be there

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
        return self.line_up(record)[-1]

    def above(self, record: Record, name: str) -> Record | None:
        """The record itself or the one above it that is of the type ``name``."""
        return next((each for each in self.line_up(record) if name == each.NAME), None)

    def line_up(self, record: Record) -> list[Record]:
        """The record, then what it hangs on, as far as that is stored."""
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
        self,
        kind: str,
        changes: Iterable[tuple[Record | None, Record | None]],
        subject: str = "",
        line: "PlainLine | None" = None,
    ) -> list[Record]:
        """Changes several records as one act; see :func:`services.journal.apply`.

        ``line`` says which own values were meant by what was typed.
        """
        with self._journal.recorded(self.vault, kind, subject) as unit:
            saved = self._journal.apply(self.vault, kind, changes, subject)
            if line is not None:
                for record in saved:
                    self._own_codes.choose_meant(unit, record, line.lists, line.meant)
        self._tell(subject or (saved[0].code if saved else ""))
        return saved

    def save(
        self,
        record: Record,
        settled: str = "",
        begun: str = "",
        own: Mapping[str, tuple[str, ...]] | None = None,
    ) -> Record:
        """Stores it; the draft of the field ``settled`` is stored with it and no draft any more.

        ``begun`` is the subject of the drafts of a new record: they become drafts of its code.
        ``own`` are the organisation's own values meant by fields that have a list. Raises
        ``UserError``; nothing is changed then.
        """
        if record.code and self.find(record.code) is None:  # removed: it must not rise again
            raise UserError("record_unknown", code=record.code)
        with self._journal.recorded(self.vault, "save") as unit:
            saved = self._records.save(self.vault, record)
            for field, meant in (own or {}).items():
                self._own_codes.choose(unit, saved.code, field, meant)
            if begun in self._kept:
                self._drafts.adopt(self.vault, begun, saved.code)
            if settled:
                self._drafts.keep_draft(self.vault, saved.code, settled, "")
        if begun:
            self._kept[saved.code] = self._kept.pop(begun, {})
        self._kept.get(saved.code, {}).pop(settled, None)
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

    def _replay(self, replay: "Callable[[Vault], Act | None]", *, undone: bool) -> bool:
        size = self._journal.size_of_next(self.vault, undo=undone)
        if size > _AT_ONCE and self._tasks is not None:
            self.replaying.emit(undone)
            task = self._tasks.start(lambda _report: replay(self.vault))
            task.finished.connect(lambda act: self._tell_replayed(act, undone))
            task.failed.connect(self.refused)
            return True
        try:
            return self._tell_replayed(replay(self.vault), undone)
        except UserError as error:
            self.refused.emit(error)
            return False

    def _tell_replayed(self, act: "Act | None", undone: bool) -> bool:
        if act is not None:
            self._tell(act.code)
            self.replayed.emit(act, undone)
        return act is not None

    def can_undo(self) -> bool:
        """Whether there is an act to take back."""
        return self._journal.can_undo(self.vault)

    def can_redo(self) -> bool:
        """Whether there is an act to do again."""
        return self._journal.can_redo(self.vault)

    def written_elsewhere(self) -> None:
        """A task wrote to the vault, an import for example: every page reads anew."""
        if self.is_open:
            self._tell("")

    def _tell(self, code: str) -> None:
        self._kept = self._drafts.all_drafts(self.vault)  # they go and return with their records
        self.changed.emit(code)

    # --- what is not stored yet ---------------------------------------------------------------

    def draft(self, code: str, field: str) -> str:
        """What was typed into a field and is not stored; it is kept, and never counted."""
        return self._kept.get(code, {}).get(field, "")

    def keep_draft(self, code: str, field: str, text: str) -> None:
        """Keeps it in the vault; an empty text forgets it."""
        if self.draft(code, field) == text:
            return
        self._drafts.keep_draft(self.vault, code, field, text)
        self._kept.setdefault(code, {})[field] = text
        if not text:
            del self._kept[code][field]

    def drafted(self, code: str) -> list[str]:
        """The fields of a record that hold a draft."""
        return sorted(field for field in self._kept.get(code, {}) if field)

    # --- what was begun and is stored nowhere ----------------------------------------------------

    def subject_of(self, record: Record) -> str:
        """Under what the drafts of a record stand: its code, or a name of its own for a new one.

        The very record that :meth:`resume` gave has the name it was kept under.
        """
        if record.code:
            return record.code
        if self._resumed is not None and self._resumed.record is record:
            subject = self._resumed.subject
            self.unfinished_changed.emit()
        else:
            subject = self._drafts.UNSTORED + token_hex(4)
        self._open.append(subject)
        return subject

    def keep_unfinished(self, subject: str, record: Record, texts: dict[str, str]) -> None:
        """Keeps a new record as far as it goes."""
        self._drafts.keep_unfinished(self.vault, subject, record, texts)
        self._kept[subject] = self._drafts.drafts_of(self.vault, subject)

    def is_unfinished(self, subject: str) -> bool:
        """Whether something of a record that is stored nowhere is kept under this name."""
        return bool(self._kept.get(subject))

    def discard(self, subject: str) -> Callable[[], None]:
        """Forgets a record that was begun; calling what is returned brings it back."""
        begun = self._drafts.unfinished_of({subject: self._kept.pop(subject, {})})
        self._drafts.discard(self.vault, subject)
        self.unfinished_changed.emit()

        def put_back() -> None:
            for each in begun:
                self.keep_unfinished(each.subject, each.record, each.texts)
                self.unfinished_changed.emit()

        return put_back

    def let_go(self, subject: str) -> None:
        """The form of a new record is gone: what was begun there waits from now on."""
        self._open.remove(subject)
        if self.is_open and subject in self._kept:
            self.unfinished_changed.emit()

    def unfinished(self) -> "list[Unfinished]":
        """The records that were begun, are stored nowhere, and stand in no open form."""
        waiting = {each: texts for each, texts in self._kept.items() if each not in self._open}
        return self._drafts.unfinished_of(waiting)

    def resume(self, subject: str) -> Record | None:
        """The record to go on with, for a form."""
        found = self._drafts.unfinished_of({subject: self._kept.get(subject, {})})
        self._resumed = found[0] if found else None
        return found[0].record if found else None


def masked(victim: Victim) -> str:
    """What stands for a person while names are hidden: the code and the initials."""
    from trafficmon_desktop.domain.text import initials

    letters = initials(victim.given_name, victim.family_name)
    return f"{victim.code} · {letters}" if letters else victim.code


def full_name(victim: Victim) -> str:
    """The name as it is read out, or the code where there is none."""
    return " ".join(part for part in (victim.given_name, victim.family_name) if part) or victim.code
