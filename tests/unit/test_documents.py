"""Links in our pages lead somewhere, and the commands in them are ones that exist."""

import importlib.util
import re
import shlex
from pathlib import Path

import pytest

from illpose_app.cli import make_parser

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


def commands_of(page, program):
    """Yield the commands that a page shows, in blocks and in lines, without what stands behind a #."""
    text = page.read_text("utf-8")
    for shown in re.findall(r"^    (\S.*)$", text, re.MULTILINE) + re.findall(r"`([^`\n]+)`", text):
        line = re.sub(r"\[([^\]]*)\]", r"\1", shown)  # what may be left out is there, too
        is_whole = line.count("'") % 2 == 0 and line.count('"') % 2 == 0
        words = shlex.split(line, comments=True) if is_whole else []
        while words and re.fullmatch(r"[A-Z_]+=\S*", words[0]):
            words = words[1:]
        if len(words) > 1 and words[0] == program:
            yield words[1:]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_every_command_of_illpose_is_understood(page, capsys):
    for words in commands_of(page, "illpose"):
        try:
            make_parser().parse_args([*words, "--help"] if len(words) == 1 else words)  # one word only names it
        except SystemExit as exit_:
            assert exit_.code == 0, f"illpose {' '.join(words)}: {capsys.readouterr().err}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_every_target_module_and_script_is_there(page):
    targets = re.findall(r"^([a-z-]+):", (CHECKOUT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for words in commands_of(page, "make"):
        assert words[0] in targets, words
    for words in commands_of(page, "python"):
        if words[0] == "-m":
            module = words[1]
            if module.startswith("illpose_training"):
                place = CHECKOUT / "models" / module.replace(".", "/")
                assert place.with_suffix(".py").is_file() or (place / "__main__.py").is_file(), module
            else:
                assert importlib.util.find_spec(module) is not None, module
        elif words[0].endswith(".py"):
            assert (CHECKOUT / words[0]).is_file(), words


def test_the_commands_of_the_readme_are_found_by_these_tests():
    readme = CHECKOUT / "README.md"
    assert sum(1 for _ in commands_of(readme, "illpose")) > 10
    assert {words[0] for words in commands_of(readme, "make")} >= {"run", "test"}
