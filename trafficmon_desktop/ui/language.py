"""The language and script of the screen.

``QLocale("sr@latin")`` silently is Cyrillic and ``name()`` is the same for both scripts, so the
tags are kept by ourselves.
"""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from trafficmon_desktop.paths import translations_dir

#: What each language calls itself, in the order in which they are offered.
OWN_NAMES = {"en": "English", "sr-Latn": "srpski", "sr-Cyrl": "српски"}

_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "sr-Latn": QLocale(
        QLocale.Language.Serbian, QLocale.Script.LatinScript, QLocale.Country.Serbia
    ),
    "sr-Cyrl": QLocale(
        QLocale.Language.Serbian, QLocale.Script.CyrillicScript, QLocale.Country.Serbia
    ),
}

#: What is stored, so that nobody has to ask Qt for a name of the locale.
TAGS = {"en": "en-GB", "sr-Latn": "sr-Latn-RS", "sr-Cyrl": "sr-Cyrl-RS"}


def system_language() -> str:
    """The language of the system if we speak it, else English."""
    locale = QLocale.system()
    if locale.language() != QLocale.Language.Serbian:
        return "en"
    is_latin = locale.script() == QLocale.Script.LatinScript
    return "sr-Latn" if is_latin else "sr-Cyrl"


class ScreenLanguage:
    """Holds the catalogues that are installed in the application."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.current = "en"

    def choose(self, language: str) -> None:
        """Installs the catalogues of a language in place of the last one's.

        Windows get ``LanguageChange``; the main window builds its pages anew.
        """
        self.current = language
        QLocale.setDefault(_LOCALES[language])
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed = [*self._catalogues(language)]
        for translator in self._installed:
            self._app.installTranslator(translator)

    def _catalogues(self, language: str) -> list[QTranslator]:
        ending = "_" + language.replace("-", "_")
        found = []
        for path in sorted(translations_dir().glob(f"*{ending}.qm")):
            translator = QTranslator(self._app)
            if translator.load(str(path)):
                found.append(translator)
        return found


def qt_version() -> str:
    """The version of Qt that runs."""
    return QLibraryInfo.version().toString()
