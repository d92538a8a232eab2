"""What the audit answers: hidden cells with their intervals, findings and notes."""

from __future__ import annotations

from dataclasses import dataclass

from trafficmon_desktop.disclosure.publication import Key


@dataclass(frozen=True)
class HiddenCell:
    """A hidden cell with its whole-number interval; ``hi`` None = no bound.

    ``verdict`` is ``safe``, ``unsafe`` or ``undecided``; only ``safe`` passes.
    """

    tables: tuple[str, ...]
    population: str
    key: Key
    period: str
    lo: int
    hi: int | None
    verdict: str
    exact: bool
    organisation: str = ""


@dataclass(frozen=True)
class Finding:
    """Something else that can be computed.

    ``kind``: ``printed`` (a small count is printed), ``derived`` (a count no table prints is
    certainly small), ``difference`` (of releases: ``period`` names the whole and what is taken
    off it, ``lo`` may be negative), ``pair`` (combination across tables), ``undecided``,
    ``too_large`` (a joint table was not laid out).
    """

    kind: str
    population: str
    key: Key
    period: str
    lo: int
    hi: int | None
    tables: tuple[str, ...] = ()
    organisation: str = ""


@dataclass(frozen=True)
class AttackResult:
    """All hidden cells in the order of the files; ``findings`` fail, ``notes`` do not."""

    threshold: int
    cells: tuple[HiddenCell, ...]
    findings: tuple[Finding, ...]
    notes: tuple[Finding, ...]

    @property
    def safe(self) -> bool:
        """Whether every hidden cell passes and nothing else was found."""
        return not self.findings and all(cell.verdict == "safe" for cell in self.cells)

    def joined(self, other: AttackResult) -> AttackResult:
        """Both results, one after the other."""
        return AttackResult(
            self.threshold,
            self.cells + other.cells,
            self.findings + other.findings,
            self.notes + other.notes,
        )

    @property
    def failing(self) -> tuple[HiddenCell, ...]:
        """The hidden cells that do not pass."""
        return tuple(cell for cell in self.cells if cell.verdict != "safe")
