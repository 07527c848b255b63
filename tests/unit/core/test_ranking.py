import numpy as np

from illpose_app.core.ranking import best_of_each


def test_each_artwork_answers_once_with_its_best_character():
    distances = np.array([0.5, 0.1, 0.2, 0.3, 0.05], np.float32)
    artworks = np.array([1, 1, 2, 3, 4])
    assert best_of_each(distances, artworks, left_out=(), count=10) == [4, 1, 2, 3]
    assert best_of_each(distances, artworks, left_out=(4, 2), count=10) == [1, 3]
    assert best_of_each(distances, artworks, left_out=(), count=2) == [4, 1]


def test_one_of_each_stack_is_enough_and_the_query_s_own_artwork_does_not_hide_its_stack():
    distances, artworks = np.array([0.1, 0.2, 0.3, 0.4], np.float32), np.array([1, 2, 3, 4])

    def stack_of(ids):
        return np.where(ids <= 3, 77, ids)

    assert best_of_each(distances, artworks, left_out=(), count=4, group_of=stack_of) == [0, 3]
    assert best_of_each(distances, artworks, left_out=(1,), count=4, group_of=stack_of) == [1, 3]


def test_thousands_of_characters_of_one_artwork_leave_room_for_others():
    distances = np.concatenate([np.linspace(0, 0.1, 5000), [0.5, 0.6]]).astype(np.float32)
    artworks = np.array([9] * 5000 + [10, 11])
    assert best_of_each(distances, artworks, left_out=(), count=3) == [0, 5000, 5001]


def test_nothing_is_found_in_nothing():
    assert best_of_each(np.zeros(0, np.float32), np.zeros(0, np.int64), left_out=(), count=3) == []
