"""A file is either the old one or the whole new one, whatever happens while it is written."""

import pytest

from illpose_app.storage.whole_file import OutputError, whole_file, write_whole_file


def test_a_file_and_the_folders_above_it_are_made(tmp_path):
    path = tmp_path / "new" / "folder" / "poses.json"
    write_whole_file(path, b"{}")
    assert path.read_bytes() == b"{}" and list(path.parent.iterdir()) == [path]


def test_until_all_is_written_the_old_file_is_there(tmp_path):
    path = tmp_path / "poses.json"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with whole_file(path) as stream:
        stream.write(b"new, in ")
        stream.flush()
        assert path.read_bytes() == b"old"
        stream.write(b"two pieces")
    assert path.read_bytes() == b"new, in two pieces"
    assert path.stat().st_mode & 0o777 == 0o600 and list(tmp_path.iterdir()) == [path]


def test_what_is_raised_meanwhile_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    path = tmp_path / "poses.json"
    path.write_bytes(b"old")
    with pytest.raises(KeyError), whole_file(path) as stream:
        stream.write(b"half")
        raise KeyError
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_a_disk_that_is_full_is_told_with_the_file(tmp_path):
    path = tmp_path / "poses.json"
    with pytest.raises(OutputError, match=r"poses\.json: cannot be written: No space left"), whole_file(path) as stream:
        stream.write(b"half")
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="cannot be written"):
        write_whole_file(tmp_path / "file" / "poses.json", b"{}")
