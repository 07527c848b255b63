import pytest

from illpose_app.core.settings import SETTINGS, Settings


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_row_of_the_table_is_whole(setting):
    group, _, word = setting.name.partition(".")
    assert group.isidentifier() and word.isidentifier(), "the file has [group] and word"
    assert setting.accepts(setting.default), "a default is a value that the setting may have"
    assert setting.section and setting.text and setting.hint.endswith(".")
    assert len({choice.value for choice in setting.choices}) == len(setting.choices)


def test_no_name_is_given_twice():
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


def test_a_value_is_its_default_until_it_is_chosen():
    settings = Settings()
    assert settings.word("look.theme") == "system" and settings.flag("library.resume_imports")
    other = settings.replaced("look.theme", "dark")
    assert other.word("look.theme") == "dark"
    assert settings.word("look.theme") == "system", "values never change in place"
    assert other.replaced("look.theme", "system") == settings, "the default is not a choice"


@pytest.mark.parametrize("value", ["everything", 1, True, None])
def test_a_value_that_cannot_be_is_refused(value):
    with pytest.raises(ValueError, match="theme"):
        Settings().replaced("look.theme", value)


def test_a_name_that_is_not_in_the_table_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        Settings().value("library.nothing")
    with pytest.raises(TypeError):
        Settings().flag("look.theme")
