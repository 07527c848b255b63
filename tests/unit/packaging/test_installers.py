"""The recipes for Windows, macOS and Flatpak, as far as they can be held to the rest of the repository here."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from bundle import ICON_SIZES_PX
from program_facts import APP_ID, FILE_TYPES

CHECKOUT = Path(__file__).resolve().parents[3]
PACKAGING = CHECKOUT / "packaging"
ISS = (PACKAGING / "windows" / "illpose.iss").read_text("utf-8")
SPEC = (PACKAGING / "illpose.spec").read_text("utf-8")
FLATPAK = PACKAGING / "flatpak" / f"{APP_ID}.json"

#: What other recipes make before these are run: where, and which file of ours says so.
MADE = {"dist/illpose/*": "bundle.py", "build/package/stage/illpose.ico": "bundle.py", "dist": "build.py"}


def setting(name):
    return re.search(rf"^{name}=(.*)$", ISS, re.MULTILINE)[1]


@pytest.mark.parametrize("named", re.findall(r"\.\.\\\.\.\\([^\"\n]+)", ISS))
def test_every_file_that_the_windows_installer_takes_is_there_or_made(named):
    place = named.replace("\\", "/")
    if place in MADE:
        made = (PACKAGING / MADE[place]).read_text("utf-8")
        assert Path(place.removesuffix("/*")).name in made
    else:
        assert (CHECKOUT / place).is_file()


def test_windows_offers_exactly_the_files_that_illpose_opens():
    offered = re.findall(r'Subkey: "Software\\Classes\\(\.\w+)\\OpenWithProgids"', ISS)
    assert offered == [ending for kind in FILE_TYPES for ending in kind.endings]


def test_the_windows_installer_starts_programs_that_the_bundle_makes():
    started = set(re.findall(r"\{app\}\\([\w-]+)\.exe", ISS))
    assert started <= set(re.findall(r'name="([\w-]+)"', SPEC))


def test_a_line_of_the_windows_installer_belongs_to_a_section_that_knows_its_words():
    known = {"Name", "MessagesFile", "Description", "Flags", "Source", "DestDir", "Type", "Filename", "Tasks",
             "AppUserModelID", "Root", "Subkey", "ValueType", "ValueName", "ValueData"}  # fmt: skip
    body = ISS[ISS.index("[Languages]") :]
    for line in body.splitlines():
        if line and not line.startswith((";", "[")):
            assert set(re.findall(r"(?:^|; )(\w+): ", re.sub(r'"(?:[^"]|"")*"', '""', line))) <= known, line
            assert line.count('"') % 2 == 0, line


def test_the_program_goes_where_its_version_and_identity_say():
    assert setting("AppVersion") == "{#Version}"
    assert re.fullmatch(r"\{\{[0-9A-F-]{36}\}", setting("AppId"))
    assert f'AppUserModelID: "{APP_ID}"' in ISS
    assert 256 in ICON_SIZES_PX, "the largest size of a Windows icon"


def test_the_recipe_of_the_bundle_is_python_for_every_system():
    compile(SPEC, "illpose.spec", "exec")
    for system in ('"win32"', '"darwin"', '"linux"'):
        assert system in SPEC


def test_the_flatpak_has_no_network_and_lays_out_what_the_debian_package_holds():
    manifest = json.loads(FLATPAK.read_text("utf-8"))
    assert manifest["id"] == APP_ID
    assert "--share=network" not in manifest["finish-args"]
    (module,) = manifest["modules"]
    source = (FLATPAK.parent / module["sources"][0]["path"]).resolve()
    assert source == CHECKOUT / "build" / "package" / "deb" / "usr"


@pytest.mark.skipif(shutil.which("flatpak-builder") is None, reason="flatpak-builder is not installed")
def test_flatpak_builder_reads_the_manifest():
    done = subprocess.run(["flatpak-builder", "--show-manifest", FLATPAK], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["command"] == "illpose"


def test_each_recipe_that_was_never_run_says_so():
    for text in (ISS, SPEC, FLATPAK.read_text("utf-8")):
        assert re.search(r"NEVER (RUN|BUILT|COMPILED)", text)
