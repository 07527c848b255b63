import os
import sys
from pathlib import Path

import pytest

from illpose_app.storage.database import Database

os.environ["LC_ALL"] = "C.UTF-8"  # tests read English, whatever the system speaks
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "ui")]


@pytest.fixture
def database(tmp_path):
    opened = Database.open(tmp_path / "home" / "library.sqlite3")
    yield opened
    opened.close()
