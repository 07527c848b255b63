import dataclasses

import numpy as np
import pytest
from illpose_training.convert_blazepose import (
    DisagreementError,
    ExportedBlazePose,
    convert,
    drawn_crops,
    onnx_says,
    tflite_answers,
    torch_answers,
)  # fmt: skip
from illpose_training.mediapipe_wheel import CACHE_FOLDER, WheelError, landmark_tflite
from illpose_training.tflite_graph import load_blazepose_landmarks

from illpose_app.inference.manifest import load_manifest, read_model

pytestmark = pytest.mark.training


@pytest.fixture(scope="module")
def tflite():
    try:
        return landmark_tflite()
    except WheelError as error:
        pytest.skip(f"BlazePose cannot be had here: {error}")


def test_the_graph_rebuilt_in_torch_says_what_the_tflite_runtime_says(tflite):
    crops = drawn_crops(3, seed=7)
    here = torch_answers(ExportedBlazePose(load_blazepose_landmarks(tflite)).eval(), crops)
    there = tflite_answers(tflite, crops)
    assert here.landmarks.shape == there.landmarks.shape == (3, 39, 5)
    here.against(there).check("torch against TFLite")
    assert np.abs(there.heatmaps).max() > 1


def test_a_graph_that_differs_is_not_written(tflite):
    crops = drawn_crops(1)
    answers = tflite_answers(tflite, crops)
    moved = dataclasses.replace(answers, landmarks=answers.landmarks + 1)
    with pytest.raises(DisagreementError):
        answers.against(moved).check("moved against unmoved")


def test_the_converted_network_can_be_used_by_the_program(tflite, tmp_path):
    convert(wheel=None, cache=CACHE_FOLDER, folder=tmp_path)
    manifest = load_manifest(tmp_path)
    crops = drawn_crops(2, seed=3)
    onnx_says(read_model(manifest), crops).against(tflite_answers(tflite, crops)).check("ONNX against TFLite")
