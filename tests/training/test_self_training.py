import json

import numpy as np
import pytest
from illpose_training.pose.examples import read_examples
from illpose_training.pose.self_training import Guess, annotation_of, guesses_of

from illpose_app.core.geometry import Box
from illpose_app.services.analyze_artwork import Analyzer
from illpose_app.storage.shipped import models_dir, resources_dir

pytestmark = pytest.mark.training


def test_a_clear_figure_is_kept_and_a_picture_of_noise_is_not(tmp_path):
    from PIL import Image

    analyzer = Analyzer(models_dir())
    _, guesses = guesses_of(resources_dir() / "sample" / "sample.webp", analyzer)
    assert len(guesses) == 1 and guesses[0].kept_K.sum() >= 10
    noise = np.random.default_rng(1).integers(0, 256, (300, 200, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "noise.png")
    assert guesses_of(tmp_path / "noise.png", analyzer)[1] == []


def test_joints_that_were_not_kept_teach_nothing(tmp_path):
    from PIL import Image

    Image.new("RGB", (120, 200), "white").save(tmp_path / "a.png")
    kept_K = np.ones(17, np.bool_)
    kept_K[[9, 10]] = False
    guess = Guess(
        box=Box(x=10, y=10, width=100, height=180),
        joints_K2=np.full((17, 2), 50, np.float32),
        kept_K=kept_K,
        state_K=np.full(17, 2, np.uint8),
    )
    labels = {
        "images": [{"id": "a", "file_name": "a.png"}],
        "annotations": [annotation_of(guess, number=0, picture="a")],
    }
    (tmp_path / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    ((_, example),) = read_examples(tmp_path / "labels.json", pictures=tmp_path, sure=0.0)
    assert example.sure == 0.0 and (example.state_K > 0).tolist() == kept_K.tolist()
