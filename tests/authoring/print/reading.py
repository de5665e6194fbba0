"""Reads PDFs back."""

from __future__ import annotations

import re
from pathlib import Path

from pypdf import PageObject, PdfReader

POINTS = {"letter": (612, 792), "a4": (595.3, 841.9)}


def packed(text: str) -> str:
    """Without the spaces: a line may end anywhere."""
    return re.sub(r"\s", "", text)


def text_of(file: Path) -> str:
    """All words of a PDF, packed."""
    return packed(" ".join(page.extract_text() for page in PdfReader(file).pages))


def size_of(file: Path) -> tuple[float, float]:
    """Width and height of the first side."""
    box = PdfReader(file).pages[0].mediabox
    return float(box.width), float(box.height)


def is_for_everyone(file: Path) -> bool:
    """Whether every font is in the file, and its parts are tagged for being read aloud."""
    reader = PdfReader(file)
    root = reader.root_object
    tagged = root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root  # type: ignore[index]  # pypdf says any object
    return bool(tagged) and all(_embedded(page) for page in reader.pages)


def _embedded(page: PageObject) -> bool:
    fonts = page["/Resources"]["/Font"].values()  # type: ignore[index]  # pypdf says any object
    inner = [each.get_object() for font in fonts for each in font.get_object().get("/DescendantFonts", [font])]
    files = {"/FontFile", "/FontFile2", "/FontFile3"}
    return bool(inner) and all(files & set(font["/FontDescriptor"].get_object()) for font in inner)
