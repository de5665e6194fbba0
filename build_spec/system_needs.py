"""Installs what the kiosk needs from the operating system, or names it in one line to paste.

Runs with a bare system Python before anything else is there, so: standard library only, no import of kiosk.
Usage: system_needs.py [venv] [run] [test] [bundle]
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

OLDEST_PYTHON = (3, 11)

# What Qt's own libraries, its xcb and wayland plugins and the player of clips load, and the Debian package that holds
# it. Asked for by the name the linker uses: package names differ between releases and distributions, these do not.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libasound.so.2": "libasound2",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}

# What reads a program's libraries, for a bundle.
BUNDLERS = {"objdump": "binutils"}

# What the tests drive a real window with; they make a bundle too. `dot` places the boxes of `kiosk flow`.
TESTERS = {
    **BUNDLERS,
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "dbus-run-session": "dbus-daemon",
    "strace": "strace",
    "dot": "graphviz",
    "oggenc": "vorbis-tools",
    "gcc": "gcc",
}

# What a pretend sound card is made with, asked for by what a compiler asks for.
CARD_MAKERS = {
    "libasound.so": "libasound2-dev",
}

# What stands on the bus for a screen reader; it is started by its whole path, which is not the same everywhere.
LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
)

# What `kiosk narrate` speaks and measures with. Only its tests need them: the clips are kept beside the words.
SPEAKERS = {
    "libespeak-ng.so.1": "libespeak-ng1",
    "libebur128.so.1": "libebur128-1",
}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _lacks_its_own_library() -> bool:
    """Whether this Python, like Debian's, leaves the library of itself to another package. A bundle carries it."""
    name = str(sysconfig.get_config_var("INSTSONAME") or "")
    beside = str(Path(sys.base_prefix) / "lib" / name)
    return bool(sysconfig.get_config_var("Py_ENABLE_SHARED")) and not _loads(name) and not _loads(beside)


def missing(parts: list[str]) -> list[str]:
    """The Debian packages that hold what is absent, for the parts asked for."""
    packages = []
    if "venv" in parts and importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    if "run" in parts:
        packages += [package for library, package in LIBRARIES.items() if not _loads(library)]
    if "test" in parts:
        packages += [package for library, package in {**SPEAKERS, **CARD_MAKERS}.items() if not _loads(library)]
        packages += [] if Path("/usr/include/stdio.h").exists() else ["libc6-dev"]
        packages += [] if any(map(os.path.exists, LAUNCHERS)) else ["at-spi2-core"]
    programs = (TESTERS if "test" in parts else {}) | (BUNDLERS if "bundle" in parts else {})
    packages += [package for program, package in programs.items() if not shutil.which(program)]
    if {"test", "bundle"} & set(parts) and _lacks_its_own_library():
        packages.append(f"libpython{sys.version_info[0]}.{sys.version_info[1]}")
    return sorted(set(packages))


def _root() -> list[str] | None:
    """What to put before a command that needs root; None where root is out of reach."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if silent.returncode == 0 else None


def _install(packages: list[str], root: list[str]) -> bool:
    print(f"Installing {len(packages)} system packages: {' '.join(packages)}", flush=True)
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    wanted = [*apt, "install", "--yes", "--no-install-recommends", *packages]
    subprocess.run([*apt, "update"], check=False)
    return subprocess.run(wanted, stdout=subprocess.DEVNULL, check=False).returncode == 0


def provide(parts: list[str]) -> int:
    """Install what is absent, or say in one line what to do. Returns the exit status."""
    packages = missing(parts)
    if not packages:
        return 0
    if not shutil.which("apt-get"):
        print("This is not Debian, so please install by hand what these Debian packages hold:", " ".join(packages))
        return 0
    root = _root()
    if root is not None and _install(packages, root) and not missing(parts):
        return 0
    print("Some system packages are missing. Paste this line, then try again:")
    print("sudo apt-get install", *missing(parts))
    return 1


def main() -> int:
    """The command."""
    if sys.version_info < OLDEST_PYTHON:
        print("Wayside needs Python 3.11 or later. Name one: make PYTHON=/path/to/python3.11 setup")
        return 1
    return provide(sys.argv[1:]) if sys.platform == "linux" else 0


if __name__ == "__main__":
    sys.exit(main())
