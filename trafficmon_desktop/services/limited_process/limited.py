"""The program itself as a process that may do nothing but answer."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import BinaryIO, Self, cast

import trafficmon_desktop
from trafficmon_desktop.services.limited_process import rights


class GaveUpError(Exception):
    """The process was ended or said what it should not: the limits of memory and time."""


class LimitedProcess:
    """Such a process, for as long as the ``with`` lasts; it is started when first needed.

    ``argument`` says what it is to be, ``command`` what to start instead of the program.
    """

    def __init__(self, argument: str, command: Sequence[str] = ()) -> None:
        self._command = command or _own_command(argument)
        self._process: subprocess.Popen[bytes] | None = None

    @contextmanager
    def asked(self, request: bytes) -> Iterator[BinaryIO]:
        """Sends a request and gives the stream of answers, to be read to their end within.

        Raises :class:`GaveUpError` where it cannot be started or takes too long, or whatever
        reads it raises the errors of wrong content; the process is ended then.
        """
        process = self._process = self._process or _started(self._command)
        timer = Timer(rights.MOST_SECONDS, process.kill)
        timer.daemon = True
        timer.start()
        try:
            asked = cast("BinaryIO", process.stdin)  # both are pipes, as it was started
            asked.write(request)
            asked.flush()
            yield cast("BinaryIO", process.stdout)
        except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
            self.end()
            raise GaveUpError from None
        finally:
            timer.cancel()
            timer.join()

    def end(self) -> None:
        """Ends the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # what it no longer takes is still to be flushed
                if stream is not None:
                    stream.close()
        process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.end()


def _own_command(argument: str) -> Sequence[str]:
    """The program itself; nothing that lies in the current folder is taken for a part of it."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-P", "-m", "trafficmon_desktop"]
    return [*program, argument]


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """It inherits no secret. Raises :class:`GaveUpError` where the system does not start it."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("TRAFFICMON")}
    environment["PYTHONPATH"] = str(Path(trafficmon_desktop.__file__).parents[1])
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:  # no memory for another process, or the program was taken away meanwhile
        raise GaveUpError from None
