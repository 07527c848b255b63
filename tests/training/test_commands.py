import json
import sys

import pytest
import torch
from illpose_training.commands import hand_on
from illpose_training.loss_curve import draw_loss_curve, running_mean
from illpose_training.training_loop import moved
from PIL import Image

pytestmark = pytest.mark.training


def test_a_command_line_goes_to_the_network_that_it_names(monkeypatch, capsys):
    heard = []
    monkeypatch.setattr(sys, "argv", ["train", "pose", "--out", "runs"])
    assert hand_on({"pose": lambda: heard.append(sys.argv[1:])}, prog="train", doc="Trains.") == 0
    assert heard == [["--out", "runs"]]
    monkeypatch.setattr(sys, "argv", ["train", "posse"])
    assert hand_on({"pose": heard.clear}, prog="train", doc="Trains.") == 2
    assert "'posse' is not a network" in capsys.readouterr().err and heard


def test_the_loss_curve_is_drawn_over_what_was_trained_last(tmp_path):
    records = [(0, 900.0), *((step, 5.0 - step / 100) for step in range(10, 300, 10)), (290, 4.0)]
    lines = tmp_path / "losses.jsonl"
    lines.write_text("\n".join(json.dumps({"step": step, "loss": loss}) for step, loss in records))
    draw_loss_curve(lines, tmp_path / "losses.png")
    with Image.open(tmp_path / "losses.png") as picture:
        assert picture.size == (900, 420)
        assert len(picture.getcolors(10_000)) > 4
    assert running_mean(torch.arange(40.0).numpy())[-1] == 38.5


def test_one_record_makes_no_curve(tmp_path):
    (tmp_path / "losses.jsonl").write_text('{"step": 0, "loss": 3.0}')
    draw_loss_curve(tmp_path / "losses.jsonl", tmp_path / "losses.png")
    assert not (tmp_path / "losses.png").exists()


def test_all_tensors_of_a_batch_are_moved():
    there = moved({"a": torch.zeros(2), "b": {"c": torch.ones(1)}, "n": 3}, torch.device("meta"))
    assert there["a"].device.type == there["b"]["c"].device.type == "meta" and there["n"] == 3
