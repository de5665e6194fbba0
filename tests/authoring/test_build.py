"""The pack that comes with the kiosk is made when something changed, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.build import build
from kiosk.authoring.problem import ContentError
from kiosk.packs.pack import Pack
from tests.authoring.small_tree import SmallTree, no_flow_problems


def built(tree: SmallTree, target: Path) -> Path:
    return build(tree.root, target, icons=tree.icons, flow=no_flow_problems)


def test_the_pack_is_made(tree: SmallTree, tmp_path: Path) -> None:
    file = built(tree, tmp_path / "new" / "_built")
    assert file == tmp_path / "new" / "_built" / "wayside.pack"
    with Pack.open(file) as pack:
        pack.verify()


def test_it_is_left_alone_while_nothing_changed(tree: SmallTree, tmp_path: Path) -> None:
    before = built(tree, tmp_path).stat()
    after = built(tree, tmp_path).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("file", ["topics/sleep/sleep.en.md", "art/wide.svg", "site.toml"])
def test_a_change_makes_it_again(tree: SmallTree, tmp_path: Path, file: str) -> None:
    before = built(tree, tmp_path).stat().st_ino, built(tree, tmp_path).read_bytes()
    tree.write(file, tree.read(file) + "\n")
    after = built(tree, tmp_path).stat().st_ino, built(tree, tmp_path).read_bytes()
    assert after != before


def test_a_damaged_pack_is_made_again(tree: SmallTree, tmp_path: Path) -> None:
    file = built(tree, tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert built(tree, tmp_path).read_bytes() == whole


def test_a_problem_leaves_the_old_pack(tree: SmallTree, tmp_path: Path) -> None:
    before = built(tree, tmp_path).read_bytes()
    tree.spoil("topics/sleep/sleep.en.md", "Go to", "Go at 9 to")
    with pytest.raises(ContentError, match=r"sleep\.en\.md:8: 9 is typed"):
        built(tree, tmp_path)
    assert (tmp_path / "wayside.pack").read_bytes() == before
