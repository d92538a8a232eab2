#!/usr/bin/env python3
"""Sets the project up and runs its parts. Needs Python 3.11 or newer and nothing else.

python3 dev.py run [ARGUMENTS]    open the program on a practice vault with invented cases;
                                  without a display: make the vault, a release and pictures
python3 dev.py test [ARGUMENTS]   run the tests (arguments go to pytest); with --long the
                                  window is worked with for eight simulated hours
python3 dev.py lint               style, types and the direction of imports
python3 dev.py bench [NAME ...]   measure against the floors (benchmarks/)
python3 dev.py shots [ARGUMENTS]  pictures of every page (--out DIR, --languages, --scale)
python3 dev.py build              build the one-folder program and let it prove itself
python3 dev.py help               this text

The first call makes .venv from the locked dependencies and, on Debian and Ubuntu as root,
installs the system libraries of Qt. Whatever is written goes to .out, build and dist.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / ".ci" / "requirements-dev.lock"
STAMP = VENV / "set-up"
QT_READY = VENV / "qt-ready"
OUT = ROOT / ".out"

#: What the Qt wheel expects of a Debian or Ubuntu system.
QT_PACKAGES = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 "
    "libx11-xcb1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 "
    "libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1"
).split()

#: Says "window" or "screen" when that part of Qt cannot be loaded.
QT_PROBE = """
import ctypes, sys
from pathlib import Path
try:
    import PySide6.QtWidgets
except ImportError as error:
    sys.exit(f"window: {error}")
plugin = Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"
try:
    ctypes.CDLL(str(plugin))
except OSError as error:
    sys.exit(f"screen: {error}")
"""


def say(text: str) -> None:
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def call(*command: object, **environment: str) -> int:
    """Run a command in the project's folder; its exit code."""
    words = [str(word) for word in command]
    return subprocess.call(words, cwd=ROOT, env={**os.environ, **environment})


def must(*command: object, shown: bool = True) -> None:
    """Run a step of the set-up; end with its exit code if it fails."""
    words = [str(word) for word in command]
    code = subprocess.call(words, cwd=ROOT, stdout=None if shown else subprocess.DEVNULL)
    if code:
        say("the set-up stopped at: " + " ".join(words))
        sys.exit(code)


# Set-up


def install_system_packages(packages: Sequence[str], why: str) -> None:
    """By apt as root; otherwise say what to type and end."""
    if shutil.which("apt-get") is None:
        say(f"{why} Install what your system calls: {' '.join(packages)}")
        sys.exit(1)
    if os.geteuid() != 0:
        say(f"{why} Type this, then start again:")
        print(f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}")
        sys.exit(1)
    say(f"{why} Installing: {' '.join(packages)}")
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")
    must(*quiet, "update")
    must(*quiet, "install", "-y", "--no-install-recommends", *packages, shown=False)


def fingerprint() -> str:
    """Changes with whatever the environment is made from, the place of the folder included."""
    import tomllib  # here, so that an older Python gets as far as being told so

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made_from = f"{sys.version}\n{ROOT}\n{project}\n{LOCK.read_text(encoding='utf-8')}"
    return hashlib.sha256(made_from.encode()).hexdigest()


def make_environment() -> None:
    """Make .venv with exactly the locked packages and the project itself, unless it is there."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    say("setting up .venv; this is done once and takes a minute or two")
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_system_packages([package], "Python's module venv is missing.")
    must(sys.executable, "-m", "venv", *(["--clear"] if STAMP.exists() else []), VENV)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    must(*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK)
    must(*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    STAMP.write_text(wanted)


def make_qt_loadable() -> None:
    """On Linux: see that Qt finds its libraries, get them where that is possible."""
    if not sys.platform.startswith("linux") or QT_READY.exists():
        return
    missing = probe_qt()
    if missing:
        has_apt_and_root = os.geteuid() == 0 and shutil.which("apt-get") is not None
        if missing.startswith("screen") and not has_apt_and_root and without_display():
            return  # the tests need no screen
        install_system_packages(QT_PACKAGES, f"Qt lacks a system library ({missing}).")
        missing = probe_qt()
    if missing:
        say(f"Qt still lacks a system library ({missing}).")
        sys.exit(1)
    QT_READY.touch()


def probe_qt() -> str:
    """Empty if Qt can be loaded, else what is missing."""
    done = subprocess.run([PYTHON, "-c", QT_PROBE], capture_output=True, text=True, check=False)
    return done.stderr.strip() if done.returncode else ""


def without_display() -> bool:
    """Whether this is a Linux session in which no window could open."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names)


# Commands


def run(arguments: list[str]) -> int:
    program = (PYTHON, "-m", "trafficmon_desktop")
    place = [] if "--vault" in arguments else ["--vault", str(OUT / "practice")]
    if not without_display():
        return call(*program, "practice", *place, *arguments)
    return show_without_display()


def show_without_display() -> int:
    """Everything the window would show, as files."""
    say("there is no display here: the vault, a release and pictures of the pages are made instead")
    return call(PYTHON, ROOT / ".ci" / "tour.py", OUT) or shots(["--out", str(OUT / "shots")])


def test(arguments: list[str]) -> int:
    screen = {"QT_QPA_PLATFORM": "offscreen"}
    if "--long" in arguments:
        long_ones = (ROOT / "tests" / "ui" / "test_endurance.py", "-s")
        others = [each for each in arguments if each != "--long"]
        return call(PYTHON, "-m", "pytest", *long_ones, *others, TRAFFICMON_LONG="1920", **screen)
    workers = [] if arguments else ["-n", str(min(4, os.cpu_count() or 1))]
    return call(PYTHON, "-m", "pytest", *workers, *arguments, **screen)


def lint(arguments: list[str]) -> int:
    places = arguments or ["."]
    checks = (
        ["ruff", "check", *places],
        ["ruff", "format", "--check", *places],
        ["mypy"],
        ["lint-imports", "--no-cache", "--no-logo"],
    )
    failed = [name for name, *options in checks if call(BIN / name, *options)]
    if failed:
        say("not clean: " + ", ".join(failed))
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    platform = os.environ.get("QT_QPA_PLATFORM") or "offscreen"
    return call(PYTHON, "-m", "benchmarks", *arguments, QT_QPA_PLATFORM=platform)


def shots(arguments: list[str]) -> int:
    script = (PYTHON, ROOT / ".ci" / "shots.py", *arguments)
    if not without_display():
        return call(*script)
    if shutil.which("Xvfb") is None and os.geteuid() == 0 and shutil.which("apt-get"):
        install_system_packages(["xvfb"], "Pictures are truest on a virtual screen.")
    if shutil.which("Xvfb") is None:
        return call(*script, QT_QPA_PLATFORM="offscreen")
    return on_virtual_screen(script)


def on_virtual_screen(script: Sequence[object]) -> int:
    reader, writer = os.pipe()
    options = ["-displayfd", str(writer), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        ["Xvfb", *options], pass_fds=[writer], stderr=subprocess.DEVNULL
    ) as screen:
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        try:
            platform = {"DISPLAY": f":{number}"} if number else {"QT_QPA_PLATFORM": "offscreen"}
            return call(*script, **platform)
        finally:
            screen.terminate()


def build(arguments: list[str]) -> int:
    code = call(PYTHON, "-m", "PyInstaller", "--noconfirm", *arguments, ROOT / "build.spec")
    if code:
        return code
    program = ROOT / "dist" / "trafficmon-desktop" / "trafficmon-desktop"
    return call(program.with_suffix(".exe") if os.name == "nt" else program, "self-test")


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "shots": shots,
    "build": build,
}


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one is told so
        say(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}")
        return 1
    name = arguments[0] if arguments else "help"
    if name not in COMMANDS:
        print(__doc__)
        return 0 if name in ("help", "-h", "--help") else 2
    make_environment()
    make_qt_loadable()
    return COMMANDS[name](arguments[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
