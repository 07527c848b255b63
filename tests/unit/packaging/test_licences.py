"""The page of licences names everything that a package holds, with its text."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from licences import SystemLibrary, licence_name, licence_page, licence_texts, needed_distributions

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def page():
    return licence_page(
        needed_distributions(), system=[SystemLibrary(name="libz.so.1", package="zlib1g", text="zlib!")]
    )


def declared():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    return [re.match(r"[\w.-]+", line)[0] for line in project["dependencies"]]


@pytest.mark.parametrize("name", declared())
def test_every_dependency_has_its_licence_on_the_page(page, name):
    found = distribution(name)
    assert licence_name(found)
    assert licence_texts(found)
    assert f"## {found.metadata['Name']} {found.version}\n" in page


def test_what_dependencies_need_is_there_too(page):
    for name in ("shiboken6", "attrs"):
        assert re.search(rf"^## {name} \d", page, re.MULTILINE), name


def test_illpose_python_and_libraries_of_the_system_are_there(page):
    assert "Apache License" in page
    assert re.search(r"^## Python 3\.\d+\.\d+$", page, re.MULTILINE)
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in page
    assert "## libz.so.1 (Debian package zlib1g)" in page
    assert "zlib!" in page


def test_every_network_says_what_it_was_trained_on(page):
    for manifest in CHECKOUT.glob("models/*/manifest.toml"):
        assert f"### {tomllib.loads(manifest.read_text('utf-8'))['name']}\n" in page
    assert page.count("Training by us") >= 3
    assert "Pepper&Carrot by David Revoy" in page, "the openly licensed pictures, source by source"
    assert "MakeHuman" in page


def test_the_duties_of_qt_are_fulfilled(page):
    assert "put your own, changed build of the same version in their place" in page
    assert "download.qt.io" in page
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in page
    assert re.search(r"GNU GENERAL PUBLIC LICENSE\s+Version 3", page)


def test_nothing_under_the_gpl_is_among_what_the_program_needs():
    for name in needed_distributions():
        licence = licence_name(distribution(name))
        assert "GPL" not in licence or "LGPL" in licence, f"{name}: {licence}"
