"""Which grounds of residence are open after an application: not all that follows is an extension.

Source: the 90 days of recovery and reflection are not extended; what follows is another ground.
A proposal: the dates of the legal bases are to be confirmed by a lawyer.
"""

from dataclasses import dataclass
from datetime import date

from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.plausibility.applications import KINDS_OF_BASIS
from trafficmon_desktop.domain.plausibility.times import LEGAL_BASES, outside
from trafficmon_desktop.domain.records import PermitApplication

#: Kinds of residence in the order in which they are thought of.
_KINDS = (
    "victim_residence",
    "humanitarian",
    "asylum_track",
    "other_residence",
    "permanent_residence",
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A kind of residence and the legal basis on which it is asked for, where there is a special
    one.
    """

    kind: str
    legal_basis: str | None = None


def next_grounds(after: PermitApplication, on: date) -> list[Ground]:
    """The grounds that are open on a day after this application.

    A recovery period is asked for once; the kind that was asked for is extended, not asked anew.
    """
    found = []
    for kind in _KINDS:
        if kind == after.kind:
            continue
        bases = [
            basis
            for basis, kinds in KINDS_OF_BASIS.items()
            if kind in kinds and not outside(exact_date(on), LEGAL_BASES[basis])
        ]
        is_special = any(kind in kinds for kinds in KINDS_OF_BASIS.values())
        found += [Ground(kind, basis) for basis in bases]
        found += [] if is_special else [Ground(kind)]
    return found
