"""Qt's own file dialog remembers the folders it was in; one may be named after a client.

Where settings are files it gets no file to write them into. Elsewhere (the registry, a property
list) what it wrote is taken out when the program begins and when it ends.
"""

import os

from PySide6.QtCore import QSettings

_REMEMBERED = ("FileDialog/history", "FileDialog/lastVisited")


def forget_chosen_folders() -> None:
    """To be called before the first dialog, and again after the last."""
    scope = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.NativeFormat, scope, os.devnull)
    settings = QSettings(scope, "QtProject")
    for key in _REMEMBERED:
        settings.remove(key)
