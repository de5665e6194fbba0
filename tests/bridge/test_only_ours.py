"""What QML may load: our screens and pictures and Qt's own parts, whatever an address looks like."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlAbstractUrlInterceptor, QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickImageProvider
from pytestqt.qtbot import QtBot

from kiosk.bridge.only_ours import REFUSED, OnlyOurs
from kiosk.bridge.shown import words
from kiosk.bridge.stage import UI
from kiosk.guidance.blocks import Span

QT = QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath)
ALLOWED = [
    UI.joinpath("Main.qml").as_uri(),
    UI.joinpath("screens/Idle.qml").as_uri(),
    f"file://{QT}/QtQuick/qmldir",
    "image://pictogram/close?color=%23005f6b",
    "image://art/art/river-landscape.svg",
    "image://cover/3",
    "qrc:/qt-project.org/imports/QtQuick/Templates/qmldir",
    "qrc:/qt/qml/Wayside/Bridge/qmldir",
]
REFUSED_ONES = [
    # From elsewhere.
    "http://192.0.2.1/page.qml", "https://example.org/a.png", "HTTPS://example.org/a.png", "ftp://example.org/a.png",
    "ws://example.org", "data:image/png;base64,iVBORw0KGgo=", "javascript:1", "blob:1", "about:blank", "",
    "content://media/a.png", "assets:/a.png", "mailto:a@example.org", "tel:911",
    # Files that are not ours, or pretend to be.
    "file:///etc/passwd", "file:///etc/hostname", "file:///", "file:", "/etc/passwd",
    "file:///dev/input/event0", "file:///proc/self/environ",
    f"file://{UI}/../run.py", f"file://{UI}/screens/../../settings.py", f"file://{UI}/%2e%2e/run.py",
    f"file://{UI}x/Main.qml", f"file://{UI.parent}/run.py", f"file://{UI.parent.parent}/content/site.toml",
    f"file://host{UI}/Main.qml", "file://host/share/Main.qml", f"file://{QT}x/QtQuick/qmldir",
    # Others' pictures and resources.
    "image://other/close", "image:///close", "image://", "image://pictogramx/close", "image://cover/../x",
    "qrc:/other.qml", "qrc:///etc/passwd", "qrc:/qt/qmlx/a.qml", "qrc:/qt-project.orgx/a", "qrc:/qt/qml/../../a.qml",
    "qrc:/refused",
]  # fmt: skip
READY, ERROR = 1, 3
# Qt says that it loads nothing; that is what is tried here.
told = pytest.mark.qt_log_ignore("qrc:/refused", "Error transferring .*/(red.png|in-a-text)", extend=True)


@pytest.fixture
def engine(qapp: QCoreApplication) -> Iterator[QQmlEngine]:
    """An engine of its own."""
    made = QQmlEngine()
    yield made
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def only_ours(engine: QQmlEngine) -> Iterator[OnlyOurs]:
    """The interceptor, at work."""
    made = OnlyOurs(engine, UI)
    engine.addUrlInterceptor(made)
    yield made
    engine.removeUrlInterceptor(made)


@pytest.mark.parametrize("address", ALLOWED)
def test_what_is_ours_is_loaded(only_ours: OnlyOurs, address: str) -> None:
    assert only_ours.allows(QUrl(address))
    for kind in QQmlAbstractUrlInterceptor.DataType:
        assert only_ours.intercept(QUrl(address), kind) == QUrl(address)


@pytest.mark.parametrize("address", REFUSED_ONES)
def test_nothing_else_is(only_ours: OnlyOurs, address: str) -> None:
    assert not only_ours.allows(QUrl(address))
    for kind in QQmlAbstractUrlInterceptor.DataType:
        assert only_ours.intercept(QUrl(address), kind) == REFUSED


def test_modules_come_from_qt_alone(engine: QQmlEngine) -> None:
    """Without it a folder beside the program, or one that the environment names, would come first."""
    assert any(path not in (QT, "qrc:/qt-project.org/imports", "qrc:/qt/qml") for path in engine.importPathList())
    OnlyOurs(engine, UI)
    assert set(engine.importPathList()) == {QT, "qrc:/qt-project.org/imports", "qrc:/qt/qml"}


# ---------------------------------------------------------------- in a real engine
class Red(QQuickImageProvider):
    """Red, whatever it is asked for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, *_: object) -> QImage:  # noqa: N802  # Qt's own name
        image = QImage(2, 2, QImage.Format.Format_RGB32)
        image.fill(QColor("red"))
        return image


@dataclass(frozen=True, slots=True)
class Asked:
    """A server on this machine, and what it was asked for."""

    address: str
    paths: list[str]


@pytest.fixture
def asked() -> Iterator[Asked]:
    """A server that runs."""
    paths: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield Asked(f"http://127.0.0.1:{server.server_port}", paths)
        server.shutdown()
        thread.join()


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """A picture and a screen that are not ours."""
    Red().requestImage().save(str(tmp_path / "red.png"))
    (tmp_path / "Red.qml").write_text("import QtQuick\nRectangle { width: 9 }\n", "utf-8")
    return tmp_path


def _made(engine: QQmlEngine, code: str) -> QObject:
    component = QQmlComponent(engine, engine)
    component.setData(f"import QtQuick\n{code}".encode(), QUrl.fromLocalFile(str(UI / "Trial.qml")))
    made = component.create()
    assert made is not None, component.errorString()
    made.setParent(engine)
    return made


def _status(engine: QQmlEngine, qtbot: QtBot, kind: str, source: str) -> int:
    item = _made(engine, f'{kind} {{ readonly property int seen: status; source: "{source}" }}')
    qtbot.waitUntil(lambda: item.property("seen") in (READY, ERROR))
    status = int(item.property("seen"))
    item.deleteLater()
    return status


def test_without_it_a_stranger_is_loaded(engine: QQmlEngine, qtbot: QtBot, stranger: Path) -> None:
    """Else the tests below would prove nothing."""
    engine.addImageProvider("other", Red())
    assert _status(engine, qtbot, "Image", (stranger / "red.png").as_uri()) == READY
    assert _status(engine, qtbot, "Image", "image://other/x") == READY
    assert _status(engine, qtbot, "Loader", (stranger / "Red.qml").as_uri()) == READY


@told
@pytest.mark.usefixtures("only_ours")
def test_a_stranger_is_not_loaded(engine: QQmlEngine, qtbot: QtBot, stranger: Path) -> None:
    engine.addImageProvider("other", Red())
    assert _status(engine, qtbot, "Image", (stranger / "red.png").as_uri()) == ERROR
    assert _status(engine, qtbot, "Image", "image://other/x") == ERROR
    assert _status(engine, qtbot, "Loader", (stranger / "Red.qml").as_uri()) == ERROR


@told
@pytest.mark.usefixtures("only_ours")
def test_a_folder_that_is_not_ours_is_not_loaded(engine: QQmlEngine, stranger: Path) -> None:
    component = QQmlComponent(engine)
    component.setData(f'import "{stranger.as_uri()}"\nRed {{}}'.encode(), QUrl.fromLocalFile(str(UI / "Trial.qml")))
    assert component.isError()


@pytest.mark.usefixtures("only_ours")
def test_what_is_ours_is_loaded_by_it(engine: QQmlEngine, qtbot: QtBot) -> None:
    engine.addImageProvider("pictogram", Red())
    assert _status(engine, qtbot, "Image", "image://pictogram/close") == READY


@told
def test_without_it_a_server_is_asked(engine: QQmlEngine, qtbot: QtBot, asked: Asked) -> None:
    assert _status(engine, qtbot, "Image", f"{asked.address}/red.png") == ERROR
    assert asked.paths == ["/red.png"]


@told
@pytest.mark.usefixtures("only_ours")
@pytest.mark.parametrize("kind", ["Image", "Loader", "FontLoader", "BorderImage", "AnimatedImage"])
def test_no_server_is_asked(engine: QQmlEngine, qtbot: QtBot, asked: Asked, kind: str) -> None:
    assert _status(engine, qtbot, kind, f"{asked.address}/red.png") == ERROR
    assert not asked.paths


@told
@pytest.mark.usefixtures("only_ours")
def test_what_it_does_not_see_is_known(engine: QQmlEngine, qtbot: QtBot, asked: Asked) -> None:
    """Qt asks nobody about pictures inside a text, nor about requests of a script: tests/house/test_no_network.py does.

    Should this fail one day, Qt has become better, and less needs to be forbidden.
    """
    picture = f"<img src='{asked.address}/in-a-text'>"
    _made(engine, f'Text {{ textFormat: Text.StyledText; text: "{picture}" }}')
    request = f"const r = new XMLHttpRequest(); r.open('GET', '{asked.address}/from-a-script'); r.send()"
    _made(engine, f"Item {{ Component.onCompleted: {{ {request} }} }}")
    qtbot.waitUntil(lambda: set(asked.paths) == {"/in-a-text", "/from-a-script"})


def test_no_word_of_a_page_can_be_a_picture() -> None:
    strange = words((Span("<img src='http://192.0.2.1/a'>"), Span("<b>", strong=True)))
    assert "<img" not in strange["rich"]
    assert strange["rich"].count("<") == 2
    assert words((Span("<img src='http://192.0.2.1/a'>"),))["rich"] == ""
