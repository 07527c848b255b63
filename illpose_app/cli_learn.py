"""`illpose learn`: how the networks do on one's own corrections, and what is learned from them."""

from illpose_app.cli_analyze import open_analyzer
from illpose_app.cli_report import Report
from illpose_app.core.skeleton import JOINT_NAMES
from illpose_app.services.learn_corrections import FEWEST_ARTWORKS, FEWEST_CHARACTERS, Lesson, learn_corrections
from illpose_app.storage.adjustments import AdjustmentRepository
from illpose_app.storage.database import Database
from illpose_app.storage.places import find_places


def run_learn(*, forget: bool, dry_run: bool, report: Report) -> int:
    """Measure on the corrections and keep what provably helps; or forget what was learned before."""
    analyzer = open_analyzer(None)
    database = Database.open(find_places().database)
    try:
        repository = AdjustmentRepository(database)
        if forget:
            repository.forget()
            report.note("what was learned is forgotten; analysis is as the networks came")
            return report.exit_code
        lesson = report.follow(learn_corrections(database=database, analyzer=analyzer))
        print("\n".join(lesson_lines(lesson)))
        for path in lesson.unread:
            report.problem(f"{path}: cannot be read, so its corrections were left out")
        if not dry_run and lesson.enough:
            repository.keep(lesson.adjustment, analyzer.networks_version)
        return report.exit_code
    finally:
        database.close()


def lesson_lines(lesson: Lesson) -> list[str]:
    """Return what a lesson says, line by line."""
    lines = [f"{lesson.characters} corrected poses in {lesson.artworks} artworks"]
    if lesson.characters:
        lines += [f"similarity to your corrections (OKS, mean) {lesson.similarity:.3f}", ""]
        lines.append(f"{'joint':<16}{'seen':>5}{'median error':>14}{'within 10 %':>13}")
        lines += [
            f"{JOINT_NAMES[one.joint].replace('_', ' '):<16}{one.count:>5}{one.median_error:>13.1%} {one.right:>12.0%}"
            for one in lesson.joints
            if one.count
        ]
        lines.append("")
    if not lesson.enough:
        lines.append(f"To learn from them takes {FEWEST_CHARACTERS} corrected poses in {FEWEST_ARTWORKS} artworks.")
    elif lesson.adjustment.is_nothing:
        lines.append("Nothing that was tried helps provably on held-back corrections: analysis stays as it is.")
    else:
        moved = int(lesson.adjustment.bias_K2.any(axis=1).sum())
        lines.append(
            f"Helps on held-back corrections ({lesson.held_back[0]:.3f} -> {lesson.held_back[1]:.3f}): "
            f"boxes looked into at {lesson.adjustment.box_scale:g} of their size, {moved} joints moved."
        )
    return lines
