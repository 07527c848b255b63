from PySide6.QtWidgets import QLabel

from illpose_app import __version__
from illpose_app.services.tell_licences import tell_licences, tell_sources
from illpose_app.storage import shipped
from illpose_app.ui.about_dialog import AboutDialog


def test_each_network_says_what_it_was_made_from():
    words = tell_sources()
    for card in shipped.models_dir().glob("*/CARD.md"):
        assert f"### {card.read_text('utf-8').splitlines()[0].lstrip('# ')}" in words
    assert "BlazePose" in words and "CC0" in words and "](" not in words and "How good" not in words


def test_the_licences_of_what_is_installed_are_told_where_no_package_collected_them(monkeypatch):
    monkeypatch.setattr("illpose_app.services.tell_licences.licences", lambda: None)
    words = tell_licences()
    for name in ("PySide6", "numpy", "onnxruntime", "hnswlib"):
        assert name.casefold() in words.casefold()
    assert "Permission is hereby granted" in words or "Redistribution and use" in words


def test_a_package_shows_the_page_that_it_collected(monkeypatch):
    monkeypatch.setattr("illpose_app.services.tell_licences.licences", lambda: "# Everything inside")
    assert tell_licences() == "# Everything inside"


def test_about_shows_version_networks_and_licences(app, qtbot):
    app.actions["about"].trigger()
    (dialog,) = app.window.findChildren(AboutDialog)
    qtbot.waitUntil(lambda: "numpy" in dialog.licences.toPlainText().casefold())
    assert "BlazePose" in dialog.sources.toPlainText()
    assert any(__version__ in label.text() for label in dialog.findChildren(QLabel))
    dialog.tabs.setCurrentIndex(1)
    assert dialog.licences.isVisible()
    dialog.close()
