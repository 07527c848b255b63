"""The version comes from git tags, and there is always one."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from version import next_version, spelled, version

CHECKOUT = Path(__file__).resolve().parents[3]

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")


@pytest.fixture
def source(tmp_path):
    """A folder that holds what the version is asked of, and nothing of git."""
    for name in ("illpose_app/__init__.py", "packaging/version.py", "packaging/.gitattributes"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(CHECKOUT / name, tmp_path / name)
    return tmp_path


def git(folder, *words):
    who = ("-c", "user.name=a", "-c", "user.email=a@b.invalid", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", "-C", folder, *who, *words], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(source):
    git(source, "init", "--quiet")
    git(source, "add", "--all")
    git(source, "commit", "--quiet", "--message", "first")
    return source


@pytest.mark.parametrize(
    ("described", "meant"),
    [
        ("v1.2.3", "1.2.3"),
        ("v1.2.3-0-gabc", "1.2.3"),
        ("v1.2.3-5-gabc", "1.2.4.dev5+gabc"),
        ("v1.2-5-gabc", "1.3.dev5+gabc"),
        ("v2.0.0rc1-4-gabc", "2.0.0.dev4+gabc"),
        ("something-else", None),
    ],
)
def test_what_git_describes_becomes_a_version(described, meant):
    assert spelled(described) == meant


@needs_git
def test_a_tag_is_the_version_and_commits_after_it_count_towards_the_next(repository):
    git(repository, "tag", "v0.7.0")
    assert version(repository) == "0.7.0"
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "second")
    assert re.fullmatch(r"0\.7\.1\.dev1\+g[0-9a-f]+", version(repository))


@needs_git
def test_a_clone_without_tags_counts_its_commits_towards_the_version_being_worked_on(repository):
    assert re.fullmatch(rf"{re.escape(next_version())}\.dev1\+g[0-9a-f]+", version(repository))


@needs_git
def test_an_archive_of_git_remembers_its_tag(repository, tmp_path_factory):
    git(repository, "tag", "v0.8.0")
    folder = tmp_path_factory.mktemp("archive")
    git(repository, "archive", "--format=tar", f"--output={folder / 'source.tar'}", "HEAD")
    shutil.unpack_archive(folder / "source.tar", folder)
    asked = [sys.executable, folder / "packaging" / "version.py"]
    assert subprocess.run(asked, check=True, capture_output=True, text=True).stdout == "0.8.0\n"


def test_an_archive_between_tags_or_without_any_has_a_version_too(source):
    assert version(source, "v0.8.0-2-gabc|abc") == "0.8.1.dev2+gabc"
    assert version(source, "|abc") == f"{next_version()}.dev0+gabc"


def test_a_source_distribution_remembers_its_version(source):
    (source / "PKG-INFO").write_text("Metadata-Version: 2.4\nName: illpose\nVersion: 0.9.1.dev3+gabc\n")
    assert version(source) == "0.9.1.dev3+gabc"


def test_without_git_and_without_a_memory_it_is_the_version_being_worked_on(source, monkeypatch):
    assert version(source) == next_version()
    (source / ".git").mkdir()
    monkeypatch.setenv("PATH", "")
    assert version(source) == next_version(), "a clone on a machine without git"


def test_a_build_leaves_its_version_where_the_program_reads_it(source):
    (source / "illpose_app" / "_version.txt").write_text("1.2.4.dev5+gabc\n")
    asked = [sys.executable, "-c", "import illpose_app; print(illpose_app.__version__)"]
    assert subprocess.run(asked, cwd=source, check=True, capture_output=True, text=True).stdout == "1.2.4.dev5+gabc\n"
