"""`illpose library` and `illpose search` over a real library."""

import json
import shutil
from pathlib import Path

from drawn_figure import draw_figure
from PIL import Image


def test_a_folder_is_added_searched_and_forgotten(illpose, drawings, tmp_path):
    art = tmp_path / "art"
    shutil.copytree(drawings, art)
    (art / "broken.png").write_text("no picture")
    code, _, err = illpose("library", "add", art)
    assert code == 1
    assert sum("broken.png" in line for line in err.splitlines()) == 1
    assert "2 added, 1 could not be read" in err, "what did not happen is not said"
    assert "3 unchanged" in illpose("library", "add", art)[2]

    code, out, _ = illpose("library", "status")
    assert code == 0
    assert "2 artworks" in out
    assert str(art) in out

    code, out, _ = illpose("search", drawings / "standing.jpg", "--json", tmp_path / "found.json")
    found = json.loads((tmp_path / "found.json").read_text())
    assert (code, out) == (0, "")
    assert [match["file"] for match in found["matches"]] == [str(art / "large.png")], "its own copy is left out"
    assert 0 <= found["matches"][0]["distance"] < 0.5

    plate, table = tmp_path / "plate.pdf", tmp_path / "table.md"
    code, out, err = illpose("search", drawings / "standing.jpg", "-k", "2", "--sheet", plate, "--table", table)
    assert code == 0 and plate.read_bytes().startswith(b"%PDF") and "large" in table.read_text()
    assert "Copies and variations" in err
    code, _, err = illpose("search", drawings / "standing.jpg", "--sheet", tmp_path / "plate.doc")
    assert code == 1 and "change the ending" in err

    assert illpose("library", "forget", art)[0] == 0
    assert (art / "large.png").exists()
    assert "0 artworks" in illpose("library", "status")[1]
    (tmp_path / "empty").mkdir()
    assert "there is no artwork in these folders" in illpose("library", "add", tmp_path / "empty")[2]


def test_the_nearest_pose_comes_first(illpose, drawings, tmp_path):
    art = tmp_path / "art"
    art.mkdir()
    figure = Image.fromarray(draw_figure(size=(640, 900), at=(300, 90), scale=1.9).pixels_HW3)
    figure.save(art / "same.webp", lossless=True)
    figure.transform(figure.size, Image.Transform.AFFINE, (1, 0.5, -200, 0, 1, 0), fillcolor="white").save(
        art / "sheared.png"
    )
    illpose("library", "add", art)
    code, out, _ = illpose("search", drawings / "large.png", "-k", "1")
    assert code == 0
    assert "same.webp" in out
    assert len(out.splitlines()) == 1


def test_a_search_asks_by_joints_sides_and_words(illpose, drawings, tmp_path):
    art = tmp_path / "art"
    shutil.copytree(drawings, art)
    illpose("library", "add", art)
    query = drawings / "standing.jpg"
    code, out, _ = illpose("search", query, "--joints", "arms", "--no-mirrored", "--same-way-up", "--same-side")
    assert code == 0 and "large.png" in out
    code, out, err = illpose("search", query, "--only", "large")
    assert code == 0 and "large.png" in out and "large is no tag" in err
    code, out, err = illpose("search", query, "--only", "nothing_like_it")
    assert (code, out) == (1, "") and "left by these words" in err
    code, _, err = illpose("search", query, "--only", "rating:blue")
    assert code == 1 and "no rating" in err
    assert illpose("search", query, "--joints", "tail")[0] == 2


def test_the_starter_library_answers_for_the_sample_on_an_empty_disk(illpose, tmp_path):
    resources = Path(__file__).resolve().parents[2] / "resources"
    assert illpose("library", "add", "--starter")[0] == 0
    assert "there already" in illpose("library", "add", "--starter")[2]
    code, _, _ = illpose("search", resources / "sample" / "sample.webp", "-k", "3", "--json", tmp_path / "found.json")
    matches = json.loads((tmp_path / "found.json").read_text())["matches"]
    assert code == 0
    assert len(matches) == 3
    distances = [match["distance"] for match in matches]
    assert distances == sorted(distances)
    assert distances[0] < 0.25, "somebody in the starter library holds about the sample's pose"
    assert all(match["attribution"]["licence"] == "CC0-1.0" for match in matches)


def test_mistakes_are_one_line(illpose, drawings, tmp_path):
    Image.new("RGB", (200, 200), "white").save(tmp_path / "blank.png")
    for words in (
        ("library", "add", tmp_path / "nowhere"),
        ("library", "forget", tmp_path),
        ("search", tmp_path / "nowhere.png"),
        ("search", drawings / "standing.jpg", "--character", "9"),
        ("search", drawings / "standing.jpg"),  # the library is empty
    ):
        code, out, err = illpose(*words)
        assert (code, out) == (1, "")
        assert err.count("\n") == 1


def test_home_keeps_everything_in_one_folder(illpose, drawings, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "empty"))
    monkeypatch.delenv("ILLPOSE_HOME")
    assert illpose("--home", tmp_path / "kit", "library", "add", drawings)[0] == 0
    assert (tmp_path / "kit" / "data" / "library.sqlite3").is_file()
    assert not (tmp_path / "empty").exists()


def test_the_networks_are_listed_with_their_licence(illpose):
    code, out, _ = illpose("models")
    assert code == 0
    assert "licence   Apache-2.0" in out
