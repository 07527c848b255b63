"""Questions about references over a real library: joints, sides, ways up, filters, words and stacks."""

import numpy as np
import pytest
from library_helpers import fill_library

from illpose_app.core.errors import PoseError
from illpose_app.core.figure_posing import start_pose
from illpose_app.core.labels import Rating, RatingLimit
from illpose_app.core.pose import JointState, pose_of_places
from illpose_app.core.pose_query import WEIGHTS_OF_SET, JointSet, PoseQuery
from illpose_app.core.progress import finish
from illpose_app.core.query import QueryError
from illpose_app.core.stacking import Likeness
from illpose_app.core.view_of_pose import Framing
from illpose_app.services.ask_references import ReferenceQuestion, ask_references, stacks_of
from illpose_app.services.find_artworks import ArtworkFinder
from illpose_app.services.rebuild_index import search_is_ready, update_index
from illpose_app.services.search_poses import PoseSearch, SearchRequest
from illpose_app.storage.embeddings import EmbeddingReader
from illpose_app.storage.rows import pose_bytes
from illpose_app.storage.stacks import NewStack, StackRepository

STANDING, RUNNING, SITTING = (start_pose(name) for name in ("standing", "running", "sitting"))


def turned(pose, degrees):
    a = np.deg2rad(degrees)
    return pose_of_places(pose.joints_K2 @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]))


def without_legs(pose):
    for joint in (13, 14, 15, 16):
        pose = pose.with_state(joint, JointState.OUTSIDE)
    return pose


def from_behind(pose):
    """Return the pose as one who walked round the figure sees it: flipped, left and right the figure's own."""
    return pose_of_places(pose.joints_K2 * (-1, 1))


#: Artwork 1, 2, …: what its figure does.
POSES = (
    RUNNING,
    RUNNING.mirrored(width_px=200),
    turned(RUNNING, 90),
    from_behind(RUNNING),
    without_legs(RUNNING),
    SITTING,
    STANDING,
    RUNNING.with_joint(15, 20, 20).with_joint(16, 180, 20),  # arms of a runner, legs of nobody
)


@pytest.fixture
def library(database):
    fill_library(database, len(POSES))
    with database.writing() as connection:
        for number, pose in enumerate(POSES, start=1):
            connection.execute("UPDATE characters SET pose = ? WHERE artwork_id = ?", (pose_bytes(pose), number))
        connection.execute("UPDATE library SET generation = 1")
    return database


@pytest.fixture
def ask(library, tmp_path):
    search = PoseSearch(library, tmp_path / "index", stack_of=stacks_of(library))
    finder = ArtworkFinder(library)

    def run(pose=RUNNING, *, line="", limit=None, count=20, exclude_hash=None, variations=True, **query):
        request = SearchRequest(
            pose=pose,
            query=PoseQuery(**query),
            count=count,
            exclude_hash=exclude_hash,
            one_of_each_stack=not variations,
        )
        question = ReferenceQuestion(request=request, line=line)
        return ask_references(question, search=search, finder=finder, limit=limit or RatingLimit())

    return run


def near(answer, within=0.02):
    return {match.artwork_id for match in answer.matches if match.distance < within}


def numbers(answer):
    return [match.artwork_id for match in answer.matches]


def test_a_turned_figure_and_its_reflection_are_the_same_pose_where_that_is_allowed(ask):
    assert near(ask()) == {1, 2, 3}
    assert near(ask(mirrored=False)) == {1, 3}
    assert near(ask(upright=True)) == {1, 2}
    assert {m.artwork_id: m.mirrored for m in ask().matches if m.artwork_id < 4} == {1: False, 2: True, 3: False}


def test_parts_of_a_pose_find_what_shares_them(ask):
    arms = WEIGHTS_OF_SET[JointSet.ARMS]
    assert near(ask(weights_K=arms)) == {1, 2, 3, 5, 8}
    upper = WEIGHTS_OF_SET[JointSet.UPPER_BODY]
    assert near(ask(without_legs(RUNNING), weights_K=upper)) == {1, 2, 3, 5, 8}
    assert near(ask(weights_K=WEIGHTS_OF_SET[JointSet.LEGS])) == {1, 2, 3}
    assert numbers(ask(weights_K=WEIGHTS_OF_SET[JointSet.LEGS]))[-1] == 5, "without legs it comes last"


def test_a_half_figure_asks_and_answers(ask):
    assert 1 in near(ask(without_legs(RUNNING)), 0.05) and 5 in near(ask(without_legs(RUNNING)), 0.05)
    found = {match.artwork_id: match.distance for match in ask().matches}
    assert 0.01 < found[5] < 0.06 < found[6], "what it lacks costs a little"


def test_the_same_side_and_the_framing_narrow_what_is_asked(ask):
    assert 4 in numbers(ask()) and 4 not in numbers(ask(same_facing=True))
    assert numbers(ask(framing=Framing.UPPER_BODY)) == [5]
    assert 5 not in numbers(ask(framing=Framing.FULL_BODY))


def test_only_allowed_artworks_answer_and_hidden_ones_never_do(ask):
    assert numbers(ask(allowed_artwork_ids_A=np.array([6, 3]))) == [3, 6]
    assert numbers(ask(allowed_artwork_ids_A=np.zeros(0, np.int64))) == []
    assert set(numbers(ask(hidden_artwork_ids_H=np.array([1, 2])))) == {3, 4, 5, 6, 7, 8}
    assert numbers(ask(allowed_character_ids_C=np.array([7]))) == [7]


def test_a_line_of_words_leaves_what_answers_to_it_and_says_how_it_was_read(ask):
    answer = ask(line="000003")  # no tag: a part of a file name
    assert numbers(answer) == [3] and answer.artwork_count == 1
    assert any("000003" in note for note in answer.notes)
    with pytest.raises(QueryError):
        ask(line="rating:blue")


def test_artworks_above_the_limit_of_ratings_are_left_out(ask):
    strict = RatingLimit(shown_up_to=Rating.SAFE, unrated_counts_as=Rating.EXPLICIT)
    assert numbers(ask(limit=strict)) == [], "all are unrated, and unrated counts as explicit"
    assert len(numbers(ask())) == len(POSES)


def test_variations_of_what_is_shown_are_left_out_where_that_is_asked_for(ask, library):
    StackRepository(library).replace(
        [NewStack(artwork_ids=(1, 2, 6), likeness=Likeness.VARIED)], state="x", compared=()
    )
    assert {1, 2, 6} <= set(numbers(ask()))
    found = numbers(ask(variations=False))
    assert len({1, 2, 6} & set(found)) == 1 and {3, 4, 5, 7, 8} <= set(found)


def test_too_few_of_the_joints_asked_for_are_said(ask):
    legs = WEIGHTS_OF_SET[JointSet.LEGS]
    pose = without_legs(RUNNING).with_state(5, JointState.OUTSIDE).with_state(11, JointState.OUTSIDE)
    with pytest.raises(PoseError, match="joints asked for"):
        ask(pose, weights_K=legs)


def test_embeddings_of_an_older_kind_are_made_again_from_the_poses_with_progress(library, tmp_path):
    with library.writing() as connection:
        connection.execute("UPDATE characters SET embedding = x'00', embedding_version = 1")
    search = PoseSearch(library, tmp_path / "index")
    assert not search_is_ready(search, database=library)
    before = [match.artwork_id for match in search.search(SearchRequest(pose=RUNNING))]
    steps, work = [], update_index(search, database=library)
    try:
        while True:
            steps.append(next(work))
    except StopIteration as stop:
        assert stop.value == len(POSES)
    assert steps[-1].done == steps[-1].total == len(POSES)
    assert EmbeddingReader(library).outdated() == [] and search_is_ready(search, database=library)
    assert [match.artwork_id for match in search.search(SearchRequest(pose=RUNNING))] == before
    finish(update_index(search, database=library))
