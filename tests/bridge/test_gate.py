"""Every touch and key comes through one gate: what closes, what is heard, and what is not."""

from __future__ import annotations

from itertools import count

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest

from kiosk.bridge.gate import CLEANING, QUIET
from tests.bridge.gated import CLOSE, PAGE, Watched
from tests.journeys.stage import finger

PRESS, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease


def test_a_touch_on_the_page_reaches_the_page(watched: Watched) -> None:
    watched.tap(PAGE)
    assert watched.told == ["pressed", "lifted", "released"]
    assert watched.clicks == 1


def test_close_acts_on_the_press_and_the_page_hears_nothing(watched: Watched) -> None:
    watched.press(CLOSE)
    assert watched.told == ["closing"]
    assert watched.clicks == 0
    watched.lift(CLOSE)


def test_a_mouse_closes_as_a_finger_does(watched: Watched) -> None:
    QTest.mousePress(watched.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CLOSE)
    assert watched.told == ["closing"]
    assert watched.clicks == 0
    QTest.mouseRelease(watched.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CLOSE)


def test_a_second_finger_closes_while_the_first_lies_on_the_page(watched: Watched) -> None:
    watched.press(PAGE)
    QTest.touchEvent(watched.window, finger()).stationary(0).press(1, CLOSE, watched.window).commit()
    assert watched.told == ["pressed", "closing"]
    QTest.touchEvent(watched.window, finger()).release(0, PAGE, watched.window).release(
        1, CLOSE, watched.window
    ).commit()
    assert watched.told[-1] != "closing"
    assert not watched.gate.fingers


def test_sliding_onto_close_does_not_close(watched: Watched) -> None:
    watched.press(PAGE)
    QTest.touchEvent(watched.window, finger()).move(0, CLOSE, watched.window).commit()
    watched.lift(CLOSE)
    assert "closing" not in watched.told


def test_the_close_key_closes_once_and_nothing_else_hears_it(watched: Watched) -> None:
    QTest.keyPress(watched.window, Qt.Key.Key_F12)
    assert watched.told == ["closing"]
    QTest.keyRelease(watched.window, Qt.Key.Key_F12)
    assert watched.keys == 0


def test_a_close_key_that_is_held_down_closes_once(watched: Watched) -> None:
    QTest.keyPress(watched.window, Qt.Key.Key_F12)
    hold(watched, Qt.Key.Key_F12)
    assert watched.told == ["closing"]


def test_the_plug_of_the_keypad_is_told_and_nothing_else_hears_it(watched: Watched) -> None:
    heard: list[bool] = []
    watched.gate.plugged.connect(heard.append)
    for key in (Qt.Key.Key_F14, Qt.Key.Key_F15):
        QTest.keyClick(watched.window, key)
        hold(watched, key)
    assert heard == [True, False]
    assert (watched.told, watched.keys) == ([], 0)


def test_no_plug_is_missed_while_nothing_else_is_heard(watched: Watched) -> None:
    heard: list[bool] = []
    watched.gate.plugged.connect(heard.append)
    watched.gate.clean()
    QTest.keyClick(watched.window, Qt.Key.Key_F14)
    watched.gate.hush()
    QTest.keyClick(watched.window, Qt.Key.Key_F15)
    watched.gate.deaf = True
    QTest.keyClick(watched.window, Qt.Key.Key_F14)
    assert heard == [True, False, True]


def test_a_learner_hears_every_key_alone_and_close_by_touch_works(watched: Watched) -> None:
    learned: list[int] = []
    watched.gate.plugged.connect(lambda _inside: watched.told.append("plugged"))
    watched.gate.learner = learned.append
    keys = [Qt.Key.Key_F12, Qt.Key.Key_F14, Qt.Key.Key_Up, Qt.Key.Key_A, Qt.Key.Key_Return]
    for key in keys:
        QTest.keyClick(watched.window, key)
        hold(watched, key)
    assert learned == [int(key) for key in keys]
    assert (watched.told, watched.keys) == ([], 0)
    watched.press(CLOSE)
    assert watched.told == ["closing"]
    watched.lift(CLOSE)
    watched.gate.learner = None
    QTest.keyClick(watched.window, Qt.Key.Key_F12)
    assert watched.told.count("closing") == 2


def test_a_learner_hears_nothing_that_answers_a_question_or_comes_too_soon(watched: Watched) -> None:
    learned: list[int] = []
    watched.gate.learner = learned.append
    watched.gate.asks = lambda: True
    QTest.keyClick(watched.window, Qt.Key.Key_A)
    watched.gate.asks = lambda: False
    watched.gate.hush()
    QTest.keyClick(watched.window, Qt.Key.Key_B)
    assert (learned, watched.keys) == ([], 0)


def hold(watched: Watched, key: Qt.Key) -> None:
    """The key sends itself again, as one that is held down does."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, int(key), Qt.KeyboardModifier.NoModifier, "", True, 1)
        QGuiApplication.sendEvent(watched.window, event)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Shift, Qt.Key.Key_F11])
def test_no_other_key_closes(watched: Watched, key: Qt.Key) -> None:
    QTest.keyClick(watched.window, key)
    assert watched.told == ["keyed"]


def test_a_key_that_answers_a_question_does_nothing_else(watched: Watched) -> None:
    watched.gate.asks = lambda: True
    QTest.keyClick(watched.window, Qt.Key.Key_A)
    assert watched.keys == 0
    watched.gate.asks = lambda: False
    QTest.keyClick(watched.window, Qt.Key.Key_A)
    assert watched.keys == 1


def test_hushed_it_hears_nothing_until_all_fingers_are_up_and_a_moment_has_passed(watched: Watched) -> None:
    watched.press(PAGE)
    watched.gate.hush()
    before = list(watched.told)
    watched.tap(CLOSE)
    QTest.keyClick(watched.window, Qt.Key.Key_F12)
    assert [word for word in watched.told if word != "lifted"] == before
    assert watched.gate.quiet
    watched.lift(PAGE)
    watched.opens()
    watched.tap(PAGE)
    assert watched.told[-1] == "released"


def test_every_touch_while_it_is_hushed_starts_the_moment_again(watched: Watched) -> None:
    watched.gate.hush()
    timer = watched.gate._quiet
    watched.qtbot.waitUntil(lambda: timer.remainingTime() < QUIET // 2, timeout=QUIET)
    watched.tap(PAGE)
    assert timer.remainingTime() > QUIET // 2


def test_it_waits_for_the_fingers_on_another_window(watched: Watched) -> None:
    watched.gate.hush(until_told=True)
    watched.qtbot.waitUntil(lambda: not watched.gate._quiet.isActive(), timeout=3 * QUIET)
    assert watched.gate.quiet
    watched.gate.others_lifted()
    assert watched.gate.quiet
    watched.opens()


def test_deaf_it_hears_nobody_but_tells_when_the_last_finger_is_up(watched: Watched) -> None:
    watched.press(PAGE)
    watched.gate.deaf = True
    watched.tap(CLOSE)
    QTest.keyClick(watched.window, Qt.Key.Key_F12)
    watched.lift(PAGE)
    assert watched.told == ["pressed", "lifted"]
    assert watched.clicks == 1


def test_while_it_is_wiped_nothing_is_heard(watched: Watched) -> None:
    seconds: list[int] = []
    watched.gate.cleaning.connect(seconds.append)
    watched.gate.clean()
    watched.tap(CLOSE)
    watched.tap(PAGE)
    QTest.keyClick(watched.window, Qt.Key.Key_F12)
    assert set(watched.told) <= {"lifted"}
    for _ in range(CLEANING):
        watched.gate._tick()
    assert seconds == list(range(CLEANING, -1, -1))
    watched.opens()
    watched.tap(CLOSE)
    assert "closing" in watched.told


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton])
def test_other_buttons_than_the_first_are_nothing(watched: Watched, button: Qt.MouseButton) -> None:
    QTest.mouseClick(watched.window, button, Qt.KeyboardModifier.NoModifier, PAGE)
    QTest.mouseClick(watched.window, button, Qt.KeyboardModifier.NoModifier, CLOSE)
    assert watched.clicks == 0
    assert set(watched.told) <= {"lifted"}


def test_menus_and_drops_do_not_come_in(watched: Watched) -> None:
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, PAGE, PAGE, Qt.KeyboardModifier.NoModifier)
    assert watched.gate.eventFilter(watched.window, menu)
    drop = QDragEnterEvent(PAGE, Qt.DropAction.CopyAction, QMimeData(), Qt.MouseButton.LeftButton,
                           Qt.KeyboardModifier.NoModifier)  # fmt: skip
    assert watched.gate.eventFilter(watched.window, drop)


def test_what_is_no_input_passes(watched: Watched) -> None:
    assert not watched.gate.eventFilter(watched.window, QEvent(QEvent.Type.UpdateRequest))


def test_a_gesture_that_is_taken_away_leaves_no_finger_behind(watched: Watched) -> None:
    watched.press(PAGE)
    lying = [watched.gate.fingers]
    QGuiApplication.sendEvent(watched.window, _cancel())
    lying.append(watched.gate.fingers)
    assert lying == [True, False]
    assert "cancelled" in watched.told


def test_a_finger_whose_end_nobody_hears_makes_no_later_finger_deaf(watched: Watched) -> None:
    watched.press(PAGE, 0)
    QTest.touchEvent(watched.window, finger()).stationary(0).press(1, QPoint(400, 400), watched.window).commit()
    QTest.touchEvent(watched.window, finger()).release(0, PAGE, watched.window).stationary(1).commit()
    heard = watched.clicks
    watched.press(PAGE, 1)
    watched.gate.hush()
    watched.lift(PAGE, 1)
    watched.opens()
    watched.tap(PAGE)
    assert watched.clicks == heard + 2


def test_a_finger_taken_away_while_nothing_is_heard_holds_nobody_up(watched: Watched) -> None:
    watched.press(PAGE)
    watched.gate.deaf = True
    QGuiApplication.sendEvent(watched.window, _cancel())
    assert watched.told[-2:] == ["cancelled", "lifted"]


@pytest.mark.parametrize(("apart", "presses"), [(150, 1), (450, 2)])
def test_a_second_tap_that_is_heard_late_is_told_by_the_time_it_was_made(
    watched: Watched, apart: int, presses: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = count(10.0, 2.0)  # the screen is slow to change
    monkeypatch.setattr("kiosk.bridge.gate.now", lambda: next(clock))
    for stamp in (1_000, 1_000 + apart):
        for kind, state in ((PRESS, Qt.MouseButton.LeftButton), (RELEASE, Qt.MouseButton.NoButton)):
            event = QMouseEvent(
                kind, QPointF(PAGE), QPointF(PAGE), Qt.MouseButton.LeftButton, state, Qt.KeyboardModifier.NoModifier
            )
            event.setTimestamp(stamp)
            QGuiApplication.sendEvent(watched.window, event)
    assert watched.clicks == presses


def test_where_every_tap_counts_two_quick_ones_are_two_and_elsewhere_one(watched: Watched) -> None:
    watched.gate._tremor = 3_600
    watched.gate.steady = lambda where: where.y() < PAGE.y()
    high, low = PAGE - QPoint(0, 100), PAGE + QPoint(0, 100)
    clicks = []
    for where in (high, high, low, low):
        watched.tap(where)
        clicks.append(watched.clicks)
    assert clicks == [1, 2, 3, 3]


def test_a_second_finger_beside_the_first_is_no_second_tap(watched: Watched) -> None:
    released: list[QPointF] = []
    watched.gate.released.connect(released.append)
    beside = PAGE + QPoint(10, 0)
    watched.press(PAGE, 0)
    QTest.touchEvent(watched.window, finger()).stationary(0).press(1, beside, watched.window).commit()
    QTest.touchEvent(watched.window, finger()).release(0, PAGE, watched.window).stationary(1).commit()
    watched.lift(beside, 1)
    assert released == [QPointF(PAGE), QPointF(beside)]
    # The page has heard the end of the first one too.
    assert watched.window.property("ends") >= 1


def _cancel() -> QEvent:
    from PySide6.QtGui import QTouchEvent

    return QTouchEvent(QEvent.Type.TouchCancel, finger())


def test_where_a_finger_came_down_is_told(watched: Watched) -> None:
    where: list[QPointF] = []
    watched.gate.pressed.connect(where.append)
    watched.tap(PAGE)
    assert where == [QPointF(PAGE)]
