import os
import sys
from pathlib import Path

# as the program does at its start, before numpy: threads that wait by spinning are slower than one
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import pytest

from illpose_app.storage.database import Database

os.environ["LC_ALL"] = "C.UTF-8"  # tests read English, whatever the system speaks
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent / "ui")]


@pytest.fixture
def database(tmp_path):
    opened = Database.open(tmp_path / "home" / "library.sqlite3")
    yield opened
    opened.close()
