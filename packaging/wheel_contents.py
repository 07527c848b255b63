"""Build hook of hatchling: what travels inside the wheel beside the program.

Every network that has a manifest (`models/*/manifest.toml`) and the resources go to `illpose_app/_shipped`; the
training code stays at home. Which version was built goes to `illpose_app/_version.txt`. A checkout reads networks and
resources from its top-level folders, so an editable install only gets the version.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NOT_SHIPPED = {"__pycache__"}
VERSION_FILE = "illpose_app/_version.txt"


def shipped_files(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file that travels with the program, and where it goes below the package's parent folder."""
    folders = [manifest.parent for manifest in sorted(root.glob("models/*/manifest.toml"))]
    for folder in [*folders, root / "resources"]:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and NOT_SHIPPED.isdisjoint(file.parts):
                yield file, f"illpose_app/_shipped/{file.relative_to(root).as_posix()}"


class WheelContents(BuildHookInterface):
    """Name the shipped files one by one, so that the wheel's list of files says exactly what is in it."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add networks, resources and the version to a standard wheel; leave the version in a checkout."""
        if self.target_name != "wheel":
            return
        root, line = Path(self.root), f"{self.metadata.version}\n"
        if version == "editable":
            (root / VERSION_FILE).write_text(line, encoding="utf-8")
            return
        self._folder = tempfile.TemporaryDirectory()
        written = Path(self._folder.name) / "version.txt"
        written.write_text(line, encoding="utf-8")
        build_data["force_include"][str(written)] = VERSION_FILE
        for file, inside in shipped_files(root):
            build_data["force_include"][str(file)] = inside

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the written file away again."""
        if folder := getattr(self, "_folder", None):
            folder.cleanup()
