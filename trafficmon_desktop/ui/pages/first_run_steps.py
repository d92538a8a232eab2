"""The steps in which a vault is made; each says whether it is done with."""

import random
import secrets
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from trafficmon_desktop.services import passphrases
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.language import OWN_NAMES
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.asked_back import AskedBack
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.meter import Meter
from trafficmon_desktop.ui.widgets.numbered_parts import NumberedParts
from trafficmon_desktop.ui.widgets.surfaces import across, heading, text

GROUPS_ASKED = 3
WORDS_ASKED = 2
WORDS_IN_A_ROW = 4
GROUPS_IN_A_ROW = 5


class Step(QWidget):
    """``changed`` says that :attr:`done` may be different now, ``entered`` that Enter was pressed
    where nothing is left to fill in."""

    changed = Signal()
    entered = Signal()

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.MEDIUM)
        self.body.addWidget(heading(title, 1.4))
        if words:
            self.body.addWidget(text(words, "muted"))
        self.body.addSpacing(theme.TINY)

    @property
    def done(self) -> bool:
        """Whether one may go on."""
        return True

    def focus_first(self) -> bool:
        """Puts the cursor where typing begins; false where nothing is typed."""
        return False


class LanguageStep(Step):
    """Language and script."""

    language_chosen = Signal(str)

    def __init__(self, current: str) -> None:
        super().__init__(
            self.tr("Language and script"),
            self.tr("It can be changed at any time. Names are found in either script."),
        )
        for language, name in OWN_NAMES.items():
            button = Button(name, "check" if language == current else "")
            button.setCheckable(True)
            button.setChecked(language == current)
            button.setMinimumWidth(theme.scaled(280))
            button.setObjectName(f"language_{language}")
            button.clicked.connect(
                lambda _=False, language=language: self.language_chosen.emit(language)
            )
            self.body.addWidget(button)
        self.body.addStretch(1)


class PromiseStep(Step):
    """What this program never does."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("What this program never does"),
            self.tr("You record what could endanger people. So it is kept to this computer."),
        )
        promises = (
            ("globe", self.tr("It never opens a network connection: no account, no cloud.")),
            (
                "key-round",
                self.tr(
                    "Nobody can reset your passphrase, not even the makers. Without it and "
                    "without the recovery code the vault stays shut."
                ),
            ),
            (
                "shield",
                self.tr("No name ever leaves in a summary; small numbers are hidden with care."),
            ),
            (
                "calendar",
                self.tr("It never invents a day: a date is kept as well as it is known."),
            ),
            (
                "scale",
                self.tr(
                    "It gives no legal advice. Please check whether the new law against "
                    "trafficking is in force before you rely on a time limit."
                ),
            ),
        )
        for icon, words in promises:
            picture = QLabel()
            picture.setPixmap(icons.pixmap(icon, "accent", 20))
            row = across(spacing=theme.MEDIUM)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text(words), 1)
            self.body.addLayout(row)
        self.body.addStretch(1)


class PassphraseStep(Step):
    """Words made here first, or one's own; noted down, so asked back.

    ``asks_whose``: its name is asked here, because nothing around the step does.
    """

    def __init__(self, language: str, *, asks_whose: bool = False) -> None:
        super().__init__(
            self.tr("Passphrase"),
            self.tr(
                "It opens the vault, and nobody can look it up for you. Write it down and keep it "
                "away from this computer."
            ),
        )
        self._language = language
        self._whose: LineEdit | None = None
        self._phrase = passphrases.new_phrase(language)
        self._made = Button(self.tr("Make one for me"))
        self._own = Button(self.tr("I write my own"))
        for way in (self._made, self._own):
            way.setCheckable(True)
        self._made.setChecked(True)
        self._made.setObjectName("made_for_me")
        self._own.setObjectName("my_own")
        group = QButtonGroup(self)
        for each in (self._made, self._own):
            group.addButton(each)
        self._made.toggled.connect(self._on_way)
        self._made_part = QWidget()
        self._own_part = QWidget()
        self._build_made(QVBoxLayout(self._made_part))
        self._build_own(QVBoxLayout(self._own_part))
        self.body.addLayout(across(self._made, self._own, None))
        for part in (self._made_part, self._own_part):
            self.body.addWidget(part)
        if asks_whose:
            self._add_whose()
        self.body.addStretch(1)
        self._on_way()

    def _add_whose(self) -> None:
        field = self._whose = LineEdit()
        field.setObjectName("whose")
        words = self.tr("Whose passphrase is it? The history names who did what; can stay empty.")
        label = text(words, "muted", 0.92)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.returnPressed.connect(self.entered)
        self.body.addWidget(label)
        self.body.addWidget(field)

    def _build_made(self, body: QVBoxLayout) -> None:
        body.setContentsMargins(0, theme.SMALL, 0, 0)
        body.setSpacing(10)
        self._words = NumberedParts(WORDS_IN_A_ROW)
        self._words.setObjectName("words")
        another = Button(self.tr("Another"), "refresh-cw", Weight.QUIET)
        another.clicked.connect(self._on_another)
        row = across(spacing=theme.MEDIUM)
        row.addWidget(self._words, 1)
        row.addWidget(another, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(row)
        strength = self.tr(
            "Drawn at random: there are far too many to try (%1 bits). Type it with spaces "
            "between the words, in Latin or Cyrillic, with or without č ć š ž đ: all the same."
        )
        bits = QLocale().toString(passphrases.BITS, "f", 1)
        body.addWidget(text(strength.replace("%1", bits), "muted", 0.92))
        body.addWidget(text(self.tr("To be sure you noted it, type these words:"), "muted"))
        self._asked = AskedBack("asked_word", WORDS_ASKED, _is_same_word)
        self._asked.changed.connect(self.changed)
        self._asked.entered.connect(self.entered)
        body.addWidget(self._asked)
        self._show_phrase()

    def _build_own(self, body: QVBoxLayout) -> None:
        body.setContentsMargins(0, theme.SMALL, 0, 0)
        body.setSpacing(theme.SMALL)
        self._first, self._second = LineEdit(), LineEdit()
        names = (self.tr("Your passphrase"), self.tr("Once more"))
        for field, name in zip((self._first, self._second), names, strict=True):
            label = text(name, "muted", 0.92)
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._on_own_typed)
            field.returnPressed.connect(self._on_own_entered)
            body.addWidget(label)
            body.addWidget(field)
        self._first.setObjectName("own_first")
        self._second.setObjectName("own_second")
        self._meter = Meter(4)
        self._judged = text("", "muted", 0.92)
        body.addWidget(self._meter)
        body.addWidget(self._judged)

    def _on_way(self) -> None:
        self._made_part.setVisible(self._made.isChecked())
        self._own_part.setVisible(self._own.isChecked())
        self.changed.emit()

    def _on_another(self) -> None:
        self._phrase = passphrases.new_phrase(self._language)
        self._show_phrase()

    def _show_phrase(self) -> None:
        words = self._phrase.split()
        self._words.show_parts(words)
        places = sorted(random.SystemRandom().sample(range(len(words)), WORDS_ASKED))
        names = [self.tr("Word %1").replace("%1", str(place + 1)) for place in places]
        self._asked.ask(places, names, [words[place] for place in places])

    def _on_own_typed(self) -> None:
        score = passphrases.strength(self._first.text())
        self._meter.show_level(score)
        words = (
            self.tr("Guessed at once"),
            self.tr("Guessed in minutes"),
            self.tr("Weak: add more words"),
            self.tr("Good"),
            self.tr("Strong"),
        )
        hint = words[score] if self._first.text() else ""
        if self._second.text() and self._first.text() != self._second.text():
            hint = self.tr("The two are not the same.")
        self._judged.setText(hint)
        self.changed.emit()

    def _on_own_entered(self) -> None:
        if self._first.hasFocus():
            self._second.setFocus()
        else:
            self.entered.emit()

    def focus_first(self) -> bool:
        (self._asked.fields[0] if self.generated else self._first).setFocus()
        return True

    @property
    def asked(self) -> list[tuple[int, LineEdit]]:
        """Places of the words asked for, from 0, with their fields."""
        return list(zip(self._asked.places, self._asked.fields, strict=True))

    @property
    def whose(self) -> str:
        """Who opens the vault with it; may be empty."""
        return "" if self._whose is None else self._whose.text().strip()

    @property
    def phrase(self) -> str:
        """The passphrase."""
        return self._phrase if self.generated else self._first.text()

    @property
    def generated(self) -> bool:
        """Whether it was made here."""
        return self._made.isChecked()

    @property
    def done(self) -> bool:
        if self.generated:
            return self._asked.all_right
        own = self._first.text()
        return own == self._second.text() and passphrases.is_strong(own)


def _is_same_word(typed: str, word: str) -> bool:
    from trafficmon_desktop.domain.text import fold

    return fold(typed) == fold(word)


class RecoveryStep(Step):
    """The code that opens the vault when the passphrase is lost: copied by hand, asked back.

    ``folder_name`` is printed on the sheet; empty while it is not chosen yet.
    """

    def __init__(self, code: str, language: str, folder_name: str = "") -> None:
        super().__init__(
            self.tr("Recovery code"),
            self.tr(
                "Copy these 13 groups by hand and lock the sheet away. Whoever has it can open "
                "the vault."
            ),
        )
        self.code, self._language, self._folder_name = code, language, folder_name
        groups = code.split("-")
        self._places = sorted(secrets.SystemRandom().sample(range(len(groups)), GROUPS_ASKED))
        self._grid = NumberedParts(GROUPS_IN_A_ROW)
        self._grid.show_parts(groups)
        self.body.addWidget(self._grid)
        self._hide = Button(self.tr("I copied it: hide it and ask me"), "eye-off")
        self._hide.setObjectName("copied")
        self._hide.setCheckable(True)
        self._hide.toggled.connect(self._on_hidden)
        sheet = Button(self.tr("Save a PDF sheet…"), "file-text", Weight.QUIET)
        sheet.clicked.connect(self._on_sheet)
        self.body.addLayout(across(self._hide, sheet, None))
        self._banner = Banner("warning")
        self.body.addWidget(self._banner)
        self._saved: Path | None = None
        self._printed = Button(self.tr("It is printed: delete the file"), "trash-2")
        self._printed.setObjectName("printed")
        self._printed.clicked.connect(self._on_printed)
        self._printed.hide()
        self.body.addLayout(across(self._printed, None))
        self._questions = self._asked_groups(groups)
        self._questions.hide()
        self.body.addWidget(self._questions)
        self.body.addStretch(1)

    def _asked_groups(self, groups: list[str]) -> AskedBack:
        from trafficmon_desktop.services.vaults import reads_as_group

        asked = AskedBack("asked_group", GROUPS_ASKED, reads_as_group)
        names = [self.tr("Group %1").replace("%1", str(place + 1)) for place in self._places]
        asked.ask(self._places, names, [groups[place] for place in self._places])
        asked.changed.connect(self.changed)
        asked.entered.connect(self.entered)
        return asked

    def _on_hidden(self, hidden: bool) -> None:
        self._grid.setVisible(not hidden)
        self._questions.setVisible(hidden)
        self._hide.setText(
            self.tr("Show it again") if hidden else self.tr("I copied it: hide it and ask me")
        )
        if hidden:
            self._questions.fields[0].setFocus()
        self.changed.emit()

    def _on_sheet(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save a PDF sheet…"), "", "PDF (*.pdf)")
        if name:
            self.save_sheet(Path(name).with_suffix(".pdf"))

    def save_sheet(self, path: Path) -> None:
        """Writes the sheet; printers and disks keep copies, which is said."""
        from trafficmon_desktop.domain.errors import UserError
        from trafficmon_desktop.services.recovery_sheet import write_recovery_sheet
        from trafficmon_desktop.services.terms import Terms

        terms = Terms(self._language)
        try:
            write_recovery_sheet(path, self.code, self._folder_name, terms)
        except UserError as error:
            self._banner.say(terms.message(error), "danger")
            return
        words = self.tr("Saved. Print it, then delete the file: printers and disks keep copies.")
        self._banner.say(words, "warning")
        self._saved = path
        self._printed.show()

    def _on_printed(self) -> None:
        """Only the file that was written here, and only its name: the disk may remember it."""
        if self._saved is not None:
            self._saved.unlink(missing_ok=True)
            self._banner.say(self.tr("The file is deleted. Keep the paper locked away."), "good")
        self._saved = None
        self._printed.hide()

    @property
    def asked(self) -> list[tuple[int, LineEdit]]:
        """Places of the groups asked for, from 0, with their fields."""
        return list(zip(self._places, self._questions.fields, strict=True))

    def focus_first(self) -> bool:
        (self._questions.fields[0] if self._hide.isChecked() else self._hide).setFocus()
        return True

    @property
    def done(self) -> bool:
        return self._hide.isChecked() and self._questions.all_right


class PlaceStep(Step):
    """Where the vault is to stand, and whose it is."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            self.tr("Place"),
            self.tr(
                "The vault is a folder on this computer. Choose one that is not copied to a "
                "cloud by itself."
            ),
        )
        self._folder = LineEdit()
        self._folder.setObjectName("folder")
        self._folder.setText(str(folder))
        self._folder.textChanged.connect(self.changed)
        browse = icon_button("folder-open", self.tr("Choose the folder"))
        browse.clicked.connect(self._on_browse)
        self._organisation = LineEdit()
        self._organisation.setObjectName("organisation")
        self._second = LineEdit()
        self._second.setObjectName("second_place")
        self._second.setPlaceholderText(self.tr("A stick or another disk; can be chosen later"))
        browse_second = icon_button("folder-open", self.tr("Choose the second place"))
        browse_second.clicked.connect(self._on_browse_second)
        browses = {self._folder: browse, self._second: browse_second}
        for name, field in (
            (self.tr("Folder of the vault"), self._folder),
            (self.tr("Organisation, as printed on summaries"), self._organisation),
            (self.tr("Second place for backups, beside the one in the vault"), self._second),
        ):
            label = text(name, "muted", 0.92)
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.returnPressed.connect(self.entered)
            self.body.addWidget(label)
            row = across(spacing=theme.SMALL)
            row.addWidget(field, 1)
            if field in browses:
                row.addWidget(browses[field])
            self.body.addLayout(row)
        self.banner = Banner("danger")
        self.body.addWidget(self.banner)
        self.body.addStretch(1)

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder"))
        if folder:
            self._folder.setText(str(Path(folder) / "vault"))

    def _on_browse_second(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose the second place"))
        if folder:
            self._second.setText(folder)

    def focus_first(self) -> bool:
        self._organisation.setFocus()
        return True

    @property
    def second_place(self) -> Path | None:
        """Where backups are copied to; may be chosen later."""
        typed = self._second.text().strip()
        return Path(typed).expanduser() if typed else None

    @property
    def folder(self) -> Path:
        """Where the vault will stand."""
        return Path(self._folder.text().strip()).expanduser()

    @property
    def organisation(self) -> str:
        """Who keeps it; may be empty."""
        return self._organisation.text().strip()

    @property
    def done(self) -> bool:
        return bool(self._folder.text().strip())
