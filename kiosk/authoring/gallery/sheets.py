"""Contact sheets: one screen in telling manners, large enough to judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk.authoring.gallery.rehearsals import PANELS, State, Task

WIDTH, GUTTER, LABEL = 2400, 18, 44
ACROSS, ACROSS_PORTRAIT = 3, 4
PAPER, INK = "#FFFFFF", "#15211F"


@dataclass(frozen=True, slots=True)
class Cell:
    """One manner on one panel."""

    panel: str
    language: str
    theme: str
    size: str
    reach: str = ""

    @property
    def portrait(self) -> bool:
        width, _, height = self.panel.partition("@")[0].partition("x")
        return int(height) > int(width)

    @property
    def width(self) -> int:
        """As wide as a column of its row, in pixels."""
        across = ACROSS_PORTRAIT if self.portrait else ACROSS
        return (WIDTH - (across + 1) * GUTTER) // across


WALL, DESK, UPRIGHT, LAPTOP = PANELS
# Both languages and both at once, all themes, all sizes, all panels, low reach: what tells most.
CELLS = (
    Cell(WALL, "en", "paper", "100"),
    Cell(WALL, "es", "paper", "100"),
    Cell(WALL, "both", "paper", "100"),
    Cell(WALL, "en", "night", "130"),
    Cell(WALL, "es", "contrast", "160"),
    Cell(WALL, "es", "paper", "200"),
    Cell(DESK, "es", "paper", "100"),
    Cell(LAPTOP, "both", "night", "130"),
    Cell(UPRIGHT, "es", "paper", "100"),
    Cell(UPRIGHT, "en", "night", "160"),
    Cell(UPRIGHT, "es", "paper", "200"),
    Cell(UPRIGHT, "both", "contrast", "130"),
    Cell(UPRIGHT, "en", "paper", "100", "low"),
    Cell(UPRIGHT, "both", "night", "100", "low"),
    Cell(UPRIGHT, "es", "contrast", "130", "low"),
    Cell(UPRIGHT, "es", "paper", "200", "low"),
)


def tasks(folder: Path, screens: str, pack: Path | None) -> list[Task]:
    """What to ask of rehearsals for all cells."""
    return [
        Task(cell.panel, cell.language, cell.theme, cell.size, screens, folder, cell.width, pack, cell.reach)
        for cell in CELLS
    ]


def compose(screen: str, pictures: Mapping[State, Path], target: Path) -> int:
    """Put the pictures of one screen on one sheet; returns how many it holds."""
    cells = _cells_of(screen, pictures)
    rows = _rows(cells)
    height = GUTTER + sum(max(image.height() for _, image in row) + LABEL + GUTTER for row in rows)
    sheet = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    sheet.fill(QColor(PAPER))
    painter = QPainter(sheet)
    font = QFont("Source Sans Pro")
    font.setPixelSize(24)
    painter.setFont(font)
    painter.setPen(QColor(INK))
    y = GUTTER
    for row in rows:
        x, tall = GUTTER, max(image.height() for _, image in row)
        for label, image in row:
            painter.drawImage(QPoint(x, y), image)
            painter.drawRect(x - 1, y - 1, image.width() + 1, image.height() + 1)
            painter.drawText(QRect(x, y + tall, image.width(), LABEL), Qt.AlignmentFlag.AlignVCenter, label)
            x += image.width() + GUTTER
        y += tall + LABEL + GUTTER
    painter.end()
    sheet.save(str(target))
    return len(cells)


def _cells_of(screen: str, pictures: Mapping[State, Path]) -> list[tuple[str, QImage]]:
    """The pictures in the order of the cells. What is the same in every manner was drawn once for each panel."""
    found: dict[State, tuple[str, QImage]] = {}
    for cell in CELLS:
        for state in (
            State(screen, cell.panel, cell.language, cell.theme, cell.size, cell.reach),
            State(screen, cell.panel),
        ):
            if state in pictures and state not in found:
                manner = (
                    f"{cell.language}, {cell.theme}, {cell.size} %{cell.reach and ' ' + cell.reach}, "
                    if state.language
                    else ""
                )
                label = f"{manner}{cell.panel.replace('@', ' at ')} inch"
                image = QImage(str(pictures[state])).scaledToWidth(
                    cell.width, Qt.TransformationMode.SmoothTransformation
                )
                found[state] = (label, image)
    return list(found.values())


def _rows(cells: Sequence[tuple[str, QImage]]) -> list[list[tuple[str, QImage]]]:
    landscape = [cell for cell in cells if cell[1].width() >= cell[1].height()]
    portrait = [cell for cell in cells if cell[1].width() < cell[1].height()]
    rows = [landscape[start : start + ACROSS] for start in range(0, len(landscape), ACROSS)]
    return [*rows, *(portrait[start : start + ACROSS_PORTRAIT] for start in range(0, len(portrait), ACROSS_PORTRAIT))]
