"""A process in a visit's place, without a window: it says what a visit says, and writes down what it is told.

Started with its kind, a folder, and whatever `kiosk run` hands on. A file of its own in the folder, named after its
process, tells of its life; on SIGUSR1 it says, byte for byte, what the file `<pid>.say` holds, and then does nothing
any more if there is a file `stop`.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from kiosk.wire import Said, Told, read, written

BEAT = 0.1
# Longer than a pipe holds, and much longer than a word may be.
FLOOD = 200_000


class StandIn:
    """One life."""

    def __init__(self, kind: str, folder: Path, asked: Sequence[str]) -> None:
        self.kind, self.folder, self.asked = kind, folder, asked
        self.diary = os.open(folder / str(os.getpid()), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def note(self, line: str) -> None:
        """Write down what happened."""
        os.write(self.diary, f"{line}\n".encode())

    def say(self, word: Said) -> None:
        """Say a word to the warden."""
        os.write(1, written(word))

    def say_what_the_file_holds(self, _number: int, _frame: FrameType | None) -> None:
        """What a test wants to be said."""
        body = (self.folder / f"{os.getpid()}.say").read_bytes()
        while body:
            body = body[os.write(1, body) :]
        self.note("said")
        if (self.folder / "stop").exists():
            os.kill(os.getpid(), signal.SIGSTOP)

    def live(self) -> int:
        """Until it is killed, or the warden is gone."""
        signal.signal(signal.SIGUSR1, self.say_what_the_file_holds)
        self.note("started " + " ".join(self.asked))
        if self.kind == "crash":
            return 3
        if self.kind == "garbage":
            self.flood()
        if self.kind != "never ready":
            self.say(Said.READY)
        return self.listen()

    def flood(self) -> None:
        """Everything but words."""
        for stream in (1, 2):
            os.write(stream, b"\xff\x00" * 500 + b"\n\n \nready?\nREADY\n" + b"x" * FLOOD + b"\n")

    def listen(self) -> int:
        """Do what the warden says."""
        rest = b""
        while True:
            heard, _, _ = select.select([0], [], [], BEAT)
            if not heard:
                self.say(Said.BEAT)
                continue
            body = os.read(0, 4096)
            if not body:
                self.note("alone")
                return 0
            *lines, rest = (rest + body).split(b"\n")
            for line in lines:
                self.do(line)

    def do(self, line: bytes) -> None:
        """One word of the warden's."""
        word = read(Told, line)
        self.note(line.decode("ascii"))
        if word is not None and word.word is Told.SHOW:
            self.say(Said.SHOWN)
            if self.kind == "hang" and not (self.folder / "hung").exists():
                (self.folder / "hung").touch()
                os.kill(os.getpid(), signal.SIGSTOP)


PIN = "2468"


def main(kind: str, folder: str, command: str, *rest: str) -> int:
    """What a command of the kiosk's would do."""
    match command:
        case "visit":
            return StandIn(kind, Path(folder), rest).live()
        case "verify":
            return int(kind == "not whole")
        case "staff":
            return int(sys.stdin.readline() != PIN)
    # The self-test, when something is very wrong with it.
    print("no JSON at all")
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
