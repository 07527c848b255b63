"""The program never speaks to a network: no module could, and none does while everything is used."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from drawn_figure import save_figure

import illpose_app

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = Path(illpose_app.__file__).parent
SPEAKERS = {
    "socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib",
    "socketserver", "xmlrpc", "asyncio", "webbrowser", "PySide6.QtNetwork", "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
}  # fmt: skip

# every use of a socket by Python is refused and said; the decoders and all else run as always
USE = """
import os, subprocess, sys, time
from pathlib import Path
home, figure, art, in_namespace = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4] == "alone"
spoken = []
def guard(event, words):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.")):
        spoken.append((event, repr(words)))
        raise PermissionError(event)
sys.addaudithook(guard)

from illpose_app.__main__ import main
os.environ["ILLPOSE_HOME"] = str(home)
for words in (
    ["analyze", figure, "--overlay", home / "pose.png", "--json", home / "pose.json"],
    ["library", "add", art], ["library", "status"],
    ["search", figure, "--json", home / "answer.json"], ["library", "export", home / "all.jsonl"], ["models"],
):
    code = main([str(word) for word in words])
    assert code == 0, (words, code)

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from illpose_app.app import App
from illpose_app.storage.places import find_places
application = QApplication([])
app = App(application, find_places(home))
app.start([figure])
def until(ready):
    end = time.monotonic() + 90
    while not ready() and time.monotonic() < end:
        QTest.qWait(10)
    assert ready()
until(lambda: bool(app.studio.characters))
until(lambda: bool(app.references.view.matches.matches))
QTest.qWait(300)
app.window.close()

loaded = [name for name in sys.modules if name.startswith(("PySide6.QtNetwork", "PySide6.QtWeb"))]
assert not loaded, loaded
assert not spoken, spoken
if in_namespace:
    # what C code tried, the system counted: there is no way out of here
    def tries():
        head, values = [line.split() for line in Path("/proc/self/net/snmp").read_text().splitlines()[:2]]
        return int(values[head.index("OutNoRoutes")])
    assert tries() == 0, tries()
    subprocess.run([sys.executable, "-S", "-c",
        "import socket; socket.socket().connect_ex(('192.0.2.1', 80))"], check=True)
    assert tries() > 0, "the count would not tell"
print("silent", in_namespace)
"""


def test_no_module_of_the_program_can_speak_to_a_network():
    opens_addresses = set()
    for file in PACKAGE.rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            names = set()
            if isinstance(node, ast.Import):
                names = {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            spoken = {name for name in names for speaker in SPEAKERS if f"{name}.".startswith(f"{speaker}.")}
            assert not spoken, f"{file}: {spoken}"
            if any(name.endswith("QDesktopServices") for name in names):
                opens_addresses.add(file.name)
    # addresses open in the artist's browser, folders in the file manager, each when it is clicked
    assert opens_addresses == {"open_address.py", "show_in_folder.py"}


def unshares():
    try:
        done = subprocess.run(["unshare", "-n", "true"], capture_output=True, timeout=20, check=False)
    except OSError:
        return False
    return done.returncode == 0


@pytest.mark.faults
def test_nothing_is_said_to_a_network_while_everything_is_used(tmp_path):
    art = tmp_path / "art"
    art.mkdir()
    save_figure(art / "a.png")
    save_figure(tmp_path / "figure.png", scale=0.9)
    alone = unshares()
    done = subprocess.run(
        [*(["unshare", "-n"] if alone else []), sys.executable, "-c", USE, tmp_path / "home", tmp_path / "figure.png",
         art, "alone" if alone else "guarded"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)},
        cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:] + done.stdout[-500:]
    assert done.stdout.splitlines()[-1] == f"silent {alone}"
