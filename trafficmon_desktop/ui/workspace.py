"""The work: the places at the left, the page at the right, and the keys that lead anywhere."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import Activity, Proceeding, Record, Victim
from trafficmon_desktop.services.own_codes import OwnTerms
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import ACTIONS, PLACES, Action, action_of
from trafficmon_desktop.ui.copying import Copying
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.keeper import Keeper
from trafficmon_desktop.ui.messages import Banner, Messages
from trafficmon_desktop.ui.pages import Page, WayBack
from trafficmon_desktop.ui.preferences import Preferences
from trafficmon_desktop.ui.shortcut_sheet import ShortcutSheet
from trafficmon_desktop.ui.standing import PageStanding, Standing, stand, standing_of
from trafficmon_desktop.ui.tasks import TaskRunner
from trafficmon_desktop.ui.unfinished_bar import UnfinishedBar
from trafficmon_desktop.ui.widgets.filter_bar import FilterBar
from trafficmon_desktop.ui.widgets.focus import focus_into
from trafficmon_desktop.ui.widgets.overlay import Overlay
from trafficmon_desktop.ui.widgets.sidebar import Place, Sidebar

if TYPE_CHECKING:  # loaded when it is first asked for
    from trafficmon_desktop.services.journal import Act
    from trafficmon_desktop.ui.pages.practice_panel import PracticePanel
    from trafficmon_desktop.ui.palette_finder import Finder

_NARROW = 1000

#: What was used last is offered first.
_MOST_RECENT = 12


class Workspace(QWidget):
    """Built from an open vault; built anew when language, look or text size change."""

    lock_asked = Signal()
    title_changed = Signal(str)
    preferences_changed = Signal(Preferences)
    practice_anew_asked = Signal()

    def __init__(
        self,
        keeper: Keeper,
        terms: Terms,
        messages: Messages,
        tasks: TaskRunner,
        preferences: Preferences,
        *,
        today: date,
        practice: bool,
        standing: Standing,
    ) -> None:
        super().__init__()
        self._names_shown = standing.names_shown
        self.preferences = preferences
        self.desk = Desk(
            keeper, terms, messages, tasks, today, practice, self.open_record, self.names_shown
        )
        keeper.changed.connect(self._on_changed)  # before the pages, which show the new words
        keeper.replayed.connect(self._on_replayed)
        keeper.replaying.connect(self._on_replaying)
        keeper.refused.connect(self._on_refused)
        self._pages: dict[str, Page] = {}
        self._place = ""
        self._recent = list(standing.recent)
        self._finder: Finder | None = None
        self._sidebar = Sidebar(self.places(), terms.text("action.lock"))
        self._sidebar.chosen.connect(self.show_place)
        self._sidebar.lock_asked.connect(self.lock_asked)
        self._idle_warning = Banner("warning")
        self._unfinished = UnfinishedBar(self.desk)
        self._unfinished.resumed.connect(self.resume)
        self._stack = QStackedWidget()
        self.practice: PracticePanel | None = None
        self._lay_out()
        self._add_shortcuts()
        self.copying: Copying = Copying(self, messages)
        self._waiting: dict[str, PageStanding] = {}
        self.show_place(standing.place if standing.place in PLACES else "today")

    def _on_changed(self, _code: str) -> None:
        """What the organisation calls the values of its lists may be different now."""
        terms, keeper = self.desk.terms, self.desk.keeper
        if isinstance(terms, OwnTerms) and keeper.is_open:
            terms.refresh(keeper.vault)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._idle_warning)
        right.addWidget(self._unfinished)
        right.addWidget(self._stack, 1)
        if self.desk.practice:
            self._add_practice(right)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._sidebar)
        layout.addLayout(right, 1)

    def _add_practice(self, column: QVBoxLayout) -> None:
        from trafficmon_desktop.ui.pages.practice_panel import PracticePanel

        self.practice = PracticePanel(self.desk)
        self.practice.place_asked.connect(self.show_control)
        self.practice.anew_asked.connect(self.practice_anew_asked)
        column.addWidget(self.practice)

    def show_settings_view(self, name: str) -> None:
        """Shows a part of the settings that fills the page."""
        from trafficmon_desktop.ui.pages.settings_page import SettingsPage

        page = self.show_place("settings")
        if isinstance(page, SettingsPage):
            page.show_view(name)

    def show_practice(self) -> None:
        """Brings the tasks of the practice vault into sight."""
        if self.practice is not None:
            self.practice.show_tasks()

    def show_control(self, place: str, name: str) -> None:
        """Leads to a place, and there to the control of this name where it is in sight."""
        page = self.show_place(place)
        control = page.findChild(QWidget, name) if name else None
        if control is not None and control.isVisible():
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            focus_into(self.page)

    def places(self) -> list[Place]:
        """The places in their order."""
        words = self.desk.terms.text
        return [
            Place(name, words(f"place.{name}"), icon, number)
            for number, (name, icon) in enumerate(PLACES.items(), start=1)
        ]

    # --- places -----------------------------------------------------------------------------

    def _make_page(self, name: str) -> Page:
        if name == "today":
            from trafficmon_desktop.ui.pages.today_page import TodayPage

            today = TodayPage(self.desk)
            today.place_asked.connect(self.show_place)
            today.correct_asked.connect(self.correct)
            today.quick_add_asked.connect(self.show_quick_add)
            today.add_asked.connect(self.add_in)
            today.view_asked.connect(self.show_settings_view)
            return today
        if name == "people":
            from trafficmon_desktop.ui.pages.people_page import PeoplePage

            people = PeoplePage(self.desk)
            people.names_asked.connect(self.show_names)
            return people
        if name == "permits":
            from trafficmon_desktop.ui.pages.permits_page import PermitsPage

            return PermitsPage(self.desk)
        if name == "proceedings":
            from trafficmon_desktop.ui.pages.proceedings_page import ProceedingsPage

            return ProceedingsPage(self.desk)
        if name == "summaries":
            from trafficmon_desktop.ui.pages.summaries_page import SummariesPage

            return SummariesPage(self.desk)
        if name == "coordinator":
            from trafficmon_desktop.ui.pages.coordinator_page import CoordinatorPage

            return CoordinatorPage(self.desk)
        from trafficmon_desktop.ui.pages.settings_page import SettingsPage

        settings = SettingsPage(self.desk, self.preferences)
        settings.preferences_changed.connect(self.preferences_changed)
        return settings

    def add_in(self, name: str) -> None:
        """Begins a new record in a place; where nothing comes of it, the way leads back here."""
        came, words = self._place, self.title
        page = self.show_place(name)
        page.way_back = None if came == name else WayBack(words, lambda: self._return_to(came))
        page.add_new()

    def _return_to(self, name: str) -> None:
        self.show_place(name)
        self._enter_page(-1)

    def show_place(self, name: str) -> Page:
        """Shows one of the places; its page is built when it is first needed."""
        if self._place and self._place != name:
            self._pages[self._place].leave()
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = self._make_page(name)
            self._stack.addWidget(page)
        self._place = name
        self._sidebar.choose(name)
        self._stack.setCurrentWidget(page)
        self.title_changed.emit(self.title)
        self._stand_in(name)
        return page

    # --- where the user stands ----------------------------------------------------------------

    def stand(self, standing: Standing) -> None:
        """Opens in each place what was open there; in the others once they are shown."""
        self._waiting = dict(standing.pages)
        self._stand_in(self._place)
        self._unfinished.refresh()

    def _stand_in(self, name: str) -> None:
        waiting = self._waiting.pop(name, None)
        if waiting is not None:
            stand(self._pages[name], waiting, self.desk.keeper)

    @property
    def standing(self) -> Standing:
        """Where the user stands."""
        pages = self._waiting | {name: standing_of(page) for name, page in self._pages.items()}
        return Standing(self._place, self._names_shown, tuple(self._recent), pages)

    def put_away(self) -> Standing:
        """Keeps what is being typed everywhere, and says where the user stood."""
        stood = self.standing
        for page in self._pages.values():
            page.leave()
        pages = dict(stood.pages)
        for name, now in self.standing.pages.items():  # what was stored has a code now
            pages[name] = replace(pages[name], record=now.record, form=now.form)
        return replace(stood, pages=pages)

    def resume(self, subject: str) -> None:
        """Goes on with a record that was begun and is stored nowhere."""
        keeper = self.desk.keeper
        record = keeper.resume(subject)
        if record is None:
            return
        above = next((each.code for each in keeper.line_up(record) if each.code), "")
        owner = above or getattr(record, "victim", None) or ""
        if keeper.find(owner) is not None:
            self.open_record(owner)
        else:
            self.show_place("proceedings" if isinstance(record, Proceeding) else "people")
        self.page.edit_record(record, "")

    @property
    def title(self) -> str:
        """What the place is called."""
        return {place.name: place.words for place in self.places()}[self._place]

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._place]

    def open_record(self, code: str) -> None:
        """Shows a record in the place where it belongs."""
        record = self.desk.keeper.find(code)
        if record is None:
            return
        application = self.desk.keeper.above(record, "permit_application")
        owner = self.desk.keeper.owner_of(record)
        if application is not None:
            self.show_place("permits").open_code_of(application.code)
        elif isinstance(owner, Victim):
            self.show_place("people").open_code_of(owner.code)
        elif isinstance(owner, Proceeding):
            self.show_place("proceedings").open_code_of(owner.code)
        elif isinstance(owner, Activity):
            self.show_place("settings").open_code_of(owner.code)

    def correct(self, record: Record, field: str) -> None:
        """Opens the form of a record at a field."""
        self.open_record(record.code)
        self.page.edit_record(record, field)

    # --- names ------------------------------------------------------------------------------

    def names_shown(self) -> bool:
        """Whether names are read out in lists and titles."""
        return self._names_shown

    def show_names(self, shown: bool = True) -> None:
        """Shows or hides names everywhere."""
        if shown == self._names_shown:
            return
        self._names_shown = shown
        for page in self._pages.values():
            page.show_names()

    # --- keys -------------------------------------------------------------------------------

    def _add_shortcuts(self) -> None:
        for action in ACTIONS:
            for keys in action.keys if action.act is not None else ():
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.activated.connect(lambda action=action: self.run(action))

    def run(self, action: Action) -> None:
        """Does what an action stands for; what lies above the page is closed first."""
        for overlay in self.findChildren(Overlay):
            overlay.close_over()
        if action.act is not None:
            action.act(self)

    def show_palette(self) -> None:
        """Asks where to go."""
        from trafficmon_desktop.ui.palette import Palette
        from trafficmon_desktop.ui.palette_finder import Finder, saved_filter_entries
        from trafficmon_desktop.ui.palette_index import Entry, entry_of

        if self._finder is None:
            offered = [each for each in ACTIONS if each.act is not None and each.name != "palette"]
            entries = [entry_of(each, self.desk.terms) for each in offered]
            self._finder = Finder(self.desk, entries, self)
        finder = self._finder
        filters = list(saved_filter_entries(self.desk))

        def find(typed: str) -> list[Entry]:
            return finder.find(typed, self._recent, filters)

        palette = Palette(self, self.desk.terms, find)
        finder.read.connect(palette.show_found)
        palette.chosen.connect(self.lead_to)
        palette.open(palette.line)
        finder.refresh()

    def show_quick_add(self) -> None:
        """Asks for one line; it begins with the record that is open."""
        from trafficmon_desktop.ui.quick_add import QuickAdd

        self.page.leave()
        code = self.page.open_code
        quick = QuickAdd(self, self.desk, f"{code} " if code else "")
        quick.open(quick.line)

    def lead_to(self, key: str) -> None:
        """Goes where an entry of the palette leads: an action, a page of help, a record."""
        self._recent = [key, *(each for each in self._recent if each != key)][:_MOST_RECENT]
        kind, _, name = key.partition(".")
        if kind == "help":
            self.show_help(name)
        elif kind == "filter":
            place, _, saved = name.partition(".")
            bar = self.show_place(place).findChild(FilterBar)
            if bar is not None:
                bar.apply(saved)
            self._enter_page(0)
        elif self.desk.keeper.find(key) is not None:
            self.open_record(key)
            self._enter_page(-1)
        else:
            self.run(action_of(key))
            if kind == "place":
                self._enter_page(0)

    def _enter_page(self, pane: int) -> None:
        """Puts the focus into the page where it is not there yet: 0 its list, -1 its record."""
        panes = self.page.panes()
        if panes:
            self.page.enter(panes[pane])

    def change_preferences(self, **what: object) -> None:
        """Asks for another language, look or size of the text."""
        self.preferences_changed.emit(replace(self.preferences, **what))  # type: ignore[arg-type]

    def undo(self) -> None:
        """Takes back the last change, of this session or an earlier one."""
        self.page.leave()
        if self.desk.keeper.can_undo():
            self.desk.keeper.undo()
        else:
            self.desk.messages.toast(self.tr("There is nothing to take back."))

    def redo(self) -> None:
        """Does again what was taken back last."""
        self.page.leave()
        if self.desk.keeper.can_redo():
            self.desk.keeper.redo()
        else:
            self.desk.messages.toast(self.tr("There is nothing to do again."))

    def _on_replaying(self, undone: bool) -> None:
        taking_back, doing_again = self.tr("Taking it back…"), self.tr("Doing it again…")
        self.desk.messages.toast(taking_back if undone else doing_again)

    def _on_replayed(self, act: "Act", undone: bool) -> None:
        from trafficmon_desktop.services.journal import sentence

        keeper, messages = self.desk.keeper, self.desk.messages
        words = sentence(self.desk.terms, act, undone=undone)
        messages.toast(words, keeper.redo if undone else keeper.undo, was_undone=undone)

    def _on_refused(self, error: UserError) -> None:
        self.desk.messages.error(error, self.desk.terms)

    def move_to_pane(self, step: int) -> None:
        """Puts the focus into the next part of the window, or the one before."""
        panes = [self._sidebar, *self.page.panes()]
        focused = self.focusWidget()
        inside = [pane is focused or pane.isAncestorOf(focused) for pane in panes if focused]
        at = inside.index(True) + step if True in inside else 0
        for pane in [panes[(at + step * more) % len(panes)] for more in range(len(panes))]:
            if pane is self._sidebar:
                self._sidebar.focus()
            else:
                self.page.enter(pane)
            now = self.focusWidget()
            if now is not None and (pane is now or pane.isAncestorOf(now)):
                return  # else there is nothing in it that takes the focus

    def show_shortcuts(self) -> None:
        """Shows the sheet of keys."""
        sheet = ShortcutSheet(self, self.desk.terms)
        sheet.exec()
        sheet.deleteLater()

    def show_help(self, page: str = "") -> None:
        """Opens the help beside the work, at a page, or at that of the place."""
        from trafficmon_desktop.ui.help_window import HelpWindow

        window = self.findChild(HelpWindow) or HelpWindow(self.desk.terms.language, self)
        window.open_at(page or self._place)

    # --- lock -------------------------------------------------------------------------------

    def lock(self) -> None:
        """Asks the window to close the vault."""
        self.lock_asked.emit()

    def warn_idle(self, seconds: int) -> None:
        """Says that the vault will be locked."""
        words = self.tr("Nobody seems to be here. Locking in %1 s. Any key keeps it open.")
        self._idle_warning.say(words.replace("%1", str(seconds)), "warning")

    def end_idle_warning(self) -> None:
        """Somebody is there after all."""
        self._idle_warning.say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sidebar.show_words(shown=self.width() >= theme.scaled(_NARROW))
