"""The guards of every test do fail a test that leaves something behind."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT

CARELESS = """
import logging
import socket
import sqlite3
import threading

kept = []


def test_leaves_a_window(qtbot):
    from PySide6.QtWidgets import QWidget
    kept.append(QWidget())
    kept[-1].show()


def test_leaves_a_thread():
    end = threading.Event()
    kept.append(end)
    threading.Thread(target=end.wait, name="left").start()


def test_leaves_a_database(tmp_path):
    kept.append(sqlite3.connect(tmp_path / "left.db"))
    kept[-1].execute("CREATE TABLE t (c)")


def test_logs_a_warning():
    logging.getLogger("somewhere").warning("unexpected")


def test_opens_a_socket():
    socket.socket()


def test_is_careful(caplog):
    logging.getLogger("somewhere").warning("expected")


def test_ends():
    for each in kept:
        getattr(each, "close", getattr(each, "set", None))()
"""


def test_a_careless_test_fails(tmp_path: Path) -> None:
    (tmp_path / "test_careless.py").write_text(CARELESS)
    options = ["-p", "tests.conftest", "-p", "no:randomly", "-p", "no:cacheprovider", "-q"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", ROOT / "pyproject.toml", *options, tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    said = (
        "window QWidget",
        "thread left",
        "left.db",
        "somewhere: unexpected",
        "a socket to the network was asked for",
        "1 failed, 6 passed, 4 errors",
    )
    assert [words for words in said if words not in done.stdout] == []
