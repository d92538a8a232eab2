"""What the window can do: the one list behind shortcuts, palette, tooltips and sheet of keys.

The words of an action stand in the vocabulary (``action.<name>``, and further words that find it
under ``action.<name>.also``), so that all languages can be searched at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.theme import Look
from trafficmon_desktop.ui.widgets.focus import focus_into

if TYPE_CHECKING:
    from trafficmon_desktop.ui.workspace import Workspace

Act = Callable[["Workspace"], object]

#: The parts of the sheet of keys, in their order.
GROUPS = ("go", "work", "look", "settings", "program", "fields")


@dataclass(frozen=True, slots=True)
class Action:
    """``act`` is nothing where a widget itself answers the key: the sheet only tells of it.

    ``available(workspace)`` says whether the palette offers it now.
    """

    name: str
    group: str
    keys: tuple[str, ...] = ()
    icon: str = "arrow-right"
    act: Act | None = None
    available: Callable[["Workspace"], bool] = lambda _workspace: True

    @property
    def words_key(self) -> str:
        """Where its words stand in the vocabulary."""
        return self.name if self.name.startswith("place.") else f"action.{self.name}"


#: The places in their order, each with its icon; Ctrl and its number lead there.
PLACES = {
    "today": "calendar-clock",
    "people": "users",
    "permits": "file-badge",
    "proceedings": "scale",
    "summaries": "chart-column",
    "coordinator": "files",
    "settings": "settings",
}


def _place(number: int, name: str, icon: str) -> Action:
    def act(workspace: "Workspace") -> object:
        return workspace.show_place(name)

    return Action(f"place.{name}", "go", (f"Ctrl+{number}",), icon, act)


def _print(workspace: "Workspace") -> None:
    from trafficmon_desktop.ui.printing import print_open  # loaded when it is first asked for

    print_open(workspace)


def _adds(place: str) -> Act:
    return lambda workspace: workspace.add_in(place)


def _add_task(workspace: "Workspace") -> None:
    from trafficmon_desktop.ui.pages.today_page import TodayPage

    page = workspace.show_place("today")
    if isinstance(page, TodayPage):
        page.add_task()


def _setting(widget: str) -> Act:
    return lambda workspace: show_setting(workspace, widget)


def _view(name: str) -> Act:
    return lambda workspace: workspace.show_settings_view(name)


def _language(language: str) -> Act:
    return lambda workspace: workspace.change_preferences(language=language)


def _look(look: Look) -> Act:
    return lambda workspace: workspace.change_preferences(look=look)


def _text_size(step: int) -> Act:
    return lambda workspace: change_text_size(workspace, step)


def search(workspace: "Workspace") -> None:
    """Leads into the search of the page, or of the people where it has none."""
    field = workspace.page.findChild(QLineEdit, "search")
    if field is None:
        field = workspace.show_place("people").findChild(QLineEdit, "search")
    if field is not None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()


def show_duplicates(workspace: "Workspace") -> None:
    """The people who may be entered twice, pair by pair."""
    from trafficmon_desktop.ui.pages.duplicate_desk import DuplicateDesk

    desk = workspace.show_place("people").findChild(DuplicateDesk)
    if desk is not None:
        desk.show_list()


def show_setting(workspace: "Workspace", widget: str) -> None:
    """Leads to a part of the settings by the name of its first control."""
    from PySide6.QtWidgets import QScrollArea, QWidget

    page = workspace.show_place("settings")
    part = page.findChild(QWidget, widget)
    if part is None:
        return
    focus_into(part)
    over = part.parentWidget()
    while over is not None and not isinstance(over, QScrollArea):
        over = over.parentWidget()
    if over is not None:
        over.ensureWidgetVisible(part)


def change_text_size(workspace: "Workspace", step: int) -> None:
    """One size larger or smaller; a step of 0 is 100 %."""
    sizes = theme.TEXT_SIZES
    at = sizes.index(workspace.preferences.text_size) + step if step else sizes.index(100)
    workspace.change_preferences(text_size=sizes[max(0, min(at, len(sizes) - 1))])


ACTIONS: tuple[Action, ...] = (
    Action("palette", "go", ("Ctrl+K",), "search", lambda w: w.show_palette()),
    *(_place(number, *place) for number, place in enumerate(PLACES.items(), start=1)),
    Action("search", "go", ("Ctrl+F",), "search", search),
    Action("next_pane", "go", ("F6",), "arrow-right", lambda w: w.move_to_pane(1)),
    Action("last_pane", "go", ("Shift+F6",), "chevron-left", lambda w: w.move_to_pane(-1)),
    Action("quick_add", "work", ("Ctrl+Shift+A",), "pencil", lambda w: w.show_quick_add()),
    Action("add_new", "work", ("Ctrl+N",), "plus", lambda w: w.page.add_new()),
    Action("add_note", "work", ("Ctrl+Shift+N",), "sticky-note", lambda w: w.page.add_note()),
    Action("edit", "work", ("Ctrl+E",), "pencil", lambda w: w.page.edit_open()),
    Action("enter_table", "work", ("Ctrl+G",), "table-2", lambda w: w.page.enter_table()),
    Action("undo", "work", ("Ctrl+Z",), "undo-2", lambda w: w.undo()),
    Action("redo", "work", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", lambda w: w.redo()),
    Action("add_person", "work", (), "user", _adds("people")),
    Action("add_application", "work", (), "file-badge", _adds("permits")),
    Action("add_proceeding", "work", (), "scale", _adds("proceedings")),
    Action("add_task", "work", (), "circle-check", _add_task),
    Action("duplicates", "work", (), "users", show_duplicates),
    Action("print", "work", ("Ctrl+P",), "printer", _print),
    Action("copy_table", "work", (), "copy", lambda w: w.copying.copy_focused()),
    Action("names", "work", (), "eye", lambda w: w.show_names(not w.names_shown())),
    Action("larger", "look", ("Ctrl+=", "Ctrl++"), "plus", _text_size(1)),
    Action("smaller", "look", ("Ctrl+-",), "search", _text_size(-1)),
    Action("normal", "look", ("Ctrl+0",), "search", _text_size(0)),
    Action("light", "look", (), "eye", _look(Look.LIGHT)),
    Action("dark", "look", (), "eye", _look(Look.DARK)),
    Action("system", "look", (), "eye", _look(Look.SYSTEM)),
    Action("english", "look", (), "languages", _language("en")),
    Action("latin", "look", (), "languages", _language("sr-Latn")),
    Action("cyrillic", "look", (), "languages", _language("sr-Cyrl")),
    Action("set_organisation", "settings", (), "settings", _setting("organisation")),
    Action("set_lock", "settings", (), "lock", _setting("choose_5")),
    Action("set_openers", "settings", (), "key-round", _setting("show_openers")),
    Action("set_backup", "settings", (), "hard-drive", _setting("show_backups")),
    Action("set_rules", "settings", (), "scale", _view("rules")),
    Action("set_lists", "settings", (), "list", _view("lists")),
    Action("set_moving_in", "settings", (), "table-2", _view("moving_in")),
    Action("set_activities", "settings", (), "graduation-cap", _view("activities")),
    Action("set_keys", "settings", (), "key-round", _view("keys")),
    Action("set_trash", "settings", (), "trash-2", _view("trash")),
    Action("set_about", "settings", (), "info", _view("about")),
    Action("lock", "program", ("Ctrl+L",), "lock", lambda w: w.lock()),
    Action("panic", "program", ("Shift+Esc",), "eye-off"),  # the window itself answers it
    Action("help", "program", ("Shift+F1",), "info", lambda w: w.show_help()),
    Action(
        "practice",
        "program",
        (),
        "graduation-cap",
        lambda w: w.show_practice(),
        lambda w: w.practice is not None,
    ),
    Action("keys", "program", ("F1",), "keyboard", lambda w: w.show_shortcuts()),
    Action("key_escape", "fields", ("Esc",)),
    Action("key_down", "fields", ("↓",)),
    Action("key_list", "fields", ("F4",)),
    Action("key_copy", "fields", ("Ctrl+C",)),
    Action("key_cell", "fields", ("Enter",)),
    Action("key_next", "fields", ("Ctrl+Enter",)),
    Action("key_defendant", "fields", ("Ctrl+Shift+Enter",)),
    Action("key_above", "fields", ("Ctrl+D",)),
    Action("key_form", "fields", ("Alt+Enter",)),
    Action("key_rename", "fields", ("F2",)),
    Action("key_remove", "fields", ("Del",)),
)

#: Fields ask themselves whether these are theirs: while something was typed there, they are.
_SHARED_WITH_FIELDS = ("undo", "redo")


@cache
def window_keys() -> frozenset[str]:
    """The keys that a field leaves to the window, though it may know them for editing.

    On Linux desktops Ctrl+E is the end of the line and Ctrl+K deletes to it.
    """
    return frozenset(
        QKeySequence(keys).toString()
        for action in ACTIONS
        if action.act is not None and action.name not in _SHARED_WITH_FIELDS
        for keys in action.keys
    )


_NAMED = {action.name: action for action in ACTIONS}


def action_of(name: str) -> Action:
    """The action of this name. Raises ``KeyError`` where there is none."""
    return _NAMED[name]


def first_key(name: str) -> str:
    """The first key of an action that has one, to be named in a sentence."""
    return action_of(name).keys[0]


def with_keys(words: str, name: str) -> str:
    """The words of a button with the first key of the action it stands for: ``New (Ctrl+N)``."""
    keys = action_of(name).keys
    return f"{words} ({keys[0]})" if keys else words
