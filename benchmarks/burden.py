"""What the program takes from the computer: memory after unlocking, the screen during long work."""

import gc
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Comparison
from benchmarks.vaults import PASSPHRASE, SEED, empty_vault, people_vault, sample_vault
from benchmarks.window import output_of
from trafficmon_desktop.services.exports import pdf_file
from trafficmon_desktop.services.imports.importer import import_files
from trafficmon_desktop.services.samples import write_sample
from trafficmon_desktop.services.summary import SummaryRequest, counted
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.ui.tasks import TaskRunner

FRAME = 1 / 60

#: In the vault that memory is measured with.
PEOPLE = 5_000

#: Prints the memory in use in MB, with all that is shared: whoever else runs changes nothing.
USED = """
from pathlib import Path
kilobytes = Path("/proc/self/smaps_rollup").read_text().split("Rss:")[1].split()[0]
print(int(kilobytes) / 1024)
"""

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1240, 700)
window.show()
window.grab()
"""

UNLOCKED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from trafficmon_desktop.app import Program, Surroundings
from trafficmon_desktop.services.vaults import open_vault
from trafficmon_desktop.ui.workspace import Standing
folder, vault, passphrase = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
app = QApplication([])
around = Surroundings(folder / "look.json", folder, folder / "p", folder / "v", lambda *_: None)
program = Program(app, around)
program.window.show()
program._vault = open_vault(vault, passphrase=passphrase, state=folder / "state")
program.show_work(Standing(place="people"))
program.window.grab()
"""


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    if Path("/proc/self/smaps_rollup").exists():
        yield from memory(folder)
    yield from gaps(folder, cases)


def memory(folder: Path) -> Iterator[Comparison]:
    with people_vault(folder, PEOPLE) as vault:
        place = vault.folder
    yield Comparison(
        f"memory after unlocking, {PEOPLE} people",
        "a bare window",
        2.6,
        floor=lambda: float(output_of(BARE + USED, folder)) / 1000,
        ours=lambda: float(output_of(UNLOCKED + USED, folder, str(place), PASSPHRASE)) / 1000,
        rounds=3,
        unit="MB",
    )


def gaps(folder: Path, cases: int) -> Iterator[Comparison]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    files = folder / "to-import"
    write_sample(files, cases, SEED)
    request = SummaryRequest(
        period_from=date(2024, 1, 1),
        period_to=date(2024, 12, 31),
        as_of=date(2025, 1, 20),
        profile="internal",
    )
    gc.freeze()  # as the program does with what it has loaded
    with sample_vault(folder, cases) as vault:

        def bring(into: Vault) -> None:
            import_files(into, files)

        def summarise(_into: Vault) -> None:
            pdf_file.write(counted(vault, request), Terms("sr-Cyrl"), folder / "gap.pdf")

        for name, work in (("an import", bring), ("a summary", summarise)):
            yield Comparison(
                f"worst gap of the screen during {name}",
                "one frame",
                10.0,
                floor=lambda: FRAME,
                ours=lambda work=work: gap_beside(work, folder),
                rounds=3,
            )


def gap_beside(work: Callable[[Vault], None], folder: Path) -> float:
    """The worst gap while something is done to a new vault, which was open before."""
    with empty_vault(folder) as vault:
        return worst_gap(lambda _report: work(vault))


def worst_gap(work: Callable[[object], None]) -> float:
    """The longest time in seconds that the screen's thread waits while the work is done."""
    runner, loop, beats = TaskRunner(), QEventLoop(), [time.perf_counter()]
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start(5)
    runner.start(work).ended.connect(loop.quit)
    loop.exec()
    heart.stop()
    runner.stop()
    return max(after - before for before, after in pairwise(beats))
