import sys
from pathlib import Path

import pytest

from illpose_app.storage.database import Database

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def database(tmp_path):
    opened = Database.open(tmp_path / "home" / "library.sqlite3")
    yield opened
    opened.close()
