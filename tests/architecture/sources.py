"""The files of the project as the rules see them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "trafficmon_desktop"

#: What is written in the folder of the project without being part of it.
IGNORED = frozenset(
    line.strip().rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line
) | {".git"}

TEXT = frozenset({".py", ".toml", ".md", ".json", ".lock", ".spec", ".ts", ".csv", ".txt", ".yml"})


def project_files() -> Iterator[Path]:
    """Every file of the project."""
    pending = [ROOT]
    while pending:
        for path in sorted(pending.pop().iterdir()):
            if path.name in IGNORED or path.suffix == ".pyc":
                continue
            if path.is_dir():
                pending.append(path)
            else:
                yield path


def text_files() -> Iterator[Path]:
    return (path for path in project_files() if path.suffix in TEXT or not path.suffix)


def python_files(folder: Path = ROOT) -> Iterator[Path]:
    return (
        path for path in project_files() if path.suffix == ".py" and path.is_relative_to(folder)
    )


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))
