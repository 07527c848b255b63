"""Where the characters and poses lie from which scenes are drawn."""

from dataclasses import dataclass
from pathlib import Path

from illpose_app.core.errors import IllposeError

#: Beside the repository: ../shared/characters and ../shared/poses.
DEFAULT_FOLDER = Path(__file__).resolve().parents[3].parent / "shared"


class AssetsError(IllposeError):
    """The folder with characters and poses is missing or incomplete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """The folders of the drawing material; both are checked when the value is made by find_assets."""

    characters: Path
    poses: Path

    @property
    def makehuman(self) -> Path:
        """The parametric human: base mesh, targets, clothes, hair, rigs (CC0)."""
        return self.characters / "makehuman"


def find_assets(folder: Path | None = None) -> Assets:
    """Return the assets under a folder (default: ../shared beside the repository); raises AssetsError."""
    root = DEFAULT_FOLDER if folder is None else folder
    assets = Assets(characters=root / "characters", poses=root / "poses" / "poses.npz")
    for path in (assets.characters, assets.poses):
        if not path.exists():
            raise AssetsError(f"{path}: not found (put the characters and poses there, or name their folder: --assets)")
    return assets
