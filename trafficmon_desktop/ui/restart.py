"""The end of the process, and a new one at the locked screen: memory cannot be wiped."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from trafficmon_desktop.system.process import end_within

#: Work that was cancelled gets so long to end by itself, in milliseconds.
PATIENCE_MS = 1000

#: The process is gone so soon after the new one was started, whatever still runs in it.
SECONDS_LEFT = 1.0


def restart_locked(vault: Path | None, is_practice: bool) -> None:
    """Starts the program anew at the locked screen and ends this process."""
    frozen = getattr(sys, "frozen", False)
    arguments = [] if frozen else ["-m", "trafficmon_desktop"]
    if is_practice:
        arguments += ["practice", "--locked"]
    if vault is not None:
        arguments += ["--vault", str(vault)]
    QProcess.startDetached(sys.executable, arguments, os.getcwd())
    end_within(SECONDS_LEFT)
    QApplication.quit()
