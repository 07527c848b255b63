"""The wheel works by itself: it brings networks and resources, and leaves the training code at home."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", folder, CHECKOUT], check=True, timeout=300)
    (built,) = folder.glob("illpose-*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


def _run(unpacked, tmp_path, *command):
    """Run Python far from the checkout, with the unpacked wheel first on its path."""
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "ILLPOSE_HOME": str(tmp_path / "home")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout


def test_it_holds_every_network_and_resource_and_no_training_code(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    networks = sorted(folder.parent for folder in CHECKOUT.glob("models/*/manifest.toml"))
    assert networks
    shipped = [file for folder in [*networks, CHECKOUT / "resources"] for file in folder.rglob("*") if file.is_file()]
    for file in shipped:
        assert f"illpose_app/_shipped/{file.relative_to(CHECKOUT).as_posix()}" in names
    assert not [name for name in names if "illpose_training" in name or name.startswith("tests")]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_carries_no_more_than_an_artist_wants_to_download(wheel):
    assert wheel.stat().st_size < 100e6


def test_the_program_in_it_runs_far_from_the_checkout(unpacked, tmp_path, drawings):
    asked = "import illpose_app, illpose_app.storage.shipped as s; print(illpose_app.__file__, s.models_dir())"
    for place in _run(unpacked, tmp_path, "-c", asked).split():
        assert Path(place).is_relative_to(unpacked)
    assert _run(unpacked, tmp_path, "-m", "illpose_app", "--version").startswith("illpose ")
    _run(unpacked, tmp_path, "-m", "illpose_app", "analyze", str(drawings / "standing.jpg"), "--json", "poses.json")
    assert len(json.loads((tmp_path / "poses.json").read_text())["annotations"]) == 1
