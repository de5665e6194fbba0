"""Clips are made once, made again when what they say changed, and never removed unasked."""

from __future__ import annotations

import wave
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authoring.narration.engines.engine import EngineError, Sound
from kiosk.authoring.narration.kept import FOLDER, files_of, read_index
from kiosk.authoring.narration.narrating import prune
from tests.authoring.narration.fake import Hum, hummed, spoken
from tests.authoring.small_tree import SmallTree

pytestmark = pytest.mark.usefixtures("catalogue", "quick")


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def record(tree: SmallTree, language: str, name: str, words: str, said: str = "") -> None:
    """A person reads `words` aloud; the text beside says `said`, or the same."""
    folder = tree.root / FOLDER / "recorded" / language
    folder.mkdir(parents=True, exist_ok=True)
    with wave.open(str(folder / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(hummed(words).samples.tobytes())
    (folder / f"{name}.txt").write_text(said or words, "utf-8")


def test_every_text_of_both_languages_gets_a_clip(tree: SmallTree) -> None:
    engine = Hum()
    done = spoken(tree, engine)
    assert {"Back", "Atrás", "Go to bed early. Sleep for 8 hours.", "Signs that a person needs help"} <= set(
        engine.asked
    )
    assert done.made == len(engine.asked) == len(set(done.index.clips)) > 80
    assert {kept.language for kept in done.index.clips.values()} == {"en", "es"}
    assert tree.examine().problems == ()


def test_a_second_run_says_nothing_and_changes_no_byte(tree: SmallTree) -> None:
    spoken(tree, Hum())
    before = _bytes(tree.root / FOLDER)
    again = Hum()
    assert spoken(tree, again).made == 0
    assert again.asked == []
    assert _bytes(tree.root / FOLDER) == before


def test_two_runs_elsewhere_give_the_same_bytes(tree: SmallTree, tmp_path: Path) -> None:
    spoken(tree, Hum(), tmp_path / "one")
    spoken(tree, Hum(), tmp_path / "two")
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two") != {}


def test_only_what_changed_is_said_again(tree: SmallTree) -> None:
    spoken(tree, Hum())
    tree.spoil("topics/sleep/sleep.en.md", "Keep the room dark.", "Keep the room quiet.")
    again = Hum()
    done = spoken(tree, again)
    assert again.asked == ["Keep the room quiet."]
    assert (done.made, done.unused) == (1, 1)
    assert "Keep the room dark." in {kept.text for kept in done.index.clips.values()}


def test_a_word_of_the_lexicon_makes_its_texts_anew(tree: SmallTree) -> None:
    spoken(tree, Hum())
    tree.write("narration.toml", '[en]\n"papers" = "pay purrs"\n')
    again = Hum()
    spoken(tree, again)
    assert again.asked == ["No pay purrs"]


def test_another_version_of_the_voice_says_everything_again(tree: SmallTree) -> None:
    first = spoken(tree, Hum())
    assert spoken(tree, Hum(version="2")).made == first.made


def test_unused_clips_go_only_when_asked(tree: SmallTree) -> None:
    spoken(tree, Hum())
    tree.spoil("topics/sleep/sleep.en.md", "Keep the room dark.", "Keep the room quiet.")
    done, folder = spoken(tree, Hum()), tree.root / FOLDER
    before = len(files_of(folder))
    gone = prune(folder, done)
    assert (gone.removed, len(files_of(folder))) == (1, before - 1)
    assert read_index(folder) == gone.index
    assert tree.examine().problems == ()


def test_a_persons_recording_wins(tree: SmallTree) -> None:
    record(tree, "es", "cuarto", "Mantenga oscuro el cuarto.")
    engine = Hum()
    done = spoken(tree, engine)
    assert "Mantenga oscuro el cuarto." not in engine.asked
    [kept] = [kept for kept in done.index.clips.values() if not kept.clip.synthetic]
    assert (kept.text, kept.voice) == ("Mantenga oscuro el cuarto.", "narration/recorded/es/cuarto.wav")
    assert tree.examine().problems == ()


def test_a_recording_that_comes_later_wins_too(tree: SmallTree) -> None:
    spoken(tree, Hum())
    record(tree, "es", "cuarto", "Mantenga oscuro el cuarto.")
    tree.expect(("topics/sleep/sleep.es.md", 10, "nobody has spoken these words in es"))
    done = spoken(tree, Hum())
    assert (done.made, done.unused) == (1, 1)
    assert tree.examine().problems == ()


def test_a_number_can_be_recorded_as_it_is_said(tree: SmallTree) -> None:
    words = "Phone: one, eight eight eight, three seven three, seven eight eight eight. "
    record(tree, "en", "hotline", words + "Again:" + words.removeprefix("Phone:"))
    done = spoken(tree, Hum())
    assert [kept.text[:6] for kept in done.index.clips.values() if not kept.clip.synthetic] == ["Phone:"]


def test_a_language_without_a_voice_is_left_silent(tree: SmallTree) -> None:
    done = spoken(tree, Hum(voices=("en",)))
    assert {kept.language for kept in done.index.clips.values()} == {"en"}
    assert tree.examine().problems == ()


class Breathless(Hum):
    """It fails after three texts."""

    def speak(self, language: str, texts: Sequence[str]) -> Iterator[Sound]:
        """Hum a little."""
        yield from super().speak(language, texts[:3])
        raise EngineError("out of breath")


def test_what_was_made_before_an_engine_failed_is_kept(tree: SmallTree) -> None:
    with pytest.raises(EngineError, match="out of breath"):
        spoken(tree, Breathless())
    kept = read_index(tree.root / FOLDER)
    assert kept is not None
    assert len(kept.clips) == 3


class Mute(Hum):
    """It says nothing."""

    def speak(self, language: str, texts: Sequence[str]) -> Iterator[Sound]:
        """Be silent as long as the text is."""
        for sound in super().speak(language, texts):
            yield replace(sound, samples=array("h", bytes(2 * len(sound.samples))))


def test_a_silent_clip_is_never_kept(tree: SmallTree) -> None:
    with pytest.raises(EngineError, match="is silent: “"):
        spoken(tree, Mute())


def test_content_without_an_index_has_a_pack_without_sound(tree: SmallTree) -> None:
    kinds = {document.kind for document in tree.compile().documents}
    assert not kinds & {"clip", "narration"}
