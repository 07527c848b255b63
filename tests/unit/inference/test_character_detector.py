from dataclasses import replace

import numpy as np
import pytest
from drawn_figure import MODELS

from illpose_app.core.errors import ModelError
from illpose_app.core.geometry import Box, Crop
from illpose_app.inference.character_detector import (
    CharacterDetector,
    Proposal,
    best_of,
    decode_detection,
    letterbox,
    peaks,
)
from illpose_app.inference.character_masks import CharacterMaps, nearest_box
from illpose_app.inference.manifest import load_manifest

CELLS = 64
LOGIT = 4.0


def detector_manifest(**thresholds):
    manifest = load_manifest(MODELS / "pose")
    return replace(
        manifest,
        kind="character_detector",
        decoder="centers",
        thresholds={"center": 0.3, "mask": 0.5, "overlap": 0.6} | thresholds,
    )


def outputs_for(boxes_px, *, side):
    """Maps as a perfect network would give them for boxes in a square artwork."""
    cell_px = side / CELLS
    outputs = {
        "centers": np.full((1, 1, CELLS, CELLS), -LOGIT, np.float32),
        "sizes": np.zeros((1, 2, CELLS, CELLS), np.float32),
        "offsets": np.zeros((1, 2, CELLS, CELLS), np.float32),
        "mask": np.full((1, 1, 2 * CELLS, 2 * CELLS), -LOGIT, np.float32),
        "votes": np.zeros((1, 2, CELLS, CELLS), np.float32),
    }
    middles = np.arange(CELLS) + 0.5
    for box in boxes_px:
        x, y = (place / cell_px for place in box.center)
        row, column = int(y), int(x)
        outputs["centers"][0, 0, row, column] = LOGIT
        outputs["sizes"][0, :, row, column] = np.log([box.width / cell_px, box.height / cell_px])
        outputs["offsets"][0, :, row, column] = x - middles[column], y - middles[row]
        left, top, right, bottom = (round(v / cell_px) for v in (box.x, box.y, box.right, box.bottom))
        outputs["mask"][0, 0, 2 * top : 2 * bottom, 2 * left : 2 * right] = LOGIT
        outputs["votes"][0, 0, top:bottom, left:right] = x - middles[left:right]
        outputs["votes"][0, 1, top:bottom, left:right] = (y - middles[top:bottom])[:, None]
    return outputs


def test_maps_give_back_the_boxes_that_they_were_made_of():
    boxes = [Box(x=100, y=80, width=160, height=400), Box(x=330, y=200, width=120, height=250)]
    window = letterbox(640, 640, size=256)
    detection = decode_detection(outputs_for(boxes, side=640), detector_manifest(), window=window)
    found = sorted((proposal.box for proposal in detection.proposals), key=lambda box: box.x)
    assert [(b.x, b.y, b.width, b.height) for b in found] == [
        pytest.approx((b.x, b.y, b.width, b.height), abs=0.01) for b in boxes
    ]
    assert all(proposal.score == pytest.approx(1 / (1 + np.exp(-LOGIT)), abs=1e-4) for proposal in detection.proposals)


def test_an_artwork_that_is_not_square_is_seen_in_the_middle_of_a_square():
    window = letterbox(200, 600, size=256)
    assert (window.x, window.y, window.side) == (-200, 0, 600)
    box = Box(x=220, y=150, width=120, height=300)  # in the square
    detection = decode_detection(outputs_for([box], side=600), detector_manifest(), window=window)
    (proposal,) = detection.proposals
    assert (proposal.box.x, proposal.box.y) == pytest.approx((20, 150), abs=0.01)
    pixels_HW = detection.maps.pixels_HW(200, 600)
    assert pixels_HW.shape == (600, 200)
    assert pixels_HW[160:440, 30:130].all() and not pixels_HW[:130].any() and not pixels_HW[:, 160:].any()


def test_only_the_highest_of_neighbouring_cells_is_a_peak():
    chance = np.zeros((8, 8), np.float32)
    chance[2, 2], chance[2, 3], chance[7, 7], chance[5, 1] = 0.9, 0.8, 0.7, 0.1
    rows, columns = peaks(chance, above=0.3)
    assert list(zip(rows.tolist(), columns.tolist(), strict=True)) == [(2, 2), (7, 7)]


def test_of_proposals_for_the_same_place_the_surest_stays():
    box = Box(x=0, y=0, width=100, height=200)
    beside = Box(x=60, y=0, width=100, height=200)
    kept = best_of(
        [Proposal(box=box.scaled(1.1), score=0.5), Proposal(box=box, score=0.9), Proposal(box=beside, score=0.4)],
        overlap=0.6,
    )
    assert [(proposal.score, proposal.box) for proposal in kept] == [(0.9, box), (0.4, beside)]


def test_pixels_where_two_boxes_overlap_go_to_the_character_that_they_vote_for():
    boxes = [Box(x=0, y=0, width=60, height=100), Box(x=40, y=0, width=60, height=100)]
    places = np.stack(np.meshgrid(np.arange(100.0), np.arange(100.0))).astype(np.float32)
    votes = np.zeros_like(places)
    votes[0] = np.where(places[1] < 50, 30 - places[0], 70 - places[0])  # the upper half is the left one's
    votes[1] = 50 - places[1]
    owners = nearest_box(places, boxes, votes)
    assert owners[20, 50] == 1 and owners[80, 50] == 2
    assert owners[80, 10] == 1, "what lies in one box alone is that one's, whatever it votes for"
    assert not nearest_box(places, [Box(x=0, y=0, width=10, height=10)], votes)[50:].any()


def test_without_votes_the_nearer_middle_counts():
    maps = CharacterMaps(
        window=Crop(x=0, y=0, side=64, size=64),
        inside_hw=np.ones((32, 32), np.float32),
        votes_2hw=None,
        threshold=0.5,
    )
    owners = maps.owners_HW([Box(x=0, y=0, width=40, height=64), Box(x=24, y=0, width=40, height=64)], 64, 64)
    assert owners.shape == (64, 64) and (owners[:, :30] == 1).all() and (owners[:, 34:] == 2).all()


def test_a_pose_network_is_no_detector():
    with pytest.raises(ModelError, match="character_detector"):
        CharacterDetector(MODELS / "pose")


def test_the_shipped_detector_proposes_nobody_on_an_empty_sheet():
    detector = CharacterDetector(MODELS / "detector", threads=1)
    assert detector.detect(np.full((300, 200, 3), 255, np.uint8)).proposals == ()


def test_the_shipped_detector_tells_whose_pixels_are_whose():
    manifest = load_manifest(MODELS / "detector")
    assert manifest.kind == "character_detector" and set(manifest.outputs) >= {"mask", "votes"}
    assert manifest.model_path.stat().st_size < 8_000_000
