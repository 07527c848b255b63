"""Changes what is said of artworks in a way that can be taken back."""

from collections.abc import Callable, Sequence

from illpose_app.storage.database import Database
from illpose_app.storage.person_rows import LabelStep, put_step, read_person_rows, step_between


def change_labels(
    artwork_ids: Sequence[int], change: Callable[[Sequence[int]], object], *, database: Database
) -> LabelStep:
    """Do a change to artworks and return it as one step, however many they are; raises what the change raises."""
    before = read_person_rows(database, artwork_ids)
    change(artwork_ids)
    return step_between(before, read_person_rows(database, artwork_ids))


def undo_labels(step: LabelStep, *, database: Database) -> None:
    """Say again what was said before a step."""
    put_step(database, step, back=True)


def redo_labels(step: LabelStep, *, database: Database) -> None:
    """Do a step again that was undone."""
    put_step(database, step, back=False)
