"""What can be typed into a cell of the grid, how it is read, and what it changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    Record,
    Sanction,
)
from trafficmon_desktop.services.case_lines import changes, reading, writing
from trafficmon_desktop.services.case_lines.changes import Change
from trafficmon_desktop.services.case_lines.line_read import LineRead
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.pages.charge_rows import INSTANCES, ChargeRow


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row. ``lists`` names the code lists that F4 offers, the likeliest first."""

    row: ChargeRow

    lists: ClassVar[tuple[str, ...]] = ("sex", "defendant_kind")

    @property
    def read_lists(self) -> tuple[str, ...]:
        """The code lists whose values are understood in it."""
        return self.lists

    @property
    def example(self) -> str:
        """Which example stands in it while it is empty."""
        return "defendant"

    @property
    def records(self) -> Sequence[Record]:
        """The records the cell tells of."""
        return [self.row.defendant] if self.row.defendant.code else []

    @property
    def blocked(self) -> str:
        """The text of what has to come before; empty where the cell can be typed into."""
        return ""

    @property
    def draft(self) -> tuple[str, str]:
        """Where a line that was not understood is kept: the code it hangs on, and a name."""
        code = self.row.defendant.code
        return (code, "line") if code else (self.row.defendant.proceeding or "", "line.defendant")

    def line(self, terms: Terms) -> str:
        """What stands in it, as it could be typed."""
        return writing.defendant_line(self.row.defendant, terms)

    def read(self, typed: str) -> LineRead:
        """What was typed."""
        return reading.read_defendant(typed)

    def changes(self, read: LineRead) -> list[Change]:
        """What the line changes."""
        return changes.defendant_changes(read, self.row.defendant)

    def beside(self, read: LineRead) -> Sequence[Sanction]:
        """The sanctions that stay while the line adds another of their kind."""
        return ()

    def blank(self) -> Record | None:
        """The record that begins here, for its full form; ``None`` where nothing can."""
        return self.row.defendant


class ChargeCell(Cell):
    """The offence, as reported and as charged."""

    lists: ClassVar[tuple[str, ...]] = ("offence",)

    @property
    def example(self) -> str:
        return "charge"

    @property
    def _charge(self) -> Charge:
        return self.row.charge or Charge(defendant=self.row.defendant.code)

    @property
    def records(self) -> Sequence[Record]:
        return [self.row.charge] if self.row.charge is not None else []

    @property
    def blocked(self) -> str:
        return "" if self.row.defendant.code else "case_line.first_defendant"

    @property
    def draft(self) -> tuple[str, str]:
        charge = self.row.charge
        return (charge.code, "line") if charge else (self.row.defendant.code, "line.charge")

    def line(self, terms: Terms) -> str:
        return writing.charge_line(self._charge, terms)

    def read(self, typed: str) -> LineRead:
        return reading.read_charge(typed)

    def changes(self, read: LineRead) -> list[Change]:
        return changes.charge_changes(read, self._charge)

    def blank(self) -> Record | None:
        return None if self.blocked else self._charge


@dataclass(frozen=True, slots=True)
class DecisionCell(Cell):
    """What one instance decided on the charge; ``sanctions`` are the defendant's there."""

    instance: str
    sanctions: Sequence[Sanction]

    lists: ClassVar[tuple[str, ...]] = ("charge_outcome", "sanction_kind")

    @property
    def read_lists(self) -> tuple[str, ...]:
        return (*self.lists, "appeal_effect", "offence")

    @property
    def example(self) -> str:
        return "review" if self.instance in reading.REVIEWING else "decision"

    @property
    def records(self) -> Sequence[Record]:
        return self.row.found.get(self.instance, ())

    @property
    def blocked(self) -> str:
        return "" if self.row.charge is not None else "case_line.first_charge"

    @property
    def draft(self) -> tuple[str, str]:
        code = self.row.charge.code if self.row.charge is not None else ""
        return code, f"line.{self.instance}"

    @property
    def decision(self) -> ChargeDecision:
        """The last decision of the instance, or a new one."""
        found = [each for each in self.records if isinstance(each, ChargeDecision)]
        charge = self.row.charge.code if self.row.charge is not None else None
        return found[-1] if found else ChargeDecision(charge=charge, instance=self.instance)

    def _before(self) -> ChargeDecision | None:
        earlier = INSTANCES[: INSTANCES.index(self.instance)]
        found = [
            each
            for instance in earlier
            for each in self.row.found.get(instance, ())
            if isinstance(each, ChargeDecision)
        ]
        return found[-1] if found else None

    def line(self, terms: Terms) -> str:
        return writing.decision_line(self.decision, terms)

    def read(self, typed: str) -> LineRead:
        charged = self.row.charge.offence if self.row.charge is not None else None
        return reading.read_decision(typed, self.instance, charged, self._before())

    def changes(self, read: LineRead) -> list[Change]:
        defendant = self.row.defendant.code
        return changes.decision_changes(read, self.decision, defendant, self.sanctions)

    def beside(self, read: LineRead) -> Sequence[Sanction]:
        return changes.standing_beside(read, self.sanctions)

    def blank(self) -> Record | None:
        return None if self.blocked else self.decision

    def as_above(self, above: "DecisionCell") -> list[Change]:
        """The outcome and the day of the row above."""
        mine, other = self.row.charge, above.row.charge
        same = mine is not None and other is not None and mine.offence == other.offence
        return changes.as_above(self.decision, above.decision, same_offence=same)


@dataclass(frozen=True, slots=True)
class SanctionsCell(Cell):
    """All sanctions of the defendant at one instance."""

    instance: str

    lists: ClassVar[tuple[str, ...]] = ("sanction_kind",)

    @property
    def example(self) -> str:
        return "sanctions"

    @property
    def records(self) -> Sequence[Record]:
        return self.row.found.get(self.instance, ())

    @property
    def draft(self) -> tuple[str, str]:
        return self.row.defendant.code, f"line.sanctions.{self.instance}"

    @property
    def _sanctions(self) -> list[Sanction]:
        return [each for each in self.records if isinstance(each, Sanction)]

    def line(self, terms: Terms) -> str:
        return writing.sanctions_line(self._sanctions, terms)

    def read(self, typed: str) -> LineRead:
        return reading.read_sanctions(typed)

    def changes(self, read: LineRead) -> list[Change]:
        code = self.row.defendant.code
        return changes.sanctions_changes(read, code, self.instance, self._sanctions)

    def blank(self) -> Record | None:
        return Sanction(defendant=self.row.defendant.code, instance=self.instance)


class FinalCell(Cell):
    """Whether the last decision, or the sanctions with it, are final, and since when."""

    lists: ClassVar[tuple[str, ...]] = ("yes_no_unknown",)

    @property
    def example(self) -> str:
        return "final"

    @property
    def records(self) -> Sequence[Record]:
        found = [self.row.found[each] for each in INSTANCES if each in self.row.found]
        return found[-1] if found else ()

    @property
    def blocked(self) -> str:
        return "" if self.records else "case_line.first_decision"

    @property
    def draft(self) -> tuple[str, str]:
        charge = self.row.charge
        if charge is not None:
            return charge.code, "line.final"
        return self.row.defendant.code, "line.sanctions.final"

    @property
    def _last(self) -> list[ChargeDecision | Sanction]:
        found = [each for each in self.records if isinstance(each, (ChargeDecision, Sanction))]
        return found if self.row.is_sanctions else found[-1:]

    def line(self, terms: Terms) -> str:
        last = self._last[-1] if self._last else None
        if last is None:
            return ""
        return writing.final_line(last.final, getattr(last, "final_on", None), terms)

    def read(self, typed: str) -> LineRead:
        return reading.read_final(typed)

    def changes(self, read: LineRead) -> list[Change]:
        return changes.final_changes(read, self._last)

    def blank(self) -> Record | None:
        return self._last[-1] if self._last else None


def new_defendant_row(proceeding: str) -> ChargeRow:
    """The row in which a new defendant is typed."""
    return ChargeRow(Defendant(proceeding=proceeding), None, is_first=True)
