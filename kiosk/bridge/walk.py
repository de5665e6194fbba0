"""A visit without hands, for the self-test: it answers question after question, and reads until it is told to close."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.bridge.guard import guarded
from kiosk.bridge.wiring import once

if TYPE_CHECKING:
    from kiosk.bridge.stage import Stage


class Walk(QObject):
    """Calls what touches call, one thing a frame: `way` is "question=choice,question=choice". SIGUSR1 is its Close.

    A signal and not a time: whoever looks into this process meanwhile may take long.
    """

    def __init__(self, stage: Stage, way: str) -> None:
        super().__init__(stage.engine)
        self._stage = stage
        answers = [pair.partition("=") for pair in way.split(",")]
        self._steps: list[Callable[[], None]] = [stage.kiosk.startReport, stage.kiosk.startQuestions]
        self._steps += [lambda at=question, to=choice: self._answer(at, to) for question, _, choice in answers]  # type: ignore[misc]  # bound per turn
        self._arrived = self._called = False
        signal.signal(signal.SIGUSR1, lambda _number, _frame: self._call())
        self._wait()

    def _wait(self) -> None:
        once(self._stage.window.frameSwapped, self._go_on)
        self._stage.window.update()

    @guarded
    def _go_on(self) -> None:
        if self._steps:
            self._steps.pop(0)()
            self._wait()
        else:
            self._arrived = True
            self._close()

    def _answer(self, question: str, choice: str) -> None:
        store = self._stage.store
        if store is not None and store.visit.place.subject == question:
            self._stage.kiosk.answer(choice)

    @guarded
    def _call(self) -> None:
        self._called = True
        self._close()

    def _close(self) -> None:
        if self._arrived and self._called:
            self._stage.kiosk.close()
