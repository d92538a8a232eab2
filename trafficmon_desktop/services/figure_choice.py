"""Which tables the first screen of the figures shows: chosen once, remembered in the vault."""

from collections.abc import Iterable

from trafficmon_desktop.domain.indicators import TABLES
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.charts import WAYS
from trafficmon_desktop.storage.vault import Vault

_SETTING = "figures_chosen"

#: The line over time, beside the ways and the tables.
TREND = "trend"

#: What a coordinator asks first: how many, who, for what, was residence granted, how did the
#: trials end, was anything paid.
FIRST = ("residence", TREND, "V2a", "V2b", "P2", "J8", "C3")

#: Everything that can be chosen, in its order.
OFFERED = (*WAYS, TREND, *(table.id for table in TABLES))


def chosen(vault: Vault) -> tuple[str, ...]:
    """The ids in the order of the report; the sensible first ones until something was chosen."""
    stored = vaults.setting(vault, _SETTING)
    if not stored:
        return FIRST
    wanted = set(stored.split())
    return tuple(each for each in OFFERED if each in wanted) or FIRST


def choose(vault: Vault, ids: Iterable[str]) -> None:
    """Remembers the choice; nothing chosen brings the first ones back."""
    vaults.change_setting(vault, _SETTING, " ".join(ids))
