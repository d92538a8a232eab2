"""The rules of deadlines as a vault has them: the shipped ones, changed and confirmed by its users.

What the organisation changed is kept whole in one setting, a JSON list of rules; one with the
same code and the same first day of validity stands in place of the shipped one.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from trafficmon_desktop.domain.deadlines.collection import LegalData
from trafficmon_desktop.domain.deadlines.rules import Rule, rule_from, stored_rule
from trafficmon_desktop.domain.deadlines.soundness import is_sound
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.legal_data import (
    restitution_rules,
    shipped_rules,
    working_days,
)
from trafficmon_desktop.storage.settings import read_setting, write_setting
from trafficmon_desktop.storage.vault import Vault

SETTING = "deadline_rules"


def law_of(vault: Vault) -> LegalData:
    """The rules of this vault and the working days."""
    own = {_key(each): each for each in _own_rules(vault)}
    shipped = [own.pop(_key(each), each) for each in shipped_rules()]
    return LegalData((*shipped, *own.values()), working_days(), restitution_rules())


def save_rule(vault: Vault, stored: Mapping[str, Any]) -> Rule:
    """Adds or changes a rule, given as it is stored (``resources/reference/deadlines.json``).

    Raises ``UserError`` ``rule_unreadable`` for what is no rule, or names what does not exist.
    """
    try:
        rule = rule_from(stored)
    except (KeyError, ValueError, TypeError, AttributeError):
        raise UserError("rule_unreadable", rule=str(stored.get("code", "?"))) from None
    if not is_sound(rule):
        raise UserError("rule_unreadable", rule=rule.code)
    _store(vault, rule)
    return rule


def confirm_rule(vault: Vault, code: str, by: str, on: date) -> list[Rule]:
    """Somebody at the organisation checked the rule; every dated row of it is confirmed.

    Raises ``UserError`` ``rule_unknown``.
    """
    found = [each for each in law_of(vault).rules if each.code == code]
    if not found:
        raise UserError("rule_unknown", rule=code)
    confirmed = [replace(each, confirmed_by=by, confirmed_on=on) for each in found]
    for each in confirmed:
        _store(vault, each)
    return confirmed


def _store(vault: Vault, rule: Rule) -> None:
    kept = [each for each in _own_rules(vault) if _key(each) != _key(rule)]
    text = json.dumps([stored_rule(each) for each in [*kept, rule]], ensure_ascii=False)
    with vault.write("change_rule") as unit:
        write_setting(unit, SETTING, text)


def _own_rules(vault: Vault) -> list[Rule]:
    with vault.read() as connection:
        text = read_setting(connection, SETTING)
    return [rule_from(each) for each in json.loads(text or "[]")]


def _key(rule: Rule) -> tuple[str, date | None]:
    return rule.code, rule.valid_from
