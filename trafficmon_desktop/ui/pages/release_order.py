"""The first step of a release: for which period, for whom, in what language and formats."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from trafficmon_desktop.services.alternatives import Alternative
from trafficmon_desktop.services.exports.formats import FORMATS
from trafficmon_desktop.services.summary import SummaryRequest
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.sealing_choice import SealingChoice
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Chip
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.period_chooser import KINDS, Choice, PeriodChooser
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit

PROFILES = ("coordinator", "public")


class ReleaseOrder(Card):
    """``ready`` comes when the user wants to see what would leave."""

    ready = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, terms = desk, desk.terms
        self._chosen = {"profile": PROFILES[0], "language": terms.language}
        self._coarser: tuple[str, ...] = ()
        self._without: tuple[str, ...] = ()
        self.body.setSpacing(theme.SMALL)
        self.body.addWidget(heading(self.tr("What is to leave"), 1.25))
        self._label(self.tr("Period"))
        self.chooser = PeriodChooser(terms, desk.today)
        self.body.addWidget(self.chooser)
        self._unended = Banner("warning")
        self._unended.setObjectName("unended")
        self.body.addWidget(self._unended)
        self.chooser.changed.connect(self._warn_of_unended)
        self._warn_of_unended()
        self._label(terms.text("report.profile"))
        self._choices("profile", {each: terms.text(f"profile.{each}") for each in PROFILES})
        hint = self.tr("What is hidden is hidden from both. The file says for whom it was made.")
        self.body.addWidget(text(hint, "muted", 0.9))
        self._label(self.tr("Recipient"))
        self.recipient = LineTextEdit()
        self.recipient.setObjectName("recipient")
        self.recipient.setAccessibleName(self.tr("Recipient"))
        self.recipient.setPlaceholderText(
            self.tr("Kept in the register; only a signed file names it")
        )
        self.recipient.setMaximumWidth(theme.scaled(420))
        self.body.addWidget(self.recipient)
        self._label(self.tr("Language of the report"))
        self._choices("language", {each: terms.text(f"language.{each}") for each in LANGUAGES})
        self._label(self.tr("Formats"))
        self._formats = self._format_chips()
        self.sealing = SealingChoice(desk)
        self.body.addWidget(self.sealing)
        forward = Button(self.tr("Check what would leave"), "shield-check", Weight.PRIMARY)
        forward.setObjectName("check_release")
        forward.clicked.connect(self.ready)
        self.body.addSpacing(theme.SMALL)
        self.body.addLayout(across(None, forward))

    def _warn_of_unended(self) -> None:
        """Says what a release of a period under way costs; it is not forbidden."""
        last = self.chooser.choice.period.last
        if last < self._desk.today:
            self._unended.say("")
            return
        words = self.tr(
            "This period ends on %1. What happens until then would be missing, and the same "
            "period is never released again with other figures."
        )
        self._unended.say(words.replace("%1", self._desk.terms.day(last)))

    def _label(self, words: str) -> None:
        self.body.addSpacing(theme.TINY)
        self.body.addWidget(text(words, "muted", 0.92))

    def _choices(self, what: str, options: dict[str, str]) -> None:
        flow = FlowBox(6)
        group = QButtonGroup(flow)
        for name, words in options.items():
            button = Button(words[:1].upper() + words[1:])
            button.setObjectName(f"{what}_{name}")
            button.setCheckable(True)
            button.setChecked(self._chosen[what] == name)
            button.clicked.connect(lambda _=False, name=name: self._chosen.update({what: name}))
            group.addButton(button)
            flow.add(button)
        self.body.addWidget(flow)

    def _format_chips(self) -> dict[str, Chip]:
        words = {
            "pdf": self.tr("PDF to read"),
            "xlsx": self.tr("XLSX to work with"),
            "csv": self.tr("CSV for machines"),
            "json": self.tr("JSON, which anybody can check"),
        }
        chips = {}
        flow = FlowBox(6)
        for name in sorted(FORMATS, key=lambda each: [*words, each].index(each)):
            chip = Chip(words.get(name, name))
            chip.setObjectName(f"format_{name}")
            chip.setChecked(True)
            chips[name] = chip
            flow.add(chip)
        self.body.addWidget(flow)
        return chips

    @property
    def request(self) -> SummaryRequest:
        """What is asked for."""
        period = self.chooser.choice.period
        return SummaryRequest(
            period_from=period.first,
            period_to=period.last,
            as_of=self._desk.today,
            profile=self._chosen["profile"],
            recipient=self.recipient.read().value or self.sealing.name,
            formats=(
                *(name for name, chip in self._formats.items() if chip.isChecked()),
                *self.sealing.formats,
            ),
            encrypt_to=self.sealing.address,
            coarser=self._coarser,
            without=self._without,
        )

    def take(self, way: Alternative) -> None:
        """Asks from now on for the alternative."""
        asked = way.request
        self._coarser, self._without = tuple(asked.coarser), tuple(asked.without)
        if way.kind == "period":
            months = KINDS[way.name]
            number = (asked.period_from.month - 1) // months + 1
            self.chooser.show_choice(Choice(way.name, asked.period_from.year, number))
            self._warn_of_unended()

    def forget_ways(self) -> None:
        """Every table in full again."""
        self._coarser = self._without = ()

    @property
    def report_terms(self) -> Terms:
        """The words of the report, which need not be those of the screen."""
        return Terms(self._chosen["language"])
