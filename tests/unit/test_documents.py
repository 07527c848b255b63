"""Links in our pages lead somewhere."""

import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PAGES = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").rglob("*.md")), *sorted(CHECKOUT.glob("models/*/CARD.md"))]
_LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_every_link_to_a_file_finds_it(page):
    targets = [target for target, _ in _LINK.findall(page.read_text("utf-8")) if not target.startswith("http")]
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert missing == []


def test_the_readme_links_to_the_other_pages():
    text = (CHECKOUT / "README.md").read_text("utf-8")
    assert {"docs/architecture.md", "docs/contributing.md", "LICENSE"} <= {target for target, _ in _LINK.findall(text)}
