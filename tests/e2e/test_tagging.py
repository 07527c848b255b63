"""Tags that networks give, through the command line: the shipped tagger, and one that an artist brings."""

from tagger_networks import write_wd_tagger

from illpose_app.core.labels import Origin
from illpose_app.storage.database import Database
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.places import find_places


def network_tags():
    """Return the automatic tags of all artworks in the library."""
    database = Database.open(find_places().database)
    try:
        with database.reading() as connection:
            ids = [row["artwork_id"] for row in connection.execute("SELECT artwork_id FROM artworks")]
        labels = LabelReader(database).of(ids)
        return [{str(link.tag) for link in one.tags if link.origin is Origin.NETWORK} for one in labels]
    finally:
        database.close()


def test_what_is_added_to_the_library_is_tagged(illpose, drawings):
    code, out, err = illpose("library", "add", drawings)
    assert code == 0
    assert " tagged" in out + err
    assert any("simple_background" in tags for tags in network_tags())
    assert "tagged" not in "".join(illpose("library", "add", drawings)[1:]), "nothing is tagged twice"


def test_a_brought_tagger_is_used_from_then_on_and_its_tags_replace_the_others(illpose, drawings, tmp_path):
    assert illpose("library", "add", drawings)[0] == 0
    code, out, _ = illpose("models", "add", write_wd_tagger(tmp_path / "wd"))
    assert code == 0
    assert "4 tags" in out
    assert illpose("library", "add", drawings)[0] == 0
    # its network sees the white of paper in every tag
    assert all({"dress", "character:hatsune_miku"} >= tags and tags for tags in network_tags())


def test_a_folder_without_a_tagger_is_said_and_nothing_changes(illpose, tmp_path):
    code, _, err = illpose("models", "add", tmp_path)
    assert code == 1
    assert "there is no tagger in this folder" in err
    assert not find_places().settings.exists()
