"""Learning from corrections: what truly helps is found, and noise is not taken for it."""

import numpy as np
import pytest
from library_helpers import draw, take_in
from posed_figure import standing

from illpose_app.core.adjustment import NOTHING, Adjustment, pose_similarity
from illpose_app.core.geometry import box_around
from illpose_app.core.pose import pose_of_places
from illpose_app.core.progress import finish
from illpose_app.core.skeleton import JOINT_COUNT, LEFT_HIP, LEFT_WRIST, RIGHT_HIP
from illpose_app.services.analyze_artwork import Analyzer
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.learn_corrections import SCALES, Corrected, learn_corrections, lesson_of
from illpose_app.storage.adjustments import AdjustmentRepository
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.shipped import models_dir


def corrections(count, *, hips_out=0.0, best_scale=1.0, noise=0.02, seed=1):
    """Corrected poses of a network that sees hips too far out, and sees best in boxes of another size."""
    random = np.random.default_rng(seed)
    made = []
    for number in range(count):
        truth = standing(arms_deg=tuple(random.uniform(0, 120, 2)), stature=float(random.uniform(200, 500)))
        if number % 2:
            truth = truth.mirrored(width_px=900)
        box = box_around(truth.joints_K2, margin=0.1)
        side = max(box.width, box.height)
        across = truth.joints_K2[LEFT_HIP] - truth.joints_K2[RIGHT_HIP]
        across = across / np.linalg.norm(across)
        seen = []
        for scale in SCALES:
            rough = noise * (1 + 6 * abs(scale - best_scale))
            places = truth.joints_K2 + random.normal(0, rough * side, (JOINT_COUNT, 2))
            places[LEFT_HIP] += hips_out * side * across
            places[RIGHT_HIP] -= hips_out * side * across
            seen.append(pose_of_places(places))
        made.append(Corrected(artwork=number // 2, truth=truth, box=box, seen_S=tuple(seen)))
    return made


def test_a_network_without_a_bias_is_left_as_it_is():
    for seed in range(3):
        assert lesson_of(corrections(40, seed=seed)).adjustment.is_nothing


def test_hips_that_are_always_seen_too_far_out_are_moved_in_on_both_sides():
    lesson = lesson_of(corrections(40, hips_out=0.06, noise=0.01))
    bias_K2 = lesson.adjustment.bias_K2
    assert bias_K2[LEFT_HIP, 1] == pytest.approx(-0.06, abs=0.015), "towards its right"
    assert bias_K2[RIGHT_HIP, 1] == pytest.approx(0.06, abs=0.015)
    assert lesson.held_back[1] > lesson.held_back[0] + 0.01
    one = corrections(1, hips_out=0.06, noise=0.0, seed=9)[0]
    seen = one.seen_S[SCALES.index(1.0)]
    before = pose_similarity(seen, one.truth, one.box)
    assert pose_similarity(lesson.adjustment.adjusted(seen, one.box), one.truth, one.box) > before


def test_a_box_of_another_size_is_chosen_where_the_network_sees_better_in_it():
    lesson = lesson_of(corrections(40, best_scale=1.2))
    assert lesson.adjustment.box_scale == 1.2


def test_a_few_corrections_prove_nothing_whatever_they_say():
    lesson = lesson_of(corrections(19, hips_out=0.2))
    assert not lesson.enough and lesson.adjustment.is_nothing
    assert lesson.joints[LEFT_HIP].count == 19 and lesson.joints[LEFT_HIP].right < 0.2, "but it is measured"
    assert lesson_of([]).characters == 0


def test_what_was_learned_is_kept_for_its_networks_and_forgotten(database):
    repository = AdjustmentRepository(database)
    learned = Adjustment(box_scale=1.1, bias_K2=np.full((JOINT_COUNT, 2), 0.01))
    repository.keep(learned, "networks 1")
    kept = repository.of("networks 1")
    assert kept.box_scale == 1.1 and (kept.bias_K2 == learned.bias_K2).all()
    assert repository.of("networks 2").is_nothing
    repository.forget()
    assert repository.of("networks 1").is_nothing


def test_corrections_of_a_library_are_looked_at_again_with_the_real_network(database, tmp_path):
    for number in range(2):
        draw(tmp_path / "art" / f"{number}.png", number)
    take_in(tmp_path / "art", database=database, cache=tmp_path / "cache")
    repository = ArtworkRepository(database)
    for row in repository.page(0, 2):
        (one,) = repository.characters_of(row.artwork_id)
        correct_pose(one.character_id, one.pose.with_joint(LEFT_WRIST, 10, 10), database=database)
    (tmp_path / "art" / "1.png").unlink()
    analyzer = Analyzer(models_dir())
    before = analyzer.version
    lesson = finish(learn_corrections(database=database, analyzer=analyzer))
    assert lesson.characters == 1 and lesson.unread == (tmp_path / "art" / "1.png",)
    analyzer.adjustment = Adjustment(box_scale=1.1, bias_K2=NOTHING.bias_K2)
    assert analyzer.version != before, "what is learned is another version of the analysis"
    again = finish(learn_corrections(database=database, analyzer=analyzer))
    assert again.similarity == pytest.approx(lesson.similarity), "the networks are measured as they came"


def test_the_command_says_how_many_corrections_it_takes(tmp_path, capsys):
    from illpose_app.__main__ import main

    assert main(["--home", str(tmp_path / "home"), "learn"]) == 0
    assert "takes 20 corrected poses" in capsys.readouterr().out
    assert main(["--home", str(tmp_path / "home"), "learn", "--forget"]) == 0
