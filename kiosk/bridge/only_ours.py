"""Nothing is loaded but our own screens, our own pictures and the parts of Qt Quick that they are made of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QUrl
from PySide6.QtQml import QQmlAbstractUrlInterceptor, QQmlEngine

PICTURES = frozenset({"pictogram", "art", "cover", "code"})
QT_RESOURCES = ("/qt-project.org/", "/qt/qml/")
REFUSED = QUrl("qrc:/refused")


class OnlyOurs(QQmlAbstractUrlInterceptor):
    """Stands before everything that QML loads. Called from the engine's loading thread too: it holds no state."""

    def __init__(self, engine: QQmlEngine, ours: Path) -> None:
        super().__init__()
        library = QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath)
        # Without this Qt looks for its modules beside the program first, where somebody may have put some.
        engine.setImportPathList([library, "qrc:/qt-project.org/imports", "qrc:/qt/qml"])
        self._folders = tuple(f"{folder.resolve().as_posix()}/" for folder in (ours, Path(library)))

    def allows(self, url: QUrl) -> bool:
        """Whether this is ours, or Qt's own."""
        path = url.path()
        if ".." in path.split("/"):
            return False
        match url.scheme():
            case "image":
                return url.host() in PICTURES
            case "qrc":
                return path.startswith(QT_RESOURCES)
            case "file":
                return not url.host() and Path(url.toLocalFile()).as_posix().startswith(self._folders)
        return False

    def intercept(self, url: QUrl | str, _kind: QQmlAbstractUrlInterceptor.DataType) -> QUrl:
        """The same address, or one that leads nowhere."""
        asked = QUrl(url)
        return asked if self.allows(asked) else REFUSED
