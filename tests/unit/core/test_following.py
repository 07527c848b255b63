from dataclasses import replace

from drawn_characters import character

from illpose_app.core.following import followed


def test_a_corrected_character_stays_and_what_is_found_in_its_place_is_left_out():
    mine = replace(character(at=(10, 10)), corrected=True)
    same, other = character(at=(14, 8)), character(at=(300, 10))
    characters, selected = followed((mine, character(at=(600, 0))), 0, (same, other))
    assert characters == (mine, other) and selected == 0


def test_who_was_selected_stays_selected_wherever_it_stands_in_the_list():
    before = (character(at=(10, 10)), character(at=(300, 10)))
    characters, selected = followed(before, 0, (character(at=(305, 10)), character(at=(12, 10))))
    assert selected == 1 and characters[selected].box.x < 100
    assert followed(before, 0, ()) == ((), -1)
    assert followed((), -1, before) == (before, 0)
