"""Connected parts of a black-and-white picture, with numpy alone."""

import numpy as np
from numpy.typing import NDArray


def label_parts(pixels_HW: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Return the number of the connected part (4 neighbours) that each pixel belongs to: 0 for none, then 1, 2, ...

    Each row's runs are joined to the overlapping runs of the row above; the parts are those of the graph of runs.
    """
    height, width = pixels_HW.shape
    padded = np.zeros((height, width + 1), np.int8)
    padded[:, :width] = pixels_HW
    flat = padded.reshape(-1)
    steps = np.diff(flat, prepend=np.int8(0))
    starts, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    above, below = _overlapping_runs(starts, ends, row_length=width + 1)
    part_of_run = _parts_of_graph(starts.size, above, below)
    labels = np.zeros(flat.size, np.int32)
    labels[flat == 1] = np.repeat(part_of_run + 1, ends - starts)
    return labels.reshape(height, width + 1)[:, :width]


def _overlapping_runs(
    starts: NDArray[np.intp], ends: NDArray[np.intp], *, row_length: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the pairs (run, run of the next row) that touch."""
    first = np.searchsorted(ends, starts - row_length, side="right")
    last = np.searchsorted(starts, ends - row_length, side="left")
    counts = np.maximum(last - first, 0)
    below = np.repeat(np.arange(starts.size), counts)
    within = np.arange(below.size) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(first, counts) + within, below


def _parts_of_graph(count: int, first: NDArray[np.intp], second: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the number (from 0, without gaps) of the connected part of each node of a graph with edges."""
    root = np.arange(count)
    while True:
        a, b = root[first], root[second]
        low = np.minimum(a, b)
        joined = root.copy()
        np.minimum.at(joined, a, low)
        np.minimum.at(joined, b, low)
        while not np.array_equal(joined, joined[joined]):
            joined = joined[joined]
        if np.array_equal(joined, root):
            break
        root = joined
    numbers: NDArray[np.intp] = np.unique(root, return_inverse=True)[1]
    return numbers
