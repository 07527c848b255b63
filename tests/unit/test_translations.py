"""What the window says is translated whole: the .ts holds every text, and the .qm is what it compiles to."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

CHECKOUT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("translations", CHECKOUT / "packaging" / "translations.py")
assert _spec is not None and _spec.loader is not None
translations = importlib.util.module_from_spec(_spec)
sys.modules["translations"] = translations  # its dataclasses look themselves up there
_spec.loader.exec_module(translations)


@pytest.fixture(params=translations.LANGUAGES)
def ts(request):
    return translations.ts_file(request.param)


@pytest.fixture(scope="module")
def found():
    return translations.find()


def code(tmp_path, text):
    package = tmp_path / "illpose_app"
    package.mkdir()
    (package / "page.py").write_text(text, encoding="utf-8")
    return translations.find(package)


def test_nothing_in_a_translation_is_empty_unfinished_or_has_other_gaps(ts):
    assert translations.faults_of(translations.read_ts(ts)) == []


def test_everything_that_the_window_says_can_be_translated_and_is(found, ts):
    missing = translations.missing_of(found, translations.read_ts(ts))
    how = "run `python packaging/translations.py` and translate what it lists (docs/contributing.md)"
    assert (found.complaints, missing) == ([], []), how


def test_the_compiled_translation_is_what_the_ts_says(ts):
    translator = QTranslator()
    assert translator.load(str(ts.with_suffix(".qm")))
    held = translations.read_ts(ts)
    other = [
        one.said.source
        for one in held.values()
        if translator.translate(one.said.context, one.said.source, None, 5 if one.said.plural else -1) != one.text
    ]
    assert held and other == []


def test_all_that_qt_s_own_tool_would_find_is_found(found, tmp_path):
    files = [str(file) for file in sorted((CHECKOUT / "illpose_app").rglob("*.py"))]
    listed = tmp_path / "by_lupdate.ts"
    translations.run_tool("lupdate", "-silent", *files, "-ts", str(listed))
    by_lupdate = {key for key in translations.read_ts(listed) if key[0]}
    assert len(by_lupdate) > 400 and by_lupdate <= set(found.said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('self.tr("One")', {("Page", "One")}),
        ('self.tr("One " "sentence" if old else "Two")', {("Page", "One sentence"), ("Page", "Two")}),
        ('QCoreApplication.translate("Where", "One")', {("Where", "One")}),
        ('phrase("{count} of {all}", count=1, all=2)', {("Phrase", "{count} of {all}")}),
        ('counted("{count} file", "{count} files", count=2)', {("Phrase", "{count} files")}),
        ('ActionRow(name="open", text="&Open", menu="&File")', {("Phrase", "&Open"), ("Phrase", "&File")}),
        ('QLabel(f"{width} × {height} px")', set()),
    ],
)
def test_what_is_said_is_found(tmp_path, line, said):
    found = code(tmp_path, f"class Page:\n    def show(self):\n        {line}\n")
    assert set(found.said) == said and found.complaints == []


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"{count} files")',
        "self.tr(words)",
        'other.tr("One")',
        'phrase("One " + two)',
        'LibraryError(f"{path} cannot be read")',
        'QLabel("Some words")',
        'label.setToolTip(f"{name}, distance {distance}")',
    ],
)
def test_what_cannot_be_translated_is_named_with_its_place(tmp_path, line):
    (complaint,) = code(tmp_path, f"class Page:\n    def show(self):\n        {line}\n").complaints
    assert complaint.startswith("illpose_app/page.py:3: ")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Save", ""),
        ("{0} of {1}", "{0}"),
        ("{file}: gone", "{datei}"),
        ("&Open", "開く"),
        ("Open…", "開く"),
        ("a", "a "),
    ],
)
def test_a_translation_that_would_show_wrongly_is_a_fault(source, text):
    said = translations.Said(context="Page", source=source)
    held = {("Page", source): translations.Translation(said=said, text=text, finished=True)}
    assert len(translations.faults_of(held)) == 1


def test_a_new_text_is_missing_and_one_that_is_gone_is_stale(tmp_path):
    ts = tmp_path / "xx.ts"
    before = code(tmp_path, 'class Page:\n    def show(self):\n        self.tr("Old & <b>")\n        self.tr("Kept")\n')
    translations.write_ts(ts, "xx", translations.merged(before, {}))
    held = translations.read_ts(ts)
    assert set(held) == set(before.said) and translations.missing_of(before, held) == []
    (tmp_path / "illpose_app" / "page.py").write_text(
        'class Page:\n    def show(self):\n        self.tr("Kept"), self.tr("New")\n'
    )
    assert len(translations.missing_of(translations.find(tmp_path / "illpose_app"), held)) == 2


def test_new_texts_take_the_words_that_are_said_elsewhere_to_be_looked_at():
    said = translations.Said(context="Old", source="Save")
    held = {("Old", "Save"): translations.Translation(said=said, text="保存", finished=True)}
    found = translations.Found({("New", "Save"): translations.Said(context="New", source="Save")}, [])
    (new,) = translations.merged(found, held)
    assert new.text == "保存" and not new.finished


def test_japanese_keeps_to_its_glossary():
    held = translations.read_ts(translations.ts_file("ja"))
    ruled_out = re.compile(r"リファレンス|フォルダ(?!ー)|ブラウザ(?!ー)|（|）|[！？：]")
    assert [one.text for one in held.values() if ruled_out.search(one.text)] == []
