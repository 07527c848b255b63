"""`illpose check` says of every part of an installation whether it is whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from illpose_app.services import check_installation as service
from illpose_app.storage import shipped
from illpose_app.ui.installation_check import check_window

CHECKOUT = Path(__file__).resolve().parents[2]


def test_a_whole_installation_is_told_from_its_command(tmp_path):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment |= {"PYTHONPATH": str(CHECKOUT), "ILLPOSE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "illpose_app", "check"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "all is well"
    for part in ("networks", "analysis", "index", "decoders", "starter library", "icons", "languages"):
        assert f"\n  {part} " in done.stdout
    assert "English, Japanese" in done.stdout


def test_a_missing_network_is_named_and_the_other_parts_are_still_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(service, "models_dir", lambda: tmp_path)
    parts = {checked.part: checked for checked in service.check_installation()}
    assert parts["networks"].problem == f"{tmp_path}: there is no network"
    assert parts["analysis"].problem
    assert parts["decoders"].found
    assert parts["starter library"].found


def test_an_icon_that_stays_blank_is_named(tmp_path, monkeypatch, qapp):
    (tmp_path / "styles").mkdir()
    (tmp_path / "icons").mkdir()
    for file in [*(CHECKOUT / "resources/styles").iterdir(), CHECKOUT / "resources/icons/illpose.svg"]:
        (tmp_path / file.parent.name / file.name).write_bytes(file.read_bytes())
    (tmp_path / "icons" / "empty.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')
    monkeypatch.setattr("illpose_app.ui.installation_check.resources_dir", lambda: tmp_path)
    look = qapp.styleSheet(), qapp.palette()
    try:
        parts = {checked.part: checked for checked in check_window()}
    finally:
        qapp.setStyleSheet(look[0])
        qapp.setPalette(look[1])
    assert parts["icons"].problem == "1 of 2 icons stay blank: empty"
    assert parts["screen"].found


@pytest.mark.parametrize("there", [True, False])
def test_collected_licences_are_shown_where_the_package_has_them(there, tmp_path, monkeypatch):
    if there:
        (tmp_path / "licences.md").write_text("# Licences\n")
    monkeypatch.setattr(shipped, "resources_dir", lambda: tmp_path)
    assert shipped.licences() == ("# Licences\n" if there else None)
