"""The window is used while the kernel kills whatever asks for a socket to the network.

By default a few test files of the window run so; all of them with ``TRAFFICMON_LONG_TESTS=1``.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SOME = ["tests/ui/test_masked_list.py", "tests/ui/test_lock.py::test_ctrl_l_locks"]
SUITE = ["tests/ui"] if os.environ.get("TRAFFICMON_LONG_TESTS") else SOME

CUT_OFF = "import sys; sys.path.insert(0, '.')\n"
CUT_OFF += "from tests.journeys.no_network import cut_off; cut_off()\n"


def run(code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", CUT_OFF + code],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_socket_to_the_network_would_end_the_process(family: str) -> None:
    assert run(f"import socket; socket.socket(socket.{family})").returncode == -signal.SIGSYS
    assert run("import socket; socket.socket(socket.AF_UNIX)").returncode == 0


def test_one_that_python_does_not_see_would_too() -> None:
    code = "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)"  # past every hook of Python
    assert run(code).returncode == -signal.SIGSYS


def test_the_window_runs_all_the_same() -> None:
    arguments = ["-q", "-n", "0", "-p", "no:cacheprovider", *SUITE]
    done = run(f"import pytest; sys.exit(pytest.main({arguments}))")
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert " passed" in done.stdout
