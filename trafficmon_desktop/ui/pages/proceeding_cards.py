"""The victims' places in a proceeding, and their claims with what was really paid."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import Claim, Participation, Payment, Record, Victim
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import record_title, sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.pages.record_block import Actions
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.money_bar import MoneyBar, Stage
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, heading, text

_GRANTED = frozenset({"granted", "granted_ex_officio"})


def is_protected(place: Participation) -> bool:
    """Whether the name and the number of the case may not stand side by side."""
    return "protected_witness" in place.capacities


class PlacesCard(Card):
    """One line a victim: who, in what capacity, how protected, by whom represented."""

    def __init__(self, file: Sequence[Record], desk: Desk, actions: Actions, above: str) -> None:
        super().__init__()
        self._desk, self._actions = desk, actions
        places = [each for each in file if isinstance(each, Participation)]
        add = Button(QCoreApplication.translate("ProceedingCards", "Victim"), "plus", Weight.QUIET)
        add.setObjectName("add_participation")
        values = {"proceeding": above}
        add.clicked.connect(lambda: actions.add(Participation, values))
        words = sentence(desk.terms.records("participation"))
        self.body.addLayout(_head(words, add))
        if not places:
            words = QCoreApplication.translate("ProceedingCards", "No victim's place is recorded.")
            self.body.addWidget(text(words, "muted"))
        for at, place in enumerate(places):
            if at:
                self.body.addWidget(Rule())
            self._add_place(place)

    def _add_place(self, place: Participation) -> None:
        terms = self._desk.terms
        row = across()
        row.addWidget(self._who(place))
        capacities = ", ".join(terms.code("victim_capacity", each) for each in place.capacities)
        row.addWidget(text(sentence(capacities)), 1)
        edit = icon_button("pencil", QCoreApplication.translate("ProceedingCards", "Edit"))
        edit.setAccessibleName(f"{edit.accessibleName()}: {terms.record('participation')}")
        edit.setObjectName(f"edit_{place.code}")
        edit.clicked.connect(lambda: self._actions.edit(place))
        row.addWidget(edit)
        self.body.addLayout(row)
        flow = FlowBox(6)
        for mark in self._marks(place):
            flow.add(mark)
        self.body.addWidget(flow)
        for words in self._measures(place):
            self.body.addWidget(text(words, "muted", 0.94))

    def _measures(self, place: Participation) -> list[str]:
        """Measures of protection: what was granted, and what was asked for and not granted."""
        terms = self._desk.terms
        granted, asked = place.measures_applied, place.measures_requested
        lines = []
        for name, measures in (
            ("measures_applied", granted),
            ("measures_requested", [each for each in asked if each not in granted]),
        ):
            if measures:
                label = sentence(terms.field("participation", name))
                words = ", ".join(terms.code("protection_measure", each) for each in measures)
                lines.append(f"{label}: {words}")
        if asked and not granted:
            none = QCoreApplication.translate("ProceedingCards", "None is recorded as granted.")
            lines.append(none)
        return lines

    def _who(self, place: Participation) -> QWidget:
        """The person as a link; a protected witness only after the worker asked for it."""
        person = self._desk.keeper.find(place.victim) if place.victim else None
        if not isinstance(person, Victim):
            words = QCoreApplication.translate("ProceedingCards", "Not in this vault")
            return Button(place.pseudonym or words, "user-round", Weight.QUIET)
        shown = full_name(person) if self._desk.names_shown() else masked(person)
        if not is_protected(place):
            return self._link(shown, person.code)
        hidden = place.pseudonym or QCoreApplication.translate(
            "ProceedingCards", "Protected witness"
        )
        link = Button(hidden, "eye-off")
        link.setObjectName(f"reveal_{place.code}")
        link.setToolTip(
            QCoreApplication.translate(
                "ProceedingCards",
                "The person and the number of this case may not be linked. Click to see.",
            )
        )
        link.clicked.connect(lambda: self._reveal(link, shown, person.code))
        return link

    def _link(self, shown: str, code: str) -> Button:
        link = Button(shown, "user")
        link.setObjectName(f"open_{code}")
        link.clicked.connect(lambda: self._desk.open_record(code))
        return link

    def _reveal(self, link: Button, shown: str, code: str) -> None:
        link.setText(shown)
        link.setAccessibleName(shown)
        link.updateGeometry()
        link.clicked.disconnect()
        link.clicked.connect(lambda: self._desk.open_record(code))

    def _marks(self, place: Participation) -> list[Mark]:
        terms = self._desk.terms
        vulnerable = place.vulnerable_witness or "unknown"
        label = sentence(terms.field("participation", "vulnerable_witness"))
        role = "good_tint" if vulnerable in _GRANTED else "warning_tint"
        value = terms.code("vulnerable_witness", vulnerable)
        marks = [Mark(f"{label}: {value}", role, "shield-check" if role[0] == "g" else "shield")]
        by = place.representation or "unknown"
        label = sentence(terms.field("participation", "representation"))
        role = "warning_tint" if by in ("none", "unknown") else "tint"
        marks.append(Mark(f"{label}: {terms.code('representation', by)}", role, "briefcase"))
        if place.child_rules == "no":
            label = sentence(terms.field("participation", "child_rules"))
            marks.append(
                Mark(f"{label}: {terms.text('answer.no')}", "warning_tint", "triangle-alert")
            )
        if place.penalised and place.penalised not in ("no", "unknown"):
            label = sentence(terms.field("participation", "penalised"))
            value = terms.code("penalised", place.penalised)
            marks.append(Mark(f"{label}: {value}", "danger_tint", "gavel"))
        if place.intimidated == "yes":
            label = sentence(terms.field("participation", "intimidated"))
            marks.append(Mark(label, "danger_tint", "triangle-alert"))
        return marks


class ClaimsCard(Card):
    """Each claim: claimed > awarded > received, and every payment."""

    def __init__(self, file: Sequence[Record], desk: Desk, actions: Actions, above: str) -> None:
        super().__init__()
        self._file, self._desk, self._actions = file, desk, actions
        claims = [each for each in file if isinstance(each, Claim)]
        add = Button(QCoreApplication.translate("ProceedingCards", "Claim"), "plus", Weight.QUIET)
        add.setObjectName("add_claim")
        add.clicked.connect(lambda: actions.add(Claim, self._first_values(above)))
        self.body.addLayout(_head(sentence(desk.terms.records("claim")), add))
        if not claims:
            words = QCoreApplication.translate("ProceedingCards", "No claim is recorded.")
            self.body.addWidget(text(words, "muted"))
        for at, claim in enumerate(claims):
            if at:
                self.body.addWidget(Rule())
            self._add_claim(claim)

    def _first_values(self, above: str) -> dict[str, Any]:
        """The place is known where there is only one; otherwise the worker chooses it."""
        places = [each for each in self._file if isinstance(each, Participation)]
        if len(places) == 1:
            return {"participation": places[0].code, "victim": places[0].victim}
        return {"proceeding": above}

    def _add_claim(self, claim: Claim) -> None:
        terms = self._desk.terms
        kind = terms.code("claim_kind", claim.kind) if claim.kind else claim.code
        title = text(sentence(kind), bold=True)
        edit = icon_button("pencil", QCoreApplication.translate("ProceedingCards", "Edit"))
        edit.setAccessibleName(f"{edit.accessibleName()}: {terms.record('claim')}")
        edit.setObjectName(f"edit_{claim.code}")
        edit.clicked.connect(lambda: self._actions.edit(claim))
        row = across()
        row.addWidget(title, 1)
        row.addWidget(edit)
        self.body.addLayout(row)
        payments = [
            each for each in self._file if isinstance(each, Payment) and each.claim == claim.code
        ]
        for words in (self._whose(claim), self._steps_of(claim)):
            if words:
                self.body.addWidget(text(words, "muted", 0.94))
        self.body.addWidget(self._way_of_money(claim, payments))
        flow = FlowBox(theme.TINY)
        for payment in payments:
            button = Button(record_title(payment, terms), "banknote", Weight.QUIET)
            button.clicked.connect(_then(self._actions.edit, payment))
            flow.add(button)
        words = QCoreApplication.translate("ProceedingCards", "Payment")
        more = Button(words, "plus", Weight.QUIET)
        more.setObjectName(f"add_payment_{claim.code}")
        more.clicked.connect(lambda: self._actions.add(Payment, {"claim": claim.code}))
        flow.add(more)
        self.body.addWidget(flow)

    def _whose(self, claim: Claim) -> str:
        """Whose claim it is; a protected witness stays behind the pseudonym."""
        places = [each for each in self._file if isinstance(each, Participation)]
        place = next((each for each in places if each.code == claim.participation), None)
        if place is not None and is_protected(place):
            hidden = QCoreApplication.translate("ProceedingCards", "Protected witness")
            return place.pseudonym or hidden
        person = self._desk.keeper.find(claim.victim) if claim.victim else None
        if not isinstance(person, Victim):
            return place.pseudonym or "" if place is not None else ""
        return full_name(person) if self._desk.names_shown() else masked(person)

    def _way_of_money(self, claim: Claim, payments: Sequence[Payment]) -> QWidget:
        """What was claimed, awarded and really received, as bars of one scale a currency."""
        claimed = [claim.claimed] if claim.claimed else []
        awarded = [claim.awarded] if claim.awarded else []
        none = QCoreApplication.translate("ProceedingCards", "nothing recorded")
        stages = (
            Stage(
                QCoreApplication.translate("ProceedingCards", "claimed"), claimed, "border", none
            ),
            Stage(
                QCoreApplication.translate("ProceedingCards", "awarded"), awarded, "accent", none
            ),
            Stage(
                QCoreApplication.translate("ProceedingCards", "received"),
                sums_of(payments),
                "good",
                none,
            ),
        )
        bar = MoneyBar(stages, self._desk.terms)
        bar.setObjectName(f"money_{claim.code}")
        return bar

    def _steps_of(self, claim: Claim) -> str:
        """What became of the claim, with its days: filed, decided, final, enforcement."""
        terms = self._desk.terms
        steps = []
        if claim.outcome:
            steps.append(sentence(terms.code("claim_outcome", claim.outcome)))
        for name in ("filed_on", "decided_on", "final_on", "enforcement_requested_on"):
            when = getattr(claim, name)
            if when is not None:
                steps.append(f"{terms.field('claim', name)} {terms.date(when)}")
        return " · ".join(steps)


def sums_of(payments: Sequence[Payment]) -> list[Money]:
    """What was received, one sum a currency."""
    sums: dict[str, Decimal] = {}
    for payment in payments:
        if payment.paid is not None:
            known = sums.get(payment.paid.currency, Decimal(0))
            sums[payment.paid.currency] = known + payment.paid.amount
    return [Money(amount, currency) for currency, amount in sorted(sums.items())]


def _head(words: str, *buttons: Button) -> Any:
    title = heading(words, 1.1)
    row = across()
    row.addWidget(title, 1)
    for button in buttons:
        row.addWidget(button)
    return row


def _then(act: Callable[[Record], None], record: Record) -> Callable[[], None]:
    return lambda: act(record)
