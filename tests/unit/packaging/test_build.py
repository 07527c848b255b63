"""One command makes each package, or says in one line what the machine lacks."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

build = import_module("build")  # by its name as text: for the linter "build" is whatever folder lies in the checkout


@pytest.mark.parametrize(("kind", "ending"), [("wheel", ".whl"), ("sdist", ".tar.gz")])
def test_what_was_built_is_what_is_named(tmp_path, monkeypatch, kind, ending):
    monkeypatch.setattr(build, "DIST", tmp_path)
    (made,) = build.build(kind, Path(sys.executable), again=False)
    assert made.parent == tmp_path
    assert made.name.startswith("illpose-")
    assert made.name.endswith(ending)
    assert made.stat().st_size > 1e6


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked for programs")
def test_a_machine_that_lacks_something_is_told_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match=r"lacks binutils, dpkg, gzip \(apt-get install binutils dpkg gzip\)"):
        build.check_machine("deb")
    build.check_machine("wheel")
