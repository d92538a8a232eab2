"""A session in which fifty things go wrong, each quoting a canary; run as a process of its own.

``python -m tests.journeys.faults HOME``: the files it gives to the program lie in ``HOME/given``.
With ``talkative`` as second argument the log is one that writes what an error says: the control.
"""

import logging
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from PySide6.QtWidgets import QApplication, QLineEdit

from trafficmon_desktop.__main__ import main
from trafficmon_desktop.event_log import EventLog
from trafficmon_desktop.paths import log_file
from trafficmon_desktop.services import records
from trafficmon_desktop.services.vaults import Vault, create_vault
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.ui.crashes import say_nothing_else, tell_of_crashes
from trafficmon_desktop.ui.tasks import TaskRunner

CANARY = "QZXCANARYWVK"
PASSPHRASE = "seven blue kettles sing quietly"

HEADS = (
    "code,given_name,nonsense", "code,given_name,birth_date", "given_name,given_name",
    "code,sex", "code,citizenships", "code,status", "code,first_contact_on", "code,risk_level",
)  # fmt: skip


def bad_tables(given: Path) -> Iterator[Path]:
    """Files to import, each wrong in another way."""
    for number, head in enumerate(HEADS):
        cells = ",".join([f"V-{CANARY}", *[CANARY] * head.count(",")])
        yield _written(given / f"{number}" / "victim.csv", f"{head}\n{cells}\n{cells}\n".encode())
    one = f"code,given_name\nV-1,{CANARY}\n"
    yield _written(given / "utf16" / "victim.csv", one.encode("utf-16"))
    yield _written(given / "zeros" / "victim.csv", one.encode() + bytes(50))
    yield _written(given / "quote" / "victim.csv", f'code,note\nV-1,"{CANARY}\n'.encode())
    yield _written(given / "name" / f"{CANARY}.csv", one.encode())
    yield _written(given / "ref" / "note.csv", f"code,subject\nN-1,{CANARY}\n".encode())
    yield _written(given / "cut" / "victim.xlsx", _workbook(given)[:400])
    yield _written(given / "text" / "victim.xlsx", one.encode())
    yield _written(given / "sheet" / "victim.xlsx", _workbook(given))


def _workbook(given: Path) -> bytes:
    path = given / "made.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", f"<workbook>{CANARY}")
    return path.read_bytes()


def _written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def damaged(given: Path) -> Iterator[list[str]]:
    """Commands on files that are not what they should be."""
    for number, content in enumerate(
        [CANARY, f'{{"format": "{CANARY}"}}', f'["{CANARY}"]', "[" * 5000 + CANARY, "\0" + CANARY]
    ):
        path = str(_written(given / f"{CANARY}{number}.json", content.encode()))
        yield ["attack", path]
        yield ["protect", path, "--out", f"{path}.out"]
        yield ["restore", path, "--vault", str(given / "restored")]
    yield ["vault", "info", str(given / CANARY)]
    yield ["search", CANARY, "--vault", str(given)]
    yield [CANARY]


def raises(error: Exception) -> None:
    """A fault of ours that quotes what it met."""
    name = CANARY
    raise type(error)(f"{error} {name}")


def of_the_window(runner: TaskRunner) -> Iterator[Callable[[], Any]]:
    """Faults nobody catches: in slots, timers, threads, work, destructors, packages and Qt."""
    field = QLineEdit()
    for error in (ValueError("a"), KeyError("b"), TypeError("c"), OSError("d"), RuntimeError("e")):
        field.textChanged.connect(lambda _text, error=error: raises(error))
        yield lambda: field.setText(field.text() + CANARY)
        yield lambda error=error: QTimer.singleShot(0, lambda: raises(error))
        yield lambda error=error: runner.start(lambda _report: raises(error))
    yield lambda: threading.Thread(target=raises, args=(ValueError("f"),)).start()
    yield lambda: logging.getLogger("sqlalchemy").error("row %s", CANARY)
    yield lambda: logging.getLogger(CANARY.lower()[:3]).warning("cell", exc_info=_caught())
    yield lambda: qWarning(f"QSomething: {CANARY}")

    class Leaving:
        def __del__(self) -> None:
            raises(ValueError("g"))

    yield Leaving


def _caught() -> BaseException | None:
    try:
        raises(ValueError("h"))
    except ValueError as error:
        return error
    return None


def wrong_records(vault: Vault) -> Iterator[Callable[[], Any]]:
    """What the services refuse."""
    yield lambda: records.get(vault, CANARY)
    yield lambda: records.remove(vault, CANARY)


def session(home: Path, *, window_only: bool) -> int:
    """Everything that goes wrong, one after another; how much of it did."""
    given, folder = home / "given", home / "vault"
    app = QApplication([])
    runner = TaskRunner()
    wrong = 0
    created = create_vault(folder, PASSPHRASE, parameters=NO_KDF)
    for act in wrong_records(created.vault):
        try:
            act()
        except Exception as error:
            logging.getLogger("faults").debug("refused", exc_info=error)
            wrong += 1
    created.vault.close()
    secret = ["--passphrase-file", str(_written(given / "secret", PASSPHRASE.encode()))]
    commands = [
        ["import", str(path), "--vault", str(folder), *secret] for path in bad_tables(given)
    ]
    for command in [] if window_only else [*commands, *damaged(given)]:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            try:
                wrong += main(command) != 0
            except SystemExit:
                wrong += 1
    for fault in of_the_window(runner):
        fault()
        wrong += 1
        while runner.busy:
            app.processEvents()
        QCoreApplication.processEvents()
    return wrong


class Talkative(logging.Handler):
    """The log that everybody writes first."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        with self._path.open("a") as file:
            file.write(record.getMessage() + "\n")


def run(arguments: list[str]) -> int:
    """Runs the session under the guards of the program and prints how much went wrong."""
    log = EventLog(log_file())
    tell_of_crashes(lambda _error: None, log)
    say_nothing_else(log)
    talkative = "talkative" in arguments
    if talkative:
        logging.getLogger().addHandler(Talkative(Path(arguments[0]) / "talk.txt"))
    print(session(Path(arguments[0]), window_only=talkative))
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
