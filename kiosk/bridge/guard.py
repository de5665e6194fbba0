"""What QML calls must not raise into QML: it would print the error's words, and go on with half a screen."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


def guarded(call: Callable[Given, None]) -> Callable[Given, None]:
    """Hand whatever `call` raises to the one place that answers for faults (sys.excepthook), and return."""

    @wraps(call)
    def safely(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            call(*args, **kwargs)
        except Exception as error:  # noqa: BLE001  # whatever it is, a visitor must find numbers to call
            sys.excepthook(type(error), error, error.__traceback__)

    return safely


def answered(otherwise: Callable[[], Result]) -> Callable[[Callable[Given, Result]], Callable[Given, Result]]:
    """The same for a call that must answer: `otherwise` answers in its place."""

    def decorate(call: Callable[Given, Result]) -> Callable[Given, Result]:
        @wraps(call)
        def safely(*args: Given.args, **kwargs: Given.kwargs) -> Result:
            try:
                return call(*args, **kwargs)
            except Exception:  # noqa: BLE001  # Qt crashes on a picture that is an exception
                return otherwise()

        return safely

    return decorate
