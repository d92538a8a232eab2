"""Where the user stands: kept when the pages are built anew, and over a lock."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from trafficmon_desktop.ui.forms.typed_text import text_part
from trafficmon_desktop.ui.keeper import Keeper
from trafficmon_desktop.ui.pages import Page
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.split_page import SplitPage


@dataclass(frozen=True)
class PageStanding:
    """What is open in one place.

    ``record`` and ``form`` are codes (``form`` the name of a draft for a record without one),
    ``field`` has the cursor at ``cursor``, ``scroll`` is in pixels, ``search`` what was typed.
    ``focus`` names what else had the focus. ``begun_new``: the form is one of a record that was
    begun in it, and leads on to what usually follows.
    """

    record: str = ""
    form: str = ""
    field: str = ""
    cursor: int = 0
    scroll: int = 0
    search: str = ""
    focus: str = ""
    begun_new: bool = False


@dataclass(frozen=True)
class Standing:
    """The place that is shown, and what is open in each that was visited."""

    place: str = "today"
    names_shown: bool = False
    recent: tuple[str, ...] = ()
    pages: Mapping[str, PageStanding] = field(default_factory=dict)

    def as_text(self) -> str:
        """For the vault; that names were shown is not kept over a lock."""
        pages = {name: asdict(page) for name, page in self.pages.items()}
        kept = {"place": self.place, "recent": self.recent, "pages": pages}
        return json.dumps(kept, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> "Standing":
        """What :meth:`as_text` wrote; the beginning where it was written by another version."""
        try:
            kept: dict[str, Any] = json.loads(text or "{}")
            pages = {name: PageStanding(**page) for name, page in kept.get("pages", {}).items()}
            place, recent = kept.get("place", "today"), tuple(kept.get("recent", ()))
            return cls(place=place, recent=recent, pages=pages)
        except (ValueError, TypeError, AttributeError):
            return cls()


def standing_of(page: Page) -> PageStanding:
    """What is open in a page, where its cursor stands, and how far it is read."""
    search = page.findChild(QLineEdit, "search")
    focused = page.focusWidget()
    found = PageStanding(
        record=page.open_code,
        search=search.text() if search else "",
        focus=focused.objectName() if focused is not None else "",
    )
    if not isinstance(page, SplitPage) or page.current is None:
        return found
    scrolled = page.current.findChild(QScrollArea)
    found = replace(found, scroll=scrolled.verticalScrollBar().value() if scrolled else 0)
    if not isinstance(page.current, RecordEditor):
        return found
    form = page.current.form
    name = form.focused_field()
    part = text_part(form.rows[name].editor) if name else None
    cursor = part.cursorPosition() if isinstance(part, QLineEdit) else 0
    if part is not None and not isinstance(part, QLineEdit):
        cursor = part.textCursor().position()
    begun = page.current.begun_new
    return replace(found, form=form.subject, field=name, cursor=cursor, begun_new=begun)


def stand(page: Page, standing: PageStanding, keeper: Keeper) -> None:
    """Opens in a page what was open in it; what is no more is left out."""
    search = page.findChild(QLineEdit, "search")
    if search is not None and standing.search:
        search.setText(standing.search)
    if standing.record and keeper.find(standing.record) is not None:
        page.open_code_of(standing.record)
    record = keeper.find(standing.form) or keeper.resume(standing.form)
    if standing.form and record is not None:
        page.edit_record(record, standing.field, begun_new=standing.begun_new)
    _focus(page, standing)
    if not isinstance(page, SplitPage) or page.current is None:
        return
    if isinstance(page.current, RecordEditor) and standing.field in page.current.form.rows:
        _put_cursor(page.current.form.rows[standing.field].editor, standing.cursor)
    scrolled = page.current.findChild(QScrollArea)
    if scrolled is not None and standing.scroll:
        _scroll_to(scrolled, standing.scroll)


def _focus(page: Page, standing: PageStanding) -> None:
    """Where it was; else into the page, not into the places beside it. A form sees to its own."""
    if standing.form and standing.field:
        return
    part = page.findChild(QWidget, standing.focus) if standing.focus else None
    if part is not None and part.isVisibleTo(page):
        part.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        page.enter(page.panes()[0])


def _scroll_to(scrolled: QScrollArea, top: int) -> None:
    """A page finds its height in some rounds of laying out: until then, or until it is moved."""
    bar = scrolled.verticalScrollBar()

    def follow() -> None:
        bar.setValue(top)

    def stop_where_moved(value: int) -> None:
        if value != min(top, bar.maximum()):
            bar.rangeChanged.disconnect(follow)
            bar.valueChanged.disconnect(stop_where_moved)

    follow()
    bar.rangeChanged.connect(follow)
    bar.valueChanged.connect(stop_where_moved)


def _put_cursor(editor: QWidget, at: int) -> None:
    part = text_part(editor)
    if isinstance(part, QLineEdit):
        part.deselect()
        part.setCursorPosition(at)
    elif part is not None:
        cursor = part.textCursor()
        cursor.setPosition(min(at, len(part.toPlainText())))
        part.setTextCursor(cursor)
