"""The locked screen: which vault, its passphrase, another language, the practice vault.

It says neither what the program is for nor who worked here last, and is painted before anything
heavy is loaded.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.paths import default_vault
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.language import OWN_NAMES
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.dropdown import Dropdown
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, heading, one_line, text

WIDTH = 460


class UnlockPage(QWidget):
    """``unlock_asked`` carries folder, secret, and whether the secret is a recovery code."""

    unlock_asked = Signal(Path, str, bool)
    practice_asked = Signal()
    create_asked = Signal()
    restore_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, vaults: list[Path], language: str) -> None:
        super().__init__()
        self._attempts = 0
        self._with_code = False
        self.key_file: Path | None = None
        page = ScrollPage(theme.MEDIUM, centred=True)
        # not by alignment: that forgets lines that wrap, and the fields would be squeezed
        page.body.addLayout(across(None, self._card(vaults), None))
        page.body.addLayout(self._languages(language))
        page.body.addWidget(self._promise())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self._show_way()
        self._show_keyboard()
        QGuiApplication.inputMethod().localeChanged.connect(self._show_keyboard)

    # --- parts ------------------------------------------------------------------------------

    def _card(self, vaults: list[Path]) -> Card:
        card = Card()
        card.setFixedWidth(theme.scaled(WIDTH))
        card.body.setContentsMargins(32, 28, 32, 24)
        card.body.setSpacing(theme.MEDIUM)
        card.body.addLayout(self._head())
        card.body.addSpacing(theme.TINY)
        self._opening, opening = QWidget(), QVBoxLayout()
        opening.setContentsMargins(0, 0, 0, 0)
        opening.setSpacing(theme.MEDIUM)
        self._opening.setLayout(opening)
        self._add_vaults(opening, vaults)
        self._add_secret(opening)
        self._banner = Banner("danger")
        self._unlock = Button(self.tr("Unlock"), "lock-open", Weight.PRIMARY)
        self._unlock.setObjectName("unlock")
        self._unlock.setDefault(True)
        self._unlock.clicked.connect(self._on_unlock)
        self._other_way = Button("", weight=Weight.QUIET)
        self._other_way.setObjectName("other_way")
        self._other_way.clicked.connect(self._switch_way)
        opening.addLayout(across(self._other_way, None, self._unlock))
        opening.addWidget(Rule())
        self._add_beginnings(opening)
        self._welcome = self._first_time()
        for part in (self._banner, self._opening, self._welcome):
            card.body.addWidget(part)
        self._show_beginning()
        return card

    def _head(self) -> QVBoxLayout:
        emblem = QLabel()
        emblem.setPixmap(icons.pixmap("bookmark", "accent", 28))
        name = heading(DISPLAY_NAME, 1.7)
        column = QVBoxLayout()
        column.addLayout(across(emblem, name, None, spacing=10))
        return column

    def _add_vaults(self, body: QVBoxLayout, vaults: list[Path]) -> None:
        label = text(self.tr("Vault"), "muted", 0.92)
        self._vaults = Dropdown()
        self._vaults.setObjectName("vault")
        self._vaults.setAccessibleName(self.tr("Vault"))
        for folder in vaults:
            self._vaults.addItem(self._words_of(folder), str(folder))
        label.setBuddy(self._vaults)
        other = icon_button("folder-open", self.tr("Another vault…"))
        other.setObjectName("other_vault")
        other.clicked.connect(self._choose_folder)
        body.addWidget(label)
        row = across(spacing=theme.SMALL)
        row.addWidget(self._vaults, 1)
        row.addWidget(other)
        body.addLayout(row)

    def _words_of(self, folder: Path) -> str:
        """The name of its folder; of the first vault, whose folder nobody named, a sentence."""
        return self.tr("On this computer") if folder == default_vault() else folder.name

    def _add_secret(self, body: QVBoxLayout) -> None:
        self._secret_label = text("", "muted", 0.92)
        self._secret = LineEdit()
        self._secret.setObjectName("secret")
        self._secret.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._secret.returnPressed.connect(self._on_unlock)
        self._secret.textEdited.connect(self._on_typed)
        self._secret.installEventFilter(self)
        self._secret_label.setBuddy(self._secret)
        self._eye = icon_button("eye", self.tr("Show what is typed"))
        self._eye.setObjectName("eye")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show_way)
        body.addWidget(self._secret_label)
        row = across(spacing=theme.SMALL)
        row.addWidget(self._secret, 1)
        row.addWidget(self._eye)
        body.addLayout(row)
        self._keyboard = one_line("", "muted", 0.92)
        self._keyboard.setObjectName("keyboard")
        picture = QLabel()
        picture.setPixmap(icons.pixmap("keyboard", "muted", 16))
        self._capitals = one_line("", "warning", 0.92, bold=True)
        self._key_file = Button(self.tr("Key file…"), "key-round", Weight.QUIET)
        self._key_file.setObjectName("key_file")
        self._key_file.setToolTip(self.tr("Only where the passphrase needs a file beside it"))
        self._key_file.clicked.connect(self._choose_key_file)
        self._typing = QWidget()
        self._typing.setLayout(
            across(picture, self._keyboard, self._capitals, None, self._key_file)
        )
        self._advice = text("", "muted", 0.92)
        self._advice.setObjectName("advice")
        body.addWidget(self._typing)
        body.addWidget(self._advice)

    def _first_time(self) -> QWidget:
        """What stands there while there is no vault on this computer."""
        welcome = QWidget()
        body = QVBoxLayout(welcome)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.MEDIUM)
        words = self.tr(
            "Everything is kept in an encrypted vault on this computer. Make one, or look "
            "around in the practice vault first."
        )
        body.addWidget(text(words))
        create = Button(self.tr("Make a vault"), "plus", Weight.PRIMARY)
        create.setObjectName("create_first")
        create.clicked.connect(self.create_asked)
        practice = Button(self.tr("Practice vault"), "graduation-cap")
        practice.setObjectName("practice_first")
        practice.clicked.connect(self.practice_asked)
        other = Button(self.tr("Another vault…"), "folder-open", Weight.QUIET)
        other.clicked.connect(self._choose_folder)
        body.addLayout(across(create, practice, None))
        others = FlowBox(theme.SMALL)
        others.add(other)
        others.add(self._restore_button("restore_first"))
        body.addWidget(others)
        return welcome

    def _restore_button(self, name: str) -> Button:
        restore = Button(self.tr("Open a backup…"), "hard-drive", Weight.QUIET)
        restore.setObjectName(name)
        restore.clicked.connect(self.restore_asked)
        return restore

    def _show_beginning(self) -> None:
        known = self._vaults.count() > 0
        self._opening.setVisible(known)
        self._welcome.setVisible(not known)

    def _add_beginnings(self, body: QVBoxLayout) -> None:
        create = Button(self.tr("New vault…"), "plus", Weight.QUIET)
        create.setObjectName("create")
        create.clicked.connect(self.create_asked)
        practice = Button(self.tr("Practice vault"), "graduation-cap", Weight.QUIET)
        practice.setObjectName("practice")
        practice.setToolTip(self.tr("Invented cases to try everything with; no passphrase needed"))
        practice.clicked.connect(self.practice_asked)
        body.addLayout(across(create, None, practice))
        body.addLayout(across(self._restore_button("restore_backup"), None))

    def _languages(self, current: str) -> QVBoxLayout:
        row = across(None)
        for language, name in OWN_NAMES.items():
            button = Button(name, weight=Weight.QUIET)
            button.setObjectName(f"language_{language}")
            button.setCheckable(True)
            button.setChecked(language == current)
            button.clicked.connect(
                lambda _=False, language=language: self.language_chosen.emit(language)
            )
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout()
        column.addLayout(row)
        return column

    def _promise(self) -> QLabel:
        words = text(self.tr("This program has no network."), "muted", 0.92)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return words

    # --- the secret -------------------------------------------------------------------------

    def _switch_way(self) -> None:
        self._with_code = not self._with_code
        self._secret.clear()
        self._show_way()
        self._secret.setFocus()

    def _show_way(self) -> None:
        shown = self._with_code or self._eye.isChecked()
        normal, hidden = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
        self._secret.setEchoMode(normal if shown else hidden)
        self._eye.setVisible(not self._with_code)
        label = self.tr("Recovery code") if self._with_code else self.tr("Passphrase")
        self._secret_label.setText(label)
        self._secret.setAccessibleName(label)
        self._secret.setPlaceholderText(
            self.tr("13 groups of four characters") if self._with_code else ""
        )
        self._typing.setVisible(not self._with_code)
        self._advice.setVisible(self._with_code)
        self._show_advice()
        self._other_way.setText(
            self.tr("Use the passphrase") if self._with_code else self.tr("I forgot my passphrase")
        )
        self._other_way.setAccessibleName(self._other_way.text())

    def _show_advice(self) -> None:
        """What to do in place of the passphrase, then how far the code was read."""
        if not self._with_code:
            return
        from trafficmon_desktop.ui.pages.recovery_words import words_of_typed

        first = self.tr(
            "Take the recovery sheet and type its code; capitals and separators do not matter. "
            "If it was divided among several people, type their shares one after another. Then "
            "you choose a new passphrase."
        )
        self._advice.setText(words_of_typed(self._secret.text()) or first)

    def _choose_key_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Key file"))
        self.key_file = Path(name) if name else None
        self._key_file.setText(self.key_file.name if self.key_file else self.tr("Key file…"))
        self._secret.setFocus()

    def _on_typed(self) -> None:
        self._secret.set_mark("")
        self._banner.say("")
        self._show_advice()

    def _on_unlock(self) -> None:
        folder = self._vaults.currentData()
        if folder and self._secret.text():
            self.unlock_asked.emit(Path(folder), self._secret.text(), self._with_code)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the vault"))
        if folder:
            self.add_vault(Path(folder))

    @property
    def folder(self) -> Path | None:
        """The vault that is chosen, if there is one."""
        chosen = self._vaults.currentData()
        return Path(chosen) if chosen else None

    def add_vault(self, folder: Path) -> None:
        """Offers a vault and chooses it."""
        at = self._vaults.findData(str(folder))
        if at < 0:
            self._vaults.insertItem(0, self._words_of(folder), str(folder))
            at = 0
        self._vaults.setCurrentIndex(at)
        self._show_beginning()
        self._secret.setFocus()

    # --- while it opens ---------------------------------------------------------------------

    def show_working(self, *, working: bool) -> None:
        """Nothing can be pressed while the key is derived."""
        for part in (self._unlock, self._secret, self._vaults, self._other_way):
            part.setEnabled(not working)
        self._unlock.setText(self.tr("Opening…") if working else self.tr("Unlock"))

    def show_failure(self, words: str) -> None:
        """Says why it did not open, and whether the keyboard may be the reason."""
        self._attempts += 1
        self.show_working(working=False)
        hints = [words]
        if not self._with_code and any(
            "\u0400" <= letter <= "\u04ff" for letter in self._secret.text()
        ):
            hints.append(self.tr("You typed Cyrillic letters: try the Latin keyboard."))
        layout = QGuiApplication.inputMethod().locale().nativeLanguageName()
        if layout:
            hints.append(self.tr("Keyboard: %1.").replace("%1", layout))
        if self._capitals.text() and not self._with_code:
            hints.append(f"{self._capitals.text()}.")
        if self._attempts > 1:
            hints.append(self.tr("Attempt %1.").replace("%1", str(self._attempts)))
        self._banner.say(" ".join(hints), "danger")
        self._secret.set_mark("danger")
        self._secret.setFocus()
        self._secret.selectAll()

    @property
    def failure(self) -> str:
        """What is said of the last attempt."""
        return self._banner.words

    def focus_secret(self) -> None:
        """Puts the cursor where the passphrase belongs."""
        self._secret.setFocus()

    # --- keyboard ---------------------------------------------------------------------------

    def _show_keyboard(self) -> None:
        locale = QGuiApplication.inputMethod().locale()
        self._keyboard.setText(locale.nativeLanguageName() or self.tr("Keyboard"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._secret and isinstance(event, QKeyEvent):
            self._notice_capitals(event)
        return False

    def _notice_capitals(self, event: QKeyEvent) -> None:
        """Caps Lock shows itself: a capital without Shift, or a small letter with it."""
        if event.type() != QEvent.Type.KeyPress:
            return
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._capitals.setText("")
        elif letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            locked = letter.isupper() != shifted
            self._capitals.setText(self.tr("Caps Lock is on") if locked else "")
