import numpy as np
import pytest
import torch
from illpose_training.batch_norm import fold_batch_norm, restore_batch_norm
from illpose_training.convert_blazepose import drawn_crops
from illpose_training.mediapipe_wheel import WheelError
from illpose_training.onnx_export import check_onnx, checked_onnx
from illpose_training.pose.examples import PoseExample, crop_of, crop_stream, example_of
from illpose_training.pose.export import form
from illpose_training.pose.network import (
    START_ROWS,
    PoseNetwork,
    beside,
    pose_loss,
    start_from_blazepose,
    start_from_export,
    trunk_of_export,
)
from illpose_training.pose.train import batches, loss_of
from illpose_training.tflite_graph import load_blazepose_landmarks
from illpose_training.training_loop import Plan, averaged_numbers, train

from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import (
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_SHOULDER,
    LEFT_WRIST,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_SHOULDER,
)
from illpose_app.storage.shipped import models_dir

pytestmark = pytest.mark.training


@pytest.fixture
def blazepose():
    try:
        return load_blazepose_landmarks()
    except WheelError as error:
        pytest.skip(f"BlazePose cannot be had here: {error}")


class SmallTrunk(torch.nn.Module):
    """Stands in for BlazePose's trunk: the same shapes, trained in a moment."""

    def __init__(self):
        super().__init__()
        self.layers = torch.nn.Sequential(
            torch.nn.Conv2d(3, 16, 5, stride=2, padding=2),
            torch.nn.ReLU(),
            torch.nn.Conv2d(16, 8, 5, stride=2, padding=2),
        )

    def forward(self, pixels):
        return self.layers(pixels)


def example(seed=0, **changes):
    random = np.random.default_rng(seed)
    joints = random.uniform(60, 140, (17, 2)).astype(np.float32)
    joints[[LEFT_SHOULDER, RIGHT_SHOULDER], 1], joints[[LEFT_HIP, RIGHT_HIP], 1] = 70, 120
    joints[[LEFT_KNEE, RIGHT_KNEE], 1], joints[LEFT_WRIST] = 160, (100, 30)
    made = {
        "pixels_HW3": random.integers(0, 256, (220, 200, 3), np.uint8),
        "joints_K2": joints,
        "state_K": np.full(17, 2, np.uint8),
        "box": Box(x=40, y=20, width=120, height=180),
        "sure": 1.0,
    }
    return PoseExample(**{**made, **changes})


def test_training_starts_as_blazepose_and_normalisation_changes_nothing(blazepose):
    crops = torch.from_numpy(drawn_crops(3))
    with torch.inference_mode():
        theirs = blazepose.heatmaps(crops)[:, list(START_ROWS)]
    network = start_from_blazepose().eval()
    with torch.inference_mode():
        assert torch.allclose(network(crops)[0], theirs, atol=1e-3)
    restore_batch_norm(network.trunk, crops)
    with torch.inference_mode():
        assert torch.allclose(network(crops)[0], theirs, atol=2e-2)
    fold_batch_norm(network)
    with torch.inference_mode():
        assert torch.allclose(network(crops)[0], theirs, atol=2e-2)


def test_the_exported_network_gives_torchs_numbers(blazepose):
    network, crops = start_from_blazepose().eval(), drawn_crops(3)
    model, difference = checked_onnx(network, crops, form())
    assert difference < 2e-3
    with torch.no_grad():
        network.heatmaps.weight.add_(0.1)
    with pytest.raises(ValueError, match="differ"):
        check_onnx(network, model, crops, form())


def test_training_goes_on_from_the_shipped_network():
    import onnxruntime

    path, crops = models_dir() / "pose" / "model.onnx", drawn_crops(2)
    try:
        network = start_from_export(path).eval()
    except WheelError as error:
        pytest.skip(f"BlazePose cannot be had here: {error}")
    there = onnxruntime.InferenceSession(path).run(list(form().output_names), {"pixels": crops})
    with torch.inference_mode():
        here = network(torch.from_numpy(crops))
    assert all(np.allclose(a, b.numpy(), atol=2e-3) for a, b in zip(there, here, strict=True))


def test_a_network_beside_another_trunk_begins_as_it_was_and_only_its_own_trunk_learns(blazepose):
    network, crops = start_from_blazepose().eval(), torch.from_numpy(drawn_crops(2))
    other = trunk_of_export(models_dir() / "pose" / "model.onnx")
    both = beside(network, other).eval()
    with torch.inference_mode():
        assert torch.allclose(both(crops)[0], network(crops)[0], atol=1e-4)
    assert not any(parameter.requires_grad for parameter in both.trunk.other.parameters())
    assert all(parameter.requires_grad for parameter in both.trunk.own.parameters())


def test_a_few_steps_lower_the_loss_and_training_goes_on_where_it_stopped(tmp_path):
    torch.manual_seed(1)
    examples = [example(seed) for seed in range(2)]

    def stream():
        return batches(crop_stream([(examples, 1.0)], seed=3, size=96), size=8)

    network, plan = PoseNetwork(SmallTrunk(), channels=8), Plan(steps=30, rates={"": 5e-3})
    first = float(loss_of(network, next(stream())).detach())
    train(network, stream(), loss_of, out=tmp_path, plan=plan)
    after = float(loss_of(network.train(), next(stream())).detach())
    assert after < first
    again = PoseNetwork(SmallTrunk(), channels=8)
    train(again, stream(), loss_of, out=tmp_path, plan=plan)  # nothing left to do: only loads
    assert all(torch.equal(a, b) for a, b in zip(again.parameters(), network.parameters(), strict=True))
    assert set(averaged_numbers(tmp_path)) == set(network.state_dict())


def test_the_loss_is_least_where_the_heatmaps_are_right():
    joints = torch.full((1, 17, 2), 10.5)
    ones = torch.ones(1, 17)

    def loss(column):
        rows, columns = torch.meshgrid(torch.arange(24.0), torch.arange(24.0), indexing="ij")
        logits = 6 - 0.4 * ((rows - 10) ** 2 + (columns - column) ** 2)
        outputs = logits.expand(1, 17, 24, 24), torch.tensor([0.0, 0.0, 5.0]).expand(1, 17, 3)
        states = torch.full((1, 17), 2)
        return float(pose_loss(outputs, joints=joints, states=states, state_weight=ones, place_weight=ones))

    assert loss(10) < loss(12) < loss(18)


def test_joints_beyond_the_crop_or_the_cut_are_outside_and_not_placed():
    seen_outside = 0
    for seed in range(60):
        crop = crop_of(example(), np.random.default_rng(seed), size=128)
        outside = crop.state_K == 0
        assert ((crop.joints_K2[~outside] >= 0) & (crop.joints_K2[~outside] < 128)).all()
        assert (crop.place_weight_K[outside] == 0).all() and (crop.place_weight_K[~outside] == 1).all()
        seen_outside += int(outside.sum())
    assert seen_outside > 20


def test_an_example_keeps_places_on_their_pixels():
    pixels = np.full((900, 800, 3), 255, np.uint8)
    pixels[398:403, 298:303] = 0
    joints = np.full((17, 2), 300.5)
    joints[:, 1] = 400.5
    kept = example_of(
        pixels, joints_K2=joints, state_K=np.full(17, 2), box=Box(x=100, y=100, width=500, height=640), sure=1.0
    )
    rows, columns = np.nonzero(kept.pixels_HW3[..., 0] < 128)
    assert np.allclose([columns.mean() + 0.5, rows.mean() + 0.5], kept.joints_K2[0], atol=1)
    assert max(kept.box.width, kept.box.height) <= 320.1
