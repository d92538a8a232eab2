"""What ``dev.py run`` makes where no window can open: the practice vault and a release from it."""

import contextlib
import io
import os
import sys
from pathlib import Path

from trafficmon_desktop.__main__ import main
from trafficmon_desktop.services.practice import PASSPHRASE, open_practice_vault


def make(folder: Path) -> int:
    """The practice vault and a release in ``folder``, unless they are there; an exit code."""
    vault, release = folder / "practice", folder / "release"
    open_practice_vault(vault, "Practice organisation").close()
    print(f"practice vault:  {vault}   (passphrase: {PASSPHRASE})", flush=True)
    if not (release / "summary.json").exists():
        os.environ["TRAFFICMON_PASSPHRASE"] = PASSPHRASE
        period = ["--from", "2024-01-01", "--to", "2024-12-31"]
        profile = ["--profile", "coordinator", "--recipient", "Practice coordinator"]
        code = main(["summary", "--vault", str(vault), *period, *profile, "--out", str(release)])
        if code:
            return code
    print(f"release of 2024: {release}", flush=True)
    cells = io.StringIO()
    with contextlib.redirect_stdout(cells):
        code = main(["attack", str(release / "summary.json")])
    print(f"attacked:        {cells.getvalue().splitlines()[-1]}", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(make(Path(sys.argv[1])))
