"""The second step of a release: what is hidden, why, and what the attack found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.services.exports.report import build_report, text_or
from trafficmon_desktop.services.release_preview import Preview
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.release_alternatives import ReleaseAlternatives
from trafficmon_desktop.ui.pages.release_table import ReleaseTable
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.tabs import Tabs

#: Steps that name something within a population, and how it is called in the vocabulary.
_NAMED = {"coarser": "variable", "table": "table", "measure": "measure"}


class ReleaseSafety(QWidget):
    """``onward`` leads to the files, ``back`` to what was asked for, ``as_asked`` to the summary
    without the ways that were taken."""

    onward = Signal()
    back = Signal()
    as_asked = Signal()

    def __init__(self, preview: Preview, desk: Desk, request: SummaryRequest) -> None:
        super().__init__()
        terms = desk.terms
        self._preview, self._terms, self._request = preview, terms, request
        self._chapters = build_report(preview.summary, terms).chapters
        self.alternatives: ReleaseAlternatives | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(self._verdict())
        if preview.steps:
            layout.addWidget(self._cost())
        elif preview.summary["not_published"]:
            layout.addWidget(self._left_out())
        if not preview.again:
            self.alternatives = ReleaseAlternatives(desk, request, preview.summary)
            layout.addWidget(self.alternatives)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.MEDIUM)
        layout.addLayout(self._body)
        layout.addStretch(1)
        self._show_chapter("0")

    def leave(self) -> None:
        """Nobody waits for other ways any more."""
        if self.alternatives is not None:
            self.alternatives.drop()

    def _verdict(self) -> Card:
        terms, summary = self._terms, self._preview.summary
        protection = summary["protection"]
        k = int(protection["threshold"])
        card = Card()
        card.body.addWidget(heading(self.tr("Is it safe?"), 1.25))
        banner = Banner(*attack_in_words(self._preview, terms))
        banner.setObjectName("attack_result")
        card.body.addWidget(banner)
        card.body.addWidget(text(terms.text("report.guarantee", k=k)))
        card.body.addWidget(text(terms.count("preview.tables", len(summary["tables"])), "muted"))
        if self._preview.again:
            words = self.tr("This period was released before. Exactly the same is sent again.")
            card.body.addWidget(Banner("warning", words))
        chosen = taken_in_words(self._request, terms)
        if chosen and not self._preview.again:
            undo = Button(self.tr("As it was"), "undo-2")
            undo.setObjectName("as_asked")
            undo.clicked.connect(self.as_asked)
            words = self.tr("Chosen: %1.").replace("%1", chosen)
            row = across()
            row.addWidget(text(words, bold=True), 1)
            row.addWidget(undo)
            card.body.addLayout(row)
        onward = Button(self.tr("See exactly what leaves"), "files", Weight.PRIMARY)
        onward.setObjectName("see_files")
        onward.clicked.connect(self.onward)
        back = Button(self.tr("Back"), "chevron-left")
        back.clicked.connect(self.back)
        card.body.addLayout(across(back, None, onward))
        return card

    def _cost(self) -> Card:
        """Each step that was needed so that the rest can be shown."""
        card = Card()
        card.body.addWidget(heading(self.tr("What safety costs"), 1.1))
        for number, words in enumerate(steps_in_words(self._preview, self._terms)):
            line = text(words)
            line.setObjectName(f"step_{number}")
            card.body.addWidget(line)
        inside = self.tr("Only you see why; the files say only what is not published.")
        card.body.addWidget(text(inside, "muted", 0.92))
        return card

    def _left_out(self) -> Card:
        terms, summary = self._terms, self._preview.summary
        card = Card()
        card.body.addWidget(heading(self.tr("Not published"), 1.1))
        names = "; ".join(
            terms.text(f"population.{name}") if terms.has(f"population.{name}") else name
            for name in summary["not_published"]
        )
        k = int(summary["protection"]["threshold"])
        words = text(terms.text("report.not_published", populations=names, k=k))
        words.setObjectName("not_published")
        card.body.addWidget(words)
        return card

    def _show_chapter(self, number: str) -> None:
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not self._chapters:
            return
        names = [(str(at), chapter.title) for at, chapter in enumerate(self._chapters)]
        tabs = Tabs(names, number)
        tabs.chosen.connect(self._show_chapter)
        self._body.addWidget(tabs)
        for table in self._chapters[int(number)].tables:
            why = self._preview.why.get(table.id, {})
            self._body.addWidget(ReleaseTable(table, self._terms, why))


def attack_in_words(preview: Preview, terms: Terms) -> tuple[str, str]:
    """What the attack on the finished file found, as a role of a banner and its sentence."""
    attacked, k = preview.attacked, int(preview.summary["protection"]["threshold"])
    if attacked.found:
        return "danger", terms.count("release.attack_found", attacked.found, k=k)
    if not attacked.hidden:
        return "good", terms.text("preview.nothing_to_attack")
    if not attacked.beside:
        return "good", terms.count("release.attacked_alone", attacked.hidden, k=k)
    return "good", terms.count("release.attacked", attacked.hidden, k=k, beside=attacked.beside)


def steps_in_words(preview: Preview, terms: Terms) -> list[str]:
    """What the protection cost: a sentence for each table or variable, one for whole populations
    of one fate."""
    found = []
    together: dict[str, list[str]] = {}
    for step in preview.steps:
        population = text_or(terms, f"population.{step.population}", step.population)
        of = _NAMED.get(step.kind)
        if of is None:
            together.setdefault(step.kind, []).append(population)
        else:
            name = text_or(terms, f"{of}.{step.name}", step.name)
            key = f"release.step.{step.kind}"
            found.append(terms.text(key, population=population, name=name))
    for kind, names in together.items():
        listed = "; ".join(names)
        found.append(terms.count(f"release.step.{kind}", len(names), populations=listed))
    return found


def taken_in_words(request: SummaryRequest, terms: Terms) -> str:
    """The ways that were taken beyond what was first asked for; empty where none was."""
    wider = [
        terms.text("release.chosen.coarser", variable=text_or(terms, f"variable.{each}", each))
        for each in request.coarser
    ]
    without = [terms.text("release.chosen.without", name=each) for each in request.without]
    return "; ".join([*wider, *without])
