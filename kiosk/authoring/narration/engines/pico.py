"""SVOX Pico, where its package is at hand: another voice for English and Spanish, without times of words."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import wave
from array import array
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.authoring.narration.engines.engine import EngineError, Sound
from kiosk.speech.address import Voice

VOICES: Mapping[str, str] = {"en": "en-US", "es": "es-ES"}
_PROGRAM = "pico2wave"
_ABSENT = "pico2wave is not installed: sudo apt-get install libttspico-utils (Debian has it in non-free)"


class Pico:
    """The engine. Its program tells no version; it has had the same two voices since 2009."""

    def voice(self, language: str) -> Voice | None:
        """Its voice for a language."""
        if not shutil.which(_PROGRAM):
            raise EngineError(_ABSENT)
        return Voice("pico", "1.0", VOICES[language], "") if language in VOICES else None

    def speak(self, language: str, texts: Sequence[str]) -> Iterator[Sound]:
        """One text at a time, through a file: the program writes nowhere else."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "said.wav"
            for text in texts:
                command = [_PROGRAM, "--lang", VOICES[language], "--wave", str(file), text]
                if subprocess.run(command, capture_output=True, check=False).returncode != 0:
                    raise EngineError(f"pico2wave failed at {text!r}")
                with wave.open(str(file)) as said:
                    samples = array("h", said.readframes(said.getnframes()))
                    yield Sound(samples, said.getframerate(), ())
