from PySide6.QtWidgets import QLabel, QTabBar

from illpose_app.ui.studio.side_panel import SidePanel


def test_tabs_appear_with_the_second_page_and_go_with_it(qtbot):
    panel, shown = SidePanel(), []
    qtbot.addWidget(panel)
    panel.page_shown.connect(shown.append)
    panel.add_page("characters", "Characters", QLabel("one"))
    panel.show()
    bar = panel.findChild(QTabBar)
    assert not bar.isVisible()
    panel.add_page("layers", "Layers", QLabel("two"))
    assert bar.isVisible()
    panel.show_page("layers")
    assert panel.page == "layers" and shown[-1] == "layers"
    panel.set_page_available("layers", available=False)
    assert panel.page == "characters" and not bar.isVisible()
