import numpy as np
import pytest
from drawn_figure import MODELS

from illpose_app.core.geometry import Box, Crop
from illpose_app.inference.manifest import Look, load_manifest
from illpose_app.inference.preprocess import crop_for, network_input, reduced, resample, resample_all

SPEC = load_manifest(MODELS / "pose").input


def test_a_crop_that_fits_is_the_picture_itself():
    pixels = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    assert np.array_equal(resample(pixels, Crop(x=0, y=0, side=64, size=64)), pixels)


def test_beyond_the_artwork_there_is_white():
    pixels = np.zeros((40, 40, 3), np.uint8)
    crop = resample(pixels, Crop(x=-40, y=-40, side=120, size=120))
    assert crop[:35, :35].min() == 255 and crop[45:75, 45:75].max() == 0 and crop[90:, 90:].min() == 255
    assert resample(pixels, Crop(x=500, y=0, side=50, size=32)).min() == 255


def test_a_large_window_is_averaged_not_sampled():
    checks = np.indices((800, 800)).sum(axis=0) % 2 * 255
    pixels = np.repeat(checks[..., None], 3, axis=2).astype(np.uint8)
    crop = resample(pixels, Crop(x=0, y=0, side=800, size=64))
    assert np.abs(crop.astype(int) - 127).max() < 12


def test_a_place_of_the_artwork_is_where_the_crop_says():
    pixels = np.full((300, 300, 3), 255, np.uint8)
    pixels[150:156, 90:96] = 0
    crop = Crop(x=40.5, y=90.2, side=120, size=256)
    rows, columns = np.nonzero(resample(pixels, crop)[..., 0] < 128)
    expected = crop.to_crop(np.array([[93, 153]]))[0]
    assert np.allclose([columns.mean() + 0.5, rows.mean() + 0.5], expected, atol=1.0)


def test_looks_lie_about_the_box_or_below_it():
    box = Box(x=10, y=20, width=100, height=200)
    crop = crop_for(box, SPEC, Look(margin=1.25, down=0.0))
    assert crop.side == 250 and crop.x + crop.side / 2 == pytest.approx(60)
    assert crop_for(box, SPEC, Look(margin=1.25, down=0.4)).y == pytest.approx(crop.y + 80)


def test_the_network_takes_what_its_manifest_says():
    batch = network_input([np.full((256, 256, 3), 255, np.uint8)] * 2, SPEC)
    assert batch.shape == (2, 3, 256, 256) and batch.dtype == np.float32
    assert batch.max() == pytest.approx(1)


def test_reducing_takes_the_mean_of_blocks_and_keeps_the_edge():
    pixels = np.arange(49, dtype=np.uint8).reshape(7, 7)
    small = reduced(pixels, 2)
    assert small.shape == (4, 4) and small[0, 0] == pytest.approx(np.mean([0, 1, 7, 8]), abs=1)
    assert reduced(pixels, 1) is pixels


@pytest.mark.parametrize("factor", [3, 4, 7])
def test_reducing_a_photograph_takes_the_mean_of_its_blocks(factor):
    pixels = np.random.default_rng(1).integers(0, 256, (factor * 41 + 2, factor * 30, 3), np.uint8)
    blocks = pixels[: factor * 41].reshape(41, factor, 30, factor, 3).mean(axis=(1, 3))
    small = reduced(pixels, factor)
    assert small.shape == (42, 30, 3)
    assert np.abs(small[:41] - blocks).max() <= 1


def test_crops_that_are_made_together_are_as_if_made_alone():
    pixels = np.random.default_rng(2).integers(0, 256, (700, 500, 3), np.uint8)
    pixels = reduced(pixels, 4).repeat(4, axis=0).repeat(4, axis=1)
    crops = [Crop(x=-60, y=-20, side=520, size=256), Crop(x=-100, y=-60, side=600, size=256)]
    for together, crop in zip(resample_all(pixels, crops), crops, strict=True):
        assert np.abs(together.astype(int) - resample(pixels, crop)).mean() < 0.5


def test_mirror_images_come_after_the_crops():
    crop = np.random.default_rng(3).integers(0, 256, (256, 256, 3), np.uint8)
    batch = network_input([crop], SPEC, mirrored=True)
    assert np.array_equal(batch[1], batch[0][:, :, ::-1])
    assert np.allclose(batch[0].transpose(1, 2, 0) * 255, crop, atol=1e-4)
