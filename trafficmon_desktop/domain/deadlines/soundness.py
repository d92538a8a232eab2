"""Whether a rule can be used: it names only records, fields, codes and checks that exist."""

from trafficmon_desktop.domain.codes import codes_of
from trafficmon_desktop.domain.deadlines.conditions import CHECKS, CONDITIONS
from trafficmon_desktop.domain.deadlines.rules import Rule, Trigger
from trafficmon_desktop.domain.fields import Kind, Record, field_of
from trafficmon_desktop.domain.records import RECORD_TYPES

COMPUTED = ("permit_decision_due", "first_continuous_stay")


def is_sound(rule: Rule) -> bool:
    """Whether every name in the rule is known."""
    steps = set(codes_of("remedy_kind")) | set(codes_of("proceeding_stage"))
    done = not rule.done.by or rule.done.by in CHECKS
    triggers = all(_trigger_is_sound(each) for each in (rule.trigger, *rule.also))
    return bool(rule.code) and done and set(rule.done.codes) <= steps and triggers


def _trigger_is_sound(trigger: Trigger) -> bool:
    begins = (trigger.field, trigger.computed, trigger.given)
    if sum(map(bool, begins)) != 1 or not set(trigger.conditions) <= CONDITIONS.keys():
        return False
    if trigger.computed and trigger.computed not in COMPUTED:
        return False
    try:
        if trigger.field:
            record_type, name = _end(RECORD_TYPES[trigger.record], trigger.field)
            if field_of(record_type, name).spec.kind is not Kind.DATE:
                return False
        paths = (*trigger.where.items(), *trigger.unless.items())
        return all(_codes_exist(trigger, path, codes) for path, codes in paths)
    except KeyError:
        return False


def _codes_exist(trigger: Trigger, path: str, codes: tuple[str, ...]) -> bool:
    if path == "#offence":
        return trigger.record == "charge" and set(codes) <= set(codes_of("offence"))
    record_type, name = _end(RECORD_TYPES[trigger.record], path)
    spec = field_of(record_type, name).spec
    return spec.kind is Kind.CODE and set(codes) - {""} <= set(codes_of(spec.codes or ""))


def _end(record_type: type[Record], path: str) -> tuple[type[Record], str]:
    """The record and the field at the end of a path. Raises ``KeyError``."""
    name, _, rest = path.partition(".")
    spec = field_of(record_type, name).spec
    return _end(RECORD_TYPES[spec.refers_to or ""], rest) if rest else (record_type, name)
