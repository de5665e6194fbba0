"""What a form cannot tell about site.toml and the tiles: names that have to exist, figures that have to agree."""

from __future__ import annotations

from pathlib import PurePosixPath
from xml.etree import ElementTree

from kiosk.authoring.forms import SiteForm
from kiosk.authoring.source import Toml
from kiosk.authoring.tree import SITE_FILE, Tree
from kiosk.handoffs import HANDOFFS

_PICTURES = (".svg", ".png")


def check_site(tree: Tree) -> None:
    """The site's contacts, languages, idle figures and pictures."""
    site, source = tree.site, tree.site_source
    if site is None or source is None:
        return
    for index, contact in enumerate(site.numbers):
        line = source.line("numbers", index)
        if tree.facts.name_card("contact", contact) is None:
            remedy = f"Correct the name, or add [contact.{contact}] to facts.toml"
            tree.problems.add(SITE_FILE, line, f"there is no contact {contact}", remedy)
        if contact in site.numbers[:index]:
            tree.problems.add(SITE_FILE, line, f"the contact {contact} is listed twice", "Remove one of them")
    _check_handoffs(tree, site, source)
    codes = [language.code for language in site.language]
    for index, code in enumerate(codes):
        if code in codes[:index]:
            what = f"the language {code} is listed twice"
            tree.problems.add(SITE_FILE, source.line("language", index), what, "Remove one of them")
    if site.idle.warning_seconds >= site.idle.seconds:
        what = "the warning is not shorter than the idle time"
        tree.problems.add(SITE_FILE, source.line("idle", "warning_seconds"), what, "Warn later, or wait longer")
    for shape, name in vars(site.cover_art).items():
        if what := _picture_fault(tree, name):
            remedy = "Name an SVG or PNG file in this folder, like art/name.svg"
            tree.problems.add(SITE_FILE, source.line("cover_art", shape), what, remedy)


def _check_handoffs(tree: Tree, site: SiteForm, source: Toml) -> None:
    """The hand-offs that the pack allows, and the number that is learned by heart."""
    for index, name in enumerate(site.handoffs):
        line = source.line("handoffs", index)
        if name not in HANDOFFS:
            tree.problems.add(SITE_FILE, line, f"there is no hand-off {name}", f"Use {', '.join(HANDOFFS)}")
        if name in site.handoffs[:index]:
            tree.problems.add(SITE_FILE, line, f"the hand-off {name} is listed twice", "Remove one of them")
    if site.learn:
        card = tree.facts.name_card("contact", site.learn)
        if card is None or (card and not tree.facts.contacts[site.learn].phone):
            what = f"there is no contact {site.learn} with a phone number"
            tree.problems.add(SITE_FILE, source.line("learn"), what, "Name one that facts.toml gives a phone")
    elif "memorize" in site.handoffs:
        what = "memorize is on, but no number to learn is named"
        tree.problems.add(SITE_FILE, source.line("handoffs"), what, 'Add a line like learn = "hotline"')


def check_tiles(tree: Tree) -> None:
    """The pictogram of every topic."""
    for topic in tree.topics.values():
        if topic.form.icon not in tree.icons:
            remedy = "Use the name of a file in assets/icons, without .svg"
            what = f"there is no pictogram {topic.form.icon}"
            tree.problems.add(topic.source.file, topic.source.line("icon"), what, remedy)


def _picture_fault(tree: Tree, name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or path.suffix not in _PICTURES:
        return f"{name} is not a picture of this site"
    try:
        body = (tree.root / path).read_bytes()
    except OSError:
        return f"there is no picture {name}"
    if path.suffix == ".png":
        return "" if body.startswith(b"\x89PNG\r\n\x1a\n") else f"{name} is not a PNG picture"
    try:
        return "" if ElementTree.fromstring(body).tag.endswith("svg") else f"{name} is not an SVG picture"
    except ElementTree.ParseError:
        return f"{name} is not an SVG picture"
