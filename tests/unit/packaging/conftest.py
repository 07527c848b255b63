"""The scripts of packaging/ import one another as they do when they are run: by bare name."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
