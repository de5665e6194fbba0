"""What no file of the kiosk may say, because it would reach out of the machine and nothing else would stop it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "kiosk" / "ui"
QML = sorted(file for file in UI.rglob("*") if file.suffix in (".qml", ".js", ".mjs"))
# kiosk/bridge/only_ours.py refuses what QML loads. It is not asked about these.
REACHING = re.compile(
    r"XMLHttpRequest|WebSocket|EventSource|\bfetch\s*\(|openUrlExternally|\b(https?|ftp|wss?|file)://|<img|\bImport\s*\("
    r"|import\s+Qt(Network|WebSockets|WebView|WebEngine|WebChannel|RemoteObjects|Multimedia|Location|Positioning|DBus)"
    r"|Qt\.(createQmlObject|include)|LocalStorage|FileDialog|FolderListModel|Clipboard|\bSettings\s*\{"
)
# What shows text: a picture in it would be loaded unasked, so only plain text is shown, or what was made of plain text.
SHOWING = re.compile(
    r"^\s*(?:component )?(?:\w+: *)?(?:Text|Label|TextEdit|TextInput|TextArea|TextField)\s*\{", re.MULTILINE
)
FORMAT = re.compile(r"textFormat: *(.*)")
PLAIN = {"Text.PlainText", 'words.rich !== "" ? Text.StyledText : Text.PlainText'}


def _name(file: Path) -> str:
    return str(file.relative_to(UI))


def test_the_screens_are_found() -> None:
    assert {UI / "Main.qml", UI / "parts" / "Words.qml"} <= set(QML)


@pytest.mark.parametrize("file", QML, ids=_name)
def test_no_screen_reaches_out(file: Path) -> None:
    code = re.sub(r"^\s*//.*$", "", file.read_text("utf-8"), flags=re.MULTILINE)
    assert not REACHING.search(code)


@pytest.mark.parametrize("file", QML, ids=_name)
def test_every_text_says_that_it_is_plain(file: Path) -> None:
    code = file.read_text("utf-8")
    formats = FORMAT.findall(code)
    assert len(formats) == len(SHOWING.findall(code))
    assert set(formats) <= PLAIN


@pytest.mark.parametrize(
    "line",
    [
        "const r = new XMLHttpRequest()", 'source: "https://example.org/a.png"', "import QtNetwork",
        "import QtWebSockets 1.1", "Qt.openUrlExternally(link)", "text: '<img src=x>'", "Settings { }",
        'source: "file:///etc/passwd"',
    ],
)  # fmt: skip
def test_what_reaches_out_would_be_found(line: str) -> None:
    assert REACHING.search(line)
