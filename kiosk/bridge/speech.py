"""The voice of a visit: what it reads and when, and what a touch or a key makes of it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QMetaObject, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from kiosk.bridge.guard import guarded
from kiosk.bridge.script import Script
from kiosk.bridge.sight import Sight
from kiosk.bridge.store import Store
from kiosk.bridge.tuned import Tuned
from kiosk.session.listening import Listening
from kiosk.speech.reader import Mood, Reader
from kiosk.speech.volume import DEFAULT

if TYPE_CHECKING:
    from kiosk.bridge.patience import Patience
    from kiosk.bridge.voice import Voice

QML_IMPORT_NAME = "Wayside.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

LEFT = 60  # seconds of silence on an idle screen after which speech mode ends


@QmlElement
@QmlSingleton
class Speech(Tuned):
    """Turns every touch and key into the next `Listening` and the next `Reader`; `Recital` lets that be heard."""

    changed = Signal()
    marked = Signal()
    reveal = Signal(QObject, float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sight: Sight | None = None
        self._place: Hashable = None
        self._under: tuple[Hashable, Reader] = (None, Reader())
        self._repeating = self._cut = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look)
        # Whoever woke the voice on an idle screen and left must not make it speak to the next one.
        self._left = QTimer(self, interval=LEFT * 1000, singleShot=True)
        self._left.setObjectName("left")
        self._left.timeout.connect(self.end)
        self.recital.moved.connect(self.changed)
        self.recital.marked.connect(self.marked)
        self.recital.reveal.connect(self.reveal)
        self.recital.failed.connect(self._mute)

    def follow(self, store: Store, sight: Sight, patience: Patience, listening: Listening, voice: Voice | None) -> None:
        """Read what is in sight from now on; without a voice only the keys need to know what that is."""
        self._sight, self._patience, self._listening = sight, patience, listening
        self.recital.equip(voice, patience)
        store.leaving.connect(self._cut_short)
        store.changed.connect(self.changed)
        store.changed.connect(self._look_soon)
        patience.changed.connect(self._look_soon)
        self.changed.emit()

    # ---------------------------------------------------------------- what others ask of it
    @property
    def can_speak(self) -> bool:
        """Whether this visit's language has been spoken ahead, and can be played."""
        voice, sight = self.recital.voice, self._sight
        return sight is not None and voice is not None and voice.speaks(sight.language)

    @property
    def is_on(self) -> bool:
        """Whether this visit is read out."""
        return self._listening.on

    @property
    def is_speaking(self) -> bool:
        """Whether something is heard, or is about to be."""
        return self.recital.reader.mood in (Mood.SPEAKING, Mood.WAITING)

    @property
    def is_looking(self) -> bool:
        """Whether something has changed that has not been read yet."""
        return self._soon.isActive()

    @property
    def script(self) -> Script:
        """What the window says now."""
        return self._sight.script if self._sight else Script()

    @property
    def here(self) -> QQuickItem | None:
        """The control that the voice is at."""
        reader = self.recital.reader
        item = self.recital.script.items[reader.at] if reader.stop is not None and reader.stop.control else None
        return item if item is not None and Shiboken.isValid(item) else None

    @guarded
    def end(self) -> None:
        """The visit is over: silent at once, and nothing of it is left here."""
        self._listening = self._listening.ended()
        self._leave()

    @guarded
    def know(self, headphones: bool) -> None:
        """Headphones were in, or out, before anybody came: nothing is said for that."""
        self._listening = replace(self._listening, headphones=headphones)

    @guarded
    def plug(self, headphones: bool) -> None:
        """Headphones are in: speech begins. Out: it is silent, and speech mode ends."""
        if headphones == self._listening.headphones:
            return
        self._listening = self._listening.plugged(headphones=headphones)
        self.wake() if headphones else self._leave()

    @guarded
    def wake(self) -> None:
        """Somebody wants to hear: the screen is read from its top."""
        if self.can_speak:
            self._listening = self._listening.switched(on=True)
            self._place = None
            self._look()

    # ---------------------------------------------------------------- what QML shows
    @Property(bool, notify=changed)
    def available(self) -> bool:
        return self.can_speak

    @Property(bool, notify=changed)
    def active(self) -> bool:
        return self._listening.on

    @Property(bool, notify=changed)
    def speaking(self) -> bool:
        return self.is_speaking

    @Property(bool, notify=changed)
    def withheld(self) -> bool:
        """Whether the room would hear what it should not."""
        return self._listening.on and not self._may_sound

    @Property(bool, notify=changed)
    def mayAllow(self) -> bool:
        """Whether the visitor may let the room hear it."""
        return self._listening.allowed().may_sound(sensitive=True)

    @Property(list, notify=marked)
    def marks(self) -> list[Any]:
        """Bars under what is being said: x, y, width and cap height on the window in pixels, and their color."""
        return list(self.recital.bars)

    # ---------------------------------------------------------------- what a touch does
    @Slot()
    @guarded
    def toggle(self) -> None:
        """Listen: begin, or be silent."""
        if self._listening.on:
            self._listening = self._listening.switched(on=False)
            self._leave()
        else:
            self.wake()

    @Slot()
    @guarded
    def allow(self) -> None:
        """The room may hear it."""
        self._listening = self._listening.allowed()
        self._put(Reader().arrived(self.recital.script.stops))

    @Slot()
    @guarded
    def pause(self) -> None:
        """Pause, or go on."""
        reader = self.recital.reader
        self._put(reader.paused() if self.is_speaking else reader.resumed())

    @Slot()
    @guarded
    def again(self) -> None:
        self._put(self.recital.reader.repeated(), anew=True)

    @Slot()
    @guarded
    def next(self) -> None:
        self.move(1)

    # ---------------------------------------------------------------- what the keys do
    @guarded
    def move(self, steps: int) -> None:
        """To the next stop, or to the one before; round the end."""
        self._put(self.recital.reader.moved(steps), anew=True)

    @guarded
    def select(self) -> None:
        """Press the control that is being read; at a text, pause or go on."""
        item = self.here
        if item is None:
            self.pause()
            return
        self._put(self.recital.reader.hushed())
        QMetaObject.invokeMethod(item, "click")
        self._look_soon()

    @guarded
    def help(self) -> None:
        """Say it again; asked while it is said again, say what the keys do."""
        if self._repeating and self._sight:
            self._put(self.recital.reader.added(self._sight.keys), anew=True)
        else:
            self._put(self.recital.reader.repeated(), anew=True)
            self._repeating = True

    # ---------------------------------------------------------------- a screen comes
    @property
    def _may_sound(self) -> bool:
        return self._sight is not None and self._listening.may_sound(sensitive=self._sight.is_sensitive)

    @guarded
    def _cut_short(self) -> None:
        """The screen gives way: to build the next one may take longer than a voice may go on."""
        if self._listening.on and self.is_speaking:
            self.recital.silence()
            self._cut = True

    @guarded
    def _look_soon(self) -> None:
        """Something has changed that may be read; once it stands, it is."""
        if self._listening.on and not self._soon.isActive():
            self._soon.start()

    @guarded
    def _look(self) -> None:
        """Another screen is read from its top; of the same one, only what has changed under the voice."""
        self._soon.stop()
        if self._sight is None or not self._listening.on:
            return
        self.recital.script = self.script
        stops = self.recital.script.stops
        where, comfort_open = self._sight.place
        place = (where, comfort_open, self._patience.is_asking)
        before, self._place = self._place, place
        cut, self._cut = self._cut, False
        if place == before:
            self._put(self.recital.reader.renewed(stops), anew=cut)
        elif place == self._under[0]:
            # A sheet was put away: the voice is where it was under it.
            self._put(self._under[1].renewed(stops).repeated(), anew=True)
        else:
            if before == (where, False, False):
                self._under = (before, self.recital.reader)
            self._put(Reader().arrived(stops, flowing=not self._sight.is_silent), anew=True)

    @guarded
    def _leave(self) -> None:
        """Speech mode ends."""
        self._soon.stop()
        self._place, self._under = None, (None, Reader())
        self._put(Reader())
        self.recital.script = Script()
        self.recital.tune(self._listening.rate, DEFAULT)

    @guarded
    def _mute(self) -> None:
        """There is no sound here: it is not offered any more."""
        self._listening = self._listening.switched(on=False)
        self._leave()
        self.changed.emit()

    # ---------------------------------------------------------------- the reader
    def _put(self, reader: Reader, *, anew: bool = False) -> None:
        self._repeating = False
        self.recital.put(reader if self._may_sound else reader.hushed(), anew=anew)
        if self._listening.on and self._sight is not None and self._sight.is_idle:
            self._left.start()
        else:
            self._left.stop()
