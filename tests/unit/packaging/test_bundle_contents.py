"""What travels in a bundle: no more of Qt and of the system than the program needs, and all of that."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bundle_contents import LEFT_OUT_MODULES, distributions_of, kept

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("inside", "source", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/env/x.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", "C:/env/x.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "/env/x.dylib", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", "/env/x.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", "/env/x.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "/env/x.so", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", "/env/x.so", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", "/env/x.so", False),
        ("PySide6/Qt6Gui.dll", "C:/env/x.dll", True),
        ("PySide6/Qt6Quick.dll", "C:/env/x.dll", False),
        ("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore", "/env/QtCore", True),
        ("PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml", "/env/QtQml", False),
        ("PySide6/Qt/lib/libicudata.so.73", "/env/x.so", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", "/env/x.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", "/env/x.qm", False),
        ("PySide6/QtCore.abi3.so", "/env/x.so", True),
        ("libxcb.so.1", "/usr/lib/x86_64-linux-gnu/libxcb.so.1", False),
        ("libstdc++.so.6", "/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("libffi.so.8", "/usr/lib/x86_64-linux-gnu/libffi.so.8", True),
        ("numpy/core.so", "/env/core.so", True),
    ],
)
def test_it_is_decided_file_by_file(inside, source, stays):
    entry = (inside, source, "BINARY")
    assert kept([entry], on_linux=True) == ([entry] if stays else [])


def test_on_other_systems_nothing_is_taken_for_a_library_of_linux():
    entry = ("libxcb.so.1", "/usr/lib/x86_64-linux-gnu/libxcb.so.1", "BINARY")
    assert kept([entry], on_linux=False) == [entry]


def test_nothing_that_the_program_imports_is_left_out():
    imported = set()
    for path in (CHECKOUT / "illpose_app").rglob("*.py"):
        imported |= set(re.findall(r"^ *(?:from|import) ([\w.]+)", path.read_text("utf-8"), re.MULTILINE))
    assert {"numpy", "PIL", "PySide6.QtWidgets"} <= imported
    outside = {name for name in imported if not name.startswith("illpose_app")}
    assert {name for name in outside for left in LEFT_OUT_MODULES if f"{name}.".startswith(f"{left}.")} == set()


def test_the_owner_of_a_file_is_found_by_the_lists_of_what_was_installed():
    import numpy
    import platformdirs

    sources = [numpy.__file__, platformdirs.__file__, __file__, ""]
    names = distributions_of([("x", source, "PYMODULE") for source in sources])
    assert names == ["numpy", "platformdirs"]


@pytest.mark.parametrize("before", [None, "/opt/own/lib"])
def test_programs_that_the_bundle_opens_find_the_libraries_of_the_system(tmp_path, before):
    (tmp_path / "illpose_app").mkdir()
    (tmp_path / "illpose_app" / "__init__.py").write_text("")
    told = "import os\n\n\ndef main():\n    print(os.environ.get('LD_LIBRARY_PATH'))\n    return 7\n"
    (tmp_path / "illpose_app" / "__main__.py").write_text(told)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "LD_LIBRARY_PATH": "/bundle/_internal"}
    if before is not None:
        environment["LD_LIBRARY_PATH_ORIG"] = before
    start = CHECKOUT / "packaging" / "frozen_start.py"
    done = subprocess.run([sys.executable, start], env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == (str(before), 7)
