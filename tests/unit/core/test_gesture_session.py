from hypothesis import given
from hypothesis import strategies as st

from illpose_app.core.gesture_session import LATELY_S, SessionClock, chosen_references

DAY_S = 24 * 3600.0
NOW_S = 1_000 * DAY_S


def choose(ids, seen=None, *, count=3, seed=1):
    return chosen_references(ids, seen_s=seen or {}, now_s=NOW_S, count=count, seed=seed)


def test_what_was_never_seen_comes_first_and_what_was_seen_last_comes_last():
    seen = {1: NOW_S - DAY_S, 2: NOW_S - 2 * DAY_S, 3: NOW_S - LATELY_S - DAY_S}
    assert choose([1, 2, 3, 4], seen, count=4) == (4, 3, 2, 1)


def test_another_seed_gives_another_order_of_the_same():
    ids = list(range(30))
    assert set(choose(ids, count=30, seed=1)) == set(ids)
    assert choose(ids, seed=1) == choose(ids, seed=1) != choose(ids, seed=2)


@given(st.lists(st.floats(0, 40), max_size=60))
def test_time_only_goes_forward_and_a_session_ends(steps):
    clock = SessionClock.begin(count=3, seconds=30)
    for step in steps:
        after = clock.after(step)
        assert after.position - clock.position in (0, 1)
        assert after.position > clock.position or after.left_s <= clock.left_s
        clock = after
    assert 0.0 <= clock.share_left <= 1.0
    for _ in range(3):
        clock = clock.after(1000)
    assert clock.is_over and not clock.running and clock.after(1) == clock


def test_a_pause_stops_the_clock_and_moving_gives_the_whole_time():
    clock = SessionClock.begin(count=2, seconds=60).after(45)
    assert clock.paused(True).after(30) == clock.paused(True)
    assert clock.paused(True).paused(False).after(10).left_s == 5
    assert (clock.moved(1).position, clock.moved(1).left_s) == (1, 60)
    assert clock.moved(-5).position == 0


def test_nothing_to_show_is_over_at_once():
    assert SessionClock.begin(count=0, seconds=60).is_over
