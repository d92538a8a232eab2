"""The shipped rules of deadlines: complete, dated, unconfirmed, and naming only what exists."""

import json
from dataclasses import fields

import pytest

from trafficmon_desktop.domain.codes import codes_of
from trafficmon_desktop.domain.deadlines.conditions import CHECKS, CONDITIONS
from trafficmon_desktop.domain.deadlines.rules import Rule, Trigger, rule_from, stored_rule
from trafficmon_desktop.domain.fields import Kind, Record, field_of
from trafficmon_desktop.domain.records import RECORD_TYPES
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


def path_ends(record_type: type[Record], path: str) -> tuple[type[Record], str]:
    """The record and field at the end of a path."""
    name, _, rest = path.partition(".")
    if not rest:
        return record_type, name
    spec = field_of(record_type, name).spec
    assert spec.kind is Kind.REF
    return path_ends(RECORD_TYPES[spec.refers_to or ""], rest)


def check_codes(trigger: Trigger, path: str, codes: tuple[str, ...]) -> None:
    if path == "#offence":
        assert set(codes) <= set(codes_of("offence"))
        return
    record_type, name = path_ends(RECORD_TYPES[trigger.record], path)
    known = codes_of(field_of(record_type, name).spec.codes or "")
    assert set(codes) - {""} <= set(known), (path, codes)


@by_code
def test_a_rule_names_only_fields_codes_and_checks_that_exist(rule: Rule) -> None:
    for trigger in (rule.trigger, *rule.also):
        assert bool(trigger.field) + bool(trigger.computed) + bool(trigger.given) == 1
        if trigger.field:
            spec = field_of(RECORD_TYPES[trigger.record], trigger.field).spec
            assert spec.kind is Kind.DATE
        for path, codes in (*trigger.where.items(), *trigger.unless.items()):
            check_codes(trigger, path, codes)
        assert set(trigger.conditions) <= CONDITIONS.keys()
    assert not rule.done.by or rule.done.by in CHECKS


@by_code
def test_codes_of_remedies_and_stages_exist(rule: Rule) -> None:
    known = {*codes_of("remedy_kind"), *codes_of("proceeding_stage")}
    assert set(rule.done.codes) <= known


def test_every_attribute_of_a_rule_can_be_stored() -> None:
    assert {each.name for each in fields(Rule)} >= set(stored_rule(shipped_rules()[0]))
