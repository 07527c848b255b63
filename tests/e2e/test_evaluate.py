"""`illpose evaluate retrieval` over a labelled folder."""

import json

import numpy as np
import pytest
from drawn_figure import draw_figure
from PIL import Image

from illpose_app.storage.shipped import resources_dir


def starter_poses(count):
    """Poses of the starter library with all joints in the picture, px."""
    labels = json.loads((resources_dir() / "starter" / "starter.json").read_text("utf-8"))
    every = (np.array(annotation["keypoints"], float).reshape(17, 3) for annotation in labels["annotations"])
    whole = [joints_K3[:, :2] for joints_K3 in every if joints_K3[:, 2].all()]
    return np.array(whole[:: len(whole) // count][:count])


def write_labels(folder, joints_NK2, *, known=17, **image):
    """Label figures, one a picture; the pictures themselves are written by those who need them."""
    images, annotations = [], []
    for number, joints_K2 in enumerate(joints_NK2):
        name = f"{number:03}"
        images.append({"id": name, "file_name": f"{name}.png", "style": "anime art", "framing": "full", **image})
        low, high = joints_K2.min(axis=0), joints_K2.max(axis=0)
        states = np.where(np.arange(17) < known, 2, 0)
        annotations.append({
            "id": number, "image_id": name, "bbox": [*map(float, low), *map(float, high - low)],
            "keypoints": np.column_stack([joints_K2, states]).round(3).ravel().tolist(),
            "tags": ["from_behind"] if number % 5 == 0 else [],
        })  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "labels.json").write_text(json.dumps({"images": images, "annotations": annotations}))
    return folder


@pytest.fixture
def labelled(tmp_path):
    return write_labels(tmp_path / "set", starter_poses(40))


def test_illpose_and_the_papers_descriptor_are_scored_in_one_run(illpose, labelled, tmp_path):
    out_file = tmp_path / "scores.json"
    code, out, err = illpose("evaluate", "retrieval", labelled, "--labels-only", "--json", out_file)
    assert code == 0, err
    scores = json.loads(out_file.read_text())
    rows = {(row["ranking"], row["queries"]): row for row in scores["rows"]}
    assert scores["character_count"] == scores["whole_count"] == 40
    assert rows["illpose", "all"]["count"] == 40 and rows["illpose", "from behind"]["count"] == 8
    assert ("illpose", "anime") in rows and ("illpose", "cropped") not in rows
    assert rows["illpose", "all"]["recall_at_10"] > rows["paper's descriptor", "all"]["recall_at_10"]
    assert rows["joint places alone", "all"]["ndcg_at_10"] > 0.7, "the truth is about joint places"
    assert scores["index_recall"] > 0.9
    assert "paper's descriptor" in out and "HNSW" in out


def test_reflections_count_where_they_are_asked_for(illpose, labelled):
    illpose_rows = []
    for words in ((), ("--mirrored",)):
        _, out, _ = illpose("evaluate", "retrieval", labelled, "--labels-only", *words, "--json", "-")
        illpose_rows.append(json.loads(out)["rows"][0])
    assert illpose_rows[0] != illpose_rows[1] and illpose_rows[1]["recall_at_10"] > 0.5


def test_poses_that_the_network_finds_are_ranked_too(illpose, tmp_path):
    drawn = draw_figure()
    joints = np.array([drawn.joints.get(joint, (0, 0)) for joint in range(17)], float)
    folder = write_labels(tmp_path / "set", [joints, joints])
    (folder / "images").mkdir()
    for name in ("000", "001"):
        Image.fromarray(drawn.pixels_HW3).save(folder / "images" / f"{name}.png")
    code, out, err = illpose("evaluate", "retrieval", folder, "--json", "-")
    assert code == 0, err
    assert {row["poses"] for row in json.loads(out)["rows"]} == {"labelled", "found by the network"}


@pytest.mark.parametrize("content", [None, "{", "[]", '{"images": [], "annotations": [{"image_id": 1}]}',
                                     '{"images": [], "annotations": []}'])  # fmt: skip
def test_labels_that_cannot_be_used_are_one_clear_line(illpose, tmp_path, content):
    if content is not None:
        (tmp_path / "labels.json").write_text(content)
    code, out, err = illpose("evaluate", "retrieval", tmp_path)
    assert code == 1 and out == ""
    assert err.count("\n") == 1 and "labels.json" in err
