"""From a file to its skeletons: one large artwork."""

import tempfile
from pathlib import Path

import numpy as np
from drawn_figure import draw_figure
from PIL import Image

from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.shipped import models_dir
from tests.benchmarks.table import Kept, Table, median_s


def measure() -> Table:
    """Time each step against one look of the network at one character."""
    analyzer = Analyzer(models_dir(), threads=2)

    def analyze(decoded):
        return analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = _large_artwork(folder)
        decoded = read_artwork(large["JPEG"])
        box = analyze(decoded)[0].box
        look = median_s(lambda: analyzer.estimator.estimate(decoded.pixels_HW3, [box]), repeats=9)
        rows = [["one character, box to joints", f"{look * 1e3:.0f} ms", "1.0"]]
        for kind, path in large.items():
            opening = median_s(lambda path=path: read_artwork(path), repeats=5)
            whole = median_s(lambda path=path: analyze(read_artwork(path)), repeats=5)
            rows.append([f"2000 x 3000 {kind}: opened", f"{opening * 1e3:.0f} ms", f"{opening / look:.1f}"])
            rows.append([f"2000 x 3000 {kind}: opened to skeleton", f"{whole * 1e3:.0f} ms", f"{whole / look:.1f}"])
    return Table(
        title="Analysis",
        explanation="Two threads. The unit of the ratios is one character, box to joints: all views of its crop "
        "through the network. A whole artwork also means finding the character and looking again.",
        columns=("step", "time", "ratio"),
        rows=rows,
        kept=[Kept(name=f"analysis: {row[0]}", value=float(row[2])) for row in rows if "skeleton" in row[0]],
    )


def _large_artwork(folder: Path) -> dict[str, Path]:
    """A figure on paper grain: a flat ground would make decoding look cheaper than it is."""
    figure = draw_figure(size=(2000, 3000), at=(950, 350), scale=6.5)
    grain = np.random.default_rng(1).integers(-6, 7, figure.pixels_HW3.shape, dtype=np.int16)
    picture = Image.fromarray(np.clip(figure.pixels_HW3 + grain, 0, 255).astype(np.uint8))
    files = {"JPEG": folder / "large.jpg", "PNG": folder / "large.png", "WebP": folder / "large.webp"}
    picture.save(files["JPEG"], quality=92)
    picture.save(files["PNG"], compress_level=4)
    picture.save(files["WebP"], quality=90)
    return files
