"""`kiosk staff`: sets the PIN of the staff in kiosk.toml; the warden asks it whether a typed PIN is right."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import journal
from kiosk.settings import SettingsError, machine_file, read_settings
from kiosk.staff.editing import Unusable, with_pin_hash
from kiosk.staff.pin import LONGEST, PinHashDamaged, hashed, matches, weakness
from kiosk.writing import write_whole

# A hash of so few digits can be tried out by whoever may read it, so a new file is for its owner and group alone.
NEW_MODE = 0o640
FOR_ALL = 0o004
RIGHT, WRONG, NO_PIN = 0, 1, 2


class Refused(Exception):
    """Nothing was changed; the message says why, and what to do."""


def main(argv: Sequence[str]) -> int:
    """Do what was asked; returns the exit status. What `set-pin` could not do, it says."""
    options = _parser().parse_args(argv)
    return (
        verify_pin(options.config)
        if options.deed == "verify-pin"
        else set_pin(options.config, from_stdin=options.stdin)
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk staff", description="What staff need before the kiosk is put up.")
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="set-pin")
    purpose = "Set the PIN that opens the panel for staff; it is asked for twice."
    setting = deeds.add_parser("set-pin", help="set the PIN that opens the panel for staff", description=purpose)
    setting.add_argument("--stdin", action="store_true", help="read the PIN from one line of standard input")
    # Without a help it is not listed: it is for the warden.
    verifying = deeds.add_parser("verify-pin")
    for each in (setting, verifying):
        each.add_argument("--config", type=Path, metavar="FILE", help="a kiosk.toml to use instead of the machine's")
    return parser


def verify_pin(config: Path | None) -> int:
    """Whether the line on standard input is the PIN: 0 right, 1 wrong, 2 none can be. Prints nothing."""
    try:
        pin_hash = read_settings(config).pin_hash
        if not pin_hash:
            return NO_PIN
        return RIGHT if matches(pin_hash, _line()) else WRONG
    except (SettingsError, PinHashDamaged):
        return NO_PIN


def set_pin(config: Path | None, *, from_stdin: bool) -> int:
    """Ask for a PIN and keep its hash in kiosk.toml."""
    # What a link leads to is replaced, not the link.
    path = (config or machine_file()).resolve()
    try:
        text = _text(path)
        _check_writable(path)
        # Once before anybody types: what is wrong with the file is told first.
        with_pin_hash(text, "")
        pin = _line() if from_stdin else _asked_twice()
        if fault := weakness(pin):
            raise Refused(f"{fault} Nothing was changed.")
        _write(path, with_pin_hash(text, hashed(pin)))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        remedy = _as_root() if isinstance(error, PermissionError) else "Correct this and run it again."
        journal.say(f"{path}: cannot be changed ({reason}). {remedy}")
        return 1
    except Unusable as error:
        journal.say(f"{path}: {error}. Correct this and run it again.")
        return 1
    except Refused as refused:
        journal.say(str(refused))
        return 1
    print(f"{path}: the PIN is set. {_readers(path)}")
    return _usable(path)


def _usable(path: Path) -> int:
    """Whether the kiosk will take the file: something else in it may be wrong, and then the PIN is of no use yet."""
    try:
        read_settings(path)
    except SettingsError as error:
        journal.say(str(error))
        return 1
    return 0


def _text(path: Path) -> str:
    """What the file says now; nothing where there is none. Raises OSError and Unusable."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise Unusable("this is not a text file in UTF-8") from None


def _check_writable(path: Path) -> None:
    """Make the folder, and find out that it is somebody else's before a PIN is typed. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not os.access(path.parent, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _asked_twice() -> str:
    from getpass import getpass

    try:
        pin = getpass("New PIN: ")
        if fault := weakness(pin):
            raise Refused(f"{fault} Nothing was changed.")
        if getpass("The same again: ") != pin:
            raise Refused("These were two different PINs. Nothing was changed; run it again.")
    except (EOFError, KeyboardInterrupt):
        raise Refused("Nothing was changed.") from None
    return pin


def _line() -> str:
    """One line of standard input; one that is too long, or no text, is no PIN."""
    try:
        return sys.stdin.readline(LONGEST + 3).rstrip("\r\n")
    except UnicodeDecodeError:
        return ""


def _write(path: Path, text: str) -> None:
    """Replace the file; who may read it stays as it was. A new one belongs to the group of its folder."""
    known = path.exists()
    found = (path if known else path.parent).stat()
    mode = found.st_mode & 0o777 if known else NEW_MODE
    owner = (found.st_uid if known else os.geteuid(), found.st_gid) if sys.platform != "win32" else None
    write_whole(path, text.encode("utf-8"), mode, owner)


def _readers(path: Path) -> str:
    """Who can read the hash: the kiosk must, and others should not."""
    if sys.platform == "win32":
        return "Let only the kiosk's user and administrators read this file."
    if path.stat().st_mode & FOR_ALL:
        return "Everybody on this machine can read this file, and try PINs on a copy: `chmod o-r` it."
    try:
        user, group = path.owner(), path.group()
    except KeyError:
        user, group = str(path.stat().st_uid), str(path.stat().st_gid)
    return f"User {user} and group {group} may read this file: the kiosk must run as one of them."


def _as_root() -> str:
    if sys.platform == "win32":
        return "Run it as an administrator."
    return "Run it as root: `sudo kiosk staff set-pin`."
