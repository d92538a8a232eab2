"""The rules of deadlines as a table: where each comes from, and who confirmed it."""

from collections.abc import Sequence

from trafficmon_desktop.domain.deadlines.rules import Rule
from trafficmon_desktop.services.deadline_sentences import amount_in_words, rule_name, rule_source
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.widgets.words_table import WordsTable

#: Near the beginning, so that it is in sight at any size of the text.
_CONFIRMED = 1


class RulesTable(WordsTable):
    """One row a rule; ``rules`` in the order of the rows."""

    def __init__(self, rules: Sequence[Rule], heads: tuple[str, ...], terms: Terms) -> None:
        def ink(row: int, column: int) -> str:
            if column != _CONFIRMED:
                return ""
            return "good" if rules[row].confirmed else "warning"

        super().__init__(
            heads,
            [_row(each, terms) for each in rules],
            shares=[1.6, 0.8, 1.6, 1.4, 0.6, 1.0],
            least=[150, 118, 130, 116, 64, 104],
            ink=ink,
        )
        self.setObjectName("rules")
        self.rules = rules


def _row(rule: Rule, terms: Terms) -> tuple[str, ...]:
    return (
        sentence(rule_name(rule, terms)),
        confirmed_words(rule, terms),
        sentence(rule_source(rule, terms)),
        sentence(event_words(rule, terms)),
        period_words(rule, terms),
        validity_words(rule, terms),
    )


def event_words(rule: Rule, terms: Terms) -> str:
    """What the period runs from."""
    trigger = rule.trigger
    key = f"deadline.start.{trigger.field or trigger.computed or trigger.given}"
    event = terms.text(key, date="…").replace("…", "").strip() if terms.has(key) else ""
    record = terms.record(trigger.record) if trigger.record else ""
    return ": ".join(part for part in (record, event) if part) or "–"


def period_words(rule: Rule, terms: Terms) -> str:
    """How long it is; rules whose length stands elsewhere, or which have none, have a dash."""
    if not isinstance(rule.amount, int) or rule.amount == 0:
        return "–"
    return amount_in_words(rule.amount, rule.unit, terms)


def validity_words(rule: Rule, terms: Terms) -> str:
    """From when until when it holds."""
    first = terms.day(rule.valid_from) if rule.valid_from else "…"
    last = terms.day(rule.valid_to) if rule.valid_to else "…"
    return "–" if first == last == "…" else f"{first} – {last}"


def confirmed_words(rule: Rule, terms: Terms) -> str:
    """Who confirmed it and when; else how sure its writers were."""
    if not rule.confirmed:
        unconfirmed = terms.text("deadline.unconfirmed").removesuffix(".")
        return f"{unconfirmed} ({terms.percent(rule.confidence)})"
    when = terms.day(rule.confirmed_on) if rule.confirmed_on else ""
    return "\n".join(part for part in (rule.confirmed_by, when) if part)
