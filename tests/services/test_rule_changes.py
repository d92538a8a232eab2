"""Rules of deadlines that an organisation corrects, replaces from a day on, and confirms."""

from dataclasses import replace
from datetime import date

import pytest

from trafficmon_desktop.domain.deadlines.rules import Rule
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services import journal
from trafficmon_desktop.services.deadline_rules import law_of
from trafficmon_desktop.services.rule_changes import (
    change_rule,
    history_of,
    replace_rule,
)
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2025, 1, 20)


def appeal(vault: Vault) -> Rule:
    rule = law_of(vault).rule("permit_appeal")
    assert rule is not None
    return rule


def test_confirmed_as_it_is(vault: Vault) -> None:
    before = appeal(vault)
    assert history_of(vault, before) == []
    change_rule(vault, before, before, on=TODAY, checked_by=" A. P. ")
    assert appeal(vault) == replace(before, confirmed_by="A. P.", confirmed_on=TODAY)


def test_a_change_takes_the_confirmation_away(vault: Vault) -> None:
    rule = change_rule(vault, appeal(vault), appeal(vault), on=TODAY, checked_by="A. P.")
    change_rule(vault, rule, replace(rule, amount=10), on=TODAY)
    assert (appeal(vault).amount, appeal(vault).confirmed) == (10, False)
    assert [each.rule.amount for each in history_of(vault, rule)] == [10, 15]


def test_nothing_changed_keeps_the_confirmation(vault: Vault) -> None:
    rule = change_rule(vault, appeal(vault), appeal(vault), on=TODAY, checked_by="A. P.")
    assert change_rule(vault, rule, rule, on=TODAY).confirmed_by == "A. P."


def test_the_old_rule_holds_until_the_day_before(vault: Vault) -> None:
    before = appeal(vault)
    replace_rule(vault, before, replace(before, amount=8), date(2025, 3, 1), on=TODAY)
    rows = [each for each in law_of(vault).rules if each.code == "permit_appeal"]
    assert {(each.amount, each.valid_from, each.valid_to) for each in rows} == {
        (15, before.valid_from, date(2025, 2, 28)),
        (8, date(2025, 3, 1), None),
    }


def test_a_new_rule_begins_later_than_the_old_one(vault: Vault) -> None:
    since = date(2025, 3, 1)
    later = replace_rule(vault, appeal(vault), appeal(vault), since, on=TODAY)
    with pytest.raises(UserError) as caught:
        replace_rule(vault, later, later, since, on=TODAY)
    assert caught.value.key == "rule_not_later"
    with pytest.raises(UserError):
        replace_rule(vault, appeal(vault), later, date(2026, 1, 1), on=TODAY)


def test_taken_back(vault: Vault) -> None:
    before = appeal(vault)
    with journal.recorded(vault, "change_rule"):
        change_rule(vault, before, replace(before, amount=10), on=TODAY)
    journal.undo(vault)
    assert appeal(vault) == before
