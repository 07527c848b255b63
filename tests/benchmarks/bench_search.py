"""Searching 10,000 and 100,000 poses: HNSW against one exact scan in numpy.

Alone: `python tests/benchmarks/bench_search.py`.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: both sides of every ratio on one thread

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CHECKOUT = Path(__file__).resolve().parents[2]
if str(CHECKOUT) not in sys.path:
    sys.path.insert(0, str(CHECKOUT))

from illpose_app.core.embedding import embed
from illpose_app.core.pose import pose_of_places
from illpose_app.core.progress import finish
from illpose_app.core.ranking import exact_distances
from illpose_app.index.embedding_table import EmbeddingTable, empty_table
from illpose_app.index.hnsw import SEARCH_EFFORT, build_index, load_index, save_index
from illpose_app.services.search_poses import PoseSearch, SearchRequest
from illpose_app.storage.artwork_files import hash_of_bytes
from illpose_app.storage.database import Database
from illpose_app.storage.library_writer import FileStamp, NewArtwork
from tests.benchmarks.table import Table, median_s

SIZES = (10_000, 100_000)
QUERIES = 50
SHARED_POSES = CHECKOUT.parent / "shared" / "poses" / "poses.npz"
