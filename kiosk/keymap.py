"""Which key does what. A keypad is a keyboard, and what its keys send is chosen by its maker or whoever puts it up."""

from __future__ import annotations

from dataclasses import dataclass, fields

# Qt's names of keys without `Key_`, each run from its first number on. A key without a name goes by its number.
_RUNS = {
    0x20: "Space Exclam QuoteDbl NumberSign Dollar Percent Ampersand Apostrophe ParenLeft ParenRight Asterisk Plus "
    "Comma Minus Period Slash 0 1 2 3 4 5 6 7 8 9 Colon Semicolon Less Equal Greater Question At "
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z BracketLeft Backslash BracketRight AsciiCircum Underscore",
    0x0100_0000: "Escape Tab Backtab Backspace Return Enter Insert Delete Pause Print SysReq Clear",
    0x0100_0010: "Home End Left Up Right Down PageUp PageDown",
    0x0100_0030: " ".join(f"F{number}" for number in range(1, 36)),
    0x0100_0055: "Menu",
    0x0100_0058: "Help",
    0x0100_0061: "Back Forward Stop Refresh",
    0x0100_0070: "VolumeDown VolumeMute VolumeUp",
    0x0100_0080: "MediaPlay MediaStop MediaPrevious MediaNext MediaRecord MediaPause MediaTogglePlayPause",
    0x0100_0090: "HomePage Favorites Search",
    0x0100_00A0: "LaunchMail LaunchMedia Launch0 Launch1 Launch2 Launch3 Launch4 Launch5 Launch6 Launch7 Launch8 "
    "Launch9 LaunchA LaunchB LaunchC LaunchD LaunchE LaunchF",
    0x0100_00F1: "Tools",
    0x0100_010E: "LaunchG LaunchH TouchpadToggle TouchpadOn TouchpadOff MicMute",
    0x0101_0000: "Select Yes No",
    0x0102_0001: "Cancel",
}
NAMES = {name: first + place for first, run in _RUNS.items() for place, name in enumerate(run.split())}
_NAMED = {number: name for name, number in NAMES.items()}
LEAST, MOST = 0x20, 0x01FF_FFFE
# Shift and its like, and keys that only prepare the next one: alone they do nothing.
_PREPARING = (range(0x0100_0020, 0x0100_0030), range(0x0100_1000, 0x0100_1300))
_SUPER = (0x0100_0053, 0x0100_0054, 0x0100_0056, 0x0100_0057, 0x0100_0059, 0x0100_0060)
# On a Linux desktop F13 to F18 arrive as Tools and Launch5 to Launch9, F20 to F23 as MicMute and three Touchpad keys.
CLOSE_KEYS = (
    *(f"F{number}" for number in range(1, 25)),
    *("Home", "End", "PageUp", "PageDown", "Insert", "Pause", "Back", "Cancel", "Stop"),
    *(name for name in NAMES if name.startswith(("Launch", "Touchpad"))),
    *("MicMute", "Tools"),
)
_CLOSE = f"F1 to F24, {', '.join(CLOSE_KEYS[24:33])}, Launch0 to Launch9, LaunchA to LaunchH"


def number_of(text: str) -> int:
    """Qt's number of a key given by its name, or by its number as text. Raises ValueError."""
    if text in NAMES:
        return NAMES[text]
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0
    if not is_a_key(number):
        raise ValueError("not the name of a key")
    return number


def text_of(number: int) -> str:
    """The name of a key; without one its number as text."""
    return _NAMED.get(number, str(number))


def is_a_key(number: int) -> bool:
    """Whether a key of this number can be told from others, and does something alone."""
    prepares = number in _SUPER or any(number in span for span in _PREPARING)
    return LEAST <= number <= MOST and not prepares


def may_close(number: int) -> bool:
    """Whether this key is not hit by accident."""
    return text_of(number) in CLOSE_KEYS


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of one machine: each a name or a number as text, and empty where there is no such key.

    `plugged` and `unplugged` are sent by a keypad with a headphone jack of its own. Raises ValueError for what is
    no key, for one key used twice, and for a Close that is hit by accident.
    """

    up: str = "Up"
    down: str = "Down"
    back: str = "Backspace"
    select: str = "Return"
    help: str = "F1"
    louder: str = "VolumeUp"
    quieter: str = "VolumeDown"
    close: str = "F12"
    plugged: str = ""
    unplugged: str = ""

    def __post_init__(self) -> None:
        roles: dict[int, str] = {}
        for role in ROLES:
            if role == "close":
                self._check_close()
            if not (text := getattr(self, role)):
                continue
            try:
                number = number_of(text)
            except ValueError:
                raise ValueError(f'keys.{role} is a key such as "F13" or "VolumeUp"; "{text[:30]}" is none') from None
            if number in roles:
                raise ValueError(f"keys.{roles[number]} and keys.{role} are the same key ({text_of(number)})")
            roles[number] = role

    def _check_close(self) -> None:
        try:
            closes = may_close(number_of(self.close))
        except ValueError:
            closes = False
        if not closes:
            raise ValueError(f"keys.close is one of {_CLOSE}. Esc and Shift are hit by accident, and so are letters")

    @property
    def numbers(self) -> dict[str, int]:
        """Qt's number of every key there is, by what it does."""
        return {role: number_of(text) for role in ROLES if (text := getattr(self, role))}

    def argument(self) -> str:
        """All of it as one word, for the command line of a visit."""
        return ",".join(getattr(self, role) for role in ROLES)

    @classmethod
    def from_argument(cls, text: str) -> KeyMap:
        """What `argument` gave. Raises ValueError."""
        keys = text.split(",")
        if len(keys) != len(ROLES):
            raise ValueError("not a key map")
        return cls(*keys)


ROLES = tuple(each.name for each in fields(KeyMap))
