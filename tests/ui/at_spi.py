"""The accessibility bus as a screen reader finds it: a session of its own, and what a program tells on it."""

from __future__ import annotations

import subprocess
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from build_spec.system_needs import LAUNCHERS
from kiosk.authoring.bench.screen import PATIENCE, Screen, wait_until

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
ACCESSIBLE, ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
# AtspiStateType, of atspi-constants.h: the numbers of the states that are compared.
STATES = {"checked": 4, "focusable": 11, "focused": 12, "selectable": 22, "selected": 23, "checkable": 41}
ENABLED, VISIBLE = 8, 30

Reference = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the tree as the bus has it."""

    depth: int
    role: str
    name: str
    states: frozenset[str]
    language: str
    at: Reference


@dataclass(slots=True)
class Bus:
    """A connection to the bus of accessibility."""

    connection: DBusConnection
    signals: deque[Message] = field(default_factory=deque)

    def ask(self, at: Reference, interface: str, method: str, signature: str = "", *arguments: object) -> Any:
        """Call a method; what it answers. Raises AssertionError with the bus's own words where it fails."""
        call = new_method_call(DBusAddress(at[1], at[0], interface), method, signature or None, arguments)
        reply = self.connection.send_and_get_reply(call, timeout=PATIENCE)
        assert reply.header.message_type is MessageType.method_return, f"{method}: {reply.body}"
        return reply.body[0] if reply.body else None

    def property(self, at: Reference, interface: str, name: str) -> Any:
        """A property's value."""
        reply = self.connection.send_and_get_reply(Properties(DBusAddress(at[1], at[0], interface)).get(name))
        assert reply.header.message_type is MessageType.method_return, f"{name}: {reply.body}"
        return reply.body[0][1]

    def program(self, name: str) -> Reference | None:
        """The program of this name, once it is there."""
        for child in self.ask(REGISTRY, ACCESSIBLE, "GetChildren"):
            if self.property(child, ACCESSIBLE, "Name") == name:
                return (child[0], child[1])
        return None

    def walk(self, at: Reference, depth: int = 0) -> Iterator[Told]:
        """Everything under an entry, in its order."""
        for child in self.ask(at, ACCESSIBLE, "GetChildren"):
            here = (child[0], child[1])
            low, high = self.ask(here, ACCESSIBLE, "GetState")
            bits = low | high << 32
            if not bits >> VISIBLE & 1:
                continue
            states = {state for state, number in STATES.items() if bits >> number & 1}
            yield Told(
                depth,
                self.ask(here, ACCESSIBLE, "GetRoleName"),
                self.property(here, ACCESSIBLE, "Name"),
                frozenset(states if bits >> ENABLED & 1 else {*states, "disabled"}),
                self.property(here, ACCESSIBLE, "Locale"),
                here,
            )
            yield from self.walk(here, depth + 1)

    def press(self, at: Reference) -> None:
        """Do with a control what a screen reader does: its action by name."""
        names = [action[0] for action in self.ask(at, ACTION, "GetActions")]
        assert self.ask(at, ACTION, "DoAction", "i", names.index("Press")), names

    def listen(self, kind: str) -> None:
        """Hear from now on what programs tell of one kind ("Announcement")."""
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member=kind)
        self.connection.filter(rule, queue=self.signals)
        self.connection.send_and_get_reply(message_bus.AddMatch(rule))
        self.ask((REGISTRY[0], "/org/a11y/atspi/registry"), REGISTRY[0], "RegisterEvent", "s", f"object:{kind.lower()}")

    def heard(self) -> list[str]:
        """What was told so far, the first first."""
        with suppress(TimeoutError):
            self.connection.recv_messages(timeout=0)
        return [str(signal.body[3][1]) for signal in self.signals]


@contextmanager
def open_session(screen: Screen, folder: Path) -> Iterator[tuple[Bus, Mapping[str, str]]]:
    """A session with the bus of accessibility, and the environment of a program that is to be heard on it."""
    launcher = next((each for each in LAUNCHERS if Path(each).exists()), None)
    assert launcher is not None, "at-spi2-core is missing: `make system-test` installs it."
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    ours = {**screen.environment, "XDG_RUNTIME_DIR": str(runtime), "GSETTINGS_BACKEND": "memory"}
    with ExitStack() as ending:
        # The session lasts until nobody writes to it any more.
        session = subprocess.Popen(
            ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; cat'],
            env=ours, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        ending.enter_context(session)
        assert session.stdout is not None
        ours["DBUS_SESSION_BUS_ADDRESS"] = session.stdout.readline().strip()
        launched = subprocess.Popen(
            [launcher, "--launch-immediately"], env=ours, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        ending.callback(launched.wait)
        ending.callback(launched.terminate)
        desk = ending.enter_context(open_dbus_connection(ours["DBUS_SESSION_BUS_ADDRESS"]))
        wait_until(lambda: _is_there(desk, "org.a11y.Bus"), "the bus of accessibility")
        address = Bus(desk).ask(("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus", "GetAddress")
        yield Bus(ending.enter_context(open_dbus_connection(address))), ours | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def _is_there(connection: DBusConnection, name: str) -> bool:
    return bool(connection.send_and_get_reply(message_bus.NameHasOwner(name)).body[0])


def without_bus(environment: Mapping[str, str]) -> dict[str, str]:
    """The same environment where no bus is: as a kiosk on a site has it."""
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "XDG_RUNTIME_DIR": "/nonexistent"}
    return {**environment, **nowhere}
