"""The legal reference data that is shipped: rules of deadlines, and days nobody works."""

import json
from functools import cache
from typing import Any

from trafficmon_desktop.domain.deadlines.collection import LegalData
from trafficmon_desktop.domain.deadlines.rules import Rule, rule_from
from trafficmon_desktop.domain.working_days import WorkingDays
from trafficmon_desktop.paths import resources_dir


def _stored(name: str) -> Any:
    path = resources_dir() / "reference" / name
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def working_days() -> WorkingDays:
    """Days on which Serbian authorities work, 2003 to 2045."""
    return WorkingDays.from_table(_stored("holidays.json"))


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The rules of deadlines, all of them proposals to be confirmed."""
    return tuple(rule_from(each) for each in _stored("deadlines.json")["rules"])


@cache
def restitution_rules() -> tuple[Rule, ...]:
    """The limits of asking for restitution after a missed deadline."""
    return tuple(rule_from(each) for each in _stored("deadlines.json")["restitution"])


def shipped_law() -> LegalData:
    """All together."""
    return LegalData(shipped_rules(), working_days(), restitution_rules())
