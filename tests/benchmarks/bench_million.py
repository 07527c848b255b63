"""Searching 1,000,000 poses by HNSW against the exact scan of the same distance; takes minutes and two gigabytes."""

from tests.benchmarks.bench_search import measure_million
from tests.benchmarks.table import Table

#: Left out of a quick run.
LONG = True


def measure() -> Table:
    """Build the index, and ask both."""
    return measure_million()
