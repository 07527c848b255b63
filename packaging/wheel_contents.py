"""Build hook of hatchling: what travels inside the wheel beside the program.

Every network that has a manifest (`models/*/manifest.toml`) and the resources go to `illpose_app/_shipped`; the
training code stays at home. A checkout reads both from its top-level folders, so the hook leaves editable installs
alone.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NOT_SHIPPED = {"__pycache__"}


class WheelContents(BuildHookInterface):
    """Name the shipped files one by one, so that the wheel's list of files says exactly what is in it."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add networks and resources to a standard wheel."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        folders = [manifest.parent for manifest in sorted(root.glob("models/*/manifest.toml"))]
        for folder in [*folders, root / "resources"]:
            for file in sorted(folder.rglob("*")):
                if file.is_file() and NOT_SHIPPED.isdisjoint(file.parts):
                    inside = file.relative_to(root)
                    build_data["force_include"][str(file)] = f"illpose_app/_shipped/{inside.as_posix()}"
