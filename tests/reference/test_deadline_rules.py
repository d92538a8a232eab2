"""The shipped rules of deadlines: complete, dated, unconfirmed, and naming only what exists."""

import json
from dataclasses import fields, replace

import pytest

from trafficmon_desktop.domain.deadlines.rules import Done, Rule, rule_from, stored_rule
from trafficmon_desktop.domain.deadlines.soundness import is_sound
from trafficmon_desktop.paths import resources_dir
from trafficmon_desktop.services.legal_data import restitution_rules, shipped_rules

RULES = (*shipped_rules(), *restitution_rules())
by_code = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_all_rules_are_shipped_once_and_unconfirmed() -> None:
    assert len(shipped_rules()) == 48
    assert len({each.code for each in RULES}) == len(RULES)
    assert not any(each.confirmed for each in RULES)
    assert all(each.source and 50 <= each.confidence <= 99 for each in RULES)


def test_reading_and_storing_a_rule_changes_nothing() -> None:
    path = resources_dir() / "reference" / "deadlines.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    for each in [*stored["rules"], *stored["restitution"]]:
        again = stored_rule(rule_from(each))
        written = {name: value for name, value in each.items() if value != ""}
        assert again == {"validity": "trigger", "done": {}} | written
        assert rule_from(again) == rule_from(each)


@by_code
def test_a_rule_names_only_what_exists(rule: Rule) -> None:
    assert is_sound(rule)


def without(rule: Rule, **trigger: object) -> Rule:
    return replace(rule, trigger=replace(rule.trigger, **trigger))


def test_a_rule_that_names_something_else_is_unsound() -> None:
    (rule,) = (each for each in RULES if each.code == "permit_appeal")
    assert is_sound(rule)
    wrong = [
        without(rule, record="nothing"),
        without(rule, field="nothing"),
        without(rule, field="outcome"),
        without(rule, given="event"),
        without(rule, field="", computed="nothing"),
        without(rule, conditions=("nothing",)),
        without(rule, where={"nothing": ("first",)}),
        without(rule, where={"instance": ("nothing",)}),
        without(rule, where={"application.nothing": ("first",)}),
        without(rule, where={"outcome.kind": ("first",)}),
        replace(rule, done=Done("nothing")),
        replace(rule, done=Done("remedy", ("nothing",))),
        replace(rule, code=""),
    ]
    assert [is_sound(each) for each in wrong] == [False] * len(wrong)


def test_every_attribute_of_a_rule_can_be_stored() -> None:
    assert {each.name for each in fields(Rule)} >= set(stored_rule(shipped_rules()[0]))
