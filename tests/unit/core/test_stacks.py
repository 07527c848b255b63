"""Folding lists, and what is worth keeping."""

from dataclasses import dataclass
from pathlib import Path

from illpose_app.core.keep_best import Copy, Reason, keep_best
from illpose_app.core.stacking import Likeness, Link, group
from illpose_app.core.stacks import StackMark, fold, fold_ids


@dataclass(frozen=True)
class Found:
    artwork_id: int


def copy(**changes) -> Copy:
    facts = {"artwork_id": 1, "content_hash": "a", "path": Path("a.png"), "missing": False, "width_px": 800,
             "height_px": 1000, "format": "JPEG", "size_bytes": 100_000, "modified_ns": 5, "source": "",
             "corrected": False}  # fmt: skip
    return Copy(**{**facts, **changes})


def test_a_list_shows_the_nearest_of_each_stack_until_it_is_opened():
    marks = {i: StackMark(stack_id=7, count=3) for i in (2, 4, 5)}
    found = [Found(i) for i in (1, 2, 3, 4, 5)]
    assert [m.artwork_id for m in fold(found, marks)] == [1, 2, 3]
    assert [m.artwork_id for m in fold(found, marks, opened={7})] == [1, 2, 3, 4, 5]
    assert fold_ids([1, 2, 3, 4, 5], marks) == [1, 2, 3]
    best = {i: StackMark(stack_id=7, count=3, face=5) for i in (2, 4, 5)}
    assert fold_ids([1, 2, 3, 4, 5], best) == [1, 5, 3], "its best one stands for a stack"
    assert fold_ids([1, 2, 3, 4], best) == [1, 2, 3], "where it is among those that are shown"
    assert fold_ids([1, 2, 3, 4, 5], marks, opened={7}) == [1, 2, 4, 5, 3], "an open stack lies together"


def test_links_make_stacks_and_what_the_artist_set_apart_stays_apart():
    links = [Link(first=a, second=b, likeness=Likeness.NEAR) for a, b in ((1, 2), (2, 3), (8, 9))]
    assert group(links, apart=frozenset()) == ((1, 2, 3), (8, 9))
    assert group(links, apart=frozenset({(8, 9), (2, 3)})) == ((1, 2),)


def test_the_larger_picture_is_kept_and_why_is_said():
    advice = keep_best([copy(), copy(width_px=1600, height_px=2000, content_hash="b")])
    assert advice.best == 1 and advice.reasons == (Reason.LARGER,)


def test_a_lossless_picture_of_the_same_size_is_kept():
    advice = keep_best([copy(), copy(format="PNG", content_hash="b"), copy(content_hash="c")])
    assert advice.best == 1 and Reason.LOSSLESS in advice.reasons


def test_work_of_the_artist_weighs_more_than_pixels_and_a_missing_file_is_never_kept():
    corrected = copy(corrected=True)
    larger = copy(width_px=1600, height_px=2000, content_hash="b")
    assert keep_best([larger, corrected]).best == 1
    assert keep_best([copy(content_hash="d"), copy(width_px=9000, height_px=9000, missing=True)]).best == 0
    assert keep_best([copy()]) is None


def test_of_the_same_bytes_the_older_file_is_kept():
    advice = keep_best([copy(modified_ns=9), copy(modified_ns=2, path=Path("b.png"))])
    assert advice.best == 1 and advice.reasons == (Reason.OLDER,)
