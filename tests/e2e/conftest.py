"""A home of its own for every test, and the real main."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from drawn_figure import draw_figure
from PIL import Image

from illpose_app.__main__ import main

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ILLPOSE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def illpose(capsys):
    """Run illpose in this process: `illpose("analyze", file)` -> (exit code, stdout, stderr)."""

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def illpose_process():
    """Run illpose as a program of its own, from a checkout."""

    def run(*words, cwd=None, **options):
        environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
        return subprocess.run(
            [sys.executable, "-m", "illpose_app", *map(str, words)],
            cwd=cwd,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            **options,
        )

    return run


@pytest.fixture(scope="session")
def drawings(tmp_path_factory):
    """A folder with two artworks: a JPEG with one figure and a larger PNG with one elsewhere."""
    folder = tmp_path_factory.mktemp("drawings")
    Image.fromarray(draw_figure().pixels_HW3).save(folder / "standing.jpg", quality=95)
    Image.fromarray(draw_figure(size=(640, 900), at=(300, 90), scale=1.9).pixels_HW3).save(folder / "large.png")
    return folder
