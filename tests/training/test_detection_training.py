import json

import numpy as np
import pytest
import torch
from illpose_training.convert_blazepose import drawn_crops
from illpose_training.detection.backdrops import backdrop_HW3, draw_effects, draw_lettering
from illpose_training.detection.draw import read_scenes
from illpose_training.detection.export import form, manifest_text
from illpose_training.detection.flowing import with_flowing_parts
from illpose_training.detection.network import CharacterDetector
from illpose_training.detection.scenes import (
    NAMELESS,
    CutOut,
    DetectionScene,
    composed,
    panels,
    resampled,
    scene_of_owners,
    without_characters,
)
from illpose_training.detection.sources import read_labelled_pictures
from illpose_training.detection.start import SHIPPED, freeze_beginning, shipped_trunk
from illpose_training.detection.stream import detection_stream
from illpose_training.detection.targets import detection_target, owner_target
from illpose_training.detection.train import batch_of, batches, loss_of
from illpose_training.mediapipe_wheel import WheelError
from illpose_training.onnx_export import check_onnx, checked_onnx, round_to_half
from illpose_training.pose.network import start_from_blazepose
from illpose_training.training_loop import Plan, train
from PIL import Image

from illpose_app.core.geometry import Box
from illpose_app.inference.character_detector import CharacterDetector as Detector

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
        assert not (scene.owners_HW.astype(bool) & ~covered).any()
        assert int(scene.owners_HW.max()) == len(scene.boxes)


def test_what_reaches_out_of_a_cut_outs_box_is_a_weapon_and_nobodys():
    alpha = np.zeros((200, 120), np.uint8)
    alpha[20:180, 30:90], alpha[90:94, 90:118] = 255, 255
    armed = CutOut(pixels_HW3=np.full((200, 120, 3), 90, np.uint8), alpha_HW=alpha, box=cutout().box)
    seen = 0
    for seed in range(40):
        with_weapon = composed([armed], np.random.default_rng(seed), size=128)
        without = composed([cutout()], np.random.default_rng(seed), size=128)
        for one, other in zip(with_weapon.boxes, without.boxes, strict=True):
            assert (one.x, one.y, one.right, one.bottom) == pytest.approx(
                (other.x, other.y, other.right, other.bottom), abs=1
            )
        seen += bool(with_weapon.boxes)
    assert seen > 20


def test_a_resampled_scene_keeps_box_and_mask_together():
    pixels, mask = np.full((300, 200, 3), 255, np.uint8), np.zeros((300, 200), bool)
    rows, columns = np.mgrid[:300, :200]
    mask[((rows - 150) / 90) ** 2 + ((columns - 100) / 50) ** 2 <= 1] = True
    scene = DetectionScene(pixels_HW3=pixels, boxes=(Box(x=50, y=60, width=100, height=180),),
                           owners_HW=mask.astype(np.uint8))  # fmt: skip
    for seed in range(12):
        seen = resampled(scene, np.random.default_rng(seed), size=128)
        rows, columns = np.nonzero(seen.owners_HW)
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
        return batches(detection_stream([], [], [cutout()], seed=5, size=64), size=4)

    network = CharacterDetector(SmallTrunk())
    first = float(loss_of(network, next(stream())).detach())
    train(network, stream(), loss_of, out=tmp_path, plan=Plan(steps=12, rates={"": 3e-3}))
    assert float(loss_of(network, next(stream())).detach()) < first


def two_side_by_side():
    owners = np.zeros((100, 100), np.uint8)
    owners[20:80, 10:40], owners[30:90, 50:95] = 1, 2
    return scene_of_owners(np.full((100, 100, 3), 255, np.uint8), owners)


def test_flowing_hair_and_cloth_widen_the_box_of_their_owner_alone_and_lie_behind_everybody():
    scene = two_side_by_side()
    scene.pixels_HW3[scene.owners_HW == 1], scene.pixels_HW3[scene.owners_HW == 2] = (200, 40, 40), (30, 90, 160)
    wider = 0
    for seed in range(40):
        flowing = with_flowing_parts(scene, np.random.default_rng(seed))
        for before, after in zip(scene.boxes, flowing.boxes, strict=True):
            assert after.x <= before.x and after.y <= before.y
            assert after.right >= before.right and after.bottom >= before.bottom
        changed = [before != after for before, after in zip(scene.boxes, flowing.boxes, strict=True)]
        assert sum(changed) <= 1
        wider += any(changed)
        mine = scene.owners_HW > 0
        assert (flowing.owners_HW[mine] == scene.owners_HW[mine]).all()
        assert (flowing.pixels_HW3[mine] == scene.pixels_HW3[mine]).all()
    assert wider > 30


def test_nothing_flows_where_owners_are_unknown_or_nobody_is():
    scene = two_side_by_side()
    unknown = DetectionScene(pixels_HW3=scene.pixels_HW3, boxes=scene.boxes, owners_HW=None)
    empty = DetectionScene(pixels_HW3=scene.pixels_HW3, boxes=(), owners_HW=np.zeros((100, 100), np.uint8))
    random = np.random.default_rng(0)
    assert with_flowing_parts(unknown, random) is unknown
    assert with_flowing_parts(empty, random) is empty


def test_boxes_lie_about_the_pixels_of_their_owners():
    scene = two_side_by_side()
    assert scene.boxes == (Box(x=10, y=20, width=30, height=60), Box(x=50, y=30, width=45, height=60))
    dust = np.zeros((100, 100), np.uint8)
    dust[5, 5] = 1
    assert scene_of_owners(scene.pixels_HW3, dust).boxes == ()


def test_resampled_owners_are_those_of_the_boxes_that_are_left():
    for seed in range(30):
        seen = resampled(two_side_by_side(), np.random.default_rng(seed), size=64)
        assert set(np.unique(seen.owners_HW)) <= {0, NAMELESS, *range(1, len(seen.boxes) + 1)}
        for number, box in enumerate(seen.boxes, 1):
            rows, columns = np.nonzero(seen.owners_HW == number)
            about = Box(x=columns.min(), y=rows.min(), width=np.ptp(columns) + 1, height=np.ptp(rows) + 1)
            assert box.iou(about) > 0.6


def test_a_page_of_panels_holds_all_of_their_characters_where_they_are():
    for seed in range(10):
        page = panels([two_side_by_side()] * 3, np.random.default_rng(seed), size=128)
        assert page.pixels_HW3.shape == (128, 128, 3) and len(page.boxes) >= 3
        for number, box in enumerate(page.boxes, 1):
            rows, columns = np.nonzero(page.owners_HW == number)
            about = Box(x=columns.min(), y=rows.min(), width=np.ptp(columns) + 1, height=np.ptp(rows) + 1)
            assert box.iou(about) > 0.5
    unknown = DetectionScene(pixels_HW3=two_side_by_side().pixels_HW3, boxes=(), owners_HW=None)
    assert panels([two_side_by_side(), unknown], np.random.default_rng(0), size=128).owners_HW is None


def test_a_window_without_characters_touches_no_box():
    pixels = np.zeros((200, 300, 3), np.uint8)
    pixels[:, :120] = 255  # somebody's box is white
    scene = DetectionScene(pixels_HW3=pixels, boxes=(Box(x=0, y=0, width=120, height=200),), owners_HW=None)
    windows = [without_characters(scene, np.random.default_rng(seed), size=32) for seed in range(20)]
    found = [window for window in windows if window is not None]
    assert found and all(not window.boxes and not window.owners_HW.any() for window in found)
    assert all(window.pixels_HW3.max() == 0 for window in found)
    everywhere = DetectionScene(pixels_HW3=pixels, boxes=(Box(x=0, y=0, width=300, height=200),), owners_HW=None)
    assert without_characters(everywhere, np.random.default_rng(0), size=32) is None


def test_cells_vote_for_the_middle_of_whose_they_are():
    scene = two_side_by_side()
    target = owner_target(scene.owners_HW, scene.boxes, cells=25, mask_px=50, pixels_per_cell=4)
    assert target.mask_PP.shape == (50, 50) and target.mask_PP[25, 10] == 1 and target.mask_PP[2, 2] == 0
    row, column = 10, 5  # of the left one, whose middle is (25, 50) px
    voted = np.array([column + 0.5, row + 0.5]) + target.votes_2MM[:, row, column]
    assert voted * 4 == pytest.approx([25, 50])
    assert target.known_MM[row, column] == 1 and target.known_MM[1, 1] == 0


def test_a_scene_without_true_masks_teaches_no_mask():
    scene = DetectionScene(pixels_HW3=np.zeros((64, 64, 3), np.uint8), boxes=(), owners_HW=None)
    batch = batch_of([scene, resampled(two_side_by_side(), np.random.default_rng(0), size=64)])
    assert batch.taught.mask_known.tolist() == [False, True]
    assert not batch.taught.votes_known[0].any() and batch.taught.votes_known[1].any()


def test_pictures_that_are_held_out_are_not_read(tmp_path):
    (tmp_path / "images").mkdir()
    for name in ("kept", "held"):
        Image.fromarray(np.zeros((40, 30, 3), np.uint8)).save(tmp_path / "images" / f"{name}.png")
    labels = {
        "images": [{"id": name, "file_name": f"{name}.png"} for name in ("kept", "held")],
        "annotations": [{"image_id": name, "bbox": [5, 5, 10, 20]} for name in ("kept", "held")],
    }
    (tmp_path / "labels.json").write_text(json.dumps(labels))
    read = read_labelled_pictures(
        tmp_path / "labels.json",
        pictures_folder=tmp_path / "images",
        masks_folder=None,
        left_out=lambda picture_id: picture_id == "held",
    )
    assert [scene.boxes for scene in read.pictures] == [(Box(x=5, y=5, width=10, height=20),)]


def test_drawn_scenes_are_read_back_with_their_owners(tmp_path):
    owners = np.zeros((64, 64), np.uint8)
    owners[10:50, 20:40] = 1
    Image.fromarray(np.full((64, 64, 3), (200, 30, 40), np.uint8)).save(tmp_path / "000007.png")
    Image.fromarray(owners).save(tmp_path / "000007.owners.png")
    (scene,) = read_scenes(tmp_path)
    assert scene.boxes == (Box(x=20, y=10, width=20, height=40),) and scene.pixels_HW3[0, 0].tolist() == [200, 30, 40]


def test_the_trunk_begins_as_the_shipped_pose_network_and_its_beginning_stays():
    try:
        start = start_from_blazepose().trunk
    except WheelError as error:
        pytest.skip(f"BlazePose cannot be had here: {error}")
    trunk = shipped_trunk(SHIPPED)
    assert any(not torch.equal(a, b) for a, b in zip(trunk.parameters(), start.parameters(), strict=True))
    freeze_beginning(trunk)
    still = [parameter for parameter in trunk.parameters() if not parameter.requires_grad]
    assert 0 < len(still) < len(list(trunk.parameters())) / 2


def test_an_exported_detector_says_the_same_and_the_program_reads_it(tmp_path):
    torch.manual_seed(3)
    network = CharacterDetector(SmallTrunk()).eval()
    round_to_half(network)
    crops = drawn_crops(3)
    model, difference = checked_onnx(network, crops, form())
    assert difference < 1e-3
    (tmp_path / "model.onnx").write_bytes(model)
    text = manifest_text(model, notes="A test.", size=256, center=0.0, mask=0.5, overlap=0.5)
    (tmp_path / "manifest.toml").write_text(text)
    detection = Detector(tmp_path, threads=1).detect((crops[0].transpose(1, 2, 0) * 255).astype(np.uint8))
    assert detection.proposals and detection.maps is not None and detection.maps.votes_2hw is not None
    with torch.no_grad():
        network.centers.bias += 1.0
    with pytest.raises(ValueError, match="differ"):
        check_onnx(network, model, crops, form())


def test_weights_that_float16_does_not_hold_stay_as_they_are():
    layers = torch.nn.Sequential(torch.nn.Linear(4, 4, bias=False), torch.nn.Linear(4, 4, bias=False))
    with torch.no_grad():
        layers[0].weight[0, 0] = 1e5
    before = [layer.weight.clone() for layer in layers]
    round_to_half(layers)
    assert torch.equal(layers[0].weight, before[0]) and not torch.equal(layers[1].weight, before[1])
    assert torch.equal(layers[1].weight, before[1].half().float())
