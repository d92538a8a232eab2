"""Long work, off the thread that paints."""

import gc
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from trafficmon_desktop.domain.errors import Cancelled, UserError
from trafficmon_desktop.event_log import PLACE, place_of

#: Called with (done, total) as often as the work likes; raises ``Cancelled``.
Report = Callable[[int, int], None]

#: Collections of the middle generation before a full one.
_NEVER = 1_000_000_000

logger = logging.getLogger(__name__)


class Task(QObject):
    """One piece of work under way. All signals arrive on the screen's thread."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(UserError)
    cancelled = Signal()
    crashed = Signal(str)
    ended = Signal()

    _answered = Signal(str, object)

    def __init__(self, parent: QObject | None = None, *, must_finish: bool = False) -> None:
        super().__init__(parent)
        self.must_finish = must_finish
        self._stop = threading.Event()
        self._dropped = False
        self._answered.connect(self._tell)

    def cancel(self) -> None:
        """Asks the work to stop at its next report."""
        self._stop.set()

    def drop(self) -> None:
        """Tells nobody what came of it: nobody is there any more. Cancels what need not finish."""
        self._dropped = True
        if not self.must_finish:
            self.cancel()

    def answer(self, how: str, value: object = None) -> None:
        """Called by the work's thread: what came of it, by the name of the signal."""
        self._answered.emit(how, value)

    @Slot(str, object)
    def _tell(self, how: str, value: object) -> None:
        """On the screen's thread, so that between dropping and telling nothing slips through."""
        if not self._dropped:
            signal = getattr(self, how)
            signal.emit() if how == "cancelled" else signal.emit(value)
        self.ended.emit()

    def report(self, done: int, total: int) -> None:
        """Passed to the work. Raises :class:`Cancelled` once the user stopped it."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


@contextmanager
def _no_full_collection() -> Iterator[None]:
    """A full collection stops every thread for as long as the heap is large: half a second.

    The young are collected as ever; the old wait until the work is done.
    """
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)


def _run(task: Task, work: Callable[[Report], Any]) -> None:
    """In the thread of the work."""
    try:
        with _no_full_collection():
            result = work(task.report)
    except Cancelled:
        task.answer("cancelled")
    except UserError as error:
        task.answer("failed", error)
    except Exception as error:
        # the class alone: attributes and the text may hold values of a person
        place = place_of(type(error), error.__traceback__)
        logger.exception(
            "work failed: %s", type(error).__name__, exc_info=False, extra={PLACE: place}
        )
        task.answer("crashed", type(error).__name__)
    else:
        task.answer("finished", result)


class TaskRunner(QObject):
    """Runs work one after another on its own thread, in the order in which it was given."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._tasks: set[Task] = set()

    def start(
        self,
        work: Callable[[Report], Any],
        on_done: Callable[[Any], None] | None = None,
        *,
        must_finish: bool = False,
    ) -> Task:
        """Starts ``work(report)``; ``on_done(result)`` is called on the screen's thread.

        ``must_finish``: an import or a release, which a lock waits for and does not take back.
        """
        task = Task(self, must_finish=must_finish)
        self._tasks.add(task)
        if on_done is not None:
            task.finished.connect(on_done)
        task.ended.connect(self._on_ended)
        # a callable: of some runnables the pool keeps the Python half, and with it the vault
        self._pool.start(partial(_run, task, work))
        self.busy_changed.emit(self.busy)
        return task

    @Slot()
    def _on_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._tasks.discard(task)
            task.deleteLater()
        self.busy_changed.emit(bool(self._tasks))

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return bool(self._tasks)

    @property
    def must_wait(self) -> bool:
        """Whether something is under way that is to be finished."""
        return any(task.must_finish for task in self._tasks)

    def drop(self) -> None:
        """Cancels what need not finish; no answer is told any more."""
        for task in self._tasks:
            task.drop()

    def stop(self, within: int = -1) -> bool:
        """Drops everything and waits for it to end, for so many milliseconds; whether it did."""
        self.drop()
        return self._pool.waitForDone(within)
