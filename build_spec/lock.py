"""Writes requirements/{run,authoring,dev}.txt from pyproject.toml: exact versions and hashes, for Linux and Windows.

The resolver is `uv`, kept in a folder of its own so that nobody else has to download it. Its notes name no index
and no folder, so the files are the same wherever they are made.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "build" / "lock"
RESOLVER = "uv==0.13.9"
FILES: dict[str, list[str]] = {"run.txt": [], "authoring.txt": ["--extra", "authoring"], "dev.txt": ["--extra", "dev"]}


def _resolver() -> Path:
    command = TOOLS / "bin" / "uv"
    if not command.exists():
        venv.create(TOOLS, with_pip=True)
        subprocess.run([TOOLS / "bin" / "python", "-m", "pip", "install", "--quiet", RESOLVER], check=True)
    return command


def lock(file: str, extras: list[str], options: list[str]) -> None:
    """Resolve into requirements/`file`; versions already in it stay unless `options` says --upgrade."""
    command: list[str | Path] = [_resolver(), "pip", "compile", "pyproject.toml", "--quiet", "--no-config"]
    command += ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"]
    command += ["--custom-compile-command", "make lock", *extras, *options, "--output-file", f"requirements/{file}"]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    for name, extra in FILES.items():
        lock(name, extra, sys.argv[1:])
