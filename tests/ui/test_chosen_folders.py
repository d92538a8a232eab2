"""No folder that was chosen is remembered outside the vault."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

#: A folder is chosen in Qt's own dialog, as the pages do.
SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from trafficmon_desktop.ui.chosen_folders import forget_chosen_folders

app = QApplication(["folders"])
if sys.argv[2] == "forget":
    forget_chosen_folders()

def accept():
    for each in app.topLevelWidgets():
        if isinstance(each, QFileDialog):
            each.accept()

timer = QTimer()
timer.timeout.connect(accept)
timer.start(100)
print(QFileDialog.getExistingDirectory(None, "", sys.argv[1]))
"""


@pytest.mark.parametrize("how", ["forget", "remember"])
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="settings are files on Linux only")
def test_no_file_of_the_settings_names_a_folder(tmp_path: Path, how: str) -> None:
    chosen, settings = tmp_path / "Jelena", tmp_path / "settings"
    for folder in (chosen, settings):
        folder.mkdir()
    around = {"XDG_CONFIG_HOME": str(settings), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SCRIPT, str(chosen), how]
    done = subprocess.run(
        command, env=os.environ | around, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == str(chosen)
    texts = [each.read_text() for each in settings.rglob("*") if each.is_file()]
    assert any("Jelena" in each for each in texts) == (how == "remember")  # the control
