"""Real illustrations beside the project are analysed without an error (skipped where there are none)."""

import json
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
IMAGES = next(
    (f for f in (parent / "shared/illustrations/validation/images" for parent in CHECKOUT.parents) if f.is_dir()), None
)


@pytest.mark.skipif(IMAGES is None, reason="the illustrations to measure on are not beside this checkout")
def test_illustrations_are_analysed(illpose, tmp_path):
    """Every third is enough to notice a mistake; `illpose analyze` over the whole folder takes all."""
    files = sorted(IMAGES.iterdir())[::3]
    code, _, err = illpose("analyze", *files, "--json", tmp_path / "poses.json", "--overlay", tmp_path / "overlays")
    document = json.loads((tmp_path / "poses.json").read_text())
    stems = {file.stem for file in files}
    assert code == 0, err
    assert {image["id"] for image in document["images"]} == stems
    assert {file.stem for file in (tmp_path / "overlays").glob("*.png")} == stems
    assert len({a["image_id"] for a in document["annotations"]}) >= 0.95 * len(stems), "nearly each shows a character"
