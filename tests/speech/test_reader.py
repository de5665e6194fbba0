"""Reading out: what is said next, what waits, and what nobody hears without asking."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kiosk.speech.model import LEARN, PLAIN
from kiosk.speech.reader import Line, Mood, Reader, Stop


def text(words: str, *, flows: bool = True) -> Stop:
    return Stop((Line(PLAIN, "en", words, 0),), flows=flows)


def button(words: str, *, flows: bool = True) -> Stop:
    return Stop((Line(PLAIN, "en", words, 0), Line(PLAIN, "en", "Button.")), control=True, flows=flows)


SECRET = Stop((Line(LEARN, "en", "1-800", 0),))
SCREEN = (text("Title"), text("Words"), button("Start"), text("More"), button("Home", flows=False))


def heard(reader: Reader) -> list[str]:
    """Everything that is said without a key."""
    said = []
    while reader.mood in (Mood.SPEAKING, Mood.WAITING):
        if reader.mood is Mood.SPEAKING:
            assert reader.saying is not None
            said.append(reader.saying.written)
        reader = reader.said()
    return said


def test_a_screen_is_read_to_where_its_bar_begins() -> None:
    assert heard(Reader().arrived(SCREEN)) == ["Title", "Words", "Start", "Button.", "More"]


def test_a_control_waits_before_the_voice_goes_on() -> None:
    reader = Reader().arrived(SCREEN).put(2)
    reader = Reader(reader.stops, 2, 1, Mood.SPEAKING, flowing=True).said()
    assert (reader.mood, reader.at) == (Mood.WAITING, 2)
    assert (reader.said().mood, reader.said().at) == (Mood.SPEAKING, 3)


def test_a_step_to_a_control_stays_there() -> None:
    reader = Reader().arrived(SCREEN).moved(2)
    assert heard(reader) == ["Start", "Button."]
    assert heard(Reader().arrived(SCREEN).moved(1)) == ["Words", "Start", "Button.", "More"]


def test_steps_go_round_the_end() -> None:
    reader = Reader().arrived(SCREEN)
    assert reader.moved(-1).at == len(SCREEN) - 1
    assert reader.moved(-1).moved(1).at == 0
    assert heard(reader.moved(-1)) == ["Home", "Button."]


def test_a_number_to_learn_is_only_said_when_asked() -> None:
    assert heard(Reader().arrived((text("Title"), SECRET, text("Words")))) == ["Title"]
    assert heard(Reader().arrived((SECRET, text("Words")))) == []
    assert heard(Reader().arrived((text("Title"), SECRET)).moved(1)) == ["1-800"]


def test_nothing_is_said_where_the_screen_keeps_silent() -> None:
    reader = Reader().arrived(SCREEN, flowing=False)
    assert heard(reader) == []
    assert heard(reader.repeated()) == ["Title"]


def test_pause_goes_on_with_the_same_line() -> None:
    reader = Reader().arrived(SCREEN).said()
    assert reader.paused().saying == reader.saying
    assert heard(reader.paused()) == []
    assert reader.paused().resumed() == reader


def test_repeat_begins_the_stop_again() -> None:
    reader = Reader().arrived(SCREEN).moved(2).said()
    assert reader.line == 1
    assert reader.repeated().line == 0


def test_a_state_that_changes_under_the_voice_is_said() -> None:
    reader = Reader().arrived(SCREEN).moved(2)
    while reader.mood is Mood.SPEAKING:
        reader = reader.said()
    chosen = Stop((*SCREEN[2].lines, Line(PLAIN, "en", "This one is chosen.")), control=True)
    assert heard(reader.renewed((*SCREEN[:2], chosen, *SCREEN[3:])))[-1] == "This one is chosen."
    assert heard(reader.renewed((text("Other title"), *SCREEN[1:]))) == []


def test_an_aside_is_said_once_and_then_nothing() -> None:
    reader = Reader().arrived(SCREEN).added(Line(PLAIN, "en", "Help"))
    assert heard(reader) == ["Help"]
    assert heard(reader.moved(1))[0] == "Words"


class AnyReader(RuleBasedStateMachine):
    """Whatever is pressed and whenever: the voice is always at a stop that is there."""

    stops = st.lists(st.sampled_from([*SCREEN, SECRET]), max_size=6).map(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.reader = Reader()

    @rule(stops=stops, flowing=st.booleans())
    def arrive(self, stops: tuple[Stop, ...], flowing: bool) -> None:  # hypothesis calls it
        self.reader = self.reader.arrived(stops, flowing=flowing)

    @rule(stops=stops)
    def renew(self, stops: tuple[Stop, ...]) -> None:
        self.reader = self.reader.renewed(stops)

    @rule(deed=st.sampled_from(["said", "repeated", "paused", "resumed", "hushed"]))
    def do(self, deed: str) -> None:
        self.reader = getattr(self.reader, deed)()

    @rule(steps=st.sampled_from([-1, 1]))
    def move(self, steps: int) -> None:
        self.reader = self.reader.moved(steps)

    @rule()
    def ask(self) -> None:
        self.reader = self.reader.added(Line(PLAIN, "en", "Help"))

    @invariant()
    def it_is_at_a_stop(self) -> None:
        assert not self.reader.stops or self.reader.at < len(self.reader.stops)
        assert self.reader.stop is None or self.reader.line < len(self.reader.stop.lines)

    @invariant()
    def speaking_says_something(self) -> None:
        assert self.reader.mood is not Mood.SPEAKING or self.reader.saying is not None

    @invariant()
    def silence_comes(self) -> None:
        heard(self.reader)


TestAnyReader = AnyReader.TestCase
