"""The program proves itself as a process of its own, where only its own guards are at work."""

import json
import os
import subprocess
import sys
from pathlib import Path

WATCHED = """
import socket
from trafficmon_desktop.services.network_watch import NetworkWatch
watch = NetworkWatch()
assert watch.works() and watch.seen == []
socket.socketpair()
assert watch.seen == []
socket.socket(socket.AF_INET6).close()
assert watch.seen == ["socket.__new__"]
"""


def run(*arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_step_is_proved(tmp_path: Path) -> None:
    done = run("-m", "trafficmon_desktop", "self-test", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert answers.pop("no_network") is True
    assert len(answers) >= 7
    assert all(answers.values()), answers


def test_a_socket_to_the_network_would_be_seen(tmp_path: Path) -> None:
    done = run("-c", WATCHED, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
