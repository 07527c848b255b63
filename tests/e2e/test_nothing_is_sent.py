"""The libraries that illpose stands on tell nobody what it does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("asked_for", [None, "0"])
def test_onnx_runtime_gives_the_machine_no_number_and_keeps_no_record_to_send(drawings, tmp_path, asked_for):
    home = tmp_path / "home"
    home.mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ORT_"))}
    environment |= {"HOME": str(home), "LOCALAPPDATA": str(home), "PYTHONPATH": str(CHECKOUT)}
    environment |= {"ILLPOSE_HOME": str(tmp_path / "illpose")}
    if asked_for is not None:
        environment["ORT_DISABLE_TELEMETRY"] = asked_for
    subprocess.run(
        [sys.executable, "-m", "illpose_app", "analyze", drawings / "standing.jpg", "--json", tmp_path / "poses.json"],
        env=environment,
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert [path for path in home.rglob("*") if "onnxruntime" in str(path)] == []


def test_it_is_switched_off_before_it_can_be_loaded():
    asked = "import os, sys, illpose_app.inference; print('onnxruntime' in sys.modules, os.environ[sys.argv[1]])"
    done = subprocess.run(
        [sys.executable, "-c", asked, "ORT_DISABLE_TELEMETRY"], cwd=CHECKOUT, check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["False", "1"]
