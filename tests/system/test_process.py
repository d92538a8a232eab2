"""What others may see of the process: shown in processes of their own, with the control beside."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

HARDEN = "from trafficmon_desktop.system.process import *; harden_process(); refuse_network()\n"
ALLOW_CORE = """
import resource
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
"""
TOLD = """
import ctypes, resource
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE)[0])
"""
CRASH = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)\n"
SOCKET = "import socket; socket.socket({family}).close(); print('made')\n"


def run(code: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_neither_image_nor_debugger(tmp_path: Path) -> None:
    assert run(ALLOW_CORE + HARDEN + TOLD, tmp_path).stdout.split() == ["0", "0"]
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    assert run(ALLOW_CORE + TOLD, tmp_path).stdout.split() == ["1", str(most)]


def test_a_crash_leaves_no_file(tmp_path: Path) -> None:
    done = run(ALLOW_CORE + HARDEN + CRASH, tmp_path)
    assert done.returncode == -signal.SIGSEGV
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("family", ["socket.AF_INET", "socket.AF_INET6"])
def test_a_socket_to_the_network_is_refused(tmp_path: Path, family: str) -> None:
    code = SOCKET.format(family=family)
    assert "NetworkRefusedError" in run(HARDEN + code, tmp_path).stderr
    assert run(code, tmp_path).stdout == "made\n"


def test_a_look_up_is_refused_and_a_local_socket_is_not(tmp_path: Path) -> None:
    look_up = HARDEN + "import socket; socket.getaddrinfo('localhost', 80)\n"
    assert "NetworkRefusedError" in run(look_up, tmp_path).stderr
    assert run(HARDEN + SOCKET.format(family="socket.AF_UNIX"), tmp_path).stdout == "made\n"


def test_the_program_does_so_before_anything_else(tmp_path: Path) -> None:
    code = ALLOW_CORE + (
        "from trafficmon_desktop.__main__ import main\nmain(['template', '--out', 'files'])\n"
    )
    assert run(code + TOLD, tmp_path).stdout.split()[-2:] == ["0", "0"]
    assert (
        "NetworkRefusedError" in run(code + SOCKET.format(family="socket.AF_INET"), tmp_path).stderr
    )


def test_the_process_ends_at_once_and_in_time(tmp_path: Path) -> None:
    wait = "import time; time.sleep(60)\n"
    assert run(HARDEN + "end_now(3)\n" + wait, tmp_path).returncode == 3
    assert run(HARDEN + "end_within(0.2)\n" + wait, tmp_path).returncode == 0
