"""Files are read in processes that may die of them: one clear line, and the others are read."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

import numpy as np
import pytest
from library_helpers import draw, take_in
from PIL import Image

from illpose_app.core.errors import ArtworkError
from illpose_app.core.words import Phrase
from illpose_app.storage import decoder_process
from illpose_app.storage.artwork_files import UnreachableArtworkError, read_artwork
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.decoder_process import read_artwork_apart, read_embedded_apart, read_reduced_apart
from illpose_app.storage.sidecars.embedded import read_embedded

CHECKOUT = Path(__file__).resolve().parents[3]
# a process that breaks down, or never ends, where a file says so: no decoder here is known to do that by itself
BREAKS = """
import os, signal, sys
from illpose_app.storage import decoder_process
read = decoder_process._DEEDS["to look at"]
def reads(path, *more):
    if "crash" in path.name:
        os.kill(os.getpid(), signal.SIGSEGV)
    while "hang" in path.name:
        pass
    if "eats" in path.name:
        bytearray(20 << 30)
    return read(path, *more)
decoder_process._DEEDS.update({"to look at": reads, "artwork": lambda path: reads(path, 9999)})
sys.exit(decoder_process.serve())
"""


@pytest.fixture
def breakable(monkeypatch, tmp_path):
    """Let decoders be processes that break down by a file's name."""
    script = tmp_path / "breaks.py"
    script.write_text(BREAKS)
    real = subprocess.Popen

    def popen(command, **options):
        return real([sys.executable, str(script)] if "illpose_app.storage.decoder_process" in command else command,
                    **options)  # fmt: skip

    decoder_process._DECODERS.end()
    monkeypatch.setattr(decoder_process.subprocess, "Popen", popen)
    monkeypatch.setattr(decoder_process, "MOST_S", 0.4)
    yield tmp_path / "art"
    decoder_process._DECODERS.end()


def test_what_is_read_apart_is_what_is_read_here(tmp_path):
    path = tmp_path / "a.png"
    Image.fromarray(np.random.default_rng(1).integers(0, 256, (30, 20, 4), np.uint8)).save(path)
    here, apart = read_artwork(path), read_artwork_apart(path)
    assert (apart.pixels_HW3 == here.pixels_HW3).all() and (apart.alpha_HW == here.alpha_HW).all()
    assert (apart.format, apart.full_width_px, apart.full_height_px) == ("PNG", 20, 30)
    assert apart.pixels_HW3.flags.writeable and read_reduced_apart(path, 15).pixels_HW3.shape == (15, 10, 3)
    Image.new("RGB", (9, 9)).save(tmp_path / "b.jpg", exif=_by("Kemble"))
    assert read_embedded_apart(tmp_path / "b.jpg") == read_embedded(tmp_path / "b.jpg")


def _by(artist):
    exif = Image.Exif()
    exif[0x013B] = artist
    return exif


def test_an_error_keeps_its_kind_its_words_and_their_template(tmp_path):
    (tmp_path / "empty.png").write_bytes(b"")
    with pytest.raises(ArtworkError, match=r"empty.png: the file is empty \(") as caught:
        read_artwork_apart(tmp_path / "empty.png")
    assert isinstance(caught.value.problem, Phrase) and not isinstance(caught.value, UnreachableArtworkError)
    with pytest.raises(UnreachableArtworkError, match="no such file"):
        read_artwork_apart(tmp_path / "gone.png")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_a_decoder_that_dies_hangs_or_eats_memory_is_one_line_and_the_import_goes_on(breakable, database, tmp_path):
    for number, name in enumerate(("1", "crash", "2", "hang", "3", "eats", "4")):
        draw(breakable / f"{name}.png", number)
    summary = take_in(breakable, database=database, cache=tmp_path / "cache")
    assert summary.added == 4 and len(summary.problems) == 3
    crash, eats, hang = summary.problems
    assert "crash.png: its decoder broke down" in crash and "hang.png: takes too long to decode" in hang
    assert "eats.png" in eats and "MemoryError" not in eats and "memory" in eats
    assert all("\n" not in line for line in summary.problems)
    assert ArtworkRepository(database).count() == 4
    for name in ("crash", "hang"):
        with pytest.raises(ArtworkError):
            read_artwork_apart(breakable / f"{name}.png")
    assert read_artwork_apart(breakable / "1.png").format == "PNG"


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_a_decoder_that_is_killed_in_the_middle_is_replaced(tmp_path):
    path = draw(tmp_path / "a.png", 1)
    large = tmp_path / "large.png"
    Image.fromarray(np.random.default_rng(2).integers(0, 256, (3000, 3000, 3), np.uint8)).save(large, compress_level=1)
    read_artwork_apart(path)
    pid = decoder_process._DECODERS._idle[-1]._process.pid
    timer = Timer(0.05, lambda: os.kill(pid, signal.SIGKILL))
    timer.start()
    with pytest.raises(ArtworkError, match="its decoder broke down"):
        while True:
            read_artwork_apart(large)
    timer.join()
    assert read_artwork_apart(large).full_width_px == 3000


def test_many_threads_are_served_at_once_and_few_processes_stay(tmp_path):
    paths = [draw(tmp_path / f"{number}.png", number) for number in range(24)]
    with ThreadPoolExecutor(6) as pool:
        read = list(pool.map(read_artwork_apart, paths))
    assert all((one.pixels_HW3 == read_artwork(path).pixels_HW3).all() for one, path in zip(read, paths, strict=True))
    assert 1 <= len(decoder_process._DECODERS._idle) <= 2


def test_where_no_process_can_be_started_files_are_read_all_the_same(tmp_path, monkeypatch):
    def popen(*_, **__):
        raise PermissionError

    decoder_process._DECODERS.end()
    monkeypatch.setattr(decoder_process.subprocess, "Popen", popen)
    monkeypatch.setattr(decoder_process, "_DECODERS", decoder_process._Decoders())
    assert decoder_process.read_artwork_apart(draw(tmp_path / "a.png", 1)).format == "PNG"


def test_the_program_is_a_decoder_by_one_word_as_in_a_bundle():
    answer = subprocess.run(
        [sys.executable, "-m", "illpose_app", decoder_process.DECODER_WORD],
        cwd=CHECKOUT, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    assert answer.stdout.endswith(b"illpose decoder") and answer.stderr == b""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc here")
def test_decoders_end_with_the_program_however_that_ends(tmp_path):
    path = draw(tmp_path / "a.png", 1)
    script = f"""
import os, signal
from pathlib import Path
from illpose_app.storage import decoder_process
decoder_process.read_artwork_apart(Path({str(path)!r}))
print(decoder_process._DECODERS._idle[0]._process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    program = subprocess.run(
        [sys.executable, "-c", script], cwd=CHECKOUT, capture_output=True, text=True, timeout=60, check=False
    )
    decoder = Path("/proc") / program.stdout.strip() / "cmdline"
    for _ in range(200):
        if not decoder.exists() or not decoder.read_bytes():
            return
        time.sleep(0.05)
    raise AssertionError("the decoder outlived its program")
