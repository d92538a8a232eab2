"""The records behind a figure inside, for looking into it."""

from collections.abc import Mapping

from trafficmon_desktop.domain.indicators import TABLES
from trafficmon_desktop.services.summary import count_for
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.storage.vault import Vault


def behind(
    vault: Vault, request: SummaryRequest, table: str, key: Mapping[str, str]
) -> tuple[str, ...]:
    """The codes of the records that a cell counts.

    ``key`` gives the category of each variable, ``*`` for a total. Only for figures that stay
    inside: raises ``ValueError`` for any other profile, ``KeyError`` for an unknown table.
    """
    if not request.internal:
        raise ValueError("only figures inside lead to records")
    spec = {each.id: each for each in TABLES}[table]
    found = count_for(vault, request)
    return found.behind(spec, tuple(key[dim] for dim in spec.dims))
