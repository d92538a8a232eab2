"""Changing a rule of deadlines: correcting it, replacing it from a day on, confirming it."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from trafficmon_desktop.domain.deadlines.rules import Rule, rule_from, stored_rule
from trafficmon_desktop.domain.errors import UsageError
from trafficmon_desktop.services.deadline_rules import SETTING, law_of, save_rule
from trafficmon_desktop.storage.setting_history import values_of
from trafficmon_desktop.storage.vault import Vault


@dataclass(frozen=True)
class RuleChange:
    """How a rule read from a day on, in this vault."""

    on: date
    rule: Rule


def change_rule(vault: Vault, before: Rule, after: Rule, *, on: date, checked_by: str = "") -> Rule:
    """Stores a corrected rule of the same code and first day of validity.

    ``checked_by`` confirms it as of ``on``; a rule that was changed and not checked again is
    unconfirmed. Raises ``UserError`` ``rule_unreadable``.
    """
    rule = replace(after, code=before.code, valid_from=before.valid_from)
    return save_rule(vault, stored_rule(_confirmed(before, rule, on, checked_by)))


def replace_rule(
    vault: Vault, before: Rule, after: Rule, since: date, *, on: date, checked_by: str = ""
) -> Rule:
    """From ``since`` on another rule holds; what began earlier keeps the old one.

    Raises ``UsageError`` ``rule_not_later`` where ``since`` is not after the old one's first day.
    """
    known = {each.valid_from for each in law_of(vault).rules if each.code == before.code}
    if since in known or (before.valid_from is not None and since <= before.valid_from):
        raise UsageError("rule_not_later")
    if before.valid_to is not None and since > before.valid_to:
        raise UsageError("rule_not_later")
    following = _confirmed(before, replace(after, valid_from=since), on, checked_by)
    saved = save_rule(vault, stored_rule(following))
    save_rule(vault, stored_rule(replace(before, valid_to=since - timedelta(days=1))))
    return saved


def _confirmed(before: Rule, rule: Rule, on: date, checked_by: str) -> Rule:
    if checked_by.strip():
        return replace(rule, confirmed_by=checked_by.strip(), confirmed_on=on)
    return rule if rule == before else replace(rule, confirmed_by="", confirmed_on=None)


def history_of(vault: Vault, rule: Rule) -> list[RuleChange]:
    """How a rule was changed in this vault, the latest first; empty while it is as shipped."""
    with vault.read() as connection:
        stored = list(values_of(connection, SETTING))
    found: list[RuleChange] = []
    for time, text in stored:
        for each in json.loads(text or "[]"):
            then = rule_from(each)
            same = (then.code, then.valid_from) == (rule.code, rule.valid_from)
            if same and (not found or found[-1].rule != then):
                found.append(RuleChange(datetime.fromisoformat(time).astimezone().date(), then))
    return found[::-1]
