"""The kiosk where there is no network, and where nothing can be written but one megabyte of memory."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from kiosk.authoring.bench.screen import Screen
from tests.hands import Hands
from tests.trace.conftest import Ground, close, visit
from tests.twin import Twin

# Whoever is not root becomes it in a space of his own, where the system lets him.
UNSHARE = ("unshare", *(() if os.geteuid() == 0 else ("--map-root-user",)))
READ_ONLY = """
set -e
mount -t tmpfs -o size=1m,mode=0700 none "$0"
while read -r _ place _; do
    case "$place" in
        /proc*|/sys*|"$0") ;;
        *) mount -o remount,bind,ro "$place" 2> /dev/null || mount -o remount,bind,ro,nosuid,nodev "$place" ;;
    esac
done < /proc/mounts
exec "$@"
"""


def _allowed(*spaces: str) -> bool:
    return subprocess.run([*UNSHARE, *spaces, "true"], capture_output=True, check=False).returncode == 0


def _inside(hands: Hands, path: str | Path) -> Path:
    """A path as the kiosk sees it."""
    assert hands._process is not None
    return Path(f"/proc/{hands._process.pid}/root") / str(path).lstrip("/")


@pytest.mark.skipif(not _allowed("--net"), reason="this system lets nobody leave its network")
def test_without_a_network(ground: Ground, screen: Screen, twin: Twin) -> None:
    with ground.hands(screen, *UNSHARE, "--net") as hands:
        close(visit(hands, twin))
        assert hands._process is not None
        devices = Path(f"/proc/{hands._process.pid}/net/dev").read_text("ascii").splitlines()[2:]
        assert [line.split(":")[0].strip() for line in devices] == ["lo"]
        assert len(hands.said()) == 1


@pytest.mark.skipif(not _allowed("--mount"), reason="this system lets nobody have mounts of his own")
def test_with_nothing_to_write_into_but_a_megabyte(ground: Ground, screen: Screen, twin: Twin) -> None:
    with ground.hands(screen, *UNSHARE, "--mount", "sh", "-c", READ_ONLY, str(ground.state)) as hands:
        close(visit(hands, twin))
        for place in ("/", "/tmp", "/var/tmp", "/dev/shm", ground.folder / "home"):
            with pytest.raises(OSError, match="Read-only"):
                (_inside(hands, place) / "kept").touch()
        state = _inside(hands, ground.state)
        assert [file.name for file in state.iterdir()] == ["state.json"]
        space = os.statvfs(state)
        assert space.f_frsize * space.f_blocks == 1 << 20
        assert len(hands.said()) == 1
    assert not list(ground.state.iterdir())
