"""The wheel's build hook: puts the compiled pack, the interface words, content and assets into kiosk/_built."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuiltFiles(BuildHookInterface[Any]):
    """Runs while a wheel is made; an editable installation reads the checkout instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what a wheel carries beyond the package."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        target = Path(tempfile.mkdtemp(prefix="wayside-"))
        subprocess.run([sys.executable, "-m", "build_spec.built", target], cwd=root, check=True)
        carried = {target: "kiosk/_built"}
        carried |= {root / folder: f"kiosk/_built/{folder}" for folder in ("content", "assets")}
        build_data["force_include"].update({str(source): place for source, place in carried.items()})

    # The name and the order of these arguments are hatchling's.
    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - above
        """Remove the folder that `initialize` made."""
        for source, place in build_data["force_include"].items():
            if place == "kiosk/_built":
                shutil.rmtree(source)
