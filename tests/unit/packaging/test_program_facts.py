"""What packages tell desktops and installers agrees with the program, and with what these can read."""

import argparse
import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from debian import package_of
from linux_desktop import desktop_entry, man_page, metainfo, mime_types
from program_facts import APP_ID, FILE_TYPES, SCREENSHOTS, debian_version, macos_info, plain_version

from illpose_app.cli import make_parser
from illpose_app.storage.artwork_files import SUFFIXES

CHECKOUT = Path(__file__).resolve().parents[3]
#: Read only where packages are installed that no package of ours brings along (docs/decisions/0029-packages.md).
NOT_IN_PACKAGES = {".heic", ".heif", ".jxl"}


@pytest.fixture
def about():
    return ElementTree.fromstring(
        metainfo(version="1.2.0", day="2026-01-31", urls={}, screenshots_at="https://somewhere.invalid/screenshots")
    )


def test_packages_name_exactly_the_files_that_the_program_opens():
    assert {ending for kind in FILE_TYPES for ending in kind.endings} == SUFFIXES - NOT_IN_PACKAGES


def test_no_ending_is_named_twice():
    endings = [ending for kind in FILE_TYPES for ending in kind.endings]
    assert len(endings) == len(set(endings))


def test_the_desktop_entry_opens_every_type_and_is_named_as_the_window_is():
    lines = desktop_entry().splitlines()
    types = next(line for line in lines if line.startswith("MimeType=")).removeprefix("MimeType=")
    assert types.rstrip(";").split(";") == [kind.mime for kind in FILE_TYPES]
    assert "Exec=illpose %F" in lines
    sources = "".join(path.read_text("utf-8") for path in (CHECKOUT / "illpose_app").rglob("*.py"))
    assert f'setDesktopFileName("{APP_ID}")' in sources


def test_types_that_desktops_do_not_know_are_described():
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    described = ElementTree.fromstring(mime_types()).findall(f"{space}mime-type")
    patterns = {kind.get("type"): [glob.get("pattern") for glob in kind.findall(f"{space}glob")] for kind in described}
    assert patterns == {kind.mime: [f"*{ending}" for ending in kind.endings] for kind in FILE_TYPES if kind.is_new}


def test_the_metainfo_shows_screenshots_that_exist(about):
    addresses = [image.text for image in about.iter("image")]
    assert [Path(address).name for address in addresses] == [name for name, _ in SCREENSHOTS]
    for name, _ in SCREENSHOTS:
        assert (CHECKOUT / "docs" / "screenshots" / name).is_file()


def test_the_metainfo_belongs_to_the_desktop_entry_and_names_its_types(about):
    assert about.findtext("id") == APP_ID
    assert about.findtext("launchable") == f"{APP_ID}.desktop"
    assert [kind.text for kind in about.iter("mediatype")] == [kind.mime for kind in FILE_TYPES]


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_appstream_finds_nothing_wrong(tmp_path):
    page = tmp_path / f"{APP_ID}.metainfo.xml"
    page.write_text(metainfo(version="1.2.0", day="2026-01-31", urls={}, screenshots_at="https://x.invalid/s"))
    done = subprocess.run(["appstreamcli", "validate", "--no-net", page], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_desktop_entry_is_valid(tmp_path):
    entry = tmp_path / f"{APP_ID}.desktop"
    entry.write_text(desktop_entry())
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_macos_reads_the_list_of_properties_and_finds_every_type():
    again = plistlib.loads(plistlib.dumps(macos_info("1.2.4.dev5+gabc")))
    assert again["CFBundleShortVersionString"] == "1.2.4"
    endings = {f".{ending}" for kind in again["CFBundleDocumentTypes"] for ending in kind["CFBundleTypeExtensions"]}
    assert endings == SUFFIXES - NOT_IN_PACKAGES
    known = {kind["UTTypeIdentifier"] for kind in again["UTImportedTypeDeclarations"]}
    for kind in again["CFBundleDocumentTypes"]:
        (name,) = kind["LSItemContentTypes"]
        assert name in known or name.startswith(("public.", "com.compuserve.", "com.microsoft."))


@pytest.mark.parametrize(
    ("version", "plain", "debian"),
    [
        ("1.2.3", "1.2.3", "1.2.3"),
        ("1.2.4.dev5+gabc", "1.2.4", "1.2.4~dev5+gabc"),
        ("2.0.0rc1", "2.0.0", "2.0.0~rc1"),
        ("1.2", "1.2.0", "1.2"),
        ("1.2.3+gb1a", "1.2.3", "1.2.3+gb1a"),
    ],
)
def test_versions_are_written_as_each_system_wants_them(version, plain, debian):
    assert debian_version(version) == debian
    if "rc" not in version:
        assert plain_version(version) == plain


def test_the_man_page_tells_of_every_command_and_option():
    parser = make_parser()
    page = man_page(parser, version="1.2.0", day="2026-01-31").replace("\\-", "-")
    for option in ("--overlay", "--controlnet", "--sheet", "--starter", "--labels-only", "--library"):
        assert option in page
    commands = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    for name in commands.choices:
        assert re.search(rf"^\.SS {name}( |$)", page, re.MULTILINE), name


def test_a_library_that_no_table_knows_ends_the_build_with_one_line():
    assert package_of("libxcb-cursor.so.0") == "libxcb-cursor0"
    assert package_of("libc.so.6") == "libc6"
    with pytest.raises(SystemExit, match=r"the bundle needs libunheard\.so\.1"):
        package_of("libunheard.so.1")
