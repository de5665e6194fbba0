"""`kiosk narrate`, as an editor calls it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from kiosk import places
from kiosk.__main__ import main
from kiosk.authoring.commands import narrate as command
from kiosk.authoring.narration.engines.pico import Pico
from kiosk.authoring.narration.kept import FOLDER, files_of
from tests.authoring.narration.fake import Hum
from tests.authoring.small_tree import SmallTree, no_flow_problems

pytestmark = pytest.mark.usefixtures("catalogue", "quick")


@pytest.fixture(autouse=True)
def hum(tree: SmallTree, monkeypatch: pytest.MonkeyPatch) -> Hum:
    """An editor stands beside the content folder; whatever engine is asked for, it hums."""
    engine = Hum()
    monkeypatch.chdir(tree.root.parent)
    monkeypatch.setattr(places, "icons", lambda: tree.icons)
    monkeypatch.setattr("kiosk.reporting.form.problems", no_flow_problems)
    monkeypatch.setattr(command, "ENGINES", {"espeak": lambda: engine, "pico": Pico})
    return engine


def figures(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main(["narrate", "content", "--json", *arguments]) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_it_tells_what_was_made(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    first, again = figures(capsys), figures(capsys)
    assert first["made"] == first["clips"]
    assert again == {**first, "made": 0}
    assert first["voices"] == {"en": "hum en", "es": "hum es"}
    assert first["bytes"] == sum(file.stat().st_size for file in files_of(tree.root / FOLDER))
    assert main(["check", "content"]) == 0


def test_it_shows_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["narrate", "content"]) == 0
    said = capsys.readouterr()
    made = int(said.out.split("; ")[1].split()[0])
    assert said.out.startswith(f"content/narration: {made} clips (en 1 min, es 1 min), 0.0 MB")
    assert said.err.splitlines()[-1].startswith(f"{made:>5} of {made}  es  number/")


def test_unused_clips_are_told_and_go_when_asked(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    figures(capsys)
    tree.spoil("topics/sleep/sleep.en.md", "Keep the room dark.", "Keep the room quiet.")
    assert main(["narrate", "content"]) == 0
    assert "1 are no longer said by anything: --prune removes them." in capsys.readouterr().out
    assert figures(capsys, "--prune")["removed"] == 1


def test_another_folder_leaves_the_content_alone(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    figures(capsys, "-o", "elsewhere")
    assert files_of(Path("elsewhere"))
    assert not (tree.root / FOLDER).exists()


def test_stale_clips_are_told_by_check_with_the_remedy(tree: SmallTree, capsys: pytest.CaptureFixture[str]) -> None:
    figures(capsys)
    line = tree.spoil("topics/sleep/sleep.en.md", "Keep the room dark.", "Keep the room quiet.")
    assert main(["check", "content"]) == 1
    assert capsys.readouterr().out.startswith(
        f"content/topics/sleep/sleep.en.md:{line}: nobody has spoken these words in en: “Keep the room quiet.”."
        " Run `kiosk narrate` and keep what it writes.\n"
    )


def test_content_with_problems_is_not_spoken(tree: SmallTree, hum: Hum, capsys: pytest.CaptureFixture[str]) -> None:
    tree.spoil("facts.toml", 'tty = "711"', 'tty = "7"')
    assert main(["narrate", "content"]) == 1
    assert "Nothing was spoken: 1 to mend first." in capsys.readouterr().out
    assert hum.asked == []


def test_an_engine_that_is_not_there_says_how_to_get_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit) as ended:
        main(["narrate", "content", "--engine", "pico"])
    assert ended.value.code == 2
    assert "libttspico-utils" in capsys.readouterr().err


PRETENDS = """\
#!{python}
import sys, wave
with wave.open(sys.argv[4], "wb") as file:
    file.setnchannels(1), file.setsampwidth(2), file.setframerate(16000)
    file.writeframes(bytes(len(sys.argv[5])) * 2)
"""


def test_pico_speaks_where_it_is_at_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pico2wave"
    program.write_text(PRETENDS.format(python=sys.executable), "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    pico = Pico()
    assert [voice.voice if voice else "" for voice in map(pico.voice, ("en", "es", "fr"))] == ["en-US", "es-ES", ""]
    [said] = pico.speak("es", ["Hola"])
    assert (len(said.samples), said.rate, said.words) == (4, 16_000, ())
