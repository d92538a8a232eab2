"""A process killed while it writes the header leaves the old or the new one, whole."""

import os
import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.storage.vault_files import refusal, reopen
from trafficmon_desktop.storage.header import COPY_NAME, NAME, parse_header, read_header

ROOT = Path(__file__).parents[2]

WRITER = """
import os, sys, pathlib
from dataclasses import replace
from trafficmon_desktop.storage import platform_files
from trafficmon_desktop.storage.header import Anchor, header_bytes, read_header, write_header
folder, way = pathlib.Path(sys.argv[1]), sys.argv[3]
header, _ = read_header(folder)
signed = bytes.fromhex(sys.argv[2])
sequence = header.anchor.sequence

def in_place(path, content):
    with path.open("wb", buffering=0) as file:
        for start in range(0, len(content), 256):
            file.write(content[start : start + 256])
            os.fsync(file.fileno())

if way == "in place":
    platform_files.replace_file = in_place
print("ready", flush=True)
while True:
    sequence += 1
    write_header(folder, replace(header, anchor=Anchor(sequence, header.anchor.mac)).signed(signed))
"""

#: All five hundred on request.
KILLS = int(os.environ.get("TRAFFICMON_KILLS", "12"))


def _kill_a_writer(folder, key, way, moment):
    command = [sys.executable, "-c", WRITER, str(folder), key.hex(), way]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        # it writes without a pause: where the kill falls is left to chance
        with suppress(subprocess.TimeoutExpired):
            process.wait(moment)
        process.send_signal(signal.SIGKILL)


def test_the_header_is_whole_after_every_kill(folder):
    with reopen(folder) as vault:
        key, before = vault.unlocked.keys.header_mac, vault.header.anchor.sequence
    chance = random.Random(1)
    for _ in range(KILLS):
        _kill_a_writer(folder, key, "replaced", chance.uniform(0.0, 0.02))
        main, copy = (parse_header((folder / name).read_bytes()) for name in (NAME, COPY_NAME))
        assert main.is_signed_by(key)
        assert copy.is_signed_by(key)
        assert main.anchor.sequence >= copy.anchor.sequence
    assert main.anchor.sequence > before
    with reopen(folder):
        assert read_header(folder)[0].anchor == main.anchor
        assert not list(folder.glob("*.tmp"))


def test_the_control_a_header_written_in_place_does_not_survive(folder):
    with reopen(folder) as vault:
        key = vault.unlocked.keys.header_mac
    whole = (folder / NAME).read_bytes()
    chance = random.Random(2)
    for _ in range(60):
        for name in (NAME, COPY_NAME):
            (folder / name).write_bytes(whole)
        _kill_a_writer(folder, key, "in place", chance.uniform(0.0, 0.02))
        pair = [(folder / name).read_bytes() for name in (NAME, COPY_NAME)]
        if any(not content.endswith(b"\n") for content in pair):
            break
    else:
        raise AssertionError("no kill fell into a write: the other test shows nothing")
    torn = next(content for content in pair if not content.endswith(b"\n"))
    assert refusal(lambda: parse_header(torn)).key == "vault_header_damaged"
