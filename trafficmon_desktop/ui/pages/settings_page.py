"""Settings: language, look, time to lock, backup, what this program is."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout

from trafficmon_desktop import DISPLAY_NAME, __version__
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.services import vaults
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.language import OWN_NAMES, qt_version
from trafficmon_desktop.ui.pages import Page
from trafficmon_desktop.ui.pages.locking_part import LockingPart
from trafficmon_desktop.ui.pages.settings_views import SettingsView, make_view
from trafficmon_desktop.ui.preferences import LOCK_MINUTES, Preferences
from trafficmon_desktop.ui.screen_capture import ScreenCapture
from trafficmon_desktop.ui.theme import TEXT_SIZES, Look
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit

#: Settings of the vault that show more fields.
SWITCHES = ("data_standard", "defendant_names")

#: The usual choices for the smallest number that is shown.
THRESHOLDS = (3, 5, 10)


class SettingsPage(Page):
    """Preferences belong to this computer, switches to the vault."""

    preferences_changed = Signal(Preferences)

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self._desk, self._preferences = desk, preferences
        self.view: SettingsView | None = None
        self._shown = ""
        page = ScrollPage(margin=theme.HUGE, widest=760)
        page.body.addWidget(heading(self.tr("Settings"), 1.6))
        page.body.addWidget(self._appearance())
        page.body.addWidget(self._security())
        page.body.addWidget(self._organisation())
        page.body.addWidget(self._summaries())
        page.body.addWidget(self._rules())
        page.body.addWidget(self._about())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        layout.addWidget(self._stack)
        desk.keeper.changed.connect(self._on_changed)

    def _rules(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Lists and rules"), 1.15))
        words = self.tr(
            "Deadlines are computed by rules that are shipped as proposals. Check each against "
            "the law, correct it where it is wrong, and put a name to it."
        )
        card.body.addWidget(text(words, "muted"))
        flow = FlowBox(theme.SMALL)
        flow.add(self._opening("rules", self.tr("Rules of deadlines…"), "scale"))
        flow.add(self._opening("lists", self.tr("Lists of values…"), "list"))
        flow.add(self._opening("activities", self.tr("Activities…"), "graduation-cap"))
        flow.add(self._opening("moving_in", self.tr("Bring in a spreadsheet…"), "table-2"))
        flow.add(self._opening("trash", self.tr("Trash…"), "trash-2"))
        card.body.addWidget(flow)
        return card

    def _opening(self, view: str, words: str, icon: str) -> Button:
        button = Button(words, icon)
        button.setObjectName(f"show_{view}")
        button.clicked.connect(lambda: self.show_view(view))
        return button

    # --- views in place of the settings ---------------------------------------------------------

    def show_view(self, name: str) -> SettingsView:
        """Shows a part of the settings that fills the page: rules, lists …"""
        self._close_view()
        view = make_view(name, self._desk)
        view.closed.connect(self._close_view)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self.view, self._shown = view, name
        view.focus_first()
        return view

    def _close_view(self) -> None:
        if self.view is None:
            return
        self.leave()
        self._stack.removeWidget(self.view)
        self.view.deleteLater()
        self.view = None
        button = self.findChild(Button, f"show_{self._shown}")
        if button is not None:
            button.setFocus()

    def _on_changed(self, _code: str) -> None:
        if self.view is not None:
            self.view.load()

    # --- a place within the settings ------------------------------------------------------------

    @property
    def _within(self) -> Page | None:
        return None if self.view is None else self.view.page

    @property
    def open_code(self) -> str:
        return "" if self._within is None else self._within.open_code

    def open_code_of(self, code: str) -> None:
        """Shows an activity, the one kind of record that stands here."""
        if self._shown != "activities" or self._within is None:
            self.show_view("activities")
        if self._within is not None:
            self._within.open_code_of(code)

    def add_new(self) -> None:
        if self._within is not None:
            self._within.add_new()

    def edit_open(self) -> None:
        if self._within is not None:
            self._within.edit_open()

    def edit_record(self, record: Record, field: str, *, begun_new: bool = False) -> None:
        if self._within is not None:
            self._within.edit_record(record, field, begun_new=begun_new)

    def leave(self) -> None:
        if self._within is not None:
            self._within.leave()

    # --- parts ----------------------------------------------------------------------------------

    def _choices(
        self,
        label: str,
        options: list[tuple[str, str]],
        current: str,
        on_chosen: Callable[[str], None],
    ) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(text(label, "muted", 0.92))
        holder = FlowBox(6)
        holder.setAccessibleName(label)
        group = QButtonGroup(holder)
        for name, words in options:
            button = Button(words)
            button.setCheckable(True)
            button.setChecked(name == current)
            button.setObjectName(f"choose_{name}")
            button.setAccessibleName(f"{label}: {words}")
            button.clicked.connect(lambda _=False, button=button: button.setFocus())  # at once
            button.clicked.connect(lambda _=False, name=name: on_chosen(name))
            if name != current and current in dict(
                options
            ):  # Tab enters at what is in force, the arrows lead on from there
                button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            group.addButton(button)
            holder.add(button)
        column.addWidget(holder)
        return column

    def _change(self, **what: object) -> None:
        self._preferences = replace(self._preferences, **what)  # type: ignore[arg-type]
        self.preferences_changed.emit(self._preferences)

    def _appearance(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Language and look"), 1.15))
        languages = list(OWN_NAMES.items())
        card.body.addLayout(
            self._choices(
                self.tr("Language and script"),
                languages,
                self._desk.terms.language,
                lambda name: self._change(language=name),
            )
        )
        looks = [
            (Look.SYSTEM.value, self.tr("As the system")),
            (Look.LIGHT.value, self.tr("Light")),
            (Look.DARK.value, self.tr("Dark")),
        ]
        card.body.addLayout(
            self._choices(
                self.tr("Look"),
                looks,
                self._preferences.look.value,
                lambda name: self._change(look=Look(name)),
            )
        )
        sizes = [(str(size), self._desk.terms.percent(size)) for size in TEXT_SIZES]
        card.body.addLayout(
            self._choices(
                self.tr("Size of the text"),
                sizes,
                str(self._preferences.text_size),
                lambda name: self._change(text_size=int(name)),
            )
        )
        return card

    def _security(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Lock and backup"), 1.15))
        minutes = [(str(each), self.tr("%1 min").replace("%1", str(each))) for each in LOCK_MINUTES]
        card.body.addLayout(
            self._choices(
                self.tr("Lock after so many minutes without a key or the mouse"),
                minutes,
                str(self._preferences.lock_minutes),
                lambda name: self._change(lock_minutes=int(name)),
            )
        )
        card.body.addWidget(LockingPart(ScreenCapture.of_the_program()))
        openers = self._opening("openers", self.tr("Who can open this vault…"), "key-round")
        card.body.addLayout(across(openers, None))
        words = self.tr(
            "A backup is one encrypted file. It opens with the same passphrase, is opened and "
            "counted before it counts as done, and belongs on another disk."
        )
        card.body.addWidget(text(words, "muted"))
        backups = self._opening("backups", self.tr("Backups…"), "hard-drive")
        card.body.addLayout(across(backups, None))
        return card

    def _organisation(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("This vault"), 1.15))
        vault = self._desk.keeper.vault
        label = text(self.tr("Organisation, as printed on summaries"), "muted", 0.92)
        field = LineTextEdit()
        field.setObjectName("organisation")
        field.setText(vaults.organisation(vault))
        field.setAccessibleName(label.text())
        label.setBuddy(field)
        field.left.connect(lambda: self._keep_organisation(field.text().strip()))
        card.body.addWidget(label)
        card.body.addWidget(field)
        names = {
            "data_standard": self.tr("Fields of the international data standard"),
            "defendant_names": self.tr("Names of defendants"),
        }
        for switch in SWITCHES:
            options = [("yes", self.tr("Shown")), ("no", self.tr("Not recorded"))]
            current = vaults.setting(vault, switch, "no")
            card.body.addLayout(
                self._choices(
                    names[switch],
                    options,
                    current,
                    lambda name, switch=switch: vaults.change_setting(  # type: ignore[misc]
                        vault, switch, name
                    ),
                )
            )
        return card

    def _keep_organisation(self, name: str) -> None:
        vault = self._desk.keeper.vault
        if name != vaults.organisation(vault):
            vaults.change_setting(vault, "organisation", name)

    def _summaries(self) -> Card:
        """What holds for every summary of this vault."""
        card = Card()
        card.body.addWidget(heading(self.tr("Summaries"), 1.15))
        vault = self._desk.keeper.vault
        thresholds = sorted({*THRESHOLDS, vaults.threshold(vault)})
        card.body.addLayout(
            self._choices(
                self.tr("Smallest number of people that may be shown"),
                [(str(each), str(each)) for each in thresholds],
                str(vaults.threshold(vault)),
                lambda name: vaults.change_setting(vault, "threshold", name),
            )
        )
        policies = [
            ("lenient", self.tr("Left out where consent was refused, withdrawn or has expired")),
            ("strict", self.tr("Left out also where no consent is recorded")),
        ]
        card.body.addLayout(
            self._choices(
                self.tr("Who is left out of a summary that is sent"),
                policies,
                vaults.setting(vault, "consent_policy", "lenient"),
                lambda name: vaults.change_setting(vault, "consent_policy", name),
            )
        )
        inside = [("yes", self.tr("Within the country")), ("no", self.tr("Across a border"))]
        card.body.addLayout(
            self._choices(
                self.tr("Exploitation in Kosovo* counts as"),
                inside,
                vaults.setting(vault, "kosovo_internal", "yes"),
                lambda name: vaults.change_setting(vault, "kosovo_internal", name),
            )
        )
        keys = self._opening("keys", self.tr("Keys of this organisation…"), "key-round")
        card.body.addLayout(across(keys, None))
        return card

    def _about(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("About"), 1.15))
        version = self.tr("Version %1 on Qt %2").replace("%1", __version__)
        card.body.addWidget(text(f"{DISPLAY_NAME}. {version.replace('%2', qt_version())}"))
        words = self.tr(
            "This program has no network. Everything stands in the vault on this computer; what "
            "leaves it is a summary that you write yourself."
        )
        card.body.addWidget(text(words, "muted"))
        keys = Button(with_keys(self.tr("Keys"), "keys"), "keyboard", Weight.QUIET)
        keys.clicked.connect(self._show_keys)
        about = self._opening("about", self.tr("Licences, limits and a proof…"), "shield-check")
        card.body.addLayout(across(about, keys, None))
        return card

    def _show_keys(self) -> None:
        from trafficmon_desktop.ui.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(self, self._desk.terms)
        sheet.exec()
        sheet.deleteLater()
