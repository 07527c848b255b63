import re
import shutil

import pytest
from drawn_figure import MODELS

from illpose_app.core.errors import ModelError
from illpose_app.inference.manifest import load_manifest, read_model


@pytest.fixture
def network(tmp_path):
    return shutil.copytree(MODELS / "pose", tmp_path / "pose")


def test_the_shipped_network_is_the_one_that_its_manifest_names():
    manifest = load_manifest(MODELS / "pose")
    assert manifest.kind == "pose" and len(manifest.joints_K) == 17
    assert manifest.licence == "Apache-2.0" and manifest.source
    assert len(read_model(manifest)) > 100_000


def test_a_network_that_was_changed_is_refused(network):
    model = network / "model.onnx"
    data = bytearray(model.read_bytes())
    data[len(data) // 2] ^= 1
    model.write_bytes(data)
    with pytest.raises(ModelError, match="not the network that its manifest names"):
        read_model(load_manifest(network))
    model.unlink()
    with pytest.raises(ModelError, match="install illpose again"):
        read_model(load_manifest(network))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('kind = "pose"', 'kind = "weather"', "kind"),
        ('decoder = "heatmaps"', 'decoder = "guess"', "decoder"),
        ("nose = 0", "snout = 0", "nose|snout"),
        ("width_px = 256", 'width_px = "wide"', "width_px"),
        ("mirrored = true", "mirrored = true\nsideways = true", "sideways"),
        ("margin = ", "margin = -", "margin"),
    ],
)
def test_what_is_wrong_in_a_manifest_is_said_in_one_line(network, old, new, says):
    path = network / "manifest.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ModelError, match=says) as caught:
        load_manifest(network)
    assert "\n" not in str(caught.value) and "manifest.toml" in str(caught.value)


def test_a_missing_or_unreadable_manifest(tmp_path):
    with pytest.raises(ModelError, match="no network in this folder"):
        load_manifest(tmp_path)
    (tmp_path / "manifest.toml").write_text("kind = ")
    with pytest.raises(ModelError, match="cannot be read"):
        load_manifest(tmp_path)


@pytest.mark.parametrize("name", ["pose", "detector", "tagger"])
def test_shipped_networks_say_how_good_they_are_and_which_code_made_them(name):
    manifest = load_manifest(MODELS / name)
    assert re.fullmatch(r"[0-9a-f]{12}", manifest.commit)
    assert manifest.scores and all(0 < score <= 1 for score in manifest.scores.values())
