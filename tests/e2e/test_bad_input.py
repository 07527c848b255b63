"""Bad files and bad arguments: one line each, the rest is done, and never a traceback."""

import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
import zlib

import pytest
from drawn_figure import save_figure
from PIL import Image


def _png_header(width, height):
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.fixture
def hostile(tmp_path):
    """A folder of files that nobody can read, and their names."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    save_figure(folder / "whole.jpg")
    whole = (folder / "whole.jpg").read_bytes()
    (folder / "whole.jpg").unlink()
    (folder / "empty.png").touch()
    (folder / "text.png").write_text("this is not a picture")
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "bomb.png").write_bytes(_png_header(60_000, 60_000))
    (folder / "gone.png").symlink_to(folder / "nowhere.png")
    (folder / "loop.png").symlink_to(folder / "loop.png")
    (folder / os.fsdecode(b"caf\xe9.png")).write_bytes(b"\x00")
    return folder


def test_each_bad_file_is_one_line_and_the_good_one_is_done(illpose_process, hostile, drawings, tmp_path):
    bad = sorted(hostile.iterdir())
    (hostile / "folder.png").mkdir()
    done = illpose_process(
        "analyze", *bad, hostile / "missing.png", drawings / "standing.jpg", "--json", tmp_path / "poses.json"
    )
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(lines) == len(bad) + 3, "one line for each bad file, what was written, and the summary"
    for file in [*bad, hostile / "missing.png"]:
        name = str(file.name).encode("utf-8", "backslashreplace").decode()
        assert sum(name in line for line in lines) == 1
    assert [image["id"] for image in json.loads((tmp_path / "poses.json").read_text())["images"]] == ["standing"]


def test_a_folder_of_bad_files_ends_too(illpose, hostile):
    (hostile / "circle").symlink_to(hostile)
    code, out, err = illpose("analyze", hostile)
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 8


@pytest.mark.parametrize("size", [(1, 1), (3000, 10)])
def test_odd_sizes_are_analysed(illpose, tmp_path, size):
    Image.new("RGB", size, "white").save(tmp_path / "odd.png")
    code, _, err = illpose("analyze", tmp_path / "odd.png", "--overlay", tmp_path / "out.png")
    assert code == 0, err
    assert Image.open(tmp_path / "out.png").size == size


@pytest.mark.parametrize(
    "words",
    [
        ("analyze",),
        ("analyze", "x.png", "--nonsense"),
        ("analize", "x.png"),
        ("library",),
        ("library", "add"),
        ("search", "x.png", "-k", "0"),
        ("search", "x.png", "-k", "many"),
    ],
)
def test_arguments_that_make_no_sense_end_with_2(illpose, words):
    code, out, err = illpose(*words)
    assert (code, out) == (2, "")
    assert err


def test_a_misspelt_command_is_recognised(illpose):
    assert "did you mean 'analyze'?" in illpose("analize")[2]


def test_an_output_that_cannot_be_written_is_one_line(illpose, drawings, tmp_path):
    (tmp_path / "file").touch()
    code, _, err = illpose("analyze", drawings / "standing.jpg", "--json", tmp_path / "file" / "poses.json")
    assert code == 1
    assert err.count("\n") == 1
    assert "poses.json" in err


def test_without_a_screen_the_window_is_refused_in_one_line(illpose, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = illpose()
    assert code == 1
    assert err.count("\n") == 1


def test_help_and_version_are_quick_and_load_nothing_heavy(illpose_process):
    for words in (("--help",), ("analyze", "--help"), ("--version",)):
        done = illpose_process(*words)
        assert done.returncode == 0
        assert "illpose" in done.stdout
    code = (
        "import sys; from illpose_app.__main__ import main; main(['--version']);"
        "print([m for m in ('PySide6', 'onnxruntime', 'hnswlib', 'PIL', 'numpy', 'sqlite3') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"


def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path):
    save_figure(tmp_path / "0.png")
    for number in range(1, 400):
        shutil.copy(tmp_path / "0.png", tmp_path / f"{number}.png")
    process = subprocess.Popen(
        [sys.executable, "-m", "illpose_app", "analyze", str(tmp_path), "--overlay", str(tmp_path / "out")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # a shell lets what it starts in the background ignore Ctrl+C, and the tests may run there
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads run here
    )
    for _ in range(600):
        if list((tmp_path / "out").glob("*.png")):
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == "illpose: stopped\n"


def test_a_closed_pipe_is_no_error(illpose_process, drawings):
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.run(
        [sys.executable, "-m", "illpose_app", "analyze", str(drawings)],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert "Traceback" not in process.stderr
    assert "Exception" not in process.stderr
    assert process.returncode == 141
