import tomllib

import pytest

from illpose_app.core.settings import Settings
from illpose_app.storage.settings_file import read_settings, write_settings
from illpose_app.storage.whole_file import OutputError

CHOSEN = Settings().replaced("look.theme", "dark").replaced("library.resume_imports", False)


def test_what_was_written_is_read_again(tmp_path):
    file = tmp_path / "config" / "settings.toml"
    assert read_settings(file).settings == Settings(), "no file is no mistake"
    write_settings(file, CHOSEN)
    assert read_settings(file).settings == CHOSEN and not read_settings(file).problems
    assert tomllib.loads(file.read_text()) == {"look": {"theme": "dark"}, "library": {"resume_imports": False}}


def test_back_at_the_defaults_nothing_stands_in_the_file(tmp_path):
    file = tmp_path / "settings.toml"
    write_settings(file, CHOSEN)
    write_settings(file, Settings())
    assert tomllib.loads(file.read_text()) == {}


def test_what_a_newer_illpose_wrote_stays(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('[library]\nfrom_the_future = "\\u007f \\"quoted\\""\n\n["odd group"]\n"odd word" = 3\n')
    write_settings(file, CHOSEN)
    kept = tomllib.loads(file.read_text())
    assert kept["library"]["from_the_future"] == '\x7f "quoted"' and kept["odd group"] == {"odd word": 3}
    assert read_settings(file).settings == CHOSEN


def test_a_value_of_the_wrong_kind_is_one_line_and_the_rest_holds(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text("[look]\ntheme = 7\n[library]\nresume_imports = false\n")
    read = read_settings(file)
    assert read.settings.word("look.theme") == "system"
    assert not read.settings.flag("library.resume_imports")
    (line,) = read.problems
    assert str(file) in line and "look.theme" in line and "7" in line


@pytest.mark.parametrize("damage", [b"[library\nshown", b"\xff\xfe\x00", b"library = 3\n[library]\n"])
def test_a_damaged_file_gives_the_defaults_and_is_never_thrown_away(tmp_path, damage):
    file = tmp_path / "settings.toml"
    file.write_bytes(damage)
    read = read_settings(file)
    assert read.settings == Settings() and len(read.problems) == 1 and str(file) in read.problems[0]
    write_settings(file, CHOSEN)
    assert read_settings(file).settings == CHOSEN
    assert (tmp_path / "settings-damaged.toml").read_bytes() == damage


def test_a_file_that_cannot_be_written_is_said_in_one_line(tmp_path):
    (tmp_path / "config").write_text("a file where the folder should be")
    with pytest.raises(OutputError, match="cannot be written"):
        write_settings(tmp_path / "config" / "settings.toml", CHOSEN)


def test_numbers_without_end_that_a_newer_illpose_wrote_stay_and_harm_no_other_setting(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(f"[tomorrow]\nmost = inf\nleast = nan\n[library]\nlook_every = {10**400}\n")
    write_settings(path, read_settings(path).settings.replaced("look.theme", "dark"))
    again = read_settings(path)
    assert again.problems == () and again.settings.chosen == {"look.theme": "dark"}
    assert "most = inf" in path.read_text() and "least = nan" in path.read_text()
