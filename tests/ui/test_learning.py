"""The dialog that shows what corrections teach."""

import numpy as np
import pytest

from illpose_app.core.adjustment import NOTHING, Adjustment
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.services.learn_corrections import JointScore, Lesson
from illpose_app.ui.background import Background
from illpose_app.ui.learning import Learning, LearningServices


@pytest.fixture
def learning(qtbot):
    from PySide6.QtWidgets import QWidget

    window, background, used = QWidget(), Background(), []
    qtbot.addWidget(window)

    def learn():
        yield from ()
        return lesson(Adjustment(box_scale=1.1, bias_K2=np.zeros((JOINT_COUNT, 2))))

    made = Learning(
        LearningServices(
            learn=learn,
            use=used.append,
            forget=lambda: used.append(NOTHING),
            learned=lambda: used[-1] if used else NOTHING,
        ),
        background,
        window,
    )
    made.used = used
    yield made
    background.close()


def lesson(adjustment, characters=40):
    joints = (JointScore(joint=9, count=characters, median_error=0.034, right=0.9),)
    return Lesson(
        characters=characters,
        artworks=20,
        similarity=0.81,
        joints=joints,
        adjustment=adjustment,
        held_back=(0.81, 0.84),
    )


def test_what_helps_is_offered_used_and_taken_back(learning, qtbot):
    learning.ask()
    qtbot.waitUntil(lambda: learning.dialog is not None)
    dialog = learning.dialog
    assert [dialog.table.item(0, column).text() for column in range(4)] == ["left wrist", "40", "3.4%", "90%"]
    assert not dialog.use.isHidden() and dialog.forget.isHidden()
    dialog.use.click()
    qtbot.waitUntil(lambda: [one.box_scale for one in learning.used] == [1.1])
    learning.show_lesson(lesson(NOTHING))
    assert learning.dialog.use.isHidden() and not learning.dialog.forget.isHidden()
    learning.dialog.forget.click()
    qtbot.waitUntil(lambda: learning.used[-1].is_nothing)


def test_too_few_corrections_offer_nothing(learning):
    learning.show_lesson(lesson(NOTHING, characters=3))
    assert learning.dialog.use.isHidden() and learning.dialog.forget.isHidden()
