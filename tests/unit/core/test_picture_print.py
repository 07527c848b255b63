"""A print stays while a picture is saved again, and changes with the picture."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance

from illpose_app.core.picture_print import PRINT_BYTES, picture_print


def drawing(seed: int, *, size=(240, 320)) -> Image.Image:
    random = np.random.default_rng(seed)
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    for _ in range(7):
        x, y = random.integers(20, size[0] - 20), random.integers(20, size[1] - 20)
        w, h = random.integers(15, 90, 2)
        color = tuple(int(value) for value in random.integers(0, 220, 3))
        pen.ellipse((x - w, y - h, x + w, y + h), fill=color, outline="black", width=3)
    return image


def saved(image: Image.Image, quality: int) -> Image.Image:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("RGB")


def bits_apart(one: Image.Image, other: Image.Image) -> int:
    looks = [picture_print(np.asarray(image)).look for image in (one, other)]
    return (looks[0] ^ looks[1]).bit_count()


@pytest.mark.parametrize("seed", range(6))
def test_a_picture_saved_smaller_worse_or_darker_keeps_its_look(seed):
    original = drawing(seed)
    for copy in (
        saved(original.resize((120, 160)), 40),
        original.resize((500, 667), Image.Resampling.LANCZOS),
        ImageEnhance.Brightness(original).enhance(0.8),
    ):
        assert bits_apart(original, copy) <= 4


def test_other_pictures_look_otherwise():
    pictures = [drawing(seed) for seed in range(12)]
    apart = [bits_apart(a, b) for number, a in enumerate(pictures) for b in pictures[:number]]
    assert min(apart) > 10 and 26 < np.mean(apart) < 38


def test_a_print_has_one_size_whatever_the_picture():
    for pixels in (np.zeros((1, 1, 3), np.uint8), np.full((3, 700, 3), 255, np.uint8), np.asarray(drawing(1))):
        made = picture_print(pixels)
        assert len(made.tiny) == PRINT_BYTES and 0 <= made.look < 1 << 64
