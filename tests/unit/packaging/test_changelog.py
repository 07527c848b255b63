"""The changelog is built from fragments."""

from datetime import date
from pathlib import Path

import pytest
from changelog import FRAGMENTS, changelog, release

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.fixture
def fragments(tmp_path):
    (tmp_path / "stacks.new.md").write_text("Copies are\nstacked.\n")
    (tmp_path / "crash.mended.md").write_text("An empty board no longer ends the program.\n")
    return tmp_path


def test_the_page_in_docs_is_what_the_fragments_say():
    said = (CHECKOUT / "docs" / "CHANGELOG.md").read_text("utf-8")
    assert said == changelog(FRAGMENTS), "run python packaging/changelog.py"


def test_fragments_stand_under_their_kinds_one_line_each(fragments):
    assert changelog(fragments) == (
        "# Changelog\n\n## Coming\n\n### New\n\n- Copies are stacked.\n\n### Mended\n\n"
        "- An empty board no longer ends the program.\n"
    )


def test_a_release_takes_the_fragments_and_newer_ones_stand_first(fragments):
    release(fragments, "0.9.0", date(2026, 1, 31))
    (fragments / "fast.better.md").write_text("Faster.")
    release(fragments, "0.10.0", date(2026, 2, 28))
    page = changelog(fragments)
    assert "Coming" not in page
    assert page.index("## 0.10.0 (2026-02-28)") < page.index("## 0.9.0 (2026-01-31)")
    assert page.count("- Copies are stacked.") == 1


def test_a_fragment_with_a_wrong_name_is_named(fragments):
    (fragments / "oops.md").write_text("?")
    with pytest.raises(SystemExit, match=r"oops\.md: a fragment is called NAME\.KIND\.md"):
        changelog(fragments)
