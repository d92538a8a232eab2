"""How the consents of a person stand, and where somebody who withdrew was counted."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from trafficmon_desktop.domain.consent_gate import SCOPE
from trafficmon_desktop.domain.consent_state import ConsentState, StandingConsent
from trafficmon_desktop.domain.records import Consent
from trafficmon_desktop.services.consents import CountedIn, consents_of, releases_counting
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

_ROLES = {
    ConsentState.VALID: ("good_tint", "circle-check"),
    ConsentState.ENDING: ("warning_tint", "clock"),
    ConsentState.EXPIRED: ("warning_tint", "clock"),
    ConsentState.WITHDRAWN: ("danger_tint", "circle-x"),
}


class ConsentsCard(Card):
    """One line a scope. The releases are looked for off the screen's thread."""

    def __init__(self, person: str, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("consents")
        self._desk = desk
        self.body.setSpacing(theme.SMALL)
        self.body.addWidget(heading(self.tr("How the consents stand today"), 1.1))
        self._counted: QVBoxLayout | None = None
        for each in consents_of(desk.keeper.vault, person, desk.today):
            self.body.addLayout(self._line(each))
            if each.scope == SCOPE and each.state is ConsentState.WITHDRAWN:
                self._look_for_releases(person)

    def _line(self, standing: StandingConsent) -> QHBoxLayout:
        terms = self._desk.terms
        role, icon = _ROLES.get(standing.state, ("tint", "circle"))
        words = sentence(terms.text(f"consent_state.{standing.state.value}"))
        when = self._when(standing)
        mark = Mark(" · ".join(part for part in (words, when) if part), role, icon)
        scope = text(sentence(terms.code("consent_scope", standing.scope)))
        mark.setObjectName(f"consent_{standing.scope}")
        mark.setAccessibleName(f"{scope.text()}: {mark.text()}")
        row = across(spacing=theme.MEDIUM)
        row.addWidget(scope, 1)
        row.addWidget(mark)
        return row

    def _when(self, standing: StandingConsent) -> str:
        """Since when it is valid, where no end is known; else until when."""
        terms = self._desk.terms
        if standing.on is None:
            return ""
        said = terms.date(standing.on)
        if standing.state not in (ConsentState.VALID, ConsentState.ENDING):
            return said
        consent = self._desk.keeper.find(standing.consent or "")
        ends = isinstance(consent, Consent) and consent.expires_on is not None
        return terms.text("consent.until" if ends else "consent.since", date=said)

    # --- where the person was counted -----------------------------------------------------------

    def _look_for_releases(self, person: str) -> None:
        self._counted = QVBoxLayout()
        self._counted.setContentsMargins(theme.LARGE, 0, 0, 0)
        self._counted.setSpacing(theme.TINY)
        self.body.addLayout(self._counted)
        vault = self._desk.keeper.vault

        def work(report: Any) -> list[CountedIn]:
            report(0, 1)
            return releases_counting(vault, person)

        self._desk.tasks.start(work, self._on_releases)

    def _on_releases(self, found: list[CountedIn]) -> None:
        if self._counted is None:
            return
        if not found:
            words = self.tr("The person was counted in no release that left.")
            self._counted.addWidget(text(words, "muted"))
            return
        words = self.tr("Counted in these releases, which cannot be taken back:")
        self._counted.addWidget(text(words, "warning"))
        for each in found:
            label = text(self._release(each))
            label.setObjectName(f"counted_in_{each.release.number}")
            self._counted.addWidget(label)

    def _release(self, counted: CountedIn) -> str:
        terms, release = self._desk.terms, counted.release
        first, last = (
            terms.day(date.fromisoformat(day)) for day in (release.period_from, release.period_to)
        )
        number = self.tr("Release %1").replace("%1", str(release.number))
        parts = (number, f"{first} – {last}", release.recipient or "")
        names = ", ".join(terms.text(f"population.{name}") for name in counted.populations)
        return f"{' · '.join(part for part in parts if part)}: {names}"
