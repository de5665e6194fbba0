"""Every way out of the kiosk that somebody may try, as a table: what is done, and what closes it.

A row is done with a visit open on a page. `act` is what xdotool does, with places of the page in braces, or something
that only a function can do. `manager` is a key of a window manager's, bound to what it does in a desktop's session.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from kiosk.authoring.bench.screen import wait_until
from tests.hands import ROOT, SOURCE

if TYPE_CHECKING:
    from tests.journeys.trial import Trial


class Leads(Enum):
    """What may stand on the screen afterwards."""

    NOWHERE = auto()  # not a pixel is another
    ELSEWHERE = auto()  # the same visit, and Close where it was; one step back leads to the page
    IDLE = auto()  # the visit is over


@dataclass(frozen=True, slots=True)
class WayOut:
    """One row: its name, what is done, and what closes it in the application and in the system around it."""

    name: str
    act: str | Callable[[Trial], None] = field(repr=False)
    application: str
    system: str = "nothing is needed"
    leads: Leads = Leads.NOWHERE
    manager: str = ""

    @property
    def by_system(self) -> bool:
        """Whether no application can close this: a window manager that knows such a key takes it first."""
        return self.manager.startswith("Execute")

    @property
    def by_manager(self) -> bool:
        """Whether a window manager may do something to the window."""
        bound = bool(self.manager) and not self.by_system
        return bound or not isinstance(self.act, str) or self.act.startswith(WINDOWS)


def _keys(name: str, *keys: str, application: str, system: str = "nothing is needed", **more: object) -> WayOut:
    return WayOut(name, f"key {' '.join(keys)}", application, system, **more)  # type: ignore[arg-type]  # the fields of WayOut


def _taken(key: str, what: str, system: str, leads: Leads = Leads.NOWHERE) -> WayOut:
    """A key of the system's own: `what` it would open there."""
    bound = f"Execute touch {{folder}}/{key.replace('+', '-')}"
    return _keys(f"{key} ({what})", key, application="nothing can", system=system, leads=leads, manager=bound)


# ---------------------------------------------------------------- what only a function can do
def _ask_to_close(trial: Trial) -> None:
    for window in trial.windows():
        trial.bystander.ask_to_close(window)


def _drop_file(trial: Trial) -> None:
    spot = trial.spots["text"]
    assert not [window for window in trial.windows() if trial.bystander.drop_on(window, spot.x(), spot.y())]


def _rounds(key: str) -> Callable[[Trial], None]:
    """Press a key until the ring stands where it stood first: it never leaves the screen."""

    def round_(trial: Trial) -> None:
        seen: list[QImage] = []
        while not seen or trial.hands.see() not in seen[:-1]:
            assert len(seen) < MOST_STOPS
            seen.append(trial.hands.see())
            trial.hands.press(key)
            wait_until(lambda: trial.hands.see() != seen[-1], f"where {key} leads", 10)

    return round_


def _second_kiosk(trial: Trial) -> None:
    command = [*SOURCE, *trial.options]
    ran = subprocess.run(
        command, env=trial.hands.screen.environment, cwd=ROOT, capture_output=True, text=True, check=False, timeout=30
    )
    assert ran.returncode == 1
    assert ran.stderr.startswith("wayside: a kiosk already runs on this screen.")


# Far more than there are on any screen.
MOST_STOPS = 60
WINDOWS = "search --onlyvisible --name Wayside"
UNBOUND = "the kiosk's session binds no such key"
KEPT = "its window comes back by itself, in front and over the whole screen"
DEAF = "nothing in the kiosk listens to it"
NO_TEXT = "text can be looked at, and nothing else: it cannot be selected, copied or typed into"
NO_BUTTON = "only the first button of a mouse is heard"
NO_DRAG = "a drag scrolls a text that is longer than its view, and nothing can be picked up"

WINDOW = [
    WayOut("the window is asked to close", _ask_to_close, "it is never closed by its frame"),
    WayOut("minimise", f"{WINDOWS} windowminimize %@", KEPT),
    WayOut("move", f"{WINDOWS} windowmove %@ 200 100", "full screen: a window manager moves none"),
    WayOut("resize", f"{WINDOWS} windowsize %@ 400 300", "full screen: a window manager sizes none"),
    WayOut("a second kiosk", _second_kiosk, "it is refused, in words"),
    _keys("alt+F4", "alt+F4", application="it is never closed by its frame", system=UNBOUND, manager="Close"),
    _keys("alt+Tab", "alt+Tab", application=KEPT, system=UNBOUND, manager="NextWindow"),
    _keys("alt+shift+Tab", "alt+shift+Tab", application=KEPT, system=UNBOUND, manager="PreviousWindow"),
    _keys("alt+Escape", "alt+Escape", application=KEPT, system=UNBOUND, manager="Lower FocusToBottom Unfocus"),
    _keys("super+Down (minimise)", "super+Down", application=KEPT, system=UNBOUND, manager="Iconify"),
    _keys("super+Up (leave full screen)", "super+Up", application=KEPT, system=UNBOUND, manager="ToggleFullscreen"),
]
SYSTEM = [
    # Without a menu it is a Space, which presses the control that was touched last.
    _taken("alt+space", "the window's menu", UNBOUND, Leads.ELSEWHERE),
    _taken("alt+F2", "a line for commands", UNBOUND),
    _taken("super", "the system's menu", UNBOUND),
    _taken("super+d", "the desktop", UNBOUND),
    _taken("super+l", "the lock screen", UNBOUND),
    _taken("super+r", "a line for commands", UNBOUND),
    _taken("super+e", "files", UNBOUND),
    _taken("ctrl+Escape", "the system's menu", UNBOUND),
    _taken("ctrl+alt+Delete", "the system's own screen", f"{UNBOUND}; systemd: ctrl-alt-del.target is masked"),
    _taken("ctrl+alt+BackSpace", "the end of the session", "the display server is told not to (DontZap)"),
    _taken("ctrl+alt+t", "a terminal", UNBOUND),
    _taken("ctrl+alt+Right", "another desktop", f"{UNBOUND}, and there is one desktop"),
    _taken("Print", "a picture of the screen", UNBOUND),
    _taken("XF86PowerOff", "switching off", "systemd-logind: HandlePowerKey=ignore"),
    _taken("XF86WWW", "a browser", f"{UNBOUND}, and there is no browser"),
]
KEYS = [
    _keys(
        "ctrl+alt+F1 (a console)",
        "ctrl+alt+F1",
        application="nothing can: the display server takes it itself",
        system="the display server is told not to (DontVTSwitch), and no console is offered",
    ),
    _keys("ctrl+q", "ctrl+q", application="switched off by --appliance"),
    _keys("windows and tabs", "ctrl+w", "ctrl+n", "ctrl+t", "ctrl+shift+t", "ctrl+Tab", application=DEAF),
    _keys("print, save, open", "ctrl+p", "ctrl+s", "ctrl+o", application=DEAF),
    _keys("search, address, again, history", "ctrl+f", "ctrl+l", "ctrl+r", "ctrl+h", "ctrl+z", application=DEAF),
    _keys("copy", "ctrl+a", "ctrl+c", "ctrl+Insert", application=NO_TEXT),
    _keys("cut", "ctrl+a", "ctrl+x", "shift+Delete", application=NO_TEXT),
    _keys("select all", "ctrl+a", application=NO_TEXT),
    _keys("select by keys", "shift+Right", "shift+End", "ctrl+shift+End", application=NO_TEXT, leads=Leads.ELSEWHERE),
    _keys("paste", "ctrl+v", application=NO_TEXT),
    _keys("paste what is selected", "shift+Insert", "ctrl+shift+v", application=NO_TEXT),
    _keys("a browser's tools", "ctrl+shift+i", "ctrl+shift+c", "ctrl+u", application="it is no browser"),
    _keys("letters larger, smaller", "ctrl+plus", "ctrl+minus", "ctrl+0", application="they grow on their own sheet"),
    # Return presses the control that was touched last.
    _keys(
        "ctrl+shift+u (a letter by its number)",
        "ctrl+shift+u",
        "4",
        "1",
        "Return",
        application=NO_TEXT,
        leads=Leads.ELSEWHERE,
    ),
    _keys("a composed letter", "dead_acute", "a", "Multi_key", "a", "e", application=NO_TEXT),
    _keys("words are typed", *"911 ayuda".replace(" ", ""), application=NO_TEXT),
    _keys("F1 (help)", "F1", application=DEAF),
    _keys("F2 to F9", *(f"F{number}" for number in range(2, 10)), application=DEAF),
    _keys("F10 (a menu)", "F10", application="there is no menu"),
    _keys("F11 (leave full screen)", "F11", application=DEAF),
    _keys("F12", "F12", application="it closes the visit, as Close does", leads=Leads.IDLE),
    _keys("Escape", "Escape", application="it does nothing: it is hit by accident"),
    _keys("Menu", "Menu", application="there is no menu"),
    _keys("shift+F10", "shift+F10", application="there is no menu"),
    _keys("Pause, Scroll Lock", "Pause", "Scroll_Lock", application=DEAF),
    _keys("back", "BackSpace", "alt+Left", "XF86Back", application="Back is touched, on its bar"),
    _keys("forward, home", "alt+Right", "alt+Home", "XF86Forward", "XF86HomePage", application=DEAF),
    _keys("mail, search, files", "XF86Mail", "XF86Search", "XF86Explorer", application=DEAF),
    _keys("other media keys", "XF86Calculator", "XF86AudioMute", "XF86Eject", "XF86Sleep", application=DEAF),
    _keys("Shift, five times", *["shift"] * 5, application="nothing listens to Shift alone"),
    WayOut(
        "Tab round the whole screen",
        _rounds("Tab"),
        "Tab goes round in the visit, and Close is on its way",
        leads=Leads.ELSEWHERE,
    ),
    WayOut("Tab backwards", _rounds("shift+Tab"), "the same, the other way round", leads=Leads.ELSEWHERE),
]
POINTER = [
    WayOut("right click on text", "mousemove {text} click 3", NO_BUTTON),
    WayOut("right click on a control", "mousemove {comfort} click 3", NO_BUTTON),
    WayOut("right click, held", "mousemove {text} mousedown 3 sleep 0.3 mouseup 3", NO_BUTTON),
    WayOut("middle click (paste)", "mousemove {text} click 2", NO_BUTTON),
    WayOut("middle click on a control", "mousemove {comfort} click 2", NO_BUTTON),
    WayOut("button 8 (back)", "mousemove {text} click 8", NO_BUTTON),
    WayOut("button 9 (forward)", "mousemove {text} click 9", NO_BUTTON),
    WayOut("long press on text", "mousemove {text} mousedown 1 sleep 0.9 mouseup 1", "nothing opens at a long press"),
    WayOut(
        "long press on an address", "mousemove {link} mousedown 1 sleep 0.9 mouseup 1", "nothing opens at a long press"
    ),
    WayOut("double click on a word", "mousemove {text} click --repeat 2 --delay 20 1", NO_TEXT),
    WayOut("triple click on a line", "mousemove {text} click --repeat 3 --delay 20 1", NO_TEXT),
    WayOut("shift+click", "keydown shift mousemove {text} click 1 mousemove {link} click 1 keyup shift", NO_TEXT),
    WayOut("an address is touched", "mousemove {link} click 1", "an address is text: nothing in the kiosk is a link"),
    WayOut(
        "an address with Ctrl", "mousemove {link} keydown ctrl click 1 keyup ctrl", "nothing in the kiosk is a link"
    ),
    WayOut("wheel with Ctrl, up", "mousemove {text} keydown ctrl click 4 click 4 keyup ctrl", "nothing can be zoomed"),
    WayOut("wheel sideways", "mousemove {text} click 6 click 7", "nothing goes sideways"),
    WayOut(
        "swipe in from the left", "mousemove 0 {y} mousedown 1 mousemove 90 {y} mousemove 500 {y} mouseup 1", NO_DRAG
    ),
    WayOut(
        "swipe in from the right",
        "mousemove {right} {y} mousedown 1 mousemove 1200 {y} mousemove 600 {y} mouseup 1",
        NO_DRAG,
    ),
    WayOut(
        "swipe in from the top", "mousemove {x} 0 mousedown 1 mousemove {x} 90 mousemove {x} 500 mouseup 1", NO_DRAG
    ),
    WayOut(
        "swipe in from the bottom",
        "mousemove {x} {bottom} mousedown 1 mousemove {x} 700 mousemove {x} 200 mouseup 1",
        NO_DRAG,
    ),
    WayOut(
        "text is dragged away",
        "mousemove {text} mousedown 1 sleep 0.2 mousemove {link} mousemove {right} 0 mouseup 1",
        NO_DRAG,
    ),
    WayOut(
        "a control and its picture are dragged away",
        "mousemove {control} mousedown 1 sleep 0.2 mousemove {text} mousemove 0 0 mouseup 1",
        NO_DRAG,
    ),
    WayOut("a file is dropped on it", _drop_file, "it takes nothing that is dropped"),
    WayOut(
        "alt and a drag (move the window)",
        "keydown alt mousemove {text} mousedown 1 mousemove 300 300 mouseup 1 keyup alt",
        "full screen: a window manager moves none",
        UNBOUND,
    ),
]
WAYS = [*WINDOW, *SYSTEM, *KEYS, *POINTER]


def session_of_a_desktop(folder: str) -> str:
    """Rules for openbox as a desktop has them: every key of the table is bound, and what it opens is written down."""
    bound = "".join(_bound(way, folder) for way in WAYS if way.manager)
    drag = (
        '<mousebind button="A-Left" action="Drag"><action name="Move"/></mousebind>'
        '<mousebind button="A-Right" action="Drag"><action name="Resize"/></mousebind>'
    )
    return (
        '<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc">'
        f'<keyboard>{bound}</keyboard><mouse><context name="Frame">{drag}</context></mouse>'
        '<applications><application class="*"><decor>no</decor><focus>yes</focus></application></applications>'
        "</openbox_config>"
    )


def _bound(way: WayOut, folder: str) -> str:
    assert isinstance(way.act, str)
    short = {"alt": "A", "ctrl": "C", "super": "W", "shift": "S"}
    *held, key = way.act.removeprefix("key ").split("+")
    name = "-".join([*(short[each] for each in held), {"super": "Super_L"}.get(key, key)])
    if way.by_system:
        command = way.manager.removeprefix("Execute ").format(folder=folder)
        actions = f'<action name="Execute"><command>{command}</command></action>'
    else:
        actions = "".join(f'<action name="{action}"/>' for action in way.manager.split())
    return f'<keybind key="{name}">{actions}</keybind>'
