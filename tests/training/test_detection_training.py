import numpy as np
import pytest
import torch
from illpose_training.detection.backdrops import backdrop_HW3, draw_effects, draw_lettering
from illpose_training.detection.network import CharacterDetector
from illpose_training.detection.scenes import CutOut, DetectionScene, composed, detection_stream, resampled
from illpose_training.detection.targets import detection_target
from illpose_training.detection.train import batches, loss_of
from illpose_training.training_loop import Plan, train

from illpose_app.core.geometry import Box

pytestmark = pytest.mark.training


def cutout():
    alpha = np.zeros((200, 120), np.uint8)
    alpha[20:180, 30:90] = 255
    pixels = np.full((200, 120, 3), (200, 40, 40), np.uint8)
    return CutOut(pixels_HW3=pixels, alpha_HW=alpha, box=Box(x=30, y=20, width=60, height=160))


class SmallTrunk(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Conv2d(3, 48, 8, stride=4, padding=2)

    def forward(self, pixels):
        return self.layer(pixels)


def test_targets_give_back_the_boxes_that_they_were_made_of():
    boxes = [Box(x=40, y=30, width=60, height=120), Box(x=160, y=80, width=80, height=90)]
    target = detection_target(boxes, cells=64, pixels_per_cell=4)
    for box in boxes:
        x, y = box.center
        row, column = int(y / 4), int(x / 4)
        assert target.center_MM[row, column] == 1
        width, height = np.exp(target.size_2MM[:, row, column]) * 4
        assert (width, height) == pytest.approx((box.width, box.height), rel=1e-4)
        found = (column + 0.5 + target.offset_2MM[0, row, column]) * 4
        assert found == pytest.approx(x, abs=1e-3)
    assert target.weight_MM.sum() > 0 and target.center_MM[0, 0] < 0.01


def test_composed_scenes_have_their_boxes_about_their_masks():
    random = np.random.default_rng(4)
    for _ in range(20):
        scene = composed([cutout()], random, size=128)
        assert scene.pixels_HW3.shape == (128, 128, 3)
        covered = np.zeros((128, 128), bool)
        for box in scene.boxes:
            assert box.x >= 0 and box.right <= 129 and box.y >= 0 and box.bottom <= 129
            covered[int(box.y) : int(box.bottom) + 1, int(box.x) : int(box.right) + 1] = True
        assert (scene.mask_HW & ~covered).sum() <= 0.01 * scene.mask_HW.sum() + 40


def test_a_resampled_scene_keeps_box_and_mask_together():
    pixels, mask = np.full((300, 200, 3), 255, np.uint8), np.zeros((300, 200), bool)
    rows, columns = np.mgrid[:300, :200]
    mask[((rows - 150) / 90) ** 2 + ((columns - 100) / 50) ** 2 <= 1] = True
    scene = DetectionScene(pixels_HW3=pixels, boxes=(Box(x=50, y=60, width=100, height=180),), mask_HW=mask)
    for seed in range(12):
        seen = resampled(scene, np.random.default_rng(seed), size=128)
        rows, columns = np.nonzero(seen.mask_HW)
        (box,) = seen.boxes
        about = Box(x=columns.min(), y=rows.min(), width=np.ptp(columns) + 1, height=np.ptp(rows) + 1)
        assert box.iou(about) > 0.75


def test_backdrops_and_effects_depend_on_their_seed_alone():
    def drawn(seed):
        random = np.random.default_rng(seed)
        picture = backdrop_HW3(random, size=96)
        draw_effects(picture, random, center=(40.0, 50.0), reach=40.0)
        draw_lettering(picture, random)
        return picture

    assert all(np.array_equal(drawn(seed), drawn(seed)) for seed in range(12))
    assert not np.array_equal(drawn(1), drawn(2))


def test_a_few_steps_lower_the_detectors_loss(tmp_path):
    torch.manual_seed(2)

    def stream():
        return batches(detection_stream([], [], [cutout()], seed=5, size=256), size=4)

    network = CharacterDetector(SmallTrunk())
    first = float(loss_of(network, next(stream())).detach())
    train(network, stream(), loss_of, out=tmp_path, plan=Plan(steps=12, rates={"": 3e-3}))
    assert float(loss_of(network, next(stream())).detach()) < first
