"""A process killed while it writes the header leaves the old or the new one, whole."""

import signal
import subprocess
import sys
from pathlib import Path

from tests.storage.vault_files import reopen
from trafficmon_desktop.storage.header import COPY_NAME, NAME, parse_header

ROOT = Path(__file__).parents[2]

WRITER = """
import sys, pathlib
from dataclasses import replace
from trafficmon_desktop.storage.header import Anchor, read_header, write_header
folder = pathlib.Path(sys.argv[1])
header, _ = read_header(folder)
signed = bytes.fromhex(sys.argv[2])
sequence = header.anchor.sequence
while True:
    sequence += 1
    write_header(folder, replace(header, anchor=Anchor(sequence, header.anchor.mac)).signed(signed))
    print(sequence, flush=True)
"""

KILLS = 12


def test_the_header_is_whole_after_every_kill(folder):
    with reopen(folder) as vault:
        key, before = vault.unlocked.keys.header_mac, vault.header.anchor.sequence
    for kill in range(KILLS):
        command = [sys.executable, "-c", WRITER, str(folder), key.hex()]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            for _ in range(kill + 1):
                process.stdout.readline()
            # it goes on writing meanwhile: where the kill falls is left to chance
            process.send_signal(signal.SIGKILL)
        main, copy = (parse_header((folder / name).read_bytes()) for name in (NAME, COPY_NAME))
        assert main.is_signed_by(key)
        assert copy.is_signed_by(key)
        assert main.anchor.sequence - copy.anchor.sequence in (0, 1)
    assert main.anchor.sequence > before
